// What was read of one evidence file: its good rows by the document they are evidence for, and what is wrong with the
// others. Rows keep the identity they were read with, so that one row which reaches a document twice is known to be one.
import { span, type Span } from '../text/span.ts';
import type { EvidenceRow } from './evidenceRow.ts';

export interface RowProblem {
  readonly message: string;
  readonly span: Span;
}

/** Most rows that are reported one by one; one more problem says how many others there are. */
export const mostReported = 100;

const noRows: readonly EvidenceRow[] = [];

export class EvidenceTable {
  readonly #byItem = new Map<string, EvidenceRow[]>();
  /** The first row that names an id. */
  readonly #firstOf = new Map<string, Span>();
  readonly #problems: RowProblem[] = [];
  #left = 0;
  #unlinked = 0;
  #firstUnlinked: Span | undefined;
  #size = 0;
  readonly #accounts = new Set<string>();

  /** An account that a row names, whether the row counts or not: who must not read it must not read it anywhere. */
  name(account: string): void {
    if (account.trim() !== '') this.#accounts.add(account.trim());
  }

  /** Every account that the file names. */
  get accounts(): Iterable<string> {
    return this.#accounts;
  }

  add(row: EvidenceRow, place: Span): void {
    if (row.supports.length === 0) {
      this.#unlinked++;
      this.#firstUnlinked ??= place;
      return;
    }
    this.#size++;
    for (const id of row.supports) {
      const rows = this.#byItem.get(id);
      if (rows === undefined) {
        this.#byItem.set(id, [row]);
        this.#firstOf.set(id, place);
      } else rows.push(row);
    }
  }

  report(place: Span, message: string): void {
    if (this.#problems.length < mostReported) this.#problems.push({ span: place, message });
    else this.#left++;
  }

  /** How many rows count. */
  get size(): number {
    return this.#size;
  }

  /** The ids that rows are evidence for. */
  get items(): Iterable<string> {
    return this.#byItem.keys();
  }

  /** The rows for a document in the order of the file. */
  rowsFor(id: string): readonly EvidenceRow[] {
    return this.#byItem.get(id) ?? noRows;
  }

  firstRowFor(id: string): Span {
    return this.#firstOf.get(id) ?? span(0, 0);
  }

  /** What is wrong, in the order of the file. */
  get problems(): readonly RowProblem[] {
    const more: RowProblem[] = [];
    if (this.#firstUnlinked !== undefined) {
      const message =
        this.#unlinked === 1
          ? 'This row names no document that it is evidence for, so it is not counted.'
          : `This row and ${String(this.#unlinked - 1)} more name no document that they are evidence for, so they are not counted.`;
      more.push({ span: this.#firstUnlinked, message });
    }
    const last = this.#problems.at(-1);
    if (this.#left > 0 && last !== undefined)
      more.push({ span: last.span, message: `And ${String(this.#left)} more rows cannot be read. They are not counted.` });
    return [...this.#problems, ...more];
  }
}
