import { inputMissing } from '../../../server/src/checks/rules/score/input-missing.ts';
import { testRule } from '../../ruleTester.ts';

testRule(inputMissing, [
  {
    name: 'accepts a score with every input',
    path: 'prds/export.md',
    text: '---\nice: {impact: 5, confidence: 6, ease: 9}\n---\n\n# Bulk export\n',
  },
  {
    name: 'names what is missing and adds the keys as the map is written',
    path: 'prds/export.md',
    text: '---\nid: PRD-41\nrice:\n^^^^ warning: RICE needs impact and confidence as well: PRD-41 stays unscored until then.\n  reach: 500/month\n  effort: 3\n---\n\n# Bulk export\n',
    fixed: '---\nid: PRD-41\nrice:\n  reach: 500/month\n  effort: 3\n  impact: \n  confidence: \n---\n\n# Bulk export\n',
  },
  {
    name: 'adds keys between braces',
    path: 'prds/export.md',
    text: '---\nrice: {reach: 500/month, impact: 1, effort: 3} # estimate\n^^^^ warning: RICE needs confidence as well: the document stays unscored until then.\n---\n\n# Bulk export\n',
    fixed: '---\nrice: {reach: 500/month, impact: 1, effort: 3, confidence: } # estimate\n---\n\n# Bulk export\n',
  },
  {
    name: 'adds no key that is there without a value',
    path: 'prds/export.md',
    text: '---\nrice:\n^^^^ warning: RICE needs impact, confidence and effort as well: the document stays unscored until then.\n  reach: 500\n  impact:\n  confidence: TBD\n---\n\n# Bulk export\n',
    fixed: '---\nrice:\n  reach: 500\n  impact:\n  confidence: TBD\n  effort: \n---\n\n# Bulk export\n',
  },
  {
    name: 'has no fix where only values are missing',
    path: 'prds/export.md',
    text: '---\nice: {impact: 5, confidence: "?", ease: }\n^^^ warning: ICE needs confidence and ease as well: the document stays unscored until then.\n---\n\n# Bulk export\n',
  },
  {
    name: 'adds keys behind a comment, a nested map and Windows line endings',
    path: 'prds/export.md',
    text: '---\r\nrice:\r\n^^^^ warning\r\n  impact: 1\r\n  confidence: 80%\r\n  reach:\r\n    value: 500 # Amplitude\r\n    per: month\r\nid: PRD-1\r\n---\r\n\r\n# Bulk 🚀\r\n',
    fixed:
      '---\r\nrice:\r\n  impact: 1\r\n  confidence: 80%\r\n  reach:\r\n    value: 500 # Amplitude\r\n    per: month\r\n  effort: \r\nid: PRD-1\r\n---\r\n\r\n# Bulk 🚀\r\n',
  },
  {
    name: 'adds keys behind a block of text',
    path: 'prds/export.md',
    text: '---\nrice:\n^^^^ warning\n  reach: 500\n  impact: 1\n  effort: 3\n  note: |\n    Counted in June.\n---\n\n# Bulk export\n',
    fixed: '---\nrice:\n  reach: 500\n  impact: 1\n  effort: 3\n  note: |\n    Counted in June.\n  confidence: \n---\n\n# Bulk export\n',
  },
  {
    name: 'is silent about a score nobody has begun',
    path: 'prds/export.md',
    text: '---\nrice: {}\nice:\n  impact:\n  confidence: <1 to 10>\n  ease:\nwsjf:\n---\n\n# Bulk export\n',
  },
  {
    name: 'is silent where an input is illegal, which is said by the rule about that',
    path: 'prds/export.md',
    text: '---\nrice: {reach: 500, effort: 0}\n---\n\n# Bulk export\n',
  },
  {
    name: 'is silent where the front matter is malformed',
    path: 'prds/export.md',
    text: '---\nowner: @dana\nrice:\n  reach: 500\n---\n\n# Bulk export\n',
  },
  {
    name: 'is mild in a draft',
    path: 'prds/export.md',
    text: '---\nstatus: draft\nice: {impact: 5}\n^^^ info\n---\n\n# Bulk export\n',
    fixed: '---\nstatus: draft\nice: {impact: 5, confidence: , ease: }\n---\n\n# Bulk export\n',
  },
  {
    name: 'is silent about what is closed',
    path: 'prds/export.md',
    text: '---\nstatus: rejected\nice: {impact: 5}\n---\n\n# Bulk export\n',
  },
]);
