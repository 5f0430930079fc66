// Texts that would cost a parser minutes: each is read in a moment, told in one problem, and what else stands in
// the document is still understood.
import assert from 'node:assert/strict';
import { readDocument, type ProductDocument } from '../../server/src/document/document.ts';
import { findLimitProblem, isParsable, maxLine, maxMarks, maxNesting, maxSection } from '../../server/src/document/limits.ts';
import { maxDocument } from '../../server/src/document/fileSize.ts';
import { span } from '../../server/src/text/span.ts';
import { workspaceOf } from '../fixture.ts';

const before = '---\nkind: prd\nid: PRD-1\n---\n\n# Export\n\n## Non-goals\n\n- No exports of old data.\n\n## Notes\n\n';
const after = '\n\n## Success criteria\n\n- Time falls from 5 s to 1 s by 2027-01-01.\n';

/** Milliseconds of this process's own work, which a busy machine does not make longer. */
function work(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function look(document: ProductDocument): void {
  for (const section of [undefined, ...document.sections]) document.blocks(section);
}

const hostile: Readonly<Record<string, string>> = {
  'a list 1,000 deep on one line': '- '.repeat(1000) + 'x',
  'a numbered list 1,000 deep on one line': '1. '.repeat(1000) + 'x',
  'quotes 1,000 deep': '>'.repeat(1000) + ' x',
  'quotes and lists 1,000 deep': '> - '.repeat(500) + 'x',
  'a list 1,000 deep over as many lines': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  'a numbered list 1,000 deep over as many lines': Array.from({ length: 1000 }, (_, depth) => `${'   '.repeat(depth)}1. x`).join('\n'),
  'a list 1,000 deep with tabs': Array.from({ length: 1000 }, (_, depth) => `${'\t'.repeat(depth)}* x`).join('\n'),
  'a line of a megabyte': 'word '.repeat(200_000),
  '40,000 open brackets': '['.repeat(40_000),
  '20,000 pictures that never close': '!['.repeat(20_000),
  '20,000 open links': '[a]('.repeat(10_000),
  '13,000 stars that never match': '*a_'.repeat(13_000),
  '13,000 stars over as many lines': '*a_\n'.repeat(13_000),
  '1,900 stars that never match': '*a_'.repeat(630) + ' ',
  'stars in lines that look like a list': 'text\n' + '2. *a_*a_\n'.repeat(3_000),
  'a list 1,000 deep with lazy lines': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x\nlazy`).join('\n'),
  'a list 1,000 deep in a quote': Array.from({ length: 1000 }, (_, depth) => `> ${'  '.repeat(depth)}- x`).join('\n'),
  '40,000 back ticks of growing length': Array.from({ length: 280 }, (_, length) => '`'.repeat(length + 1)).join(' '),
  '40,000 open angle brackets': '<a '.repeat(13_000),
  '9,000 comments': '<!-- -->'.repeat(6_000),
  '10,000 entities': '&amp;'.repeat(9_900),
  'a row of 5,000 cells': `|${' a |'.repeat(5_000)}\n|${'---|'.repeat(5_000)}\n`,
  '20,000 rows': '| a | b |\n|---|---|\n' + '| c | d |\n'.repeat(20_000),
  '20,000 definitions': Array.from({ length: 20_000 }, (_, index) => `[l${String(index)}]: x`).join('\n'),
  '5,000 lines of a paragraph': 'Some words of a paragraph.\n'.repeat(5_000),
};

describe('a hostile text', function () {
  this.timeout(60_000);
  // The parsers are loaded and warm before anything is measured.
  before_(() => {
    look(readDocument(before + after));
  });

  for (const [name, text] of Object.entries(hostile)) {
    it(`such as ${name} is read in a moment, and the sections around it are understood`, () => {
      let document = readDocument('');
      const spent = work(() => {
        document = readDocument(before + text + after);
        look(document);
      });
      // Unbounded, these texts take from ten seconds to minutes; a busy machine takes a few times longer than a quiet one.
      assert.ok(spent < 8000, `${spent.toFixed(0)} ms`);
      assert.deepEqual(
        document.sections.map(({ heading }) => heading.text),
        ['Export', 'Non-goals', 'Notes', 'Success criteria'],
      );
      assert.deepEqual(
        document.blocks(document.sections[1]).map(({ kind }) => kind),
        ['item'],
      );
      assert.deepEqual(
        document.blocks(document.sections[3]).map(({ kind }) => kind),
        ['item'],
      );
    });
  }

  it('of 100,000 headings is read in a moment', () => {
    assert.ok(
      work(() => {
        look(readDocument('## a\n'.repeat(100_000)));
      }) < 2000,
    );
  });

  it('of 5 MB in one line, or of 5 MB in lines, is told and not looked into', () => {
    for (const text of ['x'.repeat(5_000_000), 'word word\n'.repeat(500_000)]) {
      let document = readDocument('');
      assert.ok(
        work(() => {
          document = readDocument(before + text);
          look(document);
        }) < 500,
      );
      assert.equal(document.limit?.code, 'document-long');
      assert.deepEqual([document.text, document.sections.length, document.fields.size], ['', 0, 0]);
    }
  });

  it('of bytes that are no text is told and not looked into', () => {
    const bytes = Array.from({ length: 200_000 }, (_, index) => String.fromCharCode(index % 256)).join('');
    const document = readDocument(bytes);
    assert.equal(document.limit?.code, 'binary');
    assert.equal(document.text, '');
  });

  it('has one finding, and the others are about the rest', () => {
    for (const text of [hostile['a list 1,000 deep on one line'], hostile['a line of a megabyte']]) {
      const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'prds/a.md': before + (text ?? '') + after });
      const rules = workspace.problems('prds/a.md').map(({ rule }) => rule);
      assert.equal(rules.filter((rule) => rule === 'doc/beyond-limits').length, 1);
      assert.ok(!rules.includes('prd/non-goals-missing'));
      assert.ok(rules.includes('doc/owner-missing'));
    }
  });

  it('that is not read at all has one finding alone', () => {
    for (const text of ['x'.repeat(maxDocument + 1), '\0']) {
      assert.deepEqual(
        workspaceOf({ 'prds/a.md': text })
          .problems('prds/a.md')
          .map(({ rule }) => rule),
        ['doc/beyond-limits'],
      );
    }
  });
});

describe('the limits', () => {
  it('are not reached by what people write', () => {
    const text = `${'  '.repeat(8)}- deep\n${'> '.repeat(5)}x\n\n${'    '.repeat(30)}code\n\n| ${'cell | '.repeat(200)}\n\n${'-'.repeat(400)}\n\n* * * * * * * * *\n\n${' '.repeat(120)}> arrow\n\n${'| **a** | snake_case_word | _b_ |\n'.repeat(150)}`;
    assert.equal(findLimitProblem(text), undefined);
  });

  it('begin where they say', () => {
    assert.equal(findLimitProblem('x'.repeat(maxLine)), undefined);
    assert.equal(findLimitProblem('x'.repeat(maxLine + 1))?.code, 'line-long');
    assert.equal(findLimitProblem(`${'> '.repeat(maxNesting)}x`)?.code, undefined);
    assert.equal(findLimitProblem(`${'> '.repeat(maxNesting + 1)}x`)?.code, 'nested-deep');
    assert.equal(findLimitProblem('*a '.repeat(maxMarks)), undefined);
    assert.equal(findLimitProblem('*a '.repeat(maxMarks + 1))?.code, 'marks-many');
    assert.equal(findLimitProblem('*a '.repeat(maxMarks) + '\n\n' + '*a '.repeat(maxMarks)), undefined);
    assert.equal(readDocument(`# A\n${'word word\n'.repeat(maxSection / 10)}`).limit, undefined);
    assert.equal(readDocument(`# A\n${'word word\n'.repeat(maxSection / 10)}x`).limit?.code, 'section-long');
  });

  it('name the line that is past them', () => {
    const text = `# A\n\n${'- '.repeat(100)}x\n\nrest\n`;
    assert.equal(findLimitProblem(text)?.span.start, 5);
    assert.equal(isParsable(text, span(0, 4)), true);
    assert.equal(isParsable(text, span(5, text.length)), false);
  });
});

/** Mocha's `before` under another name, as the text before the hostile one is called that. */
function before_(run: () => void): void {
  globalThis.before(run);
}
