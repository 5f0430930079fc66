// What a PRD is expected to hold, asked by the rule about its sections and by the one about its problem.
import { hasIntroduction, hasOwnBody } from './introduction.ts';
import type { SectionExpectations } from './missingSections.ts';
import { needsRisks } from './risks.ts';

const what = ['requirements', 'user-stories', 'solution', 'scope'];

export const prdSections: SectionExpectations = {
  fields: {
    problem: ['problem', 'prfaq', 'cost_of_inaction'],
    hypothesis: ['hypothesis'],
    dependencies: ['depends_on'],
    'release-strategy': ['launch'],
  },
  sections: { requirements: ['user-stories', 'acceptance-criteria'] },
  covered: (typed) => {
    const covered = new Set<string>();
    if (hasIntroduction(typed.document)) covered.add('summary');
    if (!what.some((concept) => typed.sectionsFor(concept).length > 0) && hasOwnBody(typed)) covered.add('solution');
    // Where the why is told in another section, whether the problem is told well enough is prd/problem-unlinked's question.
    if (covered.has('summary') || ['background', 'summary', 'goals'].some((concept) => typed.sectionsFor(concept).length > 0))
      covered.add('problem');
    // Where the work is so large that risk/incomplete asks for its risks, they are named once.
    if (needsRisks(typed)) covered.add('risks');
    return covered;
  },
};
