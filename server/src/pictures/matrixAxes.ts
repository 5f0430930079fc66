// The axes of the priority matrix: ticks of which no two touch, and the names of what is measured.
import { formatNumber } from '../scoring/format.ts';
import type { DashboardData } from './dashboardData.ts';
import type { MatrixScales } from './matrixScales.ts';
import { element, textNode, type SvgNode } from './picture.ts';
import { fontSize } from './style.ts';
import { fitText, textWidth } from './textSize.ts';

export function axisNodes({ framework, documents }: DashboardData, { frame, value, effort }: MatrixScales): readonly SvgNode[] {
  const tops = spaced(value.ticks(6), value, 22).flatMap((tick) => [
    element('line', { class: 'axis', x1: frame.left - 4, x2: frame.left, y1: value(tick), y2: value(tick) }),
    textNode(formatNumber(tick), { class: 'small muted end', x: frame.left - 7, y: value(tick) + 4 }),
  ]);
  const rights = spaced(effort.ticks(8), effort, 44).flatMap((tick) => [
    element('line', { class: 'axis', x1: effort(tick), x2: effort(tick), y1: frame.bottom, y2: frame.bottom + 4 }),
    textNode(formatNumber(tick), { class: 'small muted middle', x: effort(tick), y: frame.bottom + 17 }),
  ]);
  const middle = (frame.top + frame.bottom) / 2;
  const names = [
    textNode(`${framework.axes?.effort.label ?? 'Effort'} →`, { class: 'end', x: frame.right, y: frame.bottom + 37 }),
    textNode(`${fitText(framework.axes?.value.label ?? 'Value', frame.bottom - frame.top - 30, fontSize.label)} →`, {
      class: 'middle',
      transform: `rotate(-90 14 ${String(Math.round(middle))})`,
      x: 14,
      y: Math.round(middle),
    }),
  ];
  const hintText = 'Larger: more revenue at risk. Dashed: no evidence.';
  const room = frame.right - frame.left - textWidth(framework.axes?.effort.label ?? 'Effort', fontSize.label) - 40;
  const hint =
    documents.some(({ evidence }) => (evidence?.atRisk ?? 0) > 0) && textWidth(hintText, fontSize.small) <= room
      ? [textNode(hintText, { class: 'small muted', x: frame.left, y: frame.bottom + 37 })]
      : [];
  return [...tops, ...rights, ...names, ...hint];
}

/** Ticks of which no two are nearer than their numbers are wide. */
function spaced(ticks: readonly number[], scale: (value: number) => number, least: number): readonly number[] {
  const kept: number[] = [];
  for (const tick of ticks) if (kept.every((other) => Math.abs(scale(other) - scale(tick)) >= least)) kept.push(tick);
  return kept;
}
