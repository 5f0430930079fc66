// `npm run sections`: compares the sections Rubric recognises in real documents with labels that people
// gave by reading. The labels are lines and concepts; no text of a document is in them or in what is printed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '../server/src/document/document.ts';
import type { Section } from '../server/src/document/section.ts';
import { builtinCatalogue } from '../server/src/schema/catalogue.ts';
import type { Concept } from '../server/src/schema/schema.ts';
import { typeDocument, type TypedDocument } from '../server/src/schema/typedDocument.ts';
import { LineIndex } from '../server/src/text/lineIndex.ts';
import { defaultCorpus } from './corpus.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
export const labelsFile = join(repository, 'test/corpus/labels.tsv');

/** The sections of one document: for each concept the lines, from 1, on which a section for it begins. */
export interface LabelledDocument {
  readonly path: string;
  readonly kind: string;
  readonly lines: ReadonlyMap<Concept, readonly number[]>;
}

/** A place where people and Rubric disagree. */
export interface Miss {
  readonly path: string;
  readonly line: number;
  readonly concept: Concept;
  readonly kind: 'missed' | 'wrong';
}

export interface Tally {
  readonly labelled: number;
  readonly missed: number;
  readonly found: number;
  readonly right: number;
}

export interface Measurement {
  readonly documents: number;
  /** By concept, those with the most labels first. */
  readonly tallies: ReadonlyMap<Concept, Tally>;
  readonly all: Tally;
  /** Of what was found, the part that bold labels stand for; the rest are headings. */
  readonly labels: Pick<Tally, 'found' | 'right'>;
  readonly misses: readonly Miss[];
}

/**
 * Reads rows of path, kind, concept, line and note. The line `-` says that the document has no section for the
 * concept, and the concept `*` that this is so for all concepts it has no row for; without that row a label is missing.
 */
export function readLabels(text: string): readonly LabelledDocument[] {
  const [, ...rows] = text.trimEnd().split('\n');
  const documents = new Map<string, { kind: string; lines: Map<Concept, number[]>; closed: boolean }>();
  for (const row of rows) {
    const [path = '', kind = '', concept = '', line = ''] = row.split('\t');
    const document = documents.get(path) ?? { kind, lines: new Map<Concept, number[]>(), closed: false };
    documents.set(path, document);
    if (document.kind !== kind) throw new Error(`${path} is labelled as two kinds, ${document.kind} and ${kind}.`);
    if (concept === '*') document.closed = true;
    else if (line === '-') document.lines.set(concept, []);
    else document.lines.set(concept, [...(document.lines.get(concept) ?? []), Number(line)]);
  }
  const open = [...documents].filter(([, { closed }]) => !closed).map(([path]) => path);
  if (open.length > 0) throw new Error(`These documents have no row "*" and may not be labelled to the end: ${open.join(', ')}.`);
  return [...documents].map(([path, { kind, lines }]) => ({ path, kind, lines }));
}

/** Every concept that has a label somewhere; what else Rubric knows was not labelled and is not judged. */
export function labelledConcepts(documents: readonly LabelledDocument[]): ReadonlySet<Concept> {
  return new Set(documents.flatMap(({ lines }) => [...lines].filter(([, at]) => at.length > 0).map(([concept]) => concept)));
}

export function measureSections(documents: readonly LabelledDocument[], corpus: string): Measurement {
  const tallies = new Map<Concept, Tally>();
  const labels = { found: 0, right: 0 };
  const misses: Miss[] = [];
  const concepts = labelledConcepts(documents);
  for (const labelled of documents) {
    const document = readDocument(readFileSync(join(corpus, labelled.path), 'utf8'));
    const typed = typeDocument(document, labelled.kind, labelled.path, builtinCatalogue());
    if (typed === undefined) throw new Error(`There is no kind "${labelled.kind}", as which ${labelled.path} is labelled.`);
    const index = new LineIndex(document.text);
    const lineOf = (section: Section): number => index.positionAt(section.heading.span.start).line + 1;
    for (const concept of concepts) {
      const { tally, missed, wrong } = compare(typed, concept, new Set(labelled.lines.get(concept)), lineOf);
      tallies.set(concept, sum([tallies.get(concept), tally]));
      for (const { section, strength } of typed.sectionsFor(concept)) {
        if (strength !== 'label') continue;
        labels.found++;
        if (!wrong.includes(lineOf(section))) labels.right++;
      }
      for (const line of missed) misses.push({ path: labelled.path, line, concept, kind: 'missed' });
      for (const line of wrong) misses.push({ path: labelled.path, line, concept, kind: 'wrong' });
    }
  }
  const sorted = [...tallies].sort(([a, { labelled: m }], [b, { labelled: n }]) => n - m || (a < b ? -1 : 1));
  misses.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  return { documents: documents.length, tallies: new Map(sorted), all: sum([...tallies.values()]), labels, misses };
}

/** A section below a labelled one of the same concept is a part of it and right, but stands for no label of its own. */
function compare(
  typed: TypedDocument,
  concept: Concept,
  labelled: ReadonlySet<number>,
  lineOf: (section: Section) => number,
): { readonly tally: Tally; readonly missed: readonly number[]; readonly wrong: readonly number[] } {
  const { sections } = typed.document;
  const found = typed.sectionsFor(concept).map(({ section }) => section);
  const whole = sections.filter((section) => labelled.has(lineOf(section)));
  const partOf = (section: Section): boolean => whole.some(({ span }) => span.start < section.span.start && section.span.start < span.end);
  const lines = new Set(found.map(lineOf));
  const missed = [...labelled].filter((line) => !lines.has(line));
  const wrong = found.filter((section) => !labelled.has(lineOf(section)) && !partOf(section)).map(lineOf);
  const tally = { labelled: labelled.size, missed: missed.length, found: found.length, right: found.length - wrong.length };
  return { tally, missed, wrong };
}

function sum(tallies: readonly (Tally | undefined)[]): Tally {
  const add = (key: keyof Tally): number => tallies.reduce((total, tally) => total + (tally?.[key] ?? 0), 0);
  return { labelled: add('labelled'), missed: add('missed'), found: add('found'), right: add('right') };
}

/** Of what Rubric found, the part that is right; undefined where it found nothing. */
export function precisionOf({ found, right }: Tally): number | undefined {
  return found === 0 ? undefined : right / found;
}

/** Of what people labelled, the part that Rubric found; undefined where nothing is labelled. */
export function recallOf({ labelled, missed }: Tally): number | undefined {
  return labelled === 0 ? undefined : (labelled - missed) / labelled;
}

function printTable({ tallies, all }: Measurement): void {
  console.log('| Concept | Labelled | Found | Right | Missed | Precision | Recall |\n| --- | --- | --- | --- | --- | --- | --- |');
  for (const [concept, tally] of [...tallies, ['all', all] as const]) {
    const shares = [precisionOf(tally), recallOf(tally)].map((share) => share?.toFixed(2) ?? '–');
    console.log(`| ${[concept, tally.labelled, tally.found, tally.right, tally.missed, ...shares].join(' | ')} |`);
  }
}

function main(): number {
  const { values } = parseArgs({
    options: { corpus: { type: 'string', default: defaultCorpus }, misses: { type: 'boolean', default: false } },
  });
  if (!existsSync(values.corpus)) {
    console.error(`There are no documents at ${values.corpus}. Name their folder with --corpus or RUBRIC_CORPUS.`);
    return 2;
  }
  const measurement = measureSections(readLabels(readFileSync(labelsFile, 'utf8')), values.corpus);
  console.log(`${String(measurement.documents)} documents\n`);
  printTable(measurement);
  const { labels, all } = measurement;
  const headings = `${String(all.right - labels.right)} of ${String(all.found - labels.found)}`;
  console.log(`\nRight are ${headings} headings and ${String(labels.right)} of ${String(labels.found)} bold labels.`);
  if (values.misses) {
    console.log('');
    for (const { path, line, concept, kind } of measurement.misses) console.log(`${path}:${String(line)}\t${concept}\t${kind}`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
