// What can stand below the key of a score: its inputs, what says more about one of them, the values that their source
// names, and units for a number that has none yet. The same for frameworks that ship and for a repository's own.
import { periods, type Config } from '../config/config.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { frameworkNamed, frameworkOfField, frameworksOf } from '../scoring/frameworks/index.ts';
import type { Framework, InputSpec } from '../scoring/framework.ts';
import { item, type CompletionItem } from './completionItem.ts';
import type { FrontMatterContext } from './frontMatterContext.ts';
import { toSnippet } from './snippetText.ts';

/** The framework whose inputs stand below a field of the document; other kinds than those that are ranked may mean something else by it. */
export function frameworkAt({ schema }: TypedDocument, field: string, config: Config): Framework | undefined {
  const type = schema.fields.get(field)?.type;
  if (type?.kind === 'score') return frameworkNamed(type.framework, config);
  return schema.ranked ? frameworkOfField(field, config) : undefined;
}

/** The fields of a repository's own frameworks, which no schema names. */
export function ownScoreFields({ schema }: TypedDocument, context: FrontMatterContext, config: Config): readonly CompletionItem[] {
  if (!schema.ranked) return [];
  return frameworksOf(config)
    .filter(({ id, field }) => config.frameworks.some((own) => own.id === id) && !context.siblings.includes(field))
    .map((framework, order) =>
      item(
        framework.field,
        'field',
        'score',
        `${framework.label}: ${framework.formula}.`,
        context.typed,
        `${framework.field}:${scoreSnippet(framework)}`,
        schema.fields.size + order,
      ),
    );
}

/** What stands behind the colon of a score's key: the inputs it needs, or the one value. */
export function scoreSnippet({ inputs, bareInput }: Framework): string {
  const bare = bareInput === undefined ? undefined : inputs.get(bareInput);
  if (bare !== undefined) return ` \${1|${bare.choices.map(({ value }) => value).join(',')}|}`;
  return [...inputs]
    .filter(([, { optional }]) => optional !== true)
    .map(([name, spec], index) => `\n  ${name}: \${${String(index + 1)}:${toSnippet(spec.choices[0]?.value ?? '')}}`)
    .join('');
}

/** Keys below a score, or below one of its inputs. */
export function scoreKeys({ inputs }: Framework, context: FrontMatterContext): readonly CompletionItem[] {
  const missing = (name: string): boolean => !context.siblings.includes(name);
  const [, input] = context.parents;
  if (input === undefined) {
    return [...inputs]
      .filter(([name]) => missing(name))
      .map(([name, spec], order) =>
        item(name, 'field', spec.unit, spec.help, context.typed, `${name}: \${1:${toSnippet(spec.choices[0]?.value ?? '')}}`, order),
      );
  }
  const spec = inputs.get(input);
  if (spec === undefined) return [];
  return Object.entries(partsOf(spec))
    .filter(([name]) => missing(name))
    .map(([name, help], order) => item(name, 'field', spec.label, help, context.typed, `${name}: $1`, order));
}

/** The keys below an input that is a map. */
function partsOf(spec: InputSpec): Readonly<Record<string, string>> {
  return {
    value: 'The number itself.',
    ...(spec.kind === 'perPeriod' || spec.kind === 'money' ? { per: 'The period that the number is for.' } : {}),
    ...(unitsOf(spec).length > 0 ? { unit: 'The unit that the number is in.' } : {}),
    ...(spec.kind === 'money' ? { currency: 'The code of its currency; amounts are never converted.' } : {}),
    ...(spec.kind === 'level' && !spec.ordered
      ? {}
      : { low: 'The least that is thought possible.', likely: 'What you believe most.', high: 'The most that is thought possible.' }),
    source: 'Where the number comes from.',
    by: 'Who says so.',
    date: 'When it was said.',
  };
}

/** Values of an input, or of a key below it. */
export function scoreValues(
  { inputs }: Framework,
  context: FrontMatterContext,
  key: string,
  written: string,
  config: Config,
): readonly CompletionItem[] {
  const [, input] = context.parents;
  const value = (label: string, detail: string, documentation: string, order: number): CompletionItem =>
    item(label, 'value', detail, documentation, context.typed, toSnippet(label), order);
  const spec = inputs.get(input ?? key);
  if (spec === undefined) return [];
  if (input !== undefined && key !== 'value') {
    const words =
      key === 'per'
        ? periods
        : key === 'unit'
          ? unitsOf(spec)
          : key === 'currency' && config.currency !== undefined
            ? [config.currency]
            : [];
    return words.map((word, order) => value(word, spec.label, '', order));
  }
  const number = /^\d[\d.,]*k?$/i.exec(written.trim())?.[0];
  const withUnits =
    number === undefined ? [] : endings(spec, config).map((ending, order) => value(number + ending, spec.unit, spec.help, order));
  return [
    ...withUnits,
    ...spec.choices.map(({ value: choice, meaning }, order) => value(choice, meaning, spec.help, withUnits.length + order)),
  ];
}

/** The levels of a framework that takes one behind its own key. */
export function bareValues({ inputs, bareInput }: Framework, context: FrontMatterContext): readonly CompletionItem[] {
  const spec = bareInput === undefined ? undefined : inputs.get(bareInput);
  return (spec?.choices ?? []).map(({ value, meaning }, order) =>
    item(value, 'value', meaning, spec?.help ?? '', context.typed, toSnippet(value), order),
  );
}

/** What may stand behind a bare number. */
function endings(spec: InputSpec, config: Config): readonly string[] {
  switch (spec.kind) {
    case 'perPeriod':
      return [config.rice.period, ...periods.filter((period) => period !== config.rice.period)].map((period) => `/${period}`);
    case 'money': {
      const currency = config.currency === undefined ? '' : ` ${config.currency}`;
      return spec.per === undefined
        ? currency === ''
          ? []
          : [currency]
        : ['week', 'month', 'quarter', 'year'].map((period) => `${currency}/${period}`);
    }
    case 'percent':
      return ['%'];
    case 'positive':
    case 'size':
    case 'duration':
      return unitsOf(spec).map((unit) => ` ${unit}`);
    case 'range':
    case 'level':
    case 'date':
      return [];
  }
}

/** The units of an input, the short names only. */
function unitsOf(spec: InputSpec): readonly string[] {
  if (spec.kind === 'duration') return ['days', 'weeks', 'months', 'quarters'];
  const units = spec.kind === 'positive' || spec.kind === 'size' ? Object.keys(spec.units ?? {}) : [];
  return units.filter((unit) => unit.length <= 2);
}
