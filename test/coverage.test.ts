// What docs/coverage.md says is there is there, and docs/schemas.md tells the whole format. Names stand in the pages
// behind a word that says what they are ("rule", "field", "snippet"), and each is looked up in the product itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../server/src/checks/rule.ts';
import { rules } from '../server/src/checks/registry.ts';
import { configKeys, parseConfig, presets } from '../server/src/config/config.ts';
import { profiles } from '../server/src/config/profiles.ts';
import { builtinCatalogue, builtinFiles } from '../server/src/schema/catalogue.ts';
import { findUnknownKinds } from '../server/src/schema/linkSchemas.ts';
import { fieldKeys, fieldTypes } from '../server/src/schema/parseField.ts';
import { parseSchema, schemaKeys, sectionKeys, sectionLevels } from '../server/src/schema/parseSchema.ts';
import { phases, type FieldSpec } from '../server/src/schema/schema.ts';
import { frameworks } from '../server/src/scoring/frameworks/index.ts';
import { namesInConfig } from '../server/src/workspace/kinds.ts';
import { workspaceOf } from './fixture.ts';

const repository = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const coverage = read('docs/coverage.md');
const schemasPage = read('docs/schemas.md');

const ruleIds = rules.map(({ id }) => id);
const kinds = [...builtinCatalogue().schemas.values()];

/** The names behind one of the words: "rules `a/b`, `c/d` and `e/f`" names three rules. */
function namedAs(page: string, word: string): readonly string[] {
  const lists = page.matchAll(new RegExp(`\\b${word}s? ((?:\`[^\`]+\`(?:,| and|, and)?\\s?)+)`, 'gi'));
  return [...lists].flatMap(([, list = '']) => [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

const prefixes = new Set(
  Object.values(JSON.parse(read('snippets/markdown.json')) as Record<string, { readonly prefix: string }>).map(({ prefix }) => prefix),
);
const fieldNames = new Set(kinds.flatMap(({ fields, links }) => [...fields.keys(), ...links.keys()]));
const concepts = new Set(kinds.flatMap(({ sections }) => sections.map(({ concept }) => concept)));

describe('docs/coverage.md', () => {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    rule: new Set(ruleIds),
    kind: new Set(kinds.map(({ id }) => id)),
    snippet: prefixes,
    field: fieldNames,
    section: concepts,
    setting: new Set(configKeys),
    framework: new Set(frameworks.map(({ id }) => id)),
    status: new Set(kinds.flatMap(({ statuses }) => statuses.map(({ name }) => name))),
  };
  for (const [word, names] of Object.entries(known)) {
    it(`names no ${word} that does not exist`, () => {
      const named = namedAs(coverage, word);
      assert.ok(named.length > 0);
      assert.deepEqual(
        named.filter((name) => !names.has(name)),
        [],
      );
    });
  }

  it('has nothing that looks like a rule and is none', () => {
    const like = [...coverage.matchAll(/`([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)`/g)].map(([, id = '']) => id);
    assert.deepEqual(
      like.filter((id) => !ruleIds.includes(id)),
      [],
    );
  });

  it('names every kind', () => {
    const named = namedAs(coverage, 'kind');
    assert.deepEqual(
      kinds.map(({ id }) => id).filter((id) => !named.includes(id)),
      [],
    );
  });

  it('names every rule, or leaves it to the list of rules', () => {
    const pages = coverage + read('docs/rules/README.md');
    assert.deepEqual(
      ruleIds.filter((id) => !pages.includes(id)),
      [],
    );
  });
});

describe('docs/schemas.md', () => {
  const example = read('examples/schemas/feature-brief.yaml');
  const blocks = [...schemasPage.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);

  it('names every key and every value of the format', () => {
    const recognition = ['stems', 'folders', 'titles', 'paths'];
    const link = ['to', 'many', 'help'];
    const status = ['phase', 'aliases', 'help'];
    const group = ['name', 'sections', 'help'];
    const words = [...schemaKeys, ...sectionKeys, ...sectionLevels, ...fieldKeys, ...fieldTypes, ...phases, ...presets, ...profiles];
    const code = [...schemasPage.matchAll(/```[^]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n');
    const missing = [...words, ...recognition, ...link, ...status, ...group].filter(
      (name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code),
    );
    assert.deepEqual(missing, []);
  });

  it('shows the schema of the example workspace, which is legal', () => {
    assert.ok(blocks.includes(example));
    const { file, problems } = parseSchema('feature-brief', example, { rules: ruleIds, frameworks: namesInConfig.frameworks });
    assert.deepEqual([...problems, ...findUnknownKinds(file, [...builtinFiles(), file])], []);
  });

  it('shows parts of schemas that are legal', () => {
    for (const block of blocks.filter((text) => !text.startsWith('version:'))) {
      const { problems } = parseSchema('part', block, { rules: ruleIds, frameworks: namesInConfig.frameworks });
      assert.deepEqual(problems, [], block);
    }
  });

  it('shows a rubric.yaml that is legal', () => {
    const settings = blocks.filter((text) => text.startsWith('version:'));
    assert.equal(settings.length, 1);
    const problems = settings.flatMap((text) => parseConfig(text, { ...namesInConfig, kinds: kinds.map(({ id }) => id) }).problems);
    assert.deepEqual(problems, []);
  });

  it('says what the example does', () => {
    const document = read('examples/briefs/driver-consent-germany.md');
    const problemsOf = (text: string): readonly Problem[] => {
      const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'schemas/feature-brief.yaml': example, 'briefs/brief.md': text });
      workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: example });
      return workspace.problems('briefs/brief.md');
    };
    const rulesOf = (text: string): readonly string[] => problemsOf(text).map(({ rule }) => rule);

    assert.equal(problemsOf(document).find(({ rule }) => rule === 'prd/problem-unlinked')?.severity, 'info');
    assert.ok(!rulesOf(document).includes('prd/section-missing'));
    // Without its own section a brief lacks something, and the renamed section is found under either heading.
    const lacking = document.replace('## Legal review', '## Other');
    const told = (text: string): string => problemsOf(text).find(({ rule }) => rule === 'prd/section-missing')?.message ?? '';
    assert.match(told(lacking), /legal review/);
    assert.doesNotMatch(told(lacking), /Datenschutz/);
    assert.doesNotMatch(told(lacking.replace('## Datenschutz', '## Compliance and privacy')), /Datenschutz/);
    assert.match(told(lacking.replace('## Datenschutz', '## Sonstiges')), /Datenschutz/);
    // The hypothesis is missing, and the schema has turned that rule off.
    assert.ok(!rulesOf(document).includes('prd/hypothesis-missing'));
  });

  it('has help for every field of the example', () => {
    const { file } = parseSchema('feature-brief', example);
    const fields: readonly FieldSpec[] = [...file.fields.values()];
    assert.ok(fields.length > 0 && fields.every(({ help }) => help !== ''));
  });
});
