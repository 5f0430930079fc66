import assert from 'node:assert/strict';
import { daysInBlame } from '../../client/src/common/blameText.ts';

describe('the days in what git blame prints', () => {
  it('are those of committed lines, each at its own number', () => {
    const blame = [
      '^a1b2c3d4 (Dana Ruiz   2026-01-26 09:12:33 +0100  1) ---',
      'a1b2c3d4e prds/old.md (Lee (QA) 2026-02-03 23:59:59 -0800  2)   confidence: 80% (Kim 2020-01-01 00:00:00 +0000 2)',
      '00000000 (Not Committed Yet 2026-06-15 10:00:00 +0000  3)   effort: 3',
      'a1b2c3d4 (Dana Ruiz 1767225600 +0000  4) ---',
      'a1b2c3d4 (Dana Ruiz 2026-01-26 09:12:33 +0100  9) a line of another number',
    ].join('\n');
    assert.deepEqual(daysInBlame(blame), ['2026-01-26', '2026-02-03', null, null, null]);
  });
  it('are none in other text', () => {
    assert.deepEqual(daysInBlame(''), [null]);
    assert.deepEqual(daysInBlame('fatal: no such path'), [null]);
  });
});
