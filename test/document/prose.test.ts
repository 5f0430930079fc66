import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/document/document.ts';

/** The source under the words, where the section's first block holds them. */
function under(text: string, words: string): string {
  const [block] = readDocument(text).blocks(undefined);
  const prose = block?.kind === 'paragraph' || block?.kind === 'item' || block?.kind === 'quote' ? block.prose : undefined;
  const at = prose?.text.indexOf(words) ?? -1;
  assert.ok(prose !== undefined && at >= 0, `no "${words}" in the prose`);
  const place = prose.spanOf(at, at + words.length);
  return text.slice(place.start, place.end);
}

describe('prose', () => {
  it('finds words on a continued line of a list', () => {
    assert.equal(under('- first line\n  and then more\n', 'then'), 'then');
  });
  it('finds words on a continued line of a quote, with CRLF', () => {
    assert.equal(under('> first line\r\n>    and then more\r\n', 'then'), 'then');
  });
  it('finds words behind an entity and covers the whole of it', () => {
    assert.equal(under('Q&amp;A and more\n', 'more'), 'more');
    assert.equal(under('Q&amp;A and more\n', '&A'), '&amp;A');
    assert.equal(under('&#x1F680; and more\n', 'more'), 'more');
  });
  it('finds words behind escapes', () => {
    assert.equal(under('1\\. one \\[two\\] three\n', 'three'), 'three');
    assert.equal(under('1\\. one \\[two\\] three\n', '[two'), '[two');
  });
  it('finds words behind emoji and trailing spaces', () => {
    assert.equal(under('🚀 one  \ntwo three\n', 'three'), 'three');
  });
});
