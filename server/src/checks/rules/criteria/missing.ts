// Without success criteria nobody can say afterwards whether the work was worth it.
import { scalarText } from '../../../document/field.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { criteriaIn, criteriaSections, holdsNothing, type CriterionBlock } from '../../criteria/criteriaItems.ts';
import { readingOf } from '../../criteria/successCriteria.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { isGiven, isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';

export const criteriaMissing = defineRule({
  id: 'criteria/missing',
  scope: 'document',
  summary: 'Require success criteria',
  severity: 'warning',
  escalates: true,
  keepsInDraft: true,
  fixable: true,
  messages: {
    missing: 'No section says how success will be measured. Add success criteria with a baseline and a target.',
    accepted:
      'The acceptance criteria say when it is done, but no section says how success will be measured. Add success criteria with a baseline and a target.',
    empty: 'The section "{heading}" holds no criterion. Name the metric, its baseline and its target.',
  },
  *check({ typed }) {
    const spec = typed.schema.sections.find((section) => section.ownRule === 'criteria/missing');
    if (spec === undefined || isUnread(typed.document) || fields.some((name) => isGiven(typed.document, name))) return;
    const sections = criteriaSections(typed);
    const [first] = sections;
    if (first === undefined) {
      if (saysItElsewhere(typed)) return;
      const place = { span: titleSpan(typed.document), fixes: asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])) };
      if (hasAcceptanceCriteria(typed)) yield { ...place, message: 'accepted', severity: 'warning' };
      else yield { ...place, message: 'missing' };
    } else if (sections.every((section) => holdsNothing(typed, section))) {
      yield { message: 'empty', data: { heading: first.heading.text }, span: first.heading.title };
    }
  },
});

/** Front matter that says what a section would say. */
const fields = ['success_criteria', 'success-criteria', 'success_metrics', 'success-metrics', 'criteria'];

/**
 * A problem is solved, and work that no customer sees is over, when its acceptance criteria are met; and goals may
 * be criteria in all but name.
 */
function saysItElsewhere(typed: TypedDocument): boolean {
  const type = scalarText(typed.document.fields.get('prd_type')?.node) ?? '';
  const isAccepted = isKind(typed, 'problem') || /^(?:spike|tech[-_ ]?debt)$/i.test(type);
  if (isAccepted && hasAcceptanceCriteria(typed)) return true;
  return typed.sectionsFor('goals').some(({ section }) => criteriaIn(typed, section).some(isCriterionInAllButName));
}

function hasAcceptanceCriteria(typed: TypedDocument): boolean {
  return typed.sectionsFor('acceptance-criteria').some(({ section }) => !holdsNothing(typed, section));
}

function isCriterionInAllButName(block: CriterionBlock): boolean {
  if (block.kind !== 'row') return readingOf(block).level >= 2;
  return block.headers.some(saysHow) && readingOf(block).level > 0;
}

function saysHow(header: string): boolean {
  return /\b(?:metric|target|measure|kpi|criteri(?:on|a))s?\b/i.test(header);
}
