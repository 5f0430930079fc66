// What a row of the backlog says to the eye, to a screen reader and on hover, and the list of frameworks.
import assert from 'node:assert/strict';
import { findings, rowDescription, rowLabel, rowSpoken, rowTooltip } from '../../client/src/common/views/rowText.ts';
import { frameworkItems } from '../../client/src/common/commands/frameworkItems.ts';
import { root, row } from './rows.ts';

const scored = row('PRD-41', { rank: '3', title: 'One-click bulk export', working: '500/month × 1 × 80 % ÷ 3', warnings: 2 });
const unscored = row('PRD-7', { score: 'effort missing', status: '' });

describe('a row of the backlog', () => {
  it('is labelled with rank and title', () => {
    assert.equal(rowLabel(scored, 1), '3  One-click bulk export');
    assert.equal(rowLabel(unscored, 1), 'Title of PRD-7');
  });

  it('has titles that begin at one place whatever the ranks', () => {
    assert.equal(rowLabel(scored, 2).length, rowLabel({ ...scored, rank: '12' }, 2).length);
    assert.match(rowLabel(scored, 2), /^\s3/u);
  });

  it('is described by score and id, or by what is missing', () => {
    assert.equal(rowDescription(scored), '133 · PRD-41');
    assert.equal(rowDescription(unscored), 'effort missing · PRD-7');
    assert.equal(rowDescription({ ...scored, id: undefined }), '133');
  });

  it('is spoken in full', () => {
    const one = root('repo', [scored, row('B'), row('C')]);
    assert.equal(rowSpoken(one, scored), 'Rank 3 of 3, One-click bulk export, RICE 133, PRD-41, review, 2 warnings');
    assert.equal(
      rowSpoken(one, { ...scored, rank: '=3' }),
      'Rank 3, shared, of 3, One-click bulk export, RICE 133, PRD-41, review, 2 warnings',
    );
    assert.equal(rowSpoken(one, unscored), 'Not scored, Title of PRD-7, effort missing, PRD-7');
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
