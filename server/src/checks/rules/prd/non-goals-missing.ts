// A PRD that does not say what is left out lets every reader add their own scope.
import { scalars } from '../../../document/field.ts';
import { isKind, titleSpan } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';

export const nonGoalsMissing = defineRule({
  id: 'prd/non-goals-missing',
  scope: 'document',
  summary: 'Require a PRD to say what is out of scope',
  severity: 'warning',
  escalates: true,
  keepsInDraft: true,
  fixable: true,
  messages: { missing: 'No section says what is out of scope. Add non-goals: what readers may expect and will not get.' },
  *check({ typed }) {
    if (!isKind(typed, 'prd') || typed.sectionsFor('non-goals').length > 0) return;
    const declared = typed.document.fields.get('non_goals')?.node;
    if (declared?.kind === 'list' || scalars(declared).length > 0) return;
    const spec = typed.schema.sections.find((section) => section.concept === 'non-goals');
    yield {
      message: 'missing',
      span: titleSpan(typed.document),
      fixes: spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
    };
  },
});
