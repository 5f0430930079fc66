// Tables as rules ask about them: the rows of one table together, and what each column is for by its header. Cells
// keep their places, and a cell that only holds a dash says nothing.
import type { Row } from '../../document/content.ts';
import type { ProductDocument } from '../../document/document.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

/** Words and where they stand. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** False for Markdown without the delimiter row of a table, so that it need not be parsed to look for one. */
export function mayHoldTable(markdown: string): boolean {
  return /\||:-|-:/.test(markdown);
}

/** The tables of a section and of everything below it, in order of place. */
export function tablesBelow(document: ProductDocument, section: Section): readonly Table[] {
  const tables = new Map<readonly string[], Row[]>();
  const parts = subtree(section).filter((part) => mayHoldTable(document.bodyText(part)));
  for (const block of parts.flatMap((part) => document.blocks(part))) {
    if (block.kind !== 'row') continue;
    // The rows of one table share their headers, and no two tables do.
    const rows = tables.get(block.headers);
    if (rows === undefined) tables.set(block.headers, [block]);
    else rows.push(block);
  }
  return Array.from(tables, ([headers, rows]) => ({ headers, rows }));
}

/** The tables of the sections that stand for any of the concepts, those of the first concept first, each once. */
export function tablesFor(typed: TypedDocument, concepts: readonly string[]): readonly Table[] {
  const found = new Map<readonly string[], Table>();
  for (const concept of concepts) {
    for (const { section } of typed.sectionsFor(concept)) {
      for (const table of tablesBelow(typed.document, section)) if (!found.has(table.headers)) found.set(table.headers, table);
    }
  }
  return [...found.values()];
}

/** The columns by what their headers say; each takes the first part that is still free. */
export function columnsOf<P extends string>(
  headers: readonly string[],
  patterns: readonly (readonly [P, RegExp])[],
): Readonly<Partial<Record<P, number>>> {
  const columns: Partial<Record<P, number>> = {};
  headers.forEach((header, index) => {
    const part = patterns.find(([name, pattern]) => columns[name] === undefined && pattern.test(header.trim()))?.[0];
    if (part !== undefined) columns[part] = index;
  });
  return columns;
}

/** What a cell says; undefined for an empty one, a dash and a column that is not there. */
export function cellOf(row: Row, column: number | undefined): Words | undefined {
  const cell = column === undefined ? undefined : row.cells[column];
  const text = cell?.text.trim() ?? '';
  if (cell === undefined || /^(?:[\s.…?–—-]*|n\/?a|none|\(none\))$/i.test(text)) return undefined;
  return { text, span: cell.span };
}
