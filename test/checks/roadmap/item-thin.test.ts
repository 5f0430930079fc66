import { itemThin } from '../../../server/src/checks/rules/roadmap/item-thin.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';
const impact = 'impact: { customer: Books close by noon, revenue: €200k a year, competitive: Level with L }';

testRule(itemThin, [
  {
    name: 'accepts an executive entry that says all',
    path,
    text: `---\naudience: exec\nentries: [{ title: Export, ${impact}, risk: Ledger API }]\n---\n# Roadmap\n`,
  },
  {
    name: 'reports what an executive entry leaves out',
    path,
    text: '---\naudience: exec\nentries: [{ title: Export, impact: { customer: Books close by noon, revenue: "" } }]\n                   ^^^^^^ warning: "Export" leaves out what executives ask first: the revenue impact, the competitive impact and the risk. A few words for each are enough.\n---\n# Roadmap\n',
  },
  {
    name: 'reports several together',
    path,
    text: `---\naudience: exec\nentries:\n  - { title: Export, ${impact}, risk: Ledger API }\n  - { title: Import, risk: none }\n             ^^^^^^ warning: 2 of 3 entries leave out what executives ask first, such as the customer impact, the revenue impact, the competitive impact and the risk. A few words for each are enough.\n  - { title: Sync, ${impact} }\n---\n# Roadmap\n`,
  },
  {
    name: 'takes a section about risks for all entries',
    path,
    text: `---\naudience: exec\nentries: [{ title: Export, ${impact} }]\n---\n# Roadmap\n\n## Risks and dependencies\n\n- Ledger API\n`,
  },
  {
    name: 'asks engineering entries for dependencies, and soon ones for milestones',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export, period: 2026-Q3 }, { title: Import, period: 2026-Q4, depends_on: [] }]\n                   ^^^^^^ warning: "Export" leaves out what engineers ask first: the dependencies or what it unlocks and the milestones of the next three months. A few words for each are enough.\n---\n# Roadmap\n',
  },
  {
    name: 'accepts engineering entries that say them',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export, bucket: now, unlocks: Imports, milestones: [{ date: 2026-07-31, what: First file }] }, { title: Sharding, bucket: later, depends_on: [PRD-1] }]\n---\n# Roadmap\n',
  },
  {
    name: 'asks sales entries for what nobody else offers and for the customer impact',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, impact: Books close by noon }, { title: Import, differentiator: Any ledger, impact: { customer: No re-typing } }]\n                   ^^^^^^ warning: "Export" leaves out what salespeople ask first: what nobody else offers. A few words for each are enough.\n---\n# Roadmap\n',
  },
  {
    name: 'asks advisory board entries for a reason and a question',
    path,
    text: '---\naudience: cab\nentries: [{ title: Export }, { title: Import, why: Re-typing, question: Which ledger? }]\n                   ^^^^^^ warning: "Export" leaves out what advisory boards ask first: why it is there and a question to the customer. A few words for each are enough.\n---\n# Roadmap\n',
  },
  {
    name: 'takes a section with questions for all entries',
    path,
    text: '---\naudience: cab\nentries: [{ title: Export, why: Re-typing }]\n---\n# Roadmap\n\n## Questions for you\n\n- Which ledger?\n',
  },
  {
    name: 'reads the columns of a table, with emoji and Windows line endings',
    path,
    text: '# Roadmap 🚀\r\n\r\n**Audience:** Sales\r\n\r\n| Quarter | Feature | Customer impact | Differentiator |\r\n|---|---|---|---|\r\n| Q3 2026 | Import | No re-typing | Any ledger |\r\n| Q3 2026 | 🚀 Export | Noon | – |\r\n            ^^^^^^^^^ warning\r\n',
  },
  {
    name: 'does not take apart what items of a list say',
    path,
    text: '# Roadmap\n\n**Audience:** Executives\n\n## Now\n\n- Export: books close by noon, worth €200k a year\n',
  },
  {
    name: 'accepts a placeholder',
    path,
    text: '---\naudience: cab\nentries: [{ title: Export, why: TBD, question: "<question>" }]\n---\n# Roadmap\n',
  },
  {
    name: 'is told gently in a draft',
    path,
    text: '---\naudience: cab\nstatus: draft\nentries: [{ title: Export }]\n                   ^^^^^^ info\n---\n# Roadmap\n',
  },
  { name: 'asks nothing for customers', path, text: '---\naudience: customer\nentries: [{ title: Export }]\n---\n# Roadmap\n' },
  { name: 'asks nothing where no audience is named', path, text: '---\nentries: [{ title: Export }]\n---\n# Roadmap\n' },
]);
