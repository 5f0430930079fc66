import assert from 'node:assert/strict';
import { manualMismatch } from '../../../server/src/checks/rules/score/manual-mismatch.ts';
import { agrees, readWritten, sameStyle } from '../../../server/src/checks/metadata/writtenScore.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const inputs = 'rice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}';
const body = '\n# Bulk export\n';

testRule(manualMismatch, [
  {
    name: 'accepts the computed score however it is rounded',
    path: 'prds/export.md',
    text: `---\n${inputs}\nscore: 133\nrice_score: 133.3\n---\n${body}`,
  },
  {
    name: 'accepts a score rounded to the half or within one percent',
    path: 'prds/export.md',
    text: `---\nice: {impact: 5, confidence: 5, ease: 5, score: 42}\nscore: 41.5\n---\n${body}`,
  },
  {
    name: 'reports a score at the top and writes the computed one',
    path: 'prds/export.md',
    text: `---\n${inputs}\nscore: 150\n       ^^^ warning: The RICE score says 150, but its inputs give 133: 500/month × 1 × 80 % ÷ 3.\n---\n${body}`,
    fixed: `---\n${inputs}\nscore: 133\n---\n${body}`,
  },
  {
    name: 'reports a score among the inputs and keeps its precision',
    path: 'prds/export.md',
    text: `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 3\n  score: {value: 150.00, date: 2026-05-01}\n                 ^^^^^^ warning\n---\n${body}`,
    fixed: `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 3\n  score: {value: 133.33, date: 2026-05-01}\n---\n${body}`,
  },
  {
    name: 'keeps commas between thousands',
    path: 'prds/export.md',
    text: `---\nrice: {reach: 1200, impact: 3, confidence: 70%, effort: 2}\nrice_score: "1,500"\n            ^^^^^^^ warning: The RICE score says 1,500, but its inputs give 1,260: 1,200/month × 3 × 70 % ÷ 2.\n---\n${body}`,
    fixed: `---\nrice: {reach: 1200, impact: 3, confidence: 70%, effort: 2}\nrice_score: 1,260\n---\n${body}`,
  },
  {
    name: 'names the variant of ICE that was meant',
    path: 'prds/export.md',
    text: `---\nice: {impact: 5, confidence: 6, ease: 9}\nscore: 270\n       ^^^ warning: The ICE score says 270, but its inputs give 90: 5 × 6 × 9 ÷ 3. 270 is the variant I × C × E (ice: {variant: product} in rubric.yaml).\n---\n${body}`,
    fixed: `---\nice: {impact: 5, confidence: 6, ease: 9}\nscore: 90\n---\n${body}`,
  },
  {
    name: 'names the mean where that was meant',
    path: 'prds/export.md',
    text: `---\nice: {impact: 5, confidence: 6, ease: 9, score: 6.7}\n                                                ^^^ warning: The ICE score says 6.7, but its inputs give 270: 5 × 6 × 9. 6.7 is the variant (I + C + E) ÷ 3 (ice: {variant: mean} in rubric.yaml).\n---\n${body}`,
    config: 'ice: {variant: product}\n',
    fixed: `---\nice: {impact: 5, confidence: 6, ease: 9, score: 270.0}\n---\n${body}`,
  },
  {
    name: 'names the period in which RICE would have it',
    path: 'prds/export.md',
    text: `---\n${inputs}\nscore: 400\n       ^^^ warning: The RICE score says 400, but its inputs give 133: 500/month × 1 × 80 % ÷ 3. 400 is the score per quarter (rice: {period: quarter} in rubric.yaml).\n---\n${body}`,
    fixed: `---\n${inputs}\nscore: 133\n---\n${body}`,
  },
  {
    name: 'accepts the same number where rubric.yaml counts that way',
    path: 'prds/export.md',
    text: `---\n${inputs}\nice: {impact: 5, confidence: 6, ease: 9, score: 270}\nscore: 400\n---\n${body}`,
    config: 'rice: {period: quarter}\nice: {variant: product}\n',
  },
  {
    name: 'takes a score at the top for any framework the document carries',
    path: 'prds/export.md',
    text: `---\n${inputs}\nice: {impact: 5, confidence: 6, ease: 9}\nscore: 90\n---\n${body}`,
  },
  {
    name: 'compares it with the framework that ranks where it is none of them',
    path: 'prds/export.md',
    text: `---\n${inputs}\nice: {impact: 5, confidence: 6, ease: 9}\nscore: 77\n       ^^ warning: The ICE score says 77, but its inputs give 90: 5 × 6 × 9 ÷ 3.\n---\n${body}`,
    config: 'framework: ice\n',
    fixed: `---\n${inputs}\nice: {impact: 5, confidence: 6, ease: 9}\nscore: 90\n---\n${body}`,
  },
  {
    name: 'leaves alone what is more than a number',
    path: 'prds/export.md',
    text: `---\n${inputs}\nscore: 150 (was 133)\nrice_score: ~150\n---\n${body}`,
  },
  {
    name: 'leaves alone a score that has no inputs to compare with',
    path: 'prds/export.md',
    text: `---\nscore: 4.5\nrice: {reach: 500, effort: 3, score: 133}\nice: {impact: 50, confidence: 6, ease: 9, score: 90}\n---\n${body}`,
  },
  {
    name: 'counts behind Windows line endings and astral characters',
    path: 'prds/export.md',
    text: `---\r\ntitle: 🚀\r\n${inputs}\r\nscore: 150\r\n       ^^^ warning\r\n---\r\n\r\n# 🚀\r\n`,
    fixed: `---\r\ntitle: 🚀\r\n${inputs}\r\nscore: 133\r\n---\r\n\r\n# 🚀\r\n`,
  },
  {
    name: 'is mild in a draft and silent about what is closed',
    path: 'prds/export.md',
    text: `---\nstatus: draft\n${inputs}\nscore: 150\n       ^^^ info\n---\n${body}`,
    fixed: `---\nstatus: draft\n${inputs}\nscore: 133\n---\n${body}`,
  },
]);

describe('a written score', () => {
  it('is mended safely, but where the setting may be wrong and not the number', () => {
    const safety = (score: string): readonly string[] =>
      problemsOf(
        manualMismatch,
        { path: 'prds/a.md' },
        `---\nice: {impact: 5, confidence: 6, ease: 9}\nscore: ${score}\n---\n# A\n`,
      ).flatMap(({ fixes }) => fixes.map((fix) => fix.safety));
    assert.deepEqual(safety('77'), ['safe']);
    assert.deepEqual(safety('270'), ['choice']);
  });

  it('agrees within one percent or half a unit of its last digit', () => {
    const rows: readonly (readonly [string, number, boolean])[] = [
      ['133', 133.333, true],
      ['133.3', 133.333, true],
      ['134', 133.333, true],
      ['135', 133.333, false],
      ['43', 42.5, true],
      ['42', 42.5, true],
      ['7', 20 / 3, true],
      ['6.7', 20 / 3, true],
      ['6.8', 20 / 3, false],
      ['3000', 30_000, false],
      ['0', 0, true],
      ['1', 0, false],
      ['0.5', 0.004, false],
      ['800', 120, false],
    ];
    for (const [text, computed, expected] of rows) {
      const written = readWritten(text);
      assert.ok(written !== undefined);
      assert.equal(agrees(written, computed), expected, `${text} for ${String(computed)}`);
      const rewritten = readWritten(sameStyle(written, computed));
      assert.ok(rewritten !== undefined && agrees(rewritten, computed), 'the rewritten score agrees');
    }
  });

  it('is read only where it is a bare number', () => {
    assert.deepEqual(
      ['133', ' 133.30 ', '1,260', '1,260.5', '-3'].map((text) => readWritten(text)?.value),
      [133, 133.3, 1260, 1260.5, -3],
    );
    assert.deepEqual(['~133', '133 (RICE)', 'high', '', '1,5', '12,60', '1e3', '133 / 400'].map(readWritten), Array(8).fill(undefined));
  });
});
