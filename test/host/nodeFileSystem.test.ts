// A folder that cannot be listed is told from one that is empty, because what it holds may be what must not be told.
import assert from 'node:assert/strict';
import { nodeFileSystem } from '../../server/src/host/nodeFileSystem.ts';

describe('the files of this machine', () => {
  it('say which folders could not be listed', async () => {
    const files = nodeFileSystem(import.meta.dirname);
    assert.ok((await files.list('')).length > 0);
    assert.deepEqual(files.unlisted?.(), []);
    assert.deepEqual(await files.list('nowhere'), []);
    assert.deepEqual(files.unlisted?.(), [{ path: 'nowhere', reason: 'there is no such file' }]);
  });
});
