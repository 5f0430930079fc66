// A score may be overruled, and often should be. Then somebody says why, answers for it, and looks again by a day:
// otherwise nobody can tell a judgement from a favour.
import { daysOf } from '../../../document/calendar.ts';
import { entry, scalarText, type Field } from '../../../document/field.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import { listed } from '../../words/listing.ts';
import { isPlace } from '../../../portfolio/pins.ts';
import { fewestRanked, mostPercent, mostPlaces } from '../../../portfolio/overtaken.ts';
import { overtakings } from '../../portfolio/overtaken.ts';
import { fieldSpan, relatedPlaces } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const overrideUndocumented = defineRule({
  id: 'score/override-undocumented',
  scope: 'portfolio',
  summary: 'Require a reason, an approver and an end for work that is put before what ranks higher',
  severity: 'warning',
  options: {
    places: { value: mostPlaces, help: 'Ranks by which committed work may lie behind work of its kind that waits.' },
    percent: { value: mostPercent, help: 'Percent by which its score may be lower than the score of work that waits.' },
    items: { value: fewestRanked, help: 'Ranked documents of a kind that there must be before their order is looked at.' },
  },
  messages: {
    unexplained:
      'This is committed at rank {rank}, while {first} at rank {firstRank} waits{others}. If that is meant, add an override with its reason, approver and expires.',
    incomplete:
      'The override of the ranking has no {missing}. Say why the score is not the answer, who agreed to it and when to look again.',
    place: 'The override has a rank that is no place in the list, so it moves nothing; rank must be a whole number from 1.',
    expired: 'The override of the ranking ran out on {day}. Let the score decide again, or agree on a new end.',
  },
  *check({ typed, scores, config, today, portfolio }) {
    const override = typed.document.fields.get('override');
    if (override !== undefined && !isBlank(override)) {
      yield* faultsOf(override, typed, today, config.fiscalYearStart);
      return;
    }
    if (!hasScore(scores)) return;
    const found = portfolio.answer(overtakings);
    const overtaking = Object.hasOwn(found, typed.path) ? found[typed.path] : undefined;
    if (overtaking === undefined) return;
    const { rank, first, firstRank, count, waiting } = overtaking;
    const others = count === 1 ? '' : ` and ${String(count - 1)} more`;
    yield {
      message: 'unexplained',
      data: { rank: String(rank), first, firstRank: String(firstRank), others },
      span: fieldSpan(typed, typed.document.fields.has('commitment') ? 'commitment' : 'status'),
      related: relatedPlaces(portfolio, waiting),
    };
  },
});

function hasScore(scores: readonly DocumentScore[]): boolean {
  return scores.some(({ outcome }) => outcome.kind === 'scored');
}

function isBlank({ node }: Field): boolean {
  return node.kind === 'scalar' ? node.value === null : node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

type Fault = { readonly span: ReturnType<typeof fieldSpan> } & (
  | { readonly message: 'incomplete'; readonly data: { readonly missing: string } }
  | { readonly message: 'place' }
  | { readonly message: 'expired'; readonly data: { readonly day: string } }
);

/** What is launched needs no look any more. */
function* faultsOf(override: Field, typed: TypedDocument, today: string | undefined, fiscalYearStart: number): Generator<Fault> {
  const isLaunched = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
  // A sentence alone is taken for the reason.
  const said = (name: string): string | undefined =>
    override.node.kind === 'map' ? scalarText(entry(override.node, name)?.node) : name === 'reason' ? scalarText(override.node) : undefined;
  const missing = ['reason', 'approver', 'expires'].filter((name) => said(name) === undefined);
  if (missing.length > 0) yield { message: 'incomplete', data: { missing: listed(missing) }, span: override.key };
  const rank = entry(override.node, 'rank');
  if (rank !== undefined && !isBlank(rank) && !isPlace(scalarText(rank.node) ?? ''))
    yield { message: 'place', span: fieldSpan(typed, 'override', 'rank') };
  const end = daysOf(said('expires'), fiscalYearStart)?.end;
  if (end === undefined || today === undefined || end >= today || isLaunched) return;
  yield { message: 'expired', data: { day: end }, span: fieldSpan(typed, 'override', 'expires') };
}
