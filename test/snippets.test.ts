// Every snippet is legal and says what the checks ask for: a new document shows nothing but its placeholders, and
// one that is filled in with plain text shows nothing that would keep it from being committed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinCatalogue } from '../server/src/schema/catalogue.ts';
import { frameworks } from '../server/src/scoring/frameworks/index.ts';
import type { Problem } from '../server/src/checks/rule.ts';
import { expandSnippet, workspaceOf } from './fixture.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const snippets = Object.entries(
  JSON.parse(readFileSync(join(import.meta.dirname, '../snippets/markdown.json'), 'utf8')) as Record<string, Snippet>,
);
const shortNames = new Map(Object.entries({ 'launch-plan': 'launch', 'impact-review': 'review' }));
/** Snippets of whole documents with the kind that each is of: one for every kind, and the shorter ones. */
const kinds = new Map([
  ...Array.from(builtinCatalogue().schemas.keys(), (kind) => [shortNames.get(kind) ?? kind, kind] as const),
  ...Object.entries({
    'launch-small': 'launch-plan',
    'prd-onepager': 'prd',
    retro: 'impact-review',
    'roadmap-cab': 'roadmap',
    'roadmap-eng': 'roadmap',
    'roadmap-exec': 'roadmap',
    'roadmap-sales': 'roadmap',
  }),
]);

/** Snippets are named with hyphens, and fields with underscores. */
function prefixOf(field: string): string {
  return field.replaceAll('_', '-');
}

describe('snippets', () => {
  it('have the prefixes that people know', () => {
    const expected = [
      'case-study cd3 comms-table competitor criteria-row decision drice ears-if ears-when ears-where ears-while evidence',
      'experiment faq four-risks given-when-then guardrail-row hypothesis ice idea initiative interview-notes job-story kano',
      'launch launch-small metric moscow moscow-table non-goals not-now-reply okr opportunity override pie positioning prd',
      'prd-onepager prfaq problem release-notes retro review rice risk-row roadmap roadmap-cab roadmap-eng roadmap-exec',
      'roadmap-sales rollback say-no stage status-update strategy success-criteria trade-off value-effort wsjf',
    ].join(' ');
    assert.deepEqual(
      snippets.map(([, { prefix }]) => prefix),
      expected.split(' '),
    );
  });

  it('exist for every kind and every framework', () => {
    const documents = snippets.filter(([, { isFileTemplate }]) => isFileTemplate === true).map(([name]) => name);
    assert.deepEqual([...kinds.keys()].sort(), documents);
    for (const { field } of frameworks) assert.ok(bodyOf(prefixOf(field)).startsWith(`${field}:`));
  });

  for (const [name, { prefix, description, body }] of snippets) {
    describe(name, () => {
      const snippet = body.join('\n');

      it('has a name, a description and a body', () => {
        assert.equal(name, prefix);
        assert.match(prefix, /^[a-z][a-z0-9]*(?:-[a-z]+)*$/);
        assert.match(description, /^\p{Lu}/u);
        assert.ok(body.length > 0);
        assert.notEqual(body.at(-1), '');
      });

      it('has tab stops from 1 on without a gap', () => {
        const stops = [...snippet.matchAll(/(?<!\\)\$\{?(\d+)/g)].map((match) => Number(match[1])).filter((stop) => stop > 0);
        assert.ok(stops.length > 0);
        assert.deepEqual(
          stops,
          stops.map((_, index) => index + 1),
        );
      });

      it('expands to text without snippet syntax', () => {
        assert.doesNotMatch(expandSnippet(snippet), /\$\{?\d|\\[\\$}]/);
      });
    });
  }

  for (const { field, inputs } of frameworks) {
    it(`${field} is scored once its inputs are there, and not before`, () => {
      const front = (body: string): string => `---\nkind: prd\n${body}\n---\n# X\n`;
      const empty = workspaceOf({ 'x.md': front(expandSnippet(bodyOf(prefixOf(field)))) });
      assert.ok(empty.scores('x.md').every(({ outcome }) => outcome.kind === 'incomplete'));
      const needed = [...inputs.values()].filter(({ optional }) => optional !== true);
      const values = needed.map(({ choices }) => choices[0]?.value ?? '20');
      const full = workspaceOf({
        'x.md': front(bodyOf(prefixOf(field)).replace(/\$\{(\d+)\}/g, (_, stop: string) => values[Number(stop) - 1] ?? '')),
      });
      assert.deepEqual(
        full.scores('x.md').map(({ outcome }) => [outcome.framework.field, outcome.kind]),
        [[field, 'scored']],
      );
    });
  }

  for (const [prefix, kind] of kinds) {
    describe(`a document from ${prefix}`, () => {
      it('is recognised, wherever it stands', () => {
        assert.equal(workspaceOf({ 'notes/new.md': expandSnippet(bodyOf(prefix)) }).typed('notes/new.md')?.schema.id, kind);
      });

      it('shows nothing but what is to be filled in', () => {
        const found = problemsOf(expandSnippet(bodyOf(prefix)));
        assert.ok(found.some(({ rule }) => rule === 'doc/placeholder-left'));
        // Id and owner have rules of their own, which also speak where a prompt stands in their place.
        const others = found.filter(({ rule }) => !['doc/placeholder-left', 'doc/id-missing', 'doc/owner-missing'].includes(rule));
        assert.deepEqual(named(others), []);
        assert.deepEqual(
          found.filter(({ severity }) => severity !== 'info'),
          [],
        );
      });

      it('shows nothing once it is filled in', () => {
        assert.deepEqual(named(problemsOf(filled(bodyOf(prefix), kind))), []);
      });
    });
  }
});

function bodyOf(prefix: string): string {
  return snippets.find(([, snippet]) => snippet.prefix === prefix)?.[1].body.join('\n') ?? '';
}

/** The problems of one document in a repository that also holds the documents it names. */
function problemsOf(text: string): readonly Problem[] {
  const workspace = workspaceOf({
    'rubric.yaml': 'version: 1\n',
    'new.md': text,
    'problems/known.problem.md': '---\nid: PRB-7\n---\n# Known\n',
    'prds/known.md': '---\nid: PRD-7\n---\n# Known\n',
  });
  return workspace.problems('new.md');
}

function named(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);
}

/** Every placeholder replaced by something that a person could have meant. */
function filled(snippet: string, kind: string): string {
  const prefix = builtinCatalogue().schemas.get(kind)?.prefix ?? '';
  let count = 0;
  return expandSnippet(
    snippet
      .replace(/^((?:unit|direction|cadence): )\$\{\d+\} # (?:such as )?([^,\n]+)[^\n]*$/gm, '$1"$2"')
      .replace(/\$\{\d+:(<[^}]*>)\}/g, (_, prompt: string) => {
        count++;
        if (prompt === `<${prefix}-id>`) return `${prefix}-90`;
        if (prompt === '<PRB-id>') return 'PRB-7';
        if (prompt === '<PRD-id>') return 'PRD-7';
        if (prompt === '<name>') return 'dana';
        if (/^<(?:date|.* date|date .*)>$/.test(prompt)) return '2026-09-30';
        if (/target|limit|threshold|today|n>|minutes|how often/.test(prompt)) return `${String(40 + count)} %`;
        return `finance leads who close the books by hand in ${String(count)} steps`;
      }),
  );
}
