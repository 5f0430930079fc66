// Records in a document's front matter what the documents it rests on say now, so that a later change of theirs is
// noticed. One edit for each entry; what is recorded already and still true is left alone.
import { acknowledged, acknowledgedField, upstreamIds } from '../checks/links/upstream.ts';
import { insertField, replaceValue } from '../checks/editing.ts';
import { lineEndingOf, lineFrom } from '../document/lines.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { TextEdit } from '../text/edit.ts';
import { pointSpan } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface Acknowledgement {
  readonly ids: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** Undefined where the document rests on nothing that can be read, or everything is recorded as it is. */
export function acknowledgeUpstream(snapshot: Snapshot, path: string): Acknowledgement | undefined {
  const typed = snapshot.typed(path);
  if (typed === undefined || typed.document.frontMatter.kind !== 'parsed' || isInBraces(typed)) return undefined;
  const record = acknowledged(typed);
  const news = upstreamIds(typed).flatMap((id) => {
    const [target] = snapshot.links.factsWithId(id);
    const hash = target === undefined ? undefined : snapshot.links.contentHash(target.path);
    return hash === undefined || record.get(id)?.hash === hash ? [] : [{ id, value: `"${hash}"` }];
  });
  if (news.length === 0) return undefined;
  const changed = news.flatMap(({ id, value }) => {
    const known = record.get(id);
    return known === undefined ? [] : [replaceValue(typed.document, known.field, value)];
  });
  const added = news.filter(({ id }) => !record.has(id));
  return { ids: news.map(({ id }) => id), edits: [...changed, ...(added.length === 0 ? [] : [addition(typed, added)])] };
}

/** Front matter that is one map in braces has no lines to put a record on. */
function isInBraces({ document: { frontMatter, text } }: TypedDocument): boolean {
  return (
    frontMatter.kind === 'parsed' &&
    /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*\{/.test(text.slice(frontMatter.content.start, frontMatter.content.end))
  );
}

function addition({ document }: TypedDocument, added: readonly { readonly id: string; readonly value: string }[]): TextEdit {
  const eol = lineEndingOf(document.text);
  const record = document.fields.get(acknowledgedField);
  // New entries stand at the column of those that are there.
  const known = record?.node.kind === 'map' ? record.node.entries.at(-1) : undefined;
  const column = known === undefined ? 2 : known.key.start - (document.text.lastIndexOf('\n', known.key.start - 1) + 1);
  const lines = added.map(({ id, value }) => `${' '.repeat(column)}${id}: ${value}`);
  if (record?.node.kind !== 'map' || record.node.entries.length === 0) {
    const block = insertField(document, acknowledgedField, '');
    const text = `${acknowledgedField}:${eol}${lines.join(eol)}${eol}`;
    return record === undefined ? { ...block, newText: text } : { span: record.node.span, newText: `${eol}${lines.join(eol)}` };
  }
  const { node } = record;
  if (document.text.charAt(node.span.start) === '{') {
    const last = node.entries.at(-1)?.node.span.end ?? node.span.start + 1;
    return { span: pointSpan(last), newText: added.map(({ id, value }) => `, ${id}: ${value}`).join('') };
  }
  const last = node.entries.at(-1)?.node.span.end ?? node.span.end;
  return { span: pointSpan(lineFrom(document.text, last).next), newText: lines.map((line) => line + eol).join('') };
}
