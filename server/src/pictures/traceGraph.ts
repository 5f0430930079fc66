// The trace: what every document came from and what came of it, from goals and evidence to reviews. What is missing is
// drawn as a dashed box or a stub that leads nowhere, and says in words what it is.
import { linkHorizontal } from 'd3-shape';
import { definePicture, element, markNode, textNode, type SvgNode } from './picture.ts';
import { fontSize } from './style.ts';
import { fitText, wrapText } from './textSize.ts';
import { traceLayout, type LaidNode, type TraceLayout } from './traceLayout.ts';
import { enumerated, howMany, sentence } from './words.ts';

const heads = 26;
const leastWidth = 106;
/** Between two columns, for the links. */
const gutter = 26;

export const traceGraph = definePicture({
  id: 'trace',
  title: 'Trace from goal to review',

  empty: (data) =>
    traceLayout(data).nodes.size === 0
      ? {
          what: 'There are no problem statements, PRFAQs, PRDs, launches or reviews here yet.',
          todo: 'Write a document and link it to what it came from: “links: { problem: PRB-1 }”.',
        }
      : undefined,

  describe(data) {
    const { nodes, links, columns } = traceLayout(data);
    const counts = columns.map(({ nouns: [one, several] }, column) => {
      const count = [...nodes.values()].filter((node) => node.column === column).length;
      return `${String(count)} ${count === 1 ? one : several}`;
    });
    const gaps = [...nodes.values()].filter((node) => node.gaps.length > 0 || node.kind === 'absent').length;
    return sentence(
      `${enumerated(counts)} with ${howMany(links.length, 'link')}; ${gaps === 0 ? 'nothing is missing' : `${howMany(gaps, 'place')} where something is missing`}`,
    );
  },

  draw(data, size) {
    const layout = traceLayout(data);
    const count = layout.columns.length;
    const step = Math.max((size.width - 2 * 14) / Math.max(count, 1), leastWidth);
    const width = step * count + 28;
    const box = { step, width: step - gutter };
    const titles = layout.columns.map(({ title }, column) =>
      textNode(title, { class: 'small muted strong', x: leftOf(column, box), y: 14 }),
    );
    const more =
      layout.left === 0
        ? []
        : [textNode(`${howMany(layout.left, 'more', 'more')} in the table`, { class: 'muted', x: 14, y: heads + layout.height + 20 })];
    return {
      width,
      height: heads + layout.height + (layout.left === 0 ? 6 : 34),
      nodes: [...titles, ...links(layout, box), ...[...layout.nodes.values()].map((node) => nodeBox(node, box)), ...more],
    };
  },

  table(data) {
    const { nodes, columns } = traceLayout(data);
    const name = (key: string): string => nodes.get(key)?.id ?? key;
    const listed = (keys: readonly string[]): string => [...new Set(keys.filter((key) => nodes.has(key)).map(name))].join(', ');
    return {
      columns: ['Stage', 'Id', 'Title', 'Status', 'Comes from', 'Leads to', 'Missing'],
      rows: [...nodes.values()]
        .sort((a, b) => a.column - b.column || (a.id < b.id ? -1 : 1))
        .map(({ key, column, id, title, document, gaps, kind }) => [
          columns[column]?.title ?? '',
          id,
          title,
          document?.status ?? '',
          listed(data.trace.links.filter(({ to }) => to === key).map(({ from }) => from)),
          listed(data.trace.links.filter(({ from }) => from === key).map(({ to }) => to)),
          (kind === 'absent' ? ['the document itself'] : textsOf(gaps)).join('; '),
        ]),
    };
  },
});

interface Boxes {
  readonly step: number;
  readonly width: number;
}

function leftOf(column: number, { step }: Boxes): number {
  return 14 + column * step;
}

function links({ links: all }: TraceLayout, box: Boxes): readonly SvgNode[] {
  const curve = linkHorizontal<unknown, readonly [number, number]>()
    .x(([x]) => Math.round(x * 10) / 10)
    .y(([, y]) => Math.round(y * 10) / 10);
  return all.map(({ from, to }) =>
    element('path', {
      class: 'link',
      'data-from': from.key,
      'data-to': to.key,
      d: curve({ source: [leftOf(from.column, box) + box.width, middleOf(from)], target: [leftOf(to.column, box), middleOf(to)] }) ?? '',
    }),
  );
}

function nodeBox(node: LaidNode, box: Boxes): SvgNode {
  const left = leftOf(node.column, box);
  const top = heads + node.top;
  const room = box.width - 14;
  const look = node.kind === 'absent' ? 'box absent' : node.gaps.length > 0 ? 'box gap' : node.kind === 'goal' ? 'box goal' : 'box';
  const isClosed = node.document?.phase === 'closed';
  return markNode({ key: node.key, label: spoken(node), path: node.document?.path }, { class: isClosed ? 'mark closed' : 'mark' }, [
    ...stubs(node, left, box),
    element('rect', { class: look, x: left, y: top, width: box.width, height: node.height, rx: node.kind === 'goal' ? 12 : 3 }),
    textNode(fitText(node.id, room, fontSize.small), { class: 'small strong', x: left + 7, y: top + 15 }),
    ...wrapText(node.title, room, fontSize.small, 2).map((line, index) =>
      textNode(line, { class: node.kind === 'absent' ? 'small warn' : 'small', x: left + 7, y: top + 30 + index * 14 }),
    ),
    ...wrapText(textsOf(node.gaps).join('; '), room, fontSize.small, 2).map((line, index) =>
      textNode(line, { class: 'small warn', x: left + 7, y: top + 60 + index * 14 }),
    ),
  ]);
}

/** What is missing before the document leads in from the left, what is missing behind it leads out to the right. */
function stubs(node: LaidNode, left: number, { width }: Boxes): readonly SvgNode[] {
  const y = middleOf(node);
  const isOn = (side: 'before' | 'after'): boolean => node.gaps.some((gap) => gap.side === side);
  const stub = (from: number, to: number): SvgNode[] => [
    element('line', { class: 'stub', x1: from, x2: to, y1: y, y2: y }),
    element('circle', { class: 'box absent', cx: to, cy: y, r: 3 }),
  ];
  return [...(isOn('before') ? stub(left, left - 10) : []), ...(isOn('after') ? stub(left + width, left + width + 12) : [])];
}

function textsOf(gaps: LaidNode['gaps']): readonly string[] {
  return gaps.map(({ text }) => text);
}

function middleOf({ top, height }: LaidNode): number {
  return heads + top + height / 2;
}

function spoken({ id, title, document, gaps, kind }: LaidNode): string {
  const parts = [
    kind === 'goal' ? `goal ${id}` : id,
    title,
    document?.status,
    gaps.length === 0 ? '' : `missing: ${textsOf(gaps).join('; ')}`,
  ];
  return sentence(parts.filter((part) => part !== undefined && part !== '').join(', '));
}
