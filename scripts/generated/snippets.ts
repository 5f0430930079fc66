// The snippets for Markdown, made from the kinds' schemas, the scoring frameworks and the two files in snippets/,
// so that what a snippet writes is what the checks ask for.
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSentence } from '../../server/src/checks/words/kindNames.ts';
import { documentSnippet } from '../../server/src/features/newDocument.ts';
import { templateSnippet, toSnippet } from '../../server/src/features/snippetText.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import type { FieldSpec, Schema, SectionSpec } from '../../server/src/schema/schema.ts';
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
const shortNames: Readonly<Record<string, string>> = { 'launch-plan': 'launch', 'impact-review': 'review' };

/** Fields without which a document of the kind says too little, beside id, status and owner. */
const leadingFields: Readonly<Record<string, readonly string[]>> = {
  'case-study': ['consent'],
  competitor: ['checked_on'],
  decision: ['date', 'deciders'],
  evidence: ['type', 'date', 'n', 'direction'],
  experiment: ['primary_metric', 'start', 'end'],
  idea: ['source_type'],
  'impact-review': ['method', 'verdict', 'decision'],
  initiative: ['period'],
  'interview-notes': ['date', 'segment'],
  metric: ['metric_id', 'role', 'unit', 'direction', 'cadence', 'source'],
  'release-notes': ['version', 'release_date'],
  roadmap: ['audience', 'as_of'],
  'status-update': ['period', 'health'],
  strategy: ['period'],
};

/** Links that every document of the kind has. */
const leadingLinks: Readonly<Record<string, readonly string[]>> = { 'impact-review': ['links:', '  prd: <PRD-id>'] };

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
  ['okr', 'strategy', 'okrs', 'template', 'An objective with its key results'],
];

export function snippetsSource(root: string): string {
  const schemas = builtinCatalogue().schemas;
  const snippets = [
    ...[...schemas.values()].map(kindSnippet),
    ...readVariants(root, schemas),
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
  const fields = (leadingFields[schema.id] ?? []).map((name) => fieldLine(schema, name));
  return {
    prefix: shortNames[schema.id] ?? schema.id,
    description: `${schema.title}: ${schema.summary}`,
    isFileTemplate: true,
    body: wholeDocument(schema, [...fields, ...(leadingLinks[schema.id] ?? []).map((line) => templateSnippet(line))]),
  };
}

/** A new document with more lines in its front matter; the tab stops are numbered again in order of place. */
function wholeDocument(schema: Schema, lines: readonly string[]): string {
  const body = documentSnippet({ ...schema, title: inSentence(schema.title) }, '', '');
  const more = lines.map((line) => `${line}\n`).join('');
  let stop = 1;
  return body.replace(/^owner: .*\n/m, (owner) => owner + more).replace(/(?<!\\)\$\{\d+/g, () => `\${${String(stop++)}`);
}

/** A field with nothing in it, because a value that nobody has chosen must not become a fact. */
function fieldLine(schema: Schema, name: string): string {
  const field = schema.fields.get(name);
  if (field === undefined) throw new Error(`The kind ${schema.id} has no field ${name} for its snippet.`);
  return `${name}: \${1} # ${toSnippet(hintFor(field))}`;
}

function hintFor({ type, example }: FieldSpec): string {
  if (type.kind !== 'choice') return `such as ${example.replace(/[<>]/g, '')}`;
  return `${type.values.slice(0, -1).join(', ')} or ${type.values.at(-1) ?? ''}`;
}

/** The inputs with nothing in them, because a number that nobody has chosen must not become a score. */
function scoreSnippet({ label, field, formula, inputs, bareInput }: Framework): Snippet {
  const needed = [...inputs].filter(([, { optional }]) => optional !== true);
  const lines = needed.map(([name, { unit }], index) => `  ${name}: \${${String(index + 1)}} # ${unit}`);
  const bare = bareInput === undefined ? undefined : `${field}: \${1} # ${inputs.get(bareInput)?.unit ?? ''}`;
  return {
    prefix: field.replaceAll('_', '-'),
    description: `${label} in front matter: ${formula}`,
    body: bare ?? [`${field}:`, ...lines].join('\n'),
  };
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

/** A document of a kind with other sections than its full snippet has. */
interface Variant {
  readonly description: string;
  readonly kind: string;
  /** Front matter that makes it this variant, as YAML writes it. */
  readonly values: Readonly<Record<string, string>>;
  readonly fields?: readonly string[];
  /** Concepts, with a template where the kind's own does not fit. */
  readonly sections: readonly (string | Readonly<Record<string, string>>)[];
}

function readVariants(root: string, schemas: ReadonlyMap<string, Schema>): readonly Snippet[] {
  const variants = load(readFileSync(join(root, 'snippets/documents.yaml'), 'utf8')) as Readonly<Record<string, Variant>>;
  return Object.entries(variants).map(([prefix, { description, kind, values, fields = [], sections }]) => {
    const schema = schemas.get(kind);
    if (schema === undefined) throw new Error(`There is no kind ${kind} for the snippet ${prefix}.`);
    const chosen = sections.flatMap((entry) =>
      (typeof entry === 'string' ? [[entry, undefined] as const] : Object.entries(entry)).map(([concept, template]) => {
        const section = sectionOf(schema, concept);
        return { ...section, level: 'required' as const, template: template?.trimEnd() ?? section.template };
      }),
    );
    const fixed = Object.entries(values).map(([name, value]) => toSnippet(`${name}: ${value}`));
    const lines = [...fixed, ...fields.map((name) => fieldLine(schema, name))];
    return { prefix, description, isFileTemplate: true, body: wholeDocument({ ...schema, sections: chosen }, lines) };
  });
}
