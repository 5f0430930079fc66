// A criterion without a date can wait for ever to be met. A date may stand with the criterion, above its list or in
// the front matter; what must hold at all times needs none.
import type { Section } from '../../../document/section.ts';
import { analyseCriterion, findTimeframeInHeader } from '../../criterion/index.ts';
import { isGuardrail } from '../../criteria/guardrails.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { sectionsLacking } from '../../criteria/lackingCriteria.ts';
import { saidAround, wordsOf, type SuccessCriterion } from '../../criteria/successCriteria.ts';

export const timeframeMissing = defineRule({
  id: 'criteria/timeframe-missing',
  scope: 'document',
  summary: 'Require success criteria to say by when they are judged',
  severity: 'info',
  fixable: true,
  messages: {
    missing: '{subject} no timeframe{example}. Say by when it is judged, or set measure_by in the front matter for all of them.',
  },
  *check({ typed }) {
    if (isGiven(typed.document, 'measure_by')) return;
    const isDatedAround = saidAround(typed, namesTimeframe);
    const lack = {
      isLacking: (criterion: SuccessCriterion, section: Section) => lacksTimeframe(criterion) && !isDatedAround(section, criterion.part),
      fault: 'has no timeframe',
      fix: { title: 'Add a date to fill in', words: 'by <date>' },
    };
    for (const { data, place } of sectionsLacking(typed, lack)) yield { message: 'missing', data, ...place };
  },
});

function lacksTimeframe(criterion: SuccessCriterion): boolean {
  if (!criterion.reading.findings.includes('timeframe-missing') || isGuardrail(criterion)) return false;
  return !spelledOut.test(wordsOf(criterion));
}

/** "Between 2026-04-06 and 2026-05-28", "every week of the beta". */
const spelledOut =
  /\b20\d{2}-(?:\d{2}|[QH][1-4])(?!\d)|\b(?:of|during|in|throughout|across) (?:the|our) (?:beta|pilot|trial|rollout|launch|first)\b/i;

/** "Success metrics (90 days after launch)" needs no preposition, a sentence above the list does. */
function namesTimeframe(words: string): boolean {
  const isTitle = words.length < 80 && !/[.!?]\s*$/.test(words);
  return (isTitle && findTimeframeInHeader(words) !== undefined) || analyseCriterion(words).timeframe !== undefined;
}
