// `rubric score`: one score from inputs on the command line, with its working. The inputs are read as those of a
// document are, so that ranges, units and refusals are the same.
import { iceVariants, periods, type Config } from '../config/config.ts';
import type { Field, FieldNode, ScalarNode } from '../document/field.ts';
import { resolvePlain } from '../document/yaml.ts';
import { nearest } from '../document/nodeReader.ts';
import { frameworkNamed, frameworksOf } from '../scoring/frameworks/index.ts';
import type { Framework, Outcome } from '../scoring/framework.ts';
import { remarksOf, scoreNode } from '../scoring/score.ts';
import { span } from '../text/span.ts';
import { repositoryConfig } from './repositoryConfig.ts';
import type { Terminal } from './terminal.ts';

export interface ScoreOptions {
  readonly period?: string;
  readonly variant?: string;
  readonly format: 'text' | 'json';
}

export function scoreCommand(terminal: Terminal, frameworkId: string, given: readonly string[], options: ScoreOptions): number {
  const refuse = (message: string): number => {
    terminal.error(`rubric: ${message}\n`);
    return 2;
  };
  const settings = repositoryConfig(terminal);
  const framework = frameworkNamed(frameworkId, settings);
  if (framework === undefined) return refuse(unknownFramework(frameworkId, settings));
  if (framework.broken !== undefined) return refuse(`${framework.label} ${framework.broken}.`);
  const period = periods.find((candidate) => candidate === (options.period ?? settings.rice.period));
  if (period === undefined) return refuse(`--period is one of ${periods.join(', ')}.`);
  const variant = iceVariants.find((candidate) => candidate === (options.variant ?? settings.ice.variant));
  if (variant === undefined) return refuse(`--variant is one of ${iceVariants.join(', ')}.`);
  const config: Config = { ...settings, rice: { ...settings.rice, period }, ice: { variant } };

  /** Of an input that is given twice the last counts. */
  const fields = new Map<string, Field>();
  for (const pair of given) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? (framework.bareInput ?? pair) : pair.slice(0, equals);
    const isBare = equals < 0 && framework.bareInput === undefined;
    if (isBare || !framework.inputs.has(name)) return refuse(inputMessage(framework, name, isBare));
    fields.set(name, { name, key: nowhere, node: nodeOf(pair.slice(equals + 1)) });
  }
  const outcome = scoreNode(framework, { kind: 'map', span: nowhere, entries: [...fields.values()] }, config);
  if (options.format === 'json') terminal.out(`${JSON.stringify(resultOf(outcome), null, 2)}\n`);
  else for (const line of linesOf(outcome, config)) terminal.out(`${line}\n`);
  return outcome.kind === 'scored' ? 0 : 2;
}

const nowhere = span(0, 0);

/** `500/month` is a value, `[300, 500, 900]` a range. */
function nodeOf(text: string): FieldNode {
  const scalar = (part: string): ScalarNode => ({ kind: 'scalar', span: nowhere, text: part, value: resolvePlain(part) });
  const list = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  if (list === undefined) return scalar(text);
  return { kind: 'list', span: nowhere, items: list.split(',').map((part) => scalar(part.trim())) };
}

function resultOf(outcome: Outcome): unknown {
  const about = { framework: outcome.framework.id, state: outcome.kind };
  switch (outcome.kind) {
    case 'scored': {
      const { value, low, high } = outcome;
      return { ...about, value, ...(low < high ? { low, high } : {}) };
    }
    case 'incomplete':
      return { ...about, missing: outcome.missing };
    case 'illegal':
      return {
        ...about,
        ...(outcome.missing.length > 0 ? { missing: outcome.missing } : {}),
        illegal: outcome.illegal.map(({ input, reason }) => ({ input, reason })),
      };
  }
}

function linesOf(outcome: Outcome, config: Config): readonly string[] {
  const { framework } = outcome;
  const notScored = `${framework.label} is not scored: ${outcome.kind === 'scored' ? '' : outcome.missing.join(', ')} missing.`;
  switch (outcome.kind) {
    case 'scored': {
      const { value, low, high, inputs } = outcome;
      const variant = framework.variant(config);
      const working = framework.working(inputs, config);
      // A level is its own working, and its number is nobody's business.
      const isWord = framework.show(value, config) === working;
      return [
        `${framework.label} ${framework.show(value, config)}${variant === undefined ? '' : ` (${variant})`}`,
        ...(isWord ? [] : [`  ${working} = ${String(value)}`]),
        ...(low < high ? [`  from ${framework.show(low, config)} to ${framework.show(high, config)}`] : []),
        ...remarksOf(outcome, config).map(({ text }) => `  ${text}`),
      ];
    }
    case 'incomplete':
      return [notScored];
    case 'illegal':
      return [
        ...outcome.illegal.map(({ input, reason }) => `${input === framework.field ? framework.label : input} ${reason}.`),
        ...(outcome.missing.length > 0 ? [notScored] : []),
      ];
  }
}

function unknownFramework(id: string, config: Config): string {
  if (id === 'scorecard') return 'The scorecard needs its criteria; list them in rubric.yaml under scorecard: criteria.';
  const ids = frameworksOf(config).map((framework) => framework.id);
  const near = nearest(id, ids);
  return `There is no framework "${id}". ${near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean ${near}?`}`;
}

function inputMessage(framework: Framework, name: string, bare: boolean): string {
  const names = [...framework.inputs.keys()];
  const near = nearest(name, names);
  if (bare) return `Write inputs as name=value; ${framework.label} has ${names.join(', ')}.`;
  return `${framework.label} has no input "${name}".${near === undefined ? ` It has ${names.join(', ')}.` : ` Did you mean ${near}?`}`;
}
