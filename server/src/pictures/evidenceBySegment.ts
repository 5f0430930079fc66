// Evidence by segment and source: how many accounts speak for what is planned, each counted once, with their revenue beside.
// Segments with the most revenue at risk stand first, because the number of voices alone says little.
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { EvidenceSegment } from './dashboardData.ts';
import { legend } from './legend.ts';
import { definePicture, element, markNode, textNode, type SvgNode } from './picture.ts';
import { fontSize, seriesClass, seriesCount } from './style.ts';
import { fitText, textWidth } from './textSize.ts';
import { howMany, sentence } from './words.ts';

const mostDrawn = 60;
const rowHeight = 34;
const barHeight = 20;

export const evidenceBySegment = definePicture({
  id: 'evidence',
  title: 'Evidence by segment and source',

  empty: ({ evidence }) =>
    evidence === undefined
      ? {
          what: 'No evidence names an account yet.',
          todo: 'Add “accounts” to an evidence document, or a CSV file with a column “account” in a folder named evidence.',
        }
      : undefined,

  describe({ evidence }) {
    const segments = evidence?.segments ?? [];
    const [first] = segments;
    const risk = first === undefined || first.atRisk === '' ? '' : `; the most revenue at risk is in ${first.name} with ${first.atRisk}`;
    return sentence(`${howMany(evidence?.accounts ?? 0, 'account')} in ${howMany(segments.length, 'segment')}${risk}`);
  },

  draw({ evidence }, size) {
    const segments = (evidence?.segments ?? []).slice(0, mostDrawn);
    const sources = sourcesOf(segments);
    const key = legend(sources, size.width);
    const top = key.height + 30;
    const left = Math.min(Math.max(60, ...segments.map(({ name }) => textWidth(name, fontSize.label) + 14)), size.width * 0.3);
    const money = Math.max(
      90,
      ...segments.flatMap(({ revenue, atRisk }) => [revenue, atRisk].map((text) => textWidth(text, fontSize.label) + 18)),
    );
    const moneyWidth = Math.min(money, size.width * 0.18);
    const [revenueAt, riskAt] = [size.width - 2 * moneyWidth + 10, size.width - moneyWidth + 10];
    const scale = scaleLinear()
      .domain([0, Math.max(1, ...segments.map(({ accounts }) => finite(accounts)))])
      .range([left, Math.max(revenueAt - 60, left + 40)])
      .clamp(true);
    const rows = segments.map((segment, index) => {
      const y = top + index * rowHeight;
      const end = scale(finite(segment.accounts));
      return markNode({ key: segment.name, label: spoken(segment), path: undefined }, { class: 'mark' }, [
        element('rect', { class: 'ground', x: 0, y, width: left, height: barHeight }),
        textNode(fitText(segment.name, left - 12, fontSize.label), { class: 'end', x: left - 8, y: y + 14 }),
        ...bars(segment, sources, scale, y),
        textNode(String(segment.accounts), { x: end + 6, y: y + 14 }),
        textNode(fitText(segment.revenue === '' ? 'not known' : segment.revenue, moneyWidth - 14, fontSize.label), {
          x: revenueAt,
          y: y + 14,
        }),
        textNode(fitText(segment.atRisk === '' ? 'not known' : segment.atRisk, moneyWidth - 14, fontSize.label), { x: riskAt, y: y + 14 }),
      ]);
    });
    const heads = [
      textNode('Accounts', { class: 'small muted', x: left, y: top - 10 }),
      textNode('Revenue a year', { class: 'small muted', x: revenueAt, y: top - 10 }),
      textNode('At risk', { class: 'small muted', x: riskAt, y: top - 10 }),
    ];
    return { width: size.width, height: top + segments.length * rowHeight + 4, nodes: [...key.nodes, ...heads, ...rows] };
  },

  table({ evidence }) {
    const segments = evidence?.segments ?? [];
    const sources = [...new Set(segments.flatMap((segment) => segment.sources.map(({ name }) => name)))];
    return {
      columns: ['Segment', 'Accounts', 'Revenue a year', 'At risk', ...sources],
      rows: segments.map((segment) => [
        segment.name,
        String(segment.accounts),
        segment.revenue,
        segment.atRisk,
        ...sources.map((source) => String(segment.sources.find(({ name }) => name === source)?.accounts ?? 0)),
      ]),
    };
  },
});

/** Those of the most accounts first; more than there are colours are taken together. */
function sourcesOf(segments: readonly EvidenceSegment[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { sources } of segments) for (const { name, accounts } of sources) counts.set(name, (counts.get(name) ?? 0) + accounts);
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return names.length <= seriesCount ? names : [...names.slice(0, seriesCount - 1), 'others'];
}

function bars(segment: EvidenceSegment, sources: readonly string[], scale: (value: number) => number, y: number): readonly SvgNode[] {
  const row: Record<string, number> = {};
  for (const { name, accounts } of segment.sources) {
    const source = sources.includes(name) ? name : 'others';
    row[source] = (row[source] ?? 0) + finite(accounts);
  }
  const series = stack<Readonly<Record<string, number>>, string>()
    .keys(sources)
    .value((counts, name) => counts[name] ?? 0)([row]);
  return series.flatMap((layer, index) =>
    layer.flatMap(([from, to]) =>
      to > from
        ? [element('rect', { class: seriesClass(index), x: scale(from), y, width: scale(to) - scale(from), height: barHeight })]
        : [],
    ),
  );
}

function spoken({ name, accounts, sources, revenue, atRisk }: EvidenceSegment): string {
  const from = sources.map((source) => `${source.name} ${String(source.accounts)}`).join(', ');
  const money = revenue === '' ? 'revenue not known' : `revenue ${revenue} a year`;
  return sentence(`${name}: ${howMany(accounts, 'account')} (${from}), ${money}${atRisk === '' ? '' : `, ${atRisk} at risk`}`);
}

function finite(count: number): number {
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), 1e12) : 0;
}
