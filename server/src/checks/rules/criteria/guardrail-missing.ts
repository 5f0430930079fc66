// A number that must rise can be raised at the cost of another that nobody watches. One criterion that says what must
// not get worse is enough for a whole document.
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { isGuardrail, namesGuardrail } from '../../criteria/guardrails.ts';
import { defineRule } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';
import { criteriaBySection, measuredIn, type CriteriaSection } from '../../criteria/successCriteria.ts';

export const guardrailMissing = defineRule({
  id: 'criteria/guardrail-missing',
  scope: 'document',
  summary: 'Require a guardrail beside the success criteria',
  severity: 'info',
  recommended: false,
  messages: {
    one: 'The criterion {first} says what should get better, and nothing says what must not get worse. Add a guardrail, such as "support tickets stay at most 120 a week".',
    several:
      'The {count} measurable criteria say what should get better, and none says what must not get worse. Add a guardrail, such as "support tickets stay at most 120 a week".',
  },
  *check({ typed }) {
    // Before anybody has proposed a solution there is nothing that it could make worse.
    if (isKind(typed, 'problem')) return;
    const sections = criteriaBySection(typed);
    const [home] = sections.filter((found) => measuredIn(found).length > 0);
    if (home === undefined || isGuarded(typed, sections) || !isInEnglish(sections)) return;
    const criteria = sections.flatMap(measuredIn);
    const span = home.section.heading.title;
    const [first] = criteria;
    if (first !== undefined && criteria.length === 1) yield { message: 'one', data: { first: first.name }, span };
    else yield { message: 'several', data: { count: String(criteria.length) }, span };
  },
});

/** Guardrails may stand in a section of their own, and a criterion that cannot be measured may still be one. */
function isGuarded({ document }: TypedDocument, sections: readonly CriteriaSection[]): boolean {
  return (
    sections.some(({ section, criteria }) => criteria.some(isGuardrail) || namesGuardrail(textBelow(document, section))) ||
    document.sections.some(({ heading }) => namesGuardrail(heading.text))
  );
}

/** Guardrails are known by their words, and only the English ones are listed. */
function isInEnglish(sections: readonly CriteriaSection[]): boolean {
  return sections.every(
    ({ section, criteria }) =>
      /\b(?:success|metrics|measur\p{L}{1,6}|criteria|outcomes|results|indicators)\b/iu.test(section.heading.text) &&
      criteria.every(({ name }) => !/(?!\p{Script=Latin})\p{L}/u.test(name)),
  );
}
