// Pins a document to a place of the ranked list, or lets it go: the edits to its `override`, which says where, why,
// who agreed and until when. One document is written, and the others move by themselves.
import { insertField, replaceValue } from '../checks/editing.ts';
import { insertEntry, removeEntries } from '../checks/metadata/mapEditing.ts';
import { readDocument, type ProductDocument } from '../document/document.ts';
import { entry, scalarText, type Field } from '../document/field.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { changesOnly, sameBut } from './rereading.ts';

export interface PinRequest {
  /** From 1. */
  readonly place: number;
  readonly reason: string;
  readonly approver: string | undefined;
  /** `2026-09-30`. */
  readonly expires: string | undefined;
}

const field = 'override';

/** Undefined where the document cannot be written: it has no front matter of its own, or would not be read as before. */
export function pinEdits(snapshot: Snapshot, path: string, pin: PinRequest | undefined): readonly TextEdit[] | undefined {
  const document = snapshot.typed(path)?.document;
  if (document === undefined || document.metadata === 'sidecar' || document.frontMatter.kind === 'malformed') return undefined;
  const edits = pin === undefined ? letGo(document) : pinnedTo(document, pin);
  if (edits.length === 0) return edits;
  const after = readDocument(applyEdits(document.text, edits));
  return changesOnly(field, document, after) && isAsMeant(document, after, pin) ? edits : undefined;
}

/** Everything that was asked for can be read, and what else the override says is as it was. */
function isAsMeant(before: ProductDocument, after: ProductDocument, pin: PinRequest | undefined): boolean {
  const [was, is] = [before, after].map(({ fields }) => fields.get(field)?.node);
  if (pin === undefined) return is === undefined;
  const { place, reason, approver, expires } = pin;
  const wanted = Object.entries({ rank: String(place), reason, approver, expires });
  return (
    is?.kind === 'map' &&
    (was?.kind !== 'map' || sameBut(new Set(wanted.map(([name]) => name)), was.entries, is.entries)) &&
    wanted.every(([name, text]) => scalarText(entry(is, name)?.node) === oneLine(text))
  );
}

function letGo({ text, frontMatter, fields }: ProductDocument): readonly TextEdit[] {
  const known = fields.get(field);
  if (known === undefined || frontMatter.kind !== 'parsed') return [];
  return removeEntries(text, { span: frontMatter.content, entries: frontMatter.fields }, ({ name }) => name === field);
}

function pinnedTo(document: ProductDocument, { place, reason, approver, expires }: PinRequest): readonly TextEdit[] {
  const said: readonly (readonly [name: string, value: string | undefined])[] = [
    ['rank', String(place)],
    ['reason', quoted(reason)],
    ['approver', oneLine(approver) === undefined ? undefined : quoted(approver ?? '')],
    ['expires', oneLine(expires)],
  ];
  const values = said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const whole = `{ ${values.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  const known = document.fields.get(field);
  if (known === undefined) return [insertField(document, field, whole)];
  const { node } = known;
  if (node.kind !== 'map' || node.entries.length === 0) return [replaceValue(document, known, whole)];
  // Nobody approves, for no longer than the old day, what they have not seen.
  const isGone = ({ name }: Field): boolean => said.some(([other, value]) => other === name && value === undefined);
  const kept = { ...node, entries: node.entries.filter((each) => !isGone(each)) };
  if (kept.entries.length === 0) return [replaceValue(document, known, whole)];
  // What is new comes last, because it can be put where the value of another ends.
  return [
    ...removeEntries(document.text, node, isGone),
    ...kept.entries.flatMap((own) => values.filter(([name]) => name === own.name).map(([, value]) => replaceValue(document, own, value))),
    ...values.flatMap(([name, value]) => (entry(node, name) === undefined ? insertEntry(document, kept, name, value) : [])),
  ];
}

/** Undefined for what was left empty. */
function oneLine(text = ''): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** Free text in quotes, so that no colon, comma or bracket in it is taken for YAML. */
function quoted(text: string): string {
  return JSON.stringify(oneLine(text) ?? '');
}
