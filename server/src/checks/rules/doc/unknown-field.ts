// A misspelt key is read by nobody, and nobody notices: the value is there, and yet it does not count.
import { nearest } from '../../../document/nodeReader.ts';
import type { Field, FieldNode } from '../../../document/field.ts';
import type { FieldType } from '../../../schema/schema.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { frameworkNamed } from '../../../scoring/frameworks/index.ts';
import { ratingKeys } from '../../../scoring/ratings.ts';
import { asChoice } from '../../fixes.ts';
import { isForeignField } from '../../metadata/foreignFields.ts';
import { withArticle } from '../../words/kindNames.ts';
import { listed } from '../../words/listing.ts';
import { defineRule } from '../../rule.ts';

export const unknownField = defineRule({
  id: 'doc/unknown-field',
  scope: 'document',
  summary: 'Disallow front matter that nothing reads',
  severity: 'warning',
  fixable: true,
  messages: {
    near: '"{key}" is no field of {kind}. Did you mean "{near}"?',
    nearInside: '"{key}" is no field of "{parent}". Did you mean "{near}"?',
    ratings: 'Nothing reads "{key}" here. Put it inside "{score}:", beside its inputs.',
    unknown: 'Nothing reads the field "{key}" of {kind}. Put "x-" in front if it is your own.',
    several: 'Nothing reads the fields {keys} of {kind}. Put "x-" in front of the ones that are your own.',
  },
  *check({ typed, config, scores }) {
    const { document, schema } = typed;
    if (document.metadata !== 'front-matter' || document.frontMatter.kind !== 'parsed') return;
    const kind = withArticle(schema.title);
    // The inputs of a repository's own frameworks stand below their ids, which no schema names.
    const own = schema.ranked ? config.frameworks.map(({ id }) => id) : [];
    const known = [...schema.fields.keys(), ...schema.links.keys(), 'links', ...own];
    const { misspelt, unknown } = judge(document.frontMatter.fields, known);
    for (const { field, near } of misspelt) {
      yield { message: 'near', data: { key: field.name, kind, near }, span: field.key, fixes: renaming(field, near) };
    }
    for (const { parent, field, near } of misspeltInside(typed)) {
      yield { message: 'nearInside', data: { key: field.name, parent, near }, span: field.key, fixes: renaming(field, near) };
    }
    const isRated = schema.ranked && (config.present || scores.length > 0);
    const isRatings = ({ name }: Field): boolean => isRated && ratingKeys.includes(name);
    for (const { name, key } of unknown.filter(isRatings)) {
      const score = scores[0]?.field.name ?? frameworkNamed(config.framework ?? 'rice', config)?.field ?? 'rice';
      yield { message: 'ratings', data: { key: name, score }, span: key };
    }
    const [first, ...others] = unknown.filter((field) => !isForeignField(field.name) && !isRatings(field));
    // Where nobody has set Rubric up, the other keys are for somebody else to read.
    if (first === undefined || !config.present) return;
    const place = {
      span: first.key,
      severity: 'info',
      related: others.map(({ name, key }) => ({ path: typed.path, span: key, message: `Nothing reads "${name}" either.` })),
      fixes: asChoice(
        others.length === 0 ? `Rename to "x-${first.name}"` : 'Put "x-" in front of each',
        [first, ...others].map(({ name, key }) => ({ span: key, newText: `x-${name.replace(/[^\w.-]+/g, '-')}` })),
      ),
    } as const;
    if (others.length === 0) yield { message: 'unknown', data: { kind, key: first.name }, ...place };
    else yield { message: 'several', data: { kind, keys: named([first, ...others]) }, ...place };
  },
});

interface Misspelt {
  readonly field: Field;
  readonly near: string;
}

/** A key is misspelt where one that the kind has is near and is not there itself. */
function judge(
  fields: readonly Field[],
  known: readonly string[],
): { readonly misspelt: readonly Misspelt[]; readonly unknown: readonly Field[] } {
  const names = new Set(fields.map(({ name }) => name));
  const free = known.filter((name) => !names.has(name));
  const misspelt: Misspelt[] = [];
  const unknown: Field[] = [];
  for (const field of fields) {
    if (known.includes(field.name)) continue;
    const near = isForeignField(field.name) ? undefined : nearest(field.name, free);
    if (near === undefined) unknown.push(field);
    else misspelt.push({ field, near });
  }
  return { misspelt, unknown };
}

/** Inside a map a team may keep what it likes, so only what is nearly right is named. */
function* misspeltInside({ document, schema }: TypedDocument): Generator<Misspelt & { readonly parent: string }> {
  for (const { name, node } of document.fields.values()) {
    if (name === 'links') {
      if (node.kind === 'map') for (const found of judge(node.entries, [...schema.links.keys()]).misspelt) yield { parent: name, ...found };
      continue;
    }
    const type = schema.fields.get(name)?.type;
    if (type !== undefined) yield* inNode(name, type, node);
  }
}

function* inNode(parent: string, type: FieldType, node: FieldNode): Generator<Misspelt & { readonly parent: string }> {
  if (type.kind === 'list') {
    if (node.kind === 'list') for (const item of node.items) yield* inNode(parent, type.of, item);
    return;
  }
  if (type.kind !== 'map' || node.kind !== 'map' || type.fields.size === 0) return;
  for (const found of judge(node.entries, [...type.fields.keys()]).misspelt) yield { parent, ...found };
  for (const field of node.entries) {
    const inner = type.fields.get(field.name)?.type;
    if (inner !== undefined) yield* inNode(field.name, inner, field.node);
  }
}

function renaming({ key }: Field, near: string): ReturnType<typeof asChoice> {
  return asChoice(`Rename to "${near}"`, [{ span: key, newText: near }]);
}

const most = 5;

function named(fields: readonly Field[]): string {
  const names = fields.slice(0, most).map(({ name }) => `"${name}"`);
  const rest = fields.length - names.length;
  return listed(rest > 0 ? [...names, `${String(rest)} more`] : names);
}
