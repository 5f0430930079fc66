import assert from 'node:assert/strict';
import { lensTitles } from './features.ts';

const strong = '## Problem\n\nIt hurts.\n';

describe('code lens', () => {
  it('shows score with its numbers, rank and findings', () => {
    const titles = lensTitles(
      `---\nkind: prd\nid: PRD-1\nstatus: review\nowner: "@d"\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n---\n# X\n\n${strong}`,
    );
    assert.deepEqual(titles.slice(0, 2), ['RICE 133 = 500/month × 1 × 80 % ÷ 3', 'Rank 1 of 1']);
    assert.match(titles[2] ?? '', /^\d+ findings$/u);
  });
  it('names the input that is missing', () => {
    assert.equal(lensTitles('---\nkind: prd\nrice: { reach: 500/month, impact: 1, effort: 3 }\n---\n# X\n')[0], 'RICE: confidence missing');
  });
  it('never gives a number for a bad input', () => {
    assert.match(
      lensTitles('---\nkind: prd\nrice: { reach: 500, impact: 1, confidence: 80%, effort: 0 }\n---\n# X\n')[0] ?? '',
      /^RICE: effort must be more than 0$/u,
    );
  });
  it('says the variant beside every ICE number', () => {
    const text = (config: string): string =>
      `---\nkind: prd\nice: { impact: 5, confidence: 6, ease: 9 }\n---\n# X\n//- /rubric.yaml\n${config}`;
    assert.match(lensTitles(text('version: 1\n'))[0] ?? '', /^ICE 90 \(I × C × E ÷ 3\)/u);
    assert.match(lensTitles(text('ice: { variant: product }\n'))[0] ?? '', /^ICE 270 \(I × C × E\)/u);
  });
  it('says that a launched document no longer competes', () => {
    assert.ok(
      lensTitles('---\nkind: prd\nstatus: launched\nrice: { reach: 500, impact: 1, confidence: 80%, effort: 3 }\n---\n# X\n').includes(
        'Not ranked: launched',
      ),
    );
  });
  it('shows shared ranks', () => {
    const rice = 'rice: { reach: 500, impact: 1, confidence: 80%, effort: 3 }';
    assert.ok(
      lensTitles(`---\nkind: prd\nid: PRD-1\n${rice}\n---\n# X\n//- /prds/y.md\n---\nkind: prd\nid: PRD-2\n${rice}\n---\n# Y\n`).includes(
        'Rank =1 of 2',
      ),
    );
  });
  it('is absent on other Markdown', () => {
    assert.deepEqual(lensTitles('//- /notes.md\n# Notes\n'), []);
  });
});
