// Whoever finds an old decision must find the one that holds now, and the other way round.
import { scalars } from '../../../document/field.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isKind, linkFields, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice, asFix } from '../../fixes.ts';
import { addLink } from '../../links/linkEditing.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { defineRule, type Fix, type RelatedPlace } from '../../rule.ts';

/** A longer chain of decisions has lost its readers long before. */
const longestChain = 50;

export const supersededDangling = defineRule({
  id: 'decision/superseded-dangling',
  scope: 'portfolio',
  summary: 'Require decisions that replace one another to say so on both sides',
  severity: 'error',
  fixable: true,
  messages: {
    noSuccessor: 'This decision is superseded, and nothing says by which one. Link it in superseded_by.',
    noBackLink: '{id}, "{title}", says that this decision replaces it. Say so here as well: add it to supersedes.',
    stillHolds: '{id}, "{title}", replaces this decision, and the status here is still "{status}". Set it to superseded.',
    circle: 'This decision is replaced by one that it replaces itself: {way}. Remove one of the links.',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'decision') || typed.document.frontMatter.kind === 'malformed') return;
    const { id, status, path } = typed;
    const successors = linkFields(typed, 'superseded_by').flatMap((field) => scalars(field.node));
    const way = id === undefined ? undefined : wayBack(portfolio, id);
    const inCircle = successors.find(({ text }) => text.trim() === way?.[1]);
    if (way !== undefined && inCircle !== undefined) {
      yield { message: 'circle', data: { way: way.join(' → ') }, span: inCircle.span };
      return;
    }
    const isSuperseded = status.kind === 'known' && status.spec.name === 'superseded';
    const replacing = id === undefined ? [] : decisions(portfolio.linkingTo(id, 'supersedes'), path);
    if (isSuperseded && successors.length === 0 && !tellsSuccessor(typed)) {
      yield { message: 'noSuccessor', span: status.field.node.span, fixes: replacing.flatMap((other) => successorFix(typed, other)) };
    }
    const [newer] = replacing.filter(({ phase }) => phase === 'committed');
    if (newer !== undefined && status.kind === 'known' && typed.phase === 'committed') {
      const data = { id: newer.id ?? '', title: newer.title, status: status.text };
      yield {
        message: 'stillHolds',
        data,
        span: status.field.node.span,
        related: placeOf(portfolio, newer),
        fixes: supersede(typed, newer, status.field),
      };
    }
    if (id !== undefined) yield* missingBackLinks(typed, portfolio, id);
  },
});

interface BackLinkFinding {
  readonly message: 'noBackLink';
  readonly data: { readonly id: string; readonly title: string };
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

/** The older decisions that name this one and are not named by it. */
function* missingBackLinks(typed: TypedDocument, portfolio: PortfolioView, id: string): Generator<BackLinkFinding> {
  const named = linkFields(typed, 'supersedes').flatMap((field) => scalars(field.node).map(({ text }) => text.trim()));
  for (const older of decisions(portfolio.linkingTo(id, 'superseded_by'), typed.path)) {
    // Without an id it cannot be named, and where two documents share one it would mean either.
    if (older.id === undefined || named.includes(older.id) || portfolio.factsWithId(older.id).length > 1) continue;
    const [field] = linkFields(typed, 'supersedes');
    yield {
      message: 'noBackLink',
      data: { id: older.id, title: older.title },
      span: field?.node.span ?? typed.document.fields.get('id')?.node.span ?? metadataSpan(typed.document),
      fixes: asFix(`Add ${older.id} to supersedes`, addLink(typed, 'supersedes', older.id)),
      related: placeOf(portfolio, older),
    };
  }
}

function decisions(all: readonly DocumentFacts[], path: string): readonly DocumentFacts[] {
  return all.filter((facts) => facts.path !== path && facts.lineage.includes('decision'));
}

function placeOf(portfolio: PortfolioView, { path, id, title }: DocumentFacts): readonly RelatedPlace[] {
  const place = portfolio.placeOf(path);
  return place === undefined ? [] : [{ path, span: place.idSpan, message: `${id ?? ''}, "${title}", links to this decision.` }];
}

/** From an id along `superseded_by` back to itself; undefined where the way ends. */
function wayBack(portfolio: PortfolioView, id: string): readonly string[] | undefined {
  const way = [id];
  for (let at: string | undefined = id; way.length <= longestChain;) {
    const found = portfolio.factsWithId(at);
    at = found.length === 1 ? found[0]?.links['superseded_by']?.[0] : undefined;
    if (at === undefined || (at !== id && way.includes(at))) return undefined;
    way.push(at);
    if (at === id) return way;
  }
  return undefined;
}

/** "Superseded by [Use the gateway](0007-gateway.md)" says it in the text. */
function tellsSuccessor({ document }: TypedDocument): boolean {
  return /\b(?:superseded|replaced) (?:by|with|in)\b|ersetzt durch|remplacée? par|re[e]?mplazad[ao] por|substituíd[ao] por|замен[её]н|取代|置き換え|대체/iu.test(
    document.text.slice(document.bodyStart),
  );
}

function successorFix(typed: TypedDocument, { id }: DocumentFacts): readonly Fix[] {
  return id === undefined ? [] : asChoice(`Link ${id} as the one that replaces it`, addLink(typed, 'superseded_by', id));
}

function supersede(typed: TypedDocument, newer: DocumentFacts, status: Parameters<typeof replaceValue>[1]): readonly Fix[] {
  if (typed.document.metadata === 'sidecar' || !typed.schema.statuses.some(({ name }) => name === 'superseded')) return [];
  const isLinked = linkFields(typed, 'superseded_by').length > 0;
  const link = isLinked || newer.id === undefined ? [] : addLink(typed, 'superseded_by', newer.id);
  return asChoice('Set the status to superseded', [replaceValue(typed.document, status, 'superseded'), ...link]);
}
