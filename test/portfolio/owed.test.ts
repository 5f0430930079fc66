import assert from 'node:assert/strict';
import { answersIn, owedDecisions } from '../../server/src/portfolio/decisions.ts';
import { overridesIn } from '../../server/src/portfolio/overrides.ts';
import { owedReplies } from '../../server/src/portfolio/owedReplies.ts';
import { backwards, read } from './documents.ts';

const today = '2026-06-15';

describe('replies that are owed', () => {
  const owed = (documents: Readonly<Record<string, string>>): readonly string[] =>
    owedReplies(read(documents).all, today).map(
      ({ facts, answer, to, days }) => `${facts.id ?? ''} ${answer} ${to.join('+')} ${String(days ?? '?')}`,
    );
  const idea = (id: number, more: string): string => `kind: idea\nid: IDEA-${String(id)}\n${more}`;
  const from = 'submitters: [{account: Harlan, date: 2026-05-01}, {name: sales east}]';

  it('are those of decided ideas that nobody has answered, the oldest first', () => {
    const documents = {
      'a.md': idea(1, `status: declined\nupdated: 2026-06-05\n${from}`),
      'b.md': idea(2, `status: not-now\n${from}`),
      'c.md': idea(3, `status: accepted\nupdated: 2026-06-01\nsubmitters: [Kite]`),
    };
    const expected = ['IDEA-2 not now Harlan+sales east 45', 'IDEA-3 yes Kite 14', 'IDEA-1 no Harlan+sales east 10'];
    assert.deepEqual(owed(documents), expected);
    assert.deepEqual(owed(backwards(documents)), expected);
  });
  it('are none where they were told, where nothing is decided, and where nobody can be told', () => {
    assert.deepEqual(
      owed({
        'a.md': idea(1, `status: declined\nresponded_at: 2026-06-01\n${from}`),
        'b.md': idea(2, `status: triaged\n${from}`),
        'c.md': idea(3, 'status: declined'),
        'd.md': idea(4, 'status: declined\nsubmitters: [{name: anonymous}, {name: "<name or role>"}]'),
        'e.md': idea(5, `status: duplicate\n${from}`),
      }),
      [],
    );
  });
  it('are owed with their answer even where nobody says since when', () => {
    assert.deepEqual(owed({ 'a.md': idea(1, 'status: promoted\ndecision: not-this-way\nsubmitters: [{ref: "crm:1"}]') }), [
      'IDEA-1 not this way crm:1 ?',
    ]);
  });
});

describe('answers', () => {
  it('are told with their reason and the day to look again, by the decision before the status', () => {
    const { all } = read({
      'a.md': 'kind: idea\nid: IDEA-1\nstatus: not-now\ndecision: not-now\ndecision_reason: two accounts ask\nrevisit_on: 2026-Q4',
      'b.md': 'kind: idea\nid: IDEA-2\nstatus: promoted\ndecision: not_this_way',
      'c.md': 'kind: idea\nid: IDEA-3\nstatus: new',
      'd.md': 'kind: prd\nid: PRD-1\nstatus: rejected',
    });
    assert.deepEqual(
      answersIn(all).map(({ facts, answer, reason, revisit }) => [facts.id, answer, reason, revisit]),
      [
        ['IDEA-1', 'not now', 'two accounts ask', '2026-Q4'],
        ['IDEA-2', 'not this way', undefined, undefined],
      ],
    );
  });
});

describe('decisions that are owed', () => {
  const owed = (documents: Readonly<Record<string, string>>): readonly string[] => {
    const { all, config } = read(documents);
    return owedDecisions(all, config, today).map(({ facts, why, days }) => `${facts.id ?? ''} ${why} ${String(days ?? '?')}`);
  };
  it('are those whose day to look again has come, and what waits for a first answer', () => {
    assert.deepEqual(
      owed({
        'a.md': 'kind: idea\nid: IDEA-1\nstatus: not-now\nrevisit_on: 2026-06-01',
        'b.md': 'kind: idea\nid: IDEA-2\nstatus: not-now\nrevisit_on: 2026-Q3',
        'c.md': 'kind: idea\nid: IDEA-3\nstatus: triaged\nupdated: 2026-06-10',
        'd.md': 'kind: decision\nid: DEC-1\nstatus: proposed\nupdated: 2026-05-15',
        'e.md': 'kind: decision\nid: DEC-2\nstatus: accepted\nrevisit_on: 2026-06-14',
        'f.md': 'kind: impact-review\nid: REV-1\nstatus: final\ndecision: iterate',
        'g.md': 'kind: idea\nid: IDEA-4\nstatus: declined\nrevisit_on: 2026-06-01',
      }),
      ['DEC-1 proposed 31', 'IDEA-1 to be looked at again 14', 'IDEA-3 triaged, not answered 5', 'DEC-2 to be looked at again 1'],
    );
  });
});

describe('overrides', () => {
  const listed = (override: string, status = 'review'): readonly string[] => {
    const { all, config } = read({ 'a.md': `kind: prd\nid: PRD-1\nstatus: ${status}\noverride: ${override}` });
    return overridesIn(all, config, today).map(({ state, missing, rank }) =>
      [state, ...missing, ...(rank === undefined ? [] : [rank])].join(' '),
    );
  };
  it('count until the day they name, and no longer', () => {
    assert.deepEqual(listed('{rank: 1, reason: a law, approver: "@dana", expires: 2026-06-15}'), ['counts 1']);
    assert.deepEqual(listed('{rank: 1, reason: a law, approver: "@dana", expires: 2026-06-14}'), ['expired 1']);
    assert.deepEqual(listed('{reason: a law, approver: "@dana", expires: 2026-Q2}'), ['counts']);
  });
  it('say what they lack', () => {
    assert.deepEqual(listed('{rank: 2}'), ['undocumented reason approver expires 2']);
    assert.deepEqual(listed('the board wants it'), ['undocumented approver expires']);
    assert.deepEqual(
      listed('{rank: 0, reason: a law, approver: "@dana", expires: 2026-12-31}'),
      ['undocumented rank'],
      'there is no place 0',
    );
  });
  it('are none where nothing is said, and of what is over', () => {
    assert.deepEqual(listed('{}'), []);
    assert.deepEqual(listed('{reason: }'), []);
    assert.deepEqual(listed('{rank: 1}', 'launched'), []);
  });
});
