// Values between the steps of a scale are legal and look more exact than anybody's judgement is; and they do not
// compare with those of people who keep to the steps.
import type { Config } from '../../../config/config.ts';
import { formatNumber, formatPercent } from '../../../scoring/format.ts';
import { fibonacci } from '../../../scoring/frameworks/wsjf.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { writtenInputs, type WrittenInput } from '../../metadata/scoreInputs.ts';

export const offScale = defineRule({
  id: 'score/off-scale',
  scope: 'document',
  summary: 'Require score inputs to keep to the steps of their scale',
  severity: 'warning',
  fixable: true,
  options: { strict: { value: true, help: 'Whether values between the steps are reported at all.' } },
  messages: {
    between: '{framework} {input} {written} is between the steps {steps}. Choose the nearer of {nearest}.',
    beyond: '{framework} {input} {written} is beyond the steps {steps}. The nearest is {nearest}.',
    several: '{count} {framework} inputs are off the steps of their scales: {inputs}. Choose the nearest step for each.',
    confidence: '{framework} confidence is usually 100 %, 80 % or 50 %, and {written} looks more exact than it can be.',
  },
  *check({ typed, scores, config }, { strict }) {
    if (!strict) return;
    const canFix = typed.document.metadata !== 'sidecar';
    for (const score of scores) {
      const framework = score.outcome.framework.label;
      const off = writtenInputs(score).flatMap((input) => offStep(score.outcome.framework.id, input, config) ?? []);
      const [first, ...others] = off;
      if (first !== undefined) {
        const place = {
          span: first.input.node.span,
          related: others.map(({ input }) => ({
            path: typed.path,
            span: input.node.span,
            message: `${input.name} is off the steps as well.`,
          })),
          fixes: canFix ? fixesFor(off) : [],
        };
        const { input, steps, nearest } = first;
        const data = {
          framework,
          input: input.name,
          written: input.node.text.trim(),
          steps,
          nearest: nearest.map(formatNumber).join(' and '),
        };
        const inputs = off.map((each) => each.input.name).join(', ');
        if (others.length > 0) yield { ...place, message: 'several', data: { framework, count: String(off.length), inputs } };
        else yield { ...place, message: nearest.length === 1 ? 'beyond' : 'between', data };
      }
      const confidence = writtenInputs(score).find(({ name, spec }) => name === 'confidence' && spec.kind === 'percent');
      if (confidence?.number === undefined || confidence.number < 0.5 || usualShares.includes(confidence.number)) continue;
      const near = nearestTo(usualShares, confidence.number).map((share) => `${String(share * 100)}%`);
      yield {
        message: 'confidence',
        data: { framework, written: formatPercent(confidence.number) },
        span: confidence.node.span,
        severity: 'info',
        fixes: canFix ? near.flatMap((value) => asChoice(`Write ${value}`, [{ span: confidence.node.span, newText: value }])) : [],
      };
    }
  },
});

const usualShares: readonly number[] = [0.5, 0.8, 1];

interface OffStep {
  readonly input: WrittenInput;
  /** In words: "0.25, 0.5, 1, 2, 3". */
  readonly steps: string;
  /** The step below and the one above. */
  readonly nearest: readonly number[];
}

/** Undefined for a value on a step, and where the team has chosen a scale without steps. */
function offStep(framework: string, input: WrittenInput, config: Config): OffStep | undefined {
  const { spec, number } = input;
  if (number === undefined || spec.kind !== 'range') return undefined;
  if (framework === 'ice') {
    return Number.isInteger(number)
      ? undefined
      : { input, steps: '1 to 10 in whole numbers', nearest: nearestTo([Math.floor(number), Math.ceil(number)], number) };
  }
  if (framework === 'wsjf' && config.wsjf.scale !== 'fibonacci') return undefined;
  const scale = framework === 'wsjf' ? fibonacci : [...(spec.tiers ?? [])].sort((a, b) => a - b);
  if (scale.length === 0 || scale.includes(number)) return undefined;
  return { input, steps: scale.map(formatNumber).join(', '), nearest: nearestTo(scale, number) };
}

/** The nearer one first. */
function nearestTo(scale: readonly number[], number: number): readonly number[] {
  const near = [scale.filter((step) => step < number).at(-1), scale.find((step) => step > number)].filter((step) => step !== undefined);
  return near.sort((a, b) => Math.abs(a - number) - Math.abs(b - number));
}

/** One value has two steps beside it to choose from; several are moved together. */
function fixesFor(off: readonly OffStep[]): readonly Fix[] {
  const edit = ({ input }: OffStep, step: number): Fix['edits'][number] => ({ span: input.node.span, newText: String(step) });
  const [first] = off;
  if (first !== undefined && off.length === 1)
    return first.nearest.flatMap((step) => asChoice(`Write ${String(step)}`, [edit(first, step)]));
  return asChoice(
    'Move each value to its nearest step',
    off.flatMap((each) => each.nearest.slice(0, 1).map((step) => edit(each, step))),
  );
}
