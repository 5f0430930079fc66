import { launchSectionMissing } from '../../../server/src/checks/rules/launch/section-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const rest = ['Messaging', 'Sales enablement', 'Support readiness'].map((title) => `## ${title}\n\nYes.\n`).join('\n');

testRule(launchSectionMissing, [
  { name: 'accepts a plan with all that is expected', path, text: `# Export launch\n\n## Rollout\n\nGradual.\n\n${rest}` },
  {
    name: 'asks what happens when and inserts the release strategy',
    path,
    text: `# Export launch 🚀\n^^^^^^^^^^^^^^^^^^ warning: Missing so far: what happens. Say what happens when: a release strategy, stages, a timeline or a launch checklist. Readers also look for "Stages".\n\n${rest}`,
    fixed: /^# Export launch 🚀\n\n## Release strategy\n\n<[^]*\n\n## Messaging\n/,
  },
  {
    name: 'takes the fields for the section',
    path,
    text: `---\nrelease_strategy: gradual\nstages: [{name: canary, percent: 5}]\n---\n# Export launch\n\n${rest}`,
  },
  {
    name: 'names recommended sections as info, but not those with rules of their own',
    path,
    text: '---\nstatus: ready\n---\n# Export launch\n^^^^^^^^^^^^^^^ info: Readers of a launch plan also look for "Release strategy", "Messaging", "Sales enablement" and "Support readiness". Add the ones that matter here.\n\n## Timeline\n\nMay.\n',
    fixed: /## Release strategy\n[^]*## Support readiness\n/,
  },
  {
    name: 'asks a small launch for less',
    path,
    text: '---\ntier: 3\n---\n# Export launch\n^^^^^^^^^^^^^^^ info: Readers of a launch plan also look for "Release strategy". Add the ones that matter here.\n\n## Launch checklist\n\n- [ ] Flag on\n',
    fixed: /## Release strategy\n/,
  },
  {
    name: 'asks even a small launch what happens when',
    path,
    text: `---\ntier: 3\nstatus: ready\n---\n# Export launch\n^^^^^^^^^^^^^^^ error: Missing so far: what happens. Say what happens when: a release strategy, stages, a timeline or a launch checklist.\n\n${rest}`,
    fixed: /## Release strategy\n/,
  },
  {
    name: 'does not ask a campaign for monitoring',
    path,
    text: `---\ntype: gtm\n---\n# Export campaign\n\n## Launch strategy\n\nPosts.\n\n${rest.replace('## Monitoring\n\nYes.\n\n', '')}`,
  },
  {
    name: 'is an error once ready',
    path,
    text: `---\nstatus: ready\n---\n# Export launch\n^^^^^^^^^^^^^^^ error\n\n${rest}`,
    fixed: /## Release strategy\n/,
  },
  {
    name: 'is info in a draft',
    path,
    text: `---\nstatus: draft\n---\n# Export launch\r\n^^^^^^^^^^^^^^^ info\r\n\r\n${rest}`,
    fixed: /## Release strategy\r?\n/,
  },
  { name: 'is silent once closed', path, text: '---\nstatus: closed\n---\n# Export launch\n' },
  { name: 'reads bold labels', path, text: `# Export launch\n\n**Status:** Draft\n\n**Rollout:** all at once\n\n${rest}` },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n' },
]);
