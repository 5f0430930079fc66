// What a pin writes into an override of every shape.
import assert from 'node:assert/strict';
import { pinEdits, type PinRequest } from '../../server/src/features/pin.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { workspaceOf } from '../fixture.ts';

const path = 'prds/a.md';
const prd = (fields: string): string => `---\nkind: prd\nid: PRD-1\n${fields}\nowner: dana\n---\n\n# A\n`;
const pin: PinRequest = { place: 1, reason: 'why: "x"', approver: 'Lee', expires: '2026-12-31' };
const reason = 'reason: "why: \\"x\\""';
const whole = `{ rank: 1, ${reason}, approver: "Lee", expires: 2026-12-31 }`;

function pinned(fields: string, request: PinRequest | undefined = pin): string | undefined {
  const text = prd(fields);
  const edits = pinEdits(workspaceOf({ [path]: text }), path, request);
  return edits === undefined ? undefined : applyEdits(text, edits);
}

describe('what a pin writes', () => {
  it('takes a block scalar with its indicator and leaves the line below', () => {
    const before = 'override:\n  rank: 3 # c\n  reason: |\n    old\n    x';
    assert.equal(pinned(before), prd(`override:\n  rank: 1 # c\n  approver: "Lee"\n  expires: 2026-12-31\n  ${reason}`));
    assert.equal(
      pinned('override:\n  reason: >\n    old\n    x'),
      prd(`override:\n  ${reason}\n  rank: 1\n  approver: "Lee"\n  expires: 2026-12-31`),
    );
  });

  it('is all of it where the old rank was no number', () => {
    const all = prd(`override:\n  rank: 1\n  ${reason}\n  approver: "Lee"\n  expires: 2026-12-31`);
    for (const rank of ['[1]', '{a: 1}', '\n    - 1']) assert.equal(pinned(`override:\n  rank: ${rank}`.replace(': \n', ':\n')), all);
  });

  it('takes the place of an empty one and of a sentence', () => {
    for (const value of ['', ' {}', ' because I say so']) assert.equal(pinned(`override:${value}`), prd(`override: ${whole}`));
  });

  it('keeps no approver and no day that nobody gave it', () => {
    const bare = { place: 1, reason: 'new', approver: undefined, expires: undefined };
    const old = { rank: '3', reason: 'old', approver: 'Dana', expires: '2020-01-01', note: 'kept' };
    const flow = Object.entries(old).map(([name, value]) => `${name}: ${value}`);
    for (const request of [bare, { ...bare, approver: '', expires: ' ' }]) {
      assert.equal(pinned(`override: {${flow.join(', ')}}`, request), prd('override: {rank: 1, reason: "new", note: kept}'));
      assert.equal(
        pinned(`override: { ${flow.toReversed().join(', ')} }`, request),
        prd('override: { note: kept, reason: "new", rank: 1 }'),
      );
      assert.equal(
        pinned('override: { approver: Dana, expires: 2020-01-01, rank: 3 }', request),
        prd('override: { reason: "new", rank: 1 }'),
      );
      assert.equal(
        pinned(`override:\n  ${flow.join(' # c\n  ')}`, request),
        prd('override:\n  rank: 1 # c\n  reason: "new" # c\n  note: kept'),
      );
      assert.equal(pinned('override:\n  approver: Dana', request), prd('override: { rank: 1, reason: "new" }'));
    }
  });

  it('is refused where it would not be read again', () => {
    for (const expires of ['2026, x: 1', '@x', '2026: 1']) assert.equal(pinned('status: review', { ...pin, expires }), undefined);
    assert.equal(pinned('team: @x'), undefined);
  });

  it('goes with a block of lines and leaves what stands around it', () => {
    const text = prd('override:\n  rank: 3\n  reason: |\n    old\n\n# about owner');
    const edits = pinEdits(workspaceOf({ [path]: text }), path, undefined) ?? [];
    assert.equal(applyEdits(text, edits), prd('\n# about owner'));
  });
});
