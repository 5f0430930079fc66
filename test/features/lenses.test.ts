// The lens above a document: score with its numbers, rank, findings.
import assert from 'node:assert/strict';
import { lensTitles } from './features.ts';

const quiet =
  '//- /rubric.yaml\nrules:\n  criteria/missing: off\n  prd/non-goals-missing: off\n  prd/section-missing: off\n  prd/problem-unlinked: off\n  doc/owner-missing: off\n  doc/id-missing: off\n  score/input-missing: off\n  score/input-invalid: off\n  doc/section-empty: off\n  risk/incomplete: off\n  lifecycle/review-overdue: off\n  evidence/confidence-unsupported: off\n';
const front = (id: string, more: string): string => `---\nkind: prd\nid: ${id}\nowner: dana\n${more}---\n\n# ${id}\n\nWords.\n`;
const rice = (reach: string, effort = '3'): string => `rice: { reach: ${reach}, impact: 1, confidence: 80%, effort: ${effort} }\n`;
const x = '//- /prds/x.md\n$0';

/** Checks the titles above the file with the cursor; the count of findings only where it is what is asked for. */
function checkLenses(text: string, titles: readonly (string | RegExp)[]): void {
  const counts = titles.some((title) => String(title).includes('finding'));
  const found = lensTitles(text).filter((title) => counts || !/^\d+ findings?$/.test(title));
  assert.equal(found.length, titles.length, found.join('; '));
  titles.forEach((title, index) => {
    if (title instanceof RegExp) assert.match(found[index] ?? '', title);
    else assert.equal(found[index], title);
  });
}

describe('the lenses', () => {
  it('show score, numbers and rank', () => {
    checkLenses(`${quiet}${x}${front('PRD-1', rice('500/month'))}`, ['RICE 133 = 500/month × 1 × 80 % ÷ 3', 'Rank 1 of 1']);
    checkLenses(`${quiet}//- /prds/y.md\n${front('PRD-2', rice('900/month'))}${x}${front('PRD-1', rice('500/month'))}`, [
      /^RICE 133/,
      'Rank 2 of 2',
    ]);
  });

  it('mark a shared rank', () => {
    checkLenses(`${quiet}//- /prds/y.md\n${front('PRD-2', rice('500/month'))}${x}${front('PRD-1', rice('500/month'))}`, [
      /^RICE/,
      'Rank =1 of 2',
    ]);
  });

  it('name the variant beside every ICE number', () => {
    checkLenses(`${quiet}${x}${front('PRD-1', 'ice: { impact: 5, confidence: 6, ease: 9 }\n')}`, [
      'ICE 90 (I × C × E ÷ 3) = 5 × 6 × 9 ÷ 3',
      'Rank 1 of 1',
    ]);
  });

  it('say what is missing or wrong in place of a number', () => {
    checkLenses(`${quiet}${x}${front('PRD-1', 'rice: { reach: 5 }\n')}`, ['RICE: impact, confidence and effort missing']);
    checkLenses(`${quiet}${x}${front('PRD-1', rice('5', '0'))}`, ['RICE: effort must be more than 0']);
  });

  it('say why a scored document has no rank', () => {
    checkLenses(`${quiet}${x}${front('PRD-1', `status: launched\n${rice('5')}`)}`, [/^RICE/, 'Not ranked: launched']);
    checkLenses(`${quiet}${x}${front('PRD-1', `status: rejected\n${rice('5')}`)}`, [/^RICE/, 'Not ranked: rejected']);
  });

  it('show each framework that the document carries', () => {
    checkLenses(
      `${quiet}${x}${front('PRD-1', `${rice('5')}wsjf: { business_value: 8, time_criticality: 5, risk_reduction: 2, job_size: 3 }\n`)}`,
      [/^RICE/, 'Rank 1 of 1', 'WSJF 5 = (8 + 5 + 2) ÷ 3', 'Rank 1 of 1'],
    );
  });

  it('count the findings, and are not there where there is nothing to say', () => {
    checkLenses(`${x}---\nkind: prd\nid: PRD-1\n---\n# T\n`, [/^\d+ findings$/]);
    checkLenses(`${quiet}${x}${front('PRD-1', '')}`, []);
    checkLenses('//- /notes/x.md\n# Notes\n\nTODO\n', []);
  });
});
