import assert from 'node:assert/strict';
import { run } from './memoryTerminal.ts';

const doc = (frontMatter: string, title: string): string => `---\n${frontMatter}\n---\n# ${title}\n`;
const rice = (reach: number, effort: number): string =>
  `rice:\n  reach: ${String(reach)}/month\n  impact: 1\n  confidence: 80%\n  effort: ${String(effort)}`;
const files = {
  'rubric.yaml': 'version: 1\nframework: rice\ncapacity: {load_factor: 1, teams: [{id: Gate, pm_per_period: 5}]}\n',
  'a.md': doc(
    `kind: prd\nid: PRD-1\nstatus: approved\nteam: Gate\nperiod: 2026-Q3\nlinks: {problem: PRB-1, depends_on: [PRD-2]}\n${rice(900, 3)}`,
    'Check-in',
  ),
  'b.md': doc(`kind: prd\nid: PRD-2\nstatus: review\nteam: Gate\nperiod: 2026-Q3\nlinks: {problem: PRB-1}\n${rice(300, 3)}`, 'Texts'),
  'c.md': doc('kind: problem\nid: PRB-1\nstatus: exploring', 'Waiting'),
  'd.md': doc('kind: idea\nid: IDEA-1\nstatus: declined\nupdated: 2026-06-01\nsubmitters: [Kite]', 'An app'),
};

describe('rubric portfolio', () => {
  it('puts on one page what is ranked, what fits, what is stuck and what is owed', async () => {
    const { code, out, error } = await run(files, ['portfolio']);
    assert.equal(code, 0);
    assert.equal(error, '');
    assert.match(out, /^Portfolio on 2026-06-15, ranked by RICE\n2 ranked documents, 1 below the line, 1 blocked and 1 reply owed\.\n/);
    assert.match(
      out,
      /^1 +240 +PRD-1 +approved +committed +fits 2026-Q3 +Check-in\n(?:· ?)+.*here the capacity ends\n2 +80 +PRD-2 +review +planned +no room +Texts$/mu,
    );
    assert.match(out, /^PRD-2 has no room: it needs 3 person-months of Gate in 2026-Q3, and 2 are left\.$/m);
    assert.match(out, /^2026-Q3 +Gate +3 +3 +5 +1 too many planned$/m);
    assert.match(out, /^PRD-1 +PRD-2 is only planned, not committed +Check-in$/m);
    assert.match(out, /^PRD-1 at place 1 depends on PRD-2, which stands at place 2\.$/m);
    assert.match(out, /^IDEA-1 +no +14 days +Kite +An app$/m);
    assert.match(out, /^IDEA-1 +no +An app +no reason is written down$/m);
  });
  it('tells documents apart that share an id', async () => {
    const lone = doc('kind: prd\nid: PRD-3\nstatus: approved', 'Twice');
    const { out } = await run({ 'rubric.yaml': 'version: 1\n', 'a.md': lone, 'b.md': lone, 'c.md': lone.replace('PRD-3', 'PRD-4') }, [
      'portfolio',
    ]);
    assert.match(out, /^PRD-3 \(a\.md\) +no problem statement linked$/m);
    assert.match(out, /^PRD-3 \(b\.md\) +no problem statement linked$/m);
    assert.match(out, /^Not counted: PRD-3 \(a\.md\), PRD-3 \(b\.md\) and PRD-4 \(/m);
    assert.match(out, /^PRD-4 +no problem statement linked$/m);
  });
  it('leaves out what there is nothing to say about', async () => {
    const { out } = await run({ 'rubric.yaml': 'version: 1\n', 'b.md': doc(`kind: prd\nid: PRD-2\n${rice(300, 3)}`, 'Texts') }, [
      'portfolio',
    ]);
    for (const title of ['Blocked', 'Overrides', 'Replies owed', 'Estimates', 'Raters', 'Not ranked yet', 'Capacity'])
      assert.ok(!out.includes(title), title);
    const empty = await run({ 'rubric.yaml': 'version: 1\n' }, ['portfolio']);
    assert.equal(empty.code, 0);
    assert.match(empty.out, /Nothing is ranked yet\. Give a document a score/);
  });
  it('is a Markdown page in which text of documents is no markup, and data', async () => {
    const odd = { ...files, 'a.md': files['a.md'].replace('# Check-in', '# Check | in [x](y)') };
    const { out } = await run(odd, ['portfolio', '--format', 'markdown']);
    assert.match(out, /^# Portfolio on 2026-06-15, ranked by RICE$/m);
    assert.match(out, /^\| 1 \| 240 \| PRD-1 \| approved \| committed \| fits 2026-Q3 \| Check \\\| in \\\[x\\\]\\\(y\\\) \|$/m);
    const report = JSON.parse((await run(files, ['portfolio', '--format', 'json'])).out) as {
      readonly ranked: readonly { readonly name: string; readonly placing: { readonly state: string } }[];
      readonly loads: readonly unknown[];
    };
    assert.deepEqual(
      report.ranked.map(({ name, placing }) => [name, placing.state]),
      [
        ['PRD-1', 'fits'],
        ['PRD-2', 'below'],
      ],
    );
    assert.deepEqual(report.loads, [{ period: '2026-Q3', team: 'Gate', committed: 3, planned: 3, limit: 5 }]);
  });
  it('takes the day from --today', async () => {
    assert.match((await run(files, ['portfolio', '--today', '2026-07-01'])).out, /IDEA-1 +no +30 days/);
  });
  it('asks git how old the lines of estimates are, only where it is told to', async () => {
    const lines = files['a.md'].split('\n').map((line) => (line.includes('confidence') ? '2026-01-26' : '2026-06-01'));
    const machine = { lineDays: { 'a.md': lines } };
    assert.match((await run(files, ['portfolio', '--blame'], machine)).out, /^PRD-1 +confidence is 140 days old +Check-in$/m);
    assert.ok(!(await run(files, ['portfolio'], machine)).out.includes('days old'));
  });
  it('goes on without git, and says so', async () => {
    const { code, out, error } = await run(files, ['portfolio', '--blame']);
    assert.equal(code, 0);
    assert.match(out, /^Portfolio/);
    assert.equal(error, 'rubric: git is not installed; estimates are as old as their documents say.\n');
  });
  it('refuses a folder that is not there', async () => {
    assert.equal((await run(files, ['portfolio', 'nowhere'])).code, 2);
  });
});
