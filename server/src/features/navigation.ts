// From an id to its document, and from a document to every place that names it.
import type { ProductDocument } from '../document/document.ts';
import { metadataSpan } from '../schema/typedDocument.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Span } from '../text/span.ts';
import { idAt, idsIn } from './ids.ts';

export interface Location {
  readonly path: string;
  readonly span: Span;
}

/** Where the document with the id at `offset` says its id. Several where the id is not unique. */
export function definition(snapshot: Snapshot, path: string, offset: number): readonly Location[] {
  const document = snapshot.typed(path)?.document;
  const found = document === undefined ? undefined : idAt(document, offset);
  if (found === undefined) return [];
  return snapshot.links.withId(found.id).map((place) => ({ path: place.path, span: place.idSpan }));
}

/** Every place that names the id at `offset`, or the document's own id from anywhere in its front matter. */
export function references(snapshot: Snapshot, path: string, offset: number, declaration: 'with' | 'without'): readonly Location[] {
  const typed = snapshot.typed(path);
  if (typed === undefined) return [];
  const id = idAt(typed.document, offset)?.id ?? (offset < typed.document.bodyStart ? typed.id : undefined);
  if (id === undefined) return [];
  const places = snapshot.paths.flatMap((other) => {
    const document = snapshot.typed(other)?.document;
    if (document?.text.includes(id) !== true) return [];
    return idsIn(document)
      .filter((place) => place.id === id)
      .map((place) => ({ path: other, span: place.span }));
  });
  const own = declaration === 'with' ? snapshot.links.withId(id).map((place) => ({ path: place.path, span: place.idSpan })) : [];
  return [...own, ...places];
}

export interface DocumentLink {
  readonly span: Span;
  readonly target: Location;
  readonly tooltip: string;
}

/** Ids of known documents are links; VS Code's own Markdown support already links relative paths. */
export function documentLinks(snapshot: Snapshot, path: string): readonly DocumentLink[] {
  const document = snapshot.typed(path)?.document;
  if (document === undefined) return [];
  return idsIn(document).flatMap((place): readonly DocumentLink[] => {
    const [target] = snapshot.links.withId(place.id);
    if (target === undefined || target.path === path || isInsideLink(document, place.span)) return [];
    const top = snapshot.typed(target.path)?.document;
    const at = top === undefined ? target.idSpan : metadataSpan(top);
    return [{ span: place.span, target: { path: target.path, span: at }, tooltip: `${place.id} · ${target.title}` }];
  });
}

/** An id inside `[text](target)`, an address or a link definition belongs to that link. */
function isInsideLink({ text, definitions }: ProductDocument, place: Span): boolean {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const before = text.slice(lineStart, place.start);
  const after = /^[^\r\n]*/.exec(text.slice(place.end))?.[0] ?? '';
  if (/^ {0,3}\[[^\]]+\]:/.test(before) || /\]\([^)]*$|\]\[[^\]]*$|<[^>\s]*$|https?:\/\/\S*$/.test(before)) return true;
  if (!/\[[^\]]*$/.test(before)) return false;
  const label = text.slice(place.start, place.end).toLowerCase();
  return /^[^[\]]*\](?:\(|\[)/.test(after) || (before.endsWith('[') && after.startsWith(']') && definitions.has(label));
}
