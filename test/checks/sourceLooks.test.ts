// What rules learn from the source alone, to spare a section the parsing, is what the parsed section would say:
// every look is held against the blocks of Markdown that is put together at random.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../server/src/checks/criterion/plain.ts';
import { introductionText, hasIntroduction } from '../../server/src/checks/sections/introduction.ts';
import { fewestWords, plainItems, textOfBlock } from '../../server/src/checks/sections/sectionText.ts';
import { mayHoldTable } from '../../server/src/checks/sections/tables.ts';
import { countWords } from '../../server/src/checks/words/wordCount.ts';
import { readDocument } from '../../server/src/document/document.ts';

const word = fc.constantFrom(
  'export',
  'rows',
  '12',
  'A',
  'finance lead',
  '**bold**',
  '`code`',
  '<https://example.com/a/b/c>',
  '<b>',
  '&amp;',
  '[text](x)',
  '![alt](x)',
  '1.',
  '2)',
  '+',
  '-',
  '|',
  ':-',
  '-:',
  '---',
  '中文',
  'Status:',
  '\\*',
  '  ',
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '- ', '* ', '+ ', '1. ', '  - ', '    ', '> ', '| ', '```', '<!-- ', '[a]: '),
    fc.array(word, { maxLength: 6 }),
  )
  .map(([lead, words]) => lead + words.join(' '));
const markdown = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

describe('a look at the source', () => {
  it('shows only items that are there once the text is parsed', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const parsed = readDocument(text)
          .blocks(undefined)
          .flatMap((block) => (block.kind === 'item' ? [block.prose.text.trim()] : []));
        for (const item of plainItems(text))
          assert.ok(parsed.includes(item.trim()), `${JSON.stringify(item)} in ${JSON.stringify(parsed)}`);
      }),
    );
  });

  it('shows the items of a plain list, but none that goes on', () => {
    assert.deepEqual(plainItems('- No mobile app\n- No import, for now\n'), ['No mobile app', 'No import, for now']);
    assert.deepEqual(plainItems('- No mobile app\n  and no tablet\n- **No** import\n'), []);
    assert.deepEqual(plainItems('```\n- No mobile app\n```\n'), []);
  });

  it('overlooks no table', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const rows = readDocument(text)
          .blocks(undefined)
          .filter(({ kind }) => kind === 'row');
        assert.ok(rows.length === 0 || mayHoldTable(text));
      }),
    );
    assert.ok(mayHoldTable('a\n:-\nb'));
  });

  it('finds no more words than there are, and tells an introduction as the parsed text does', () => {
    fc.assert(
      fc.property(fc.array(markdown, { minLength: 1, maxLength: 4 }), (parts) => {
        const document = readDocument(parts.join('\n\n'));
        const seen = countWords(document.blocks(undefined).map(textOfBlock).join('\n'));
        assert.ok(fewestWords(document.bodyText(undefined)) <= seen);
        assert.equal(hasIntroduction(document), countWords(introductionText(document)) >= 25);
      }),
    );
  });

  it('takes plain words as they are, with the same places', () => {
    const plain = fc.array(fc.constantFrom('from', '40', 'to', '25%', '(today)', 'p95,', 'by', 'Q3.', '-', "isn't"), { minLength: 1 });
    fc.assert(
      fc.property(plain, (words) => {
        const text = `Cut ${words.join(' ')}`;
        const [fast, slow] = [plainText(text), plainText(`${text}\n`)];
        assert.equal(fast.text, slow.text);
        for (let end = 1; end <= text.length; end++)
          assert.deepEqual(fast.sourceSpan({ start: end - 1, end }), slow.sourceSpan({ start: end - 1, end }));
      }),
    );
  });
});
