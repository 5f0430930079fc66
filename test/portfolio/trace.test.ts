import assert from 'node:assert/strict';
import { nodeName, tracesOf } from '../../server/src/portfolio/trace.ts';
import { traceGaps } from '../../server/src/portfolio/traceGaps.ts';
import { traceGraph } from '../../server/src/portfolio/traceGraph.ts';
import { traceMatrix } from '../../server/src/portfolio/traceMatrix.ts';
import { backwards, read } from './documents.ts';

const strategy = 'kind: strategy\nid: STR-1\nstatus: active\ngoals: [{id: G-FAST, text: Trucks get a door on time}]';
/** One line of work from a goal to its review, with links written now by the one side and now by the other. */
const line = {
  'a.md': strategy,
  'b.md': 'kind: evidence\nid: EVD-1\nstatus: verified\nlinks: {supports: [PRB-1]}',
  'c.md': 'kind: problem\nid: PRB-1\nstatus: validated\nlinks: {prd: PRD-1}',
  'd.md': 'kind: prd\nid: PRD-1\nstatus: launched\ngoals: [G-FAST]\nlinks: {launch: LCH-1}',
  'e.md': 'kind: launch-plan\nid: LCH-1\nstatus: launched\nlaunch_date: 2026-05-01',
  'f.md': 'kind: impact-review\nid: REV-1\nstatus: final\nlinks: {launch: LCH-1}',
};

function shown(
  documents: Readonly<Record<string, string>>,
  id: string,
): { readonly up: readonly string[]; readonly down: readonly string[] } {
  const [trace, ...others] = tracesOf(read(documents).all, id);
  assert.ok(trace, `a trace of ${id}`);
  assert.equal(others.length, 0);
  return { up: trace.upstream.map(({ node }) => nodeName(node)), down: trace.downstream.map(({ node }) => nodeName(node)) };
}

function gapsIn(documents: Readonly<Record<string, string>>, today = '2026-06-15'): readonly string[] {
  const { all, config } = read(documents);
  const { nodes } = traceGraph(all);
  return traceGaps(all, config, today, () => []).map(({ key, text }) => {
    const node = nodes.get(key);
    return `${node === undefined ? '?' : nodeName(node)}: ${text}`;
  });
}

describe('a trace', () => {
  it('leads up to goal and evidence and down to the review, whichever side wrote the links', () => {
    assert.deepEqual(shown(line, 'PRD-1'), { up: ['G-FAST', 'STR-1', 'EVD-1', 'PRB-1'], down: ['LCH-1', 'REV-1'] });
    assert.deepEqual(shown(line, 'REV-1'), { up: ['G-FAST', 'STR-1', 'EVD-1', 'PRB-1', 'PRD-1', 'LCH-1'], down: [] });
    assert.deepEqual(shown(line, 'EVD-1'), { up: [], down: ['PRB-1', 'PRD-1', 'LCH-1', 'REV-1'] });
    assert.deepEqual(shown(line, 'G-FAST'), { up: ['STR-1'], down: ['PRD-1', 'LCH-1', 'REV-1'] });
  });
  it('names the link that carries each step and who wrote it', () => {
    const [trace] = tracesOf(read(line).all, 'PRD-1');
    const step = trace?.upstream.find(({ node }) => nodeName(node) === 'EVD-1');
    assert.deepEqual([step?.link, step?.by, step?.distance, step?.via], ['supports', 'b.md', 2, 'c.md']);
  });
  it('is found by path as well, and is of every document that claims an id', () => {
    const { all } = read({ ...line, 'g.md': 'kind: prd\nid: PRD-1' });
    assert.equal(tracesOf(all, 'c.md').length, 1);
    assert.equal(tracesOf(all, 'PRD-1').length, 2);
    assert.equal(tracesOf(all, 'PRD-9').length, 0);
  });
  it('does not follow an id that two documents share', () => {
    const twice = { ...line, 'g.md': 'kind: launch-plan\nid: LCH-1\nstatus: draft' };
    assert.deepEqual(shown(twice, 'PRD-1').down, []);
  });
  it('ends where a circle of links began', () => {
    const circle = {
      'a.md': 'kind: prd\nid: PRD-1\nlinks: {evidence: [EVD-1]}',
      'b.md': 'kind: evidence\nid: EVD-1\nlinks: {decision: [DEC-1]}',
      'c.md': 'kind: decision\nid: DEC-1\nlinks: {evidence: [EVD-2]}',
      'd.md': 'kind: evidence\nid: EVD-2\nlinks: {evidence: [EVD-1]}',
    };
    assert.deepEqual(shown(circle, 'EVD-1').up, ['EVD-2', 'DEC-1']);
    assert.deepEqual(shown(circle, 'PRD-1').up, ['EVD-1', 'EVD-2', 'DEC-1']);
  });
  it('says of a document what its strategy says, and not what the strategy was built on', () => {
    const built = { ...line, 'a.md': `${strategy}\nlinks: {decision: [DEC-1]}`, 'g.md': 'kind: decision\nid: DEC-1\nstatus: accepted' };
    assert.ok(!shown(built, 'PRD-1').up.includes('DEC-1'));
    assert.deepEqual(shown(built, 'STR-1').up, ['DEC-1']);
  });
  it('leads from work to the metric it is to move', () => {
    const measured = { ...line, 'g.md': 'kind: metric\nid: MET-1\nmetric_id: on_time', 'h.md': 'kind: prd\nid: PRD-2\nmetrics: [on_time]' };
    assert.deepEqual(shown(measured, 'PRD-2').down, ['MET-1']);
    assert.deepEqual(shown(measured, 'MET-1').up, ['PRD-2']);
  });
  it('does not depend on the order in which documents come', () => {
    for (const id of ['PRD-1', 'G-FAST', 'EVD-1']) assert.deepEqual(shown(backwards(line), id), shown(line, id));
  });
});

describe('gaps in the trace', () => {
  it('are none in a whole line of work', () => {
    assert.deepEqual(gapsIn(line), []);
  });
  it('name what a document does not come from', () => {
    assert.deepEqual(gapsIn({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: approved' }), ['PRD-1: no problem statement linked']);
    assert.deepEqual(gapsIn({ 'a.md': 'kind: problem\nid: PRB-1\nstatus: validated' }), ['PRB-1: no evidence linked']);
    assert.deepEqual(gapsIn({ 'a.md': 'kind: problem\nid: PRB-1\nstatus: exploring' }), []);
    assert.deepEqual(gapsIn({ 'a.md': 'kind: launch-plan\nid: LCH-1\nstatus: ready' }), ['LCH-1: no PRD linked']);
    assert.deepEqual(gapsIn({ 'a.md': 'kind: idea\nid: IDEA-1\nstatus: accepted' }), ['IDEA-1: accepted, and nothing follows from it']);
  });
  it('ask platform work and debt for no problem, and closed work for nothing', () => {
    assert.deepEqual(gapsIn({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: approved\nprd_type: tech-debt' }), []);
    assert.deepEqual(gapsIn({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: dropped' }), []);
  });
  it('count the days since a launch that nobody looked back on, once its review is due', () => {
    const launch = (more = ''): Readonly<Record<string, string>> => ({
      'a.md': 'kind: problem\nid: PRB-1\nstatus: exploring',
      'd.md': 'kind: prd\nid: PRD-1\nstatus: launched\nlinks: {problem: PRB-1}',
      'e.md': `kind: launch-plan\nid: LCH-1\nstatus: launched\nlaunch_date: 2026-05-06\nlinks: {prd: PRD-1}${more}`,
    });
    assert.deepEqual(gapsIn(launch(), '2026-06-15'), ['LCH-1: launched 40 days ago, no impact review']);
    assert.deepEqual(gapsIn(launch(), '2026-06-05'), [], 'on the last day it is not overdue');
    assert.deepEqual(gapsIn(launch('\nreview_after: 6 weeks'), '2026-06-15'), []);
    assert.deepEqual(gapsIn(launch('\ntier: 3'), '2026-06-15'), []);
    const reviewed = { ...launch(), 'f.md': 'kind: impact-review\nid: REV-1\nlinks: {prd: PRD-1}' };
    assert.deepEqual(gapsIn(reviewed, '2026-06-15'), [], 'the review of the PRD is that of its launch');
  });
  it('tell a link that leads nowhere once, and not a second time as missing', () => {
    assert.deepEqual(gapsIn({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: approved\nlinks: {problem: PRB-9}' }), [
      'PRD-1: links to PRB-9, which is not there',
    ]);
  });
  it('ask for a goal only where a strategy sets one', () => {
    const prd = 'kind: prd\nid: PRD-1\nstatus: approved\nlinks: {problem: PRB-1}';
    const problem = 'kind: problem\nid: PRB-1\nstatus: exploring';
    assert.deepEqual(gapsIn({ 'a.md': prd, 'b.md': problem }), []);
    assert.deepEqual(gapsIn({ 'a.md': prd, 'b.md': problem, 's.md': strategy }), [
      'PRD-1: serves no goal',
      'G-FAST: no work serves this goal',
    ]);
    assert.deepEqual(gapsIn({ 'a.md': `${prd}\nenabler: true`, 'b.md': problem, 's.md': strategy }), ['G-FAST: no work serves this goal']);
    assert.deepEqual(gapsIn({ 'a.md': prd, 'b.md': `${problem}\ngoals: [G-FAST]`, 's.md': strategy }), []);
  });
});

describe('the matrix of all traces', () => {
  const names = (documents: Readonly<Record<string, string>>): readonly string[] => {
    const { all, config } = read(documents);
    return traceMatrix(all, config, '2026-06-15', () => []).map(({ subject, cells, gaps }) =>
      [nodeName(subject), ...[...cells.values()].map((ids) => ids.join('+') || '·'), ...gaps].join(' '),
    );
  };
  it('has a row for each piece of work, those with gaps first', () => {
    const more = {
      ...line,
      'g.md': 'kind: prd\nid: PRD-2\nstatus: review\ngoals: [G-FAST]',
      'h.md': 'kind: problem\nid: PRB-2\nstatus: framed',
    };
    assert.deepEqual(names(more), [
      'PRB-2 · · · PRB-2 · · · · no evidence linked',
      'PRD-2 G-FAST · · · · PRD-2 · · no problem statement linked',
      'PRD-1 G-FAST EVD-1 · PRB-1 · PRD-1 LCH-1 REV-1',
    ]);
  });
  it('tells a gap of another document of the row with its name', () => {
    const withGap = { ...line, 'b.md': 'kind: evidence\nid: EVD-1\nstatus: draft' };
    assert.deepEqual(names(withGap), ['PRD-1 G-FAST · · PRB-1 · PRD-1 LCH-1 REV-1 PRB-1: no evidence linked']);
  });
  it('gives a launch and a review rows of their own only where no work leads to them', () => {
    assert.deepEqual(names({ 'a.md': 'kind: impact-review\nid: REV-1\nstatus: final' }), [
      'REV-1 · · · · · · · REV-1 no launch or PRD that it reviews',
    ]);
  });
});
