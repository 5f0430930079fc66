// Dates that cannot all be true: work that is finished before what it needs, a launch before what it launches. Periods
// that overlap may still fit, so only what surely comes too early is reported.
import { daysOf, type Days } from '../../../document/calendar.ts';
import { entry, scalarText } from '../../../document/field.ts';
import { plainText } from '../../../document/plainValue.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { launchDays } from '../../launch/launchDates.ts';
import { stagesOf } from '../../launch/launchStages.ts';
import { relatives, linkedDocuments } from '../../links/linkedDocuments.ts';
import { relatedPlaces } from '../../portfolio/reporting.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { defineRule } from '../../rule.ts';

export const dateOrder = defineRule({
  id: 'lifecycle/date-order',
  scope: 'portfolio',
  summary: 'Disallow dates that come before those they must follow',
  severity: 'warning',
  messages: {
    before: '{what} ({own}) is before {other} ({id}, {day}). One of the two dates must move.',
    stage: 'The launch on {own} is before its last stage "{stage}", which begins on {day}. The launch is the day the last stage begins.',
    dependency: 'Due on {own}, but {id}, which this waits for, is only due on {day}. Move one of the dates, or do without it.',
  },
  *check({ typed, portfolio, config }) {
    const year = config.fiscalYearStart;
    for (const dates of tooEarly(typed, portfolio, year)) {
      const related = relatedPlaces(portfolio, [{ path: dates.facts.path, note: `${dates.facts.id ?? ''} · ${dates.facts.title}` }]);
      const data = { own: dates.own.end, day: dates.day, id: dates.facts.id ?? `"${dates.facts.title}"` };
      if (dates.kind === 'dependency') yield { message: 'dependency', data, span: dates.own.span, related };
      else yield { message: 'before', data: { ...data, what: dates.what, other: dates.other }, span: dates.own.span, related };
    }
    yield* lateStages(typed, year);
  },
});

/** A date of this document. */
interface OwnDate extends Days {
  readonly span: Span;
}

type TooEarly = { readonly own: OwnDate; readonly day: string; readonly facts: DocumentFacts } & (
  { readonly kind: 'chain'; readonly what: string; readonly other: string } | { readonly kind: 'dependency' }
);

function* tooEarly(typed: TypedDocument, portfolio: PortfolioView, year: number): Generator<TooEarly> {
  const isLaunched = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
  // Problems are often written down after the fact, for work that is long done.
  if (!isLaunched && (isKind(typed, 'prd') || isKind(typed, 'prfaq'))) {
    const own = ownDate(typed, isKind(typed, 'prd') ? ['target_date'] : ['release_date'], year);
    const parents = own === undefined ? [] : relatives(typed, portfolio, 'problem', isKind(typed, 'prd') ? 'prd' : 'prfaq', 'problem');
    const what = isKind(typed, 'prd') ? 'The target date' : 'The release';
    yield* first(own, parents, ({ fields }) => daysOf(plainText(fields, 'created'), year), what, 'the day the problem was written down');
  }
  if (isKind(typed, 'launch-plan')) {
    const own = ownDate(typed, ['launch_date'], year);
    const prds = own === undefined ? [] : relatives(typed, portfolio, 'prd', 'launch', 'prd').filter(({ facts }) => isAhead(facts));
    yield* first(own, prds, ({ fields }) => daysOf(plainText(fields, 'target_date'), year), 'The launch', 'the target date of its PRD');
  }
  if (isKind(typed, 'impact-review')) {
    const own = ownDate(typed, ['period', 'to'], year) ?? ownDate(typed, ['measured_on'], year);
    const launches = own === undefined ? [] : relatives(typed, portfolio, 'launch', 'review', 'launch-plan');
    yield* first(own, launches, ({ fields }) => daysOf(plainText(fields, 'launch_date'), year), 'The end of the measuring', 'the launch');
  }
  if (!isLaunched) yield* lateDependencies(typed, portfolio, year);
}

function* first(
  own: OwnDate | undefined,
  others: readonly { readonly facts: DocumentFacts }[],
  dayOf: (facts: DocumentFacts) => Days | undefined,
  what: string,
  other: string,
): Generator<TooEarly> {
  if (own === undefined) return;
  for (const { facts } of others) {
    const day = dayOf(facts)?.start;
    if (day === undefined || own.end >= day) continue;
    yield { kind: 'chain', own, day, facts, what, other };
    return;
  }
}

/** What has been launched or closed keeps its dates for the record. */
function isAhead({ phase, status }: DocumentFacts): boolean {
  return phase !== 'closed' && status !== 'launched';
}

const dueFields = ['target_date', 'launch_date', 'release_date'];

/** The dependency that is due last of those that are due too late. */
function* lateDependencies(typed: TypedDocument, portfolio: PortfolioView, year: number): Generator<TooEarly> {
  const own = dueFields.map((name) => ownDate(typed, [name], year)).find((date) => date !== undefined);
  if (own === undefined || typed.id === undefined) return;
  const needed = [
    ...new Set(typed.schema.links.has('depends_on') ? dependenciesOf(typed, portfolio) : []),
    ...portfolio.linkingTo(typed.id, 'blocks').filter(({ path }) => path !== typed.path),
  ].filter(isAhead);
  const late = needed
    .map((facts) => ({ facts, day: dueOf(facts, year)?.start ?? '' }))
    .filter(({ day }) => day > own.end)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  const [last] = late;
  if (last !== undefined) yield { kind: 'dependency', own, ...last };
}

function dependenciesOf(typed: TypedDocument, portfolio: PortfolioView): readonly DocumentFacts[] {
  return [...dependable].flatMap((kind) => linkedDocuments(typed, portfolio, 'depends_on', kind).map(({ facts }) => facts));
}

const dependable = ['idea', 'problem', 'prfaq', 'prd', 'launch-plan', 'initiative'];

function dueOf({ fields }: DocumentFacts, year: number): Days | undefined {
  return dueFields.map((name) => daysOf(plainText(fields, name), year)).find((days) => days !== undefined);
}

function ownDate({ document }: TypedDocument, [name = '', inner]: readonly string[], year: number): OwnDate | undefined {
  const field = document.fields.get(name);
  const node = inner === undefined ? field?.node : entry(field?.node, inner)?.node;
  const days = daysOf(scalarText(node), year);
  return node === undefined || days === undefined ? undefined : { ...days, span: node.span };
}

function* lateStages(
  typed: TypedDocument,
  year: number,
): Generator<{
  readonly message: 'stage';
  readonly data: { readonly own: string; readonly stage: string; readonly day: string };
  readonly span: Span;
}> {
  if (!isKind(typed, 'launch-plan')) return;
  const launch = launchDays(typed, year);
  const last = launch === undefined ? undefined : stagesOf(typed)?.stages.at(-1);
  const field = typed.document.fields.get('launch_date');
  if (launch === undefined || field === undefined || last?.start === undefined || launch.end >= last.start.start) return;
  yield { message: 'stage', data: { own: launch.end, stage: last.name, day: last.start.start }, span: field.node.span };
}
