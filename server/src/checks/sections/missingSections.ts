// Which sections a document lacks. One finding stands for all of them: where a whole group such as "why" or
// "what" is missing it weighs as much as its rule, where only recommended sections are missing it is info.
import { isKind, titleSpan, type TypedDocument } from '../../schema/typedDocument.ts';
import type { ProductDocument } from '../../document/document.ts';
import { entry, scalarText, type FieldNode } from '../../document/field.ts';
import type { Concept, SectionSpec } from '../../schema/schema.ts';
import { insertSections } from '../editing.ts';
import { asChoice, asFix } from '../fixes.ts';
import { defineRule, type Fix, type Rule } from '../rule.ts';

/** Something the document cannot do without, and what to do about it. */
export interface Need {
  readonly name: string;
  readonly help: string;
  /** The section that would meet it; undefined where no section would. */
  readonly section: SectionSpec | undefined;
}

export interface SectionExpectations {
  /** Fields and links that say what a section would say: a `problem:` link says why. */
  readonly fields: Readonly<Record<Concept, readonly string[]>>;
  /** Sections that say what another section would say. */
  readonly sections: Readonly<Record<Concept, readonly Concept[]>>;
  /** Concepts that this one document covers in another way. */
  readonly covered?: (typed: TypedDocument) => ReadonlySet<Concept>;
  /** Concepts that this one document need not have, though they are recommended; no group is met by that. */
  readonly spared?: (typed: TypedDocument) => ReadonlySet<Concept>;
  /** What this one document needs beside the schema's groups. */
  readonly needs?: (typed: TypedDocument) => readonly Need[];
}

/** The rule that reports the missing sections of one kind. */
export function defineSectionMissing(kind: string, id: string, summary: string, expected: SectionExpectations): Rule<'document'> {
  return defineRule({
    id,
    scope: 'document',
    summary,
    severity: 'warning',
    escalates: true,
    fixable: true,
    messages: {
      needed: 'Missing so far: {needs}. {help}',
      neededAndMore: 'Missing so far: {needs}. {help} Readers also look for {sections}.',
      recommended: 'Readers of a {kind} also look for {sections}. Add the ones that matter here.',
    },
    *check({ typed }) {
      if (!isKind(typed, kind) || isUnread(typed.document)) return;
      const { needs, recommended } = missingSections(typed, expected);
      const place = { span: titleSpan(typed.document), fixes: fixesFor(typed, needs, recommended) };
      const sections = listed(recommended.map(({ title }) => `"${title}"`));
      if (needs.length > 0) {
        const data = { needs: listed(needs.map(({ name }) => name)), help: needs.map(({ help }) => help).join(' ') };
        if (recommended.length === 0) yield { ...place, message: 'needed', data };
        else yield { ...place, message: 'neededAndMore', data: { ...data, sections } };
      } else if (recommended.length > 0) {
        yield { ...place, message: 'recommended', data: { kind: inSentence(typed.schema.title), sections }, severity: 'info' };
      }
    },
  });
}

/** The groups that no section meets, and the recommended sections that no rule of their own asks for. */
export function missingSections(
  typed: TypedDocument,
  expected: SectionExpectations,
): { readonly needs: readonly Need[]; readonly recommended: readonly SectionSpec[] } {
  const { schema, document } = typed;
  const covered = expected.covered?.(typed) ?? new Set<Concept>();
  const spared = expected.spared?.(typed) ?? new Set<Concept>();
  const isCovered = (concept: Concept): boolean =>
    covered.has(concept) ||
    typed.sectionsFor(concept).length > 0 ||
    (expected.fields[concept] ?? []).some((name) => isGiven(document, name)) ||
    (expected.sections[concept] ?? []).some((other) => typed.sectionsFor(other).length > 0);
  const needs: Need[] = schema.groups
    .filter((group) => !group.sections.some(isCovered))
    .map((group) => ({
      name: group.name === 'faq' ? 'FAQ' : group.name,
      help: group.help,
      section: schema.sections.find(
        (spec) => group.sections.includes(spec.concept) && spec.level !== 'optional' && spec.ownRule === undefined,
      ),
    }));
  needs.push(...(expected.needs?.(typed) ?? []));
  const needed = new Set(needs.map(({ section }) => section));
  const recommended = isOnePager(document)
    ? []
    : schema.sections.filter(
        (spec) =>
          spec.level !== 'optional' &&
          spec.ownRule === undefined &&
          !needed.has(spec) &&
          !spared.has(spec.concept) &&
          !isCovered(spec.concept),
      );
  return { needs, recommended };
}

/** True where a field or a link of this name holds anything. */
export function isGiven(document: ProductDocument, name: string): boolean {
  const places = [entry(document.fields.get('links')?.node, name), document.fields.get(name)];
  return places.some((field) => field !== undefined && hasValue(field.node));
}

/** True for a document that was not read at all, because of what its one limit problem says. */
export function isUnread(document: ProductDocument): boolean {
  return document.limit !== undefined && document.text === '';
}

function hasValue(node: FieldNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return scalarText(node) !== undefined;
    case 'list':
      return node.items.length > 0;
    case 'map':
      return node.entries.length > 0;
  }
}

/** True where the document says that it follows the short template. */
export function isOnePager(document: ProductDocument): boolean {
  const template =
    scalarText(entry(document.fields.get('lint')?.node, 'template')?.node) ?? scalarText(document.fields.get('template')?.node);
  return template !== undefined && /^one[- ]?pager$/i.test(template);
}

/**
 * First what the document needs: few sections that nobody disputes, so "fix all" may insert them. Whether it
 * also gets the recommended ones is for a person to choose.
 */
function fixesFor(typed: TypedDocument, needs: readonly Need[], recommended: readonly SectionSpec[]): readonly Fix[] {
  const needed = needs.flatMap(({ section }) => section ?? []);
  const all = [...needed, ...recommended];
  return [
    ...asFix(insertTitle(needed), insertSections(typed, needed)),
    ...(recommended.length > 0 && all.length > 1 ? asChoice('Insert all missing sections', insertSections(typed, all)) : []),
    ...recommended.flatMap((spec) => asChoice(insertTitle([spec]), insertSections(typed, [spec]))),
  ];
}

/** "Launch plan" is "launch plan" in a sentence, and "PRD" stays "PRD". */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function insertTitle(specs: readonly SectionSpec[]): string {
  return `Insert section${specs.length === 1 ? '' : 's'} ${listed(specs.map(({ title }) => `"${title}"`))}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
