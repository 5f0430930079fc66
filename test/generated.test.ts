// Everything that scripts/generate.ts writes is committed and is what it would write now, so that no table, page
// or contribution can drift from the code it describes.
import assert from 'node:assert/strict';
import { generatedFiles, staleFiles } from '../scripts/generate.ts';
import { between } from '../scripts/generated/docs.ts';

describe('generated files', () => {
  it('are up to date; `npm run generate` writes them', async () => {
    assert.deepEqual(await staleFiles(), []);
  });

  it('are those that are expected', async () => {
    assert.deepEqual([...(await generatedFiles()).keys()].sort(), [
      'ARCHITECTURE.md',
      'README.md',
      'client/src/common/recognisers.ts',
      'client/src/common/rules.ts',
      'docs/rules/README.md',
      'package.json',
      'schemas/json/kind.schema.json',
      'schemas/json/rubric.schema.json',
      'server/src/schema/builtinJson.ts',
      'server/src/schema/metricsJson.ts',
      'server/src/version.ts',
      'snippets/markdown.json',
    ]);
  });

  it('name no machine and no person', async () => {
    for (const [path, text] of await generatedFiles()) assert.doesNotMatch(text, /\/(?:home|Users|root|work|tmp)\//, path);
  });
});

describe('a generated part of a text', () => {
  const text = 'a\n<!-- generated:x -->\nold\n<!-- /generated:x -->\nb\n';

  it('is replaced between its markers', () => {
    assert.equal(between(text, 'x', 'new'), 'a\n<!-- generated:x -->\nnew\n<!-- /generated:x -->\nb\n');
  });

  it('does not change when it is generated again', () => {
    assert.equal(between(between(text, 'x', 'new'), 'x', 'new'), between(text, 'x', 'new'));
  });

  it('is never lost in silence', () => {
    assert.throws(() => between('a\n', 'x', 'new'), /markers/);
    assert.throws(() => between('<!-- /generated:x --><!-- generated:x -->', 'x', 'new'), /markers/);
  });
});
