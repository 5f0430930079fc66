import { idMissing } from '../../../server/src/checks/rules/doc/id-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(idMissing, [
  { name: 'accepts an id of the right form', path, text: '---\nid: PRD-1\n---\n# Export\n' },
  { name: 'accepts an id with another prefix', path, text: '---\nid: FEAT-12\n---\n# Export\n' },
  { name: 'accepts an id in a label', path, text: '# Export\n\n**ID:** PRD-1\n**Status:** Draft\n' },
  {
    name: 'inserts the next free id where ids are expected',
    path,
    others: { 'prds/other.md': '---\nid: PRD-41\n---\n# Other\n' },
    text: '---\n^^^ warning: The document has no id, so no other document can link to it. Give it one, such as PRD-42.\nkind: prd\nstatus: review\n---\n# Export\n',
    fixed: '---\nkind: prd\nid: PRD-42\nstatus: review\n---\n# Export\n',
  },
  {
    name: 'makes front matter where there is none, in the line endings of the text',
    path,
    text: '# Export 🚀\r\n^^^^^^^^^^^ warning\r\n\r\nText.\r\n',
    fixed: '---\r\nid: PRD-1\r\n---\r\n\r\n# Export 🚀\r\n\r\nText.\r\n',
  },
  { name: 'says it without a fix where labels carry the metadata', path, text: '# Export\n^^^^^^^^ warning\n\n**Status:** Review\n' },
  {
    name: 'whispers where nobody set rubric.yaml up',
    path,
    config: 'none',
    text: '# Export\n^^^^^^^^ info\n',
    fixed: '---\nid: PRD-1\n---\n\n# Export\n',
  },
  {
    name: 'fills in a key without a value',
    path,
    text: '---\nid:\n^^ warning\nstatus: review\n---\n',
    fixed: '---\nid: PRD-1\nstatus: review\n---\n',
  },
  { name: 'takes a placeholder for no id', path, text: '---\nid: TBD\n    ^^^ warning\n---\n', fixed: '---\nid: PRD-1\n---\n' },
  {
    name: 'puts the prefix before a number and keeps its zeros',
    path,
    text: '---\nid: 007\n    ^^^ warning: The id 007 is a bare number, which does not say what it counts. Write it with its prefix, such as PRD-007.\n---\n',
    fixed: '---\nid: PRD-007\n---\n',
  },
  {
    name: 'does not take a number that is in use',
    path,
    others: { 'prds/other.md': '---\nid: PRD-7\n---\n# Other\n' },
    text: '---\nid: 7\n    ^ warning\n---\n',
    fixed: '---\nid: PRD-8\n---\n',
  },
  {
    name: 'uses the prefix of rubric.yaml',
    path,
    config: 'version: 1\nids:\n  prefix:\n    prd: SPEC\n',
    text: '---\nid:\n^^ warning\n---\n',
    fixed: '---\nid: SPEC-1\n---\n',
  },
  {
    name: 'mentions small letters',
    path,
    text: '---\nid: prd-7\n    ^^^^^ info: The id prd-7 is written in small letters; others link to it as PRD-7.\n---\n',
    fixed: '---\nid: PRD-7\n---\n',
  },
  {
    name: 'leaves ids of another tool alone',
    path,
    others: { 'prds/other.md': '---\nid: other-thing\n---\n' },
    text: '---\nid: bulk-export\n---\n',
  },
  {
    name: 'mentions an id of another form where the others have one',
    path,
    others: { 'prds/other.md': '---\nid: PRD-7\n---\n' },
    text: '---\nid: bulk-export\n    ^^^^^^^^^^^ info: The id bulk-export is not of the form that the others have, such as PRD-8.\n---\n',
    fixed: '---\nid: PRD-8\n---\n',
  },
  { name: 'is silent where front matter cannot be read', path, text: '---\nowner: @dana\n---\n# Export\n' },
]);
