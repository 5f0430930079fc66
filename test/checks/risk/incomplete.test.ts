import assert from 'node:assert/strict';
import { riskIncomplete } from '../../../server/src/checks/rules/risk/incomplete.ts';
import { prdSectionMissing } from '../../../server/src/checks/rules/prd/section-missing.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const table = (header: string, ...rows: readonly string[]): string =>
  `# Export\n\n## Risks\n\n${header}\n|${'---|'.repeat(header.split('|').length - 2)}\n${rows.map((row) => `${row}\n`).join('')}`;

testRule(riskIncomplete, [
  {
    name: 'accepts rows with all there is to say',
    path,
    text: table('| Risk | L | I | Mitigation | Owner |', '| Training late | low | high | Ship the rules engine | @kim |'),
  },
  {
    name: 'accepts a handle in place of an owner column',
    path,
    text: table('| Risk | Mitigation |', '| Training late | @kim ships the rules engine |'),
  },
  {
    name: 'accepts a risk that is taken with a reason',
    path,
    text: table('| Risk | Mitigation | Owner |', '| Late | Accepted, nobody waits for it | @kim |'),
  },
  {
    name: 'accepts a decision day for what is likely and severe',
    path,
    text: table('| Risk | Likelihood | Impact | Mitigation | Owner |', '| Late | High | High | Rules engine, decide 2026-05-15 | @kim |'),
  },
  {
    name: 'leaves rows that wait to be filled in alone',
    path,
    text: table('| Risk | Mitigation | Owner |', '| <risk> | <test or fallback> | @<name> |', '| ... | ... | ... |', '| Late | TBD | |'),
  },
  {
    name: 'leaves what is settled alone',
    path,
    text: table('| Risk | Mitigation | Owner |', '| ~~Late~~ | | |', '| Slow | Resolved 2026-04-17 | |'),
  },
  {
    name: 'accepts none where the work is small',
    path,
    text: '---\nrice: {reach: 5/month, impact: 1, confidence: 80%, effort: 0.5}\n---\n# Export\n\n## Risks\n\nNone\n',
  },
  {
    name: 'accepts that somebody looked and found none',
    path,
    text: '---\neffort: {value: 3, unit: pm}\n---\n# Export\n\n## Risks\n\nNone identified, reviewed by @kim.\n',
  },
  {
    name: 'accepts items that say more than a name',
    path,
    text: '# Export\n\n## Risks\n\n- Training late → ship the rules engine\n- **Adoption**: leads may not notice\n- Nobody notices that the new export is there in the first month\n',
  },
  {
    name: 'accepts mitigations under a heading of their own',
    path,
    text: '# Export\n\n## Risks and mitigations\n\n- Late\n- Slow\n\n### Mitigations\n\n- Rules engine\n',
  },
  {
    name: 'accepts mitigations beside a table',
    path,
    text: `${table('| Risk | Impact |', '| Late | high |')}\n### Mitigation\n\n- Rules engine\n`,
  },
  { name: 'does not expect mitigations of drawbacks', path, text: '# Export\n\n## Drawbacks\n\n- Slower start\n' },
  { name: 'says nothing of tables about other things', path, text: table('| Metric | Value |', '| Latency | high |') },
  { name: 'leaves an empty section to doc/section-empty', path, text: '---\neffort: 3 pm\n---\n# Export\n\n## Risks\n' },
  { name: 'does not count story points', path, text: '---\neffort: {value: 30, unit: points}\n---\n# Export\n' },
  { name: 'counts two person-weeks as less than a month', path, text: '---\neffort: {value: 2, unit: pw}\n---\n# Export\n' },
  {
    name: 'reports a risk without a mitigation where it stands, with Windows line endings',
    path,
    text: '# Export 🚀\r\n\r\n## Risks\r\n\r\n| Risk | Mitigation | Owner |\r\n|---|---|---|\r\n| Training late 🚀 | – | @kim |\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Training late 🚀" has no mitigation. Say what you do about it before it happens, or why you accept it.\r\n| Slow | Cache | @kim |\r\n',
  },
  {
    name: 'reports several at the heading, as an error once approved',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## Key risks\n   ^^^^^^^^^ error: 2 of 3 risks have no mitigation, "Late" for one. Say what you do about each before it happens, or why you accept it.\n\n| Risk | Mitigation | Owner |\n|---|---|---|\n| Late | | @kim |\n| Slow | Accepted | @lee |\n| Dear | Ask for a quote | @lee |\n',
  },
  {
    name: 'reports a table without a column for mitigations',
    path,
    text: '# Export\n\n## Risks\n   ^^^^^ warning: 2 of 2 risks have no mitigation, "Late" for one. Say what you do about each before it happens, or why you accept it.\n\n| Risk | Impact |\n|---|---|\n| Late | high |\n| Slow | low |\n',
  },
  {
    name: 'reports an owner that is left out',
    path,
    text: '# Export\n\n## Risks\n\n| Risk | Mitigation | Owner |\n|---|---|---|\n| Late | Rules engine | |\n^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Late" has a mitigation and nobody who sees to it. Name one person.\n| Slow | Cache | @kim |\n',
  },
  {
    name: 'reports a table without a column for owners as an info',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## リスクと対策\n   ^^^^^^ info: No risk here names who sees to its mitigation. Add a column for the owner.\n\n| リスク | 影響 | 対策 |\n|---|---|---|\n| 侵害 | 高 | 定期的な監査 |\n',
  },
  {
    name: 'reports what is likely and severe without a day to decide',
    path,
    text: '# Export\n\n## Risks\n\n| Risk | Likelihood | Impact | Mitigation | Owner |\n|---|---|---|---|---|\n| Late | High | Critical | Rules engine | @kim |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Late" is both likely and severe. Say by which day you decide on the fallback.\n',
  },
  {
    name: 'reports items that only name a risk',
    path,
    text: '# Export\n\n## Risks\n   ^^^^^ warning: 2 of 3 risks have no mitigation, "ML late" for one. Say what you do about each before it happens, or why you accept it.\n\n- ML late\n- Slow on old machines\n- Dear: we have no quote\n',
  },
  {
    name: 'reports large work without any risks and inserts the section',
    path,
    text: '---\nstatus: approved\neffort: {value: 5, unit: pw}\n---\n# Export\n^^^^^^^^ error: This is a person-month of work or more, and no section names its risks. Add those that would hurt most, and what you do about them.\n',
    fixed: /# Export\n\n## Risks\n\n\| Risk \|[^]+$/,
  },
  {
    name: 'reports large work whose section only says none',
    path,
    text: '---\nrice: {reach: 5/month, impact: 1, confidence: 80%, effort: 1}\n---\n# Export\n\n## Risks\n   ^^^^^ warning: This is a person-month of work or more, and it names no risk. Say who looked for them: "None identified, reviewed by @kim".\n\nNo known risks.\n',
  },
  {
    name: 'looks at launch plans as well',
    path: 'launches/export.md',
    text: '# Launch\n\n## Risks\n\n| Risk | Mitigation | Owner |\n|---|---|---|\n| Late | | @kim |\n^^^^^^^^^^^^^^^^^ warning\n',
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# Export\n\n## Risks\n\n- ML late\n' },
]);

describe('risk/incomplete', () => {
  it('is the only rule that names missing risks of large work', () => {
    const named = (fields: string): boolean =>
      problemsOf(prdSectionMissing, { path }, `---\n${fields}\n---\n# Export\n`).some(({ message }) => message.includes('"Risks"'));
    assert.deepEqual([named('effort: 3 pm'), named('effort: 0.5 pm')], [false, true]);
  });
});
