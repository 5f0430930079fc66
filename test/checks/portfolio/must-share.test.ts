import assert from 'node:assert/strict';
import { mustShare } from '../../../server/src/checks/rules/portfolio/must-share.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
/** The first is the document itself, so it is left out. */
const items = (all: readonly (readonly [level: string, effort: string])[], more = 'period: 2026-Q3\n'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all.map(([level, effort], index) => [
      `prds/b${String(index)}.md`,
      `---\nid: PRD-${String(index + 2)}\n${more}moscow: ${level}\n${effort === '' ? '' : `effort: {value: ${effort}, unit: pm}\n`}---\n# B\n`,
    ]),
  );
const own = (effort: string, more = 'period: 2026-Q3\n', level = 'must'): string =>
  `---\nid: PRD-1\n${more}moscow: ${level}\n${effort === '' ? '' : `effort: {value: ${effort}, unit: pm}\n`}---\n# A\n`;
const reported = (effort: string, message: string, more = 'period: 2026-Q3\n'): string =>
  own(effort, more).replace('moscow: must\n', `moscow: must\n        ^^^^ ${message}\n`);

const byEffort = (share: string, timebox: string): string =>
  `warning: Musts take ${share} of the effort of ${timebox}; above 60 % there is too little to leave out when work takes longer. Keep as a must only what ${timebox} would be cancelled without.`;

testRule(mustShare, [
  {
    name: 'accepts 60 % exactly: 6, 2, 2',
    path,
    others: items([
      ['should', '2'],
      ['could', '2'],
    ]),
    text: own('6'),
  },
  {
    name: 'reports 70 %: 7, 2, 1',
    path,
    others: items([
      ['should', '2'],
      ['could', '1'],
    ]),
    text: reported('7', byEffort('70 %', '2026-Q3')),
  },
  {
    name: 'reports 61.9 %: 13, 4, 4',
    path,
    others: items([
      ['should', '4'],
      ['could', '4'],
    ]),
    text: reported('13', byEffort('61.9 %', '2026-Q3')),
  },
  {
    name: 'reports 61 %: 61, 20, 19',
    path,
    others: items([
      ['should', '20'],
      ['could', '19'],
    ]),
    text: reported('61', byEffort('61 %', '2026-Q3')),
  },
  {
    name: 'leaves out what the release will not have',
    path,
    others: items([
      ['should', '2'],
      ['could', '2'],
      ["won't have this time", '90'],
    ]),
    text: own('6'),
  },
  {
    name: 'reads short forms',
    path,
    others: items([
      ['M', '5'],
      ['S', '2'],
      ['C', '2'],
      ['W', '40'],
    ]),
    text: reported('6', byEffort('73.3 %', '2026-Q3')),
  },
  {
    name: 'reads efforts in other units, and those of RICE scores',
    path,
    others: {
      'prds/b.md': '---\nperiod: Q3 2026\nmoscow: should\neffort: {value: 8.696, unit: pw}\n---\n',
      'prds/c.md': '---\nperiod: 2026-Q3\nmoscow: could\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 2}\n---\n',
    },
    text: own('6'),
  },
  {
    name: 'does not add points to person-months',
    path,
    others: items([
      ['should', '2'],
      ['could', '1'],
    ]),
    text: own('7').replace('unit: pm', 'unit: points'),
  },
  {
    name: 'reports points where all are points',
    path,
    others: {
      'prds/b.md': '---\nperiod: 2026-Q3\nmoscow: should\neffort: 5 points\n---\n',
      'prds/c.md': '---\nperiod: 2026-Q3\nmoscow: could\neffort: 3 pts\n---\n',
    },
    text: reported('13', byEffort('61.9 %', '2026-Q3')).replace('unit: pm', 'unit: points'),
  },
  {
    name: 'counts documents, as info, where an effort is not known',
    path,
    others: items([
      ['must', '3'],
      ['must', '3'],
      ['must', '2'],
      ['could', '1'],
    ]),
    text: reported(
      '',
      'info: Musts are 80 % of the 5 documents in 2026-Q3; above 60 % there is too little to leave out when work takes longer. Keep as a must only what it would be cancelled without, and estimate the efforts.',
    ),
  },
  {
    name: 'does not count a few documents',
    path,
    others: items([
      ['must', ''],
      ['must', ''],
    ]),
    text: own(''),
  },
  {
    name: 'accepts three of five by count',
    path,
    others: items([
      ['must', ''],
      ['must', ''],
      ['should', ''],
      ['could', ''],
    ]),
    text: own(''),
  },
  { name: 'waits for the third document', path, others: items([['must', '3']]), text: own('7') },
  {
    name: 'reports, as info, that hardly anything can be left out',
    path,
    others: items([
      ['should', '2'],
      ['should', '2'],
      ['should', '1'],
      ['could', '0.5'],
    ]),
    text: reported(
      '1',
      'info: Coulds take 7.69 % of the effort of 2026-Q3, so there is little to leave out when work takes longer. Aim at about 20 %.',
    ),
  },
  {
    name: 'accepts coulds of 10 % exactly',
    path,
    others: items([
      ['should', '3'],
      ['should', '1'],
      ['should', '1'],
      ['could', '1'],
    ]),
    text: own('4'),
  },
  {
    name: 'heeds the four conditions under which more musts are fine',
    path,
    others: items(
      [
        ['should', '2'],
        ['could', '1'],
      ],
      'period: 2026-Q3\nmust_limit_waived: true\n',
    ),
    text: own('7'),
  },
  {
    name: 'groups by release before period',
    path,
    others: items(
      [
        ['should', '2'],
        ['could', '1'],
      ],
      'period: 2026-Q3\nrelease: "2026.9"\n',
    ),
    text: own('7'),
  },
  {
    name: 'reports a release',
    path,
    others: items(
      [
        ['should', '2'],
        ['could', '1'],
      ],
      'release: "2026.9"\n',
    ),
    text: reported('7', byEffort('70 %', 'release 2026.9'), 'release: "2026.9"\n'),
  },
  {
    name: 'is silent where documents are in no timebox',
    path,
    others: items(
      [
        ['should', '2'],
        ['could', '1'],
      ],
      '',
    ),
    text: own('7', ''),
  },
  {
    name: 'is silent about a period that is over',
    path,
    today: '2026-10-01',
    others: items([
      ['should', '2'],
      ['could', '1'],
    ]),
    text: own('7'),
  },
  {
    name: 'counts what is launched in the same period',
    path,
    others: items(
      [
        ['should', '4'],
        ['could', '2'],
      ],
      'status: launched\nperiod: 2026-Q3\n',
    ),
    text: own('6'),
  },
  {
    name: 'leaves out what is dropped',
    path,
    others: items(
      [
        ['should', '2'],
        ['could', '1'],
      ],
      'status: dropped\nperiod: 2026-Q3\n',
    ),
    text: own('7'),
  },
  {
    name: 'counts a problem and its PRD once',
    path,
    others: {
      ...items([
        ['should', '2'],
        ['could', '2'],
      ]),
      'problems/p.problem.md': '---\nid: PRB-1\nperiod: 2026-Q3\nmoscow: must\neffort: {value: 6}\n---\n',
    },
    text: own('6', 'links: {problem: PRB-1}\nperiod: 2026-Q3\n'),
  },
  {
    name: 'heeds the limit of rubric.yaml, and drafts, Windows line endings and emoji',
    path,
    others: items([
      ['should', '2'],
      ['could', '2'],
    ]),
    config: 'version: 1\nrules:\n  portfolio/must-share: {options: {must: 50}}\n',
    text: '---\r\ntitle: 🚀\r\nstatus: draft\r\nperiod: 2026-Q3\r\nmoscow: must\r\n        ^^^^ warning\r\neffort: {value: 6, unit: pm}\r\n---\r\n',
  },
]);

describe('portfolio/must-share', () => {
  it('points to the other musts', () => {
    const others = items([
      ['must', '2'],
      ['should', '2'],
      ['could', '1'],
    ]);
    const [problem] = problemsOf(mustShare, { path, others }, own('7'));
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [['prds/b0.md', 'PRD-2 is a must.']],
    );
  });
});
