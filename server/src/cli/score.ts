// `rubric score`: one score from inputs on the command line, with its working.
import { defaultConfig, iceVariants, periods, type Config } from '../config/config.ts';
import { resolvePlain } from '../document/yaml.ts';
import { formatNumber } from '../scoring/format.ts';
import { frameworkNamed, frameworks } from '../scoring/frameworks/index.ts';
import { scoreInputs } from '../scoring/score.ts';
import { readInput } from '../scoring/readInput.ts';
import { nearest } from '../document/nodeReader.ts';
import type { Framework } from '../scoring/framework.ts';
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
  const framework = frameworkNamed(frameworkId, defaultConfig);
  if (framework === undefined)
    return refuse(`There is no framework "${frameworkId}". There are ${frameworks.map(({ id }) => id).join(', ')}.`);
  const period = periods.find((candidate) => candidate === (options.period ?? defaultConfig.rice.period));
  if (period === undefined) return refuse(`--period is one of ${periods.join(', ')}.`);
  const variant = iceVariants.find((candidate) => candidate === (options.variant ?? defaultConfig.ice.variant));
  if (variant === undefined) return refuse(`--variant is one of ${iceVariants.join(', ')}.`);
  const config: Config = { ...defaultConfig, rice: { ...defaultConfig.rice, period }, ice: { variant } };

  const inputs: Record<string, number> = {};
  const illegal: { readonly input: string; readonly reason: string }[] = [];
  const pairs = new Map<string, string>();
  for (const pair of given) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    if (equals < 0 || !framework.inputs.has(name)) return refuse(inputMessage(framework, name, equals < 0));
    pairs.set(name, pair.slice(equals + 1));
  }
  for (const [name, spec] of framework.inputs) {
    const text = pairs.get(name);
    if (text === undefined || text === '') continue;
    const read = readInput(spec, resolvePlain(text), text, period);
    if (read.kind === 'number') inputs[name] = read.value;
    else illegal.push({ input: name, reason: read.reason });
  }
  const missing = [...framework.inputs.keys()].filter((name) => !(name in inputs) && !illegal.some(({ input }) => input === name));
  const state = illegal.length > 0 ? 'illegal' : missing.length > 0 ? 'incomplete' : 'scored';
  const outcome = state === 'scored' ? scoreInputs(framework, inputs, config) : undefined;
  const value = outcome?.value;
  if (options.format === 'json') {
    const result = {
      framework: framework.id,
      state,
      ...(value === undefined ? {} : { value }),
      ...(missing.length > 0 ? { missing } : {}),
      ...(illegal.length > 0 ? { illegal } : {}),
    };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else if (value === undefined) {
    for (const { input, reason } of illegal) terminal.out(`${input} ${reason}.\n`);
    if (missing.length > 0) terminal.out(`${framework.label} is not scored: ${missing.join(', ')} missing.\n`);
  } else {
    const ofVariant = framework.variant(config);
    terminal.out(`${framework.label} ${formatNumber(value)}${ofVariant === undefined ? '' : ` (${ofVariant})`}\n`);
    terminal.out(`  ${framework.working(inputs, config)} = ${String(value)}\n`);
    for (const { text } of framework.remarks(inputs, config)) terminal.out(`  ${text}\n`);
  }
  return state === 'scored' ? 0 : 2;
}

function inputMessage(framework: Framework, name: string, bare: boolean): string {
  const names = [...framework.inputs.keys()];
  const near = nearest(name, names);
  if (bare) return `Write inputs as name=value; ${framework.label} has ${names.join(', ')}.`;
  return `${framework.label} has no input "${name}".${near === undefined ? ` It has ${names.join(', ')}.` : ` Did you mean ${near}?`}`;
}
