// A review without a decision was written for the archive: the next money goes where the loudest voice is.
import { scalarText } from '../../../document/field.ts';
import { isKind, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing, textBelow } from '../../sections/sectionText.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { fieldHoldsPlaceholder, holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

export const decisionMissing = defineRule({
  id: 'impact/decision-missing',
  scope: 'document',
  summary: 'Require a final impact review to decide what follows, and why',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    missing: 'This review is final and decides nothing. Say whether you iterate, expand, stop or hold, and which figure is the reason.',
    empty: '"{heading}" is empty. Say whether you iterate, expand, stop or hold, and which figure is the reason.',
    reason: 'The decision is to {decision}, and nothing says why. Add "decision_reason" with the figure it follows from.',
  },
  *check({ typed }) {
    // Until then nobody has to know.
    if (!isKind(typed, 'impact-review') || isUnread(typed.document) || typed.phase !== 'committed') return;
    const { fields } = typed.document;
    const sections = typed.sectionsFor('decision').map(({ section }) => section);
    const field = fields.get('decision');
    if ((field !== undefined && fieldHoldsPlaceholder(typed, field)) || sections.some((section) => holdsPlaceholder(typed, section)))
      return;
    const isToldInWords = sections.some((section) => !saysNothing(toldIn(typed, section)));
    const decision = scalarText(field?.node);
    const [section] = sections;
    if (field === undefined || decision === undefined || isUnfilled(decision)) {
      if (isToldInWords) return;
      if (section !== undefined) yield { message: 'empty', data: { heading: section.heading.text.trim() }, span: section.heading.title };
      else {
        const spec = typed.schema.sections.find(({ ownRule }) => ownRule === 'impact/decision-missing');
        const fixes = spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
        yield { message: 'missing', span: metadataSpan(typed.document), fixes };
      }
      return;
    }
    const reason = scalarText(fields.get('decision_reason')?.node);
    const isReasoned = sections.some((part) => countWords(toldIn(typed, part)) >= 4) || (reason !== undefined && !isUnfilled(reason));
    if (!isReasoned) yield { message: 'reason', data: { decision }, span: field.node.span };
  },
});

/** "Decision: expand to all plans" says it in the heading. */
function toldIn(typed: TypedDocument, section: Parameters<typeof textBelow>[1]): string {
  return `${/[:：]\s*(\S.*)$/.exec(section.heading.text)?.[1] ?? ''} ${textBelow(typed.document, section)}`.trim();
}
