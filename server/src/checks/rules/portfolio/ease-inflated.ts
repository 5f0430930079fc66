// Ease is the input that a wish bends first. Where half of the portfolio is as easy as can be, ease ranks nothing.
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { fewestItems, inflatedEase, meanEase, topEase, topShare } from '../../portfolio/inflation.ts';
import { defineRule } from '../../rule.ts';

export const easeInflated = defineRule({
  id: 'portfolio/ease-inflated',
  scope: 'portfolio',
  summary: 'Disallow a portfolio in which nearly everything is easy',
  severity: 'warning',
  // The finding is about all scores, whatever the state of the document that it stands on.
  keepsInDraft: true,
  options: {
    items: { value: fewestItems, help: 'Scored documents that there must be before their scores are compared.' },
    percent: { value: topShare, help: 'The share of them, in percent, that may not be reached at the top of the scale.' },
    ease: { value: topEase, help: 'The ICE ease from which on a document counts as easy.' },
    mean: { value: meanEase, help: 'The mean ICE ease that may not be reached.' },
  },
  messages: {
    top: '{count} of {total} ICE scores have an ease of {least} or more ({distribution}), so ease tells nothing apart. Keep the top for work of a few days and score the rest lower.',
    mean: 'The mean ease of {total} ICE scores is {mean} ({distribution}), so ease tells little apart. Use the whole scale: 10 is an afternoon, 5 is weeks, 1 is most of a year.',
    wsjf: '{count} of {total} WSJF scores{batch} have a {input} of 20 ({distribution}), so it tells nothing apart. Keep 20 for the largest and size the others against it.',
  },
  *check({ typed, scores, portfolio }, options) {
    if (!scores.some(({ outcome }) => outcome.framework.id === 'ice' || outcome.framework.id === 'wsjf')) return;
    for (const inflation of portfolio.answer(inflatedEase)) {
      const { framework, input, sign, members, distribution } = inflation;
      const place = placeAtFirst(typed, portfolio, members, framework, input);
      if (place === undefined) continue;
      const data = { total: String(inflation.total), distribution };
      const count = String(inflation.count);
      if (framework === 'wsjf') {
        const batch = inflation.batch === '' ? '' : ` of ${inflation.batch}`;
        yield { message: 'wsjf', data: { ...data, count, batch, input: input.replaceAll('_', ' ') }, ...place };
      } else if (sign === 'mean') yield { message: 'mean', data: { ...data, mean: inflation.mean }, ...place };
      else yield { message: 'top', data: { ...data, count, least: String(options.ease) }, ...place };
    }
  },
});
