// A framework of the repository's own, made from its formula in rubric.yaml. Its interval is that of the corners where
// every range moves the score one way, and otherwise one that is wide enough for every choice.
import { printFormula } from '../../config/formula.ts';
import { bounds, evaluate } from '../../config/formulaValue.ts';
import { mostNumber, type OwnFramework, type OwnInput } from '../../config/readFrameworks.ts';
import { formatNumber } from '../format.ts';
import { defineFramework, type Framework, type InputSpec } from '../framework.ts';
import { showInput } from '../showInput.ts';

export function frameworkOf(own: OwnFramework): Framework {
  const { formula } = own;
  const shown = (name: string): string => own.inputs.find((input) => input.name === name)?.label ?? name;
  const specs = Object.fromEntries(own.inputs.map((input) => [input.name, specOf(input)]));
  const mixed = new Set(own.inputs.filter(({ monotone }) => !monotone).map(({ name }) => name));
  return defineFramework<string>({
    id: own.id,
    label: own.label,
    formula: printFormula(formula, shown),
    source: own.help === '' ? 'the frameworks of rubric.yaml' : `${own.help.replace(/\.$/, '')}; the frameworks of rubric.yaml`,
    inputs: specs,
    compute: (inputs) => evaluate(formula, inputs),
    working: (inputs, config) =>
      printFormula(formula, (name) => {
        const value = inputs[name] ?? 0;
        const spec = specs[name];
        if (value < 0) return `(−${formatNumber(-value)})`;
        return spec === undefined ? formatNumber(value) : showInput(spec, value, config);
      }),
    ...(mixed.size > 0 && {
      interval: (inputs, ranges) =>
        bounds(formula, (name) => {
          const value = inputs[name];
          return ranges[name] ?? (value === undefined ? undefined : { low: value, high: value });
        }),
    }),
  });
}

function specOf({ label, help, unit, kind, min, max, direction }: OwnInput): InputSpec {
  const about = { label, help: help === '' ? `${label}.` : help, direction, choices: [] };
  switch (kind) {
    case 'number': {
      const scale = max < mostNumber ? `from ${String(min)} to ${String(max)}` : min === 0 ? 'number' : `number from ${String(min)}`;
      return { ...about, kind: 'range', min, max, unit: unit === '' ? scale : unit };
    }
    case 'percent':
      return { ...about, kind, unit: unit === '' ? 'percent' : unit };
    case 'positive':
      return { ...about, kind, unit: unit === '' ? 'number above 0' : unit };
    case 'per-period':
      return { ...about, kind: 'perPeriod', unit: unit === '' ? 'number per period' : unit };
  }
}
