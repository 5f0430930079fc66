// One input below a framework's key: a scalar, a map that says more about the value, or a range of three numbers.
// Every number goes through readInput, so a range refuses what a single value refuses.
import type { ScoringConfig } from '../config/config.ts';
import { entry, scalarText, type FieldNode, type ScalarNode } from '../document/field.ts';
import type { InputNote, InputSpec } from './framework.ts';
import { OneCurrency } from './money.ts';
import { isPlaceholder } from './numberText.ts';
import { readInput, type ReadResult } from './readInput.ts';
import { parsePeriod, readReach } from './reach.ts';

export type NodeResult =
  | ReadResult
  | { readonly kind: 'range'; readonly value: number; readonly low: number; readonly high: number; readonly currency?: string }
  /** A range of which these ends are still to come. */
  | { readonly kind: 'partial'; readonly missing: readonly string[] };

export interface ReadNode {
  readonly result: NodeResult;
  /** Where the result comes from, the place to mend. */
  readonly at: FieldNode;
}

/** The three numbers of a range, from the least to the most that is thought possible. */
const ends = ['low', 'likely', 'high'] as const;

/**
 * An input is a scalar, a map `{value, per, unit, source, by, date}` that says where it comes from, or a range:
 * `{low, likely, high}` or `[low, likely, high]`. Undefined where nothing is there yet.
 */
export function readNode(spec: InputSpec, node: FieldNode, config: ScoringConfig): ReadNode | undefined {
  if (node.kind === 'scalar') return readScalar(spec, node, node, config);
  if (node.kind === 'list') return readList(spec, node, config);
  if (ends.some((end) => entry(node, end) !== undefined)) return readEnds(spec, node, config);
  const value = entry(node, 'value')?.node;
  if (value !== undefined && isBlank(value)) return undefined;
  if (value?.kind === 'list') return readList(spec, value, config);
  if (value?.kind !== 'scalar') return refused('must be one value, a range of low, likely and high, or a map with a value', node);
  return readScalar(spec, value, node, config);
}

/** Where an input comes from; undefined where its author does not say. */
export function noteOf(node: FieldNode): InputNote | undefined {
  const [source, by, date] = ['source', 'by', 'date'].map((name) => scalarText(entry(node, name)?.node));
  if (source === undefined && by === undefined && date === undefined) return undefined;
  return { ...(source !== undefined && { source }), ...(by !== undefined && { by }), ...(date !== undefined && { date }) };
}

function readList(spec: InputSpec, node: FieldNode & { readonly kind: 'list' }, config: ScoringConfig): ReadNode | undefined {
  const { items } = node;
  if (items.every(isBlank)) return undefined;
  if (items.length !== ends.length) return refused('must be one number, or a range of three: [low, likely, high]', node);
  return readThree(spec, items, node, node, config);
}

function readEnds(spec: InputSpec, node: FieldNode, config: ScoringConfig): ReadNode | undefined {
  const given = [entry(node, 'low'), entry(node, 'likely') ?? entry(node, 'value'), entry(node, 'high')].map((field) => field?.node);
  if (given.every((end) => end === undefined || isBlank(end))) return undefined;
  return readThree(spec, given, node, node, config);
}

function readThree(
  spec: InputSpec,
  nodes: readonly (FieldNode | undefined)[],
  context: FieldNode,
  at: FieldNode,
  config: ScoringConfig,
): ReadNode {
  if (spec.kind === 'level' && !spec.ordered) return refused('is a word, and between two words there is no range; write one of them', at);
  const numbers: number[] = [];
  const missing: string[] = [];
  const money = new OneCurrency();
  for (const [index, end] of ends.entries()) {
    const node = nodes[index];
    if (node === undefined || isBlank(node)) {
      missing.push(end);
      continue;
    }
    if (node.kind !== 'scalar') return refused(`has a ${end} that is not one number`, node);
    const read = readScalar(spec, node, context, config);
    if (read.result.kind !== 'number') return read.result.kind === 'refused' ? read : refused(`has a ${end} that is not one number`, node);
    numbers.push(read.result.value);
    const otherwise = money.refusal(read.result.currency, `its ${end}`);
    if (otherwise !== undefined) return refused(otherwise, node);
  }
  if (missing.length > 0) return { result: { kind: 'partial', missing }, at };
  const [low = 0, value = 0, high = 0] = numbers;
  if (low > value || value > high) return refused('is a range whose numbers must go up: low, likely, high', at);
  const inCurrency = money.currency === undefined ? {} : { currency: money.currency };
  return { result: low < high ? { kind: 'range', value, low, high, ...inCurrency } : { kind: 'number', value, ...inCurrency }, at };
}

/** One number; `context` is the map that may name its period or unit beside it. */
function readScalar(spec: InputSpec, value: ScalarNode, context: FieldNode, config: ScoringConfig): ReadNode {
  const { period } = config.rice;
  if (spec.kind === 'money') return { result: readInput(spec, value.value, moneyText(value, context), period), at: value };
  const per = entry(context, 'per')?.node;
  if (per !== undefined && !isBlank(per)) return readPer(spec, value, per, config);
  const unit = entry(context, 'unit')?.node;
  if (unit?.kind === 'scalar' && !isBlank(unit) && takesUnit(spec)) {
    const result = readInput(spec, value.value, `${value.text} ${unit.text}`, period);
    return { result: result.kind === 'refused' ? { ...result, suggestion: undefined } : result, at: value };
  }
  return { result: readInput(spec, value.value, value.text, period), at: value };
}

function takesUnit({ kind }: InputSpec): boolean {
  return kind === 'positive' || kind === 'duration' || kind === 'size';
}

/** An amount with what stands beside it put behind it: `{value: 20000, currency: EUR, per: month}` is `20000 EUR/month`. */
function moneyText(value: ScalarNode, context: FieldNode): string {
  const [currency, per] = ['currency', 'per'].map((name) => {
    const node = entry(context, name)?.node;
    return node === undefined || isBlank(node) ? undefined : scalarText(node);
  });
  const period = per?.replace(/^(?:per|an?|\/)\s*/i, '');
  return `${value.text}${currency === undefined ? '' : ` ${currency}`}${period === undefined ? '' : `/${period}`}`;
}

/** A value whose period stands beside it. */
function readPer(spec: InputSpec, value: ScalarNode, per: FieldNode, config: ScoringConfig): ReadNode {
  if (spec.kind !== 'perPeriod') return refused('has no period; take "per" away', per);
  const named = per.kind === 'scalar' ? parsePeriod(per.text.replace(/^\s*(?:per|a|\/)\s*/i, '')) : undefined;
  if (named === undefined) return refused('has a period that is not one of day, week, month, quarter, year', per);
  const own = readReach(value.text);
  if (own.kind === 'reach' && own.per !== undefined && own.per !== named)
    return refused(`is per ${own.per} in its value and per ${named} beside it`, per);
  // Read with `named` as the period a bare number is in, then brought to the portfolio's own.
  const result = readInput(
    spec,
    value.value,
    own.kind === 'reach' && own.per === undefined ? `${value.text}/${named}` : value.text,
    config.rice.period,
  );
  return { result, at: value };
}

function refused(reason: string, at: FieldNode): ReadNode {
  return { result: { kind: 'refused', reason, suggestion: undefined }, at };
}

/** Nothing there, or a word that says that nothing is there yet. */
export function isBlank(node: FieldNode): boolean {
  return node.kind === 'scalar' && (node.value === null || node.text.trim() === '' || isPlaceholder(node.text));
}
