// `npm run corpus`: checks a folder of real documents and prints what the rules make of them. Nothing of their text
// or their names leaves this script: what is written for the tests are counts under a hash of each path.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '../server/src/document/document.ts';
import { builtinCatalogue } from '../server/src/schema/catalogue.ts';
import { typeDocument } from '../server/src/schema/typedDocument.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
export const expectedFile = join(repository, 'test/corpus/expected.tsv');
/** Where the documents are, unless they are named. */
export const defaultCorpus = process.env['RUBRIC_CORPUS'] ?? join(repository, '../shared/corpus');

const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];

export interface CheckedDocument {
  readonly folder: string;
  readonly hash: string;
  /** Undefined for a document that is none of Rubric's business. */
  readonly kind: string | undefined;
  readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
}

/** Checks every document; those of one repository stand beside each other and see no others. */
export function checkCorpus(corpus: string): readonly CheckedDocument[] {
  const paths = documentsIn(corpus);
  const roots = new Map<string, Workspace>();
  const rootOf = (path: string): Workspace => {
    const name = repositoryOf(path);
    const root = roots.get(name) ?? new Workspace();
    roots.set(name, root);
    return root;
  };
  for (const path of paths) rootOf(path).apply({ kind: 'disk', path, text: readFileSync(join(corpus, path), 'utf8') });
  return paths.map((path) => ({
    folder: folderOf(path),
    hash: hashOf(path),
    kind: rootOf(path).typed(path)?.schema.id,
    findings: rootOf(path)
      .problems(path)
      .map(({ rule, severity }) => ({ rule, severity })),
  }));
}

/** Markdown below the corpus's folders, by path; the corpus's own description is no document. */
function documentsIn(corpus: string): readonly string[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && /\.(?:md|markdown)$/.test(path))
    .sort();
}

/** Files are named `owner__repository__path`; in deeper folders each folder is one repository. */
function repositoryOf(path: string): string {
  const [folder = '', name = '', ...deeper] = path.split('/');
  return deeper.length > 0 ? folder : name.split('__').slice(0, 2).join('/');
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** One line a document: hash, kind and `rule:severity:count` in order, `-` for what there is none of. */
export function linesOf(documents: readonly CheckedDocument[]): readonly string[] {
  return documents.map(({ hash, kind, findings }) => [hash, kind ?? '-', countsOf(findings) || '-'].join('\t')).sort();
}

function countsOf(findings: CheckedDocument['findings']): string {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) counts.set(`${rule}:${severity}`, (counts.get(`${rule}:${severity}`) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => `${name}:${String(count)}`)
    .sort()
    .join(' ');
}

export function has(document: CheckedDocument, severity: Severity): boolean {
  return document.findings.some((finding) => finding.severity === severity);
}

export function warningsOf({ findings }: CheckedDocument): number {
  return findings.filter(({ severity }) => severity === 'warning').length;
}

/** The value that this share of the values does not pass. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function printFolders(documents: readonly CheckedDocument[]): void {
  console.log('| folder | documents | recognised | with an error | warnings: median | p90 | most |\n|---|---|---|---|---|---|---|');
  for (const folder of new Set(documents.map((document) => document.folder))) {
    const all = documents.filter((document) => document.folder === folder);
    const known = all.filter(({ kind }) => kind !== undefined);
    const errors = known.filter((document) => has(document, 'error')).length;
    const warnings = known.map(warningsOf);
    const share = known.length === 0 ? '–' : `${String(errors)} (${((100 * errors) / known.length).toFixed(1)} %)`;
    const figures =
      known.length === 0 ? ['–', '–', '–'] : [quantile(warnings, 0.5), quantile(warnings, 0.9), Math.max(...warnings)].map(String);
    console.log(`| ${[folder, String(all.length), String(known.length), share, ...figures].join(' | ')} |`);
  }
  console.log('');
}

function printRules(documents: readonly CheckedDocument[]): void {
  console.log('| rule | documents | errors | warnings | infos |\n|---|---|---|---|---|');
  const rules = [...new Set(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  for (const rule of rules) {
    const hits = documents.map(({ findings }) => findings.filter((finding) => finding.rule === rule));
    const counts = severities.map((severity) => hits.flat().filter((finding) => finding.severity === severity).length);
    console.log(`| ${[rule, hits.filter(({ length }) => length > 0).length, ...counts].join(' | ')} |`);
  }
  console.log('');
}

/** Enhancement proposals have no kind of their own; what they show is how far words for non-goals carry. */
function printNonGoals(corpus: string): void {
  const proposals = documentsIn(corpus).filter((path) => path.startsWith('kep/'));
  if (proposals.length === 0) return;
  const found = proposals.filter((path) => {
    const typed = typeDocument(readDocument(readFileSync(join(corpus, path), 'utf8')), 'prd', path, builtinCatalogue());
    return typed !== undefined && typed.sectionsFor('non-goals').length > 0;
  });
  console.log(`Non-goals are recognised in ${String(found.length)} of ${String(proposals.length)} enhancement proposals.\n`);
}

function main(): number {
  const { values } = parseArgs({
    options: { corpus: { type: 'string', default: defaultCorpus }, write: { type: 'boolean', default: false } },
  });
  if (!existsSync(values.corpus)) {
    console.error(`There are no documents at ${values.corpus}. Name their folder with --corpus or RUBRIC_CORPUS.`);
    return 2;
  }
  const documents = checkCorpus(values.corpus);
  printFolders(documents);
  printRules(documents);
  printNonGoals(values.corpus);
  if (values.write) {
    writeFileSync(expectedFile, `${['path\tkind\tfindings', ...linesOf(documents)].join('\n')}\n`);
    console.log('Wrote test/corpus/expected.tsv.');
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
