// The list of audiences in the editor offers those that the server knows, in the same order.
import assert from 'node:assert/strict';
import { audiences } from '../../client/src/common/roadmapAudiences.ts';
import { audienceIds } from '../../server/src/config/audiences.ts';

describe('the list of audiences', () => {
  it('is that of the server', () =>
    assert.deepEqual(
      audiences.map(({ id }) => id),
      [...audienceIds],
    ));
});
