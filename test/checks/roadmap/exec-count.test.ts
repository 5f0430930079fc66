import { execCount } from '../../../server/src/checks/rules/roadmap/exec-count.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';
const rows = (...entries: readonly string[]): string => entries.map((entry) => `  - { ${entry} }\n`).join('');
const q3 = (count: number): string => rows(...Array.from({ length: count }, (_, index) => `title: Bet ${index + 1}, period: 2026-Q3`));

testRule(execCount, [
  { name: 'accepts three', path, text: `---\naudience: executive\nentries:\n${q3(3)}---\n# Roadmap\n` },
  { name: 'accepts five', path, text: `---\naudience: exec\nentries:\n${q3(5)}---\n# Roadmap\n` },
  {
    name: 'reports six at the sixth',
    path,
    text: `---\naudience: exec\nentries:\n${q3(5)}  - { title: Bet 6, period: Q3 2026 }\n             ^^^^^ warning: "2026-Q3" holds 6 initiatives; executives can weigh about 5. Group them by the outcome they serve, or move some to a later period.\n---\n# Roadmap\n`,
  },
  {
    name: 'counts each period by itself',
    path,
    text: `---\naudience: exec\nentries:\n${q3(5)}${rows('title: A, period: 2026-Q4', 'title: B, bucket: later', 'title: C')}---\n# Roadmap\n`,
  },
  {
    name: 'counts one item in several rows once',
    path,
    text: `---\naudience: exec\nentries:\n${q3(4)}${rows('item: PRD-1, period: 2026-Q3, segment: smb', 'item: PRD-1, period: 2026-Q3, segment: enterprise')}---\n# Roadmap\n`,
  },
  {
    name: 'reports several full periods together',
    path,
    text: `---\naudience: exec\nentries:\n${q3(5)}  - { title: Bet 6, period: 2026-Q3 }\n             ^^^^^ warning: 2 periods hold more than 5 initiatives, such as "2026-Q3" with 6. Group them by the outcome they serve, or move some to a later period.\n${q3(6).replaceAll('Q3', 'Q4')}---\n# Roadmap\n`,
  },
  {
    name: 'mentions it where there are fewer than three',
    path,
    text: '---\naudience: leadership\nentries: [{ title: Export, period: 2026-Q3 }, { title: Import, period: 2026-Q3 }, { title: Sync, period: 2026-Q4 }]\n                   ^^^^^^ info: No period of this roadmap holds more than 2, while executives usually choose between 3 initiatives or more. Is something missing?\n---\n# Roadmap\n',
  },
  {
    name: 'takes the numbers from the options',
    path,
    config: 'version: 1\nrules:\n  roadmap/exec-count: { options: { fewest: 1, most: 7 } }\n',
    text: `---\naudience: exec\nentries:\n${q3(7)}---\n# Roadmap\n`,
  },
  {
    name: 'reads lists under quarters; nested items belong to their theme',
    path,
    text: '# Roadmap\n\n**Audience:** Executives\n\n## Q3 2026 🚀\n\n- Exports:\n  - Ledger\n  - Bulk\n- B\n- C\n- D\n- E\n- F\n  ^ warning\n',
  },
  {
    name: 'reads tables, with Windows line endings',
    path,
    text: '---\r\naudience: executive\r\n---\r\n# Roadmap\r\n\r\n## Now\r\n\r\n| Initiative | Why |\r\n|---|---|\r\n| A | x |\r\n| B | x |\r\n| C | x |\r\n| D | x |\r\n| E | x |\r\n| F | x |\r\n  ^ warning\r\n',
  },
  { name: 'is silent without entries', path, text: '---\naudience: executive\n---\n# Roadmap\n' },
  {
    name: 'leaves front matter that cannot be read to its own rule',
    path,
    text: `---\nowner: @dana\naudience: executive\nentries:\n${q3(6)}---\n# Roadmap\n`,
  },
  { name: 'asks nothing of other audiences', path, text: `---\naudience: engineering\nentries:\n${q3(9)}---\n# Roadmap\n` },
  { name: 'asks nothing where no audience is named', path, text: `---\nentries:\n${q3(9)}---\n# Roadmap\n` },
]);
