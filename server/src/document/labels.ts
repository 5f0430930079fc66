// Metadata that stands in the text instead of front matter: lines such as `**Status:** Draft`, bullets,
// a two-column table above the first section, or a section that is called Status. Read, never required.
import { span, textOf, type Span } from '../text/span.ts';
import type { Field } from './field.ts';
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
  ['updated', 'updated'],
  ['last updated', 'updated'],
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
  let count = 0;
  for (const line of linesOf(text.slice(range.start, range.end))) {
    if (++count > maxLines) break;
    for (const part of partsOf(text, range.start + line.start, range.start + line.end)) {
      const field = labelField(textOf(text, part), part.start);
      if (field !== undefined && !fields.some((known) => known.name === field.name)) fields.push(field);
    }
  }
  return fields;
}

/** `**Status:** Draft · **Owner:** Dana` is two labels on one line. */
function partsOf(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  if (end - start > longest) return parts;
  for (let at = start; ;) {
    const dot = text.indexOf(' · ', at);
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
  const bare = bareValue(value);
  if (bare.text === '' || (idFields.has(name) && !idShape.test(bare.text))) return undefined;
  const at = span(keyStart + key.length + gap.length + bare.start, keyStart + key.length + gap.length + bare.start + bare.text.length);
  return {
    name,
    key: span(keyStart, keyStart + key.length),
    node: { kind: 'scalar', span: at, text: bare.text, value: bare.text },
  };
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
