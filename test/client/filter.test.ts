// Which documents a filter lets through, and what it says of itself.
import assert from 'node:assert/strict';
import { filterText, isFiltering, launchPasses, noFilter, passes, valuesOf, type Filter } from '../../client/src/common/views/filter.ts';
import type { LaunchRow } from '../../server/src/connection/protocol.ts';
import { root, row } from './rows.ts';

const filter = (text: string, values: Partial<Filter['values']> = {}): Filter => ({ text, values: { ...noFilter.values, ...values } });
const waitlist = row('PRD-42', {
  title: 'Waitlist for canceled dock times',
  status: 'review',
  goals: ['G-DOORS', 'G-WAIT'],
  team: 'Scheduling',
  period: '2027-Q2',
  owner: '@dana',
});

describe('a filter of the backlog', () => {
  it('lets everything through while it asks for nothing', () => {
    assert.ok(passes(noFilter, waitlist));
    assert.ok(!isFiltering(noFilter));
  });

  it('finds words anywhere in title, id and owner, all of them', () => {
    assert.ok(passes(filter('DOCK wait'), waitlist));
    assert.ok(passes(filter('prd-42'), waitlist));
    assert.ok(passes(filter('dana'), waitlist));
    assert.ok(!passes(filter('dock gate'), waitlist));
  });

  it('takes any value of one kind and asks for all kinds', () => {
    assert.ok(passes(filter('', { status: ['draft', 'review'] }), waitlist));
    assert.ok(passes(filter('', { goal: ['G-WAIT'], team: ['Scheduling'] }), waitlist));
    assert.ok(!passes(filter('', { goal: ['G-WAIT'], team: ['Yard'] }), waitlist));
    assert.ok(!passes(filter('', { period: ['2027-Q2'] }), row('A')));
  });

  it('lets launches through by words and status only', () => {
    const launch = { title: 'Launch of the waitlist', id: 'LCH-1', status: 'ready' } as LaunchRow;
    assert.ok(launchPasses(filter('waitlist', { status: ['ready'] }), launch));
    assert.ok(!launchPasses(filter('', { team: ['Scheduling'] }), launch));
  });

  it('says what it lets through', () => {
    assert.equal(filterText(filter('wait', { status: ['review'], team: ['Yard'] })), '“wait”, review, Yard');
  });

  it('offers the values there are, with how many documents have each', () => {
    const found = valuesOf(
      [root('repo', [waitlist, row('B', { goals: ['G-WAIT'] })], [row('C', { goals: ['G-WAIT', 'G-WAIT'] })])],
      'goal',
    );
    assert.deepEqual(
      [...found],
      [
        ['G-DOORS', 1],
        ['G-WAIT', 3],
      ],
    );
  });
});
