// Schema text to what the file itself says. A wrong part becomes a problem with its place in the file and the
// rest still works; what a file leaves out stays undefined, so that linkSchemas can take it from the kind it extends.
import { globs } from '../config/readRules.ts';
import { ruleSettings, type RuleSetting } from '../config/ruleSetting.ts';
import type { Field, FieldNode } from '../document/field.ts';
import { member, NodeReader, unknownMessage, type ShapeProblem } from '../document/nodeReader.ts';
import { parseYaml, type YamlResult } from '../document/yaml.ts';
import { span, type Span } from '../text/span.ts';
import { readField } from './parseField.ts';
import {
  phases,
  type FieldSpec,
  type LinkSpec,
  type Recognition,
  type SectionGroup,
  type SectionLevel,
  type StatusSpec,
} from './schema.ts';

/** A name in a schema that must be known elsewhere: a kind it extends or links to. */
export interface KindReference {
  readonly kind: string;
  readonly span: Span;
  readonly use: 'extends' | 'to';
}

/** A section as its file says it; `off` takes a section of the extended kind away. */
export interface SectionPart {
  readonly concept: string;
  readonly title: string | undefined;
  readonly level: SectionLevel | 'off' | undefined;
  readonly guidance: string | undefined;
  readonly template: string | undefined;
  readonly synonyms: readonly string[];
  readonly ownRule: string | undefined;
}

export interface SchemaFile {
  readonly id: string;
  /** An abstract schema only lends its fields and links. */
  readonly abstract: boolean;
  readonly extends: readonly string[];
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly aliases: readonly string[];
  readonly prefix: string | undefined;
  readonly folder: string | undefined;
  readonly ranked: boolean | undefined;
  readonly sidecar: string | undefined;
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly recognition: Recognition | undefined;
  readonly statuses: readonly StatusSpec[] | undefined;
  readonly fields: ReadonlyMap<string, FieldSpec>;
  readonly links: ReadonlyMap<string, LinkSpec>;
  readonly sections: readonly SectionPart[];
  readonly groups: readonly SectionGroup[] | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly references: readonly KindReference[];
}

/** What a schema may name besides kinds; where it is left out, nothing is said about such names. */
export interface KnownWords {
  readonly rules: readonly string[];
  readonly frameworks: readonly string[];
}

export const schemaKeys: readonly string[] = [
  'kind',
  'abstract',
  'extends',
  'title',
  'summary',
  'aliases',
  'prefix',
  'folder',
  'ranked',
  'sidecar',
  'keys',
  'recognise',
  'statuses',
  'fields',
  'links',
  'sections',
  'groups',
  'rules',
];

export const sectionKeys: readonly string[] = ['concept', 'title', 'level', 'own_rule', 'guidance', 'template', 'synonyms'];
export const sectionLevels: readonly (SectionLevel | 'off')[] = ['required', 'recommended', 'optional', 'off'];

export interface ParsedSchema {
  readonly file: SchemaFile;
  readonly problems: readonly ShapeProblem[];
}

/** Reads one schema file; `name` is its kind where the text does not say one. */
export function parseSchema(name: string, text: string, known?: KnownWords): ParsedSchema {
  return readSchema(name, parseYaml(text, span(0, text.length)), known);
}

/** The same for YAML that somebody has read already. */
export function readSchema(name: string, { root, problems }: YamlResult, known?: KnownWords): ParsedSchema {
  const reader = new NodeReader();
  for (const problem of problems) {
    const hint = problem.fix === undefined ? '' : ` Put quotes around ${problem.name ?? 'the value'}.`;
    reader.report(problem.span, `This line cannot be read as YAML (${problem.code}).${hint}`);
  }
  const top = reader.map(root, 'the schema', schemaKeys);
  const given = <T>(key: string, read: (node: FieldNode) => T): T | undefined => {
    const node = member(top, key);
    return node === undefined ? undefined : read(node);
  };
  const words = (key: string): string | undefined => reader.text(member(top, key), key);
  const file: SchemaFile = {
    id: kindId(reader, member(top, 'kind')) ?? name,
    abstract: reader.flag(member(top, 'abstract'), 'abstract') ?? false,
    extends: reader.texts(member(top, 'extends'), 'extends'),
    title: words('title'),
    summary: words('summary'),
    aliases: reader.texts(member(top, 'aliases'), 'aliases'),
    prefix: prefix(reader, member(top, 'prefix')),
    folder: words('folder'),
    ranked: reader.flag(member(top, 'ranked'), 'ranked'),
    sidecar: words('sidecar'),
    keys: new Map(reader.map(member(top, 'keys'), 'keys').map(({ name: key, node }) => [key, reader.texts(node, key)])),
    recognition: given('recognise', (node) => readRecognition(reader, node)),
    statuses: given('statuses', (node) => reader.map(node, 'statuses').map((field) => readStatus(reader, field))),
    fields: new Map(reader.map(member(top, 'fields'), 'fields').map((field) => [field.name, readField(reader, field, known?.frameworks)])),
    links: new Map(reader.map(member(top, 'links'), 'links').map((field) => [field.name, readLink(reader, field)])),
    sections: listOf(reader, member(top, 'sections'), 'sections').flatMap((node) => readSection(reader, node) ?? []),
    groups: given('groups', (node) => listOf(reader, node, 'groups').flatMap((item) => readGroup(reader, item) ?? [])),
    rules: readRules(reader, member(top, 'rules'), known?.rules),
    references: [
      ...namesIn(member(top, 'extends'), 'extends'),
      ...mapEntries(member(top, 'links')).flatMap(({ node }) => namesIn(member(mapEntries(node), 'to'), 'to')),
    ],
  };
  // While the text is no YAML, what its readable lines say is no complaint of its own.
  return { file, problems: reader.problems.slice(0, problems.length === 0 ? undefined : problems.length) };
}

function kindId(reader: NodeReader, node: FieldNode | undefined): string | undefined {
  const id = reader.text(node, 'kind');
  if (id === undefined || node === undefined || /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return id;
  reader.report(node.span, 'A kind is written in small letters, digits and hyphens, as in feature-spec.');
  return undefined;
}

function prefix(reader: NodeReader, node: FieldNode | undefined): string | undefined {
  const text = reader.text(node, 'prefix');
  if (text === undefined || node === undefined || /^[A-Z][A-Z0-9]{1,9}$/.test(text)) return text;
  reader.report(node.span, 'An id prefix is two to ten capital letters and digits, the first a letter.');
  return undefined;
}

function readRecognition(reader: NodeReader, node: FieldNode): Recognition {
  const parts = reader.map(node, 'recognise', ['stems', 'folders', 'titles', 'paths']);
  return {
    stems: reader.texts(member(parts, 'stems'), 'stems'),
    folders: reader.texts(member(parts, 'folders'), 'folders'),
    titles: reader.texts(member(parts, 'titles'), 'titles'),
    paths: globs(reader, member(parts, 'paths'), 'paths'),
  };
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

function readLink(reader: NodeReader, field: Field): LinkSpec {
  const parts = reader.map(field.node, `link ${field.name}`, ['to', 'many', 'help']);
  return {
    name: field.name,
    to: reader.texts(member(parts, 'to'), 'to'),
    many: reader.flag(member(parts, 'many'), 'many') === true ? 'many' : 'one',
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}

function readSection(reader: NodeReader, node: FieldNode): SectionPart | undefined {
  const parts = reader.map(node, 'a section', sectionKeys);
  const concept = reader.text(member(parts, 'concept'), 'concept');
  if (concept === undefined) {
    reader.report(node.span, 'A section needs its concept, such as non-goals.');
    return undefined;
  }
  return {
    concept,
    title: reader.text(member(parts, 'title'), 'title'),
    level: reader.choice(member(parts, 'level'), 'level', sectionLevels),
    guidance: reader.text(member(parts, 'guidance'), 'guidance'),
    template: reader.text(member(parts, 'template'), 'template')?.trimEnd(),
    synonyms: reader.texts(member(parts, 'synonyms'), 'synonyms'),
    ownRule: reader.text(member(parts, 'own_rule'), 'own_rule'),
  };
}

function readGroup(reader: NodeReader, node: FieldNode): SectionGroup | undefined {
  const parts = reader.map(node, 'a group', ['name', 'sections', 'help']);
  const name = reader.text(member(parts, 'name'), 'name');
  if (name === undefined) {
    reader.report(node.span, 'A group needs a name that says what its sections are for, such as why.');
    return undefined;
  }
  return {
    name,
    sections: reader.texts(member(parts, 'sections'), 'sections'),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}

function readRules(
  reader: NodeReader,
  node: FieldNode | undefined,
  known: readonly string[] | undefined,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const field of reader.map(node, 'rules')) {
    if (known !== undefined && !known.includes(field.name)) {
      reader.report(field.key, unknownMessage('rule', field.name, known, 'rules').replace(/ Possible are .*$/, ''));
      continue;
    }
    const setting = reader.choice(field.node, field.name, ruleSettings);
    if (setting !== undefined) settings.set(field.name, setting);
  }
  return settings;
}

function namesIn(node: FieldNode | undefined, use: KindReference['use']): readonly KindReference[] {
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [{ kind: item.text, span: item.span, use }] : []));
}

function mapEntries(node: FieldNode | undefined): readonly Field[] {
  return node?.kind === 'map' ? node.entries : [];
}

function listOf(reader: NodeReader, node: FieldNode | undefined, what: string): readonly FieldNode[] {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return [];
  if (node.kind === 'list') return node.items;
  reader.report(node.span, `${what} must be a list.`);
  return [];
}
