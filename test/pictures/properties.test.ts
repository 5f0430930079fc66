// What holds for every picture and any data: places are finite and inside the frame, marks are told in words, texts are cut
// to the frame, and the file is well formed whatever stands in the documents.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pictureNamed, pictures } from '../../server/src/pictures/pictures.ts';
import { svgFile } from '../../server/src/pictures/svgFile.ts';
import { textWidth } from '../../server/src/pictures/textSize.ts';
import { allNodes, anyData, nothing } from './portfolio.ts';

const anySize = fc.record({ width: fc.integer({ min: 420, max: 2400 }), height: fc.integer({ min: 300, max: 1400 }) });
const across = ['x', 'x1', 'x2', 'cx'];
const down = ['y', 'y1', 'y2', 'cy'];

describe('every picture', () => {
  it('has an id and a title of its own, and is found by it', () => {
    assert.equal(new Set(pictures.map(({ id }) => id)).size, pictures.length);
    assert.equal(new Set(pictures.map(({ title }) => title)).size, pictures.length);
    for (const picture of pictures) assert.equal(pictureNamed(picture.id), picture);
    assert.equal(pictureNamed('pie'), undefined);
  });

  for (const picture of pictures) {
    describe(picture.title, () => {
      it('says what to do where there is nothing, and draws nothing', () => {
        const empty = picture.empty(nothing);
        assert.ok(empty);
        assert.match(empty.what, /^[A-Z].*\.$/);
        assert.match(empty.todo, /^[A-Z].*[.”]$/);
        assert.deepEqual(picture.draw(nothing, { width: 800, height: 600 }).nodes, []);
        assert.equal(picture.describe(nothing), empty.what);
        assert.deepEqual(picture.table(nothing).rows, []);
      });

      it('has finite places inside its frame', () => {
        fc.assert(
          fc.property(anyData, anySize, (data, size) => {
            const drawing = picture.draw(data, size);
            assert.ok(Number.isFinite(drawing.width) && Number.isFinite(drawing.height));
            for (const { name, attributes } of allNodes(drawing)) {
              for (const [attribute, value] of Object.entries(attributes)) {
                assert.ok(
                  typeof value === 'string' ? !/NaN|Infinity|undefined/.test(value) : Number.isFinite(value),
                  `${name} ${attribute}=${String(value)}`,
                );
                if (typeof value !== 'number') continue;
                if (across.includes(attribute))
                  assert.ok(value >= -0.5 && value <= drawing.width + 0.5, `${name} ${attribute}=${value} of ${drawing.width}`);
                if (down.includes(attribute))
                  assert.ok(value >= -0.5 && value <= drawing.height + 0.5, `${name} ${attribute}=${value} of ${drawing.height}`);
                if (attribute === 'width' || attribute === 'height' || attribute === 'r')
                  assert.ok(value >= 0, `${name} ${attribute}=${value}`);
              }
              const { x = 0, width } = attributes;
              if (name === 'rect' && typeof x === 'number' && typeof width === 'number')
                assert.ok(x + width <= drawing.width + 0.6, `a rect from ${x} is ${width} wide in ${drawing.width}`);
            }
          }),
          { numRuns: 100 },
        );
      });

      it('has marks with words and keys of their own', () => {
        fc.assert(
          fc.property(anyData, anySize, (data, size) => {
            const marks = allNodes(picture.draw(data, size)).flatMap(({ mark }) => mark ?? []);
            for (const { label } of marks) assert.notEqual(label, '');
            const { columns, rows } = picture.table(data);
            for (const row of rows) assert.equal(row.length, columns.length);
            assert.match(picture.describe(data), /[.]$/);
          }),
          { numRuns: 40 },
        );
      });

      it('is drawn the same however often', () => {
        fc.assert(
          fc.property(anyData, anySize, (data, size) => assert.deepEqual(picture.draw(data, size), picture.draw(data, size))),
          { numRuns: 20 },
        );
      });

      it('is a file without a live tag from a document', () => {
        fc.assert(
          fc.property(anyData, anySize, (data, size) => {
            const text = svgFile(picture, data, size);
            assert.doesNotMatch(text, /\p{Surrogate}/u);
            assertBalanced(text);
            assert.doesNotMatch(text, /<script|<foreignObject|\son[a-z]+=|href=/i);
          }),
          { numRuns: 40 },
        );
      });
    });
  }
});

describe('the width of texts', () => {
  it('grows with the text and is never negative', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        assert.ok(textWidth(one, 12) >= 0);
        assert.ok(textWidth(one + other, 12) >= textWidth(one, 12) - 1e-9);
      }),
    );
  });
});

/** Each tag is closed by its own name, in the right order. */
function assertBalanced(text: string): void {
  const open: string[] = [];
  for (const [, end = '', name = '', own = ''] of text.replace(/<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (own === '/') continue;
    if (end === '/') assert.equal(open.pop(), name);
    else open.push(name);
  }
  assert.deepEqual(open, []);
  assert.equal(text.match(/<svg/g)?.length, 1);
}
