import { decisionMissing } from '../../../server/src/checks/rules/impact/decision-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';
const review = (fields: string, body = ''): string => `---\nkind: impact-review\n${fields}---\n# Review\n${body}`;

testRule(decisionMissing, [
  {
    name: 'accepts a decision with its reason',
    path,
    text: review('status: final\ndecision: expand\ndecision_reason: activation is at 36 %\n'),
  },
  {
    name: 'accepts a section that says it',
    path,
    text: review('status: final\n', '\n## Decision\n\nWe expand to all plans, because activation is at 36 %.\n'),
  },
  {
    name: 'reports a final review that decides nothing',
    path,
    text: '---\n^^^ error: This review is final and decides nothing. Say whether you iterate, expand, stop or hold, and which figure is the reason.\nkind: impact-review\nstatus: final\n---\n# Review 🏁\n',
    fixed: /# Review 🏁\n\n## Decision\n\nWe </,
  },
  {
    name: 'reports an empty section',
    path,
    text: review(
      'status: final\n',
      '\n## Decision\n   ^^^^^^^^ error: "Decision" is empty. Say whether you iterate, expand, stop or hold, and which figure is the reason.\n',
    ),
  },
  {
    name: 'reports a decision without a reason',
    path,
    text: review(
      'status: final\ndecision: expand\n          ^^^^^^ error: The decision is to expand, and nothing says why. Add "decision_reason" with the figure it follows from.\n',
    ),
  },
  {
    name: 'takes the section for the reason',
    path,
    text: review('status: final\ndecision: expand\n', '\n## Decision\n\nBecause activation is at 36 %.\n'),
  },
  { name: 'waits until the review is final', path, text: review('status: collecting\n') },
  { name: 'waits where nobody says how far it is', path, text: '# Review\n' },
  { name: 'waits until it is filled in', path, text: review('status: final\n', '\n## Decision\n\nWe <iterate, expand, stop or hold>.\n') },
  {
    name: 'reads labels and keeps Windows line endings',
    path,
    text: '# Review\r\n^^^^^^^^ error\r\n\r\n**Status:** Final\r\n',
    fixed: /\r\n## Decision\r\n\r\nWe </,
  },
]);
