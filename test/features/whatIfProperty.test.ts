// Whatever front matter people write: what a change of inputs or a pin writes can be read again, says what was asked
// for, changes nothing else, and gives the ranking that was shown before it was written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pinEdits } from '../../server/src/features/pin.ts';
import { whatIf } from '../../server/src/features/whatIf.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf } from '../fixture.ts';

const path = 'prds/a.md';
/** Each shape with whether it can stand between braces. */
const shapes: Readonly<Record<string, readonly (readonly [text: string, isFlow: boolean])[]>> = {
  reach: [
    ['500/month', true],
    ['"500/month"', true],
    ['{value: 300, per: quarter, source: EVD-1}', true],
    ['{per: quarter, value: 300}', true],
    ['[100/month, 200/month, 300/month]', true],
    ['{low: 1, likely: 2, high: 3, by: dana}', true],
    ['|\n    500', false],
    ['>- # so\n    500\n    /month', false],
    ['\n    low: 1\n    value: 2\n    high: 3', false],
    ['\n    - 1\n    - 2\n    - 3', false],
    ['\n    value: |\n      500\n    per: month\n    # sure?\n    source: x', false],
    ['', false],
  ],
  impact: [
    ['1', true],
    ["'2'", true],
    ['{value: 1, source: x}', true],
  ],
  confidence: [
    ['80%', true],
    ['"80 %"', true],
    ['0.8', true],
  ],
  effort: [
    ['3', true],
    ['&e 3', true],
    ['{value: 3, unit: pw}', true],
    ['2 pw', true],
    ['\n    value: 3\n    unit: pw', false],
  ],
  scorers: [['\n    - by: dana\n      impact: 3', false]],
};
const wanted: Readonly<Record<string, readonly [text: string, value: number]>> = {
  reach: ['700/month', 700],
  impact: ['2', 2],
  confidence: ['50%', 0.5],
  effort: ['4', 4],
};
const names = Object.keys(wanted);

/** Entries of a map of the given style, in any order, some with their key in quotes or a comment behind them. */
const rice = fc
  .record({
    isFlow: fc.boolean(),
    keys: fc.shuffledSubarray(Object.keys(shapes), { minLength: 1 }),
    picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    trailing: fc.constantFrom('', ' ', ','),
    isOpen: fc.boolean(),
  })
  .map(({ isFlow, keys, picks, trailing, isOpen }) => {
    const entries = keys.flatMap((key, index) => {
      const able = (shapes[key] ?? []).filter(([, canFlow]) => canFlow || !isFlow);
      const pick = picks[index] ?? 0;
      const text = able[pick % able.length]?.[0];
      if (text === undefined) return [];
      const name = pick % 7 === 0 ? `"${key}"` : key;
      const note = pick % 3 === 0 && !/[|>]/.test(text) ? '   # note' : '';
      return [
        isFlow ? `${name}: ${text}` : `  ${name}:${text.startsWith('\n') ? '' : ' '}${text}${note}\n${pick % 5 === 0 ? '  # more\n' : ''}`,
      ];
    });
    if (!isFlow) return `rice:${isOpen ? ' # c' : ''}\n${entries.join('')}`;
    return isOpen ? `rice: {\n  ${entries.join(',\n  ')}\n  }\n` : `rice: {${entries.join(', ')}${entries.length > 0 ? trailing : ''}}\n`;
  });
const override = fc.constantFrom(
  '',
  'override:\n',
  'override:\n  rank: 2\n  reason: r # why\n  note: kept\n',
  'override:\n  rank: 2\n  reason: |\n    r\n    s\n  approver: Dana\n',
  'override: {approver: Dana, rank: 2, reason: "x", }\n',
  'override: {expires: 2020-01-01, approver: Dana, note: kept}\n',
  'override: so it is\n',
  'override:\n  rank:\n    - 1\n',
);
const document = fc
  .record({ rice, override, last: fc.constantFrom('', 'owner: dana\n', '# last\n'), eol: fc.constantFrom('\n', '\r\n') })
  .map(({ rice, override, last, eol }) =>
    `---\nkind: prd\nid: PRD-1\nstatus: review\n${rice}${override}${last}---\n\n# A\n`.replaceAll('\n', eol),
  );

function plain(workspace: Workspace, but: string): unknown {
  const typed = workspace.typed(path);
  assert.equal(typed?.document.frontMatter.kind, 'parsed');
  return { ...workspace.portfolio.facts(path)?.fields, [but]: null };
}

function hasOneEol(text: string): void {
  assert.ok(!text.includes('\r\n') || !/(?:^|[^\r])\n/.test(text), 'one kind of line ending');
}

describe('front matter of any shape', () => {
  it('is given inputs as they were asked for and as they were shown', () => {
    let written = 0;
    fc.assert(
      fc.property(document, fc.subarray(names, { minLength: 1 }), (text, inputs) => {
        const workspace = workspaceOf({ [path]: text });
        const before = plain(workspace, 'rice');
        const changes = inputs.map((input) => ({ path, input, value: wanted[input]?.[0] ?? '' }));
        const { edits, refused, ranking } = whatIf(workspace, 'rice', changes);
        assert.deepEqual(refused, []);
        const after = applyEdits(text, edits.get(path) ?? []);
        hasOneEol(after);
        const applied = workspaceOf({ [path]: after });
        assert.deepEqual(plain(applied, 'rice'), before);
        const shown = applied.ranking('rice').items.map(({ score, inputs: own }) => [score, own]);
        assert.deepEqual(
          shown,
          ranking.items.map(({ score, inputs: own }) => [score, own]),
        );
        const outcome = applied.scores(path)[0]?.outcome;
        const given = outcome?.kind === 'scored' ? outcome.inputs : outcome?.kind === 'incomplete' ? outcome.given : {};
        for (const input of inputs) assert.equal(given[input], wanted[input]?.[1], `${input} in ${after}`);
        written++;
      }),
      { numRuns: 300 },
    );
    assert.ok(written > 0);
  });

  it('is pinned as it was asked for, and let go of', () => {
    const request = fc.record({
      place: fc.integer({ min: 1, max: 9 }),
      reason: fc.constantFrom('plain', 'a: "b", {c} # d', "it's"),
      approver: fc.constantFrom(undefined, 'Lee', '@mei'),
      expires: fc.constantFrom(undefined, '2026-12-31'),
    });
    fc.assert(
      fc.property(document, request, (text, pin) => {
        const workspace = workspaceOf({ [path]: text });
        const before = plain(workspace, 'override');
        const after = applyEdits(text, pinEdits(workspace, path, pin) ?? []);
        hasOneEol(after);
        const applied = workspaceOf({ [path]: after });
        assert.deepEqual(plain(applied, 'override'), before);
        const { override: said } = applied.portfolio.facts(path)?.fields ?? {};
        const { place, ...rest } = pin;
        const asked = Object.entries({ rank: String(place), ...rest }).filter(([, value]) => value !== undefined);
        const kept = text.includes('note: kept') ? { note: 'kept' } : {};
        assert.deepEqual(said, { ...Object.fromEntries(asked), ...kept });
        const free = applyEdits(after, pinEdits(applied, path, undefined) ?? [{ span: { start: 0, end: 0 } as never, newText: 'x' }]);
        const letGo = workspaceOf({ [path]: free });
        assert.equal(letGo.typed(path)?.document.fields.has('override'), false);
        assert.deepEqual(plain(letGo, 'override'), before);
        assert.deepEqual(pinEdits(letGo, path, undefined), []);
      }),
      { numRuns: 300 },
    );
  });
});
