// The priority matrix: value upwards, effort to the right, four quadrants between the medians. A bubble is as large as the
// revenue at risk behind the document, a cross of whiskers says how uncertain value and effort are.
import { scaleSqrt } from 'd3-scale';
import { formatNumber } from '../scoring/format.ts';
import { byPath, enumerated, howMany, nameOf, sentence } from './words.ts';
import { bounded } from './bounds.ts';
import type { DashboardData, DocumentSummary, Spread } from './dashboardData.ts';
import { axisNodes } from './matrixAxes.ts';
import { placeLabels, type Box } from './labelPlacement.ts';
import { changesTo, matrixScales, plotted, type MatrixScales, type PlottedItem } from './matrixScales.ts';
import { quadrantNames, type Quadrant } from '../scoring/quadrants.ts';
import { definePicture, element, markNode, textNode, type SvgNode } from './picture.ts';
import { fontSize } from './style.ts';
import { fitText, textWidth } from './textSize.ts';

/** More points than this are a cloud in which none can be told from the others. */
const mostDrawn = 300;
const smallest = 6;
const largest = 22;

const quadrants: readonly Quadrant[] = ['quick-win', 'big-bet', 'fill-in', 'time-sink'];

export const priorityMatrix = definePicture({
  id: 'priority-matrix',
  title: 'Priority matrix',

  empty(data) {
    const { label, axes } = data.framework;
    if (data.ranked.length === 0)
      return {
        what: `No document carries a ${label} score yet.`,
        todo: `Add the inputs of a score to the front matter of an idea, a problem statement or a PRD; its number and its place appear here as you type.`,
      };
    if (axes === undefined)
      return {
        what: `${label} has no input that says what something costs, and no document says its effort.`,
        todo: 'Add “effort: 3” (person-months) to the front matter of the documents, or choose another framework.',
      };
    return plotted(data).length > 0
      ? undefined
      : {
          what: 'No document has an effort that can be read.',
          todo: 'Add “effort: 3” (person-months) to the front matter of the documents.',
        };
  },

  describe(data) {
    const all = withQuadrants(data);
    const axes = data.framework.axes;
    const documents = byPath(data);
    const groups = quadrants.map((quadrant) => {
      const own = all.filter((found) => found.quadrant === quadrant).map(({ item }) => documents.get(item.path)?.id ?? 'one without id');
      const named = own.length === 0 || own.length > 3 ? '' : ` (${enumerated(own)})`;
      return `${howMany(own.length, quadrantNames[quadrant].toLowerCase())}${named}`;
    });
    return sentence(
      `${howMany(all.length, 'document')} by ${axes?.value.label.toLowerCase() ?? 'value'} and ${axes?.effort.label.toLowerCase() ?? 'effort'}: ${enumerated(groups)}`,
    );
  },

  draw(data, size) {
    const scales = matrixScales(data, size);
    if (scales === undefined) return { ...size, nodes: [] };
    const documents = byPath(data);
    const radius = radiusOf(data);
    const points = withQuadrants(data)
      .slice(0, mostDrawn)
      .map((point) => {
        const document = documents.get(point.item.path);
        const at = { x: scales.effort(point.effort.likely), y: scales.value(point.value.likely) };
        const r = radius(document);
        // The frame holds whole bubbles, not their middles.
        const x = Math.min(Math.max(at.x, scales.frame.left + r), scales.frame.right - r);
        const y = Math.min(Math.max(at.y, scales.frame.top + r), scales.frame.bottom - r);
        return { ...point, document, x, y, r };
      });
    const { nodes, names } = corners(scales);
    const labels = placeLabels(
      points.map(({ x, y, r, document, item }) => ({ x, y, radius: r, text: shortName(document, item.path) })),
      scales.frame,
      fontSize.small,
      names,
      [...nodes, ...points.flatMap((point) => whiskers(point, point, scales))].flatMap(lineBox),
    );
    const marks = points
      .map((point, index) => ({ point, label: labels[index] }))
      .sort((a, b) => b.point.r - a.point.r)
      .map(({ point, label }) =>
        markNode({ key: point.item.path, label: spoken(data, point), path: point.item.path }, { class: 'mark' }, [
          ...before(point, scales),
          ...whiskers(point, point, scales),
          element('circle', {
            class: point.document?.evidence === undefined && hasEvidence(data) ? 'bubble unknown' : 'bubble',
            cx: point.x,
            cy: point.y,
            r: point.r,
          }),
          ...(label === undefined ? [] : [textNode(label.text, { class: 'small halo', x: label.at.x, y: label.at.y })]),
        ]),
      );
    return {
      width: Math.max(size.width, scales.frame.right),
      height: Math.max(size.height, scales.frame.bottom + 48),
      nodes: [...nodes, ...axisNodes(data, scales), ...marks],
    };
  },

  table(data) {
    const documents = byPath(data);
    const { axes, label } = data.framework;
    const risk = hasEvidence(data) ? ['Evidence'] : [];
    return {
      columns: ['Rank', 'Document', 'Quadrant', axes?.value.label ?? 'Value', axes?.effort.label ?? 'Effort', label, ...risk],
      rows: withQuadrants(data).map(({ item, value, effort, quadrant }) => {
        const document = documents.get(item.path);
        return [
          item.rank,
          document === undefined ? item.path : nameOf(document),
          quadrantNames[quadrant],
          spreadText(value),
          spreadText(effort),
          item.shown,
          ...risk.map(() => document?.evidence?.text ?? ''),
        ];
      }),
    };
  },

  move: (data, size, key, to) => changesTo(data, size, key, to),

  place(data, size, key) {
    const scales = matrixScales(data, size);
    const found = plotted(data).find(({ item }) => item.path === key);
    return scales === undefined || found === undefined
      ? undefined
      : { x: scales.effort(found.effort.likely), y: scales.value(found.value.likely) };
  },
});

type QuadrantItem = PlottedItem & { readonly quadrant: Quadrant };

/** Each item with its quadrant, which is the same in every size of the picture. */
export function withQuadrants(data: DashboardData): readonly QuadrantItem[] {
  const scales = matrixScales(data, { width: 1000, height: 1000 });
  return scales === undefined ? [] : plotted(data).map((item, index) => ({ ...item, quadrant: scales.quadrants[index] ?? 'fill-in' }));
}

function hasEvidence({ documents }: DashboardData): boolean {
  return documents.some(({ evidence }) => evidence !== undefined);
}

function radiusOf({ documents }: DashboardData): (document: DocumentSummary | undefined) => number {
  const most = Math.max(0, ...documents.map(({ evidence }) => bounded(evidence?.atRisk ?? 0)));
  const scale = scaleSqrt().domain([0, most]).range([smallest, largest]);
  return (document) => (most === 0 ? smallest + 1 : scale(Math.max(0, bounded(document?.evidence?.atRisk ?? 0))));
}

/** The lines between the quadrants, their names in the corners and the room that the names take. */
function corners({ frame, value, effort, lines }: MatrixScales): {
  readonly nodes: readonly SvgNode[];
  readonly names: readonly Box[];
} {
  const [x, y] = [effort(lines.effort), value(lines.value)];
  const texts = [
    { text: 'Quick wins', left: true, top: true },
    { text: 'Big bets', left: false, top: true },
    { text: 'Fill-ins', left: true, top: false },
    { text: 'Time sinks', left: false, top: false },
  ].map(({ text, left, top }) => {
    const width = textWidth(text, fontSize.label) * 1.06;
    const at = { x: left ? frame.left + 8 : frame.right - 8, y: top ? frame.top + 18 : frame.bottom - 9 };
    const box = { left: left ? at.x : at.x - width, right: left ? at.x + width : at.x, top: at.y - fontSize.label, bottom: at.y + 4 };
    return { box, node: textNode(text, { class: left ? 'muted strong' : 'muted strong end', x: at.x, y: at.y }) };
  });
  const nodes = [
    element('rect', { class: 'band', x: frame.left, y: frame.top, width: Math.max(x - frame.left, 0), height: Math.max(y - frame.top, 0) }),
    element('rect', { class: 'grid', x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top }),
    element('line', { class: 'divide', x1: x, x2: x, y1: frame.top, y2: frame.bottom }),
    element('line', { class: 'divide', x1: frame.left, x2: frame.right, y1: y, y2: y }),
    ...texts.map(({ node }) => node),
  ];
  return { nodes, names: texts.map(({ box }) => box) };
}

/** The room that a line takes; none for what is no line. */
function lineBox({ name, attributes }: SvgNode): readonly Box[] {
  if (name !== 'line') return [];
  const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((end) => Number(attributes[end]));
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return [];
  return [{ left: Math.min(x1, x2) - 1, right: Math.max(x1, x2) + 1, top: Math.min(y1, y2) - 1, bottom: Math.max(y1, y2) + 1 }];
}

function whiskers({ x, y }: { readonly x: number; readonly y: number }, point: PlottedItem, scales: MatrixScales): readonly SvgNode[] {
  const line = (x1: number, x2: number, y1: number, y2: number): SvgNode => element('line', { class: 'whisker', x1, x2, y1, y2 });
  const lines: SvgNode[] = [];
  const [left, right] = [scales.effort(point.effort.low), scales.effort(point.effort.high)];
  const [bottom, top] = [scales.value(point.value.low), scales.value(point.value.high)];
  if (point.effort.low < point.effort.high)
    lines.push(line(left, right, y, y), line(left, left, y - 4, y + 4), line(right, right, y - 4, y + 4));
  if (point.value.low < point.value.high)
    lines.push(line(x, x, top, bottom), line(x - 4, x + 4, top, top), line(x - 4, x + 4, bottom, bottom));
  return lines;
}

/** Where the document stood before a change that is only tried out. */
function before({ item, x, y }: PlottedItem & { readonly x: number; readonly y: number }, scales: MatrixScales): readonly SvgNode[] {
  if (item.was?.axes === undefined) return [];
  const [oldX, oldY] = [scales.effort(bounded(item.was.axes.effort.likely)), scales.value(bounded(item.was.axes.value.likely))];
  if (Math.hypot(oldX - x, oldY - y) < 2) return [];
  return [
    element('circle', { class: 'box', cx: oldX, cy: oldY, r: 4 }),
    element('line', { class: 'divide', x1: oldX, y1: oldY, x2: x, y2: y }),
  ];
}

function shortName(document: DocumentSummary | undefined, path: string): string {
  const title = document === undefined ? path : document.title;
  return fitText(title, 190, fontSize.small);
}

function spoken(data: DashboardData, point: QuadrantItem & { readonly document: DocumentSummary | undefined }): string {
  const { item, document, quadrant, value, effort } = point;
  const axes = data.framework.axes;
  const parts = [
    document === undefined ? item.path : nameOf(document),
    `${quadrantNames[quadrant].toLowerCase()}, rank ${item.rank}${item.was === undefined ? '' : `, ${item.was.rank} without the change`}`,
    `${axes?.value.label ?? 'value'} ${spreadText(value)}`,
    `${axes?.effort.label ?? 'effort'} ${spreadText(effort)}`,
    document?.evidence?.text,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function spreadText({ low, likely, high }: Spread): string {
  return low === high ? formatNumber(likely) : `${formatNumber(likely)} (${formatNumber(low)} to ${formatNumber(high)})`;
}
