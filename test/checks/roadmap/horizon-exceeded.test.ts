import { horizonExceeded } from '../../../server/src/checks/rules/roadmap/horizon-exceeded.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';

testRule(horizonExceeded, [
  {
    name: 'accepts what begins within six months for engineers',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export, period: 2026-Q4 }, { title: Import, period: 2026-12-15 }]\n---\n# Roadmap\n',
  },
  {
    name: 'reports what begins later, at its date',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export, period: 2026-12-16 }]\n                                   ^^^^^^^^^^ info: "Export" begins more than 6 months ahead, which is further than the engineering audience can plan with. Leave the date out and call it later, or tell it as vision.\n---\n# Roadmap\n',
  },
  {
    name: 'reports several together for executives',
    path,
    text: '---\naudience: exec\nentries: [{ title: Export, period: 2027-Q2 }, { title: Import, period: 2027-Q3 }, { title: Sync, period: 2028 }]\n                                                                       ^^^^^^^ info: 2 entries begin more than 12 months ahead, such as "Import", which is further than executives can plan with. Leave their dates out and call them later, or tell them as vision.\n---\n# Roadmap\n',
  },
  {
    name: 'gives an advisory board eighteen months',
    path,
    text: '---\naudience: cab\nentries: [{ title: Export, period: 2027-Q4 }]\n---\n# Roadmap\n',
  },
  {
    name: 'lets the business look further than the audience',
    path,
    config: 'version: 1\nprofile: enterprise\n',
    text: '---\naudience: sales\nentries: [{ title: Export, period: 2029-Q2 }, { title: Import, period: 2029-Q3 }]\n                                                                       ^^^^^^^ info\n---\n# Roadmap\n',
  },
  {
    name: 'lets the audience look further than the business',
    path,
    config: 'version: 1\nprofile: consumer\n',
    text: '---\naudience: executive\nentries: [{ title: Export, period: 2027-Q2 }]\n---\n# Roadmap\n',
  },
  {
    name: 'goes by the business where no audience is named',
    path,
    config: 'version: 1\nprofile: consumer\n',
    text: '---\nentries: [{ title: Export, period: 2027-Q1 }]\n                                   ^^^^^^^ info: "Export" begins more than 6 months ahead, which is further than a business of this kind can plan with. Leave the date out and call it later, or tell it as vision.\n---\n# Roadmap\n',
  },
  {
    name: 'counts from the day the content was true',
    path,
    text: '---\naudience: engineering\nas_of: 2026-01-10\nentries: [{ title: Export, period: 2026-Q4 }]\n                                   ^^^^^^^ info\n---\n# Roadmap\n',
  },
  {
    name: 'takes the months from the options, and the fiscal year from rubric.yaml',
    path,
    config: 'version: 1\nfiscal_year_start: 2\nrules:\n  roadmap/horizon-exceeded: { options: { engineering: 9 } }\n',
    text: '---\naudience: engineering\nentries: [{ title: Export, period: FY27 Q4 }, { title: Import, period: FY28 Q2 }]\n                                                                       ^^^^^^^ info\n---\n# Roadmap\n',
  },
  {
    name: 'reads headings and tables in the text',
    path,
    text: '# Roadmap\n\n**Audience:** Engineering\n\n## 2027 Q1: Scale 🚀\n   ^^^^^^^^^^^^^^^^^ info\n\n- Sharding\n\n## Later\n\n- Rust\n',
  },
  {
    name: 'accepts entries without a date',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export, bucket: later }, { title: Import }]\n---\n# Roadmap\n',
  },
  {
    name: 'knows no limit for customers without a kind of business',
    path,
    text: '---\naudience: customer\nentries: [{ title: Export, period: 2030 }]\n---\n# Roadmap\n',
  },
  { name: 'knows no limit where nobody says one', path, text: '---\nentries: [{ title: Export, period: 2030 }]\n---\n# Roadmap\n' },
  {
    name: 'is silent once superseded',
    path,
    text: '---\naudience: sales\nstatus: superseded\nentries: [{ title: Export, period: 2030 }]\n---\n# Roadmap\n',
  },
]);
