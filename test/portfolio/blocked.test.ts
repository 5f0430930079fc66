import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockedItems, rankedBelow } from '../../server/src/portfolio/blocked.ts';
import { allWaits } from '../../server/src/portfolio/dependencies.ts';
import { backwards, read, rice } from './documents.ts';

function blockedIn(documents: Readonly<Record<string, string>>): readonly string[] {
  const { all, config } = read(documents);
  return blockedItems(all, config).map(
    ({ facts, blockers }) => `${facts.id ?? ''}: ${blockers.map(({ reason, text, via }) => `${reason} (${text})${via.join()}`).join('; ')}`,
  );
}

const planned = (id: number, more = ''): string => `kind: prd\nid: PRD-${String(id)}\nstatus: review\n${more}`;

describe('a document is blocked', () => {
  it('by what was turned down, is not there, comes later or is not committed', () => {
    const waits = planned(1, 'period: 2026-Q3\nlinks: {depends_on: [PRD-2]}');
    const by = (other: string): readonly string[] => blockedIn({ 'a.md': waits, 'b.md': other });
    assert.deepEqual(by('kind: prd\nid: PRD-2\nstatus: parked'), ['PRD-1: turned-down (PRD-2 is parked)']);
    assert.deepEqual(by('kind: prd\nid: PRD-3\nstatus: approved'), ['PRD-1: absent (PRD-2 is not there)']);
    assert.deepEqual(by('kind: prd\nid: PRD-2\nstatus: approved\nperiod: 2026-Q4'), [
      'PRD-1: later (PRD-2 comes later (2026-Q4, this is for 2026-Q3))',
    ]);
    assert.deepEqual(by('kind: prd\nid: PRD-2\nstatus: review'), ['PRD-1: uncommitted (PRD-2 is only planned, not committed)']);
    assert.deepEqual(by('kind: prd\nid: PRD-2\nstatus: draft'), ['PRD-1: uncommitted (PRD-2 is draft)']);
  });
  it('and not by what is committed for its time, or done', () => {
    const waits = planned(1, 'period: 2026-Q3\nlinks: {depends_on: [PRD-2]}');
    for (const other of ['status: approved\nperiod: 2026-Q3', 'status: launched\nperiod: 2027-Q1', 'status: superseded'])
      assert.deepEqual(blockedIn({ 'a.md': waits, 'b.md': `kind: prd\nid: PRD-2\n${other}` }), [], other);
    assert.deepEqual(blockedIn({ 'a.md': waits.replace('PRD-2', 'DEC-1'), 'b.md': 'kind: decision\nid: DEC-1\nstatus: accepted' }), []);
  });
  it('whichever side says so, and by way of others', () => {
    const documents = {
      'a.md': planned(1, 'links: {depends_on: [PRD-2]}'),
      'b.md': 'kind: prd\nid: PRD-2\nstatus: approved',
      'c.md': 'kind: prd\nid: PRD-3\nstatus: rejected\nlinks: {blocks: [PRD-2]}',
    };
    const expected = ['PRD-1: turned-down (PRD-3 is rejected)PRD-2', 'PRD-2: turned-down (PRD-3 is rejected)'];
    assert.deepEqual(blockedIn(documents), expected);
    assert.deepEqual(blockedIn(backwards(documents)), expected);
    const { heldUp } = allWaits(read(documents).all);
    assert.deepEqual([...(heldUp.get('PRD-3') ?? [])], ['PRD-2']);
  });
  it('by itself in a circle, which is told once', () => {
    const circle = { 'a.md': planned(1, 'links: {depends_on: [PRD-2]}'), 'b.md': planned(2, 'links: {depends_on: [PRD-1]}') };
    assert.deepEqual(blockedIn(circle), [
      'PRD-1: circle (it waits for itself: PRD-1 → PRD-2 → PRD-1)PRD-2',
      'PRD-2: circle (it waits for itself: PRD-2 → PRD-1 → PRD-2)PRD-1',
    ]);
  });
  it('and names the nearest that holds it up, not what that one waits for in turn', () => {
    const chain = {
      'a.md': planned(1, 'links: {depends_on: [PRD-2]}'),
      'b.md': planned(2, 'links: {depends_on: [PRD-3]}'),
      'c.md': planned(3),
    };
    assert.deepEqual(blockedIn(chain), [
      'PRD-1: uncommitted (PRD-2 is only planned, not committed)',
      'PRD-2: uncommitted (PRD-3 is only planned, not committed)',
    ]);
  });
  it('in a large circle as well, which is told in short', () => {
    const count = 300;
    const circle = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${String(index)}.md`,
        planned(index + 1, `links: {depends_on: [PRD-${String(((index + 1) % count) + 1)}]}`),
      ]),
    );
    const found = blockedIn(circle);
    assert.equal(found.length, count);
    assert.match(found[0] ?? '', /^PRD-1: circle \(it waits for itself: PRD-1 → PRD-2 → PRD-3 → PRD-4 → … → PRD-1\)/);
  });
  it('in chains and circles of thousands, in time that grows with the links', () => {
    const count = 3000;
    const linked = (more: string): ReturnType<typeof read> =>
      read(
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => {
            const links = index + 1 < count ? `links: {depends_on: [PRD-${String(index + 2)}]}` : more;
            return [`${String(index)}.md`, `kind: prd\nid: PRD-${String(index + 1)}\nstatus: approved\n${links}`];
          }),
        ),
      );
    const chain = linked('links: {depends_on: [PRD-9999]}');
    const ring = linked('links: {depends_on: [PRD-1]}');
    const start = performance.now();
    const [first] = blockedItems(chain.all, chain.config);
    assert.equal(blockedItems(ring.all, ring.config).length, count);
    assert.ok(performance.now() - start < 1500, `${String(performance.now() - start)} ms`);
    assert.deepEqual(first?.blockers, [
      { id: 'PRD-9999', reason: 'absent', text: 'PRD-9999 is not there', via: ['PRD-2', 'PRD-3', 'PRD-4', 'PRD-5', '…', 'PRD-3000'] },
    ]);
  }).timeout(60_000);
  it('by the nearest that is behind each of its dependencies', () => {
    assert.deepEqual(
      blockedIn({
        'a.md': planned(1, 'links: {depends_on: [PRD-2, PRD-3, PRD-7]}'),
        'b.md': 'kind: prd\nid: PRD-2\nstatus: approved\nlinks: {depends_on: [PRD-4, PRD-5]}',
        'c.md': 'kind: prd\nid: PRD-3\nstatus: approved\nlinks: {depends_on: [PRD-2, PRD-6]}',
      })[0],
      'PRD-1: absent (PRD-7 is not there); absent (PRD-4 is not there)PRD-2; absent (PRD-6 is not there)PRD-3',
    );
  });
  it('never where it is only explored or over', () => {
    const other = { 'b.md': planned(2) };
    assert.deepEqual(blockedIn({ ...other, 'a.md': 'kind: prd\nid: PRD-1\nstatus: draft\nlinks: {depends_on: [PRD-2]}' }), []);
    assert.deepEqual(blockedIn({ ...other, 'a.md': 'kind: prd\nid: PRD-1\nstatus: launched\nlinks: {depends_on: [PRD-2]}' }), []);
  });
  it('is worked out for any links', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.record({ waits: ids, blocks: ids }), { maxLength: 6 }), (links) => {
        const documents = Object.fromEntries(
          links.map(({ waits, blocks }, index) => {
            const list = (numbers: readonly number[]): string => numbers.map((number) => `PRD-${String(number)}`).join(', ');
            return [`${String(index)}.md`, planned(index + 1, `links: {depends_on: [${list(waits)}], blocks: [${list(blocks)}]}`)];
          }),
        );
        assert.deepEqual(blockedIn(backwards(documents)), blockedIn(documents));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a dependency that is ranked below its dependent', () => {
  it('is shown, and the order is left alone', () => {
    const { all, workspace } = read({
      'a.md': `${planned(1)}links: {depends_on: [PRD-2]}\n${rice(9)}`,
      'b.md': `${planned(2)}${rice(3)}`,
      'c.md': `${planned(3)}links: {depends_on: [PRD-1]}\n${rice(5)}`,
    });
    const { items } = workspace.ranking();
    assert.deepEqual(
      rankedBelow(items, all).map(({ item, dependency }) => [item.facts.id, dependency.facts.id]),
      [['PRD-1', 'PRD-2']],
    );
    assert.deepEqual(
      items.map(({ facts }) => facts.id),
      ['PRD-1', 'PRD-3', 'PRD-2'],
    );
  });
});
