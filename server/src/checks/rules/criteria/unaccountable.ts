// A number that nobody owns and no source gives is never read again. Who or what vouches for a criterion may stand
// with it, above its list, in its metric's own document or, where a team says so, in the document's owner.
import type { Section } from '../../../document/section.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { textOf } from '../../../text/span.ts';
import { analyseCriterion } from '../../criterion/index.ts';
import { namesMetric } from '../../strategy/metricNames.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere } from '../../sections/sectionText.ts';
import { sectionsLacking } from '../../criteria/lackingCriteria.ts';
import { saidAround, type SuccessCriterion } from '../../criteria/successCriteria.ts';

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
    const isVouchedAround = saidAround(typed, vouches);
    const lack = {
      isLacking: (criterion: SuccessCriterion, section: Section) =>
        isUnaccountable(typed, criterion) && !isVouchedAround(section, criterion.part),
      fault: 'has neither an owner nor a source',
      fix: { title: 'Add an owner to fill in', words: '(owner: @<name>)' },
    };
    for (const { data, place } of sectionsLacking(typed, lack)) yield { message: 'missing', data, ...place };
  },
});

function isUnaccountable(typed: TypedDocument, { reading, span }: SuccessCriterion): boolean {
  if (reading.owner !== undefined || reading.source !== undefined) return false;
  const source = textOf(typed.document.text, span);
  return !namesMetric(source) && !pointsElsewhere(source);
}

function vouches(words: string): boolean {
  const { owner, source } = analyseCriterion(words);
  return owner !== undefined || source !== undefined;
}
