// A release that must have nearly everything has nothing to leave out when something goes wrong, so its date goes.
import { mostMust, leastCould, unevenTimeboxes } from '../../portfolio/mustShares.ts';
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const mustShare = defineRule({
  id: 'portfolio/must-share',
  scope: 'portfolio',
  summary: 'Require a release to be more than musts',
  severity: 'warning',
  // The finding is about the release, whatever the state of the document that it stands on.
  keepsInDraft: true,
  options: {
    must: { value: mostMust, help: 'The most that musts may take of the effort of a release or period, in percent.' },
    could: { value: leastCould, help: 'The least that coulds should take of it, in percent.' },
  },
  messages: {
    effort:
      'Musts take {share} of the effort of {timebox}; above {limit} % there is too little to leave out when work takes longer. Keep as a must only what {timebox} would be cancelled without.',
    count:
      'Musts are {share} of the {total} documents in {timebox}; above {limit} % there is too little to leave out when work takes longer. Keep as a must only what it would be cancelled without, and estimate the efforts.',
    could: 'Coulds take {share} of the effort of {timebox}, so there is little to leave out when work takes longer. Aim at about 20 %.',
  },
  *check({ typed, portfolio }, options) {
    if (!typed.document.fields.has('moscow')) return;
    for (const { timebox, fault, share, total, members } of portfolio.answer(unevenTimeboxes)) {
      const place = placeAtFirst(typed, portfolio, members, 'moscow');
      if (place === undefined) continue;
      const data = { timebox, share, limit: String(options.must) };
      switch (fault) {
        case 'must':
          yield { message: 'effort', data, ...place };
          break;
        case 'must-by-count':
          yield { message: 'count', data: { ...data, total: String(total) }, severity: 'info', ...place };
          break;
        case 'could':
          yield { message: 'could', data: { timebox, share }, severity: 'info', ...place };
          break;
      }
    }
  },
});
