// A launch that nobody looks back on was a hope. The review is due some weeks after it, when the first figures are in.
import { defaultsOf } from '../../../config/profiles.ts';
import { addDays, daysBetween } from '../../../document/calendar.ts';
import { scalars, scalarText } from '../../../document/field.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { daysIn } from '../../../portfolio/traceGaps.ts';
import { isKind, linkFields, type TypedDocument } from '../../../schema/typedDocument.ts';
import { launchDays } from '../../launch/launchDates.ts';
import { tierOf } from '../../launch/launchTier.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { fieldSpan } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const reviewOverdue = defineRule({
  id: 'lifecycle/review-overdue',
  scope: 'portfolio',
  summary: 'Require an impact review some time after a launch',
  severity: 'warning',
  options: {
    days: {
      value: 30,
      help: 'Days after the launch by which its review must be there; 14 and 90 with the profiles consumer and enterprise.',
    },
  },
  messages: {
    overdue:
      'Launched {ago} days ago, and no impact review looks at what came of it. It was due on {due}; write down what was expected and what happened.',
  },
  *check({ typed, config, today, portfolio }, options) {
    const isLaunched = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
    if (!isKind(typed, 'launch-plan') || !isLaunched || today === undefined || tierOf(typed) === '3') return;
    const launch = launchDays(typed, config.fiscalYearStart)?.end;
    if (launch === undefined) return;
    const isChosen = config.options.get('lifecycle/review-overdue')?.has('days') === true;
    const usual = isChosen ? options.days : defaultsOf(config.profile).reviewAfter;
    const after = daysIn(scalarText(typed.document.fields.get('review_after')?.node)) ?? usual;
    const due = addDays(launch, after);
    if (due >= today || isReviewed(typed, portfolio)) return;
    yield { message: 'overdue', data: { ago: String(daysBetween(launch, today)), due }, span: fieldSpan(typed, 'launch_date') };
  },
});

/** A link to a review that is not there is another rule's business, and a launch that nobody can name cannot be linked. */
function isReviewed(typed: TypedDocument, portfolio: PortfolioView): boolean {
  const idsOf = (name: string): readonly string[] =>
    linkFields(typed, name)
      .flatMap(({ node }) => scalars(node))
      .map(({ text }) => text.trim());
  if (idsOf('review').length > 0) return true;
  const prds = idsOf('prd');
  const { id } = typed;
  if (id === undefined && prds.length === 0) return true;
  const launched = id === undefined ? [] : [...portfolio.linkingTo(id, 'launch'), ...portfolio.linkingTo(id, 'relates_to')];
  const built = prds.flatMap((prd) => [...portfolio.linkingTo(prd, 'prd'), ...namedBy(prd, portfolio)]);
  return [...launched, ...built].some(({ lineage }) => lineage.includes('impact-review'));
}

/** The reviews that a PRD names as its own. */
function namedBy(prd: string, portfolio: PortfolioView): readonly DocumentFacts[] {
  return portfolio.factsWithId(prd).flatMap(({ links }) => (links['review'] ?? []).flatMap((id) => portfolio.factsWithId(id)));
}
