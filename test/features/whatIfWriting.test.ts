// What a change of an input writes into front matter of every shape, and what is refused because it cannot be written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinEdits } from '../../server/src/features/pin.ts';
import { whatIf, type WhatIf } from '../../server/src/features/whatIf.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf } from '../fixture.ts';

const path = 'prds/a.md';
const prd = (fields: string): string => `---\nkind: prd\nid: PRD-1\nstatus: review\n${fields}\n---\n\n# A\n`;

function changed(fields: string, values: Readonly<Record<string, string>>, framework = 'rice'): WhatIf & { readonly text: string } {
  const text = prd(fields);
  const changes = Object.entries(values).map(([input, value]) => ({ path, input, value }));
  const all = whatIf(workspaceOf({ [path]: text }), framework, changes);
  return { ...all, text: applyEdits(text, all.edits.get(path) ?? []) };
}

function writes(fields: string, values: Readonly<Record<string, string>>, after: string, framework = 'rice'): void {
  const { text, refused } = changed(fields, values, framework);
  assert.deepEqual(refused, []);
  assert.equal(text, prd(after));
}

function refuses(fields: string, values: Readonly<Record<string, string>>, reason: string): void {
  const { edits, refused } = changed(fields, values);
  assert.deepEqual(
    refused.map((why) => [why.input, why.reason]),
    Object.keys(values).map((input) => [input, reason]),
  );
  assert.equal(edits.size, 0);
}

const rest = 'impact: 1, confidence: 80%';

describe('a change that is written', () => {
  it('takes a block scalar with its indicator and leaves the line below', () => {
    writes(
      'rice:\n  reach: |\n    500\n  impact: >- # why\n    1\nowner: dana',
      { reach: '7', impact: '2' },
      'rice:\n  reach: 7\n  impact: 2 # why\nowner: dana',
    );
  });

  it('fills an empty map with commas', () => {
    const values = { reach: '500/month', impact: '1', confidence: '80%', effort: '3' };
    writes('rice: {}', values, 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }');
  });

  it('goes behind entries that all run over several lines', () => {
    const reach = 'rice:\n  reach:\n    value: 500\n    source: x';
    writes(reach, { impact: '2', effort: '3' }, `${reach}\n  impact: 2\n  effort: 3`);
    writes(`${reach} # c\nowner: dana`, { impact: '2' }, `${reach} # c\n  impact: 2\nowner: dana`);
    const scorers = 'rice:\n  scorers:\n    - by: dana\n      impact: 3';
    writes(scorers, { effort: '4' }, `${scorers}\n  effort: 4`);
    writes('rice:\n  effort: {value: 3, unit: pw}', { impact: '2' }, 'rice:\n  effort: {value: 3, unit: pw}\n  impact: 2');
  });

  it('is put behind a value that is new itself', () => {
    writes('rice:\n  effort:\nowner: dana', { reach: '5', effort: '4' }, 'rice:\n  effort: 4\n  reach: 5\nowner: dana');
  });

  it('means the unit that the view asks for, and keeps who said it', () => {
    writes(
      `rice: { ${rest}, effort: {unit: pw, value: 3, source: EVD-1} }`,
      { effort: '1' },
      `rice: { ${rest}, effort: {value: 1, source: EVD-1} }`,
    );
    writes(
      'rice:\n  reach:\n    value: 300\n    per: quarter\n    by: dana',
      { reach: '200' },
      'rice:\n  reach:\n    value: 200\n    by: dana',
    );
  });

  it('may be in a unit of its own', () => {
    writes(`rice: { ${rest}, effort: {value: 3, unit: pw} }`, { effort: '2 pm' }, `rice: { ${rest}, effort: {value: 2 pm} }`);
    writes('rice: { reach: {value: 300, per: quarter} }', { reach: '200/month' }, 'rice: { reach: {value: 200/month} }');
    const cost = 'cd3: { cost_of_delay: {value: 20000, currency: EUR, per: month}, duration: 6 weeks }';
    writes(cost, { cost_of_delay: '5000 EUR/week' }, 'cd3: { cost_of_delay: {value: 5000 EUR/week}, duration: 6 weeks }', 'cd3');
  });

  it('takes the place of a range, and keeps who said it', () => {
    writes('rice:\n  reach:\n    low: 1\n    value: 2\n    high: 3', { reach: '5' }, 'rice:\n  reach: 5');
    writes('rice: { reach: {low: 1, likely: 2, high: 3, by: dana} }', { reach: '5' }, 'rice: { reach: {value: 5, by: dana} }');
    writes('rice: { reach: {by: dana, value: [1, 2, 3]} }', { reach: '5' }, 'rice: { reach: {by: dana, value: 5} }');
  });
});

describe('a change that cannot be written', () => {
  for (const value of ['[2, 3', '@3', '"3', '3: 4', '# 3', '3\nowner: dana', '*x']) {
    it(`is ${JSON.stringify(value)}`, () => {
      refuses('rice:\n  effort: 3', { effort: value }, `must be one value, not "${value}"`);
      refuses('rice: { effort: 3 }', { effort: value }, `must be one value, not "${value}"`);
    });
  }

  it('would end the value in the middle of the map', () => {
    refuses('rice: { effort: 3 }', { effort: '1, 2' }, 'cannot be written into this front matter as it is');
    refuses('rice: { effort: 3 }', { effort: '1 }' }, 'cannot be written into this front matter as it is');
    refuses('rice: { effort: 3 }', { effort: '1 # about' }, 'cannot be written into this front matter as it is');
  });

  it('leaves the others to the document', () => {
    const { text, refused } = changed('rice:\n  effort: 3\n  impact: 1', { effort: '@3', impact: '2' });
    assert.deepEqual(
      refused.map(({ input }) => input),
      ['effort'],
    );
    assert.equal(text, prd('rice:\n  effort: 3\n  impact: 2'));
  });

  it('is every one in front matter that cannot be read', () => {
    refuses('rice:\n  effort: 3\nteam: @x', { effort: '2' }, 'cannot be changed until the front matter is mended');
    refuses('rice:\n  effort: 3\n  effort: 4', { effort: '2' }, 'cannot be changed until the front matter is mended');
  });

  it('is one that front matter would take the labels from', () => {
    const text = '# A\n\nKind: prd\nStatus: review\nOwner: dana\n\n## Problem\n\nText.\n';
    const { edits, refused } = whatIf(workspaceOf({ [path]: text }), 'rice', [{ path, input: 'effort', value: '2' }]);
    assert.equal(edits.size, 0);
    assert.equal(refused.length, 1);
  });

  it('is one of a document whose metadata stands beside it', () => {
    const workspace = new Workspace();
    const files = {
      'schemas/kep.yaml': readFileSync(join(import.meta.dirname, '../../examples/schemas/kep.yaml'), 'utf8'),
      'keps/a/kep.yaml': 'title: Surge\nkep-number: 1591\nstatus: implementable\nrice: {effort: 3}\noverride: {rank: 3}\n',
      'keps/a/README.md': '# KEP-1591: Surge\n\n## Motivation\n\nRestarts.\n',
    };
    workspace.apply({ kind: 'config', text: 'version: 1\n' });
    for (const [name, text] of Object.entries(files)) workspace.apply({ kind: 'disk', path: name, text });
    const document = 'keps/a/README.md';
    assert.equal(workspace.typed(document)?.document.metadata, 'sidecar');
    const { edits, refused } = whatIf(workspace, 'rice', [{ path: document, input: 'effort', value: '2' }]);
    assert.deepEqual(refused, [{ path: document, input: 'effort', reason: 'stands in a file beside the document' }]);
    assert.equal(edits.size, 0);
    assert.equal(pinEdits(workspace, document, { place: 1, reason: 'x', approver: undefined, expires: undefined }), undefined);
    assert.equal(pinEdits(workspace, document, undefined), undefined);
  });
});
