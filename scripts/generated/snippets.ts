// The snippets for Markdown, made from the kinds' schemas, the scoring frameworks and snippets/fragments.yaml,
// so that what a snippet writes is what the checks ask for.
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateSnippet } from '../../server/src/features/completion.ts';
import { documentSnippet } from '../../server/src/features/newDocument.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import type { Schema, SectionSpec } from '../../server/src/schema/schema.ts';
import type { Framework } from '../../server/src/scoring/framework.ts';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
  /** Offered for a new, empty file as well. */
  readonly isFileTemplate?: true;
}

/** Kinds whose snippet has a shorter name than the kind. */
const shortNames: Readonly<Record<string, string>> = { 'launch-plan': 'launch' };

/** Parts of a section's template that are useful alone. */
type Part = 'section' | 'template' | 'first row' | 'second row';

const fromSections: readonly (readonly [prefix: string, kind: string, concept: string, part: Part, description: string])[] = [
  ['success-criteria', 'prd', 'success-criteria', 'section', 'Success criteria as a table'],
  ['criteria-row', 'prd', 'success-criteria', 'first row', 'A success criterion, for a table of criteria'],
  ['guardrail-row', 'prd', 'success-criteria', 'second row', 'A guardrail metric, for a table of criteria'],
  ['non-goals', 'prd', 'non-goals', 'section', 'What is out of scope'],
  ['hypothesis', 'prd', 'hypothesis', 'template', 'What we believe will change, and the smallest test of it'],
  ['risk-row', 'prd', 'risks', 'first row', 'A risk, for a table of risks'],
  ['faq', 'prfaq', 'external-faq', 'template', 'Questions with answers'],
  ['stage', 'launch-plan', 'stages', 'second row', 'A stage of a rollout, for a table of stages'],
  ['rollback', 'launch-plan', 'rollback', 'section', 'How a launch is taken back'],
  ['comms-table', 'launch-plan', 'comms', 'template', 'Who hears what, when and from whom'],
];

export function snippetsSource(root: string): string {
  const schemas = builtinCatalogue().schemas;
  const snippets = [
    ...[...schemas.values()].map(kindSnippet),
    ...frameworks.map(scoreSnippet),
    ...fromSections.map(([prefix, kind, concept, part, description]) => ({
      prefix,
      description,
      body: templateSnippet(partOf(sectionOf(schemas.get(kind), concept), part)),
    })),
    ...readFragments(root),
  ].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const entries = snippets.map(({ prefix, body, ...rest }) => [prefix, { prefix, ...rest, body: body.trimEnd().split('\n') }] as const);
  if (new Set(entries.map(([prefix]) => prefix)).size < entries.length) throw new Error('Two snippets have the same prefix.');
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function kindSnippet(schema: Schema): Snippet {
  return {
    prefix: shortNames[schema.id] ?? schema.id,
    description: `${schema.title}: ${schema.summary}`,
    isFileTemplate: true,
    body: documentSnippet(schema, '', ''),
  };
}

/** The inputs with nothing in them, because a number that nobody has chosen must not become a score. */
function scoreSnippet({ label, field, formula, inputs }: Framework): Snippet {
  const lines = [...inputs].map(([name, { unit }], index) => `  ${name}: \${${String(index + 1)}} # ${unit}`);
  return { prefix: field, description: `${label} in front matter: ${formula}`, body: [`${field}:`, ...lines].join('\n') };
}

function sectionOf(schema: Schema | undefined, concept: string): SectionSpec {
  const section = schema?.sections.find((candidate) => candidate.concept === concept);
  if (section === undefined) throw new Error(`No kind has the section ${concept} that a snippet is made from.`);
  return section;
}

function partOf({ title, template }: SectionSpec, part: Part): string {
  const rows = template.split('\n').filter((line) => line.startsWith('|'));
  switch (part) {
    case 'section':
      return `## ${title}\n\n${template}`;
    case 'template':
      return template;
    case 'first row':
      return rows[2] ?? '';
    case 'second row':
      return rows[3] ?? '';
  }
}

function readFragments(root: string): readonly Snippet[] {
  const fragments = load(readFileSync(join(root, 'snippets/fragments.yaml'), 'utf8')) as Readonly<Record<string, Omit<Snippet, 'prefix'>>>;
  return Object.entries(fragments).map(([prefix, { description, body }]) => ({ prefix, description, body: templateSnippet(body) }));
}
