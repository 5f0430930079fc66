// What can stand where the cursor is: front matter keys and values from the kind's schema, inputs of scores,
// ids of other documents, and the sections that are still missing.
import type { ProductDocument } from '../document/document.ts';
import { sectionLevel } from '../checks/editing.ts';
import type { FieldSpec, FieldType } from '../schema/schema.ts';
import { kindKeys } from '../schema/recognise.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { frameworkNamed } from '../scoring/frameworks/index.ts';
import type { InputSpec } from '../scoring/framework.ts';
import { span, type Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { frontMatterContext, type FrontMatterContext } from './frontMatterContext.ts';
import { toSnippet } from './snippetText.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'reference' | 'section' | 'snippet';
  /** Behind the label: a unit, a title, a level. */
  readonly detail: string;
  readonly documentation: string;
  readonly replace: Span;
  /** In snippet syntax: `$` and `}` of plain text are escaped. */
  readonly insert: string;
  readonly filter: string;
  /** Sections come in the order of the schema, fields in the order people expect. */
  readonly order: number;
}

export function completion(snapshot: Snapshot, path: string, document: ProductDocument, offset: number): readonly CompletionItem[] {
  const typed = snapshot.typed(path);
  const context = frontMatterContext(document, offset);
  if (context !== undefined)
    return context.key === undefined ? keys(snapshot, typed, context) : values(snapshot, typed, context, context.key);
  if (typed === undefined || offset < document.bodyStart) return [];
  return sections(typed, offset);
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
    return [...fields, ...(typed === undefined ? [] : [links])]
      .filter(({ name }) => missing(name))
      .map((field, order) => fieldItem(field, context, order, typed));
  }
  const inputs = typed?.schema.fields.get(parent)?.type.kind === 'score' ? frameworkNamed(scoreOf(typed, parent))?.inputs : undefined;
  if (inputs !== undefined) {
    return [...inputs].filter(([name]) => missing(name)).map(([name, spec], order) => inputItem(name, spec, context, order));
  }
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
  const type = typed?.schema.fields.get(parent)?.type;
  const inner = type?.kind === 'map' ? type.fields : type?.kind === 'list' && type.of.kind === 'map' ? type.of.fields : undefined;
  return [...(inner?.values() ?? [])].filter(({ name }) => missing(name)).map((field, order) => fieldItem(field, context, order, typed));
}

function values(snapshot: Snapshot, typed: TypedDocument | undefined, context: FrontMatterContext, key: string): readonly CompletionItem[] {
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
  if (parent !== undefined && typed.schema.fields.get(parent)?.type.kind === 'score') {
    const spec = frameworkNamed(scoreOf(typed, parent))?.inputs.get(key);
    return (spec?.choices ?? []).map(({ value, meaning }, order) => plain(value, meaning, spec?.help ?? '', order));
  }
  const link = parent === 'links' || parent === undefined ? typed.schema.links.get(key) : undefined;
  if (link !== undefined) return references(snapshot, context, link.to, typed.path);
  const type = parent === undefined ? typed.schema.fields.get(key)?.type : innerType(typed.schema.fields.get(parent)?.type, key);
  return ofType(snapshot, context, type, typed.path, plain);
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
    .map((facts, order) => ({
      ...item(facts.id ?? '', 'reference', facts.title, `${facts.kind}, ${facts.status}`, context.typed, toSnippet(facts.id ?? ''), order),
      filter: `${facts.id ?? ''} ${facts.title}`,
    }));
}

/** Missing sections, offered on a line that is empty or starts with `#`. */
function sections(typed: TypedDocument, offset: number): readonly CompletionItem[] {
  const { text } = typed.document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = offset + text.slice(offset).search(/[\r\n]|$/);
  const before = /^(?: *|(#{1,6}[ \t]*))(?:[\p{L}\p{N}-][\p{L}\p{N} -]*)?$/u.exec(text.slice(lineStart, offset));
  if (before === null || text.slice(offset, lineEnd).trim() !== '') return [];
  if (
    before[1] === undefined &&
    before[0].trim() !== '' &&
    text.slice(0, lineStart).trimEnd() !== text.slice(0, Math.max(lineStart - 1, 0)).trimEnd()
  )
    return [];
  if (before[1] === undefined && !/\n\s*\n$|^\s*$/.test(text.slice(0, lineStart))) return [];
  const level = before[1] === undefined ? '#'.repeat(sectionLevel(typed.document)) : before[1].trim();
  return typed.schema.sections
    .filter(({ concept }) => typed.sectionsFor(concept).length === 0)
    .map((spec, order) => ({
      ...item(
        spec.title,
        'section',
        spec.level,
        spec.guidance,
        span(lineStart, offset),
        `${level} ${toSnippet(spec.title)}\n\n${templateSnippet(spec.template)}\n`,
        order,
      ),
      filter: `${before[1] ?? ''}${spec.title}`,
    }));
}

/** A template's `<prompts>` become tab stops. */
export function templateSnippet(template: string, first = 1): string {
  let stop = first;
  return template
    .split(/(<[^<>\n]{1,160}>)/)
    .map((part) => (/^<[^<>\n]+>$/.test(part) ? `\${${String(stop++)}:${toSnippet(part)}}` : toSnippet(part)))
    .join('');
}

function fieldItem(field: FieldSpec, context: FrontMatterContext, order: number, typed: TypedDocument | undefined): CompletionItem {
  return item(field.name, 'field', typeName(field.type), field.help, context.typed, `${field.name}: ${valueSnippet(field, typed)}`, order);
}

function valueSnippet(field: FieldSpec, typed: TypedDocument | undefined): string {
  if (field.type.kind === 'score') {
    const inputs = [...(frameworkNamed(field.type.framework)?.inputs ?? [])];
    return inputs.map(([name, spec], index) => `\n  ${name}: \${${String(index + 1)}:${toSnippet(spec.choices[0]?.value ?? '')}}`).join('');
  }
  if (field.name === 'status' && typed !== undefined) return `\${1|${typed.schema.statuses.map(({ name }) => name).join(',')}|}`;
  if (field.type.kind === 'choice') return `\${1|${field.type.values.join(',')}|}`;
  return '$1';
}

function inputItem(name: string, spec: InputSpec, context: FrontMatterContext, order: number): CompletionItem {
  return item(name, 'field', spec.unit, spec.help, context.typed, `${name}: \${1:${toSnippet(spec.choices[0]?.value ?? '')}}`, order);
}

function item(
  label: string,
  kind: CompletionItem['kind'],
  detail: string,
  documentation: string,
  replace: Span,
  insert: string,
  order: number,
): CompletionItem {
  return { label, kind, detail, documentation, replace, insert, filter: label, order };
}

function scoreOf(typed: TypedDocument, field: string): string {
  const type = typed.schema.fields.get(field)?.type;
  return type?.kind === 'score' ? type.framework : '';
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
