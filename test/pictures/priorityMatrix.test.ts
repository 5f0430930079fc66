// The priority matrix by its meaning: which quadrant, which labels, which whiskers, and where a moved point leads to.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RankedScore } from '../../server/src/pictures/dashboardData.ts';
import { overlap, placeLabels } from '../../server/src/pictures/labelPlacement.ts';
import { priorityMatrix, withQuadrants } from '../../server/src/pictures/priorityMatrix.ts';
import { allNodes, aDocument, aPart, aScore, classed, exactly, markOf, nothing, scored, textsOf } from './portfolio.ts';

const size = { width: 1000, height: 700 };
const quadrants = (...scores: readonly RankedScore[]): Record<string, string> =>
  Object.fromEntries(withQuadrants(scored(...scores)).map(({ item, quadrant }) => [item.path, quadrant]));

describe('the priority matrix', () => {
  it('splits four documents and more at their medians', () => {
    assert.deepEqual(quadrants(aScore('a', 800, 1), aScore('b', 900, 8), aScore('c', 100, 2), aScore('d', 50, 9)), {
      a: 'quick-win',
      b: 'big-bet',
      c: 'fill-in',
      d: 'time-sink',
    });
  });

  it('puts what lies on both lines up and to the right', () => {
    const found = quadrants(aScore('a', 10, 1), aScore('b', 10, 1), aScore('c', 10, 1), aScore('d', 10, 1));
    assert.deepEqual(new Set(Object.values(found)), new Set(['big-bet']));
  });

  it('splits fewer than four at the middle of the scale', () => {
    const { axes } = nothing.framework;
    assert.ok(axes);
    const value = { ...axes.value, scale: 'linear', middle: 5 } as const;
    const framework = { ...nothing.framework, axes: { value, effort: { ...axes.effort, middle: 5 } } };
    const data = { ...scored(aScore('a', 9, 8), aScore('b', 8, 9)), framework };
    // By the medians, one of the two would be low.
    assert.deepEqual(
      withQuadrants(data).map(({ quadrant }) => quadrant),
      ['big-bet', 'big-bet'],
    );
  });

  it('keeps the quadrant whatever the size of the picture', () => {
    const data = scored(aScore('a', 100, 1), aScore('b', 3, 2));
    const texts = [400, 1000, 2400].map((width) => markOf(priorityMatrix.draw(data, { width, height: 500 }), 'a').mark?.label);
    assert.equal(new Set(texts).size, 1);
  });

  it('counts the quadrants in its sentence and names a few', () => {
    const text = priorityMatrix.describe(scored(aScore('a', 800, 1), aScore('b', 900, 8), aScore('c', 100, 2), aScore('d', 50, 9)));
    assert.match(text, /^4 documents by reach × impact × confidence and effort in person-months: 1 quick win \(A\), 1 big bet \(B\)/);
  });

  it('puts more value higher and more effort to the right, over powers of ten', () => {
    const drawing = priorityMatrix.draw(scored(aScore('a', 10, 1), aScore('b', 100, 2), aScore('c', 1000, 3)), size);
    const [a, b, c] = ['a', 'b', 'c'].map((key) => classed(markOf(drawing, key).children, 'bubble')[0]?.attributes);
    assert.ok(Number(a?.['cy']) > Number(b?.['cy']) && Number(b?.['cy']) > Number(c?.['cy']));
    assert.ok(Number(a?.['cx']) < Number(b?.['cx']) && Number(b?.['cx']) < Number(c?.['cx']));
    // Equal factors are equal distances.
    assert.ok(Math.abs(Number(a?.['cy']) - 2 * Number(b?.['cy']) + Number(c?.['cy'])) < 1);
  });

  it('draws whiskers for ranges, and none for numbers', () => {
    const drawing = priorityMatrix.draw(
      scored(aScore('a', { low: 50, likely: 100, high: 300 }, 2), aScore('b', 100, { low: 1, likely: 3, high: 5 }), aScore('c', 10, 4)),
      size,
    );
    const whiskers = (key: string) => classed(markOf(drawing, key).children, 'whisker').map(({ attributes }) => attributes);
    assert.equal(whiskers('a').length, 3);
    assert.ok(whiskers('a')[0]?.['x1'] === whiskers('a')[0]?.['x2'], 'of a value upwards');
    assert.ok(whiskers('b')[0]?.['y1'] === whiskers('b')[0]?.['y2'], 'of an effort to the side');
    assert.deepEqual(whiskers('c'), []);
  });

  it('makes the bubble with more revenue at risk larger, and says where there is no evidence', () => {
    const evidence = (atRisk: number) => ({ accounts: 2, atRisk, text: `2 accounts, $${String(atRisk)} at risk` });
    const data = {
      ...scored(aScore('a', 10, 1), aScore('b', 20, 2), aScore('c', 30, 3)),
      documents: [aDocument('a', { evidence: evidence(900) }), aDocument('b', { evidence: evidence(100) }), aDocument('c')],
    };
    const drawing = priorityMatrix.draw(data, size);
    const radius = (key: string) => Number(classed(markOf(drawing, key).children, 'bubble')[0]?.attributes['r']);
    assert.ok(radius('a') > radius('b') && radius('b') > radius('c'));
    assert.equal(classed(allNodes(drawing), 'unknown').length, 1);
    assert.match(markOf(drawing, 'a').mark?.label ?? '', /2 accounts, \$900 at risk$/);
    assert.ok(textsOf(drawing).some((text) => text.includes('no evidence')));
  });

  it('says what a document lacks where none has an effort', () => {
    const data = scored(aScore('a', 10, 1, { axes: undefined }));
    assert.match(priorityMatrix.empty(data)?.what ?? '', /effort/);
    const without = { ...data, framework: { ...data.framework, axes: undefined } };
    assert.match(priorityMatrix.empty(without)?.what ?? '', /RICE has no input/);
  });

  it('shows a change in thought with where the document was', () => {
    const was = { rank: '4', shown: '10', axes: { value: exactly(100), effort: exactly(5) } };
    const mark = markOf(priorityMatrix.draw(scored(aScore('a', 100, 1, { was }), aScore('b', 10, 4)), size), 'a');
    assert.equal(classed(mark.children, 'divide').length, 1);
    assert.match(mark.mark?.label ?? '', /rank 1, 4 without the change/);
  });
});

describe('a point that is moved', () => {
  const data = scored(aScore('a', 100, 2), aScore('b', 1000, 8));
  const place = (key: string) => priorityMatrix.place?.(data, size, key) ?? { x: 0, y: 0 };
  const moved = (key: string, dx: number, dy: number, from = data) => {
    const { x, y } = place(key);
    return priorityMatrix.move?.(from, size, key, { x: x + dx, y: y + dy });
  };

  it('changes nothing where it stays', () => {
    assert.deepEqual(moved('a', 2, -3), []);
    assert.deepEqual(priorityMatrix.move?.(data, size, 'nobody', { x: 0, y: 0 }), []);
  });

  it('changes the effort to the side and the first input upwards', () => {
    const there = place('b');
    assert.deepEqual(priorityMatrix.move?.(data, size, 'a', { x: there.x, y: place('a').y }), [{ path: 'a', input: 'effort', value: '8' }]);
    assert.deepEqual(priorityMatrix.move?.(data, size, 'a', { x: place('a').x, y: there.y }), [
      { path: 'a', input: 'reach', value: '1000/month' },
    ]);
  });

  it('keeps to the steps and the ends of a scale', () => {
    const { axes } = data.framework;
    assert.ok(axes?.effort.input);
    const input = { ...axes.effort.input, min: 1, max: 5, steps: [1, 3, 5] };
    const framework = { ...data.framework, axes: { ...axes, effort: { ...axes.effort, input } } };
    assert.deepEqual(moved('a', 5000, 0, { ...data, framework }), [{ path: 'a', input: 'effort', value: '5' }]);
    assert.deepEqual(moved('a', 60, 0, { ...data, framework }), [{ path: 'a', input: 'effort', value: '3' }]);
  });

  it('never asks for an effort of nothing', () => {
    assert.deepEqual(moved('a', -5000, 0), [{ path: 'a', input: 'effort', value: '0.1' }]);
  });

  it('adds and takes away where the axis is a sum or seen from its far end', () => {
    const { axes } = data.framework;
    assert.ok(axes?.effort.input && axes.value.input);
    const value = { ...axes.value, scale: 'linear', input: { ...axes.value.input, joins: 'plus', suffix: '' } } as const;
    const effort = { ...axes.effort, input: { ...axes.effort.input, name: 'ease', joins: 'minus', min: 1, max: 10, steps: [] } } as const;
    const items = [aScore('a', 10, 4, { inputs: [aPart('reach', 3), aPart('ease', 7)] }), aScore('b', 20, 9)];
    const portfolio = { ...scored(...items), framework: { ...data.framework, axes: { value, effort } } };
    const [a, b] = ['a', 'b'].map((key) => priorityMatrix.place?.(portfolio, size, key) ?? { x: 0, y: 0 });
    assert.ok(a && b);
    assert.deepEqual(priorityMatrix.move?.(portfolio, size, 'a', { x: b.x, y: a.y }), [{ path: 'a', input: 'ease', value: '2' }]);
    assert.deepEqual(priorityMatrix.move?.(portfolio, size, 'a', { x: a.x, y: b.y }), [{ path: 'a', input: 'reach', value: '13' }]);
  });
});

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 600, bottom: 400 };

  it('stand beside their points, never on one another, on a point or outside', () => {
    const points = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 600 }),
        y: fc.integer({ min: 0, max: 400 }),
        radius: fc.integer({ min: 3, max: 22 }),
        text: fc.string({ minLength: 1, maxLength: 30 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const labels = placeLabels(all, frame, 11).flatMap((label, index) => (label === undefined ? [] : [{ label, index }]));
        for (const [at, { label, index }] of labels.entries()) {
          const { left, right, top, bottom } = label.box;
          assert.ok(left >= 0 && top >= 0 && right <= 600 && bottom <= 400);
          for (const other of labels.slice(at + 1)) assert.ok(!overlap(label.box, other.label.box));
          for (const [point, { x, y, radius }] of all.entries()) {
            const circle = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
            assert.ok(point === index || !overlap(label.box, circle), 'a label covers a point');
          }
        }
      }),
    );
  });

  it('are placed where there is room, the first first', () => {
    const [first, second] = placeLabels(
      [
        { x: 100, y: 100, radius: 6, text: 'One' },
        { x: 400, y: 300, radius: 6, text: 'Two' },
      ],
      frame,
      11,
    );
    assert.ok(first && first.at.x > 106);
    assert.ok(second);
  });
});
