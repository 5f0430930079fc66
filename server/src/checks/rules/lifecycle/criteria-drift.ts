// What was promised gets smaller from document to document, and the review then finds that it was reached. A target
// may change; then a decision says so.
import { plainTexts } from '../../../document/plainValue.ts';
import { scalars } from '../../../document/field.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isKind, linkFields, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { kindName } from '../../words/kindNames.ts';
import { relatives } from '../../links/linkedDocuments.ts';
import { listed } from '../../words/listing.ts';
import { outcomesOf } from '../../review/outcomes.ts';
import { fieldSpan } from '../../portfolio/reporting.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { promisedTo } from '../../review/promisedTo.ts';
import { promisesOf } from '../../review/promises.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';
import { criteriaBySection } from '../../criteria/successCriteria.ts';
import { driftsFrom, figureOf, targetOf, type Drift, type Target } from '../../criteria/targetDrift.ts';

export const criteriaDrift = defineRule({
  id: 'lifecycle/criteria-drift',
  scope: 'portfolio',
  summary: 'Disallow targets that are lower than what was promised before',
  severity: 'warning',
  messages: {
    lower: '"{name}" aims at {here}, but {id} promised {there}. Keep the promise, or link the decision that changed it.',
    several:
      '{count} targets are lower than {id} promised, such as "{name}": {here} in place of {there}. Keep the promises, or link the decision that changed them.',
    different: '"{name}" aims at {here}, and in {id} at {there}. Say the same in both, or link the decision that changed it.',
    metrics: 'This {kind} is meant to move {here}, but {id} is about {there}. Name the same metric, or link the decision that changed it.',
  },
  *check({ typed, portfolio }) {
    const chain = ['prfaq', 'prd', 'launch-plan', 'impact-review'].some((kind) => isKind(typed, kind));
    if (!chain) return;
    const parents = parentsOf(typed, portfolio);
    if (parents.length === 0 || isDecided(typed, portfolio)) return;
    yield* exchangedMetrics(typed, parents);
    const own = ownTargets(typed);
    for (const parent of own.length === 0 ? [] : parents) {
      const drifts = driftsFrom(own, promisesOf(parent));
      const lower = drifts.filter(({ kind }) => kind === 'lower');
      const [first] = lower.length > 0 ? lower : drifts;
      if (first === undefined) continue;
      const data = { name: first.own.name, here: figureOf(first.own), there: figureOf(first.other), id: parent.id ?? `"${parent.title}"` };
      const place = { span: first.own.span, related: relatedTo(typed, parent, drifts, first, portfolio) };
      const late = isKind(typed, 'impact-review') || isLaunched(typed) || parent.status === 'launched';
      if (first.kind === 'different') yield { message: 'different', data, severity: 'info', ...place };
      else if (lower.length === 1) yield { message: 'lower', data, severity: late ? 'warning' : 'info', ...place };
      else yield { message: 'several', data: { ...data, count: String(lower.length) }, severity: late ? 'warning' : 'info', ...place };
      // The nearest document that says otherwise is enough; the ones before it say so in turn.
      return;
    }
  },
});

type OwnTarget = Target & { readonly span: Span };

/** The documents that promised before, the nearest first. */
function parentsOf(typed: TypedDocument, portfolio: PortfolioView): readonly DocumentFacts[] {
  if (isKind(typed, 'impact-review')) return promisedTo(typed, portfolio).map(({ facts }) => facts);
  const found = isKind(typed, 'launch-plan')
    ? relatives(typed, portfolio, 'prd', 'launch', 'prd')
    : [
        ...(isKind(typed, 'prd') ? relatives(typed, portfolio, 'prfaq', 'prd', 'prfaq') : []),
        ...relatives(typed, portfolio, 'problem', isKind(typed, 'prd') ? 'prd' : 'prfaq', 'problem'),
      ];
  // What was rejected or replaced promises nothing any more.
  return found.map(({ facts }) => facts).filter(({ phase }) => phase !== 'closed');
}

/** A review says what was expected in its table; the others say it as success criteria. */
function ownTargets(typed: TypedDocument): readonly OwnTarget[] {
  if (isKind(typed, 'impact-review')) {
    return (outcomesOf(typed)?.rows ?? []).flatMap(({ metric, text, expected, baseline, isOpen }) =>
      metric === '' || expected === undefined || isOpen
        ? []
        : [{ name: metric, text, target: expected.text, baseline: baseline?.text, span: expected.span }],
    );
  }
  return criteriaBySection(typed).flatMap((section) => section.criteria.flatMap((criterion) => targetOf(criterion) ?? []));
}

/** A decision that this document links, or that says it changes it. */
function isDecided(typed: TypedDocument, portfolio: PortfolioView): boolean {
  if (linkFields(typed, 'decision').some(({ node }) => scalars(node).length > 0)) return true;
  const { id } = typed;
  return id !== undefined && portfolio.linkingTo(id).some(({ lineage, links }) => lineage.includes('decision') && affects(links, id));
}

function affects(links: DocumentFacts['links'], id: string): boolean {
  return links['affects']?.includes(id) === true;
}

function isLaunched({ status }: TypedDocument): boolean {
  return status.kind === 'known' && status.spec.name === 'launched';
}

function* exchangedMetrics(
  typed: TypedDocument,
  parents: readonly DocumentFacts[],
): Generator<{
  readonly message: 'metrics';
  readonly data: { readonly kind: string; readonly here: string; readonly there: string; readonly id: string };
  readonly span: Span;
  readonly severity: 'info';
}> {
  const field = typed.document.fields.get('metrics');
  const own = scalars(field?.node).map(({ text }) => text.trim());
  if (own.length === 0) return;
  for (const { fields, id, title } of parents) {
    const others = plainTexts(fields, 'metrics');
    if (others.length === 0 || others.some((other) => own.includes(other))) continue;
    const data = { kind: kindName(typed.schema.id), here: listed(own), there: listed(others), id: id ?? `"${title}"` };
    yield { message: 'metrics', data, span: fieldSpan(typed, 'metrics'), severity: 'info' };
    return;
  }
}

function relatedTo(
  typed: TypedDocument,
  parent: DocumentFacts,
  drifts: readonly Drift<OwnTarget>[],
  first: Drift<OwnTarget>,
  portfolio: PortfolioView,
): readonly RelatedPlace[] {
  const place = portfolio.placeOf(parent.path);
  const own = drifts
    .filter((drift) => drift !== first)
    .slice(0, 10)
    .map(({ own: { name, span, ...target }, other }) => ({
      path: typed.path,
      span,
      message: `"${name}" aims at ${figureOf({ name, ...target })}, and there at ${figureOf(other)}.`,
    }));
  if (place === undefined) return own;
  return [{ path: parent.path, span: place.idSpan, message: `${parent.id ?? ''} · ${parent.title}` }, ...own];
}
