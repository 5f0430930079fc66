// Schema text to schema. A wrong part becomes a problem with its place in the schema file and the rest still
// works; fields and links of the schemas it extends are added behind its own.
import type { Field, FieldNode } from '../document/field.ts';
import { member, NodeReader, type ShapeProblem } from '../document/nodeReader.ts';
import { parseYaml } from '../document/yaml.ts';
import { span } from '../text/span.ts';
import {
  phases,
  type FieldSpec,
  type FieldType,
  type LinkSpec,
  type Schema,
  type SectionGroup,
  type SectionSpec,
  type StatusSpec,
} from './schema.ts';

/** A schema as its own file says it; {@link linkSchemas} makes it whole. */
export interface UnlinkedSchema extends Schema {
  readonly extends: readonly string[];
  /** An abstract schema only lends its fields and links. */
  readonly abstract: boolean;
}

const schemaKeys = [
  'kind',
  'abstract',
  'extends',
  'title',
  'summary',
  'aliases',
  'prefix',
  'folder',
  'ranked',
  'recognise',
  'statuses',
  'fields',
  'links',
  'sections',
  'groups',
];

/** Reads one schema file; `name` is its kind where the text does not say one. */
export function parseSchema(name: string, text: string): { readonly schema: UnlinkedSchema; readonly problems: readonly ShapeProblem[] } {
  const reader = new NodeReader();
  const { root, problems } = parseYaml(text, span(0, text.length));
  for (const problem of problems) reader.report(problem.span, `This YAML cannot be read (${problem.name ?? problem.code}).`);
  const top = reader.map(root, 'the schema', schemaKeys);
  const id = reader.text(member(top, 'kind'), 'kind') ?? name;
  const recognise = reader.map(member(top, 'recognise'), 'recognise', ['stems', 'folders', 'titles']);
  const schema: UnlinkedSchema = {
    id,
    abstract: reader.flag(member(top, 'abstract'), 'abstract') ?? false,
    extends: reader.texts(member(top, 'extends'), 'extends'),
    title: reader.text(member(top, 'title'), 'title') ?? id,
    summary: reader.text(member(top, 'summary'), 'summary') ?? '',
    aliases: reader.texts(member(top, 'aliases'), 'aliases'),
    prefix: reader.text(member(top, 'prefix'), 'prefix') ?? '',
    folder: reader.text(member(top, 'folder'), 'folder') ?? '',
    ranked: reader.flag(member(top, 'ranked'), 'ranked') ?? false,
    recognition: {
      stems: reader.texts(member(recognise, 'stems'), 'stems'),
      folders: reader.texts(member(recognise, 'folders'), 'folders'),
      titles: reader.texts(member(recognise, 'titles'), 'titles'),
    },
    statuses: reader.map(member(top, 'statuses'), 'statuses').map((field) => readStatus(reader, field)),
    fields: new Map(reader.map(member(top, 'fields'), 'fields').map((field) => [field.name, readField(reader, field)])),
    links: new Map(reader.map(member(top, 'links'), 'links').map((field) => [field.name, readLink(reader, field)])),
    sections: listOf(reader, member(top, 'sections'), 'sections').flatMap((node) => readSection(reader, node) ?? []),
    groups: listOf(reader, member(top, 'groups'), 'groups').flatMap((node) => readGroup(reader, node) ?? []),
  };
  return { schema, problems: reader.problems };
}

/** Puts fields and links of extended schemas behind each schema's own, and leaves the abstract ones out. */
export function linkSchemas(unlinked: readonly UnlinkedSchema[]): readonly Schema[] {
  const byId = new Map(unlinked.map((schema) => [schema.id, schema]));
  const ancestors = (schema: UnlinkedSchema, seen: ReadonlySet<string>): readonly UnlinkedSchema[] =>
    schema.extends.flatMap((id) => {
      const parent = byId.get(id);
      return parent === undefined || seen.has(id) ? [] : [parent, ...ancestors(parent, new Set([...seen, id]))];
    });
  return unlinked
    .filter((schema) => !schema.abstract)
    .map((schema) => {
      const parents = ancestors(schema, new Set([schema.id]));
      return {
        ...schema,
        fields: new Map([...[...parents].reverse().flatMap((parent) => [...parent.fields]), ...schema.fields]),
        links: new Map([...[...parents].reverse().flatMap((parent) => [...parent.links]), ...schema.links]),
      };
    });
}

function readStatus(reader: NodeReader, field: Field): StatusSpec {
  const parts = reader.map(field.node, `status ${field.name}`, ['phase', 'aliases', 'help']);
  return {
    name: field.name,
    phase: reader.choice(member(parts, 'phase'), 'phase', phases) ?? 'review',
    aliases: reader.texts(member(parts, 'aliases'), 'aliases'),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}

const typeNames = ['text', 'date', 'number', 'choice', 'reference', 'list', 'score', 'map'] as const;

function readField(reader: NodeReader, field: Field): FieldSpec {
  const parts = reader.map(field.node, `field ${field.name}`, [
    'type',
    'help',
    'example',
    'values',
    'min',
    'max',
    'to',
    'of',
    'framework',
    'fields',
  ]);
  return {
    name: field.name,
    type: readType(reader, field.node),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
    example: reader.text(member(parts, 'example'), 'example') ?? '',
  };
}

function readType(reader: NodeReader, node: FieldNode | undefined): FieldType {
  const parts = node?.kind === 'map' ? node.entries : [];
  const kind = reader.choice(member(parts, 'type'), 'type', typeNames) ?? 'text';
  switch (kind) {
    case 'text':
    case 'date':
      return { kind };
    case 'number': {
      const bounds = { above: -Infinity, most: Infinity };
      return {
        kind,
        min: reader.number(member(parts, 'min'), 'min', bounds) ?? -Infinity,
        max: reader.number(member(parts, 'max'), 'max', bounds) ?? Infinity,
      };
    }
    case 'choice': {
      const [first, ...rest] = reader.texts(member(parts, 'values'), 'values');
      if (first === undefined) {
        if (node !== undefined) reader.report(node.span, 'A choice needs its values.');
        return { kind: 'text' };
      }
      return { kind, values: [first, ...rest] };
    }
    case 'reference':
      return { kind, to: reader.texts(member(parts, 'to'), 'to') };
    case 'list':
      return { kind, of: readType(reader, member(parts, 'of')) };
    case 'score':
      return { kind, framework: reader.text(member(parts, 'framework'), 'framework') ?? '' };
    case 'map': {
      const fields = reader.map(member(parts, 'fields'), 'fields');
      return { kind, fields: new Map(fields.map((inner) => [inner.name, readField(reader, inner)])) };
    }
  }
}

function readLink(reader: NodeReader, field: Field): LinkSpec {
  const parts = reader.map(field.node, `link ${field.name}`, ['to', 'many', 'help']);
  return {
    name: field.name,
    to: reader.texts(member(parts, 'to'), 'to'),
    many: reader.flag(member(parts, 'many'), 'many') === true ? 'many' : 'one',
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}

function readSection(reader: NodeReader, node: FieldNode): SectionSpec | undefined {
  const parts = reader.map(node, 'a section', ['concept', 'title', 'level', 'own_rule', 'guidance', 'template', 'synonyms']);
  const concept = reader.text(member(parts, 'concept'), 'concept');
  if (concept === undefined) {
    reader.report(node.span, 'A section needs its concept.');
    return undefined;
  }
  return {
    concept,
    title: reader.text(member(parts, 'title'), 'title') ?? concept,
    level: reader.choice(member(parts, 'level'), 'level', ['required', 'recommended', 'optional']) ?? 'optional',
    guidance: reader.text(member(parts, 'guidance'), 'guidance') ?? '',
    template: (reader.text(member(parts, 'template'), 'template') ?? '').trimEnd(),
    synonyms: reader.texts(member(parts, 'synonyms'), 'synonyms'),
    ownRule: reader.text(member(parts, 'own_rule'), 'own_rule'),
  };
}

function readGroup(reader: NodeReader, node: FieldNode): SectionGroup | undefined {
  const parts = reader.map(node, 'a group', ['name', 'sections', 'help']);
  const name = reader.text(member(parts, 'name'), 'name');
  if (name === undefined) return undefined;
  return {
    name,
    sections: reader.texts(member(parts, 'sections'), 'sections'),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}

function listOf(reader: NodeReader, node: FieldNode | undefined, what: string): readonly FieldNode[] {
  if (node === undefined) return [];
  if (node.kind === 'list') return node.items;
  reader.report(node.span, `${what} must be a list.`);
  return [];
}
