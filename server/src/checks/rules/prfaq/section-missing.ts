// A PRFAQ is a release and a FAQ: it has to open like a press release, with or without a heading that says so,
// and to ask at least three questions.
import type { Concept } from '../../../schema/schema.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { defineSectionMissing, type Need } from '../../sections/missingSections.ts';
import { countQuestions } from '../../prfaq/questions.ts';
import { opensLikeRelease } from '../../prfaq/releaseOpening.ts';

const fewestQuestions = 3;

export const prfaqSectionMissing = defineSectionMissing(
  'prfaq',
  'prfaq/section-missing',
  'Require a PRFAQ to open with a release and to answer questions',
  {
    fields: { pricing: ['price'] },
    sections: {},
    covered: coveredByProse,
    needs: questionsNeeded,
  },
);

function coveredByProse(typed: TypedDocument): ReadonlySet<Concept> {
  const covered = new Set<Concept>();
  if (typed.sectionsFor('press-release').length === 0 && opensLikeRelease(typed)) covered.add('press-release');
  // Questions without a FAQ heading around them are a FAQ all the same.
  if (!hasFaq(typed) && countQuestions(typed) >= fewestQuestions) covered.add('external-faq').add('internal-faq');
  return covered;
}

function questionsNeeded(typed: TypedDocument): readonly Need[] {
  if (!hasFaq(typed)) return [];
  const asked = countQuestions(typed);
  if (asked >= fewestQuestions) return [];
  const sofar = asked === 0 ? 'none' : asked === 1 ? 'only one' : 'only two';
  return [
    {
      name: 'three questions',
      help: `The FAQ asks ${sofar}; add those that customers and colleagues would ask first.`,
      section: undefined,
    },
  ];
}

function hasFaq(typed: TypedDocument): boolean {
  return typed.sectionsFor('external-faq').length > 0 || typed.sectionsFor('internal-faq').length > 0;
}
