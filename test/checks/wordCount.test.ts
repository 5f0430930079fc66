import assert from 'node:assert/strict';
import { countWords } from '../../server/src/checks/words/wordCount.ts';

describe('countWords', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    ['– … 🚀 !', 0],
    ['Finance leads re-type 300 rows.', 5],
    ["Don't ship, we'll see", 4],
    ['结账很慢', 2],
    ['結算は遅い', 3],
    ['결산이 느리다', 3],
    ['CSV 导出', 2],
    ['<your customer, by role> does it', 2],
  ];
  for (const [text, words] of cases) {
    it(`counts ${String(words)} in "${text}"`, () => {
      assert.equal(countWords(text), words);
    });
  }
});
