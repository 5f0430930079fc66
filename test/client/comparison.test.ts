// Two frameworks side by side: how far apart they are, and ranks as ordinals.
import assert from 'node:assert/strict';
import { isDisputed, ordinal, placesApart, rankNumber } from '../../client/src/common/views/comparison.ts';

describe('two frameworks side by side', () => {
  it('are as many places apart as their ranks, whatever stands before the number', () => {
    assert.equal(placesApart({ rank: '=2', other: '≈5' }), 3);
    assert.equal(placesApart({ rank: '7', other: '4' }), 3);
    assert.equal(placesApart({ rank: undefined, other: '4' }), undefined);
    assert.equal(placesApart({ rank: '4', other: undefined }), undefined);
  });
  it('disagree from three places on', () => {
    assert.ok(isDisputed({ rank: '1', other: '4' }));
    assert.ok(!isDisputed({ rank: '1', other: '3' }));
    assert.ok(!isDisputed({ rank: '1', other: undefined }));
  });
  it('are told by ordinals', () => {
    assert.deepEqual(['1', '2', '3', '4', '11', '12', '13', '21', '22', '103', '111', '=2', '≈=3'].map(ordinal), [
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '103rd',
      '111th',
      '=2nd',
      '≈=3rd',
    ]);
    assert.equal(rankNumber('≈=12'), 12);
  });
});
