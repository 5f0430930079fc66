// What can stand where the cursor is: front matter keys and values from the kind's schema, inputs of scores,
// ids and owners of other documents; what can stand in the text is in completionInText.ts.
import type { ProductDocument } from '../document/document.ts';
import { quoted } from '../document/yamlErrors.ts';
import type { FieldSpec, FieldType } from '../schema/schema.ts';
import { kindKeys } from '../schema/recognise.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { frameworkNamed } from '../scoring/frameworks/index.ts';
import type { Config } from '../config/config.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { completionInText } from './completionInText.ts';
import { item, referenceItem, type CompletionItem } from './completionItem.ts';
import { frontMatterContext, type FrontMatterContext } from './frontMatterContext.ts';
import { metricValues } from './metricHelp.ts';
import { bareValues, frameworkAt, ownScoreFields, scoreKeys, scoreSnippet, scoreValues } from './scoreCompletion.ts';
import { toSnippet } from './snippetText.ts';

export type { CompletionItem } from './completionItem.ts';
export { templateSnippet } from './snippetText.ts';

export function completion(snapshot: Snapshot, path: string, document: ProductDocument, offset: number): readonly CompletionItem[] {
  const typed = snapshot.typed(path);
  const context = frontMatterContext(document, offset);
  if (context === undefined) return typed === undefined || offset < document.bodyStart ? [] : completionInText(snapshot, typed, offset);
  const items =
    context.key === undefined
      ? keys(snapshot, typed, context)
      : values(snapshot, typed, context, context.key, document.text.slice(context.typed.start, context.typed.end));
  const before = document.text.charAt(context.typed.start - 1);
  const hasColon = context.key === undefined && /^[ \t]*:/.test(document.text.slice(context.typed.end, context.typed.end + 20));
  return items.map((found) => {
    // A key in front of its colon is replaced alone, and YAML needs a space behind the colon of a value.
    if (hasColon && found.kind === 'field') return { ...found, insert: toSnippet(found.label) };
    return before === ':' && context.key !== undefined ? { ...found, insert: ` ${found.insert}` } : found;
  });
}

function keys(snapshot: Snapshot, typed: TypedDocument | undefined, context: FrontMatterContext): readonly CompletionItem[] {
  const missing = (name: string): boolean => !context.siblings.includes(name);
  const [parent] = context.parents;
  if (parent === undefined) {
    const fields = typed === undefined ? commonFields(snapshot) : [...typed.schema.fields.values()];
    const links: FieldSpec = {
      name: 'links',
      type: { kind: 'map', fields: new Map() },
      help: 'The documents this one belongs with.',
      example: '',
    };
    return [
      ...[...fields, ...(typed === undefined ? [] : [links])]
        .filter(({ name }) => missing(name))
        .map((field, order) => fieldItem(field, context, order, typed, snapshot.config)),
      ...(typed === undefined ? [] : ownScoreFields(typed, context, snapshot.config)),
    ];
  }
  const framework = typed === undefined ? undefined : frameworkAt(typed, parent, snapshot.config);
  if (framework !== undefined) return scoreKeys(framework, context);
  if (parent === 'links') {
    return [...(typed?.schema.links.values() ?? [])]
      .filter(({ name }) => missing(name))
      .map((link, order) =>
        item(
          link.name,
          'field',
          link.to.join(', '),
          link.help,
          context.typed,
          `${link.name}: ${link.many === 'many' ? '[$1]' : '$1'}`,
          order,
        ),
      );
  }
  return innerFields(typed?.schema.fields.get(parent)?.type, context, typed, snapshot.config);
}

/** The fields of a map, or of the maps in a list, that are not there yet. */
function innerFields(
  type: FieldType | undefined,
  context: FrontMatterContext,
  typed: TypedDocument | undefined,
  config: Config,
): readonly CompletionItem[] {
  const fields =
    type?.kind === 'list' ? (type.of.kind === 'map' ? type.of.fields : undefined) : type?.kind === 'map' ? type.fields : undefined;
  return [...(fields?.values() ?? [])]
    .filter(({ name }) => !context.siblings.includes(name))
    .map((field, order) => fieldItem(field, context, order, typed, config));
}

/** `written` is what stands where the value goes. */
function values(
  snapshot: Snapshot,
  typed: TypedDocument | undefined,
  context: FrontMatterContext,
  key: string,
  written: string,
): readonly CompletionItem[] {
  const plain = (label: string, detail: string, documentation: string, order: number): CompletionItem =>
    item(label, 'value', detail, documentation, context.typed, toSnippet(label), order);
  const [parent] = context.parents;
  if (parent === undefined && kindKeys.includes(key)) {
    return [...snapshot.catalogue.schemas.values()].map((schema, order) => plain(schema.id, schema.title, schema.summary, order));
  }
  if (typed === undefined) return [];
  if (parent === undefined && key === 'status') {
    return typed.schema.statuses.map((status, order) => plain(status.name, status.phase, status.help, order));
  }
  if (parent === undefined && key === 'id') {
    const next = snapshot.links.nextId(snapshot.config.prefixes.get(typed.schema.id) ?? typed.schema.prefix);
    return [plain(next, 'the next free id', 'No document has it yet.', 0)];
  }
  if (parent === undefined && key === 'owner') return owners(snapshot, context, typed.path);
  const framework = frameworkAt(typed, parent ?? key, snapshot.config);
  if (framework !== undefined && parent !== undefined) return scoreValues(framework, context, key, written, snapshot.config);
  if (framework?.bareInput !== undefined) return bareValues(framework, context);
  const named = metricValues(snapshot, typed, context, key);
  if (named !== undefined) return named;
  const isLink = parent === 'links' || (parent === undefined && !typed.schema.fields.has(key));
  const link = isLink ? typed.schema.links.get(key) : undefined;
  if (link !== undefined) return references(snapshot, context, link.to, typed.path);
  const type = parent === undefined ? typed.schema.fields.get(key)?.type : innerType(typed.schema.fields.get(parent)?.type, key);
  if (type?.kind === 'list' && type.of.kind === 'map') return innerFields(type, context, typed, snapshot.config);
  return ofType(snapshot, context, type, typed.path, plain);
}

/** The people who own other documents, those of most documents first. */
function owners(snapshot: Snapshot, context: FrontMatterContext, path: string): readonly CompletionItem[] {
  const counts = new Map<string, number>();
  for (const { owner, path: other } of snapshot.portfolio.all()) {
    if (owner !== undefined && other !== path) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([owner, count], order) => {
      const written = /^[\w][\w .-]*$/.test(owner) ? owner : quoted(owner);
      const detail = count === 1 ? 'owns 1 document' : `owns ${String(count)} documents`;
      return { ...item(owner, 'value', detail, '', context.typed, toSnippet(written), order), filter: quoted(owner) };
    });
}

function ofType(
  snapshot: Snapshot,
  context: FrontMatterContext,
  type: FieldType | undefined,
  path: string,
  plain: (label: string, detail: string, documentation: string, order: number) => CompletionItem,
): readonly CompletionItem[] {
  switch (type?.kind) {
    case 'choice':
      return type.values.map((value, order) => plain(value, '', '', order));
    case 'reference':
      return references(snapshot, context, type.to, path);
    case 'list':
      return ofType(snapshot, context, type.of, path, plain);
    case 'text':
    case 'date':
    case 'number':
    case 'score':
    case 'map':
    case undefined:
      return [];
  }
}

function references(snapshot: Snapshot, context: FrontMatterContext, kinds: readonly string[], path: string): readonly CompletionItem[] {
  return snapshot.portfolio
    .all()
    .filter((facts) => facts.id !== undefined && facts.path !== path && (kinds.length === 0 || kinds.includes(facts.kind)))
    .map((facts, order) => referenceItem(facts, context.typed, order));
}

function fieldItem(
  field: FieldSpec,
  context: FrontMatterContext,
  order: number,
  typed: TypedDocument | undefined,
  config: Config,
): CompletionItem {
  return item(
    field.name,
    'field',
    typeName(field.type),
    field.help,
    context.typed,
    `${field.name}:${valueSnippet(field, typed, context.style, config)}`,
    order,
  );
}

/** What stands behind the colon of a new key, with its leading space or line. */
function valueSnippet(field: FieldSpec, typed: TypedDocument | undefined, style: 'block' | 'flow', config: Config): string {
  const { type } = field;
  if (field.name === 'status' && typed !== undefined) return ` \${1|${typed.schema.statuses.map(({ name }) => name).join(',')}|}`;
  switch (type.kind) {
    case 'score': {
      const framework = frameworkNamed(type.framework, config);
      return framework === undefined ? ' $1' : scoreSnippet(framework);
    }
    case 'choice':
      return ` \${1|${type.values.join(',')}|}`;
    case 'map':
      return style === 'flow' ? ' { $1 }' : '\n  $1';
    case 'list':
      if (type.of.kind !== 'map') return ' [$1]';
      return style === 'flow' ? ' [{ $1 }]' : '\n  - $1';
    case 'text':
    case 'date':
    case 'number':
    case 'reference':
      // YAML takes a handle for something else unless it stands in quotes.
      return /^["']@/.test(field.example) ? ' "@$1"' : ' $1';
  }
}

function innerType(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.kind === 'list') return innerType(type.of, key);
  return type?.kind === 'map' ? type.fields.get(key)?.type : undefined;
}

function typeName(type: FieldType): string {
  switch (type.kind) {
    case 'text':
    case 'date':
    case 'number':
    case 'map':
      return type.kind;
    case 'choice':
      return type.values.join(' | ');
    case 'reference':
      return type.to.length === 0 ? 'id' : `id of a ${type.to.join(' or ')}`;
    case 'list':
      return `list of ${typeName(type.of)}`;
    case 'score':
      return 'score';
  }
}

/** Fields that every kind has: what is known of a document before it says its kind. */
function commonFields(snapshot: Snapshot): readonly FieldSpec[] {
  const [first, ...rest] = [...snapshot.catalogue.schemas.values()];
  return [...(first?.fields.values() ?? [])].filter(({ name }) => rest.every((schema) => schema.fields.has(name)));
}
