// Pins and near-ties in the ranked list: a pin moves a row and never a rank, and two intervals that overlap claim
// no order.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlapping } from '../../server/src/portfolio/overlap.ts';
import { withPins } from '../../server/src/portfolio/pins.ts';
import type { Ranking } from '../../server/src/portfolio/ranking.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

function ranking(documents: Readonly<Record<string, string>>, today = '2026-06-01'): Ranking {
  const workspace = new Workspace();
  workspace.apply({ kind: 'today', day: today });
  for (const [id, fields] of Object.entries(documents)) {
    workspace.apply({ kind: 'disk', path: `prds/${id}.md`, text: `---\nkind: prd\nid: ${id}\n${fields}\n---\n\n# ${id}\n` });
  }
  return workspace.ranking('rice');
}

const shown = ({ items }: Ranking): readonly string[] =>
  items.map(
    ({ rank, near, pin, facts }) =>
      `${facts.id ?? ''} ${near ? '≈' : ''}${String(rank)}${pin === undefined ? '' : ` pinned ${String(pin.place)}`}`,
  );
const rice = (reach: string, effort = '1'): string => `rice: {reach: ${reach}, impact: 1, confidence: 100%, effort: ${effort}}`;

describe('a pin', () => {
  const documents = {
    'PRD-1': rice('900'),
    'PRD-2': rice('500'),
    'PRD-3': `${rice('100')}\noverride: {rank: 1, reason: The contract ends in May, approver: "@mei", expires: 2026-09-30}`,
  };

  it('puts a document at its place, and leaves every rank as the scores have it', () => {
    assert.deepEqual(shown(ranking(documents)), ['PRD-3 3 pinned 1', 'PRD-1 1', 'PRD-2 2']);
  });

  it('counts on its last day, and no longer', () => {
    assert.deepEqual(shown(ranking(documents, '2026-09-30')), ['PRD-3 3 pinned 1', 'PRD-1 1', 'PRD-2 2']);
    assert.deepEqual(shown(ranking(documents, '2026-10-01')), ['PRD-1 1', 'PRD-2 2', 'PRD-3 3']);
  });

  it('beyond the end of the list is the last place, and a place that is none is no pin', () => {
    assert.deepEqual(shown(ranking({ ...documents, 'PRD-1': `${rice('900')}\noverride: {rank: 50}` })), [
      'PRD-3 3 pinned 1',
      'PRD-2 2',
      'PRD-1 1 pinned 50',
    ]);
    for (const place of ['0', '-1', '1.5', 'top'])
      assert.deepEqual(shown(ranking({ ...documents, 'PRD-3': `${rice('100')}\noverride: {rank: ${place}}` })), [
        'PRD-1 1',
        'PRD-2 2',
        'PRD-3 3',
      ]);
  });

  it('keeps everybody in the list, the others in their order, and itself in place where places are free', () => {
    const items = fc
      .array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), { maxLength: 10 })
      .map((places) => places.map((place, index) => ({ index, pin: place === undefined ? undefined : ({ place } as never) })));
    fc.assert(
      fc.property(items, (all) => {
        const list = withPins(all);
        assert.deepEqual(
          [...list].map(({ index }) => index).sort((a, b) => a - b),
          all.map(({ index }) => index),
        );
        const unpinned = list.filter(({ pin }) => pin === undefined).map(({ index }) => index);
        assert.deepEqual(
          unpinned,
          [...unpinned].sort((a, b) => a - b),
        );
        const pinned = all.flatMap(({ pin }) => (pin === undefined ? [] : [(pin as { place: number }).place]));
        if (new Set(pinned).size === pinned.length) {
          for (const place of pinned.filter((each) => each <= all.length - pinned.length))
            assert.equal((list[place - 1]?.pin as { place: number } | undefined)?.place, place);
        }
      }),
    );
  });
});

describe('near-ties', () => {
  it('are scores whose intervals overlap', () => {
    const near = ranking({ 'PRD-1': rice('[300, 500, 900]'), 'PRD-2': rice('800'), 'PRD-3': rice('[100, 200, 250]') });
    assert.deepEqual(shown(near), ['PRD-2 ≈1', 'PRD-1 ≈2', 'PRD-3 3']);
  });

  it('are never exact scores, and never only those beside one another', () => {
    assert.deepEqual(shown(ranking({ 'PRD-1': rice('100'), 'PRD-2': rice('101') })), ['PRD-2 1', 'PRD-1 2']);
    const apart = ranking({ 'PRD-1': rice('[10, 50, 100]'), 'PRD-2': rice('40'), 'PRD-3': rice('30'), 'PRD-4': rice('5') });
    assert.deepEqual(shown(apart), ['PRD-1 ≈1', 'PRD-2 ≈2', 'PRD-3 ≈3', 'PRD-4 4']);
  });

  it('are found as by comparing every pair', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6 }))
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(fc.array(fc.array(range, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (groups) => {
        const scores = groups.flat();
        const ranks = groups.flatMap((group, index) => group.map(() => index + 1));
        const isNear = overlapping(scores, ranks);
        const isExact = scores.every(({ low, high }) => low === high);
        for (const [index, score] of scores.entries()) {
          const others = scores.filter((_, other) => ranks[other] !== ranks[index]);
          assert.equal(isNear(index), !isExact && others.some(({ low, high }) => low <= score.high && high >= score.low));
        }
      }),
    );
  });
});
