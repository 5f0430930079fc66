// The ranking with its uncertainty: a bar for each score, a whisker for its interval, ≈ where two cannot be told apart, and
// what each input does to the score against the middle of all ranked documents.
import { scaleLinear } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import { formatNumber } from '../scoring/format.ts';
import { bounded, boundedSpread } from './bounds.ts';
import type { DashboardData, DocumentSummary, RankedScore, ScorePart } from './dashboardData.ts';
import { legend } from './legend.ts';
import { definePicture, element, markNode, textNode, type Size, type SvgNode } from './picture.ts';
import { fontSize, seriesClass } from './style.ts';
import { fitText, textWidth, wrapText } from './textSize.ts';
import { byPath, howMany, nameOf, sentence } from './words.ts';

const mostDrawn = 200;
/** A name and one line of what makes the score; more lines make all rows higher. */
const leastHeight = 46;
const lineHeight = 14;
const barHeight = 16;

export const rankingIntervals = definePicture({
  id: 'ranking',
  title: 'Ranking with intervals',

  empty({ ranked, unscored, framework }) {
    if (ranked.length > 0) return undefined;
    return {
      what: `No document carries a complete ${framework.label} score yet.`,
      todo:
        unscored.length === 0
          ? `Add the inputs of ${framework.label} to the front matter of an idea, a problem statement or a PRD: ${framework.formula}.`
          : `${howMany(unscored.length, 'document')} ${unscored.length === 1 ? 'lacks' : 'lack'} inputs; the Backlog view says which.`,
    };
  },

  describe(data) {
    const { ranked, framework, unscored } = data;
    const documents = byPath(data);
    const [first] = ranked;
    const near = ranked.filter((item) => item.near).length;
    const named = first === undefined ? '' : `, ${documents.get(first.path)?.id ?? 'one without id'} first with ${first.shown}`;
    const unsure = near === 0 ? '' : `; ${howMany(near, 'place')} not certain, because intervals overlap`;
    const left = unscored.length === 0 ? '' : `; ${howMany(unscored.length, 'document')} not scored`;
    return sentence(`${howMany(ranked.length, 'document')} ranked by ${framework.label}${named}${unsure}${left}`);
  },

  draw(data, size) {
    const items = data.ranked.slice(0, mostDrawn);
    const documents = byPath(data);
    const columns = columnsFor(size, items);
    const names = items[0]?.inputs.map(({ label }) => label) ?? [];
    const room = columns.text.right - columns.text.left - 12;
    const parts = items.map((item) => wrapText(partsText(item), room, fontSize.small, 2));
    const rowHeight = leastHeight + (Math.max(1, ...parts.map(({ length }) => length)) - 1) * lineHeight;
    const key = columns.strip === undefined ? { nodes: [], height: 0 } : legend(names, size.width);
    const top = key.height + 28;
    const spreads = items.map(({ score }) => boundedSpread(score));
    const scale = scaleLinear()
      .domain([Math.min(0, ...spreads.map(({ low }) => low)), Math.max(1e-9, ...spreads.map(({ high }) => high))])
      .range([columns.bar.left, columns.bar.right]);
    const bottom = top + items.length * rowHeight;
    const ticks = scale
      .ticks(5)
      .flatMap((tick) => [
        element('line', { class: 'grid', x1: scale(tick), x2: scale(tick), y1: top - 4, y2: bottom }),
        textNode(formatNumber(tick), { class: 'small muted middle', x: scale(tick), y: top - 9 }),
      ]);
    const bands = items.flatMap((_item, index) =>
      index % 2 === 0 ? [element('rect', { class: 'band', x: 0, y: top + index * rowHeight, width: size.width, height: rowHeight })] : [],
    );
    const rows = items.map((item, index) => {
      const y = top + index * rowHeight;
      const document = documents.get(item.path);
      return markNode({ key: item.path, label: spoken(item, document, data), path: item.path }, { class: 'mark' }, [
        element('rect', { class: 'hit', x: 0, y, width: size.width, height: rowHeight }),
        textNode(item.rank, { class: 'end strong', x: columns.text.left - 12, y: y + 20 }),
        textNode(fitText(document === undefined ? item.path : nameOf(document), room, fontSize.label), {
          x: columns.text.left,
          y: y + 20,
        }),
        ...(parts[index] ?? []).map((line, number) =>
          textNode(line, { class: 'small muted', x: columns.text.left, y: y + 36 + number * lineHeight }),
        ),
        ...bar(item, scale, y + 9),
        ...(columns.strip === undefined ? [] : strip(item, columns.strip, y + 9)),
      ]);
    });
    const left = data.ranked.length - items.length;
    const more =
      left === 0
        ? []
        : [textNode(`and ${howMany(left, 'more', 'more')}, in the table`, { class: 'muted', x: columns.text.left, y: bottom + 20 })];
    return {
      width: size.width,
      height: bottom + (left === 0 ? 4 : 32),
      nodes: [...key.nodes, ...stripHead(columns.strip, top), ...bands, ...ticks, ...rows, ...more],
    };
  },

  table(data) {
    const documents = byPath(data);
    const inputs = data.ranked[0]?.inputs ?? [];
    return {
      columns: ['Rank', 'Document', data.framework.label, 'From', 'To', ...inputs.flatMap(({ label }) => [label, `${label} does`])],
      rows: data.ranked.map((item) => {
        const document = documents.get(item.path);
        return [
          item.rank,
          document === undefined ? item.path : nameOf(document),
          item.shown,
          formatNumber(boundedSpread(item.score).low),
          formatNumber(boundedSpread(item.score).high),
          ...inputs.flatMap(({ name }) => {
            const part = item.inputs.find((found) => found.name === name);
            return part === undefined ? ['', ''] : [part.shown, part.does];
          }),
        ];
      }),
    };
  },
});

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The strip of effects is the first thing to go where it gets narrow; its numbers stand in words all the same. */
function columnsFor(
  { width }: Size,
  items: readonly RankedScore[],
): { readonly text: Column; readonly bar: Column; readonly strip: Column | undefined } {
  const rank = 16 + Math.max(0, ...items.map((item) => textWidth(item.rank, fontSize.label)));
  const value = 14 + Math.max(0, ...items.map((item) => textWidth(valueText(item), fontSize.label)));
  const hasStrip = width >= 780;
  const text = { left: rank, right: rank + (width - rank) * (hasStrip ? 0.4 : 0.5) };
  const end = hasStrip ? text.right + (width - text.right) * 0.62 : width;
  return {
    text,
    bar: { left: text.right, right: Math.max(end - value, text.right + 20) },
    strip: hasStrip ? { left: end + 12, right: width - 4 } : undefined,
  };
}

function bar(item: RankedScore, scale: (value: number) => number, y: number): readonly SvgNode[] {
  const score = boundedSpread(item.score);
  const [zero, end, low, high] = [0, score.likely, score.low, score.high].map(scale);
  if (zero === undefined || end === undefined || low === undefined || high === undefined) return [];
  const middle = y + barHeight / 2;
  const whisker =
    low === high
      ? []
      : [
          element('line', { class: 'whisker', x1: low, x2: high, y1: middle, y2: middle }),
          ...[low, high].map((x) => element('line', { class: 'whisker', x1: x, x2: x, y1: middle - 5, y2: middle + 5 })),
          element('circle', { class: 'value', cx: end, cy: middle, r: 3.5 }),
        ];
  return [
    element('rect', { class: seriesClass(0), x: Math.min(zero, end), y, width: Math.max(Math.abs(end - zero), 1), height: barHeight }),
    ...whisker,
    textNode(valueText(item), { class: 'halo', x: Math.max(high, end, zero) + 8, y: middle + 4 }),
  ];
}

function valueText({ shown, near, interval, was }: RankedScore): string {
  const spread = interval === undefined ? '' : ` (${interval})`;
  return `${near ? '≈ ' : ''}${shown}${spread}${was === undefined ? '' : `, was ${was.shown}`}`;
}

function stripHead(column: Column | undefined, top: number): readonly SvgNode[] {
  if (column === undefined) return [];
  const middle = (column.left + column.right) / 2;
  return [
    textNode('lowers it', { class: 'small muted end', x: middle - 6, y: top - 9 }),
    textNode('lifts it', { class: 'small muted', x: middle + 6, y: top - 9 }),
  ];
}

/** What lifts the score to the right, what lowers it to the left, each as its share of all that is done. */
function strip({ inputs }: RankedScore, { left, right }: Column, y: number): readonly SvgNode[] {
  const shares = sharesOf(inputs);
  const scale = scaleLinear().domain([-1, 1]).range([left, right]).clamp(true);
  const series = stack<Readonly<Record<string, number>>, string>()
    .keys(inputs.map(({ name }) => name))
    .value((row, name) => row[name] ?? 0)
    .offset(stackOffsetDiverging)([Object.fromEntries(inputs.map(({ name }, index) => [name, shares[index] ?? 0]))]);
  const parts = series.flatMap((layer, index) =>
    layer.flatMap(([from, to]) =>
      to - from < 1e-6
        ? []
        : [element('rect', { class: seriesClass(index), x: scale(from), y, width: scale(to) - scale(from), height: barHeight })],
    ),
  );
  return [
    ...parts,
    element('line', { class: 'axis', x1: scale(0), x2: scale(0), y1: y - 3, y2: y + barHeight + 3 }),
    ...(parts.length === 0 ? [textNode('as the middle of all', { class: 'small muted', x: scale(0) + 6, y: y + 12 })] : []),
  ];
}

/** From -1 to 1, with absolute values that add up to 1; all 0 where no input does anything. */
export function sharesOf(inputs: readonly ScorePart[]): readonly number[] {
  const all = inputs.reduce((sum, { effect }) => sum + Math.abs(bounded(effect)), 0);
  return inputs.map(({ effect }) => (all === 0 ? 0 : bounded(effect) / all));
}

function partsText({ inputs, pin }: RankedScore): string {
  const parts = inputs.map(({ label, shown, does }) => `${label} ${shown}${does === '' ? '' : ` ${does}`}`);
  // A part stays on one line; only a pin has words that may go to the next.
  return [...(pin === undefined ? [] : [pin]), ...parts.map((part) => part.replaceAll(' ', '\u00a0'))].join('\u00a0· ');
}

function spoken(item: RankedScore, document: DocumentSummary | undefined, { framework }: DashboardData): string {
  const shares = sharesOf(item.inputs);
  const parts = item.inputs.map(({ label, shown, does, middle }, index) => {
    const share = Math.round(Math.abs(shares[index] ?? 0) * 100);
    const moves =
      does === '' ? 'which is the middle of all' : `${does} against the middle of ${middle}, ${String(share)} % of what moves it`;
    return `${label} ${shown}, ${moves}`;
  });
  const spread = item.interval === undefined ? '' : `, from ${item.interval.replace('–', ' to ')}`;
  const near = item.near ? ', a place that is not certain' : '';
  const pinned = item.pin === undefined ? '' : `, ${item.pin}`;
  const name = document === undefined ? item.path : nameOf(document);
  return sentence(`rank ${item.rank}${near}, ${name}, ${framework.label} ${item.shown}${spread}${pinned}. ${parts.join('; ')}`);
}
