// A document seen through its kind: which status and phase it has, which sections stand for which concepts.
// This is what rules, scores and features look at.
import type { ProductDocument } from '../document/document.ts';
import { entry, scalarText, type Field } from '../document/field.ts';
import type { Section } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import type { Catalogue } from './catalogue.ts';
import type { MatchStrength } from './concepts.ts';
import { findLabelSections, type LabelSection } from './labelSections.ts';
import type { Concept, Phase, Schema, StatusSpec } from './schema.ts';

export interface ConceptSection {
  readonly section: Section;
  readonly strength: MatchStrength | 'label';
}

export interface TypedDocument {
  readonly document: ProductDocument;
  readonly schema: Schema;
  /** With `/`, from the root. */
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: DocumentStatus;
  readonly phase: Phase;
  /** The sections that stand for a concept, the most telling one first. */
  sectionsFor(concept: Concept): readonly ConceptSection[];
  /** All sections with the concepts they stand for, in order of place. */
  readonly sections: ReadonlyMap<Section, readonly Concept[]>;
}

export type DocumentStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly text: string; readonly field: Field; readonly spec: StatusSpec }
  | { readonly kind: 'unknown'; readonly text: string; readonly field: Field };

/** The catalogue must know `kind`. */
export function typeDocument(document: ProductDocument, kind: string, path: string, catalogue: Catalogue): TypedDocument | undefined {
  const schema = catalogue.schemas.get(kind);
  return schema === undefined ? undefined : new SchemaDocument(document, schema, path, catalogue);
}

class SchemaDocument implements TypedDocument {
  readonly document: ProductDocument;
  readonly schema: Schema;
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: DocumentStatus;
  readonly phase: Phase;
  readonly #catalogue: Catalogue;
  #byConcept: ReadonlyMap<Concept, readonly ConceptSection[]> | undefined;
  #bySection: ReadonlyMap<Section, readonly Concept[]> | undefined;

  constructor(document: ProductDocument, schema: Schema, path: string, catalogue: Catalogue) {
    this.document = document;
    this.schema = schema;
    this.path = path;
    this.#catalogue = catalogue;
    this.id = scalarText(document.fields.get('id')?.node);
    this.title = titleOf(document, path);
    this.status = readStatus(document, schema);
    this.phase = this.status.kind === 'known' ? this.status.spec.phase : 'review';
  }

  sectionsFor(concept: Concept): readonly ConceptSection[] {
    return this.#concepts().get(concept) ?? [];
  }

  get sections(): ReadonlyMap<Section, readonly Concept[]> {
    this.#concepts();
    return this.#bySection ?? new Map<Section, readonly Concept[]>();
  }

  #concepts(): ReadonlyMap<Concept, readonly ConceptSection[]> {
    if (this.#byConcept !== undefined) return this.#byConcept;
    const index = this.#catalogue.concepts(this.schema.id);
    const byConcept = new Map<Concept, ConceptSection[]>();
    const bySection = new Map<Section, Concept[]>();
    const add = (section: Section, concept: Concept, strength: ConceptSection['strength']): void => {
      byConcept.set(concept, [...(byConcept.get(concept) ?? []), { section, strength }]);
      bySection.set(section, [...(bySection.get(section) ?? []), concept]);
    };
    for (const section of this.document.sections) {
      if (isTitle(section, this.document)) continue;
      for (const match of index.match(section.heading.text)) add(section, match.concept, match.strength);
    }
    // What a persona needs or aims at is told about that person; it is no section of the document.
    const personas = (byConcept.get('users') ?? [])
      .filter(({ section }) => bySection.get(section)?.length === 1)
      .map(({ section }) => section.span);
    // A bold label stands for a section only where no heading does: headings are what people mean.
    const expected = new Set(this.schema.sections.map(({ concept }) => concept));
    const labels = findLabelSections(this.document);
    const keys = listsOfSections(labels, (label) => index.matchWhole(label.heading.text).length > 0);
    for (const label of labels) {
      if (label.list !== undefined && !keys.has(label.list)) continue;
      if (personas.some((persona) => persona.start < label.span.start && label.span.start < persona.end)) continue;
      for (const { concept } of index.matchWhole(label.heading.text)) {
        // A label says much less than a heading, so it only stands for what documents of the kind hold.
        if (!expected.has(concept)) continue;
        if (!byConcept.has(concept) || byConcept.get(concept)?.[0]?.strength === 'label') add(label, concept, 'label');
      }
    }
    for (const [concept, sections] of byConcept) {
      const telling = withoutFarBelow(sections).sort(byTelling);
      byConcept.set(concept, telling);
      for (const { section } of sections) {
        if (telling.some((kept) => kept.section === section)) continue;
        bySection.set(
          section,
          (bySection.get(section) ?? []).filter((other) => other !== concept),
        );
      }
    }
    this.#byConcept = byConcept;
    this.#bySection = bySection;
    return byConcept;
  }
}

/** The lists whose items are keys for sections: in most other lists a bold word in front only sums up its item. */
function listsOfSections(labels: readonly LabelSection[], names: (label: LabelSection) => boolean): ReadonlySet<number> {
  const counts = new Map<number, { named: number; all: number }>();
  for (const label of labels) {
    if (label.list === undefined) continue;
    const count = counts.get(label.list) ?? { named: 0, all: 0 };
    counts.set(label.list, { named: count.named + (names(label) ? 1 : 0), all: count.all + 1 });
  }
  return new Set([...counts].filter(([, { named, all }]) => named * 2 >= all).map(([list]) => list));
}

/** Where a heading near the top stands for a concept, one two levels below it only repeats the word in a detail. */
function withoutFarBelow(sections: readonly ConceptSection[]): ConceptSection[] {
  const top = Math.min(...sections.map(({ section }) => section.heading.level));
  return sections.filter(({ section, strength }) => strength === 'label' || section.heading.level < top + 2);
}

const order: readonly ConceptSection['strength'][] = ['whole', 'part', 'prefix', 'label'];

/** Nearest the top level first, because long appendices repeat the words of sections. */
function byTelling(a: ConceptSection, b: ConceptSection): number {
  return (
    order.indexOf(a.strength) - order.indexOf(b.strength) ||
    a.section.heading.level - b.section.heading.level ||
    a.section.heading.span.start - b.section.heading.span.start
  );
}

/** The one heading at level 1 names the document, whatever words it uses. */
function isTitle(section: Section, document: ProductDocument): boolean {
  if (section !== document.sections[0] || section.heading.level !== 1) return false;
  return document.sections.filter((other) => other.heading.level === 1).length === 1;
}

function titleOf(document: ProductDocument, path: string): string {
  const declared = scalarText(document.fields.get('title')?.node);
  const heading = document.title?.heading.text
    .replace(/\s*\{#[^}]*\}$/, '')
    .replace(/[*_`]/g, '')
    .trim();
  return declared ?? (heading === undefined || heading === '' ? (path.split('/').at(-1) ?? path) : heading);
}

function readStatus(document: ProductDocument, schema: Schema): DocumentStatus {
  const field = document.fields.get('status');
  const text = scalarText(field?.node);
  if (field === undefined || text === undefined) return { kind: 'none' };
  const key = statusKey(text);
  const spec = schema.statuses.find((status) => [status.name, ...status.aliases].some((name) => statusKey(name) === key));
  return spec === undefined ? { kind: 'unknown', text, field } : { kind: 'known', text, field, spec };
}

/** A status without emoji, emphasis, case, and a version or date behind it. */
export function statusKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\u{FE0F}*_`~]/gu, ' ')
    .replace(/\(.*\)/g, ' ')
    .replace(/\sby\s.*$/, ' ')
    .replace(/(?:\s|[-–—,:])+(?:v\d[\d.]*|\d{4}(?:-\d{2}){0,2})\s*$/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');
}

/** Where something about the whole document is reported: its title, else its first line. */
export function titleSpan(document: ProductDocument): Span {
  const title = document.title;
  if (title !== undefined) return title.heading.span;
  if (document.frontMatter.kind !== 'absent') return openingFence(document);
  const start = firstShown(document.text, document.bodyStart);
  const end = document.text.slice(start, start + 200).search(/[\r\n]|$/);
  return span(start, start + Math.max(end, 0));
}

/** The first place behind blank lines and comments, which say nothing to a reader. */
function firstShown(text: string, from: number): number {
  for (let at = from; ;) {
    while (/\s/.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1;
    if (close < 0) return at < text.length ? at : from;
    at = close + 3;
  }
}

/** Where a missing field is reported: the opening fence, else the title. */
export function metadataSpan(document: ProductDocument): Span {
  return document.frontMatter.kind === 'absent' ? titleSpan(document) : openingFence(document);
}

function openingFence(document: ProductDocument): Span {
  const start = document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return span(start, start + 3);
}

/** True for a document of this kind, and of a kind that extends it. */
export function isKind(typed: TypedDocument, kind: string): boolean {
  return typed.schema.lineage.includes(kind);
}

/** The targets of a link, from the `links:` map or a top-level key of the same name that is no field of the kind. */
export function linkFields({ document, schema }: TypedDocument, name: string): readonly Field[] {
  const inMap = entry(document.fields.get('links')?.node, name);
  const top = schema.fields.has(name) ? undefined : document.fields.get(name);
  return [inMap, top].filter((field) => field !== undefined);
}
