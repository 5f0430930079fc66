import assert from 'node:assert/strict';
import { run } from './memoryTerminal.ts';

const doc = (frontMatter: string, title: string): string => `---\n${frontMatter}\n---\n# ${title}\n`;
const files = {
  'rubric.yaml': 'version: 1\n',
  'a.md': doc('kind: strategy\nid: STR-1\nstatus: active\ngoals: [{id: G-FAST, text: A door on time}]', 'Strategy'),
  'b.md': doc('kind: evidence\nid: EVD-1\nstatus: verified\ndirection: contradicts\nlinks: {supports: [PRB-1]}', 'Doors, not gates'),
  'c.md': doc('kind: problem\nid: PRB-1\nstatus: validated', 'Waiting'),
  'd.md': doc('kind: prd\nid: PRD-1\nstatus: launched\ngoals: [G-FAST]\nlinks: {problem: PRB-1}', 'Check-in "now" | <b>'),
  'e.md': doc('kind: launch-plan\nid: LCH-1\nstatus: launched\nlaunch_date: 2026-05-06\nlinks: {prd: PRD-1}', 'Launch'),
};

describe('rubric trace', () => {
  it('says why a document exists, what came of it and what is missing', async () => {
    const { code, out, error } = await run(files, ['trace', 'PRD-1']);
    assert.equal(code, 0);
    assert.equal(error, '');
    assert.equal(
      out,
      [
        'PRD PRD-1 · Check-in "now" | <b> (launched)',
        '',
        'Why does this exist?',
        '  Goal               G-FAST · A door on time',
        '  Strategy           STR-1 · Strategy (active), by way of G-FAST',
        '  Evidence           EVD-1 · Doors, not gates (verified, speaks against it), by way of PRB-1',
        '  Problem statement  PRB-1 · Waiting (validated)',
        '',
        'What came of it?',
        '  Launch plan  LCH-1 · Launch (launched)',
        '',
        'What is missing?',
        '  LCH-1: launched 40 days ago, no impact review',
        '',
      ].join('\n'),
    );
  });
  it('counts the rows of evidence files', async () => {
    const problem = { 'rubric.yaml': 'version: 1\n', 'c.md': files['c.md'], 'd.md': files['d.md'] };
    assert.match((await run(problem, ['trace', 'PRB-1'])).out, /PRB-1: no evidence linked/);
    const rows = { ...problem, 'evidence/calls.csv': 'account,date,supports\nAcme,2026-05-01,PRB-1\n' };
    const { out } = await run(rows, ['trace', 'PRB-1']);
    assert.doesNotMatch(out, /no evidence linked/);
    assert.match(out, /Why does this exist\?\n {2}Evidence file {2}evidence\/calls\.csv\n/);
    assert.match((await run(rows, ['trace', 'PRD-1'])).out, /Evidence file +evidence\/calls\.csv, by way of PRB-1\n/);
    assert.match((await run(rows, ['trace', '--gaps'])).out, /calls\.csv/);
    assert.doesNotMatch((await run(rows, ['trace', '--gaps'])).out, /no evidence linked/);
    assert.doesNotMatch((await run(rows, ['trace', 'PRD-1', '--format', 'mermaid'])).out, /no evidence linked/);
    assert.doesNotMatch((await run(rows, ['portfolio'])).out, /no evidence linked/);
  });
  it('takes an id in small letters', async () => {
    assert.equal((await run(files, ['trace', 'prd-1'])).out, (await run(files, ['trace', 'PRD-1'])).out);
  });
  it('gives the same as data', async () => {
    const { out } = await run(files, ['trace', 'PRD-1', '--format', 'json']);
    const [trace, ...others] = JSON.parse(out) as readonly { readonly id: string; readonly upstream: readonly Record<string, unknown>[] }[];
    assert.equal(others.length, 0);
    assert.deepEqual(trace?.upstream[2], {
      kind: 'Evidence',
      id: 'EVD-1',
      title: 'Doors, not gates',
      status: 'verified',
      speaks: 'against',
      path: 'b.md',
      link: 'supports',
      by: 'EVD-1',
      distance: 2,
      via: 'PRB-1',
    });
  });
  it('draws a flowchart in which no title is a part of the drawing', async () => {
    const { out } = await run(files, ['trace', 'PRD-1', '--format', 'mermaid']);
    assert.match(out, /^flowchart LR\n/);
    assert.match(out, /n\d+\["PRD-1<br\/>Check-in #34;now#34; #124; #60;b#62;"\]:::subject/);
    assert.match(out, /n\d+ -->\|problem\| n\d+/);
    assert.match(out, /-\.- g1\(\["launched 40 days ago, no impact review"\]\):::gap/);
  });
  it('prints all traces, those with gaps first', async () => {
    const { code, out } = await run({ ...files, 'f.md': doc('kind: prd\nid: PRD-2\nstatus: review', 'B') }, ['trace', '--gaps']);
    assert.equal(code, 0);
    assert.match(out, /^2 of 2 traces have gaps\.\n/);
    assert.match(out, /^G-FAST +EVD-1 +PRB-1 +PRD-1 +LCH-1 +LCH-1: launched 40 days ago, no impact review$/m);
    assert.match(out, /^· +· +· +PRD-2 +· +no problem statement linked; serves no goal$/m);
    const rows = JSON.parse((await run(files, ['trace', '--gaps', '--format', 'json'])).out) as readonly {
      readonly id: string;
      readonly prd: readonly string[];
    }[];
    assert.deepEqual(
      rows.map(({ id, prd }) => [id, prd]),
      [['PRD-1', ['PRD-1']]],
    );
  });
  it('says so where there is nothing to trace', async () => {
    const { code, out } = await run({ 'rubric.yaml': 'version: 1\n' }, ['trace', '--gaps']);
    assert.equal(code, 0);
    assert.match(out, /^There is no work to trace yet/);
  });
  it('names a near id where there is no such one, and exits with 2', async () => {
    const { code, out, error } = await run(files, ['trace', 'PRD-2']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.equal(error, 'rubric: No document has the id PRD-2. Did you mean PRD-1?\n');
    for (const argv of [
      ['trace'],
      ['trace', 'PRD-1', '--gaps'],
      ['trace', '--gaps', '--format', 'mermaid'],
      ['trace', 'PRD-1', '--root', 'nowhere'],
    ])
      assert.equal((await run(files, argv)).code, 2, argv.join(' '));
  });
});
