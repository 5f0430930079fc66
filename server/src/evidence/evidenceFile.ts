// Reads an evidence file a slice at a time, so that a hundred thousand rows never keep a keystroke waiting: each call
// of `read` takes about as many characters as it is given and goes on where the last one ended. What is wrong is told
// row by row and costs that row.
import papa from 'papaparse';
import { span, type Span } from '../text/span.ts';
import { readHeader, type Columns } from './columns.ts';
import { EvidenceTable } from './evidenceTable.ts';
import { RowReader } from './readRow.ts';

/** Longest row, in UTF-16 units: one behind a quotation mark that nobody closed would go on to the end of the file. */
const longestRow = 65_536;
/** After so many marks that are never closed nothing can be known of what is a cell. */
const mostUnclosed = 5;
/** What decides by which sign the columns are separated. */
const beginning = 16_384;

interface ParsedRow {
  readonly cells: readonly string[];
  readonly span: Span;
}

interface Separators {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Where the first row begins: behind a line that says only how columns are separated. */
  readonly start: number;
}

export class EvidenceFile {
  readonly #text: string;
  readonly #table = new EvidenceTable();
  #separators: Separators | undefined;
  /** Undefined until the row is read that names the columns. */
  #rows: RowReader | undefined;
  #columns: Columns | undefined;
  /** False where no column says what rows are evidence for; they are read all the same, for the accounts they name. */
  #counts = true;
  #at = 0;
  #unclosed = 0;
  /** Nothing of what follows can be counted. */
  #stopped = false;

  constructor(text: string) {
    this.#text = text;
    const notText = Math.max(text.indexOf('\0'), text.indexOf('\uFFFD'));
    if (notText < 0) return;
    this.#table.report(
      span(notText, notText),
      'This file is not UTF-8 text, so nothing in it is counted. Export it again as CSV in UTF-8.',
    );
    this.#stopped = true;
    this.#table.contents.isWhole = false;
  }

  get done(): boolean {
    return this.#stopped;
  }

  /** How much is read, from 0 to 1. */
  get share(): number {
    return this.#text.length === 0 ? 1 : Math.min(1, this.#at / this.#text.length);
  }

  /** What was read so far; all there is once `done`. */
  get table(): EvidenceTable {
    return this.#table;
  }

  /** Reads on for about `budget` UTF-16 units, at least one row; true where that was the end. */
  read(budget: number): boolean {
    if (this.done) return true;
    if (this.#separators === undefined) {
      this.#separators = separatorsOf(this.#text.slice(0, beginning));
      this.#at = this.#separators.start;
    }
    this.#readAbout(Math.max(1, budget));
    if (this.#at >= this.#text.length) this.#finish();
    return this.done;
  }

  readToEnd(): EvidenceTable {
    while (!this.read(longestRow));
    return this.#table;
  }

  /** A line that is too long to be read at once is never looked into. */
  #readAbout(budget: number): void {
    const target = Math.min(this.#text.length, this.#at + budget);
    const end = this.#endOfLine(target - 1);
    const lineStart = Math.max(this.#at, this.#text.lastIndexOf(this.#separators?.newline ?? '\n', target - 1) + 1);
    if (end - lineStart <= longestRow) this.#readTo(end);
    else if (lineStart > this.#at && lineStart < end) this.#readTo(lineStart);
    else {
      this.#refuseLong(span(lineStart, end));
      this.#at = end;
    }
  }

  #refuseLong(place: Span): void {
    this.#table.contents.isWhole = false;
    this.#table.refuse(this.#withoutBreak(place), 'This row is longer than any row of evidence can be. It is not counted.');
  }

  /** Rows of which a cell goes on behind `end` are read together with what follows. */
  #readTo(end: number): void {
    const start = this.#at;
    const rest = this.#rowsBetween(start, end);
    if (rest === undefined || this.#stopped) {
      this.#at = end;
      return;
    }
    this.#at = rest;
    if (end - rest < longestRow && end < this.#text.length) {
      // Twice as much each time, so that a long row is looked at a few times and not once for each of its lines.
      this.#readTo(this.#endOfLine(Math.min(rest + longestRow, end + Math.max(1024, end - rest))));
      return;
    }
    this.#skipUnclosed(rest);
  }

  /** Takes over the rows in a part of the text; yields where a row begins that has an open cell at the end. */
  #rowsBetween(start: number, end: number): number | undefined {
    let from = start;
    let open: number | undefined;
    const { delimiter = ',', newline = '\n' } = this.#separators ?? {};
    papa.parse(this.#text.slice(start, end), {
      delimiter,
      newline,
      step: ({ data, errors, meta }) => {
        const to = Math.min(end, start + meta.cursor);
        if (errors.some(({ code }) => code === 'MissingQuotes')) open = from;
        else this.#take({ cells: data, span: span(from, Math.max(from, to)) });
        from = to;
      },
    });
    return open;
  }

  #skipUnclosed(at: number): void {
    this.#table.contents.isWhole = false;
    const end = this.#endOfLine(at);
    this.#table.refuse(
      this.#withoutBreak(span(at, end)),
      ++this.#unclosed < mostUnclosed
        ? 'A quotation mark opens in this row and is never closed. The row is not counted.'
        : 'Too many quotation marks of this file are never closed. From here on nothing is counted.',
    );
    this.#at = end;
    this.#stopped = this.#unclosed >= mostUnclosed;
  }

  #take(row: ParsedRow): void {
    if (this.#columns !== undefined) this.#table.contents.read(row.cells, this.#columns);
    if (this.#stopped || !this.#counts || row.cells.every((cell) => cell.trim() === '')) return;
    if (row.span.end - row.span.start > longestRow) {
      this.#refuseLong(row.span);
      return;
    }
    if (this.#rows === undefined) {
      this.#takeHeader(row);
      return;
    }
    const read = this.#rows.read(row.cells);
    const place = this.#withoutBreak(row.span);
    if (read.kind === 'refused') this.#table.refuse(place, `${capital(read.reasons.join('; '))}. The row is not counted.`);
    else this.#table.add(read.row, place);
  }

  #takeHeader({ cells, span: place }: ParsedRow): void {
    const columns = readHeader(cells);
    this.#rows = new RowReader(columns, this.#separators?.delimiter === ';');
    this.#columns = columns;
    const isKnown = columns.at.size > 0;
    if (!isKnown || (columns.moneyLike.size > 0 && columns.accountLike.length === 0)) this.#table.contents.isWhole = false;
    this.#tellPassedOver(cells, columns, this.#withoutBreak(place));
    this.#table.isLinked = columns.at.has('supports');
    if (this.#table.isLinked) return;
    this.#table.report(
      this.#withoutBreak(place),
      isKnown
        ? 'No column says which document a row is evidence for, so nothing is counted. Name one "supports", with ids such as PRB-12.'
        : 'The first row does not name the columns, so nothing is counted. Begin with a row such as "account,arr,supports,date".',
    );
    if (columns.accountLike.length === 0 && columns.moneyLike.size === 0) this.#stopped = true;
    this.#counts = false;
  }

  /** Revenue that nobody reads would be missed in every sum without a word. */
  #tellPassedOver(cells: readonly string[], { at, moneyLike }: Columns, place: Span): void {
    if (at.has('arr') || at.has('mrr')) return;
    const used = new Set(at.values());
    const [index] = [...moneyLike.keys()].filter((column) => !used.has(column));
    if (index === undefined) return;
    this.#table.report(
      place,
      `The column "${(cells[index] ?? '').trim()}" looks like revenue and is not read. Name it "arr" or "mrr", with its unit in brackets where it has one, such as "ARR (USD k)".`,
    );
  }

  #finish(): void {
    this.#stopped = true;
    if (this.#rows === undefined && this.#table.problems.length === 0)
      this.#table.report(span(0, 0), 'This file is empty. Begin with a row that names the columns, such as "account,arr,supports,date".');
  }

  #endOfLine(from: number): number {
    const mark = this.#text.indexOf(this.#separators?.newline ?? '\n', Math.min(from, this.#text.length));
    return mark < 0 ? this.#text.length : mark + 1;
  }

  #withoutBreak({ start, end }: Span): Span {
    let last = end;
    while (last > start && (this.#text.charCodeAt(last - 1) === 10 || this.#text.charCodeAt(last - 1) === 13)) last--;
    return span(start, last);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function separatorsOf(text: string): Separators {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  // Some spreadsheets write first how columns are separated.
  const said = /^\uFEFF?sep=([,;\t|])[ \t]*(?:\r\n?|\n)/i.exec(text);
  if (said !== null) return { delimiter: said[1] ?? ',', newline, start: said[0].length };
  return { delimiter: delimiterOf(text, newline), newline, start: 0 };
}

/** The sign by which the first row that says anything names the most columns that are known. */
function delimiterOf(text: string, newline: Separators['newline']): string {
  let best = ',';
  let most = 0;
  for (const delimiter of [',', ';', '\t', '|']) {
    const header = papa.parse(text, { delimiter, newline, preview: 1, skipEmptyLines: true }).data[0] ?? [];
    const known = readHeader(header).at.size;
    if (known > most) [best, most] = [delimiter, known];
  }
  return best;
}
