// Every rule there is, by id. A rule that is not in this list does not run; a test holds the list against the
// files, the pages and the tests.
import { baselineMissing } from './rules/criteria/baseline-missing.ts';
import { guardrailMissing } from './rules/criteria/guardrail-missing.ts';
import { metricUnknown } from './rules/criteria/metric-unknown.ts';
import { criteriaMissing } from './rules/criteria/missing.ts';
import { notMeasurable } from './rules/criteria/not-measurable.ts';
import { outputNotOutcome } from './rules/criteria/output-not-outcome.ts';
import { targetIncoherent } from './rules/criteria/target-incoherent.ts';
import { timeframeMissing } from './rules/criteria/timeframe-missing.ts';
import { unaccountable } from './rules/criteria/unaccountable.ts';
import { deciderMissing } from './rules/decision/decider-missing.ts';
import { optionsTooFew } from './rules/decision/options-too-few.ts';
import { supersededDangling } from './rules/decision/superseded-dangling.ts';
import { tradeoffMissing } from './rules/decision/tradeoff-missing.ts';
import { dependencyCycle } from './rules/deps/cycle.ts';
import { beyondLimits } from './rules/doc/beyond-limits.ts';
import { brokenLink } from './rules/doc/broken-link.ts';
import { dateInvalid } from './rules/doc/date-invalid.ts';
import { frontmatterInvalid } from './rules/doc/frontmatter-invalid.ts';
import { idDuplicate } from './rules/doc/id-duplicate.ts';
import { idMissing } from './rules/doc/id-missing.ts';
import { kindUnknown } from './rules/doc/kind-unknown.ts';
import { metadataInBody } from './rules/doc/metadata-in-body.ts';
import { ownerMissing } from './rules/doc/owner-missing.ts';
import { placeholderLeft } from './rules/doc/placeholder-left.ts';
import { planningInvalid } from './rules/doc/planning-invalid.ts';
import { sectionEmpty } from './rules/doc/section-empty.ts';
import { stale } from './rules/doc/stale.ts';
import { statusUnknown } from './rules/doc/status-unknown.ts';
import { suppressionUnreasoned } from './rules/doc/suppression-unreasoned.ts';
import { suppressionUnused } from './rules/doc/suppression-unused.ts';
import { templateUnfilled } from './rules/doc/template-unfilled.ts';
import { unknownField } from './rules/doc/unknown-field.ts';
import { confidenceUnsupported } from './rules/evidence/confidence-unsupported.ts';
import { doubleCounted } from './rules/evidence/double-counted.ts';
import { personalData } from './rules/evidence/personal-data.ts';
import { singleSource } from './rules/evidence/single-source.ts';
import { decisionUnexplained } from './rules/idea/decision-unexplained.ts';
import { loopOpen } from './rules/idea/loop-open.ts';
import { solutionOnly } from './rules/idea/solution-only.ts';
import { actualsMissing } from './rules/impact/actuals-missing.ts';
import { decisionMissing } from './rules/impact/decision-missing.ts';
import { metricMismatch } from './rules/impact/metric-mismatch.ts';
import { noComparison } from './rules/impact/no-comparison.ts';
import { statusOnly } from './rules/impact/status-only.ts';
import { verdictContradicts } from './rules/impact/verdict-contradicts.ts';
import { audienceJargon } from './rules/lang/audience-jargon.ts';
import { escapeClause } from './rules/lang/escape-clause.ts';
import { vagueTerm } from './rules/lang/vague-term.ts';
import { commsGap } from './rules/launch/comms-gap.ts';
import { commsOverdue } from './rules/launch/comms-overdue.ts';
import { monitoringMissing } from './rules/launch/monitoring-missing.ts';
import { pilotNoExit } from './rules/launch/pilot-no-exit.ts';
import { rollbackMissing } from './rules/launch/rollback-missing.ts';
import { rollbackNoTrigger } from './rules/launch/rollback-no-trigger.ts';
import { launchSectionMissing } from './rules/launch/section-missing.ts';
import { stageNoGate } from './rules/launch/stage-no-gate.ts';
import { stagesInvalid } from './rules/launch/stages-invalid.ts';
import { criteriaDrift } from './rules/lifecycle/criteria-drift.ts';
import { dateOrder } from './rules/lifecycle/date-order.ts';
import { linkSuspect } from './rules/lifecycle/link-suspect.ts';
import { parentBehind } from './rules/lifecycle/parent-behind.ts';
import { rejectedStillActive } from './rules/lifecycle/rejected-still-active.ts';
import { reviewOverdue } from './rules/lifecycle/review-overdue.ts';
import { marketIncoherent } from './rules/market/incoherent.ts';
import { definitionIncomplete } from './rules/metric/definition-incomplete.ts';
import { northStarSuspect } from './rules/metric/north-star-suspect.ts';
import { treeBroken } from './rules/metric/tree-broken.ts';
import { krWeak } from './rules/okr/kr-weak.ts';
import { allSame } from './rules/portfolio/all-same.ts';
import { carryOver } from './rules/portfolio/carry-over.ts';
import { confidenceInflated } from './rules/portfolio/confidence-inflated.ts';
import { easeInflated } from './rules/portfolio/ease-inflated.ts';
import { mustShare } from './rules/portfolio/must-share.ts';
import { overCapacity } from './rules/portfolio/over-capacity.ts';
import { wsjfNoOne } from './rules/portfolio/wsjf-no-one.ts';
import { datePassed } from './rules/prd/date-passed.ts';
import { hypothesisMissing } from './rules/prd/hypothesis-missing.ts';
import { nonGoalsMissing } from './rules/prd/non-goals-missing.ts';
import { nonGoalsVacuous } from './rules/prd/non-goals-vacuous.ts';
import { problemUnlinked } from './rules/prd/problem-unlinked.ts';
import { questionUnowned } from './rules/prd/question-unowned.ts';
import { requirementIdDuplicate } from './rules/prd/requirement-id-duplicate.ts';
import { requirementUntestable } from './rules/prd/requirement-untestable.ts';
import { prdSectionMissing } from './rules/prd/section-missing.ts';
import { faqTopicsMissing } from './rules/prfaq/faq-topics-missing.ts';
import { faqUnanswered } from './rules/prfaq/faq-unanswered.ts';
import { headlineWeak } from './rules/prfaq/headline-weak.ts';
import { quoteUnattributed } from './rules/prfaq/quote-unattributed.ts';
import { releaseDate } from './rules/prfaq/release-date.ts';
import { prfaqSectionMissing } from './rules/prfaq/section-missing.ts';
import { customerVague } from './rules/problem/customer-vague.ts';
import { evidenceMissing } from './rules/problem/evidence-missing.ts';
import { featureLanguage } from './rules/problem/feature-language.ts';
import { notQuantified } from './rules/problem/not-quantified.ts';
import { problemSectionMissing } from './rules/problem/section-missing.ts';
import { expectationMissing } from './rules/profile/expectation-missing.ts';
import { actionsUnowned } from './rules/retro/actions-unowned.ts';
import { riskIncomplete } from './rules/risk/incomplete.ts';
import { commitmentMissing } from './rules/roadmap/commitment-missing.ts';
import { committedTooEarly } from './rules/roadmap/committed-too-early.ts';
import { execCount } from './rules/roadmap/exec-count.ts';
import { execNoListMissing } from './rules/roadmap/exec-no-list-missing.ts';
import { horizonExceeded } from './rules/roadmap/horizon-exceeded.ts';
import { itemThin } from './rules/roadmap/item-thin.ts';
import { confidenceAmbiguous } from './rules/score/confidence-ambiguous.ts';
import { estimateStale } from './rules/score/estimate-stale.ts';
import { inputInvalid } from './rules/score/input-invalid.ts';
import { inputMissing } from './rules/score/input-missing.ts';
import { manualMismatch } from './rules/score/manual-mismatch.ts';
import { methodsMixed } from './rules/score/methods-mixed.ts';
import { offScale } from './rules/score/off-scale.ts';
import { overrideUndocumented } from './rules/score/override-undocumented.ts';
import { periodMissing } from './rules/score/period-missing.ts';
import { rangeTooWide } from './rules/score/range-too-wide.ts';
import { ratersDisagree } from './rules/score/raters-disagree.ts';
import { bmmMixed } from './rules/strategy/bmm-mixed.ts';
import { goalOrphan } from './rules/strategy/goal-orphan.ts';
import { kernelMissing } from './rules/strategy/kernel-missing.ts';
import { noTradeoff } from './rules/strategy/no-tradeoff.ts';
import { weakPhrase } from './rules/strategy/weak-phrase.ts';
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [
  baselineMissing,
  guardrailMissing,
  metricUnknown,
  criteriaMissing,
  notMeasurable,
  outputNotOutcome,
  targetIncoherent,
  timeframeMissing,
  unaccountable,
  deciderMissing,
  optionsTooFew,
  supersededDangling,
  tradeoffMissing,
  dependencyCycle,
  beyondLimits,
  brokenLink,
  dateInvalid,
  frontmatterInvalid,
  idDuplicate,
  idMissing,
  kindUnknown,
  metadataInBody,
  ownerMissing,
  placeholderLeft,
  planningInvalid,
  sectionEmpty,
  stale,
  statusUnknown,
  suppressionUnreasoned,
  suppressionUnused,
  templateUnfilled,
  unknownField,
  confidenceUnsupported,
  doubleCounted,
  personalData,
  singleSource,
  decisionUnexplained,
  loopOpen,
  solutionOnly,
  actualsMissing,
  decisionMissing,
  metricMismatch,
  noComparison,
  statusOnly,
  verdictContradicts,
  audienceJargon,
  escapeClause,
  vagueTerm,
  commsGap,
  commsOverdue,
  monitoringMissing,
  pilotNoExit,
  rollbackMissing,
  rollbackNoTrigger,
  launchSectionMissing,
  stageNoGate,
  stagesInvalid,
  criteriaDrift,
  dateOrder,
  linkSuspect,
  parentBehind,
  rejectedStillActive,
  reviewOverdue,
  marketIncoherent,
  definitionIncomplete,
  northStarSuspect,
  treeBroken,
  krWeak,
  allSame,
  carryOver,
  confidenceInflated,
  easeInflated,
  mustShare,
  overCapacity,
  wsjfNoOne,
  datePassed,
  hypothesisMissing,
  nonGoalsMissing,
  nonGoalsVacuous,
  problemUnlinked,
  questionUnowned,
  requirementIdDuplicate,
  requirementUntestable,
  prdSectionMissing,
  faqTopicsMissing,
  faqUnanswered,
  headlineWeak,
  quoteUnattributed,
  releaseDate,
  prfaqSectionMissing,
  customerVague,
  evidenceMissing,
  featureLanguage,
  notQuantified,
  problemSectionMissing,
  expectationMissing,
  actionsUnowned,
  riskIncomplete,
  commitmentMissing,
  committedTooEarly,
  execCount,
  execNoListMissing,
  horizonExceeded,
  itemThin,
  confidenceAmbiguous,
  estimateStale,
  inputInvalid,
  inputMissing,
  manualMismatch,
  methodsMixed,
  offScale,
  overrideUndocumented,
  periodMissing,
  rangeTooWide,
  ratersDisagree,
  bmmMixed,
  goalOrphan,
  kernelMissing,
  noTradeoff,
  weakPhrase,
];

export function ruleNamed(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.id === id);
}
