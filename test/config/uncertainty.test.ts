// `uncertainty:` of rubric.yaml: what is wrong is a problem at its place and leaves that setting at its default.
import assert from 'node:assert/strict';
import { parseConfig } from '../../server/src/config/config.ts';
import { usualUncertainty, type Uncertainty } from '../../server/src/config/uncertainty.ts';

const known = { rules: new Map(), frameworks: ['rice'], formats: [], kinds: ['prd'] };

function read(text: string): { readonly uncertainty: Uncertainty; readonly problems: readonly string[] } {
  const { config, problems } = parseConfig(`version: 1\n${text}\n`, known);
  return { uncertainty: config.uncertainty, problems: problems.map(({ message }) => message) };
}

describe('uncertainty in rubric.yaml', () => {
  it('is read', () => {
    assert.deepEqual(read('uncertainty: {draws: 500, use_confidence: false, tiers: of}'), {
      uncertainty: { draws: 500, useConfidence: false, tiers: 'of' },
      problems: [],
    });
    assert.deepEqual(read(''), { uncertainty: usualUncertainty, problems: [] });
    assert.equal(read('uncertainty: {draws: 100}').uncertainty.draws, 100);
    assert.equal(read('uncertainty: {draws: 100000}').uncertainty.draws, 100_000);
  });

  it('keeps the default where it is wrong, and says what is', () => {
    for (const wrong of ['{draws: 5}', '{draws: 1e9}', '{draws: many}', '{use_confidence: maybe}', '{tiers: around}', '{draw: 5}', '5']) {
      const { uncertainty, problems } = read(`uncertainty: ${wrong}`);
      assert.deepEqual(uncertainty, usualUncertainty, wrong);
      assert.equal(problems.length, 1, wrong);
    }
  });
});
