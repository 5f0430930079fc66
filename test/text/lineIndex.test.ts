import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/text/lineIndex.ts';

/** Text in which every kind of line ending, a byte order mark and astral characters are common. */
const text = fc
  .array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '🚀', '\u{FEFF}', '\t', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));

function isInsideCrlf(source: string, offset: number): boolean {
  return source.charAt(offset - 1) === '\r' && source.charAt(offset) === '\n';
}

describe('LineIndex', () => {
  it('counts lines from 0 and columns in UTF-16 units', () => {
    const index = new LineIndex('one\r\ntwo 🚀!\rthree\n');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(5), { line: 1, character: 0 });
    assert.deepEqual(index.positionAt('one\r\ntwo 🚀'.length), { line: 1, character: 6 });
    assert.deepEqual(index.positionAt(13), { line: 2, character: 0 });
    assert.deepEqual(index.positionAt(19), { line: 3, character: 0 });
  });

  it('counts a byte order mark as a character of the first line', () => {
    assert.deepEqual(new LineIndex('\u{FEFF}# Title').positionAt(1), { line: 0, character: 1 });
  });

  it('has one line in an empty text', () => {
    const index = new LineIndex('');
    assert.equal(index.lineCount, 1);
    assert.deepEqual(index.positionAt(7), { line: 0, character: 0 });
    assert.equal(index.offsetAt({ line: 3, character: 2 }), 0);
  });

  it('moves a character past the end of a line back to it, not to the next line', () => {
    const index = new LineIndex('ab\r\ncd\nef');
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 1, character: 99 }), 6);
    assert.equal(index.offsetAt({ line: 2, character: 99 }), 9);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 9);
    assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(index.offsetAt({ line: 1, character: -5 }), 4);
  });

  it('moves an offset inside CRLF before it, where a cursor can stand', () => {
    assert.deepEqual(new LineIndex('ab\r\n').positionAt(3), { line: 0, character: 2 });
  });

  it('gives every offset back, but for those inside CRLF', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const back = index.offsetAt(index.positionAt(offset));
          assert.equal(back, isInsideCrlf(source, offset) ? offset - 1 : offset);
        }
      }),
    );
  });

  it('agrees with splitting the text at its line endings', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = source.split(/\r\n|\r|\n/);
        const index = new LineIndex(source);
        assert.equal(index.lineCount, lines.length);
        lines.forEach((content, line) => {
          const start = index.offsetAt({ line, character: 0 });
          assert.equal(source.slice(start, index.offsetAt({ line, character: content.length + 5 })), content);
        });
      }),
    );
  });

  it('never goes down as the offset goes up', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (source, a, b) => {
        const index = new LineIndex(source);
        const [first, second] = [index.positionAt(Math.min(a, b)), index.positionAt(Math.max(a, b))];
        assert.ok(first.line < second.line || (first.line === second.line && first.character <= second.character));
      }),
    );
  });
});
