// A rule is one id for its code, its page and its test. What a page says is held against the rule itself: its
// summary, whether it fixes anything, and the examples, which are checked as documents.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRule, Problem } from '../server/src/checks/rule.ts';
import { rules } from '../server/src/checks/registry.ts';
import { readRulePages } from '../scripts/generated/rulePages.ts';
import { workspaceOf, type Files } from './fixture.ts';

const repository = join(import.meta.dirname, '..');
const pages = readRulePages(repository);

const headings = ['What it does', 'Why it matters', 'Examples', 'Severity', 'Options', 'Fix', 'Known limits'];
const verbs = /^(?:Require|Disallow|Suggest) /;
/** A document that is too large for Rubric is too large for a page. */
const withoutExamples = ['doc/beyond-limits'];

/** Where an example stands that names no path and no kind of its own; a PRD where nothing is said. */
const usualPath: Readonly<Record<string, string>> = {
  decision: 'docs/x.decision.md',
  evidence: 'docs/x.evidence.md',
  idea: 'docs/x.idea.md',
  impact: 'docs/x.impact-review.md',
  launch: 'launches/x.md',
  market: 'docs/x.problem.md',
  metric: 'docs/x.metric.md',
  okr: 'docs/x.strategy.md',
  prfaq: 'prfaqs/x.md',
  problem: 'docs/x.problem.md',
  retro: 'docs/x.impact-review.md',
  roadmap: 'docs/x.roadmap.md',
  strategy: 'docs/x.strategy.md',
};

describe('the registry of rules', () => {
  const ids = rules.map(({ id }) => id);

  it('is sorted and names every rule once', () => {
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  it('holds the rules that have a file, and no others', () => {
    assert.deepEqual(filesBelow('server/src/checks/rules', '.ts'), ids);
  });

  it('holds the rules that have a test, and no others', () => {
    assert.deepEqual(
      filesBelow('test/checks', '.test.ts').filter((id) => id.includes('/')),
      ids,
    );
  });

  it('holds the rules that have a page, and no others', () => {
    assert.deepEqual([...pages.keys()].sort(), ids);
  });
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    const page = pages.get(rule.id) ?? '';

    it('has a name in kebab case', () => {
      assert.match(rule.id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
    });

    it('has a summary that starts with a verb', () => {
      assert.match(rule.summary, verbs);
      assert.doesNotMatch(rule.summary, /[.!]$/);
    });

    it('has a page that opens with its id and its summary', () => {
      const [title, summary] = page.split(/\n{2,}/);
      assert.equal(title, `# ${rule.id}`);
      assert.equal(summary, `${rule.summary}.`);
    });

    it('has a page with the usual headings in their order', () => {
      const found = [...page.replace(/^```[^]*?^```$/gm, '').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      assert.deepEqual(
        found,
        headings.filter((heading) => heading !== 'Options' || Object.keys(rule.options).length > 0),
      );
    });

    it('has a page that names every option with its default, and says so where it is off by default', () => {
      for (const name of Object.keys(rule.options)) assert.match(page, new RegExp(`^- \`${name}\``, 'm'));
      assert.equal(/\boff by default\b/i.test(page), !rule.recommended);
    });

    it('has a page that says whether there is a fix', () => {
      assert.equal(/^## Fix\n+None\b/m.test(page), !rule.fixable);
    });

    it('has a page that says its severity', () => {
      const severity = page.split(/^## Severity$/m)[1]?.split(/^## /m)[0] ?? '';
      const words = { error: /\berror/i, warning: /\bwarning/i, info: /\binfo/i };
      assert.match(severity, words[rule.severity]);
      if (rule.escalates && rule.severity === 'warning') assert.match(severity, words.error);
    });

    if (!withoutExamples.includes(rule.id)) {
      it('reports the bad examples of its page', () => {
        const examples = examplesOf(rule, 'bad');
        assert.ok(examples.length > 0);
        for (const files of examples) {
          const found = problemsIn(files, rule).filter((problem) => problem.rule === rule.id);
          assert.ok(found.length > 0, `not reported:\n${Object.values(files).join('\n')}`);
          for (const { message } of found) assert.match(message, /[.?]$/);
          if (found.some(({ fixes }) => fixes.length > 0)) assert.ok(rule.fixable, 'it has a fix, but does not say so');
        }
      });

      it('accepts the good examples of its page', () => {
        const examples = examplesOf(rule, 'good');
        assert.ok(examples.length > 0);
        for (const files of examples) {
          const found = problemsIn(files, rule).filter((problem) => problem.rule === rule.id);
          assert.deepEqual(found, [], Object.values(files).join('\n'));
        }
      });
    }
  });
}

describe('the documents of examples/', () => {
  it('show messages that are sentences', () => {
    const files = Object.fromEntries(
      readdirSync(join(repository, 'examples'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:md|yaml)$/.test(path))
        .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(repository, 'examples', path), 'utf8')]),
    );
    const messages = problemsIn(files).map(({ message }) => message);
    assert.ok(messages.length > 20);
    for (const message of messages) assert.match(message, /^\P{Ll}[^]*[.?]$/u);
  });
});

/**
 * The examples of one kind. Blocks that name a path (` ```md bad prds/a.md `, ` ```yaml bad rubric.yaml `) are one
 * repository together, every other block is a document alone.
 */
function examplesOf({ id }: AnyRule, label: 'bad' | 'good'): readonly Files[] {
  const alone: Files[] = [];
  const together: Record<string, string> = {};
  const usual = usualPath[id.split('/')[0] ?? ''] ?? 'prds/x.md';
  for (const [, info = '', text = ''] of (pages.get(id) ?? '').matchAll(/^```(?:md|yaml) ([^\n]+)\n([^]*?)^```$/gm)) {
    const [kind, path] = info.trim().split(/\s+/);
    if (kind !== label) continue;
    if (path === undefined) alone.push({ [usual]: text });
    else together[path] = text;
  }
  return Object.keys(together).length > 0 ? [...alone, together] : alone;
}

/** The problems of all documents in a repository that is configured, wakes the rule and is otherwise empty. */
function problemsIn(files: Files, rule?: AnyRule): readonly Problem[] {
  const wakes = rule === undefined || rule.recommended ? '' : `rules:\n  ${rule.id}: on\n`;
  const workspace = workspaceOf({ 'rubric.yaml': `version: 1\n${wakes}`, ...files });
  workspace.apply({ kind: 'today', day: '2026-06-15' });
  return Object.keys(files).flatMap((path) => workspace.problems(path));
}

function filesBelow(folder: string, ending: string): readonly string[] {
  assert.ok(existsSync(join(repository, folder)));
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/').slice(0, -ending.length))
    .sort();
}
