// Work that is half done is seldom questioned. After a whole period it should be: would we start it today?
import { mostPeriodsLate } from '../../../portfolio/carriedOver.ts';
import { carriedOver } from '../../portfolio/carriedOver.ts';
import { fieldSpan } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const carryOver = defineRule({
  id: 'portfolio/carry-over',
  scope: 'portfolio',
  summary: 'Disallow work that is carried over although it ranks below what there is capacity for',
  severity: 'info',
  options: {
    periods: { value: mostPeriodsLate, help: 'Whole periods that may pass after the planned one before it is asked about.' },
  },
  messages: {
    late: 'Planned for {period} and still in progress, but now rank {rank} of {ranked}, below what there is capacity for. Decide whether to finish it, cut it down or stop, and set its period anew.',
  },
  *check({ typed, portfolio, today }) {
    if (today === undefined || !typed.document.fields.has('period')) return;
    const carried = portfolio.answer(carriedOver);
    const found = Object.hasOwn(carried, typed.path) ? carried[typed.path] : undefined;
    if (found === undefined) return;
    const data = { period: found.period, rank: String(found.rank), ranked: String(found.ranked) };
    yield { message: 'late', data, span: fieldSpan(typed, 'period') };
  },
});
