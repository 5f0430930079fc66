// Confidence is there to discount what nobody has tested yet. Where half of the portfolio is certain, or claims far
// more than its evidence supports, it discounts nothing.
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { fewestItems, gapPoints, inflatedConfidence, topConfidence, topShare } from '../../portfolio/inflation.ts';
import { defineRule } from '../../rule.ts';

export const confidenceInflated = defineRule({
  id: 'portfolio/confidence-inflated',
  scope: 'portfolio',
  summary: 'Disallow a portfolio in which nearly everything is certain',
  severity: 'warning',
  // The finding is about all scores, whatever the state of the document that it stands on.
  keepsInDraft: true,
  options: {
    items: { value: fewestItems, help: 'Scored documents that there must be before their scores are compared.' },
    percent: { value: topShare, help: 'The share of them, in percent, that may not be reached at full confidence.' },
    ice: { value: topConfidence, help: 'The ICE confidence from which on a document counts as certain.' },
    gap: { value: gapPoints, help: 'The mean gap between confidence and evidence, in percentage points, that may not be reached.' },
  },
  messages: {
    rice: '{count} of {total} RICE scores claim a confidence of 100 % without a test or launch behind it. Write 80 % for what customers told or showed you, and 50 % for what you believe.',
    ice: '{count} of {total} ICE scores have a confidence of {least} or more ({distribution}). Keep the top for what was tested, and score what you believe at 5 or below.',
    gap: 'The confidence of {total} RICE scores is on average {mean} percentage points above what their evidence supports. Lower it, or link stronger evidence.',
  },
  *check({ typed, scores, portfolio }, options) {
    if (!scores.some(({ outcome }) => outcome.framework.id === 'rice' || outcome.framework.id === 'ice')) return;
    for (const { framework, input, sign, total, mean, distribution, count, members } of portfolio.answer(inflatedConfidence)) {
      const place = placeAtFirst(typed, portfolio, members, framework, input);
      if (place === undefined) continue;
      const data = { total: String(total), count: String(count) };
      if (sign === 'gap') yield { message: 'gap', data: { total: data.total, mean }, ...place };
      else if (framework === 'rice') yield { message: 'rice', data, ...place };
      else yield { message: 'ice', data: { ...data, least: String(options.ice), distribution }, ...place };
    }
  },
});
