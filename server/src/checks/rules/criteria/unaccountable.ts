// A number that nobody owns and no source gives is never read again. Who or what vouches for a criterion may stand
// with it, above its list, in its metric's own document or, where a team says so, in the document's owner.
import type { Section } from '../../../document/section.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { textOf } from '../../../text/span.ts';
import { analyseCriterion } from '../../criterion/index.ts';
import { asChoice } from '../../fixes.ts';
import { namesMetric } from '../../strategy/metricNames.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere } from '../../sections/sectionText.ts';
import {
  addToCriteria,
  atHeading,
  criteriaBySection,
  isSome,
  measuredIn,
  subjectOf,
  wordsAround,
  type SuccessCriterion,
} from '../../criteria/successCriteria.ts';

export const unaccountable = defineRule({
  id: 'criteria/unaccountable',
  scope: 'document',
  summary: 'Require success criteria to name an owner or a source',
  severity: 'info',
  fixable: true,
  recommended: false,
  options: {
    inherit_owner: { value: false, help: "Whether the document's owner answers for every criterion that names nobody." },
  },
  messages: {
    missing: '{subject} neither an owner nor a source{example}. Name who answers for it, or the dashboard or metric that shows it.',
  },
  *check({ typed }, { inherit_owner: inheritsOwner }) {
    if (inheritsOwner && isGiven(typed.document, 'owner')) return;
    for (const found of criteriaBySection(typed)) {
      const measured = measuredIn(found);
      const lacking = measured.filter((criterion) => isUnaccountable(typed, found.section, criterion));
      if (!isSome(lacking)) continue;
      yield {
        message: 'missing',
        data: subjectOf(lacking, measured),
        ...atHeading(typed, found.section, lacking, 'has neither an owner nor a source'),
        fixes: asChoice('Add an owner to fill in', addToCriteria(typed, lacking, '(owner: @<name>)')),
      };
    }
  },
});

function isUnaccountable(typed: TypedDocument, section: Section, { reading, part, span }: SuccessCriterion): boolean {
  if (reading.owner !== undefined || reading.source !== undefined) return false;
  const source = textOf(typed.document.text, span);
  if (namesMetric(source) || pointsElsewhere(source)) return false;
  return !wordsAround(typed, section, part).some(isVouchedFor);
}

function isVouchedFor(words: string): boolean {
  const { owner, source } = analyseCriterion(words);
  return owner !== undefined || source !== undefined;
}
