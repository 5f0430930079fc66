// The ranking with intervals by its meaning: the order, the bars, the whiskers, ≈, and what each input does.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rankingIntervals, sharesOf } from '../../server/src/pictures/rankingIntervals.ts';
import { allNodes, aPart, aScore, classed, markOf, nothing, scored, textsOf } from './portfolio.ts';

const size = { width: 1100, height: 600 };

describe('the ranking with intervals', () => {
  it('has the documents from top to bottom in the order of the backlog, whatever their scores', () => {
    const data = scored(aScore('pinned', 10, 5), aScore('a', 900, 1), aScore('b', 100, 1));
    const keys = allNodes(rankingIntervals.draw(data, size)).flatMap(({ mark }) => mark?.key ?? []);
    assert.deepEqual(keys, ['pinned', 'a', 'b']);
    const tops = keys.map((key) =>
      Number(classed(markOf(rankingIntervals.draw(data, size), key).children, 'series-1')[0]?.attributes['y']),
    );
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
  });

  it('has bars in proportion to the scores', () => {
    const drawing = rankingIntervals.draw(scored(aScore('a', 400, 1), aScore('b', 100, 1)), size);
    const [a, b] = ['a', 'b'].map((key) => Number(classed(markOf(drawing, key).children, 'series-1')[0]?.attributes['width']));
    assert.ok(Math.abs((a ?? 0) / (b ?? 1) - 4) < 0.05, `${a} to ${b}`);
  });

  it('marks the interval and says that a place is not certain', () => {
    const data = scored(
      aScore('a', { low: 100, likely: 300, high: 500 }, 1, { near: true, interval: '100–500', rank: '≈1' }),
      aScore('b', 200, 1),
    );
    const drawing = rankingIntervals.draw(data, size);
    const whiskers = classed(markOf(drawing, 'a').children, 'whisker');
    assert.equal(whiskers.length, 3);
    const [line] = whiskers;
    const bar = classed(markOf(drawing, 'a').children, 'series-1')[0]?.attributes;
    const end = Number(bar?.['x']) + Number(bar?.['width']);
    assert.ok(Number(line?.attributes['x1']) < end && end < Number(line?.attributes['x2']), 'the most likely score lies inside');
    assert.equal(classed(markOf(drawing, 'b').children, 'whisker').length, 0);
    assert.ok(textsOf(drawing).includes('≈ 300 (100–500)'));
    assert.match(markOf(drawing, 'a').mark?.label ?? '', /a place that is not certain.*from 100 to 500/);
    assert.match(rankingIntervals.describe(data), /1 place not certain/);
  });

  it('tells in words and numbers what each input does', () => {
    const inputs = [
      aPart('reach', 6400, { label: 'Reach', shown: '6,400/month', middle: '850/month', effect: 2, does: '×7.5' }),
      aPart('effort', 3, { label: 'Effort', shown: '3', middle: '3' }),
      aPart('impact', 0.5, { label: 'Impact', shown: '0.5', middle: '2', effect: -2, does: '÷4' }),
    ];
    const data = scored(aScore('a', 400, 1, { inputs }));
    const label = markOf(rankingIntervals.draw(data, size), 'a').mark?.label ?? '';
    assert.match(label, /Reach 6,400\/month, ×7\.5 against the middle of 850\/month, 50 % of what moves it/);
    assert.match(label, /Effort 3, which is the middle of all/);
    const { columns, rows } = rankingIntervals.table(data);
    assert.deepEqual(columns.slice(5), ['Reach', 'Reach does', 'Effort', 'Effort does', 'Impact', 'Impact does']);
    assert.deepEqual(rows[0]?.slice(5), ['6,400/month', '×7.5', '3', '', '0.5', '÷4']);
  });

  it('keeps the words where the strip has no room', () => {
    const data = scored(aScore('a', 400, 1, { inputs: [aPart('reach', 4, { label: 'Reach', does: '×2', effect: 1 })] }));
    const narrow = rankingIntervals.draw(data, { width: 500, height: 300 });
    assert.ok(!textsOf(narrow).includes('lifts it'));
    assert.ok(textsOf(narrow).some((text) => text.replaceAll('\u00a0', ' ').startsWith('Reach 4 ×2')));
  });

  it('has shares that add up to one, or are all nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 6 }), (effects) => {
        const shares = sharesOf(effects.map((effect, index) => aPart(String(index), 1, { effect })));
        const sum = shares.reduce((all, share) => all + Math.abs(share), 0);
        assert.ok(sum === 0 || Math.abs(sum - 1) < 1e-9);
        for (const [index, share] of shares.entries()) assert.ok(share * (effects[index] ?? 0) >= 0, 'the sign stays');
      }),
    );
  });

  it('draws at most two hundred and says how many are left', () => {
    const many = Array.from({ length: 230 }, (_, index) => aScore(`d${String(index)}`, 500 - index, 1));
    const drawing = rankingIntervals.draw(scored(...many), size);
    assert.equal(allNodes(drawing).filter(({ mark }) => mark !== undefined).length, 200);
    assert.ok(textsOf(drawing).some((text) => text.startsWith('and 30 more')));
    assert.equal(rankingIntervals.table(scored(...many)).rows.length, 230);
  });

  it('sends those who have only incomplete scores to what is missing', () => {
    const data = { ...nothing, unscored: [{ path: 'a', why: 'effort missing' }] };
    assert.match(rankingIntervals.empty(data)?.todo ?? '', /^1 document lacks inputs/);
  });
});
