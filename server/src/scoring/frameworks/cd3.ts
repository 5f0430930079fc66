// CD3: cost of delay divided by duration, in money, so that what loses most for each week it takes comes first.
// Source: Black Swan Farming, after Don Reinertsen.
import { defineFramework, type Framework, type Level } from '../framework.ts';
import { formatNumber } from '../format.ts';

/** How the cost of waiting grows. */
export const delayProfiles: readonly (Level & { readonly meaning: string })[] = [
  { name: 'linear', value: 0, aliases: ['steady', 'standard'], meaning: 'the same for each week of waiting' },
  { name: 'fixed-date', value: 1, aliases: ['fixed date', 'deadline', 'fixed'], meaning: 'nothing until a day, and then all of it' },
  { name: 'peak-reduced', value: 2, aliases: ['peak reduced'], meaning: 'a short window: late means a lower peak' },
  { name: 'long-life', value: 3, aliases: ['long life'], meaning: 'late only means a later start of the same' },
  { name: 'expedite', value: 4, aliases: ['urgent'], meaning: 'it is lost from today on' },
  { name: 'none', value: 5, aliases: ['no'], meaning: 'waiting costs nothing' },
];

const [, fixedDate, , , , none] = delayProfiles;

/** One a currency, so that a framework is the same object wherever it is asked for. */
const known = new Map<string | undefined, Framework>();

export function cd3In(currency: string | undefined): Framework {
  const made = known.get(currency) ?? make(currency);
  known.set(currency, made);
  return made;
}

/** Cost of delay ÷ duration, with the cost as money per week and the duration in weeks. */
function make(currency: string | undefined): Framework {
  return defineFramework({
    id: 'cd3',
    label: 'CD3',
    formula: 'cost of delay ÷ duration',
    source: 'Black Swan Farming, “Cost of delay divided by duration”, after Don Reinertsen',
    inputs: {
      cost_of_delay: {
        kind: 'money',
        per: 'week',
        currency,
        field: 'cost_of_delay',
        label: 'Cost of delay',
        unit: `${currency ?? 'money'} per week`,
        direction: 'up',
        help: 'What one more week of waiting costs: revenue that does not come, customers who leave, penalties. Write its period.',
        choices: [
          { value: `20000 ${currency ?? 'EUR'}/month`, meaning: 'lost each month' },
          { value: `5000 ${currency ?? 'EUR'}/week`, meaning: 'lost each week' },
        ],
      },
      duration: {
        kind: 'duration',
        label: 'Duration',
        unit: 'weeks',
        direction: 'down',
        help: 'How long the work takes on the calendar once it has begun; not the effort of all people together.',
        choices: [
          { value: '2 weeks', meaning: 'two weeks' },
          { value: '3 months', meaning: 'a quarter' },
        ],
      },
      profile: {
        kind: 'level',
        ordered: false,
        levels: delayProfiles.map(({ name, value, aliases }) => ({ name, value, aliases })),
        optional: true,
        field: 'cod_profile',
        label: 'Profile',
        unit: 'how the cost grows',
        direction: 'up',
        help: 'How the cost of waiting grows. It does not change the number; it says how to read it.',
        choices: delayProfiles.map(({ name, meaning }) => ({ value: name, meaning })),
      },
      date: {
        kind: 'date',
        optional: true,
        label: 'Date',
        unit: 'a day or period',
        direction: 'up',
        help: 'The day from which waiting costs, for a fixed date. The target_date of the document stands for it.',
        choices: [
          { value: '2026-12-31', meaning: 'a day' },
          { value: '2026-Q4', meaning: 'the end of a quarter' },
        ],
      },
    },
    needs: ({ profile, date }, has) => (profile === fixedDate?.value && date === undefined && !has('target_date') ? ['date'] : []),
    inCurrency: cd3In,
    compute: ({ cost_of_delay: cost, duration }) => cost / duration,
    show: (value) => `${formatNumber(value)}${currency === undefined ? '' : ` ${currency}`}`,
    working: ({ cost_of_delay: cost, duration }) => `${formatNumber(cost)}/week ÷ ${formatNumber(duration)} weeks`,
    remarks: ({ cost_of_delay: cost, profile }) => {
      if (profile === none?.value && cost > 0)
        return [{ input: 'profile', text: 'The profile says that waiting costs nothing, and the cost of delay says that it does.' }];
      if (profile === fixedDate?.value)
        return [{ input: 'profile', text: 'Until its date waiting costs nothing, so look at the date before you look at the rank.' }];
      return [];
    },
  });
}

export const cd3 = cd3In(undefined);
