// Turns labels above the first section into front matter: one undoable change that keeps every word which is not one
// of the known labels. A line goes only where nothing would be left of it, and a table only as a whole or by its rows.
import { daysOf } from '../../document/calendar.ts';
import { isTableDelimiter } from '../../document/labelTable.ts';
import type { ProductDocument } from '../../document/document.ts';
import { scalarText, type Field } from '../../document/field.ts';
import { lineEndingOf, linesOf, type Line } from '../../document/lines.ts';
import { quoted } from '../../document/yamlErrors.ts';
import { statusKey, type TypedDocument } from '../../schema/typedDocument.ts';
import { span, pointSpan, type Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/edit.ts';
import { readingsOf } from './dateReadings.ts';

/** The labels above the first section, in order of place; a section called Status is none. */
export function labelsAbove({ fields, metadata, sections }: ProductDocument): readonly Field[] {
  if (metadata !== 'labels') return [];
  const headings = sections.map(({ heading }) => heading.title);
  return [...fields.values()]
    .filter(({ key }) => !headings.some((title) => title.start <= key.start && key.end <= title.end))
    .sort((a, b) => a.key.start - b.key.start);
}

const order = ['id', 'status', 'owner', 'created', 'updated', 'review_by', 'target_date', 'launch_date', 'problem', 'prfaq', 'prd'];

export function labelsToFrontMatter(typed: TypedDocument): readonly TextEdit[] {
  const { document } = typed;
  const { text } = document;
  const moved = labelsAbove(document).flatMap((field) => {
    const value = field.name === 'kind' ? '' : valueOf(typed, field);
    return value === undefined ? [] : [{ field, value }];
  });
  const eol = lineEndingOf(text);
  const values = new Map(moved.map(({ field, value }) => [field.name, value]));
  // A status that a section holds would no longer be read once there is front matter.
  const status = document.fields.get('status');
  if (status !== undefined && !values.has('status')) values.set('status', valueOf(typed, status) ?? '');
  const lines = order.flatMap((name) => (values.has(name) ? [`${name}: ${values.get(name) ?? ''}${eol}`] : []));
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const block = `---${eol}kind: ${typed.schema.id}${eol}${lines.join('')}---${eol}${eol}`;
  const gone = linesToRemove(
    document,
    moved.map(({ field }) => field),
  );
  const [first] = gone;
  // What is removed at the very top makes room for the front matter itself.
  if (first?.start === start) return [{ span: first, newText: block }, ...gone.slice(1).map(removal)];
  return [{ span: pointSpan(start), newText: block }, ...gone.map(removal)];
}

function removal(range: Span): TextEdit {
  return { span: range, newText: '' };
}

/** The value as YAML; undefined where a day could be read in two ways, which is then left where it stands. */
function valueOf({ status, schema }: TypedDocument, { name, node }: Field): string | undefined {
  const text = (scalarText(node) ?? '').replace(/\[([^[\]]{1,200})\]\([^()\s]{0,1000}\)/g, '$1');
  if (name === 'status') return status.kind === 'known' ? statusKey(text) : yamlText(text);
  if (schema.fields.get(name)?.type.kind !== 'date' || daysOf(text) !== undefined) return yamlText(text);
  const readings = readingsOf(text);
  return readings.length === 1 ? readings[0] : undefined;
}

function yamlText(text: string): string {
  const isPlain = /^[\p{L}][\p{L}\p{N} ./()_-]*$|^\d{4}-\d{2}-\d{2}$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text);
  return isPlain ? text : quoted(text);
}

interface LabelLine extends Line {
  readonly content: string;
  /** True where labels stand on it and nothing else that anybody could read. */
  readonly isSpent: boolean;
}

function linesToRemove(document: ProductDocument, fields: readonly Field[]): readonly Span[] {
  const last = Math.max(0, ...fields.map(({ node }) => node.span.end));
  const lines: LabelLine[] = [];
  for (const line of linesOf(document.text)) {
    if (line.start > last && /^\s*$/.test(document.text.slice(line.start, line.end)) && (lines.at(-1)?.start ?? 0) > last) break;
    const content = document.text.slice(line.start, line.end);
    lines.push({ ...line, content, isSpent: line.start >= document.bodyStart && isSpent(line, content, fields) });
  }
  const goes = lines.map((line, index) => line.isSpent && !isTableHead(lines, index));
  for (const table of tablesIn(lines)) {
    const rows = lines.slice(table.start, table.end).filter(({ content }) => !isTableDelimiter(content));
    const body = rows.slice(1);
    // A header such as `Field | Value` goes with its last row.
    if (body.length > 0 && body.every((row) => row.isSpent)) goes.fill(true, table.start, table.end);
  }
  return runsOf(lines, goes);
}

function isSpent({ start, end }: Line, content: string, fields: readonly Field[]): boolean {
  const parts = fields.flatMap(({ key, node }) => [key, node.span]).filter((part) => part.start >= start && part.end <= end);
  if (parts.length === 0) return false;
  const rest = parts.reduce(
    (left, part) => left.slice(0, part.start - start) + ' '.repeat(part.end - part.start) + left.slice(part.end - start),
    content,
  );
  return !/[\p{L}\p{N}]/u.test(rest);
}

function isTableHead(lines: readonly LabelLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && isTableDelimiter(next.content);
}

/** Runs of lines with a bar, with a delimiter as the second, as ranges of indices. */
function tablesIn(lines: readonly LabelLine[]): readonly Span[] {
  return lines.flatMap((_, index) => {
    if (!isTableHead(lines, index)) return [];
    let end = index + 2;
    while (lines[end]?.content.includes('|') === true) end++;
    return [span(index, end)];
  });
}

/** Each run of lines as one range; a run between two blank lines takes the second along. */
function runsOf(lines: readonly LabelLine[], goes: readonly boolean[]): readonly Span[] {
  const runs: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (goes[index] !== true) continue;
    const from = index;
    while (goes[index + 1] === true) index++;
    const before = lines[from - 1];
    const after = lines[index + 1];
    const isAlone = (before === undefined || before.content.trim() === '') && after?.content.trim() === '' && after.next > after.end;
    if (isAlone) index++;
    runs.push(span(lines[from]?.start ?? 0, lines[index]?.next ?? 0));
  }
  return runs;
}
