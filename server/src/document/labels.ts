// Metadata that stands in the text instead of front matter: lines such as `**Status:** Draft`, bullets, a table
// above the first section, or a section that is called Status. Read, never required.
import { span, textOf, type Span } from '../text/span.ts';
import type { Field } from './field.ts';
import { cellsOf, isTableDelimiter } from './labelTable.ts';
import { linesOf } from './lines.ts';
import type { Section } from './section.ts';

/** What people write, and the field it means. */
const names: ReadonlyMap<string, string> = new Map([
  ['status', 'status'],
  ['document status', 'status'],
  ['state', 'status'],
  ['owner', 'owner'],
  ['owners', 'owner'],
  ['document owner', 'owner'],
  ['author', 'owner'],
  ['authors', 'owner'],
  ['original author', 'owner'],
  ['original authors', 'owner'],
  ['original author(s)', 'owner'],
  ['author(s)', 'owner'],
  ['dri', 'owner'],
  ['pm', 'owner'],
  ['product manager', 'owner'],
  ['product owner', 'owner'],
  ['id', 'id'],
  ['prd id', 'id'],
  ['kind', 'kind'],
  ['problem', 'problem'],
  ['prd', 'prd'],
  ['prfaq', 'prfaq'],
  ['created', 'created'],
  ['created on', 'created'],
  ['updated', 'updated'],
  ['updated on', 'updated'],
  ['last updated', 'updated'],
  ['last update', 'updated'],
  ['last modified', 'updated'],
  ['review by', 'review_by'],
  ['target date', 'target_date'],
  ['launch date', 'launch_date'],
]);

/** Fields that count only as `Key: value` with an id, because the word is also an ordinary label. */
const idFields = new Set(['problem', 'prd', 'prfaq', 'id']);
const idShape = /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/;

const labelLine =
  /^(?<lead>[ \t]*(?:>[ \t]*)?(?:[-*+][ \t]+)?(?:\|[ \t]*)?)(?<key>(?<mark>\*\*|__|\*)(?<bold>[^*_\n:：|·]{1,42})[:：]?\k<mark>|(?<plain>\p{L}[\p{L} ()-]{0,40}))(?<gap>[ \t]*(?:[:：|·]+[ \t]*)?)(?<value>(?![:：|·])\S.*)$/u;

/** Most lines between the title and the first section that are looked at. */
const maxLines = 60;
/** Longer lines are prose. */
const longest = 400;

/** The labels in `range`, the text above the first section. */
export function readLabels(text: string, range: Span): readonly Field[] {
  const fields: Field[] = [];
  const lines = firstLines(text, range);
  let inTable = 0;
  lines.forEach((line, index) => {
    if (index < inTable) return;
    const table = readColumns(text, lines, index);
    if (table !== undefined) inTable = index + table.lines;
    const found = table?.fields ?? partsOf(text, line.start, line.end).flatMap((part) => labelField(textOf(text, part), part.start) ?? []);
    for (const field of found) if (!fields.some((known) => known.name === field.name)) fields.push(field);
  });
  return fields;
}

function firstLines(text: string, range: Span): readonly Span[] {
  const lines: Span[] = [];
  for (const { start, end } of linesOf(text.slice(range.start, range.end))) {
    if (lines.length === maxLines) break;
    lines.push(span(range.start + start, range.start + end));
  }
  return lines;
}

/**
 * A table whose header holds the labels, `| Status | Owner |`: with one row below, that row has the values; with more
 * it lists other things, and nothing in it is said of the document.
 */
function readColumns(
  text: string,
  lines: readonly Span[],
  index: number,
): { readonly fields: readonly Field[]; readonly lines: number } | undefined {
  const [header, delimiter, ...below] = lines.slice(index);
  if (header === undefined || delimiter === undefined || !isTableDelimiter(textOf(text, delimiter))) return undefined;
  const keys = cellsOf(text, header).map((cell) => ({ cell, name: nameOf(textOf(text, cell)) }));
  if (keys.filter(({ name }) => name !== undefined).length < 2) return undefined;
  const behind = below.findIndex((line) => !textOf(text, line).includes('|'));
  const rows = behind < 0 ? below : below.slice(0, behind);
  const values = rows.length === 1 ? rows.flatMap((row) => cellsOf(text, row)) : [];
  const fields = keys.flatMap(({ cell, name }, column) => {
    const value = values[column];
    return name === undefined || value === undefined ? [] : (fieldOf(name, cell, textOf(text, value), value.start) ?? []);
  });
  return { fields, lines: rows.length + 2 };
}

function nameOf(label: string): string | undefined {
  return names.get(
    label
      .replace(/[*_`:：]/g, '')
      .trim()
      .toLowerCase(),
  );
}

/** `**Status:** Draft · **Owner:** Dana` is two labels on one line. */
function partsOf(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  if (end - start > longest) return parts;
  for (let at = start; ;) {
    let dot = text.indexOf(' · ', at);
    // `**Status** · Draft` has the dot in place of a colon.
    if (dot >= 0 && dot < end && /^[\s>*+-]*(\*\*|__)[^*_:：]{1,42}\1$/.test(text.slice(at, dot))) dot = text.indexOf(' · ', dot + 3);
    if (dot < 0 || dot >= end) return [...parts, span(at, end)];
    parts.push(span(at, dot));
    at = dot + 3;
  }
}

function labelField(content: string, base: number): Field | undefined {
  if (content.length > longest) return undefined;
  const groups = labelLine.exec(content)?.groups;
  const [lead = '', key = '', gap = '', value = ''] = [groups?.['lead'], groups?.['key'], groups?.['gap'], groups?.['value']];
  if (groups === undefined || !/[:：|·]/.test(key + gap)) return undefined;
  const name = names.get((groups['bold'] ?? groups['plain'] ?? '').trim().toLowerCase());
  if (name === undefined) return undefined;
  const keyStart = base + lead.length;
  const keyEnd = keyStart + key.length;
  return fieldOf(name, span(keyStart, keyEnd), value, keyEnd + gap.length);
}

/** Undefined where the value says nothing, or is no id where only an id can be meant. */
function fieldOf(name: string, key: Span, value: string, valueStart: number): Field | undefined {
  const bare = bareValue(value);
  if (bare.text === '' || (idFields.has(name) && !idShape.test(bare.text))) return undefined;
  const start = valueStart + bare.start;
  return { name, key, node: { kind: 'scalar', span: span(start, start + bare.text.length), text: bare.text, value: bare.text } };
}

/** The value without table bars, emphasis, code marks and the parts behind a middle dot. */
function bareValue(value: string): { readonly text: string; readonly start: number } {
  const cell = (value.split(/\s*(?:\||·)/)[0] ?? '').replace(/\\$/, '');
  const start = /^[\s*_`:：|]*/.exec(cell)?.[0].length ?? 0;
  const text = cell.slice(start).replace(/[\s*_`]+$/, '');
  return { text, start };
}

/** The status that a section called Status holds as its first words. */
export function readStatusSection(text: string, sections: readonly Section[]): Field | undefined {
  const section = sections.find((candidate) => /^(?:\d+[.)]?\s*)?(?:document |current )?status$/i.test(candidate.heading.text.trim()));
  if (section === undefined) return undefined;
  for (const line of linesOf(text.slice(section.body.start, section.body.end))) {
    const content = text.slice(section.body.start + line.start, section.body.start + line.end);
    if (content.trim() === '') continue;
    const labelled = labelField(content, section.body.start + line.start);
    if (labelled?.name === 'status') return labelled;
    const bare = bareValue(content.replace(/^([ \t]*)[-*+]/, '$1 '));
    const shown = bare.text.replace(/[.!]$/, '').replace(/[\s*_`]+$/, '');
    // A sentence under the heading is prose about the status, not a status.
    if (shown === '' || shown.split(/\s+/).length > 4) return undefined;
    const start = section.body.start + line.start + content.indexOf(shown);
    return {
      name: 'status',
      key: section.heading.title,
      node: { kind: 'scalar', span: span(start, start + shown.length), text: shown, value: shown },
    };
  }
  return undefined;
}
