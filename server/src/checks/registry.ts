// Every rule there is, by id. A rule that is not in this list does not run; a test holds the list against the
// files, the pages and the tests.
import { criteriaMissing } from './rules/criteria/missing.ts';
import { notMeasurable } from './rules/criteria/not-measurable.ts';
import { beyondLimits } from './rules/doc/beyond-limits.ts';
import { brokenLink } from './rules/doc/broken-link.ts';
import { frontmatterInvalid } from './rules/doc/frontmatter-invalid.ts';
import { idDuplicate } from './rules/doc/id-duplicate.ts';
import { idMissing } from './rules/doc/id-missing.ts';
import { kindUnknown } from './rules/doc/kind-unknown.ts';
import { ownerMissing } from './rules/doc/owner-missing.ts';
import { placeholderLeft } from './rules/doc/placeholder-left.ts';
import { sectionEmpty } from './rules/doc/section-empty.ts';
import { statusUnknown } from './rules/doc/status-unknown.ts';
import { rollbackMissing } from './rules/launch/rollback-missing.ts';
import { launchSectionMissing } from './rules/launch/section-missing.ts';
import { nonGoalsMissing } from './rules/prd/non-goals-missing.ts';
import { nonGoalsVacuous } from './rules/prd/non-goals-vacuous.ts';
import { problemUnlinked } from './rules/prd/problem-unlinked.ts';
import { prdSectionMissing } from './rules/prd/section-missing.ts';
import { faqUnanswered } from './rules/prfaq/faq-unanswered.ts';
import { prfaqSectionMissing } from './rules/prfaq/section-missing.ts';
import { featureLanguage } from './rules/problem/feature-language.ts';
import { notQuantified } from './rules/problem/not-quantified.ts';
import { problemSectionMissing } from './rules/problem/section-missing.ts';
import { inputInvalid } from './rules/score/input-invalid.ts';
import { inputMissing } from './rules/score/input-missing.ts';
import { manualMismatch } from './rules/score/manual-mismatch.ts';
import type { AnyRule, Rule } from './rule.ts';

export const rules: readonly AnyRule[] = [
  criteriaMissing,
  notMeasurable,
  beyondLimits,
  brokenLink,
  frontmatterInvalid,
  idDuplicate,
  idMissing,
  kindUnknown,
  ownerMissing,
  placeholderLeft,
  sectionEmpty,
  statusUnknown,
  rollbackMissing,
  launchSectionMissing,
  nonGoalsMissing,
  nonGoalsVacuous,
  problemUnlinked,
  prdSectionMissing,
  faqUnanswered,
  prfaqSectionMissing,
  featureLanguage,
  notQuantified,
  problemSectionMissing,
  inputInvalid,
  inputMissing,
  manualMismatch,
];

export const untypedRules: readonly Rule<'untyped'>[] = rules.filter((rule) => rule.scope === 'untyped');
export const documentRules: readonly Rule<'document'>[] = rules.filter((rule) => rule.scope === 'document');
export const portfolioRules: readonly Rule<'portfolio'>[] = rules.filter((rule) => rule.scope === 'portfolio');

export function ruleNamed(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.id === id);
}
