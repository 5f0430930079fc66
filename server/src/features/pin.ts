// Pins a document to a place of the ranked list, or lets it go: the edits to its `override`, which says where, why,
// who agreed and until when. One document is written, and the others move by themselves.
import { insertField, replaceValue } from '../checks/editing.ts';
import { insertEntry } from '../checks/metadata/mapEditing.ts';
import { entry, type Field } from '../document/field.ts';
import { lineFrom } from '../document/lines.ts';
import type { TextEdit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface PinRequest {
  /** From 1. */
  readonly place: number;
  readonly reason: string;
  readonly approver: string | undefined;
  /** `2026-09-30`. */
  readonly expires: string | undefined;
}

const field = 'override';

/** Undefined where the document cannot be written: it has no front matter of its own, or is no product document. */
export function pinEdits(snapshot: Snapshot, path: string, pin: PinRequest | undefined): readonly TextEdit[] | undefined {
  const document = snapshot.typed(path)?.document;
  if (document === undefined || document.metadata === 'sidecar' || document.frontMatter.kind === 'malformed') return undefined;
  const known = document.fields.get(field);
  if (pin === undefined) {
    return known === undefined ? [] : [removal(document.text, known)];
  }
  const { place, reason, approver, expires } = pin;
  const values = new Map([
    ['rank', String(place)],
    ['reason', quoted(reason)],
    ...(approver === undefined ? [] : [['approver', quoted(approver)] as const]),
    ...(expires === undefined ? [] : [['expires', expires] as const]),
  ]);
  const whole = `{ ${[...values].map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  if (known === undefined) return [insertField(document, field, whole)];
  const { node } = known;
  if (node.kind !== 'map' || node.entries.length === 0) return [replaceValue(document, known, whole)];
  return [...values].flatMap(([name, value]) => {
    const own = entry(node, name);
    return own === undefined ? insertEntry(document, node, name, value) : [replaceValue(document, own, value)];
  });
}

/** The whole lines of a field, or between braces the field with the comma before or behind it. */
function removal(text: string, { key, node }: Field): TextEdit {
  const end = key.start + text.slice(key.start, node.span.end).trimEnd().length;
  const line = lineFrom(text, text.lastIndexOf('\n', key.start - 1) + 1);
  if (text.slice(line.start, key.start).trim() === '') return { span: span(line.start, lineFrom(text, end).next), newText: '' };
  const before = /,\s*$/.exec(text.slice(0, key.start))?.[0].length ?? 0;
  const behind = before > 0 ? 0 : (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0);
  return { span: span(key.start - before, end + behind), newText: '' };
}

/** Free text in quotes, so that no colon, comma or bracket in it is taken for YAML. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim());
}
