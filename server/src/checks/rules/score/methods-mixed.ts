// Numbers of two methods look alike and mean different things: a document that is scored another way is left out of
// the ranking, or stands in it where nobody meant it to.
import { listed } from '../../words/listing.ts';
import { mixedMethods } from '../../portfolio/mixedMethods.ts';
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const methodsMixed = defineRule({
  id: 'score/methods-mixed',
  scope: 'portfolio',
  summary: 'Disallow scores of different methods in one ranking',
  severity: 'warning',
  // The finding is about the ranking, whatever the state of the document that it stands on.
  keepsInDraft: true,
  messages: {
    framework:
      '{count} of {total} scored documents {have} {others} but no {usual} score, so the ranking leaves {them} out. Score {them} by {usual}, or set another framework in rubric.yaml.',
    variant:
      '{scores} the variant {others}, but every ICE score is computed as {usual}. Set ice.variant in rubric.yaml, so that one ranking has one variant.',
    batch:
      '{count} of {total} WSJF scores {have} {others}, the others {usual}, and sizes compare only within a batch. Estimate them together and name one batch.',
    currency:
      '{count} of {total} costs of delay {are} in {others}, the others in {usual}. Write them in one currency, so that they can be compared.',
  },
  *check({ typed, scores, portfolio }) {
    if (scores.length === 0 && !typed.document.fields.has('cost_of_delay')) return;
    for (const { kind, usual, others, total, count: many, field, members } of portfolio.answer(mixedMethods)) {
      const place = placeAtFirst(typed, portfolio, members, ...field);
      if (place === undefined) continue;
      const isOne = many === 1;
      const count = String(many);
      const data = { count, total: String(total), usual, others: listed(others) };
      switch (kind) {
        case 'framework':
          yield { message: 'framework', data: { ...data, have: isOne ? 'has' : 'have', them: isOne ? 'it' : 'them' }, ...place };
          break;
        case 'variant': {
          const named = isOne ? 'An ICE score names' : `${count} ICE scores name`;
          yield { message: 'variant', data: { scores: named, others: data.others, usual }, ...place };
          break;
        }
        case 'batch':
          yield { message: 'batch', data: { ...data, have: isOne ? 'has' : 'have' }, ...place };
          break;
        case 'currency':
          yield { message: 'currency', data: { ...data, are: isOne ? 'is' : 'are' }, ...place };
          break;
      }
    }
  },
});
