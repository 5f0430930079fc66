// Pins and near-ties in the ranked list: a pin moves a row and never a rank, and two intervals that overlap claim
// no order.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/config.ts';
import { overlapping } from '../../server/src/portfolio/overlap.ts';
import type { DocumentFacts } from '../../server/src/portfolio/facts.ts';
import { overrideOf } from '../../server/src/portfolio/overrides.ts';
import { pinOf, withPins, type Pin } from '../../server/src/portfolio/pins.ts';
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

  it('counts to the end of a period, of the year that the repository counts in', () => {
    const until = { ...documents, 'PRD-3': documents['PRD-3'].replace('2026-09-30', '2026-Q2') };
    const [pinned, expired] = [
      ['PRD-3 3 pinned 1', 'PRD-1 1', 'PRD-2 2'],
      ['PRD-1 1', 'PRD-2 2', 'PRD-3 3'],
    ];
    assert.deepEqual(shown(ranking(until, '2026-06-30')), pinned);
    assert.deepEqual(shown(ranking(until, '2026-07-01')), expired);
    // A year that begins in February is named after the one in which it ends.
    const facts = { path: 'a.md', fields: { override: { rank: '1', expires: 'FY26 Q2' } } } as unknown as DocumentFacts;
    assert.equal(pinOf(facts, '2025-07-31', 2)?.place, 1);
    assert.equal(pinOf(facts, '2025-08-01', 2), undefined);
  });

  it('that is no place in the list is told as undocumented', () => {
    const override = { reason: 'Contract', approver: '@mei', expires: '2026-09-30' };
    for (const rank of ['first', '0', '2.5', ['1'], '3', null]) {
      const facts = { path: 'a.md', fields: { override: { rank, ...override } } } as unknown as DocumentFacts;
      const told = overrideOf(facts, defaultConfig, '2026-06-01');
      const isFine = rank === '3' || rank === null;
      assert.deepEqual([told?.state, told?.missing], isFine ? ['counts', []] : ['undocumented', ['rank']], String(rank));
    }
  });

  it('keeps its order among several at one place', () => {
    const at = (place: number): Pin => ({ path: '', place, reason: undefined, approver: undefined, expires: undefined });
    const items = ['a', 'b', 'c', 'd'].map((name) => ({ name, pin: name === 'c' || name === 'd' ? at(1) : undefined }));
    assert.deepEqual(
      withPins(items).map(({ name }) => name),
      ['c', 'd', 'a', 'b'],
    );
    const taken = ['a', 'b', 'c', 'd'].map((name) => ({
      name,
      pin: name === 'b' || name === 'd' ? at(2) : name === 'c' ? at(3) : undefined,
    }));
    assert.deepEqual(
      withPins(taken).map(({ name }) => name),
      ['a', 'b', 'd', 'c'],
    );
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

  it('are found in time that does not grow with the pairs of equal scores', () => {
    const scores = Array.from({ length: 40_000 }, (_, index) => ({ low: 1, high: index === 0 ? 2 : 1 }));
    const start = performance.now();
    const isNear = overlapping(
      scores,
      scores.map(() => 1),
    );
    assert.ok(scores.every((_, index) => !isNear(index)));
    assert.ok(performance.now() - start < 1000, `${String(performance.now() - start)} ms`);
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
