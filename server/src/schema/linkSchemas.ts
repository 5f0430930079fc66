// Schema files to schemas: each kind takes what it does not say itself from the kinds it extends. A repository's
// own file of a built-in kind's name takes that kind's place and may extend it.
import type { ShapeProblem } from '../document/nodeReader.ts';
import { unknownMessage } from '../document/nodeReader.ts';
import type { KindReference, SchemaFile, SectionPart } from './parseSchema.ts';
import type { Recognition, Schema, SectionSpec } from './schema.ts';

const noRecognition: Recognition = { stems: [], folders: [], titles: [], paths: [] };

/**
 * The schemas of all files that are not abstract, in the files' order. `own` stand for a repository's files: each is
 * put in the place of the base file of the same kind, and finds that file where it extends its own kind.
 */
export function linkSchemas(base: readonly SchemaFile[], own: readonly SchemaFile[] = []): readonly Schema[] {
  const bases = new Map(base.map((file) => [file.id, file]));
  const owns = new Map(own.map((file) => [file.id, file]));
  const replaced = base.map((file) => owns.get(file.id) ?? file);
  const added = [...owns.values()].filter((file) => !bases.has(file.id));
  const ids = new Map([...bases, ...owns]);
  const linked = new Map<SchemaFile, Schema>();
  const link = (file: SchemaFile, seen: ReadonlySet<SchemaFile>): Schema => {
    const known = linked.get(file);
    if (known !== undefined) return known;
    // Every kind of document has an id, a title and an owner, whether or not its file says so.
    const named = file.extends.length > 0 || file.abstract ? file.extends : ['common'];
    const parents = [...new Set(named)].flatMap((id) => {
      const parent = id === file.id ? bases.get(id) : (owns.get(id) ?? bases.get(id));
      return parent === undefined || parent === file || seen.has(parent)
        ? []
        : [{ file: parent, schema: link(parent, new Set([...seen, parent])) }];
    });
    const schema = merge(file, parents);
    // In a circle the outcome depends on where it was entered, so it is worked out anew for each file.
    if (!leadsTo(file.id, file.id, ids)) linked.set(file, schema);
    return schema;
  };
  return [...replaced, ...added].filter((file) => !file.abstract).map((file) => link(file, new Set([file])));
}

/** Names of kinds in one file that no file has, and a chain of kinds that extend one another in a circle. */
export function findUnknownKinds(file: SchemaFile, all: readonly SchemaFile[]): readonly ShapeProblem[] {
  const ids = all.map(({ id }) => id);
  const byId = new Map(all.map((each) => [each.id, each]));
  return file.references.flatMap(({ kind, span, use }: KindReference) => {
    if (!ids.includes(kind)) return [{ span, message: unknownMessage('kind', kind, ids, use === 'to' ? 'to' : 'extends') }];
    if (use === 'extends' && kind !== file.id && leadsTo(kind, file.id, byId))
      return [{ span, message: `${kind} extends ${file.id}, so ${file.id} cannot extend ${kind}.` }];
    return [];
  });
}

/** True where a kind extends another one over any number of steps; that it extends its own built-in namesake does not count. */
function leadsTo(from: string, to: string, byId: ReadonlyMap<string, SchemaFile>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of byId.get(id)?.extends ?? []) {
      if (next === id) continue;
      if (next === to) return true;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return false;
}

interface Parent {
  readonly file: SchemaFile;
  readonly schema: Schema;
}

/** A file's own words first, then its parents' in order. What only finds or names a kind is not handed down to another one. */
function merge(file: SchemaFile, parents: readonly Parent[]): Schema {
  const kinds = parents.filter(({ file: parent }) => !parent.abstract);
  const itself = kinds.find(({ file: parent }) => parent.id === file.id)?.schema;
  const first = kinds[0]?.schema;
  const backwards = [...parents].reverse();
  return {
    id: file.id,
    lineage: [...new Set([file.id, ...kinds.flatMap(({ schema }) => schema.lineage)])],
    title: file.title ?? itself?.title ?? file.id,
    summary: file.summary ?? itself?.summary ?? '',
    aliases: [...new Set([...file.aliases, ...(itself?.aliases ?? [])])],
    prefix: file.prefix ?? itself?.prefix ?? usualPrefix(file.id),
    folder: file.folder ?? itself?.folder ?? '',
    ranked: file.ranked ?? first?.ranked ?? false,
    sidecar: file.sidecar ?? first?.sidecar,
    keys: new Map([...backwards.flatMap(({ schema }) => [...schema.keys]), ...file.keys]),
    recognition: file.recognition ?? itself?.recognition ?? noRecognition,
    statuses: file.statuses ?? first?.statuses ?? [],
    fields: new Map([...backwards.flatMap(({ schema }) => [...schema.fields]), ...file.fields]),
    links: new Map([...backwards.flatMap(({ schema }) => [...schema.links]), ...file.links]),
    sections: mergeSections(file.sections, kinds),
    groups: file.groups ?? first?.groups ?? [],
    rules: new Map([...backwards.flatMap(({ schema }) => [...schema.rules]), ...file.rules]),
  };
}

/** What ids begin with where nobody says: FEA for feature-brief. */
function usualPrefix(id: string): string {
  return id
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(2, 'X');
}

/** The extended kind's sections with the file's words put over them, then those that are new. */
function mergeSections(parts: readonly SectionPart[], kinds: readonly Parent[]): readonly SectionSpec[] {
  const inherited = new Map<string, SectionSpec>();
  for (const { schema } of kinds) for (const spec of schema.sections) if (!inherited.has(spec.concept)) inherited.set(spec.concept, spec);
  const own = new Map(parts.map((part) => [part.concept, part]));
  const kept = [...inherited.values()].flatMap((spec) => {
    const part = own.get(spec.concept);
    return part === undefined ? [spec] : sectionOf(part, spec);
  });
  return [...kept, ...parts.filter(({ concept }) => !inherited.has(concept)).flatMap((part) => sectionOf(part, undefined))];
}

function sectionOf(part: SectionPart, inherited: SectionSpec | undefined): readonly SectionSpec[] {
  if (part.level === 'off') return [];
  const title = part.title ?? inherited?.title ?? part.concept;
  // A section that was given another name is still found under the old one.
  const names = inherited === undefined || inherited.title === title ? [] : [inherited.title];
  return [
    {
      concept: part.concept,
      title,
      level: part.level ?? inherited?.level ?? 'optional',
      guidance: part.guidance ?? inherited?.guidance ?? '',
      template: part.template ?? inherited?.template ?? '',
      synonyms: [...new Set([title, ...part.synonyms, ...names, ...(inherited?.synonyms ?? [])])],
      ownRule: part.ownRule ?? inherited?.ownRule,
    },
  ];
}
