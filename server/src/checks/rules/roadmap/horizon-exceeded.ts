// A date two years out is a guess that looks like a plan. How far ahead a roadmap may name dates depends on who
// plans with it and on the business.
import { defaultsOf } from '../../../config/profiles.ts';
import { daysOf } from '../../../document/calendar.ts';
import { scalarText } from '../../../document/field.ts';
import { isKind } from '../../../schema/typedDocument.ts';
import { audienceName, audiencesOf, type Audience } from '../../roadmap/roadmapAudience.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { entryDays } from '../../roadmap/roadmapEntry.ts';
import { defineRule } from '../../rule.ts';

export const horizonExceeded = defineRule({
  id: 'roadmap/horizon-exceeded',
  scope: 'document',
  summary: 'Disallow dates on a roadmap beyond what its audience can plan with',
  severity: 'info',
  options: {
    executive: { value: 12, help: 'Months that an executive roadmap looks ahead.' },
    engineering: { value: 6, help: 'Months that an engineering roadmap looks ahead.' },
    sales: { value: 12, help: 'Months that a sales roadmap looks ahead.' },
    advisory_board: { value: 18, help: 'Months that a roadmap for an advisory board looks ahead.' },
  },
  messages: {
    one: '"{name}" begins more than {months} months ahead, which is further than {reader} can plan with. Leave the date out and call it later, or tell it as vision.',
    several:
      '{count} entries begin more than {months} months ahead, such as "{name}", which is further than {reader} can plan with. Leave their dates out and call them later, or tell them as vision.',
  },
  *check({ typed, config, today }, options) {
    if (!isKind(typed, 'roadmap')) return;
    const from = daysOf(scalarText(typed.document.fields.get('as_of')?.node))?.start ?? today;
    if (from === undefined) return;
    const byAudience: Readonly<Partial<Record<Audience, number>>> = {
      executive: options.executive,
      engineering: options.engineering,
      sales: options.sales,
      'advisory-board': options.advisory_board,
    };
    const audiences = audiencesOf(typed);
    const [audience] = audiences;
    // Whoever can plan furthest counts, and a business with long cycles needs long roadmaps.
    const months = Math.max(defaultsOf(config.profile).roadmapMonths, ...audiences.map((name) => byAudience[name] ?? 0));
    if (months === 0 || audiences.some((name) => byAudience[name] === undefined && config.profile === undefined)) return;
    const last = monthsLater(from, months);
    const beyond = roadmapEntries(typed).filter((entry) => (entryDays(entry, config.fiscalYearStart)?.start ?? '') > last);
    const [first] = beyond;
    if (first === undefined) return;
    const reader = audience === undefined ? 'a business of this kind' : readerName(audience);
    const data = { name: first.name, count: String(beyond.length), months: String(months), reader };
    const place = {
      span: first.parts.get('when')?.span ?? first.span,
      related: beyond.slice(1, 50).map(({ name, span }) => ({ path: typed.path, span, message: `"${name}" begins as late.` })),
    };
    yield beyond.length === 1 ? { message: 'one', data, ...place } : { message: 'several', data, ...place };
  },
});

function readerName(audience: Audience): string {
  return audience === 'executive' ? 'executives' : audience === 'customer' ? 'customers' : `the ${audienceName(audience)} audience`;
}

/** Compared as text only, so a 31st of June is as good as the first of July. */
function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + Math.trunc(months);
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8, 10)}`;
}
