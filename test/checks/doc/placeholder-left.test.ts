import assert from 'node:assert/strict';
import { placeholderLeft } from '../../../server/src/checks/rules/doc/placeholder-left.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

/** One line of text in a document that has been read by others. */
const accepted = (name: string, line: string) => ({ name, path, text: `# Export\n\n${line}\n` });
const reported = (name: string, line: string, carets: string) => ({ name, path, text: `# Export\n\n${line}\n${carets}\n` });

testRule(placeholderLeft, [
  accepted('accepts code, comments and link targets', 'Use `TBD` or `<your metric>` <!-- TODO --> and [the list](todo.md).'),
  accepted('accepts what is struck out', 'By ~~TBD~~ June.'),
  accepted(
    'accepts a word that the sentence is about',
    'No TODO may stay; a TBD list is kept. We mark it "TBD" and the TODO app counts TODOs.',
  ),
  accepted('accepts small letters in a sentence', 'The todo list is xxx large, and the date is to be determined by the customer.'),
  accepted('accepts parts of names', 'EVID-XXX, XXX.exe, AB-TBD, phase 3 // TBD, XXX-XX-1234'),
  accepted('accepts questions with many marks', 'Who wants this???'),
  accepted('accepts tags of HTML', 'Press <kbd>Enter</kbd><br> or <details open><summary>more</summary></details>'),
  accepted(
    'accepts components, generics and autolinks',
    '<Button /> Map<string, User> List<Name> <https://example.com> <dana@example.com> <UserCard>',
  ),
  accepted('accepts tags that are closed', '<team>Billing</team>'),
  accepted('accepts comparisons', 'It takes <2 days and >5 hours, or a <b and c> 5.'),
  accepted('accepts paths and usage lines', 'GET /orders/<id>, file-<name>.md, export --format <name> [options]'),
  accepted('accepts messages that are quoted', 'It says "no file for <name>: <reason>".'),
  accepted(
    'accepts variables of a product',
    'Hi {{first_name}}, your {plan} ends; {count, plural}; ${HOME}; sets {1, 2}; {{user.name | upper}}',
  ),
  accepted(
    'accepts boxes, footnotes, references and buttons',
    '- [ ] done [x] [1] [^1] [Release Team] [Add item] [Cancel] [WIP] [P0] tags[Name]\n\n[release team]: https://example.com\n[^1]: Note',
  ),
  accepted(
    'accepts links with prompting words',
    '[Insert the chart](https://example.com) and [your name][ref]\n\n[ref]: https://example.com',
  ),
  accepted('accepts a state of work in a table', '| Task | State |\n|---|---|\n| Export | Todo |'),
  accepted('accepts open questions that are open', '## Open questions\n\n- Price: TBD'),
  reported('reports a word', 'The price is TBD.', '             ^^^ warning: "TBD" is still to be filled in.'),
  reported('reports a word with a note', '- [ ] TODO: name the carrier', '      ^^^^ warning'),
  reported(
    'reports a phrase that is a whole value',
    '**Timeline:** to be determined.',
    '              ^^^^^^^^^^^^^^^^ warning: "to be determined" is still to be filled in.',
  ),
  reported('reports a phrase of another language', '- 日程：待定', '     ^^ warning'),
  reported('reports question marks that stand for a value', 'Reach: ???', '       ^^^ warning'),
  reported(
    'reports prompts of our templates',
    '- <Your customer, by role> <does what today>, @<name> from <source>',
    '  ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "<Your customer, by role>" and 3 more in "Export" are still to be filled in.',
  ),
  reported('reports other prompts in angle brackets', 'We grow <name of metric>.', '        ^^^^^^^^^^^^^^^^ warning'),
  reported(
    'reports a prompt beside the usage line of a command',
    'Run `export --all` with -f or --full on it.\n\nWe grow <your metric>.',
    '        ^^^^^^^^^^^^^ warning',
  ),
  reported('reports a prompt alone on a line', '<your metric>', '^^^^^^^^^^^^^ warning'),
  reported('reports an escaped prompt', 'By \\<date\\>.', '    ^^^^^^^ warning: "<date>" is still to be filled in.'),
  reported('reports a prompt in braces', 'AC-1: {Scenario name}', '      ^^^^^^^^^^^^^^^ warning'),
  reported('reports a prompt in double braces', '{{Write the summary here}}', '^^^^^^^^^^^^^^^^^^^^^^^^^^ warning'),
  reported(
    'reports a prompt in square brackets',
    '"It saves an hour," said [NAME, TITLE].',
    '                         ^^^^^^^^^^^^^ warning',
  ),
  reported('reports an instruction', '[Insert chart of reach]', '^^^^^^^^^^^^^^^^^^^^^^^ warning'),
  reported('reports a link that is still to come', 'See [the design](TBD).', '                 ^^^ warning'),
  reported('reports lorem ipsum', 'Lorem ipsum dolor.', '^^^^^^^^^^^ warning'),
  reported('finds the place on a continued line with emoji', '- 🚀 first line\n  and the price TBD', '                ^^^ warning'),
  {
    name: 'finds the place with CRLF and entities',
    path,
    text: '# Export\r\n\r\n- Q&amp;A &lt;b&gt;\r\n  price TBD\r\n        ^^^ warning\r\n',
  },
  {
    name: 'reports a prompt in a heading, not a word',
    path,
    text: '# Export\n\n## Phase 3 (TBD)\n\n## {Scenario name}\n   ^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'reports values of front matter that have no rule of their own',
    path,
    text: '---\nid: TBD\nowner: TBD\nstatus: review\ntitle: <your title>\n       ^^^^^^^^^^^^ warning: "<your title>" and 1 more in the front matter are still to be filled in.\nrice: { reach: TBD }\nrelease: "TBD"\n---\n# Export\n',
  },
  { name: 'leaves labels to their own rules', path, text: '# Export\n\n**Owner:** TBD\n**Status:** TBD\n' },
  { name: 'is an error once the document is committed', path, text: '---\nstatus: approved\n---\nTBD\n^^^ error\n' },
  { name: 'is an info in a draft', path, text: '---\nstatus: draft\n---\nTBD\n^^^ info\n' },
  {
    name: 'has one report a section',
    path,
    text: '# Export\n\n## Goals\n\nTBD and TODO\n^^^ warning: "TBD" and 1 more in "Goals" are still to be filled in.\n\n## Scope\n\nTBD\n^^^ warning\n',
  },
  {
    name: 'leaves what stands in place of an answer to the rule for questions',
    path: 'prfaqs/export.md',
    text: '# Export\n\n## External FAQ\n\n### What does it cost?\n\nTBD\n\n### Who is it for?\n\nFinance leads at customers with 50 to 500 seats.\n',
  },
]);

describe('doc/placeholder-left', () => {
  it('points to the other places of a section', () => {
    const text = '# Export\n\nTBD, FIXME and <your metric>\n';
    const [problem] = problemsOf(placeholderLeft, { path }, text);
    assert.deepEqual(
      problem?.related.map((place) => text.slice(place.span.start, place.span.end)),
      ['FIXME', '<your metric>'],
    );
  });
  it('sums up what is left after five sections', () => {
    const text = `# Export\n\n${Array.from({ length: 8 }, (_, index) => `## Part ${String(index)}\n\nThe export has to be there by then, and its owner is\nTBD\n`).join('\n')}`;
    const problems = problemsOf(placeholderLeft, { path }, text);
    assert.equal(problems.length, 6);
    assert.equal(problems.at(-1)?.message, '3 more placeholders in 3 more sections are still to be filled in.');
    assert.equal(problems.at(-1)?.related.length, 2);
  });
});
