// Edits that fixes share: putting a section in its place, a key into the front matter. Each changes only what
// it must, uses the document's own line endings, and leaves the text such that doing it again does nothing.
import type { ProductDocument } from '../document/document.ts';
import type { Field } from '../document/field.ts';
import { lineEndingOf } from '../document/lines.ts';
import { findHeadings } from '../document/outline.ts';
import type { Section } from '../document/section.ts';
import type { SectionSpec } from '../schema/schema.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { TextEdit } from '../text/edit.ts';
import { pointSpan, span } from '../text/span.ts';

/** Inserts the sections, each where the schema's order puts it among those the document has. */
export function insertSections(typed: TypedDocument, specs: readonly SectionSpec[]): readonly TextEdit[] {
  const byPlace = new Map<number, SectionSpec[]>();
  for (const spec of specs) {
    const place = placeFor(typed, spec);
    byPlace.set(place, [...(byPlace.get(place) ?? []), spec]);
  }
  return [...byPlace]
    .filter(([place]) => place < typed.document.text.length || canAppend(typed.document))
    .map(([place, group]) => {
      const sorted = [...group].sort((a, b) => typed.schema.sections.indexOf(a) - typed.schema.sections.indexOf(b));
      return insertText(typed.document, place, sorted.map((spec) => sectionText(typed, spec)).join('\n\n'));
    });
}

/** False where the text ends inside a fence, comment or HTML that nobody closed: what is put there becomes part of it. */
function canAppend({ text, bodyStart }: ProductDocument): boolean {
  return findHeadings(`${text}\n\n# x\n`, bodyStart).at(-1)?.span.start === text.length + 2;
}

/** Heading and template of a section, at the level the document gives its sections. */
export function sectionText(typed: TypedDocument, spec: SectionSpec): string {
  const level = sectionLevel(typed.document);
  const heading = `${'#'.repeat(level)} ${spec.title}`;
  return spec.template === '' ? `${heading}\n` : `${heading}\n\n${templateBelow(spec, level)}`;
}

/** The template of a section whose heading is at `level`: its own headings are written for level 2 and move along. */
export function templateBelow(spec: SectionSpec, level: number): string {
  return spec.template.replace(/^#{3,6}(?= )/gm, (marks) => '#'.repeat(Math.min(Math.max(marks.length + level - 2, 1), 6)));
}

/** The level most sections have: 2 in most documents, 1 where sections stand at the top. */
export function sectionLevel(document: ProductDocument): number {
  const counts = new Map<number, number>();
  for (const section of document.sections.slice(1)) {
    const { level } = section.heading;
    if (level <= 3) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const shallow = [1, 2, 3].find((level) => (counts.get(level) ?? 0) >= 2);
  return shallow ?? 2;
}

/** Behind the nearest section that the schema lists before it, else before the nearest one after it, else at the end. */
function placeFor(typed: TypedDocument, spec: SectionSpec): number {
  const specs = typed.schema.sections;
  const index = specs.indexOf(spec);
  const level = sectionLevel(typed.document);
  for (const before of specs.slice(0, index).reverse()) {
    const section = topSection(typed, before.concept, level);
    if (section !== undefined) return section.span.end;
  }
  for (const after of specs.slice(index + 1)) {
    const section = topSection(typed, after.concept, level);
    if (section !== undefined) return section.span.start;
  }
  return typed.document.text.length;
}

/** The section for a concept at the level of sections, or the one around it. */
function topSection(typed: TypedDocument, concept: string, level: number): Section | undefined {
  const found = typed.sectionsFor(concept).find(({ strength }) => strength !== 'label')?.section;
  if (found === undefined) return undefined;
  let section = found;
  while (section.parent !== undefined && section.heading.level > level) section = section.parent;
  // The document's own title is no place to put a section behind.
  return section === typed.document.sections[0] && section.heading.level < level ? found : section;
}

/** Inserts a block of lines at the start of a line or the end of the text, with one blank line around it. */
export function insertText(document: ProductDocument, place: number, block: string): TextEdit {
  const { text } = document;
  const eol = lineEndingOf(text);
  const before = text.slice(0, place);
  const blankBefore =
    place === document.bodyStart ? '' : /(?:\r?\n){2}$/.test(before) || before === '' ? '' : /\n$/.test(before) ? eol : eol + eol;
  const blankAfter = place >= text.length ? eol : eol + eol;
  return { span: pointSpan(place), newText: blankBefore + block.trimEnd().replaceAll('\n', eol) + blankAfter };
}

/** Adds `key: value` to the front matter, in front of the closing fence, or makes front matter at the top. */
export function insertField(document: ProductDocument, key: string, value: string): TextEdit {
  const eol = lineEndingOf(document.text);
  const { frontMatter } = document;
  if (frontMatter.kind === 'absent') {
    const place = document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { span: pointSpan(place), newText: `---${eol}${key}: ${value}${eol}---${eol}${eol}` };
  }
  const inner = document.text.slice(frontMatter.content.start, frontMatter.content.end);
  const above = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(inner)?.[0].length ?? 0;
  const first = inner.slice(above);
  if (/^[ \t]*\{/.test(first)) {
    const brace = frontMatter.content.start + above + first.indexOf('{') + 1;
    return { span: pointSpan(brace), newText: `${key}: ${value}, ` };
  }
  // The map may be indented as a whole; a key at another column would be no part of it.
  const indent = /^[ \t]*(?=[\w"'])/.exec(first)?.[0] ?? '';
  // Right behind the nearest of the keys that people expect first keeps front matter in its usual order.
  const order = ['kind', 'id', 'title', 'status', 'owner'];
  const before = order.slice(0, Math.max(order.indexOf(key), 0)).reverse();
  const anchor = before
    .map((name) => frontMatter.fields.find((field) => field.name === name))
    .find((field) => field !== undefined && field.node.kind === 'scalar' && field.key.end <= frontMatter.content.end);
  if (anchor !== undefined && frontMatter.kind === 'parsed') {
    const end = document.text.indexOf('\n', anchor.node.span.end);
    // A value over several lines ends behind its last line, where the next key already stands.
    const line = document.text.slice(anchor.key.start, Math.max(end, anchor.key.start));
    if (end >= 0 && end < frontMatter.content.end && !/[{\n]/.test(line)) {
      return { span: pointSpan(end + 1), newText: `${indent}${key}: ${value}${eol}` };
    }
  }
  const place = frontMatter.content.end;
  return { span: pointSpan(place), newText: `${indent}${key}: ${value}${eol}` };
}

/**
 * Puts `value` in the place of a field's value, behind the colon where it has none yet. A block scalar goes with its
 * indicator and the spaces it is indented by; the line ending behind a value of several lines stays.
 */
export function replaceValue({ text }: ProductDocument, field: Field, value: string): TextEdit {
  const { start } = field.node.span;
  const end = Math.max(endOfValue(text, field), field.key.end);
  const between = text.slice(field.key.end, start);
  const header = field.node.kind === 'scalar' ? blockHeader.exec(between) : null;
  if (header !== null) {
    const from = field.key.end + header.index;
    return { span: span(from, Math.max(end, from + header[0].trimEnd().length)), newText: value + (header[1] ?? '').trimEnd() };
  }
  // A list or a map that begins on a line below its key has no place of its own for one value.
  if (field.node.kind !== 'scalar' && between.trim() === ':' && between.includes('\n') && !/[[{]/.test(text.charAt(start)))
    return { span: span(field.key.end, end), newText: `: ${value}` };
  const touching = start === field.node.span.end && text.charAt(start - 1) === ':';
  return { span: field.node.span, newText: touching ? ` ${value}` : value };
}

/** What stands between a key and the text of a block scalar: `|`, `>-  # why`. */
const blockHeader = /[|>][-+\d]*([ \t]+#[^\r\n]*|[ \t]*)\r?\n$/;

/** Where the value of a field ends, without the line endings that a block scalar has behind it. */
export function endOfValue(text: string, { key, node }: Field): number {
  return key.start + text.slice(key.start, node.span.end).trimEnd().length;
}
