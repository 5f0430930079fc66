// What a row of the backlog says to the eye, to a screen reader and on hover, and the list of frameworks.
import assert from 'node:assert/strict';
import { findings, rowDescription, rankWidths, rowLabel, rowMark, rowSpoken, rowTooltip } from '../../client/src/common/views/rowText.ts';
import { frameworkItems } from '../../client/src/common/commands/frameworkItems.ts';
import { root, row } from './rows.ts';

const scored = row('PRD-41', { rank: '3', title: 'One-click bulk export', working: '500/month × 1 × 80 % ÷ 3', warnings: 2 });
const unscored = row('PRD-7', { score: 'effort missing', status: '' });

function described(rest: Partial<typeof scored>, compare?: string): string {
  const one = { ...root('repo', [scored]), compare: compare === undefined ? undefined : { framework: 'ice', label: compare } };
  return rowDescription(one, { ...scored, ...rest });
}

describe('a row of the backlog', () => {
  it('is labelled with rank and title', () => {
    assert.equal(rowLabel(scored, { rank: 1, other: 0 }), '3  One-click bulk export');
    assert.equal(rowLabel(unscored, { rank: 0, other: 0 }), 'Title of PRD-7');
  });

  it('has titles that begin at one place whatever the ranks', () => {
    const widths = rankWidths(root('repo', [scored, row('B', { rank: '12' })]));
    assert.deepEqual(widths, { rank: 2, other: 0 });
    assert.equal(rowLabel(scored, widths).length, rowLabel({ ...scored, rank: '12' }, widths).length);
    assert.match(rowLabel(scored, widths), /^\s3/u);
  });

  it('has both ranks in front where two frameworks are compared', () => {
    const one = { ...root('repo', [scored], [row('B', { other: '10' })]), compare: { framework: 'ice', label: 'ICE' } };
    const widths = rankWidths(one);
    assert.equal(rowLabel({ ...scored, other: '10' }, widths), '3 | 10  One-click bulk export');
    assert.equal(rowLabel(scored, widths), '3 | \u2007–  One-click bulk export');
    assert.equal(rowLabel({ ...unscored, other: '2' }, widths), '– | \u20072  Title of PRD-7');
  });

  it('has the rank that it had in front where a change in thought has moved it', () => {
    assert.equal(rowLabel({ ...scored, was: { rank: '4', score: '67' } }, { rank: 1, other: 0 }), '3, was 4  One-click bulk export');
    assert.equal(rowLabel({ ...scored, was: { rank: '3', score: '67' } }, { rank: 1, other: 0 }), '3  One-click bulk export');
  });

  it('is described by score and id, or by what is missing', () => {
    assert.equal(described(scored), '133 · PRD-41');
    assert.equal(described(unscored), 'effort missing · PRD-7');
    assert.equal(described({ id: undefined }), '133');
  });

  it('has a dash for a rank where it stands among rows that have one', () => {
    assert.equal(rowLabel(unscored, { rank: 2, other: 0 }), '\u2007–  Title of PRD-7');
  });

  it('says in words whatever its mark says', () => {
    const pin = { place: 1, reason: 'Contract', approver: undefined, expires: '2026-12-31' };
    assert.equal(described({ interval: '24–360' }), '133 [24–360] · PRD-41');
    assert.equal(described({ was: { rank: '5', score: '67' } }), '133 · was 5, 67 · PRD-41');
    assert.equal(described({ was: { rank: '3', score: '67' } }), '133 · score was 67 · PRD-41');
    assert.equal(described({ pin }), '133 · pinned to 1 · PRD-41');
    assert.equal(described({ expiredPin: '2026-09-30' }), '133 · PRD-41 · pin ran out');
    assert.equal(described({ isStale: true, isSuspect: true }), '133 · PRD-41 · upstream changed · stale');
    assert.equal(described({ other: '=5' }, 'ICE'), 'RICE 133 · ICE =5th · PRD-41');
    assert.equal(described({ other: '6' }, 'ICE'), 'RICE 133 · ICE 6th, 3 apart · PRD-41');
    assert.equal(described({}, 'ICE'), 'RICE 133 · no ICE · PRD-41');
    assert.equal(described({ ...unscored, other: '2' }, 'ICE'), 'effort missing · ICE 2nd · PRD-7');
  });

  it('has the mark of the most pressing matter', () => {
    const mark = (rest: Partial<typeof scored>): string | undefined => rowMark({ ...scored, ...rest });
    const pin = { place: 1, reason: 'Contract', approver: undefined, expires: undefined };
    assert.equal(mark({}), undefined);
    assert.equal(mark({ isStale: true }), 'stale');
    assert.equal(mark({ isStale: true, isSuspect: true }), 'suspect');
    assert.equal(mark({ isSuspect: true, other: '6' }), 'disputed');
    assert.equal(mark({ other: '6', pin }), 'pinned');
    assert.equal(mark({ expiredPin: '2026-09-30' }), 'pin ran out');
    assert.equal(mark({ pin, was: { rank: '5', score: '1' } }), 'moved up');
    assert.equal(mark({ was: { rank: '=2', score: '1' } }), 'moved down');
    assert.equal(mark({ isChanged: true, was: { rank: '5', score: '1' } }), 'changed');
  });

  it('is spoken in full', () => {
    const one = root('repo', [scored, row('B'), row('C')]);
    assert.equal(rowSpoken(one, scored), 'Rank 3 of 3, One-click bulk export, RICE 133, PRD-41, review, 2 warnings');
    assert.equal(
      rowSpoken(one, { ...scored, rank: '=3' }),
      'Rank 3, shared, of 3, One-click bulk export, RICE 133, PRD-41, review, 2 warnings',
    );
    assert.equal(rowSpoken(one, unscored), 'Not scored, Title of PRD-7, effort missing, PRD-7');
    const pin = { place: 1, reason: 'Contract', approver: undefined, expires: undefined };
    const all = {
      ...scored,
      rank: '≈3',
      interval: '24–360',
      was: { rank: '5', score: '67' },
      other: '=9',
      pin,
      isStale: true,
      isSuspect: true,
    };
    assert.equal(
      rowSpoken({ ...one, compare: { framework: 'ice', label: 'ICE' } }, { ...all, isChanged: true }),
      'Rank about 3 of 3, One-click bulk export, RICE 133, between 24 and 360, changed in thought, was rank 5, 67, ' +
        'rank 9, shared, by ICE, 6 places apart, pinned to place 1, PRD-41, review, a document upstream has changed, stale, 2 warnings',
    );
  });

  it('explains itself on hover', () => {
    const lines = rowTooltip({ ...root('repo', [scored]), variant: 'month' }, scored).map(({ style, text }) => `${style}: ${text}`);
    assert.deepEqual(lines, [
      'strong: PRD-41 · One-click bulk export',
      'plain: Rank 3 of 1 · RICE 133 (month)',
      'code: 500/month × 1 × 80 % ÷ 3 = 133',
      'plain: prd · review · 2 warnings',
    ]);
  });

  it('explains on hover what is unusual about it', () => {
    const one = { ...root('repo', [scored]), compare: { framework: 'ice', label: 'ICE' } };
    const pin = { place: 1, reason: 'Contract', approver: '@mei', expires: '2026-12-31' };
    const text = rowTooltip(one, { ...scored, near: true, interval: '24–360', was: { rank: '5', score: '67' }, other: '6', pin })
      .map(({ text: line }) => line)
      .join('\n');
    for (const part of [
      'RICE 133 [24–360]',
      'which of them comes first is not known',
      'Without the what-if: rank 5, RICE 67',
      'Rank 6 by ICE, 3 places apart',
      'Pinned to place 1: Contract',
      'agreed by @mei · until 2026-12-31',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  it('counts findings in words', () => {
    assert.equal(findings({ errors: 1, warnings: 0, infos: 2 }), '1 error, 2 suggestions');
    assert.equal(findings({ errors: 0, warnings: 0, infos: 0 }), undefined);
  });
});

describe('the list of frameworks', () => {
  const one = {
    ...root('one', []),
    frameworks: [
      { id: 'rice', label: 'RICE', documents: 1 },
      { id: 'ice', label: 'ICE', documents: 2 },
      { id: 'pie', label: 'PIE', documents: 0 },
    ],
  };
  const two = { ...root('two', []), frameworks: [{ id: 'rice', label: 'RICE', documents: 4 }] };

  it('has those in use first, by how many documents carry them in all roots', () => {
    assert.deepEqual(
      frameworkItems([one, two], 'ice').map((item) =>
        item.kind === 'separator' ? `-- ${item.label}` : `${item.label}: ${item.description}`,
      ),
      [
        "The Repository's Own: what rubric.yaml says, else what most documents carry",
        '-- in use',
        'RICE: 5 documents',
        'ICE: 2 documents',
        '-- not in use',
        'PIE: no documents',
      ],
    );
  });

  it('marks the one that was chosen', () => {
    const chosen = (id: string | undefined): readonly string[] =>
      frameworkItems([one], id).flatMap((item) => (item.kind === 'framework' && item.isChosen ? [item.label] : []));
    assert.deepEqual(chosen('ice'), ['ICE']);
    assert.deepEqual(chosen(undefined), ["The Repository's Own"]);
  });
});
