import { ratersDisagree } from '../../../server/src/checks/rules/score/raters-disagree.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const ice = (inputs: string, mark = ''): string =>
  `---\nid: PRD-1\nstatus: review\nice:\n  confidence: 6\n  ease: 7\n  scorers: [${inputs}]\n${mark}---\n`;

testRule(ratersDisagree, [
  {
    name: 'reports ratings that are more than 3 points apart',
    path,
    text: ice(
      '{by: "@lee", impact: 2}, {by: "@dana", impact: 8}',
      '  ^^^^^^^ info: Impact is rated 8 by @dana and 2 by @lee; the mean of 5 hides that. Ask what each of them knows, and rate it again.\n',
    ),
  },
  { name: 'accepts 3 points exactly', path, text: ice('{by: "@lee", impact: 5}, {by: "@dana", impact: 8}') },
  {
    name: 'brings percentages to the same steps',
    path,
    text: '---\nid: PRD-1\nstatus: review\nrice:\n  reach: 500/month\n  impact: 1\n  effort: 3\n  raters: [{by: "@lee", confidence: 50%}, {by: "@kim", confidence: 80%}, {by: "@dana", confidence: 100%}]\n  ^^^^^^ info: Confidence is rated 100 % by @dana, 80 % by @kim and 50 % by @lee; the mean of 76.7 % hides that. Ask what each of them knows, and rate it again.\n---\n',
  },
  {
    name: 'is silent about amounts, which have no scale',
    path,
    text: '---\nid: PRD-1\nstatus: review\nrice:\n  impact: 1\n  confidence: 80%\n  effort: 3\n  raters: [{by: "@lee", reach: 5/month}, {by: "@dana", reach: 900/month}]\n---\n',
  },
  {
    name: 'is silent about an input that was settled on',
    path,
    text: ice('{by: "@lee", impact: 2}, {by: "@dana", impact: 8}').replace('  ease: 7\n', '  ease: 7\n  impact: 6\n'),
  },
  {
    name: 'heeds its option',
    path,
    config: 'version: 1\nrules: {score/raters-disagree: {severity: info, options: {points: 6}}}\n',
    text: ice('{by: "@lee", impact: 2}, {by: "@dana", impact: 8}'),
  },
  { name: 'is silent about one rater', path, text: ice('{by: "@dana", impact: 8}') },
]);
