import { kindUnknown } from '../../../server/src/checks/rules/doc/kind-unknown.ts';
import { testRule } from '../../ruleTester.ts';

const config = 'version: 1\nkinds:\n  prd: ["specs/**"]\n';

testRule(kindUnknown, [
  { name: 'accepts kinds and their other names', path: 'docs/export.md', text: '---\nkind: Product Requirements\n---\n# Export\n' },
  { name: 'is silent about kinds of other tools', path: 'docs/export.md', text: '---\nkind: runbook\n---\n# Export\n' },
  { name: 'is silent about a file without a kind', path: 'docs/export.md', text: '---\ntitle: Export\n---\n# Export\n' },
  { name: 'is silent about a short word that is another word', path: 'docs/pods.md', text: '---\nkind: pod\n---\n# Pods\n' },
  { name: 'is silent about a label', path: 'docs/export.md', text: '# Export\n\n**Kind:** prdd\n' },
  {
    name: 'reports a slip',
    path: 'docs/export.md',
    text: '---\nid: PRD-1\nkind: prdd\n      ^^^^ error: There is no kind "prdd", so this document is not checked. Did you mean "prd"?\n---\n# Export\n',
    fixed: '---\nid: PRD-1\nkind: prd\n---\n# Export\n',
  },
  {
    name: 'reports a slip in quotes and with CRLF',
    path: 'docs/export.md',
    text: '---\r\nkind: "lauch-plan"\r\n      ^^^^^^^^^^^^ error\r\n---\r\n',
    fixed: '---\r\nkind: launch-plan\r\n---\r\n',
  },
  {
    name: 'takes a short word for a slip where the path says the same',
    path: 'prds/export.md',
    text: '---\nkind: pdd\n      ^^^ error\n---\n',
    fixed: '---\nkind: prd\n---\n',
  },
  {
    name: 'reports any other word in a file that rubric.yaml names',
    path: 'specs/export.md',
    config,
    text: '---\nkind: runbook\n      ^^^^^^^ error\n---\n# Export\n',
    fixed: /kind: (?!runbook)/,
  },
]);
