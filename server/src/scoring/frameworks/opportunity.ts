// The opportunity score: what matters to customers and is served badly comes first. Source: Anthony Ulwick,
// “What customers want”.
import { defineFramework, type InputRemark } from '../framework.ts';
import { formatNumber } from '../format.ts';

const share = { kind: 'range', min: 0, max: 10, unit: 'from 0 to 10' } as const;

/** Importance + what satisfaction falls short of it; from 0 to 20, for one segment of customers. */
export const opportunity = defineFramework({
  id: 'opportunity',
  label: 'Opportunity',
  formula: 'importance + (importance − satisfaction, at least 0)',
  source: 'Anthony Ulwick, “What customers want”',
  notes: ['segment', 'n'],
  sharesField: true,
  inputs: {
    importance: {
      ...share,
      direction: 'up',
      label: 'Importance',
      help: 'The share of the customers asked who rate the outcome 4 or 5 of 5 for importance, times ten; not the mean of their answers.',
      choices: [
        { value: '9', meaning: '90 % say that it is important' },
        { value: '5', meaning: 'half say that it is important' },
      ],
    },
    satisfaction: {
      ...share,
      direction: 'down',
      label: 'Satisfaction',
      help: 'The share of the same customers who rate what they have today 4 or 5 of 5, times ten.',
      choices: [
        { value: '3', meaning: '30 % are satisfied today' },
        { value: '8', meaning: '80 % are satisfied today' },
      ],
    },
  },
  compute: ({ importance, satisfaction }) => importance + Math.max(importance - satisfaction, 0),
  working: ({ importance, satisfaction }) =>
    `${formatNumber(importance)} + max(${formatNumber(importance)} − ${formatNumber(satisfaction)}, 0)`,
  remarks: ({ importance, satisfaction }) => {
    const remarks: InputRemark[] = [];
    if (satisfaction > importance) remarks.push({ input: 'satisfaction', text: 'Satisfaction is above importance: it is over-served.' });
    if (importance <= 5 && satisfaction <= 5)
      remarks.push({ input: 'importance', text: 'If these are means of a scale from 1 to 5, write shares of 10 in their place.' });
    return remarks;
  },
});
