// Where a value and an effort stand in the priority matrix, and where the lines between its quadrants are. The same scales
// turn a point of the screen back into inputs, so what is dropped at a place is drawn at that place.
import { scaleLinear, scaleLog } from 'd3-scale';
import { bounded, boundedSpread } from './bounds.ts';
import type { AxisInput, AxisSummary, DashboardData, RankedScore, Spread } from './dashboardData.ts';
import type { InputChange, Point, Size } from './picture.ts';
import type { Box } from './labelPlacement.ts';
import { quadrantsOf, type Quadrant, type ValueAndEffort } from '../scoring/quadrants.ts';

export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  ticks(count: number): readonly number[];
}

export interface PlottedItem {
  readonly item: RankedScore;
  readonly value: Spread;
  readonly effort: Spread;
}

export interface MatrixScales {
  readonly frame: Box;
  readonly value: Scale;
  readonly effort: Scale;
  /** Between the quadrants. */
  readonly lines: ValueAndEffort;
  /** In the order of the items. */
  readonly quadrants: readonly Quadrant[];
}

/** Ticks and the axes' names stand around the frame. */
const around = { left: 66, right: 14, top: 10, bottom: 48 };

export function plotted({ framework, ranked }: DashboardData): readonly PlottedItem[] {
  if (framework.axes === undefined) return [];
  return ranked.flatMap((item) => {
    if (item.axes === undefined) return [];
    return [{ item, value: boundedSpread(item.axes.value), effort: boundedSpread(item.axes.effort) }];
  });
}

export function matrixScales(data: DashboardData, size: Size): MatrixScales | undefined {
  const { axes } = data.framework;
  const items = plotted(data);
  if (axes === undefined || items.length === 0) return undefined;
  const frame: Box = {
    left: around.left,
    top: around.top,
    right: Math.max(size.width - around.right, around.left + 60),
    bottom: Math.max(size.height - around.bottom, around.top + 60),
  };
  const value = scaleOf(
    axes.value,
    items.flatMap(({ item, value: own }) => (item.was?.axes === undefined ? [own] : [own, boundedSpread(item.was.axes.value)])),
    [frame.bottom, frame.top],
  );
  const effort = scaleOf(
    axes.effort,
    items.flatMap(({ item, effort: own }) => (item.was?.axes === undefined ? [own] : [own, boundedSpread(item.was.axes.effort)])),
    [frame.left, frame.right],
  );
  const points = items.map((item) => ({ value: item.value.likely, effort: item.effort.likely }));
  const { lines, quadrants } = quadrantsOf(points, middleOf(axes, { value, effort }, frame));
  return { frame, value, effort, lines, quadrants };
}

/** Where the lines stand that have no median: the middle of the input's own scale, else of what is drawn. */
function middleOf(
  axes: { readonly value: AxisSummary; readonly effort: AxisSummary },
  scales: { readonly value: Scale; readonly effort: Scale },
  frame: Box,
): ValueAndEffort {
  return {
    value: given(axes.value) ?? scales.value.invert((frame.top + frame.bottom) / 2),
    effort: given(axes.effort) ?? scales.effort.invert((frame.left + frame.right) / 2),
  };
}

function given({ middle }: AxisSummary): number | undefined {
  return middle === undefined ? undefined : bounded(middle);
}

/** The inputs with which the item would stand at the point; none for an axis on which it hardly moved. */
export function changesTo(data: DashboardData, size: Size, path: string, to: Point): readonly InputChange[] {
  const scales = matrixScales(data, size);
  const found = plotted(data).find(({ item }) => item.path === path);
  const { axes } = data.framework;
  if (scales === undefined || found === undefined || axes === undefined) return [];
  const moved = [
    { axis: axes.value, scale: scales.value, old: found.value.likely, pixel: to.y },
    { axis: axes.effort, scale: scales.effort, old: found.effort.likely, pixel: to.x },
  ];
  return moved.flatMap(({ axis, scale, old, pixel }) => {
    const written = found.item.inputs.find(({ name }) => name === axis.input?.name);
    if (axis.input === undefined || written === undefined || Math.abs(scale(old) - pixel) < 4) return [];
    const value = legal(axis.input, joined(axis.input, written.value, old, scale.invert(pixel)));
    return value === written.value || !Number.isFinite(value)
      ? []
      : [{ path, input: axis.input.name, value: `${String(value)}${axis.input.suffix}` }];
  });
}

function joined({ joins }: AxisInput, written: number, old: number, wanted: number): number {
  switch (joins) {
    case 'times':
      return old === 0 ? wanted : written * (wanted / old);
    case 'plus':
      return written + wanted - old;
    case 'minus':
      return written - (wanted - old);
  }
}

/** The nearest step of the input's scale, or two significant digits, within its bounds. */
function legal({ min, max, steps }: AxisInput, value: number): number {
  const within = Math.min(Math.max(value, min), max ?? value);
  const [first] = steps;
  if (first === undefined) return Number(Math.max(within, min).toPrecision(2));
  return steps.reduce((best, step) => (Math.abs(step - within) < Math.abs(best - within) ? step : best), first);
}

function scaleOf(axis: AxisSummary, spreads: readonly Spread[], range: readonly [number, number]): Scale {
  const values = spreads.flatMap(({ low, likely, high }) => [low, likely, high]);
  const positive = values.filter((value) => value > 0);
  if (axis.scale === 'log' && positive.length > 0) {
    const [low, high] = [Math.min(...positive), Math.max(...positive)];
    // A factor on both ends keeps points off the frame; what is zero stands on it.
    return scaleLog()
      .domain([low / 1.6, high * 1.6])
      .range(range)
      .clamp(true);
  }
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  return scaleLinear()
    .domain([low, high <= low ? low + 1 : high + (high - low) * 0.12])
    .range(range)
    .clamp(true);
}
