// What one repository has settled, made anew as a whole when its rubric.yaml or a schema file changes: settings,
// kinds, and which files are looked at. Nothing in it changes afterwards.
import type { Problem } from '../checks/rule.ts';
import { RuleSettings } from '../checks/severity.ts';
import { defaultConfig, parseConfig, type Config } from '../config/config.ts';
import { globMatcher } from '../config/globs.ts';
import { builtinCatalogue } from '../schema/catalogue.ts';
import type { DiscoveryOptions } from './discover.ts';
import { configProblemId, fileProblems } from './fileProblems.ts';
import { namesInConfig, readKinds, schemaMatcher, type Kinds } from './kinds.ts';

export interface Settings {
  readonly config: Config;
  readonly kinds: Kinds;
  readonly rules: RuleSettings;
  /** What is wrong in rubric.yaml. */
  readonly problems: readonly Problem[];
  readonly discovery: DiscoveryOptions;
  /** True for a file that may describe a kind. */
  isSchema(path: string): boolean;
  /** True for a file that holds the metadata of the documents beside it. */
  isSidecar(path: string): boolean;
  /** True for a file in which every row is a piece of evidence. */
  isEvidenceFile(path: string): boolean;
  isExcluded(path: string): boolean;
  /** The kind that rubric.yaml gives a file. */
  claim(path: string): string | undefined;
}

/** `schemaTexts` gives the texts of the files that match, by path. */
export function readSettings(
  configText: string | undefined,
  schemaTexts: (isSchema: (path: string) => boolean) => ReadonlyMap<string, string>,
): Settings {
  const read = (kinds: Iterable<string>): ReturnType<typeof parseConfig> =>
    configText === undefined ? { config: defaultConfig, problems: [] } : parseConfig(configText, { ...namesInConfig, kinds: [...kinds] });
  // rubric.yaml says where the schemas are, and may name the kinds that they describe: so it is read again with those.
  const first = read(builtinCatalogue().schemas.keys());
  const isSchema = schemaMatcher(first.config);
  const kinds = readKinds(schemaTexts(isSchema), first.config);
  const { config: written, problems } = kinds.catalogue === builtinCatalogue() ? first : read(kinds.catalogue.schemas.keys());
  const own = [...kinds.catalogue.schemas.values()].filter(({ id, prefix }) => builtinCatalogue().schemas.get(id)?.prefix !== prefix);
  // Ids of the repository's own kinds are ids as any other.
  const config =
    own.length === 0
      ? written
      : { ...written, prefixes: new Map([...own.map(({ id, prefix }) => [id, prefix] as const), ...written.prefixes]) };
  const isExcluded = globMatcher(config.exclude);
  // What rubric.yaml says of a file comes before what a schema says of its own files.
  const globsOfKinds = [
    ...config.kinds,
    ...[...kinds.catalogue.schemas.values()].map(({ id, recognition }) => ({ kind: id, globs: recognition.paths })),
  ].filter(({ globs }) => globs.length > 0);
  const claims = globsOfKinds.map(({ kind, globs }) => ({ kind, matches: globMatcher(globs) }));
  const includes = globMatcher([...config.include, ...globsOfKinds.flatMap(({ globs }) => globs)]);
  const evidence = globMatcher(config.evidenceFiles);
  // A document is read as a document, whatever a pattern says.
  const isEvidenceFile = (path: string): boolean => !/\.(?:md|markdown)$/i.test(path) && evidence(path) && !isExcluded(path);
  const sidecars = new Set([...kinds.catalogue.schemas.values()].flatMap(({ sidecar }) => sidecar ?? []));
  return {
    config,
    kinds,
    rules: new RuleSettings(config),
    problems: fileProblems(configProblemId, problems),
    discovery: { includes: (path) => includes(path) || isSchema(path) || isEvidenceFile(path), excludes: isExcluded },
    isSchema,
    isSidecar: (path) => sidecars.has(path.slice(path.lastIndexOf('/') + 1)),
    isEvidenceFile,
    isExcluded,
    claim: (path) => claims.find(({ matches }) => matches(path))?.kind,
  };
}

/** By value. What is written elsewhere in the file and means the same is the same, unless it is known by its place. */
export function sameConfig(a: Config, b: Config): boolean {
  const plain = (_name: string, value: unknown): unknown => (value instanceof Map ? Array.from(value) : value);
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}
