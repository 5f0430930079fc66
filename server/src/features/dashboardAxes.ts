// What the priority matrix puts on its axes for a framework: the input that is like an effort to the right, and everything
// else of the formula upwards. A framework without such an input is drawn by its score and the documents' own effort.
import type { Config } from '../config/config.ts';
import type { AxisInput, AxisSummary, FrameworkSummary, RankedScore, Spread } from '../pictures/dashboardData.ts';
import { effortOf } from '../portfolio/effort.ts';
import type { RankedItem } from '../portfolio/ranking.ts';
import type { Framework, InputSpec, Range } from '../scoring/framework.ts';
import { scoreInterval } from '../scoring/interval.ts';
import { capital } from './scoreText.ts';

export interface MatrixAxes {
  readonly summary: FrameworkSummary['axes'];
  of(item: RankedItem): RankedScore['axes'];
}

/** Nothing can cost nothing, so this is as far as a point can be moved. */
const leastEffort = 0.1;
/** Names under which frameworks ask for what something costs, and for how little it costs. */
const costs: readonly string[] = ['effort', 'job_size', 'duration', 'cost'];
const ease = 'ease';

export function matrixAxes(framework: Framework, config: Config): MatrixAxes {
  const inputs = [...framework.inputs];
  const [cost] = costs.flatMap((name) => inputs.filter(([input, { direction }]) => input === name && direction === 'down'));
  if (cost !== undefined) return byCost(framework, cost, config);
  const easy = inputs.find(([name, { direction, kind }]) => name === ease && direction === 'up' && kind === 'range');
  return easy === undefined ? byOwnEffort(framework) : byEase(framework, easy, config);
}

/** Value is the score of the same document if it cost one unit. */
function byCost(framework: Framework, [name, spec]: readonly [string, InputSpec], config: Config): MatrixAxes {
  const others = [...framework.inputs].filter(([input, { optional }]) => input !== name && optional !== true);
  const [value] = others;
  const [above = '', below] = framework.formula.split('÷').map((part) => part.trim());
  const isSum = above.includes('+');
  return {
    summary: {
      value: {
        label:
          below === undefined
            ? `${framework.label} for one unit of ${spec.label.toLowerCase()}`
            : capital(above.replace(/^\((.*)\)$/, '$1')),
        // Numbers without an upper end differ by powers of ten, judgements do not.
        scale: others.some(([, { kind }]) => kind === 'perPeriod' || kind === 'positive' || kind === 'money') ? 'log' : 'linear',
        middle: others.length === 1 && value !== undefined ? middleOf(value[1]) : undefined,
        input: value === undefined ? undefined : axisInput(value[0], value[1], isSum ? 'plus' : 'times', config),
      },
      effort: axis(spec.label, spec.unit, middleOf(spec), axisInput(name, spec, 'times', config)),
    },
    of(item) {
      const inputs = { ...item.inputs, [name]: 1 };
      const ranges = Object.fromEntries(Object.entries(item.ranges).filter(([input]) => input !== name));
      const [likely, effort] = [framework.compute(inputs, config), item.inputs[name]];
      if (likely === undefined || effort === undefined) return undefined;
      return { value: spread(likely, scoreInterval(framework, inputs, ranges, config)), effort: spread(effort, item.ranges[name]) };
    },
  };
}

/** Ease is drawn from its far end, so that right means more work everywhere. */
function byEase(framework: Framework, [name, spec]: readonly [string, InputSpec], config: Config): MatrixAxes {
  const others = [...framework.inputs].filter(([input, { optional }]) => input !== name && optional !== true);
  const [value] = others;
  const ends = spec.kind === 'range' ? spec.min + spec.max : 0;
  return {
    summary: {
      value: {
        label: capital(others.map(([, { label }]) => label.toLowerCase()).join(' × ')),
        scale: 'linear',
        middle: undefined,
        input: value === undefined ? undefined : axisInput(value[0], value[1], 'times', config),
      },
      effort: axis(
        `Effort, ${String(ends)} − ${spec.label.toLowerCase()}`,
        undefined,
        middleOf(spec),
        axisInput(name, spec, 'minus', config),
      ),
    },
    of({ inputs, ranges }) {
      const easy = inputs[name];
      if (easy === undefined) return undefined;
      const product = (of: (input: string) => number): number => others.reduce((all, [input]) => all * of(input), 1);
      const range = ranges[name];
      return {
        value: {
          low: product((input) => ranges[input]?.low ?? inputs[input] ?? 0),
          likely: product((input) => inputs[input] ?? 0),
          high: product((input) => ranges[input]?.high ?? inputs[input] ?? 0),
        },
        effort: { low: ends - (range?.high ?? easy), likely: ends - easy, high: ends - (range?.low ?? easy) },
      };
    },
  };
}

/** Nothing of the score is an effort, so moving a point to the side changes no input. */
function byOwnEffort(framework: Framework): MatrixAxes {
  return {
    summary: {
      value: { label: framework.label, scale: 'linear', middle: undefined, input: undefined },
      effort: axis('Effort', 'person-months or points', undefined, undefined),
    },
    of({ facts, score, low, high }) {
      const effort = effortOf(facts);
      return effort === undefined ? undefined : { value: { low, likely: score, high }, effort: spread(effort.amount, undefined) };
    },
  };
}

function axis(label: string, unit: string | undefined, middle: number | undefined, input: AxisInput | undefined): AxisSummary {
  return { label: unit === undefined || unit === '' ? label : `${label} in ${unit}`, scale: 'linear', middle, input };
}

/** Undefined for words and days, which no distance on an axis stands for. */
function axisInput(name: string, spec: InputSpec, joins: AxisInput['joins'], config: Config): AxisInput | undefined {
  const { label } = spec;
  const open = { name, label, joins, min: 0, max: undefined, steps: [], suffix: '' };
  switch (spec.kind) {
    case 'range': {
      const offered = spec.tiers ?? spec.choices.map(({ value }) => Number(value)).filter((step) => Number.isFinite(step));
      // What is offered of a scale of whole numbers are examples; its steps are all of them.
      const steps = spec.tiers === undefined && spec.max - spec.min <= 20 ? wholeNumbers(spec.min, spec.max) : offered;
      return { ...open, min: spec.min, max: spec.max, steps: [...steps].sort((a, b) => a - b) };
    }
    case 'size':
      return { ...open, min: leastEffort, steps: [...spec.sizes.values()].sort((a, b) => a - b) };
    case 'positive':
      return { ...open, min: leastEffort };
    case 'percent':
      return { ...open, max: 1 };
    case 'perPeriod':
      return { ...open, suffix: `/${config.rice.period}` };
    case 'duration':
      return { ...open, min: leastEffort, suffix: ' weeks' };
    case 'money':
      return {
        ...open,
        suffix: `${spec.currency === undefined ? '' : ` ${spec.currency}`}${spec.per === undefined ? '' : `/${spec.per}`}`,
      };
    case 'level':
    case 'date':
      return undefined;
  }
}

function wholeNumbers(min: number, max: number): readonly number[] {
  return Array.from({ length: Math.max(Math.floor(max) - Math.ceil(min) + 1, 0) }, (_, index) => Math.ceil(min) + index);
}

function middleOf(spec: InputSpec): number | undefined {
  return spec.kind === 'range' ? (spec.min + spec.max) / 2 : undefined;
}

function spread(likely: number, range: Range | undefined): Spread {
  return { low: range?.low ?? likely, likely, high: range?.high ?? likely };
}
