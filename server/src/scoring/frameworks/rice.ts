// RICE: total impact per time worked. Source: Intercom, "RICE: simple prioritization for product managers".
import { defineFramework, type InputRemark } from '../framework.ts';
import { formatNumber, formatPercent } from '../format.ts';

const impacts = [3, 2, 1, 0.5, 0.25];

/** Person-months in one of each; a person-month is 21.74 days and 4.348 weeks of one person's work. */
export const efforts = {
  pm: 1,
  'person-month': 1,
  'man-month': 1,
  pw: 1 / 4.348,
  'person-week': 1 / 4.348,
  'man-week': 1 / 4.348,
  pd: 1 / 21.74,
  'person-day': 1 / 21.74,
  'man-day': 1 / 21.74,
};

/** Reach × impact × confidence ÷ effort, with reach in people per period and effort in person-months. */
export const rice = defineFramework({
  id: 'rice',
  label: 'RICE',
  formula: 'reach × impact × confidence ÷ effort',
  source: 'Intercom, “RICE: simple prioritization for product managers”',
  inputs: {
    reach: {
      kind: 'perPeriod',
      label: 'Reach',
      unit: 'people or accounts per period',
      direction: 'up',
      help: 'How many people or accounts this touches in one period: counted from data, not the whole user base.',
      choices: [
        { value: '500/month', meaning: 'people per month' },
        { value: '1500/quarter', meaning: 'people per quarter' },
      ],
    },
    impact: {
      kind: 'range',
      min: 0,
      // Teams that stretch the tiers up to 10 are told that they do, and still ranked.
      max: 10,
      tiers: impacts,
      label: 'Impact',
      unit: 'tier from 0.25 to 3',
      direction: 'up',
      help: 'How much it changes things for each person it reaches.',
      choices: [
        { value: '3', meaning: 'massive' },
        { value: '2', meaning: 'high' },
        { value: '1', meaning: 'medium' },
        { value: '0.5', meaning: 'low' },
        { value: '0.25', meaning: 'minimal' },
      ],
    },
    confidence: {
      kind: 'percent',
      label: 'Confidence',
      unit: 'percent',
      direction: 'up',
      help: 'How well reach, impact and effort are backed by evidence. Below 50 % it is a moonshot.',
      choices: [
        { value: '100%', meaning: 'high: measured' },
        { value: '80%', meaning: 'medium: some evidence' },
        { value: '50%', meaning: 'low: mostly belief' },
      ],
    },
    effort: {
      kind: 'positive',
      units: efforts,
      label: 'Effort',
      unit: 'person-months',
      direction: 'down',
      help: 'The work of all disciplines together in person-months; 0.5 for anything under a month.',
      choices: [
        { value: '0.5', meaning: 'less than a person-month' },
        { value: '1', meaning: 'one person-month' },
        { value: '3', meaning: 'three person-months' },
      ],
    },
  },
  compute: ({ reach, impact, confidence, effort }, config) => (reach * impact * confidence) / (effort * config.rice.effortBuffer),
  working: ({ reach, impact, confidence, effort }, config) => {
    const buffer = config.rice.effortBuffer === 1 ? '' : ` × ${formatNumber(config.rice.effortBuffer)}`;
    const time = buffer === '' ? formatNumber(effort) : `(${formatNumber(effort)}${buffer})`;
    return `${formatNumber(reach)}/${config.rice.period} × ${formatNumber(impact)} × ${formatPercent(confidence)} ÷ ${time}`;
  },
  remarks: ({ reach, impact, confidence }) => {
    const remarks: InputRemark[] = [];
    if (reach === 0) remarks.push({ input: 'reach', text: 'Reach is 0, so the score is 0 whatever the rest.' });
    if (!impacts.includes(impact)) remarks.push({ input: 'impact', text: 'Impact is usually one of 3, 2, 1, 0.5 and 0.25.' });
    if (confidence <= 0.1) {
      const tenfold = formatPercent(confidence * 10);
      remarks.push({
        input: 'confidence',
        text: `Confidence is read as ${formatPercent(confidence)}, which makes this a moonshot; ${tenfold} is written ${tenfold.replace(' ', '')}.`,
      });
    } else if (confidence < 0.5) remarks.push({ input: 'confidence', text: 'Confidence below 50 % makes this a moonshot.' });
    return remarks;
  },
});
