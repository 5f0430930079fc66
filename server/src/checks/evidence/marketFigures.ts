// The market as a document sizes it: TAM, SAM and SOM with what they count and for which year, from the field
// `market` or, where there is none, from the rows and lines of a market section. What cannot be read is left out.
import type { Block } from '../../document/content.ts';
import { entry, scalarText, type MapNode } from '../../document/field.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { readAmount, unitOf } from '../../scoring/amountText.ts';
import { span, type Span } from '../../text/span.ts';
import { textOfBlock } from '../sections/sectionText.ts';

export { readAmount } from '../../scoring/amountText.ts';

export type MarketPart = 'TAM' | 'SAM' | 'SOM';

export interface MarketFigure {
  readonly part: MarketPart;
  /** As written: `$4B`. */
  readonly text: string;
  readonly value: number;
  /** What it counts: a currency, `customers`; undefined for a bare number. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly span: Span;
}

const parts: readonly (readonly [MarketPart, RegExp])[] = [
  ['TAM', /^(?:tam\b|total addressable)/i],
  ['SAM', /^(?:sam\b|serviceable (?:addressable|available)\b)/i],
  ['SOM', /^(?:som\b|serviceable obtainable|obtainable)/i],
];

/** The figures of the field `market`. */
export function declaredFigures(market: MapNode): readonly MarketFigure[] {
  const unit = scalarText(entry(market, 'currency')?.node) ?? scalarText(entry(market, 'unit')?.node);
  const year = scalarText(entry(market, 'year')?.node);
  return parts.flatMap(([part]) => {
    const node = entry(market, part.toLowerCase())?.node;
    const text = scalarText(node) ?? scalarText(entry(node, 'value')?.node);
    const amount = text === undefined ? undefined : readAmount(text);
    if (node === undefined || text === undefined || amount === undefined) return [];
    const own = scalarText(entry(node, 'currency')?.node) ?? scalarText(entry(node, 'unit')?.node);
    return [
      {
        part,
        text,
        value: amount.value,
        unit: unitOf(own) ?? amount.unit ?? unitOf(unit),
        year: scalarText(entry(node, 'year')?.node) ?? year,
        span: node.span,
      },
    ];
  });
}

/** The figures of a market section: rows of a table, list items and lines that begin with a part's name. */
export function toldFigures(typed: TypedDocument, section: Section): readonly MarketFigure[] {
  if (!/\b(?:TAM|SAM|SOM|addressable|obtainable)\b/i.test(typed.document.text.slice(section.body.start, section.span.end))) return [];
  return typed.document.blocksBelow(section).flatMap((block) => (block.kind === 'row' ? figureOfRow(block) : figuresOfLines(block)));
}

function figureOfRow(row: Block & { readonly kind: 'row' }): readonly MarketFigure[] {
  const [name, ...cells] = row.cells;
  const part = partOf(name?.text ?? '');
  if (part === undefined) return [];
  const yearAt = row.headers.findIndex((header) => /^year\b/i.test(header));
  for (const [index, cell] of cells.entries()) {
    if (index + 1 === yearAt) continue;
    const amount = readAmount(cell.text);
    if (amount === undefined) continue;
    const year = row.cells[yearAt]?.text.trim() ?? yearIn(cell.text);
    return [{ part, text: amount.text, value: amount.value, unit: amount.unit, year: year === '' ? undefined : year, span: row.span }];
  }
  return [];
}

function figuresOfLines(block: Block): readonly MarketFigure[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
  return textOfBlock(block)
    .split('\n')
    .flatMap((line): readonly MarketFigure[] => {
      const part = partOf(line);
      // Only what stands right behind the name is its amount: "TAM: $4B", "SAM (serviceable addressable market): $600M".
      const said = /^[^:=≈–—]{2,60}[:=≈–—]\s*(?<amount>[^\n]{1,80})/.exec(line.trim())?.groups?.['amount'];
      const amount = part === undefined || said === undefined ? undefined : readAmount(said);
      if (part === undefined || amount === undefined || said === undefined) return [];
      return [
        {
          part,
          text: amount.text,
          value: amount.value,
          unit: amount.unit,
          year: yearIn(said),
          span: span(block.span.start, block.span.end),
        },
      ];
    });
}

function partOf(text: string): MarketPart | undefined {
  const name = text.replace(/^[\s*_#>-]+/, '');
  return parts.find(([, pattern]) => pattern.test(name))?.[0];
}

function yearIn(text: string): string | undefined {
  return /(?<![\d.,$€£¥])20\d\d(?![\d.,]*\d)/.exec(text)?.[0];
}
