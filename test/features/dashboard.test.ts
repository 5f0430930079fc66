// What the dashboard is told of a portfolio: axes of every framework, what inputs do, links and gaps, plans and evidence,
// and the same with changes in thought.
import assert from 'node:assert/strict';
import { isDashboardData } from '../../client/src/dashboard/dataShape.ts';
import { dashboard } from '../../server/src/features/dashboard.ts';
import { pictures } from '../../server/src/pictures/pictures.ts';
import { withQuadrants } from '../../server/src/pictures/priorityMatrix.ts';
import type { DashboardData } from '../../server/src/pictures/dashboardData.ts';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { workspaceOf, type Files } from '../fixture.ts';

const prd = (id: string, ...lines: readonly string[]): string =>
  ['---', 'kind: prd', `id: ${id}`, `title: About ${id}`, 'status: review', ...lines, '---', '', `# About ${id}`, ''].join('\n');
const rice = (reach: string, impact: string, confidence: string, effort: string): string =>
  `rice: { reach: ${reach}, impact: ${impact}, confidence: ${confidence}, effort: ${effort} }`;

function dataOf(files: Files, view: Parameters<typeof dashboard>[1] = {}): DashboardData {
  const workspace = workspaceOf(files);
  workspace.apply({ kind: 'today', day: '2026-11-22' });
  return dashboard(workspace, view).data;
}

const four = {
  'prds/a.md': prd('PRD-1', rice('1000/month', '2', '80%', '2')),
  'prds/b.md': prd('PRD-2', rice('500/month', '1', '50%', '4')),
  'prds/c.md': prd('PRD-3', rice('[100, 200, 400]', '1', '100%', '[1, 2, 4]')),
  'prds/d.md': prd('PRD-4', 'rice: { reach: 10/month }'),
};

describe('the data of the dashboard', () => {
  it('ranks as the backlog does and says why the others are not scored', () => {
    const data = dataOf(four);
    assert.deepEqual(
      data.ranked.map(({ path, shown }) => [path, shown]),
      [
        ['prds/a.md', '800'],
        ['prds/c.md', '100'],
        ['prds/b.md', '62.5'],
      ],
    );
    assert.deepEqual(data.unscored, [{ path: 'prds/d.md', why: 'impact, confidence and effort missing' }]);
  });

  it('survives the wire and is then what the page asks for', () => {
    const data: unknown = JSON.parse(JSON.stringify(dataOf(four)));
    assert.ok(isDashboardData(data));
    for (const picture of pictures) picture.draw(data, { width: 900, height: 500 });
  });

  it('is small: a document takes hundreds of bytes, and its text none', () => {
    const long = Object.fromEntries(Object.entries(four).map(([path, text]) => [path, text + 'Words that nobody draws. '.repeat(4000)]));
    assert.equal(JSON.stringify(dataOf(long)).length, JSON.stringify(dataOf(four)).length);
  });

  it('is of nothing where there is nothing', () => {
    const data = dataOf({});
    assert.deepEqual([data.documents, data.ranked, data.unscored, data.trace.links, data.waits], [[], [], [], [], []]);
    for (const picture of pictures) assert.ok(picture.empty(data), picture.id);
  });

  it('takes value for what the score is worth without its effort, with both ranges', () => {
    const data = dataOf(four);
    assert.equal(data.framework.axes?.value.label, 'Reach × impact × confidence');
    const [a, c] = data.ranked;
    assert.deepEqual(a?.axes, { value: { low: 1600, likely: 1600, high: 1600 }, effort: { low: 2, likely: 2, high: 2 } });
    assert.deepEqual(c?.axes, { value: { low: 100, likely: 200, high: 400 }, effort: { low: 1, likely: 2, high: 4 } });
    assert.deepEqual([c?.score.low, c?.score.high], [25, 400]);
  });

  it('says by which factors a product is moved from the middle of all', () => {
    const [a] = dataOf(four).ranked;
    // The middles are 500, 1, 80 % and 2.
    assert.deepEqual(
      a?.inputs.map(({ name, does, middle }) => [name, does, middle]),
      [
        ['reach', '×2', '500/month'],
        ['impact', '×2', '1'],
        ['confidence', '', '80 %'],
        ['effort', '', '2'],
      ],
    );
  });

  it('says what is added where the score is a sum', () => {
    const pie = (potential: number, importance: number, ease: number): string =>
      `pie: { potential: ${potential}, importance: ${importance}, ease: ${ease} }`;
    const files = {
      'prds/a.md': prd('PRD-1', pie(9, 5, 5)),
      'prds/b.md': prd('PRD-2', pie(3, 5, 5)),
      'prds/c.md': prd('PRD-3', pie(6, 5, 2)),
    };
    const [a] = dataOf(files, { framework: 'pie' }).ranked;
    assert.deepEqual(
      a?.inputs.map(({ does }) => does),
      ['+1', '', ''],
    );
  });

  it('draws ease from its far end, so that right is more work in every framework', () => {
    const ice = (impact: number, confidence: number, ease: number): string =>
      `ice: { impact: ${impact}, confidence: ${confidence}, ease: ${ease} }`;
    const data = dataOf({ 'prds/a.md': prd('PRD-1', ice(8, 5, 9)), 'prds/b.md': prd('PRD-2', ice(2, 5, 1)) }, { framework: 'ice' });
    assert.deepEqual(
      data.ranked.map(({ axes }) => [axes?.value.likely, axes?.effort.likely]),
      [
        [40, 2],
        [10, 10],
      ],
    );
    assert.deepEqual(
      withQuadrants(data).map(({ quadrant }) => quadrant),
      ['quick-win', 'time-sink'],
    );
    assert.equal(data.framework.axes?.effort.input?.joins, 'minus');
  });

  it('adds up the parts of a cost of delay', () => {
    const wsjf = (value: number, size: number): string =>
      `wsjf: { business_value: ${value}, time_criticality: 3, risk_reduction: 1, job_size: ${size} }`;
    const data = dataOf({ 'prds/a.md': prd('PRD-1', wsjf(8, 2)) }, { framework: 'wsjf' });
    assert.equal(data.ranked[0]?.axes?.value.likely, 12);
    assert.equal(data.framework.axes?.value.input?.joins, 'plus');
    assert.equal(data.framework.axes?.effort.input?.name, 'job_size');
  });

  it('has axes for every framework that ranks, or says that it has none', () => {
    for (const { id, ranks } of frameworks) {
      const { framework } = dataOf(four, { framework: id });
      if (ranks) assert.ok(framework.axes && framework.axes.value.label !== '' && framework.axes.effort.label !== '', id);
    }
  });

  it('knows goals, links and gaps', () => {
    const data = dataOf({
      'problems/p.md': '---\nkind: problem\nid: PRB-1\nstatus: validated\n---\n\n# Trucks wait\n',
      'prds/a.md': prd('PRD-1', 'links: { problem: PRB-1 }'),
      'prds/b.md': prd('PRD-2', 'links: { problem: PRB-7 }'),
    });
    assert.ok(data.trace.links.some(({ from, to }) => from === 'problems/p.md' && to === 'prds/a.md'));
    assert.deepEqual(
      data.trace.others.map(({ kind, id }) => [kind, id]),
      [['absent', 'PRB-7']],
    );
    assert.ok(data.trace.gaps.some(({ key }) => key === 'prds/b.md'));
  });

  it('knows what is planned for when, how surely, and what waits', () => {
    const data = dataOf({
      'prds/a.md': prd('PRD-1', 'period: 2027-Q1', 'commitment: committed'),
      'prds/b.md': prd('PRD-2', 'target_date: 2027-05-11', 'links: { depends_on: [PRD-1] }'),
    });
    assert.deepEqual(
      data.documents.map(({ when, commitment }) => [when, commitment]),
      [
        [{ start: '2027-01-01', end: '2027-03-31', text: '2027-Q1' }, 'committed'],
        [{ start: '2027-05-11', end: '2027-05-11', text: '2027-05-11' }, 'planned'],
      ],
    );
    assert.deepEqual(data.waits, [{ path: 'prds/b.md', on: 'prds/a.md' }]);
  });

  it('counts an account once, by its segment and who brought it', () => {
    const evidence = (id: string, ...accounts: readonly string[]): string =>
      [
        '---',
        'kind: evidence',
        `id: ${id}`,
        'status: verified',
        'supports: [PRD-1]',
        'source: sales',
        'accounts:',
        ...accounts,
        '---',
        '',
        '# What they said',
        '',
      ].join('\n');
    const acme = '  - { ref: Acme, arr: 48000, currency: USD, at_risk: 0.5, segment: finance }';
    const data = dataOf({
      'prds/a.md': prd('PRD-1'),
      'evidence/one.md': evidence('EVD-1', acme, '  - { ref: Bolt, arr: 10000, currency: USD, segment: retail }'),
      'evidence/two.md': evidence('EVD-2', acme),
    });
    assert.equal(data.evidence?.accounts, 2);
    assert.deepEqual(
      data.evidence?.segments.map(({ name, accounts, atRisk }) => [name, accounts, atRisk]),
      [
        ['finance', 1, '$24K'],
        ['retail', 1, ''],
      ],
    );
    assert.equal(data.documents.find(({ id }) => id === 'PRD-1')?.evidence?.text, '2 accounts, $24K at risk');
  });
});

describe('the dashboard with changes in thought', () => {
  const changes = [{ path: 'prds/b.md', input: 'effort', value: '0.1' }];

  it('is as it would be, and says how it was', () => {
    const data = dataOf(four, { changes });
    assert.deepEqual(
      data.ranked.map(({ path, was }) => [path, was?.rank]),
      [
        ['prds/b.md', '≈3'],
        ['prds/a.md', '1'],
        ['prds/c.md', '≈2'],
      ],
    );
    assert.equal(data.ranked[0]?.was?.axes?.effort.likely, 4);
  });

  it('touches no document, and says what no score can be made of', () => {
    const workspace = workspaceOf(four);
    const before = workspace.text('prds/b.md');
    assert.equal(dashboard(workspace, { changes }).refused.length, 0);
    assert.equal(workspace.text('prds/b.md'), before);
    assert.deepEqual(
      dashboard(workspace).data.ranked.flatMap(({ was }) => was ?? []),
      [],
    );
    assert.match(dashboard(workspace, { changes: [{ path: 'prds/b.md', input: 'effort', value: '0' }] }).refused[0]?.reason ?? '', /./);
  });
});
