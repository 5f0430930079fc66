import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, withoutOverlap, type TextEdit } from '../../server/src/text/edit.ts';
import { span } from '../../server/src/text/span.ts';

const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '🚀', '\u{FEFF}'), { maxLength: 30 }).map((parts) => parts.join(''));

const textWithEdits = text.chain((source) =>
  fc.tuple(
    fc.constant(source),
    fc.array(
      fc
        .tuple(fc.nat(source.length), fc.nat(source.length), fc.string({ maxLength: 3 }))
        .map(([a, b, newText]) => edit(Math.min(a, b), Math.max(a, b), newText)),
      { maxLength: 8 },
    ),
  ),
);

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: span(start, end), newText };
}

describe('applyEdits', () => {
  it('replaces, inserts and removes at the places of the given text', () => {
    assert.equal(applyEdits('reach: 500', [edit(7, 10, '1500'), edit(0, 0, '# '), edit(5, 6, '')]), '# reach 1500');
  });

  it('leaves the text alone without edits', () => {
    assert.equal(applyEdits('a\r\nb', []), 'a\r\nb');
  });

  it('keeps the order of insertions at one place', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b');
  });

  it('keeps an insertion at either end of a replacement', () => {
    assert.equal(applyEdits('abc', [edit(1, 2, 'X'), edit(1, 1, '<'), edit(2, 2, '>')]), 'a<X>c');
  });

  it('drops the later of two overlapping edits', () => {
    assert.equal(applyEdits('abcdef', [edit(2, 5, 'Y'), edit(1, 3, 'X')]), 'aXdef');
  });

  it('drops an insertion inside a replacement', () => {
    assert.equal(applyEdits('abcdef', [edit(1, 4, 'X'), edit(2, 2, '!')]), 'aXef');
  });

  it('counts in UTF-16 units behind astral characters and CRLF', () => {
    const source = '\u{FEFF}🚀\r\nowner: TBD';
    const start = source.indexOf('TBD');
    assert.equal(applyEdits(source, [edit(start, start + 3, '"@dana"')]), '\u{FEFF}🚀\r\nowner: "@dana"');
  });

  it('keeps every unit outside the spans of the edits that count', () => {
    fc.assert(
      fc.property(textWithEdits, ([source, edits]) => {
        const kept = withoutOverlap(edits);
        const covered = new Set(
          kept.flatMap(({ span: { start, end } }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        const outside = [...Array(source.length).keys()]
          .filter((index) => !covered.has(index))
          .map((index) => source.charAt(index))
          .join('');
        const marked = applyEdits(
          source,
          kept.map(({ span: place }) => ({ span: place, newText: '' })),
        );
        assert.equal(marked, outside);
        assert.equal(applyEdits(source, edits).length, outside.length + kept.reduce((sum, { newText }) => sum + newText.length, 0));
      }),
    );
  });

  it('gives the same text whatever the order of edits that start at different places', () => {
    fc.assert(
      fc.property(textWithEdits, fc.infiniteStream(fc.nat()), ([source, edits], order) => {
        const distinct = edits.filter(({ span: { start } }, index) => edits.findIndex((other) => other.span.start === start) === index);
        const keyed = distinct.map((each) => ({ each, key: order.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
        assert.equal(applyEdits(source, shuffled), applyEdits(source, distinct));
      }),
    );
  });

  it('keeps no overlap and drops nothing the second time', () => {
    fc.assert(
      fc.property(textWithEdits, ([, edits]) => {
        const kept = withoutOverlap(edits);
        kept.slice(1).forEach((each, index) => {
          assert.ok(each.span.start >= (kept[index]?.span.end ?? 0));
        });
        assert.deepEqual(withoutOverlap(kept), kept);
      }),
    );
  });
});
