// Where a finding about many documents stands: on the first of them in order of path, at the field concerned, with
// the others as related places. So it is told once, whichever document somebody has open.
import { entry, type Field } from '../../document/field.ts';
import { metadataSpan, type TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import type { PortfolioView } from '../portfolioView.ts';
import type { RelatedPlace } from '../rule.ts';

/** One of the documents that a finding is about. */
export interface Member {
  readonly path: string;
  /** What is to be said about it, as a sentence. */
  readonly note: string;
}

/** More places than these are no longer read. */
const mostPlaces = 10;

/** The first of the documents that a finding is about, as many as are shown: answers with all of them would be large. */
export function membersOf<T>(items: readonly T[], member: (item: T) => Member): readonly Member[] {
  return items.slice(0, mostPlaces + 1).map(member);
}

/** The place of a finding about these documents, in order of path; undefined on every document but the first. */
export function placeAtFirst(
  typed: TypedDocument,
  portfolio: PortfolioView,
  members: readonly Member[],
  ...field: readonly string[]
): { readonly span: Span; readonly related: readonly RelatedPlace[] } | undefined {
  if (members[0]?.path !== typed.path) return undefined;
  return { span: fieldSpan(typed, ...field), related: relatedPlaces(portfolio, members.slice(1)) };
}

/** The documents as related places, at most ten. */
export function relatedPlaces(portfolio: PortfolioView, members: readonly Member[]): readonly RelatedPlace[] {
  return members.slice(0, mostPlaces).flatMap(({ path, note }) => {
    const place = portfolio.placeOf(path);
    return place === undefined ? [] : [{ path, span: place.idSpan, message: note }];
  });
}

/** The value at a path of names, as far down as the document goes; the opening of its metadata where it has none of them. */
export function fieldSpan({ document }: TypedDocument, ...path: readonly string[]): Span {
  const [first, ...inner] = path;
  let found: Field | undefined = document.fields.get(first ?? '');
  for (const name of inner) found = entry(found?.node, name) ?? found;
  if (found === undefined) return metadataSpan(document);
  // A map over several lines is shown at its key.
  return found.node.kind === 'map' ? found.key : found.node.span;
}
