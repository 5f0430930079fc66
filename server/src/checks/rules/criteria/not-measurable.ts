// A criterion without a quantity is met or missed by opinion.
import type { Section } from '../../../document/section.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { criteriaSections, type CriterionBlock } from '../../criteria/criteriaItems.ts';
import { listedCriteria, nameOf, readingOf } from '../../criteria/successCriteria.ts';
import { defineRule } from '../../rule.ts';

export const notMeasurable = defineRule({
  id: 'criteria/not-measurable',
  scope: 'document',
  summary: 'Require most success criteria to have a quantity',
  severity: 'warning',
  messages: {
    several:
      '{count} of {total} success criteria have no quantity, such as {first} and {second}. Say what each should go from and to, and by when.',
    one: '{count} of {total} success criteria has no quantity: {first}. Say what it should go from and to, and by when.',
    prose:
      'The section "{heading}" has no quantity that tells whether it is met. Say what should go from how much to how much, and by when.',
  },
  *check({ typed }) {
    // Elsewhere a heading such as "Metrics" is about the product and promises nothing.
    if (!typed.schema.sections.some(({ concept }) => concept === 'success-criteria')) return;
    const judged = criteriaSections(typed).flatMap((section) => judge(typed, section));
    const failed: Judged[] = [];
    let measurable = 0;
    // In most documents the first few settle it, and the others need no look.
    for (const criterion of judged) {
      if (!criterion.isMeasurable()) failed.push(criterion);
      else if (++measurable * 2 >= judged.length) return;
    }
    const [first, second] = failed;
    if (first === undefined) return;
    const related = failed.map(({ span, name }) => ({ path: typed.path, span, message: `${name} has no quantity.` }));
    const place = { span: first.section.heading.title, related };
    const data = { count: String(failed.length), total: String(judged.length), first: first.name };
    if (second !== undefined) yield { ...place, message: 'several', data: { ...data, second: second.name } };
    else if (first.isProse) yield { ...place, message: 'prose', data: { heading: first.section.heading.text } };
    else yield { ...place, message: 'one', data };
  },
});

interface Judged {
  readonly section: Section;
  readonly span: Span;
  readonly name: string;
  readonly isMeasurable: () => boolean;
  readonly isProse: boolean;
}

function judge(typed: TypedDocument, section: Section): readonly Judged[] {
  const { listed, filled } = listedCriteria(typed, section);
  const [first] = filled;
  if (first?.kind === 'paragraph') {
    const isAnyMeasurable = (): boolean => listed.length > filled.length || filled.some(isMeasurable);
    return [{ section, span: first.span, name: nameOf(first), isMeasurable: isAnyMeasurable, isProse: true }];
  }
  return filled.map((block) => ({
    section,
    span: block.span,
    name: nameOf(block),
    isMeasurable: () => isMeasurable(block),
    isProse: false,
  }));
}

function isMeasurable(block: CriterionBlock): boolean {
  return readingOf(block).level > 0;
}
