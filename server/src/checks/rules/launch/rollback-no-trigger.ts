// Steps without a trigger leave it to the bravest person in the room when to take a launch back. That there are
// steps at all is launch/rollback-missing's business.
import { entry, scalarText, type FieldNode } from '../../../document/field.ts';
import type { Section } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { shipsNoSoftware } from '../../launch/launchType.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { fieldSaysWhen, rollbackTexts, sectionSaysWhen } from '../../launch/rollbackTrigger.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere, sourceBelow, textBelow } from '../../sections/sectionText.ts';
import { fieldHoldsPlaceholder, holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

export const rollbackNoTrigger = defineRule({
  id: 'launch/rollback-no-trigger',
  scope: 'document',
  summary: 'Require a rollback to say what triggers it',
  severity: 'warning',
  messages: {
    section: '"{heading}" says how, but not when. Add what triggers it, such as "if more than 2 % of requests fail for 10 minutes".',
    field: 'This rollback has steps but no trigger. Add "trigger" with a metric and a value, such as "error rate > 2 % for 10 min".',
  },
  *check({ typed }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document) || shipsNoSoftware(typed)) return;
    const field = typed.document.fields.get('rollback');
    const sections = typed.sectionsFor('rollback').map(({ section }) => section);
    if (isFinal(field?.node) || sections.some((section) => saysWhen(typed, section))) return;
    if (field !== undefined && (fieldHoldsPlaceholder(typed, field) || fieldSaysWhen(field.node))) return;
    // What is empty or only says that it can be reverted is told to say more than a trigger.
    const section = sections.find((candidate) => countWords(textBelow(typed.document, candidate)) >= fewestWords);
    if (section !== undefined) yield { message: 'section', data: { heading: section.heading.text.trim() }, span: section.heading.title };
    else if (field !== undefined && countWords(rollbackTexts(field.node).join(' ')) >= fewestWords)
      yield { message: 'field', span: field.key };
  },
});

const fewestWords = 8;

/** Also true for what is still to be filled in, stands elsewhere or does not apply. */
function saysWhen(typed: TypedDocument, section: Section): boolean {
  if (holdsPlaceholder(typed, section) || pointsElsewhere(sourceBelow(typed.document, section))) return true;
  return /^\W{0,4}(?:n\/?a|not applicable)\b/i.test(textBelow(typed.document, section)) || sectionSaysWhen(typed, section);
}

/** What cannot be taken back needs no trigger. */
function isFinal(node: FieldNode | undefined): boolean {
  return scalarText(entry(node, 'irreversible')?.node)?.toLowerCase() === 'true';
}
