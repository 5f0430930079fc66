// `rubric roadmap`: the page on standard output, what was left out of it on standard error, and exit codes.
import assert from 'node:assert/strict';
import { run } from './memoryTerminal.ts';

const files = {
  'rubric.yaml': 'version: 1\n',
  'evidence/a.md': '---\nkind: evidence\nid: EVD-1\naccounts: [{ ref: "crm:acme", arr: 48000, currency: EUR }]\n---\n# A\n',
  'prds/a.md': '---\nkind: prd\nid: PRD-1\nstatus: approved\nperiod: 2026-Q3\ncommitment: committed\n---\n# Bulk export\n',
  'other/b.md': '---\nkind: prd\nid: PRD-2\nstatus: approved\nperiod: 2026-Q3\ncommitment: committed\n---\n# Somewhere else\n',
  'roadmaps/s.md':
    '---\nkind: roadmap\nid: RDM-1\naudience: sales\nentries:\n  - { item: PRD-1, title: Export all at once, period: 2026-Q3, commitment: committed, why: "Acme asked" }\n---\n# Roadmap\n',
};

describe('rubric roadmap', () => {
  it('prints the page, and what was left out of it beside it', async () => {
    const { code, out, error } = await run(files, ['roadmap', '--audience', 'sales']);
    assert.equal(code, 0);
    assert.match(out, /### Export all at once\n\nJuly to September 2026/);
    assert.doesNotMatch(out, /acme/i);
    assert.match(error, /^rubric: left out the reason of PRD-1: it names an account\.$/m);
  });
  it('knows the names and the revenue that stand in evidence files', async () => {
    const csv = 'account,arr,currency,supports,date\nGlobex Paper,98765,USD,PRD-1,2026-03-01\n';
    const entry = (why: string): string =>
      `---\nkind: roadmap\nid: RDM-1\naudience: sales\nentries:\n  - { item: PRD-1, title: Export, period: 2026-Q3, commitment: planned, why: "${why}" }\n---\n# R\n`;
    for (const why of ['as GLOBEX PAPER asked', "Globex's wish", '98,765 a year']) {
      const { out, error } = await run({ ...files, 'evidence/a.csv': csv, 'roadmaps/s.md': entry(why) }, [
        'roadmap',
        '--audience',
        'sales',
      ]);
      assert.match(out, /### Export/);
      assert.doesNotMatch(out, /globex|98/i);
      assert.match(error, /left out the reason of PRD-1/);
    }
  });
  it('prints one HTML file', async () => {
    const { code, out } = await run(files, ['roadmap', '--audience', 'internal', '--format', 'html']);
    assert.equal(code, 0);
    assert.match(out, /^<!doctype html>\n[^]*<\/html>\n$/);
  });
  it('takes today from the option', async () => {
    const { out } = await run(files, ['roadmap', '--audience', 'engineering', '--today', '2026-11-01']);
    assert.match(out, /As of November 1, 2026\./);
    assert.match(out, /## Overdue/);
  });
  it('tells of the named paths alone, and knows the names of all', async () => {
    const { out } = await run(files, ['roadmap', '--audience', 'engineering', 'prds']);
    assert.match(out, /Bulk export/);
    assert.doesNotMatch(out, /Somewhere else/);
    const { out: sales } = await run(files, ['roadmap', '--audience', 'sales', 'prds', 'roadmaps']);
    assert.doesNotMatch(sales, /acme/i);
  });
  it('says how to begin where there is nothing, and that is no failure', async () => {
    const { code, out } = await run({ 'notes.md': '# Notes\n' }, ['roadmap', '--audience', 'customer']);
    assert.equal(code, 0);
    assert.match(out, /There is nothing for customers yet\./);
  });
  it('refuses an audience and a path that are not there', async () => {
    assert.equal((await run(files, ['roadmap', '--audience', 'board'])).code, 2);
    assert.equal((await run(files, ['roadmap'])).code, 2);
    assert.equal((await run(files, ['roadmap', '--audience', 'sales', 'nowhere'])).code, 2);
  });
  it('prints nothing for people outside where a file with names may be unreadable', async () => {
    const { code, out, error } = await run(files, ['roadmap', '--audience', 'sales'], { unreadable: ['/repo/evidence/a.md'] });
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(error, /cannot read \/repo\/evidence\/a\.md/);
    const named = await run(files, ['roadmap', '--audience', 'sales', 'roadmaps'], { unreadable: ['/repo/evidence/a.md'] });
    assert.deepEqual([named.code, named.out], [2, '']);
  });
  it('prints nothing for people outside where an evidence file is no text that can be read', async () => {
    const broken = { ...files, 'evidence/a.csv': 'account,arr,supports\nCaf\uFFFD,1,PRB-1\n' };
    const { code, out, error } = await run(broken, ['roadmap', '--audience', 'sales']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /cannot read \/repo\/evidence\/a\.csv/);
    assert.equal((await run(broken, ['roadmap', '--audience', 'internal'])).code, 0);
  });
  it('knows the names of folders with a rubric.yaml of their own, and of all below version control', async () => {
    const roadmap = files['roadmaps/s.md'].replace('Acme asked', 'Zephyrine asked');
    const crm = '---\nkind: evidence\naccounts: [Zephyrine]\n---\n# A\n';
    const nested = { ...files, 'roadmaps/s.md': roadmap, 'crm/rubric.yaml': 'version: 1\n', 'crm/evidence/a.md': crm };
    assert.doesNotMatch((await run(nested, ['roadmap', '--audience', 'sales'])).out, /Zephyrine/);
    const below = { '/repo/.git/HEAD': 'x', '/repo/product/roadmaps/s.md': roadmap, '/repo/crm/evidence/a.md': crm };
    const { out, error } = await run(below, ['roadmap', '--audience', 'sales', '.'], { cwd: '/repo/product' });
    assert.match(out, /Export all at once/);
    assert.doesNotMatch(out, /Zephyrine/);
    assert.doesNotMatch(error, /no \.git/);
  });
  it('says where names were not looked for', async () => {
    const bare = await run({ 'roadmaps/s.md': files['roadmaps/s.md'] }, ['roadmap', '--audience', 'sales']);
    assert.match(bare.error, /no rubric\.yaml and no \.git, so names of accounts were looked for in \/repo alone/);
    const { error } = await run({ ...files, 'rubric.yaml': 'exclude: ["crm/**"]\n' }, ['roadmap', '--audience', 'sales']);
    assert.match(error, /exclude leaves out were not looked through/);
  });
  it('is told of settings that would give away what must stay inside', async () => {
    const settings = { ...files, 'rubric.yaml': 'audiences: { sales: { fields_allowed: [title, revenue] } }\n' };
    const { code, out } = await run(settings, ['check']);
    assert.equal(code, 1);
    assert.match(out, /"revenue" can never be given to sales: revenue and the names of accounts stay inside/);
  });
});
