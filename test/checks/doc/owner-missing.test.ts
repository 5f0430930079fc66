import { ownerMissing } from '../../../server/src/checks/rules/doc/owner-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(ownerMissing, [
  { name: 'accepts an owner', path, text: '---\nowner: "@dana"\n---\n# Export\n' },
  { name: 'accepts what people call the owner', path, text: '---\nauthors: [Dana, Lee]\n---\n# Export\n' },
  { name: 'accepts an owner in a label', path, text: '# Export\n\n- Author: [Dana](https://example.com/dana)\n' },
  { name: 'accepts a list that says more', path, text: '---\nowners:\n  - name: Dana\n---\n' },
  {
    name: 'inserts a line for the owner',
    path,
    text: '---\n^^^ warning: The document names no owner. Name the one person who answers for it.\nid: PRD-1\nstatus: review\ntags: [a]\n---\n# Export\n',
    fixed: '---\nid: PRD-1\nstatus: review\nowner: \ntags: [a]\n---\n# Export\n',
  },
  {
    name: 'is an error once the document is committed',
    path,
    text: '---\r\nstatus: approved\r\nowner: TBD # 🚀\r\n       ^^^ error: "TBD" is no owner yet. Name the one person who answers for this document.\r\n---\r\n',
  },
  { name: 'is an info in a draft', path, text: '---\nstatus: draft\nowner:\n^^^^^ info\n---\n' },
  { name: 'is an info where nobody set rubric.yaml up', path, config: 'none', text: '---\nowner: "?"\n       ^^^ info\n---\n' },
  { name: 'is silent about a closed document', path, text: '---\nstatus: parked\n---\n# Export\n' },
  { name: 'sees words that name nobody', path, text: '---\nowner: unassigned\n       ^^^^^^^^^^ warning\n---\n' },
  { name: 'leaves prompts of a template to the rule for placeholders', path, text: '---\nowner: "@<name>"\n---\n' },
  { name: 'sees nobody in a label', path, text: '# Export\n\n**Owner**: unassigned\n           ^^^^^^^^^^ warning\n' },
  { name: 'has no fix where labels carry the metadata', path, text: '# Export\n^^^^^^^^ warning\n\n**Status:** Review\n' },
  { name: 'is silent where front matter cannot be read', path, text: '---\nowner: @dana\n---\n' },
]);
