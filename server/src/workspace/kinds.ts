// The kinds of one repository: those that ship with Rubric, its own schema files, and its own words for sections.
// A broken schema file costs what is broken in it and nothing else.
import type { Problem } from '../checks/rule.ts';
import { rules } from '../checks/registry.ts';
import type { Config, KnownNames } from '../config/config.ts';
import { globMatcher } from '../config/globs.ts';
import { entry, scalarText } from '../document/field.ts';
import { parseYaml, type YamlResult } from '../document/yaml.ts';
import { builtinFiles, catalogueWith, formatFiles, formats, type Catalogue } from '../schema/catalogue.ts';
import { findUnknownKinds } from '../schema/linkSchemas.ts';
import { readSchema, type KnownWords, type SchemaFile } from '../schema/parseSchema.ts';
import { frameworks } from '../scoring/frameworks/index.ts';
import { span } from '../text/span.ts';
import { fileProblems } from './fileProblems.ts';

export const schemaProblemId = 'schema/invalid';

export interface Kinds {
  readonly catalogue: Catalogue;
  /** The repository's own schema files, in order of path. */
  readonly own: ReadonlyMap<string, SchemaFile>;
  /** The formats that rubric.yaml names. */
  readonly formats: readonly string[];
}

/** What rubric.yaml may name, beside kinds. */
export const namesInConfig: Omit<KnownNames, 'kinds'> = {
  rules: new Map(
    rules.map(({ id, options }) => [id, Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]))]),
  ),
  frameworks: frameworks.map(({ id }) => id),
  formats: formats().map(({ id }) => id),
};

/** A repository without rubric.yaml has no schemas of documents: `schemas/` often holds other things. */
export function schemaMatcher(config: Config): (path: string) => boolean {
  return config.present ? globMatcher(config.schemas) : () => false;
}

/** `files` are the texts of the files that may be schemas, by path. */
export function readKinds(files: ReadonlyMap<string, string>, config: Config): Kinds {
  const own = new Map<string, SchemaFile>();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const yaml = parseYaml(text, span(0, text.length));
    if (isDocumentSchema(text, yaml)) own.set(path, readSchema(stemOf(path), yaml, knownWords()).file);
  }
  return { catalogue: catalogueWith(formatFiles(config.formats), [...own.values()], config.aliases), own, formats: config.formats };
}

/** What is wrong in the schema file at `path`, whose text may be newer than the one that `kinds` were made from. */
export function schemaProblems(path: string, text: string, kinds: Kinds): readonly Problem[] {
  const yaml = parseYaml(text, span(0, text.length));
  if (!isDocumentSchema(text, yaml)) return [];
  const { file, problems } = readSchema(stemOf(path), yaml, knownWords());
  const others = [...kinds.own].filter(([other]) => other !== path);
  const twice = others.find(([other, { id }]) => id === file.id && other < path);
  const doubled = twice === undefined ? [] : [{ message: `The kind ${file.id} is already described in ${twice[0]}.`, span: span(0, 0) }];
  const known = [...builtinFiles(), ...formatFiles(kinds.formats), ...others.map(([, other]) => other), file];
  return fileProblems(schemaProblemId, [...problems, ...findUnknownKinds(file, known), ...doubled]);
}

function knownWords(): KnownWords {
  return { rules: rules.map(({ id }) => id), frameworks: frameworks.map(({ id }) => id) };
}

/** Other tools keep schemas in a folder of this name too: theirs say so, or say no kind. */
function isDocumentSchema(text: string, { root, problems }: YamlResult): boolean {
  if (problems.length > 0) return /^(?:kind|extends):/m.test(text) && !/^(?:apiVersion|openapi|swagger|\$schema):/m.test(text);
  if (['apiVersion', 'openapi', 'swagger', '$id'].some((key) => entry(root, key) !== undefined)) return false;
  return scalarText(entry(root, 'kind')?.node) !== undefined || entry(root, 'extends') !== undefined;
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '');
}
