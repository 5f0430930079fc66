// A criterion that begins like a task is met by finishing the task, although nobody may be better off. Work that is
// done for the platform itself is what it delivers, so it is left alone.
import { scalarText } from '../../../document/field.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { describesOutput } from '../../criteria/outputs.ts';
import { defineRule } from '../../rule.ts';
import { atHeading, criteriaBySection, wordsOf } from '../../criteria/successCriteria.ts';

export const outputNotOutcome = defineRule({
  id: 'criteria/output-not-outcome',
  scope: 'document',
  summary: 'Require success criteria to say what gets better rather than what is shipped',
  severity: 'warning',
  recommended: false,
  messages: {
    one: '{first} says what is shipped, not what gets better for whom. Say which number should move once people use it.',
    several: '{count} of {total} criteria say what is shipped, such as {first}. Say which number should move once people use it.',
  },
  *check({ typed }) {
    if (isForThePlatform(typed)) return;
    const sections = criteriaBySection(typed);
    const all = sections.flatMap(({ criteria }) => criteria);
    // Where most criteria have no number, that is told first, and by another rule.
    if (all.filter(({ reading }) => reading.level === 0).length * 2 > all.length) return;
    for (const { section, criteria } of sections) {
      const outputs = criteria.filter((criterion) => describesOutput(criterion.reading, wordsOf(criterion)));
      const [first] = outputs;
      if (first === undefined) continue;
      const place = {
        ...atHeading(typed, section, outputs, 'says what is shipped'),
        ...(outputs.length < all.length ? { severity: 'info' as const } : {}),
      };
      const data = { first: first.name, count: String(outputs.length), total: String(criteria.length) };
      if (outputs.length === 1) yield { ...place, message: 'one', data: { first: first.name } };
      else yield { ...place, message: 'several', data };
    }
  },
});

function isForThePlatform({ document }: TypedDocument): boolean {
  return /^(?:platform|infra(?:structure)?|tech[-_ ]?debt|spike|compliance)$/i.test(
    scalarText(document.fields.get('prd_type')?.node) ?? '',
  );
}
