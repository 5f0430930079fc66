// What one file or document adds to the evidence behind a document.
import { sameRows, type EvidenceRow } from './evidenceRow.ts';

/** Where evidence comes from: a document, which is one piece with some accounts, or a file, in which each row is one. */
export interface Contribution {
  readonly kind: 'document' | 'file';
  readonly path: string;
  /** The id of the document, else its title; the path of a file. */
  readonly name: string;
  /** The id of the document upstream through which it counts; undefined where it is linked directly. */
  readonly via: string | undefined;
  /** All that count; the same array wherever the same rows do. */
  readonly rows: readonly EvidenceRow[];
  /** How many people the document rests on; 0 where it does not say. */
  readonly people: number;
  /** The rows that this is taken from, with those that name an id of `without` and so count nearer by. */
  readonly from: readonly EvidenceRow[];
  readonly without: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** `mayShare` says that some of the rows may name one of the ids of `nearer`, through which they count already. */
export function contributionOf(
  about: Pick<Contribution, 'kind' | 'path' | 'name' | 'via' | 'people'>,
  from: readonly EvidenceRow[],
  nearer: ReadonlySet<string> = nothing,
  mayShare = false,
): Contribution {
  const without = mayShare && from.some((row) => isWithout(row, nearer)) ? new Set(nearer) : nothing;
  return {
    ...about,
    from,
    without,
    // Not kept, because hundreds of documents may each leave out a few of the same many rows.
    get rows() {
      return without.size === 0 ? from : from.filter((row) => !isWithout(row, without));
    },
  };
}

/** True for a row that counts through one of these ids already. */
export function isWithout({ supports }: EvidenceRow, without: ReadonlySet<string>): boolean {
  return without.size > 0 && supports.length > 1 && supports.some((id) => without.has(id));
}

/** Rows of files keep their identity for as long as they say the same; those of documents are few. */
export function sameContributions(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      if (other?.path !== one.path || other.via !== one.via || other.name !== one.name || other.people !== one.people) return false;
      if (other.without.size !== one.without.size || ![...one.without].every((id) => other.without.has(id))) return false;
      return one.from === other.from || (one.kind === 'document' && sameRows(one.from, other.from));
    })
  );
}
