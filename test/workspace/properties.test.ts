// What must hold for every order of every change: an incremental workspace answers as one that was filled at
// once, and fixing everything comes to an end at which nothing is left to fix.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { safeEdits } from '../../server/src/features/codeActions.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Change } from '../../server/src/workspace/snapshot.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { corpusSample } from '../document/corpusSample.ts';
import { workspaceOf, type Files } from '../fixture.ts';

const paths = ['prds/a.md', 'prds/b.md', 'problems/c.md', 'prfaqs/d.md', 'launches/e.md', 'notes/f.md'];

/** Pieces that documents are made of and that edits put anywhere: fields, links, sections, and what breaks them. */
const pieces = [
  '---\n',
  '---\r\n',
  'kind: prd\n',
  'kind: problem\r\n',
  'kind: prdd\n',
  'id: PRD-1\n',
  'id: PRD-2\n',
  'id: PRB-1\r\n',
  'status: draft\n',
  'status: approved\n',
  'status: launched\n',
  'owner: "@dana"\n',
  'owner: @dana\n',
  'problem: PRB-1\n',
  'links: { prd: [PRD-1, PRD-2] }\n',
  'title: 🚀 Export\n',
  'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n',
  'rice:\n  reach: 100\n  impact: 2\n',
  'ice: { impact: 5, confidence: 6, ease: 9 }\r\n',
  'lint: { disable: [prd/non-goals-missing] }\n',
  '# PRD: 🚀 Export\n\n',
  '## Non-goals\n\n- No export.\n\n',
  '## Success criteria\r\n\r\n| Metric | Target |\r\n|---|---|\r\n| Time | 5 s |\r\n\r\n',
  '## Problem\n\nSchedulers call PRB-1 twice a day 👩‍🚀.\n\n',
  'See [the problem](../problems/c.md#problem) and [none](gone.md).\n\n',
  'Problem\n=======\n',
  '```\n# code\n```\n',
  '<!-- rubric-disable-file doc/owner-missing -- x -->\n',
  '- TODO: <your customer>\n',
  '**Non-goals**\n\n- none\n',
  '\n',
  '\r\n',
  '🚀',
  '\ud83d',
  'é',
  ' ',
  '#',
  '-',
  '\t',
];
const configs = [
  undefined,
  'version: 1\n',
  'framework: ice\nrice: { period: quarter }\n',
  'kinds: { problem: [notes/*.md] }\nrules: { doc/owner-missing: off }\n',
  'rules: [',
  'ids: { prefix: { prd: DOC } }\n',
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
const path = fc.constantFrom(...paths);
/** A splice at a place given as a share of the text, so that it can fall inside CRLF, a pair of surrogates or a key. */
const splice = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), piece: fc.constantFrom(...pieces) });
type Step =
  | {
      readonly kind: 'splice';
      readonly path: string;
      readonly splices: readonly { readonly at: number; readonly cut: number; readonly piece: string }[];
    }
  | { readonly kind: 'disk'; readonly path: string; readonly text: string | undefined }
  | { readonly kind: 'close'; readonly path: string }
  | { readonly kind: 'config'; readonly text: string | undefined }
  | { readonly kind: 'files' }
  | { readonly kind: 'look'; readonly path: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('splice' as const), path, splices: fc.array(splice, { minLength: 1, maxLength: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('disk' as const), path, text: fc.option(text, { nil: undefined }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('config' as const), text: fc.constantFrom(...configs) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'files' as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), path }) },
);

/** Everything a workspace says, as plain data. */
function answers(workspace: Workspace): unknown {
  const all = workspace.pathsWithProblems();
  return JSON.parse(
    JSON.stringify({
      paths: workspace.paths,
      facts: workspace.portfolio.all(),
      ids: workspace.portfolio.ids,
      problems: all.map((each) => [each, workspace.problems(each)]),
      rankings: [undefined, ...frameworks.map(({ id }) => id)].map((id) => {
        const { framework, ...ranking } = workspace.ranking(id);
        return { id: framework.id, ...ranking };
      }),
    }),
  ) as unknown;
}

/** Plays the steps and says which texts are there at the end. */
function play(workspace: Workspace, steps: readonly Step[]): readonly Change[] {
  const disk = new Map<string, string>();
  const open = new Map<string, string>();
  let config: string | undefined;
  let files: readonly string[] | undefined;
  for (const each of steps) {
    if (each.kind === 'splice') {
      let now = open.get(each.path) ?? disk.get(each.path) ?? '';
      for (const { at, cut, piece } of each.splices) {
        const start = Math.floor(at * now.length);
        now = now.slice(0, start) + piece + now.slice(start + cut);
      }
      open.set(each.path, now);
      workspace.apply({ kind: 'edited', path: each.path, text: now });
    } else if (each.kind === 'disk') {
      if (each.text === undefined) disk.delete(each.path);
      else disk.set(each.path, each.text);
      workspace.apply({ kind: 'disk', path: each.path, text: each.text });
    } else if (each.kind === 'close') {
      open.delete(each.path);
      workspace.apply({ kind: 'closed', path: each.path });
    } else if (each.kind === 'config') {
      config = each.text;
      workspace.apply({ kind: 'config', text: each.text });
    } else if (each.kind === 'files') {
      files = [...disk.keys()];
      workspace.apply({ kind: 'files', files, closed: ['vendor'] });
    } else {
      workspace.problems(each.path);
      workspace.ranking();
    }
  }
  return [
    { kind: 'config', text: config },
    ...(files === undefined ? [] : [{ kind: 'files' as const, files, closed: ['vendor'] }]),
    ...[...disk].map(([at, now]) => ({ kind: 'disk' as const, path: at, text: now })),
    ...[...open].map(([at, now]) => ({ kind: 'edited' as const, path: at, text: now })),
  ];
}

function filled(changes: readonly Change[]): Workspace {
  const workspace = new Workspace();
  for (const change of changes) workspace.apply(change);
  return workspace;
}

describe('an incremental workspace', function () {
  this.timeout(60_000);

  it('answers as a fresh one does, after any script of edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const workspace = new Workspace();
        const changes = play(workspace, steps);
        assert.deepEqual(answers(workspace), answers(filled(changes)));
      }),
      { numRuns: 150 },
    );
  });

  it('does not care in which order the files arrive', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 20 }).chain((steps) => {
          const changes = play(new Workspace(), steps);
          return fc.record({ changes: fc.constant(changes), shuffled: fc.shuffledSubarray([...changes], { minLength: changes.length }) });
        }),
        ({ changes, shuffled }) => {
          assert.deepEqual(answers(filled(shuffled)), answers(filled(changes)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads a document the same whether it was typed or pasted', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const typed = new Workspace();
        for (let length = 0; length < whole.length; length += 7)
          typed.apply({ kind: 'edited', path: 'prds/a.md', text: whole.slice(0, length) });
        typed.apply({ kind: 'edited', path: 'prds/a.md', text: whole });
        assert.deepEqual(answers(typed), answers(filled([{ kind: 'edited', path: 'prds/a.md', text: whole }])));
      }),
      { numRuns: 60 },
    );
  });
});

describe('fixing everything', function () {
  this.timeout(60_000);
  const examples = join(import.meta.dirname, '../../examples');

  it('comes to an end in the examples, and twice is once', () => {
    const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|yaml)$/.test(name));
    const files: Files = Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(examples, name), 'utf8')]));
    const workspace = workspaceOf(files);
    assert.ok(workspace.paths.length > 20);
    for (const each of workspace.paths) checkFixing(workspace, each);
  });

  it('comes to an end in real documents, and twice is once', function () {
    const kinds: Readonly<Record<string, string>> = { prd: 'prds', prfaq: 'prfaqs', problem: 'problems', launch: 'launches' };
    const sample = corpusSample()?.filter(({ path: from }) => (from.split('/')[0] ?? '') in kinds);
    if (sample === undefined) {
      this.skip();
      return;
    }
    assert.ok(sample.length > 30);
    for (const { path: from, text: original } of sample) {
      const [folder = '', name = ''] = from.split('/');
      const at = `${kinds[folder] ?? ''}/${name}`;
      checkFixing(workspaceOf({ 'rubric.yaml': 'version: 1\n', [at]: original }), at);
    }
  });

  it('comes to an end in whatever else there may be', () => {
    fc.assert(
      fc.property(text, (whole) => {
        checkFixing(workspaceOf({ 'prds/a.md': whole }), 'prds/a.md');
      }),
      { numRuns: 100 },
    );
  });
});

/** Fixes until nothing safe is left, and checks that no fix brings an error or a warning of another kind. */
function checkFixing(workspace: Workspace, at: string): void {
  const loud = (): ReadonlySet<string> =>
    new Set(
      workspace
        .problems(at)
        .filter(({ severity, rule }) => severity !== 'info' && rule !== 'doc/placeholder-left')
        .map(({ rule }) => rule),
    );
  let before = loud();
  let rounds = 0;
  for (let edits = safeEdits(workspace.problems(at)); edits.length > 0; edits = safeEdits(workspace.problems(at))) {
    assert.ok(++rounds <= 10, `${at} is still being fixed after ten rounds`);
    const now = applyEdits(workspace.text(at) ?? '', edits);
    assert.notEqual(now, workspace.text(at), `${at} has a fix that changes nothing`);
    workspace.apply({ kind: 'edited', path: at, text: now });
    if (workspace.typed(at) === undefined) return;
    // What stands in front matter is not judged before it can be read.
    if (before.has('doc/frontmatter-invalid')) before = loud();
  }
  if (rounds > 0)
    assert.deepEqual(
      [...loud()].filter((rule) => !before.has(rule)),
      [],
      `fixing ${at} made new findings`,
    );
}
