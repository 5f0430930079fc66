// How sure a ranking is and what decides it, in the words that people read.
import assert from 'node:assert/strict';
import { decidersText, decidingText } from '../../server/src/features/deciders.ts';
import { explainScore } from '../../server/src/features/explainScore.ts';
import { chanceText, simulateRanking, simulationPage } from '../../server/src/features/simulation.ts';
import { frameworkNamed } from '../../server/src/scoring/frameworks/index.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf, type Files } from '../fixture.ts';
import { checkHover } from './features.ts';

const prd = (id: string, fields: string): string =>
  `---\nkind: prd\nid: ${id}\ntitle: Title of ${id}\n${fields}\n---\n\n# Title of ${id}\n`;
const rice = (reach: string, impact: string, confidence: string, effort: string): string =>
  `rice: {reach: ${reach}, impact: ${impact}, confidence: ${confidence}, effort: ${effort}}`;

/** 200, 160 and 128, of which the second is a range. */
const three: Files = {
  'prds/a.md': prd('PRD-1', rice('200', '1', '100%', '1')),
  'prds/b.md': prd('PRD-2', rice('400', '1', '80%', '[1, 2, 5]')),
  'prds/c.md': prd('PRD-3', rice('400', '1', '80%', '2.5')),
};

function said(files: Files, path: string, framework = 'rice'): readonly string[] {
  const workspace = workspaceOf(files);
  return decidersText(workspace, path, frameworkNamed(framework, workspace.config) ?? assert.fail()).flatMap((text) => text.split('\n'));
}

function page(workspace: Workspace, framework?: string): string {
  const simulating = simulateRanking(workspace, framework, 2000);
  for (;;) {
    const step = simulating.next();
    if (step.done === true) return simulationPage(workspace.config, step.value);
  }
}

describe('what decides, in words', () => {
  it('names the moves, the nearest first, in numbers that do what the sentence says', () => {
    assert.deepEqual(said(three, 'prds/b.md'), [
      '- Effort from 2 to 1.59 lifts it to rank 1.',
      '- Reach from 400/month to 319/month drops it to rank 3.',
      '- Confidence from 80 % to 63.9 % drops it to rank 3.',
      '- Reach from 400/month to 501/month lifts it to rank 1.',
      '- Effort from 2 to 2.51 drops it to rank 3.',
      '- Impact from 1 to 0.5, the nearest tier that is enough, drops it to rank 3.',
      '- Impact from 1 to 2, the nearest tier that is enough, lifts it to rank 1.',
      'Its score is 64–320, and the range of effort is why.',
      '',
      '- Effort: 1 to 5 moves the score from 320 to 64',
    ]);
    const fields = (change: (text: string) => string): string => change(three['prds/b.md'] ?? '');
    const rankOf = (text: string): number | undefined =>
      workspaceOf({ ...three, 'prds/b.md': text })
        .ranking('rice')
        .items.find(({ facts }) => facts.id === 'PRD-2')?.rank;
    assert.equal(rankOf(fields((text) => text.replace('[1, 2, 5]', '1.59'))), 1);
    assert.equal(rankOf(fields((text) => text.replace('reach: 400', 'reach: 319'))), 3);
    assert.equal(rankOf(fields((text) => text.replace('80%', '63.9%'))), 3);
    assert.equal(rankOf(fields((text) => text.replace('80%', '64%'))), 2);
  });

  it('says what cannot change the rank, what shares it, and what was decided', () => {
    assert.deepEqual(
      said({ 'prds/a.md': prd('PRD-1', rice('500', '1', '80%', '3')), 'prds/b.md': prd('PRD-2', rice('0', '1', '80%', '3')) }, 'prds/b.md'),
      ['- Reach from 0/month to 501/month lifts it to rank 1.', '- Impact, confidence and effort cannot change its rank alone.'],
    );
    const tied = said({ ...three, 'prds/d.md': prd('PRD-4', rice('400', '1', '80%', '2')) }, 'prds/d.md');
    assert.equal(tied[0], 'It shares rank 2, so whatever lowers its score at all drops it to rank 3.');
    assert.ok(
      tied.slice(1).every((line) => line.includes('lifts it to rank 1')),
      tied.join('\n'),
    );
    const pinned = {
      ...three,
      'prds/c.md': prd('PRD-3', `${rice('400', '1', '80%', '2.5')}\noverride: {rank: 1, reason: law, approver: "@dana"}`),
    };
    assert.equal(said(pinned, 'prds/c.md')[0], 'Its place 1 was decided; the ranks here are those of the scores.');
    assert.deepEqual(said({ 'prds/a.md': three['prds/a.md'] ?? '' }, 'prds/a.md'), [
      'Nothing else is ranked by RICE, so nothing can change its rank.',
    ]);
  });

  it('says nothing while documents are being read, and of what is not ranked', () => {
    const workspace = workspaceOf(three);
    workspace.apply({ kind: 'reading', underway: true });
    assert.deepEqual(decidersText(workspace, 'prds/b.md', frameworkNamed('rice', workspace.config) ?? assert.fail()), []);
    assert.deepEqual(said({ ...three, 'prds/d.md': prd('PRD-4', 'rice: {reach: 5}') }, 'prds/d.md'), []);
    assert.deepEqual(
      said({ 'prds/a.md': prd('PRD-1', 'moscow: must'), 'prds/b.md': prd('PRD-2', 'moscow: could') }, 'prds/a.md', 'moscow'),
      [],
    );
    const kano = (share: number): string => `kano: {attractive: ${String(share)}, one_dimensional: 10, must_be: 5, indifferent: 3}`;
    assert.deepEqual(said({ 'prds/a.md': prd('PRD-1', kano(20)), 'prds/b.md': prd('PRD-2', kano(8)) }, 'prds/a.md', 'kano'), []);
  });

  it('stands in the explanation of a score', () => {
    const text = explainScore(workspaceOf(three), 'prds/b.md') ?? '';
    assert.match(text, /### What decides\n\n- Effort from 2 to 1\.59 lifts it to rank 1\.\n/u);
  });

  it('is one line of the hover: of the score its nearest move, of an input its own', () => {
    const files = (b: string): string =>
      `//- /prds/a.md\n${three['prds/a.md'] ?? ''}//- /prds/b.md\n${b}//- /prds/c.md\n${three['prds/c.md'] ?? ''}`;
    const b = three['prds/b.md'] ?? '';
    checkHover(files(b.replace('rice:', 'ri$0ce:')), {
      covers: 'rice',
      says: /This is rank ≈2 of 3 by RICE\. Effort from 2 to 1\.59 lifts it to rank 1\./u,
    });
    checkHover(files(b.replace('reach', 're$0ach')), {
      covers: 'reach',
      says: /Reach from 400\/month to 319\/month drops it to rank 3\./u,
    });
    const workspace = workspaceOf({ 'prds/a.md': three['prds/a.md'] ?? '', 'prds/b.md': prd('PRD-2', rice('0', '1', '80%', '3')) });
    const framework = frameworkNamed('rice', workspace.config) ?? assert.fail();
    assert.equal(decidingText(workspace, 'prds/b.md', framework, 'effort'), 'Effort cannot change its rank alone.');
  });

  it('shows text of documents and of rubric.yaml as it is', () => {
    const config =
      'version: 1\nframeworks:\n  own:\n    label: Own\n    formula: a * 2\n    inputs:\n      a: {label: "<b>A</b> [x](y)", max: 10}\n';
    const files = { 'rubric.yaml': config, 'prds/a.md': prd('PRD-1', 'own: {a: 3}'), 'prds/b.md': prd('PRD-2', 'own: {a: 4}') };
    const [line = ''] = said(files, 'prds/a.md', 'own');
    assert.ok(!line.includes('<b>') && !line.includes('[x](y)'), line);
  });
});

describe('the page of a simulation', () => {
  const x = prd('PRD-41', rice('[300, 500, 900]', '[0.5, 1, 1]', '80%', '[2, 3, 5]'));
  const y = prd('PRD-12', rice('[800, 1000, 1200]', '0.5', '100%', '[2.5, 3, 3.5]'));

  it('says how often neighbours change places, and what would settle it', () => {
    const text = page(workspaceOf({ 'prds/x.md': x, 'prds/y.md': y, 'prds/z.md': prd('PRD-7', 'rice: {reach: 5}') }));
    assert.match(text, /^# How sure the ranking by RICE is\n\n2,000 draws of every input that is a range, in 2 of 2 ranked documents;/u);
    assert.match(text, /\n\| ≈1 \| PRD-12 Title of PRD-12 \| 167 \| 14\d \| 16\d \| 19\d \| 8\d % \| 8\d % \|\n/u);
    assert.match(
      text,
      /## Close calls\n\n- PRD-41 outranks PRD-12 in 1[1-4] of 100 draws, although its likely score is lower \(133 against 167\)\. What would settle it soonest is a closer estimate in PRD-41\. Reach: 300\/month to 900\/month moves the score from 80 to 240\.\n/u,
    );
    assert.match(text, /1 document without a complete score is not in it\./u);
  });

  it('says what to write where nothing is a range', () => {
    const text = page(workspaceOf({ 'prds/a.md': three['prds/a.md'] ?? '', 'prds/c.md': three['prds/c.md'] ?? '' }));
    assert.match(text, /No input of the 2 ranked documents is a range, so every draw gives the same ranking\./u);
    assert.doesNotMatch(text, /Close calls/u);
    assert.match(page(workspaceOf({})), /No document has a complete RICE score\./u);
  });

  it('counts the places that the capacity has room for', () => {
    const files = {
      'rubric.yaml': 'version: 1\ncapacity: {load_factor: 1, teams: [{id: core, pm_per_period: 4}]}\n',
      'prds/x.md': x.replace('rice:', 'team: core\nrice:'),
      'prds/y.md': y.replace('rice:', 'team: core\nrice:'),
    };
    assert.match(page(workspaceOf(files)), /\| First \| Top \d+ \| Above the next \|/u);
  });

  it('names pins and what is left out', () => {
    const files = {
      'rubric.yaml': 'version: 1\nuncertainty: {use_confidence: false}\n',
      'prds/x.md': x.replace('rice:', 'override: {rank: 1, reason: law, approver: "@dana"}\nrice:'),
      'prds/y.md': y,
    };
    const text = page(workspaceOf(files));
    assert.match(text, /Pinned, whatever the scores: PRD-41 to 1\./u);
    assert.match(text, /Confidence is left out/u);
  });

  it('never rounds a chance to never or always', () => {
    assert.deepEqual([0, 0.0001, 0.004, 0.005, 0.124, 0.9949, 0.996, 1].map(chanceText), [
      '0 %',
      '<1 %',
      '<1 %',
      '1 %',
      '12 %',
      '99 %',
      '>99 %',
      '100 %',
    ]);
  });
});
