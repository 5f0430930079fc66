// The roadmap over time: what is planned for when, how surely, and what waits for what. Committed is filled, planned is
// hatched, exploring is an outline, and each says its word as well; a wait for something that ends later is told as late.
import { scaleLinear } from 'd3-scale';
import { daysBetween } from '../document/calendar.ts';
import type { DashboardData, DocumentSummary } from './dashboardData.ts';
import { definePicture, element, markNode, textNode, type SvgNode } from './picture.ts';
import { fontSize } from './style.ts';
import { fitText, textWidth } from './textSize.ts';
import { timeTicks } from './timeTicks.ts';
import { enumerated, howMany, nameOf, sentence } from './words.ts';

const mostDrawn = 120;
const rowHeight = 42;
const barHeight = 13;
/** The text stands above the bar. */
const textHeight = 18;
const top = 58;
const margin = 18;

export interface PlannedItem {
  readonly document: DocumentSummary;
  readonly when: NonNullable<DocumentSummary['when']>;
  readonly commitment: string;
}

/** By start, then by end, then by name. */
export function plannedItems({ documents }: DashboardData): readonly PlannedItem[] {
  return documents
    .flatMap((document): readonly PlannedItem[] =>
      document.when === undefined || document.commitment === undefined || document.phase === 'closed'
        ? []
        : [{ document, when: document.when, commitment: document.status === 'launched' ? 'launched' : document.commitment }],
    )
    .sort(
      (a, b) => compare(a.when.start, b.when.start) || compare(a.when.end, b.when.end) || compare(nameOf(a.document), nameOf(b.document)),
    );
}

export const roadmapTimeline = definePicture({
  id: 'roadmap',
  title: 'Roadmap',

  empty: (data) =>
    plannedItems(data).length === 0
      ? {
          what: 'No document says for when it is planned.',
          todo: 'Add “period: 2027-Q2” or a “target_date” to the front matter of a PRD, a PRFAQ or an initiative.',
        }
      : undefined,

  describe(data) {
    const items = plannedItems(data);
    const counts = ['launched', 'committed', 'planned', 'exploring'].flatMap((commitment) => {
      const count = items.filter((item) => item.commitment === commitment).length;
      return count === 0 ? [] : [`${String(count)} ${commitment}`];
    });
    const late = waitsOf(data).filter(({ isLate }) => isLate).length;
    return sentence(
      `${howMany(items.length, 'document')} from ${items[0]?.when.text ?? ''} on: ${enumerated(counts)}${late === 0 ? '' : `; ${howMany(late, 'wait')} for something that ends too late`}`,
    );
  },

  draw(data, size) {
    const all = plannedItems(data);
    const items = all.slice(0, mostDrawn);
    const waits = waitsByPath(data);
    const first = items.reduce((least, { when }) => (when.start < least ? when.start : least), items[0]?.when.start ?? '2000-01-01');
    const last = items.reduce((most, { when }) => (when.end > most ? when.end : most), first);
    const span = Math.max(daysBetween(first, last) + 1, 1);
    const scale = scaleLinear()
      .domain([0, span])
      .range([margin, size.width - margin]);
    const at = (day: string): number => scale(Math.min(Math.max(daysBetween(first, day), 0), span));
    const rows = items.map((item, index) => ({
      item,
      y: top + textHeight + index * rowHeight,
      left: at(item.when.start),
      right: Math.max(scale(daysBetween(first, item.when.end) + 1), at(item.when.start) + 8),
    }));
    const bottom = top + rows.length * rowHeight;
    const grid = timeTicks(first, last, (size.width - 2 * margin) / 90).flatMap(({ day, text }) => {
      const x = at(day);
      return [
        element('line', { class: 'grid', x1: x, x2: x, y1: top - 8, y2: bottom }),
        ...(x + textWidth(text, fontSize.small) > size.width ? [] : [textNode(text, { class: 'small muted', x: x + 3, y: top - 14 })]),
      ];
    });
    const today = data.today;
    const now =
      today === undefined || today < first || today > last
        ? []
        : [
            element('line', { class: 'today', x1: at(today), x2: at(today), y1: top - 8, y2: bottom }),
            textNode('today', { class: `small warn${at(today) > size.width - 60 ? ' end' : ''}`, x: at(today) + 3, y: bottom + 14 }),
          ];
    const marks = rows.map((row) =>
      markNode(
        { key: row.item.document.path, label: spoken(row.item, waits.get(row.item.document.path) ?? []), path: row.item.document.path },
        { class: 'mark' },
        bar(row, size.width),
      ),
    );
    const left = all.length - items.length;
    const more =
      left === 0 ? [] : [textNode(`${howMany(left, 'more', 'more')} in the table`, { class: 'muted', x: margin, y: bottom + 30 })];
    return {
      width: size.width,
      height: bottom + (left === 0 ? 20 : 40),
      nodes: [hatch, ...key(), ...grid, ...now, ...arrows(data, rows), ...marks, ...more],
    };
  },

  table(data) {
    const waits = waitsByPath(data);
    return {
      columns: ['When', 'Document', 'Commitment', 'Status', 'Owner', 'Waits for'],
      rows: plannedItems(data).map(({ when, document, commitment }) => [
        when.text,
        nameOf(document),
        commitment,
        document.status,
        document.owner ?? '',
        (waits.get(document.path) ?? []).map(({ name, isLate }) => `${name}${isLate ? ' (ends later)' : ''}`).join(', '),
      ]),
    };
  },
});

interface Row {
  readonly item: PlannedItem;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

const hatch = element('defs', {}, [
  element('pattern', { id: 'planned-hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    element('rect', { class: 'ground', width: 7, height: 7 }),
    element('line', { class: 'hatch', x1: 0, x2: 0, y1: 0, y2: 7 }),
  ]),
]);

function box(commitment: string, attributes: Readonly<Record<string, number>>): SvgNode {
  const look = commitment === 'launched' ? 'committed' : commitment;
  // A class cannot name a pattern in both a page and a file, so the paint is an attribute.
  return element('rect', { class: look, ...(look === 'planned' ? { fill: 'url(#planned-hatch)' } : {}), rx: 3, ...attributes });
}

/** What the looks mean, above everything. */
function key(): readonly SvgNode[] {
  let x = margin;
  return ['committed', 'planned', 'exploring'].flatMap((commitment) => {
    const at = x;
    x += 30 + textWidth(commitment, fontSize.small) + 22;
    return [box(commitment, { x: at, y: 2, width: 24, height: 12 }), textNode(commitment, { class: 'small', x: at + 30, y: 12 })];
  });
}

/** The text begins with its bar, and ends with the picture where there is no room. */
function bar({ item, y, left, right }: Row, width: number): readonly SvgNode[] {
  const text = fitText(`${nameOf(item.document)} · ${item.commitment}`, width - 2 * margin, fontSize.label);
  const fits = left + textWidth(text, fontSize.label) <= width;
  return [
    element('rect', {
      class: 'hit',
      x: left,
      y: y - textHeight,
      width: Math.min(Math.max(right - left, 40), width - left),
      height: textHeight,
    }),
    box(item.commitment, { x: left, y, width: Math.max(right - left - 2, 6), height: barHeight }),
    textNode(text, { class: fits ? 'halo' : 'halo end', x: fits ? left : width - 2, y: y - 5 }),
  ];
}

interface Wait {
  readonly path: string;
  readonly on: string;
  /** What is waited for, by its id. */
  readonly name: string;
  /** True where what is waited for ends after what waits for it. */
  readonly isLate: boolean;
}

function waitsOf(data: DashboardData): readonly Wait[] {
  const planned = new Map(plannedItems(data).map((item) => [item.document.path, item]));
  return data.waits.flatMap(({ path, on }) => {
    const [own, other] = [planned.get(path), planned.get(on)];
    if (own === undefined || other === undefined || path === on) return [];
    return [{ path, on, name: other.document.id ?? on, isLate: other.when.end > own.when.end }];
  });
}

function waitsByPath(data: DashboardData): ReadonlyMap<string, readonly Wait[]> {
  const waits = new Map<string, Wait[]>();
  for (const wait of waitsOf(data)) {
    const known = waits.get(wait.path);
    if (known === undefined) waits.set(wait.path, [wait]);
    else known.push(wait);
  }
  return waits;
}

/** From what is waited for to the beginning of what waits. */
function arrows(data: DashboardData, rows: readonly Row[]): readonly SvgNode[] {
  const byDocument = new Map(rows.map((row) => [row.item.document.path, row]));
  return waitsOf(data).flatMap(({ path, on, isLate }) => {
    const [waiting, first] = [byDocument.get(path), byDocument.get(on)];
    if (waiting === undefined || first === undefined) return [];
    const [tip, turn] = [waiting.left - 1, Math.min(first.right - 5, waiting.left - 12)];
    const [from, to] = [first, waiting].map(({ y }) => y + barHeight / 2);
    if (from === undefined || to === undefined) return [];
    // It leaves the bar where it is above or below the turn, else at its beginning.
    const start = Math.max(turn, first.left);
    return [
      element('path', { class: isLate ? 'today' : 'wait', d: `M${pixel(start)} ${pixel(from)}H${pixel(turn)}V${pixel(to)}H${pixel(tip)}` }),
      element('path', { class: 'arrow', d: `M${pixel(tip)} ${pixel(to)}l-6 -4v8Z` }),
    ];
  });
}

function spoken({ document, when, commitment }: PlannedItem, waits: readonly Wait[]): string {
  const waiting = waits.map(({ name, isLate }) => `waits for ${name}${isLate ? ', which ends later' : ''}`);
  return sentence([nameOf(document), commitment, when.text, document.status, ...waiting].filter((part) => part !== '').join(', '));
}

function pixel(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
