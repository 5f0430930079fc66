// Names and figures are known wherever a repository holds them: in any field, in bodies, in files of no kind.
import assert from 'node:assert/strict';
import { roadmapText } from '../../server/src/audiences/roadmapText.ts';
import { workspaceOf, type Files } from '../fixture.ts';

const whys = ['Zephyrine asked for it', 'worth 48321 to them', 'Nobody else has it'];
const entries = whys.map((why, at) => `  - { title: Thing ${at}, period: 2027-Q2, commitment: planned, why: "${why}" }\n`).join('');
const roadmap = `---\nkind: roadmap\nid: RDM-1\nstatus: published\naudience: sales\nentries:\n${entries}---\n# R\n`;

function told(files: Files): { readonly text: string; readonly notes: readonly string[] } {
  const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'roadmaps/s.md': roadmap, ...files });
  workspace.apply({ kind: 'today', day: '2026-11-22' });
  return roadmapText(workspace, 'sales', 'markdown');
}

function document(fields: string, body = '', kind = 'evidence'): Files {
  return { 'evidence/d.md': `---\nkind: ${kind}\nid: EVD-1\ntitle: T\n${fields}\n---\n\n# T\n\n${body}\n` };
}

describe('names that a repository knows', () => {
  const rows: readonly (readonly [what: string, files: Files])[] = [
    ...[
      ...[
        'account: Zephyrine',
        'account: { name: Zephyrine }',
        'accounts: { Zephyrine: 48321 }',
        'ACCOUNTS: [Zephyrine]',
        'x-account: Zephyrine',
      ],
      ...[
        'accounts: [[Zephyrine]]',
        'accounts: "Foo, Zephyrine"',
        'accounts: [{ customer: Zephyrine }]',
        'accounts: [{ account_name: Zephyrine }]',
      ],
      ...['customer: Zephyrine Foods', 'source: { account: Zephyrine }', 'organisation: Zephyrine', 'participant: "Jane Roe, Zephyrine"'],
      ...['submitters: [Zephyrine]', 'submitters: [{ name: Zephyrine, type: customer }]', 'submitters: ["Jo (Zephyrine)"]'],
    ].map((field) => [field, document(field)] as const),
    ['a table', document('', '| Account | Since |\n|---|---|\n| Zephyrine | 2020 |')],
    ['a label', document('', '**Account:** Zephyrine')],
    ['a kind that is none', document('accounts: [Zephyrine]', '', 'evidance')],
    ['a kind of another program', document('accounts: [Zephyrine]', '', 'account')],
    ['no kind', { 'notes/a.md': '---\naccount: Zephyrine\n---\n# Notes\n' }],
    ['metadata that is no YAML', { 'evidence/d.md': '---\nkind: evidence\naccounts: [Zephyrine\nfoo: : bar\n---\n# T\n' }],
    ['TOML', { 'evidence/d.md': '+++\naccounts = ["Zephyrine"]\n+++\n# T\n' }],
  ];
  for (const [what, files] of rows)
    it(`are those in ${what}`, () => {
      const { text } = told(files);
      assert.doesNotMatch(text, /Zephyrine/);
      assert.match(text, /Nobody else has it/);
    });
  it('are not those for whom something is written', () => {
    assert.match(told({ 'p.prfaq.md': '---\nkind: prfaq\ncustomer: Zephyrine\n---\n# P\n' }).text, /Zephyrine/);
  });
  it('are not all known where a file cannot be read as a whole, which is noted', () => {
    for (const text of ['+++\nx = 1\n+++\n', '---\nkind: evidance\na: [b\n---\n', 'caf\uFFFD'])
      assert.ok(
        told({ 'evidence/d.md': text }).notes.some((note) => note.startsWith('evidence/d.md cannot be read as a whole')),
        text,
      );
  });
});

describe('figures that a repository knows', () => {
  for (const field of [
    ...['accounts: [{ name: Foo, arr: "$48,321" }]', 'accounts: [{ name: Foo, mrr: 48321 }]', 'accounts: { Foo: 48321 }', 'arr: 48321'],
    ...['accounts: [{ name: Foo, arr: 96642, at_risk: 50% }]', 'accounts: [{ name: Foo, at_risk: 48321 }]', 'revenue: 48321 EUR'],
  ])
    for (const kind of ['evidence', 'idea', 'evidance'])
      it(`are those in ${field} of a ${kind}`, () => assert.doesNotMatch(told(document(field, '', kind)).text, /48321/));
});

describe('scores, ranks and effort in words', () => {
  for (const why of ['score RICE 300', 'it takes 12 person-months', 'it has rank 1'])
    it(`are not told: ${why}`, () => assert.ok(!told({ 'roadmaps/s.md': roadmap.replace('Nobody else has it', why) }).text.includes(why)));
});
