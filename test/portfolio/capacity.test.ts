import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sharesOf, sumOf, teamLoads } from '../../server/src/portfolio/capacity.ts';
import { cutLine, type Placing } from '../../server/src/portfolio/cutLine.ts';
import { backwards, read, rice } from './documents.ts';

const config =
  'version: 1\nframework: rice\ncapacity: {load_factor: 0.8, teams: [{id: Gate, pm_per_period: 10}, {id: Yard, pm_per_period: 5}]}\n';
const prd = (id: number, score: number, effort: number, more = 'status: review\nteam: Gate\nperiod: 2026-Q3'): string =>
  `kind: prd\nid: PRD-${String(id)}\n${more}\n${rice(score, effort)}`;

describe('the load of a team', () => {
  const loads = (documents: Readonly<Record<string, string>>, settings = config, today = '2026-06-15'): readonly string[] => {
    const { all, config: read_ } = read(documents, settings);
    return teamLoads(all, read_, today).map(
      ({ period, team, committed, planned, limit }) =>
        `${period.name} ${team ?? '-'} ${String(committed)}+${String(planned)} of ${String(limit ?? '?')}`,
    );
  };
  it('is what is committed and what is planned in each period', () => {
    const documents = {
      'a.md': prd(1, 9, 3, 'status: approved\nteam: gate\nperiod: 2026-Q3'),
      'b.md': prd(2, 8, 2),
      'c.md': prd(3, 7, 4, 'status: draft\nteam: Gate\nperiod: 2026-Q3'),
      'd.md': prd(4, 6, 1, 'status: review\nteam: Yard\nperiod: 2026-Q4'),
    };
    const expected = ['2026-Q3 Gate 3+2 of 8', '2026-Q3 Yard 0+0 of 4', '2026-Q4 Gate 0+0 of 8', '2026-Q4 Yard 0+1 of 4'];
    assert.deepEqual(loads(documents), expected);
    assert.deepEqual(loads(backwards(documents)), expected);
  });
  it('splits a longer period by days, and work of several teams evenly', () => {
    const documents = {
      'a.md': prd(1, 9, 2, 'status: review\nteams: [Gate, Yard]\nperiod: 2026-H2'),
      'b.md': prd(2, 8, 1),
      'c.md': prd(3, 7, 1),
    };
    const [gate, yard] = teamLoads(...argumentsFor(documents));
    assert.ok(Math.abs((gate?.planned ?? 0) - 2.5) < 0.01, String(gate?.planned));
    assert.ok(Math.abs((yard?.planned ?? 0) - 0.5) < 0.01, String(yard?.planned));
  });
  it('has no limit where nobody says what the team can do, which is not 0', () => {
    const documents = { 'a.md': prd(1, 9, 30, 'status: review\nteam: Billing\nperiod: 2026-Q3') };
    assert.deepEqual(loads(documents, 'version: 1\n'), ['2026-Q3 Billing 0+30 of ?']);
  });
  it('leaves out what is over and what nobody has sized', () => {
    assert.deepEqual(loads({ 'a.md': prd(1, 9, 3) }, config, '2026-10-01'), []);
    assert.deepEqual(loads({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: review\nteam: Gate\nperiod: 2026-Q3' }), []);
    assert.deepEqual(
      loads({ 'a.md': 'kind: prd\nid: PRD-1\nstatus: review\nteam: Gate\nperiod: 2026-Q3\neffort: {value: 5, unit: points}' }),
      [],
    );
  });
  it('counts the same work once, by its last document', () => {
    const documents = {
      'a.md': prd(1, 9, 3, 'status: review\nteam: Gate\nperiod: 2026-Q3\nlinks: {prfaq: FAQ-1}'),
      'b.md': prd(2, 8, 5).replace('prd', 'prfaq').replace('PRD-2', 'FAQ-1'),
    };
    assert.deepEqual(loads(documents), ['2026-Q3 Gate 0+3 of 8', '2026-Q3 Yard 0+0 of 4']);
  });
});

function argumentsFor(documents: Readonly<Record<string, string>>): Parameters<typeof teamLoads> {
  const { all, config: settings } = read(documents, config);
  return [all, settings, '2026-06-15'];
}

describe('the line at which the capacity ends', () => {
  const placings = (documents: Readonly<Record<string, string>>, settings = config, today = '2026-06-15'): readonly string[] => {
    const { all, config: read_, workspace } = read(documents, settings, today);
    return (
      cutLine(workspace.ranking().items, all, read_, today)?.items.map(
        ({ item, placing }) => `${item.facts.id ?? ''} ${said(placing)}`,
      ) ?? ['none']
    );
  };
  const said = (placing: Placing): string => {
    switch (placing.state) {
      case 'fits':
        return `fits ${placing.periods.join('+')}`;
      case 'below':
        return `below: ${String(placing.needed)} of ${placing.team} in ${placing.periods.join('+')}, ${String(Number(placing.room.toFixed(6)))} left`;
      case 'unknown':
        return `${placing.why} ${placing.team ?? ''}`.trim();
      case 'counted-elsewhere':
        return 'elsewhere';
    }
  };
  it('comes in the order of the ranking, team by team', () => {
    const documents = {
      'a.md': prd(1, 9, 5),
      'b.md': prd(2, 8, 4),
      'c.md': prd(3, 7, 3),
      'd.md': prd(4, 6, 4, 'status: review\nteam: Yard\nperiod: 2026-Q3'),
    };
    const expected = ['PRD-1 fits 2026-Q3', 'PRD-2 below: 4 of Gate in 2026-Q3, 3 left', 'PRD-3 fits 2026-Q3', 'PRD-4 fits 2026-Q3'];
    assert.deepEqual(placings(documents), expected);
    assert.deepEqual(placings(backwards(documents)), expected);
  });
  it('lets the last tenth of a decimal in', () => {
    const third = 'version: 1\nframework: rice\ncapacity: {load_factor: 1, teams: [{id: Gate, pm_per_period: 0.3}]}\n';
    assert.deepEqual(placings({ 'a.md': prd(1, 9, 0.1), 'b.md': prd(2, 8, 0.2) }, third), ['PRD-1 fits 2026-Q3', 'PRD-2 fits 2026-Q3']);
  });
  it('follows a pin, because that is what was decided', () => {
    const pinned = 'status: review\nteam: Gate\nperiod: 2026-Q3\noverride: {rank: 1, reason: law, approver: "@dana", expires: 2026-12-31}';
    assert.deepEqual(placings({ 'a.md': prd(1, 9, 5), 'b.md': prd(2, 8, 4, pinned) }), [
      'PRD-2 fits 2026-Q3',
      'PRD-1 below: 5 of Gate in 2026-Q3, 4 left',
    ]);
  });
  it('keeps the place of what is being built, and of commitments that have no rank', () => {
    const building = prd(1, 1, 6, 'status: in-delivery\nteam: Gate\nperiod: 2026-Q3');
    assert.deepEqual(placings({ 'a.md': building, 'b.md': prd(2, 8, 4) }), [
      'PRD-2 below: 4 of Gate in 2026-Q3, 2 left',
      'PRD-1 fits 2026-Q3',
    ]);
    const unranked = 'kind: prd\nid: PRD-1\nstatus: approved\nteam: Gate\nperiod: 2026-Q3\neffort: {value: 6, unit: pm}';
    assert.deepEqual(placings({ 'a.md': unranked, 'b.md': prd(2, 8, 4) }), ['PRD-2 below: 4 of Gate in 2026-Q3, 2 left']);
  });
  it('puts work without a period into the first that have room and have not begun', () => {
    const loose = (id: number, score: number, effort: number): string => prd(id, score, effort, 'status: review\nteam: Gate');
    const documents = {
      'a.md': prd(1, 9, 6),
      'b.md': prd(2, 8, 1, 'status: review\nteam: Gate\nperiod: 2026-Q4'),
      'c.md': loose(3, 7, 5),
      'd.md': loose(4, 6, 5),
    };
    assert.deepEqual(placings(documents), [
      'PRD-1 fits 2026-Q3',
      'PRD-2 fits 2026-Q4',
      'PRD-3 fits 2026-Q3+2026-Q4',
      'PRD-4 below: 5 of Gate in 2026-Q3+2026-Q4, 4 left',
    ]);
    assert.equal(placings(documents, config, '2026-07-15')[2], 'PRD-3 fits 2026-Q4', 'the third quarter has begun');
  });
  it('says what it does not know', () => {
    const documents = {
      'a.md': prd(1, 9, 5, 'status: review\nperiod: 2026-Q3'),
      'b.md': prd(2, 8, 5, 'status: review\nteam: Billing\nperiod: 2026-Q3'),
      'c.md': prd(3, 7, 5, 'status: review\nteam: Gate\neffort: {value: 5, unit: points}'),
    };
    assert.deepEqual(placings(documents), ['PRD-1 no team', 'PRD-2 no capacity billing', 'PRD-3 effort in points']);
    assert.deepEqual(placings(documents, 'version: 1\nframework: rice\n'), ['none'], 'without any capacity there is no line');
  });
  it('never gives a team more than it may plan, whatever the list', () => {
    const item = fc.record({
      score: fc.integer({ min: 1, max: 99 }),
      effort: fc.integer({ min: 1, max: 9 }),
      period: fc.constantFrom('', '\nperiod: 2026-Q3', '\nperiod: 2026-Q4'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const documents = Object.fromEntries(
          items.map(({ score, effort, period }, index) => [
            `${String(index)}.md`,
            prd(index, score, effort, `status: review\nteam: Gate${period}`),
          ]),
        );
        const { all, config: settings, workspace } = read(documents, config, '2026-06-15');
        const cut = cutLine(workspace.ranking().items, all, settings, '2026-06-15');
        const taken = (cut?.items ?? []).flatMap(({ item: { inputs }, placing }) =>
          placing.state === 'fits' ? [inputs['effort'] ?? 0] : [],
        );
        const periods = Math.max(1, cut?.periods.length ?? 1);
        assert.ok(taken.reduce((sum, effort) => sum + effort, 0) <= 8 * periods + 1e-6);
        assert.ok(sumOf(sharesOf(all, settings)) >= 0);
      }),
      { numRuns: 60 },
    );
  });
});
