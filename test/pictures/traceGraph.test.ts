// The trace by its meaning: what stands in which column, which links are drawn, and that what is missing is to be seen.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DashboardData } from '../../server/src/pictures/dashboardData.ts';
import { traceGraph } from '../../server/src/pictures/traceGraph.ts';
import { traceLayout } from '../../server/src/pictures/traceLayout.ts';
import { aDocument, allNodes, anyData, classed, markOf, nothing } from './portfolio.ts';

const size = { width: 1200, height: 600 };
const whole: DashboardData = {
  ...nothing,
  documents: [
    aDocument('evd', { kind: 'evidence' }),
    aDocument('prb', { kind: 'problem' }),
    aDocument('faq', { kind: 'prfaq' }),
    aDocument('prd', { kind: 'prd' }),
    aDocument('lch', { kind: 'launch-plan' }),
    aDocument('rev', { kind: 'impact-review' }),
    aDocument('met', { kind: 'metric' }),
  ],
  trace: {
    others: [
      { key: 'goal G-1', kind: 'goal', id: 'G-1', text: 'Faster doors' },
      { key: 'absent PRB-9', kind: 'absent', id: 'PRB-9', text: '' },
    ],
    links: [
      { from: 'goal G-1', to: 'prb', link: 'goals' },
      { from: 'evd', to: 'prb', link: 'evidence' },
      { from: 'prb', to: 'faq', link: 'problem' },
      { from: 'faq', to: 'prd', link: 'prfaq' },
      { from: 'prd', to: 'lch', link: 'prd' },
      { from: 'lch', to: 'rev', link: 'review' },
      { from: 'absent PRB-9', to: 'prd', link: 'problem' },
      { from: 'prd', to: 'met', link: 'metrics' },
    ],
    gaps: [{ key: 'prd', text: 'the problem PRB-9 is not there', side: 'before' as const }],
  },
};

describe('the trace', () => {
  it('goes from left to right from goal to review', () => {
    const { nodes, columns } = traceLayout(whole);
    assert.deepEqual(
      columns.map(({ title }) => title),
      ['Goals', 'Evidence', 'Problems', 'PRFAQs', 'PRDs', 'Launches', 'Reviews'],
    );
    const order = ['goal G-1', 'evd', 'prb', 'faq', 'prd', 'lch', 'rev'].map((key) => nodes.get(key)?.column);
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6]);
    assert.equal(nodes.get('met'), undefined, 'a metric is no step on the way');
  });

  it('draws every link from a column to a later one', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        for (const { from, to } of traceLayout(data).links) assert.ok(from.column < to.column);
      }),
    );
    assert.equal(classed(allNodes(traceGraph.draw(whole, size)), 'link').length, 7);
  });

  it('shows what is missing as a box or a stub of its own, and in words', () => {
    const drawing = traceGraph.draw(whole, size);
    assert.equal(classed(markOf(drawing, 'absent PRB-9').children, 'absent').length, 1);
    assert.match(markOf(drawing, 'absent PRB-9').mark?.label ?? '', /not there/);
    assert.equal(classed(markOf(drawing, 'prd').children, 'gap').length, 1);
    assert.equal(classed(markOf(drawing, 'prd').children, 'stub').length, 1);
    assert.match(markOf(drawing, 'prd').mark?.label ?? '', /missing: the problem PRB-9 is not there/);
    assert.equal(classed(markOf(drawing, 'faq').children, 'stub').length, 0);
    assert.match(traceGraph.describe(whole), /2 places where something is missing/);
  });

  it('puts the stub of what should follow on the right', () => {
    const data = {
      ...whole,
      trace: { ...whole.trace, gaps: [{ key: 'lch', text: 'launched 40 days ago, no impact review', side: 'after' as const }] },
    };
    const mark = markOf(traceGraph.draw(data, size), 'lch');
    const [stub] = classed(mark.children, 'stub');
    const [box] = classed(mark.children, 'gap');
    assert.ok(Number(stub?.attributes['x2']) > Number(box?.attributes['x']) + Number(box?.attributes['width']));
  });

  it('has no two boxes over one another', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const nodes = [...traceLayout(data).nodes.values()];
        for (const [index, one] of nodes.entries())
          for (const other of nodes.slice(index + 1))
            assert.ok(one.column !== other.column || one.top + one.height <= other.top || other.top + other.height <= one.top);
      }),
    );
  });

  it('untangles links that cross in the order of the paths', () => {
    const documents = [aDocument('a', { kind: 'problem' }), aDocument('b', { kind: 'problem' }), aDocument('x'), aDocument('y')];
    const links = [
      { from: 'a', to: 'y', link: 'problem' },
      { from: 'b', to: 'x', link: 'problem' },
    ];
    const { nodes } = traceLayout({ ...nothing, documents, trace: { others: [], links, gaps: [] } });
    const top = (key: string) => nodes.get(key)?.top ?? NaN;
    assert.equal(top('a') < top('b'), top('y') < top('x'));
  });

  it('leaves out what is closed and leads nowhere', () => {
    const documents = [aDocument('old', { phase: 'closed' }), aDocument('used', { kind: 'problem', phase: 'closed' }), aDocument('prd')];
    const links = [{ from: 'used', to: 'prd', link: 'problem' }];
    const { nodes } = traceLayout({ ...nothing, documents, trace: { others: [], links, gaps: [] } });
    assert.deepEqual([...nodes.keys()], ['used', 'prd']);
  });

  it('tells in the table where each comes from and leads to', () => {
    const row = traceGraph.table(whole).rows.find(([, id]) => id === 'PRD');
    assert.deepEqual(row, ['PRDs', 'PRD', 'The title of prd', 'review', 'FAQ, PRB-9', 'LCH', 'the problem PRB-9 is not there']);
  });
});
