// PIE: where to test first, by three judgements from 1 to 10. It is the mean; tools that multiply order otherwise.
// Source: Chris Goward, WiderFunnel.
import { defineFramework, type InputSpec } from '../framework.ts';
import { formatNumber } from '../format.ts';

function judged(label: string, help: string, meanings: readonly [string, string, string]): InputSpec {
  const choices = ['9', '5', '2'].map((value, index) => ({ value, meaning: meanings[index] ?? '' }));
  return { kind: 'range', min: 1, max: 10, unit: 'from 1 to 10', direction: 'up', label, help, choices };
}

/** (Potential + importance + ease) ÷ 3, from 1 to 10. */
export const pie = defineFramework({
  id: 'pie',
  label: 'PIE',
  formula: '(potential + importance + ease) ÷ 3',
  source: 'Chris Goward, WiderFunnel, “The PIE framework”',
  sharesField: true,
  inputs: {
    potential: judged('Potential', 'How much better the page or flow could become: the worst performers have most of it.', [
      'very weak today',
      'room for more',
      'hardly anything left',
    ]),
    importance: judged('Importance', 'How much depends on it: how many people come by, and what their visit is worth.', [
      'most people and most revenue',
      'a fair share',
      'few come by',
    ]),
    ease: judged('Ease', 'How easily it can be tried, technically and politically.', ['days', 'weeks', 'quarters']),
  },
  compute: ({ potential, importance, ease }) => (potential + importance + ease) / 3,
  working: ({ potential, importance, ease }) => `(${formatNumber(potential)} + ${formatNumber(importance)} + ${formatNumber(ease)}) ÷ 3`,
});
