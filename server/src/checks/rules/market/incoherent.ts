// A market of which the winnable part is larger than the whole convinces nobody of the rest of the document.
import { entry, scalarText, type FieldNode, type MapNode } from '../../../document/field.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { declaredFigures, toldFigures, type MarketFigure, type MarketPart } from '../../evidence/marketFigures.ts';
import { defineRule } from '../../rule.ts';
import { fieldHoldsPlaceholder } from '../../placeholder/unfinished.ts';

/** Each is a part of the one before it. */
const order: readonly MarketPart[] = ['TAM', 'SAM', 'SOM'];

export const marketIncoherent = defineRule({
  id: 'market/incoherent',
  scope: 'document',
  summary: 'Require market figures that fit together',
  severity: 'error',
  messages: {
    order: '{small} ({smallText}) is larger than {large} ({largeText}), although it is a part of it. Check which of the two is wrong.',
    units: 'The market figures mix {first} and {second}. Give TAM, SAM and SOM in one and the same unit, so that they can be compared.',
    years: 'The market figures are for {first} and for {second}. Give TAM, SAM and SOM for the same year.',
    growth: 'A growth of {growth} needs its period. Write "{growth} per year", or whatever the period is.',
    source: 'Nobody can check these figures yet. Add {missing}.',
  },
  *check({ typed }) {
    const field = typed.document.fields.get('market');
    if (field?.node.kind === 'map') {
      const figures = declaredFigures(field.node);
      yield* compare(typed, figures);
      const growth = entry(field.node, 'growth')?.node;
      const rate = scalarText(growth);
      if (growth !== undefined && rate !== undefined && isBareRate(rate))
        yield { message: 'growth', data: { growth: rate }, span: growth.span, severity: 'warning' };
      const missing = unsourced(field.node);
      if (figures.length > 0 && missing.length > 0 && !fieldHoldsPlaceholder(typed, field))
        yield { message: 'source', data: { missing: missing.join(' and ') }, span: field.key, severity: 'info' };
      return;
    }
    for (const { section } of typed.sectionsFor('market')) {
      const figures = toldFigures(typed, section);
      if (figures.length < 2) continue;
      yield* compare(typed, figures);
      return;
    }
  },
});

interface Mismatch {
  readonly span: MarketFigure['span'];
  readonly related: readonly { readonly path: string; readonly span: MarketFigure['span']; readonly message: string }[];
}

type Compared =
  | (Mismatch & { readonly message: 'order'; readonly data: Readonly<Record<'small' | 'smallText' | 'large' | 'largeText', string>> })
  | (Mismatch & {
      readonly message: 'units' | 'years';
      readonly data: Readonly<Record<'first' | 'second', string>>;
      readonly severity: 'warning';
    });

/** Amounts in different units and of different years cannot be compared, so only one thing is said of two figures. */
function* compare(typed: TypedDocument, all: readonly MarketFigure[]): Generator<Compared> {
  const figures = order.flatMap((part) => all.find((figure) => figure.part === part) ?? []);
  const units = firstTwo(figures, ({ unit }) => unit);
  if (units !== undefined) {
    yield { message: 'units', data: units.values, severity: 'warning', ...placed(typed, units.other, [units.one]) };
    return;
  }
  const years = firstTwo(figures, ({ year }) => year);
  if (years !== undefined) yield { message: 'years', data: years.values, severity: 'warning', ...placed(typed, years.other, [years.one]) };
  for (const [index, small] of figures.entries()) {
    const large = figures[index - 1];
    if (large === undefined || small.value <= large.value) continue;
    const data = { small: small.part, smallText: small.text, large: large.part, largeText: large.text };
    yield { message: 'order', data, ...placed(typed, small, [large]) };
  }
}

function placed(typed: TypedDocument, figure: MarketFigure, others: readonly MarketFigure[]): Mismatch {
  return {
    span: figure.span,
    related: others.map(({ part, text, span }) => ({ path: typed.path, span, message: `${part} is ${text}.` })),
  };
}

/** Two figures that differ in what is asked of them; one that does not say differs from none. */
function firstTwo(
  figures: readonly MarketFigure[],
  ask: (figure: MarketFigure) => string | undefined,
):
  | { readonly one: MarketFigure; readonly other: MarketFigure; readonly values: { readonly first: string; readonly second: string } }
  | undefined {
  const said = figures.filter((figure) => ask(figure) !== undefined);
  const [one] = said;
  const other = said.find((figure) => one !== undefined && ask(figure) !== ask(one));
  if (one === undefined || other === undefined) return undefined;
  return { one, other, values: { first: ask(one) ?? '', second: ask(other) ?? '' } };
}

/** `12%` and `0.12`, without "per year", "CAGR" or "p.a.". */
function isBareRate(text: string): boolean {
  return /^[~≈+]?\s?\d{1,4}(?:[.,]\d{1,4})?\s?(?:%|percent)?$/i.test(text.trim());
}

function unsourced(market: MapNode): readonly string[] {
  const isGiven = (node: FieldNode | undefined): boolean => scalarText(node) !== undefined || node?.kind === 'list';
  return [
    ...(isGiven(entry(market, 'source')?.node) ? [] : ['where they come from ("source")']),
    ...(isGiven(entry(market, 'method')?.node) ? [] : ['how they were worked out ("method: top-down" or "bottom-up")']),
  ];
}
