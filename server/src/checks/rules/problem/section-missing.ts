// A problem statement has to state a problem; who has it, how we know and what people do today are recommended.
import { hasIntroduction } from '../../sections/introduction.ts';
import { defineSectionMissing } from '../../sections/missingSections.ts';

export const problemSectionMissing = defineSectionMissing(
  'problem',
  'problem/section-missing',
  'Require a problem statement to state the problem',
  {
    fields: {
      users: ['customer', 'segment'],
      'jobs-to-be-done': ['jtbd'],
      'next-steps': ['prfaq', 'prd', 'decision'],
    },
    sections: {},
    covered: (typed) => new Set(typed.sectionsFor('background').length > 0 || hasIntroduction(typed.document) ? ['problem'] : []),
  },
);
