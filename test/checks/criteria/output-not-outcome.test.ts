import { outputNotOutcome } from '../../../server/src/checks/rules/criteria/output-not-outcome.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const advice = 'Say which number should move once people use it.';

testRule(outputNotOutcome, [
  {
    name: 'accepts outcomes',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- 60 % of admins resolve alerts from the dashboard\n- Time to entry from 2 hours to 15 minutes\n',
  },
  {
    name: 'reports a task among outcomes mildly',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: "Ship 5 dashboards by Q3 2026" says what is shipped, not what gets better for whom. ${advice}\n\n- Ship 5 dashboards by Q3 2026\n- CSAT ≥ 4.5\n`,
  },
  {
    name: 'reports a task without a number where most others have one',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: "Ship the dashboard" says what is shipped, not what gets better for whom. ${advice}\n\n- Ship the dashboard\n- CSAT ≥ 4.5\n- NPS +8\n`,
  },
  {
    name: 'warns where all are tasks',
    path,
    text: `# Bulk export\n\n## KPIs\n   ^^^^ warning: 2 of 2 criteria say what is shipped, such as "Deliver 20 integrations by Q4 2026". ${advice}\n\n- Deliver 20 integrations by Q4 2026\n- Publish 12 guides\n`,
  },
  {
    name: 'leaves to criteria/not-measurable what has no number',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Ship the dashboard\n- Launch the new pricing\n- CSAT ≥ 4.5\n',
  },
  {
    name: 'knows outcomes that begin like tasks',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Deliver 95 % of orders on time\n- Complete a purchase in under 2 minutes\n- Build time under 5 minutes\n- Launch satisfaction of 4.5\n- Deploy 10 times per day, twice as fast\n- Create 400 exports (currently 120)\n- Implement it for 30 customers who use it weekly\n',
  },
  {
    name: 'reads the metric cells of a table',
    path,
    text: '# Bulk export\n\n## KPIs\n   ^^^^ info: "Build 3 connectors" says what is shipped, not what gets better for whom. Say which number should move once people use it.\n\n| Metric | Target |\n|---|---|\n| Build 3 connectors | 3 |\n| Win rate | 50 % |\n',
  },
  {
    name: 'leaves work on the platform alone',
    path,
    text: '---\nprd_type: platform\n---\n# Bulk export\n\n## KPIs\n\n- Deliver 20 integrations\n',
  },
  {
    name: 'keeps its place behind emoji and Windows line endings',
    path,
    text: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n   ^^^^^^^ warning\r\n\r\n- Ship 5 dashboards\r\n',
  },
  { name: 'is mild in a draft', path, text: '---\nstatus: draft\n---\n# Bulk\n\n## KPIs\n   ^^^^ info\n\n- Ship 5 dashboards\n' },
  { name: 'is off until somebody asks for it', path, config: 'version: 1\n', text: '# Bulk\n\n## KPIs\n\n- Ship 5 dashboards\n' },
]);
