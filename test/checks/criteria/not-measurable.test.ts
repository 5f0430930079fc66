import assert from 'node:assert/strict';
import { notMeasurable } from '../../../server/src/checks/rules/criteria/not-measurable.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const advice = 'Say what each should go from and to, and by when.';

testRule(notMeasurable, [
  {
    name: 'accepts criteria with quantities',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n- Reduce time to entry from 2 hours to 15 minutes within 90 days\n- p95 latency below 200 ms\n- Zero Sev-1 incidents in the first 30 days\n',
  },
  {
    name: 'reports at the heading how many of how many have none, and names the first two',
    path: 'prds/export.md',
    text: `# Bulk export\n\n## 📊 Success criteria\n   ^^^^^^^^^^^^^^^^^^^ warning: 2 of 3 success criteria have no quantity, such as "Improve onboarding" and "Users feel in control". ${advice}\n\n- Improve onboarding\n- Users feel in control.\n- CSAT ≥ 4.5/5\n`,
  },
  {
    name: 'is silent where no more than half have none',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n- Improve onboarding\n- Increase engagement\n- CSAT ≥ 4.5/5\n- Win rate from 30 % to 50 %\n',
  },
  {
    name: 'says it in the singular',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## KPIs\n   ^^^^ warning: 1 of 1 success criteria has no quantity: "Improve onboarding". Say what it should go from and to, and by when.\n\n1. Improve onboarding\n',
  },
  {
    name: 'reads the rows of a table by their headers',
    path: 'prds/export.md',
    text: `# Bulk export\n\n## Success metrics\n   ^^^^^^^^^^^^^^^ warning: 2 of 3 success criteria have no quantity, such as "Support load" and "Time to entry". ${advice}\n\n| ID | Metric | Baseline | Target |\n|---|---|---|---|\n| SC-1 | Support load | 12 a week | lower |\n| SC-2 | Time to entry | 2 h | much better |\n| SC-3 | Win rate | 30 % | 50 % |\n`,
  },
  {
    name: 'takes bullets and tables of all success sections together',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n\n- Win rate from 30 % to 50 %\n- NPS +8\n\n## Guardrail metrics\n\n- Support is not overrun\n',
  },
  {
    name: 'judges a section of prose as one criterion',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ warning: The section "Success criteria" has no quantity that tells whether it is met. Say what should go from how much to how much, and by when.\n\nWe succeed when finance leads are happy.\n\nSales should like it too.\n',
  },
  {
    name: 'accepts prose with a number in any of its paragraphs',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\nWe succeed when finance leads are happy.\n\nBy Q4, 60 % of them close the month without re-typing.\n',
  },
  {
    name: 'does not ask a number of acceptance criteria',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Acceptance criteria\n\n- The file downloads\n- The user sees a message\n\n## Success criteria / acceptance\n\n- The file downloads\n',
  },
  {
    name: 'does not judge "None", "N/A" and links to where the numbers stand',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n\n- N/A\n- None.\n- See [the dashboard](https://example.com/d)\n- [[MET-4]]\n- https://example.com/metrics\n',
  },
  {
    name: 'does not judge what is still to be filled in',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n| Metric | Baseline | Target |\n|---|---|---|\n| <your metric> | <today> | <target> |\n| Win rate | TBD | TBD |\n',
  },
  {
    name: 'does not judge guidance in italics, headings in a list and rows of dots',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n_This section should say what great looks like._\n\n## KPIs\n\n- ### Customers\n\n## Success metrics\n\n| ID | Metric |\n|---|---|\n| SC-1 | ... |\n',
  },
  {
    name: 'counts an item with its nested items, and the items below a colon by themselves',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n- Faster close\n  - from 5 days to 2\n- Adoption:\n  - 40 teams by Q3\n  - 80 % of invited users\n',
  },
  {
    name: 'reads sub-sections',
    path: 'prds/export.md',
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ warning: 2 of 2 success criteria have no quantity, such as "Fast" and "Reliable". ${advice}\n\n### Performance\n\n- Fast\n\n### Quality\n\n- Reliable\n`,
  },
  {
    name: 'reads a label where there is no heading',
    path: 'prds/export.md',
    text: `# Bulk export\n\n**Status:** in review\n\n**Success criteria:**\n  ^^^^^^^^^^^^^^^^ warning: 2 of 2 success criteria have no quantity, such as "Adoption: teams use it" and "Time: less of it". ${advice}\n- **Adoption**: teams use it\n- **Time**: less of it\n\n**Risks:** none\n`,
  },
  {
    name: 'shortens a long criterion',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ warning: 1 of 1 success criteria has no quantity: "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀 finance leads stop typing rows from one system…". Say what it should go from and to, and by when.\n\n- 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀 finance leads stop typing rows from one system into another one\n',
  },
  {
    name: 'leaves alone the kinds whose documents promise no metric',
    path: 'prfaqs/export.prfaq.md',
    text: '# Acme ends re-typing\n\n## Metrics\n\nRetrieve metric objects for the file system.\n',
  },
  {
    name: 'reads Windows line endings',
    path: 'prds/export.md',
    text: `# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n   ^^^^^^^ warning: 2 of 2 success criteria have no quantity, such as "Fast" and "Reliable". ${advice}\r\n\r\n- Fast\r\n- Reliable\r\n`,
  },
  {
    name: 'is mild in a draft',
    path: 'prds/export.md',
    text: '---\nstatus: draft\n---\n\n# Bulk export\n\n## KPIs\n   ^^^^ info\n\n- Fast\n',
  },
  {
    name: 'stays a warning once the document is committed',
    path: 'prds/export.md',
    text: '---\nstatus: approved\n---\n\n# Bulk export\n\n## KPIs\n   ^^^^ warning\n\n- Fast\n',
  },
]);

describe('related places of criteria/not-measurable', () => {
  it('are the items that have no quantity', () => {
    const text =
      '# Bulk 🚀\r\n\r\n## KPIs\r\n\r\n- Fast\r\n- 40 teams by Q3\r\n- Reliable\r\n\r\n| Metric | Target |\r\n|---|---|\r\n| Load | low |\r\n';
    const [problem, ...others] = problemsOf(notMeasurable, { path: 'prds/a.md' }, text);
    assert.deepEqual(others, []);
    assert.deepEqual(
      problem?.related.map(({ path, span, message }) => [path, text.slice(span.start, span.end), message]),
      [
        ['prds/a.md', '- Fast', '"Fast" has no quantity.'],
        ['prds/a.md', '- Reliable', '"Reliable" has no quantity.'],
        ['prds/a.md', '| Load | low |', '"Load" has no quantity.'],
      ],
    );
  });
});
