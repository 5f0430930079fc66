// The outline equals the headings that remark finds at the root of a document: on traps, on text put together from
// tricky lines, and on real documents. Only under a lone tag it finds more, because people put them around headings.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHeadings } from '../../server/src/document/outline.ts';
import { readFrontMatter } from '../../server/src/document/frontMatter.ts';
import { endOf, parseMarkdown, startOf } from '../../server/src/document/markdown.ts';
import { findLimitProblem } from '../../server/src/document/limits.ts';
import { corpusSample } from './corpusSample.ts';

interface Found {
  readonly level: number;
  /** Where the text of the heading starts. */
  readonly start: number;
  readonly title: string;
}

/** Our headings, with what their spans cover. */
function ours(text: string, from = 0): readonly Found[] {
  return findHeadings(text, from).map(({ level, title }) => ({ level, start: title.start, title: text.slice(title.start, title.end) }));
}

/** Remark's headings at the root of the same text. */
function remarks(text: string, from = 0): readonly Found[] {
  const start = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  return parseMarkdown(text.slice(start)).children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const [first] = node.children;
    const last = node.children.at(-1);
    if (first === undefined || last === undefined) return [{ level: node.depth, start: start + startOf(node) + node.depth, title: '' }];
    return [{ level: node.depth, start: start + startOf(first), title: text.slice(start + startOf(first), start + endOf(last)) }];
  });
}

function checkSame(text: string): void {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  assert.deepEqual(ours(text, from), remarks(text), JSON.stringify(text));
}

/** Cases by what they are about. `|` ends a line here, and each is also read with CRLF and with a lone CR. */
const traps: Readonly<Record<string, readonly string[]>> = {
  'ATX headings': [
    '# A',
    '## A ##',
    '####### no',
    '#no',
    '#',
    '# ',
    '##  A  #  ',
    '   # A',
    '    # no',
    '\t# no',
    '# A \\#',
    '# A#',
    '## ##',
    '# #',
    '#\tA',
    '# A|## B|### C',
    'text|# A',
    '# *a* `b` [c](d)',
  ],
  'setext headings': [
    'A|=',
    'A|===',
    'A|---',
    'A| ===  ',
    'A|    ===',
    'A|===|B|---',
    'a|b|===',
    '===',
    '|===',
    '> A|===',
    '- A|===',
    'A||===',
    '# A|===',
    'A|= =',
    'A|--- -',
    '  A|  ---',
    'A\\|===',
    '`A|===',
    'A|=|=',
    '***|A|---',
    'A  |===',
  ],
  fences: [
    '```|# no|```',
    '~~~|# no|~~~',
    '```|# no',
    '````|```|# no|````',
    '```|~~~|# no|```|# A',
    '``` js|# no|```',
    '``` a`b|# A',
    '~~~ a`b|# no|~~~',
    '   ```|# no|   ```',
    '    ```|# A',
    '```|# no|    ```|# no',
    '```|# no|``` x|# no',
    'text|```|# no|```|# A',
    '`````|# no|`````|A|===',
  ],
  comments: [
    '<!-- # no -->',
    '<!--|# no|-->|# A',
    '<!--|# no||# no|-->|# A',
    '<!-- a --> |# A',
    'text|<!--|# no|-->',
    '<!--->|# A',
    '<!-->|# A',
    '  <!-- x|# no|--> # no|# A',
    '<!-- a --><!--|# no',
  ],
  'HTML blocks 1 to 7': [
    '<script>|# no||# no|</script>|# A',
    '<pre>|# no|</pre>|# A',
    '<style>|# no||</style>|# A',
    '<textarea>|# no|</textarea>|# A',
    '<?php|# no|?>|# A',
    '<!DOCTYPE html|# no>|# A',
    '<![CDATA[|# no|]]>|# A',
    '<div>|# no||# A',
    '</div>|# no||# A',
    '<details>|<summary>x</summary>||# A||</details>',
    '<table><tr>|# no||# A',
    'text|<div>|# no||# A',
    '<p align="center">||# A||</p>',
    '<h1>no</h1>|# no||# A',
    'text|<b>|# A',
    '<b>x</b>|# A',
    '<img src="x">x|# A',
    '<div|# no||# A',
    '<script src="x"></script>|# A',
  ],
  lists: [
    '- # no',
    '- a|# A',
    '- a||  # no||# A',
    '- a|  # no',
    '1. a|   # no|# A',
    '-|# A',
    '-|  # no',
    '-   # no',
    '- a|b|===',
    '- a||b|===',
    '-||  # A',
    '* a|  ===',
    '10. a|    # no',
    '-     # no|  # no|# A',
    '- a| # A',
    '+ a||    # no',
    '- ```|  # no|  ```|# A',
    '- ```|# A',
    '- a|  - b|    # no|# A',
    '- a|    # no',
    '1) a|# A',
    '12345678901. a|===',
    'text|2. a|===',
    'text|1. a|===',
    '- [ ] a|  # no',
  ],
  quotes: [
    '> # no',
    '> a|# A',
    '> a|b|===',
    '> a||b|===',
    '> a|===',
    '> ```|# A',
    '> - a|b|===',
    '   > a|b|===',
    '>|# A',
    '> <div>|# A',
    '> # no|a|===',
    '> |a|===',
  ],
  tables: [
    'a | b|--- | ---',
    '|a|b\u007c|---|'.replaceAll('\u007c', '|'),
    'a|---',
    '| a | b ||:---|---:|'.replace('||', '|'),
    '| a | b ||---'.replace('||', '|'),
  ],
  definitions: ['[a]: b|===', '[a]: b|c|===', '[a]: <b> "t"|===', 'text|[a]: b|===', '[a]: b c d|==='],
  breaks: ['---|A', 'A||---|# B', '* * *|# A', '___|A|===', '- - -|# A', '-|-|-'],
  'indented code': ['    # no', 'a|    # no', '    a|===', 'a||    # no||# A', '\t# no|# A', '  \t# no', ' \tA|==='],
  'tables of pipes': [
    '| a | b |\n|---|---|\n| # no | x |\n# A',
    'a | b\n--- | ---\nc\n===',
    '| a |\n|---|\n===',
    'x\n| a | b |\n|---|---|',
    '| a | b |\n|---|\nc\n---',
  ],
};

describe('the outline', () => {
  for (const [name, cases] of Object.entries(traps)) {
    it(`is remark’s over ${name}`, () => {
      for (const each of cases) {
        const text = name.startsWith('tables') ? each : each.replaceAll('|', '\n');
        for (const tail of ['', '\n', '\n\n# End\n']) {
          for (const eol of ['\n', '\r\n', '\r']) checkSame((text + tail).replaceAll('\n', eol));
        }
      }
    });
  }

  it('is remark’s behind a byte order mark', () => {
    for (const text of ['\uFEFF# A\n', '\uFEFFA\n===\n', '\uFEFF\n# A']) checkSame(text);
  });

  it('begins behind the front matter', () => {
    const text = '---\nkind: prd\n# no\n---\n# A\n';
    const frontMatter = readFrontMatter(text);
    assert.equal(frontMatter.kind, 'parsed');
    assert.deepEqual(
      ours(text, frontMatter.kind === 'parsed' ? frontMatter.span.end : 0).map(({ title }) => title),
      ['A'],
    );
  });

  it('has headings under a lone tag, which CommonMark takes for HTML', () => {
    const titles = (text: string): readonly string[] => ours(text).map(({ title }) => title);
    assert.deepEqual(titles('<context>\n# Overview\ntext\n</context>\n<PRD>\n# Technical Architecture\n## Data\n</PRD>\n'), [
      'Overview',
      'Technical Architecture',
      'Data',
    ]);
    assert.deepEqual(titles('<context>\n\n# A\n\n</context>\n# B\n'), ['A', 'B']);
    assert.deepEqual(titles('</context>\n# A\n'), ['A']);
    assert.deepEqual(titles('<div>\n# no\n'), [], 'a tag of HTML is HTML');
    assert.deepEqual(titles('<context>\nSome text\n# A\n'), ['A']);
  });

  it('tells where a heading ends and what follows begins', () => {
    const text = '## A ##\r\nx\r\nB\r\n---\r\ny';
    const [first, second] = findHeadings(text);
    assert.deepEqual(
      [first?.span, first?.next].map((each) => JSON.stringify(each)),
      ['{"start":0,"end":7}', '9'],
    );
    assert.equal(text.slice(second?.span.start, second?.span.end), 'x\r\nB\r\n---');
    assert.equal(second?.text, 'x B');
    assert.equal(text.slice(second.next), 'y');
  });
});

/** Lines that mean something else in another place. No lone tags: under them the outline finds more on purpose. */
const lines = [
  '# A',
  '## B ##',
  '   ### C',
  '    # indented',
  '\t# tab',
  '#',
  '#x',
  '===',
  '---',
  ' ---',
  '    ---',
  '- ---',
  'text',
  '  text',
  'text `code',
  '',
  '',
  '',
  ' ',
  '```',
  '~~~',
  '```js',
  '    ```',
  '````',
  '- item',
  '- # item',
  '-',
  '  # in item',
  '   text',
  '1. one',
  '2. two',
  '    - deep',
  '* ',
  '> quote',
  '> # quoted',
  '>',
  '> ```',
  '<!-- c -->',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<pre>',
  '<?x',
  '?>',
  '| a | b |',
  '|---|---|',
  'a | b',
  '[a]: b',
  '***',
  '- - -',
  '\\# no',
  '* * # x',
  '+ x',
  '<b>text</b>',
  '- > # x',
  '> - y',
  '  ===',
];

describe('the outline of generated text', function () {
  this.timeout(60_000);

  it('is remark’s', () => {
    const eol = fc.constantFrom('\n', '\n', '\n', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 9 }), eol, (parts, ending) => {
        const text = parts.join(ending);
        // What may follow indented code under a quote or an empty item is remark's own secret.
        fc.pre(!/^(?:>.*|[-*+] ?)\r?\n(?:[ \t]*\r?\n)*(?: {4}|\t)/m.test(text));
        checkSame(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('is in order, inside the text and free of overlaps, for any text', () => {
    const tricky = fc.array(
      fc.oneof(fc.constantFrom(...lines, '<tag>', '</tag>', '\0', '\ud83d', '🚀', '\u2028'), fc.string({ unit: 'binary', maxLength: 12 })),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(tricky, fc.constantFrom('\n', '\r\n', '\r'), (parts, ending) => {
        const text = parts.join(ending);
        let end = 0;
        for (const { span, title, next, level } of findHeadings(text)) {
          assert.ok(
            end <= span.start &&
              span.start <= title.start &&
              title.start <= title.end &&
              title.end <= span.end &&
              span.end <= next &&
              next <= text.length,
          );
          assert.ok(level >= 1 && level <= 6);
          end = next;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the outline of real documents', function () {
  this.timeout(60_000);

  it('is remark’s, but for headings under a lone tag', function () {
    const sample = corpusSample();
    if (sample === undefined) {
      this.skip();
      return;
    }
    assert.ok(sample.length > 50);
    for (const { path, text } of sample) {
      if (findLimitProblem(text) !== undefined || /^ {0,3}<\/?[A-Za-z][\w-]*>[ \t]*\r?\n {0,3}#/m.test(text)) continue;
      const frontMatter = readFrontMatter(text);
      const from = frontMatter.kind === 'absent' ? 0 : frontMatter.span.end;
      assert.deepEqual(ours(text, from), remarks(text, from), path);
    }
  });
});
