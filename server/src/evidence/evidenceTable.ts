// What was read of one evidence file: its good rows by the document they are evidence for, and what is wrong with the
// others. Rows keep the identity they were read with, so that one row which reaches a document twice is known to be one.
import { span, type Span } from '../text/span.ts';
import { sameRows, type EvidenceRow } from './evidenceRow.ts';
import { FileContents } from './fileContents.ts';

export interface RowProblem {
  readonly message: string;
  readonly span: Span;
}

/** Most rows that are reported one by one; one more problem says how many others there are. */
export const mostReported = 100;

const noRows: readonly EvidenceRow[] = [];

export class EvidenceTable {
  /** True where the first row names a column for the documents that rows are evidence for, which other tables have not. */
  isLinked = false;
  readonly #byItem = new Map<string, EvidenceRow[]>();
  /** Ids that share a row with another id. */
  readonly #shared = new Set<string>();
  /** The first row that names an id. */
  readonly #firstOf = new Map<string, Span>();
  readonly #problems: RowProblem[] = [];
  #left = 0;
  #unlinked = 0;
  #firstUnlinked: Span | undefined;
  #size = 0;
  #refused = 0;
  /** Rows with revenue of nobody. */
  #unnamed = 0;
  #firstUnnamed: Span | undefined;
  /** What the file names and holds, whether it counts or not. */
  readonly contents = new FileContents();

  /** Every account that the file names. */
  get accounts(): Iterable<string> {
    return this.contents.accounts;
  }

  add(row: EvidenceRow, place: Span): void {
    if (row.supports.length === 0) {
      this.#unlinked++;
      this.#firstUnlinked ??= place;
      return;
    }
    this.#size++;
    if (row.accountKey === '' && row.revenue !== undefined) {
      this.#unnamed++;
      this.#firstUnnamed ??= place;
    }
    for (const id of row.supports) {
      if (row.supports.length > 1) this.#shared.add(id);
      const rows = this.#byItem.get(id);
      if (rows === undefined) {
        this.#byItem.set(id, [row]);
        this.#firstOf.set(id, place);
      } else rows.push(row);
    }
  }

  /** A row that is not counted, and why. */
  refuse(place: Span, message: string): void {
    this.#refused++;
    this.report(place, message);
  }

  /** How many rows do not count; undefined where none does, because the file cannot be read or names no documents. */
  get uncounted(): number | undefined {
    return this.#size === 0 && this.problems.length > 0 ? undefined : this.#refused + this.#unlinked;
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

  /** True where a row for a document is one for another as well. */
  hasSharedRows(id: string): boolean {
    return this.#shared.has(id);
  }

  /** Takes over the rows that the file had before for the documents about which it says the same. */
  keepRowsOf(before: EvidenceTable): void {
    for (const [id, rows] of this.#byItem) {
      const known = before.#byItem.get(id);
      if (known !== undefined && sameRows(known, rows)) this.#byItem.set(id, known);
    }
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
    if (this.#firstUnnamed !== undefined) {
      const message =
        this.#unnamed === 1
          ? 'This row names no account, so its revenue is not counted.'
          : `This row and ${String(this.#unnamed - 1)} more name no account, so their revenue is not counted.`;
      more.push({ span: this.#firstUnnamed, message });
    }
    const last = this.#problems.at(-1);
    if (this.#left > 0 && last !== undefined)
      more.push({ span: last.span, message: `And ${String(this.#left)} more rows cannot be read. They are not counted.` });
    return [...this.#problems, ...more];
  }
}
