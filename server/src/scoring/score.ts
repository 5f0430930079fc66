// Scores from front matter. One document's score depends on that document and the configuration alone;
// a missing input leaves it unscored and a bad one makes it illegal, never zero.
import type { ScoringConfig } from '../config/config.ts';
import { entry, type Field, type FieldNode, type ScalarNode } from '../document/field.ts';
import type { Framework, IllegalInput, Inputs, InputSpec, Outcome } from './framework.ts';
import { frameworks } from './frameworks/index.ts';
import { isPlaceholder } from './numberText.ts';
import { readInput, type ReadResult } from './readInput.ts';
import { parsePeriod, readReach } from './reach.ts';
import { unknownInputs } from './unknownInputs.ts';

export interface DocumentScore {
  readonly outcome: Outcome;
  /** The front matter field that holds the inputs: `rice`. */
  readonly field: Field;
}

/**
 * The scores a document carries, in the order the frameworks are listed; none where it carries no score.
 * Where the front matter is malformed, `isReadable` is false and no number can be trusted.
 */
export function scoresOf(fields: ReadonlyMap<string, Field>, config: ScoringConfig, isReadable = true): readonly DocumentScore[] {
  return frameworks.flatMap((framework) => {
    const field = fields.get(framework.field);
    if (field === undefined || isBlank(field.node)) return [];
    return [{ field, outcome: isReadable ? scoreNode(framework, field.node, config) : unreadable(framework, field) }];
  });
}

function unreadable(framework: Framework, field: Field): Outcome {
  const reason = 'cannot be read until the front matter is mended';
  return {
    kind: 'illegal',
    framework,
    missing: [],
    illegal: [{ input: framework.field, reason, span: field.node.span, suggestion: undefined }],
  };
}

/** Scores the map of inputs below one front matter key. */
export function scoreNode(framework: Framework, node: FieldNode, config: ScoringConfig): Outcome {
  if (node.kind !== 'map') {
    const reason = `needs its inputs as keys: ${[...framework.inputs.keys()].join(', ')}`;
    return {
      kind: 'illegal',
      framework,
      missing: [],
      illegal: [{ input: framework.field, reason, span: node.span, suggestion: undefined }],
    };
  }
  const given: Record<string, number> = {};
  const missing: string[] = [];
  const illegal: IllegalInput[] = unknownInputs(framework, node);
  const cut = new Set(illegal.map(({ input }) => input));
  for (const [name, spec] of framework.inputs) {
    const field = entry(node, name);
    const read = field === undefined || isBlank(field.node) ? undefined : readNode(spec, field.node, config);
    if (cut.has(name)) continue;
    if (read === undefined) missing.push(name);
    else if (read.result.kind === 'number') given[name] = read.result.value;
    else illegal.push({ input: name, reason: read.result.reason, span: read.at.span, suggestion: read.result.suggestion });
  }
  if (illegal.length > 0) return { kind: 'illegal', framework, illegal, missing };
  return missing.length > 0 ? { kind: 'incomplete', framework, missing, given } : scoreInputs(framework, given, config);
}

/** Scores inputs that are all there and legal. */
export function scoreInputs(framework: Framework, inputs: Inputs, config: ScoringConfig): Outcome {
  return { kind: 'scored', framework, value: framework.compute(inputs, config), inputs };
}

interface ReadNode {
  readonly result: ReadResult;
  /** Where the result comes from, the place to mend. */
  readonly at: FieldNode;
}

/** An input is a scalar, or a map `{value, per, unit, source, by, date}` that says where it comes from. */
function readNode(spec: InputSpec, node: FieldNode, config: ScoringConfig): ReadNode | undefined {
  const { period } = config.rice;
  if (node.kind === 'scalar') return { result: readInput(spec, node.value, node.text, period), at: node };
  const value = entry(node, 'value')?.node;
  if (node.kind === 'map' && value !== undefined && isBlank(value)) return undefined;
  if (value?.kind !== 'scalar') return refused('must be one value, or a map with a value', node);
  const per = entry(node, 'per')?.node;
  if (per !== undefined && !isBlank(per)) return readPer(spec, value, per, config);
  const unit = entry(node, 'unit')?.node;
  if (unit?.kind === 'scalar' && !isBlank(unit) && spec.kind === 'positive') {
    const result = readInput(spec, value.value, `${value.text} ${unit.text}`, period);
    return { result: result.kind === 'refused' ? { ...result, suggestion: undefined } : result, at: node };
  }
  return { result: readInput(spec, value.value, value.text, period), at: value };
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
function isBlank(node: FieldNode): boolean {
  return node.kind === 'scalar' && (node.value === null || node.text.trim() === '' || isPlaceholder(node.text));
}
