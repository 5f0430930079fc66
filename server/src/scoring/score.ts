// Scores from front matter. One document's score depends on that document and the configuration alone;
// a missing input leaves it unscored and a bad one makes it illegal, never zero.
import type { ScoringConfig } from '../config/config.ts';
import { entry, type Field, type FieldNode, type MapNode } from '../document/field.ts';
import {
  noDetails,
  type Framework,
  type IllegalInput,
  type InputDetails,
  type InputRemark,
  type Inputs,
  type Outcome,
} from './framework.ts';
import { frameworksOf } from './frameworks/index.ts';
import { isBlank, noteOf, readNode } from './readNode.ts';
import { OneCurrency } from './money.ts';
import { meanOf, readRatings, unsettled } from './ratings.ts';
import { scoreInterval } from './interval.ts';
import { unknownInputs } from './unknownInputs.ts';
import { span } from '../text/span.ts';

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
  return frameworksOf(config).flatMap((framework) => {
    const field = fields.get(framework.field);
    if (field === undefined || isBlank(field.node) || (framework.sharesField && !hasInputs(framework, field.node))) return [];
    return [{ field, outcome: isReadable ? scoreNode(framework, field.node, config, fields) : unreadable(framework, field) }];
  });
}

function hasInputs(framework: Framework, node: FieldNode): boolean {
  return [...framework.inputs.keys()].some((name) => entry(node, name) !== undefined);
}

function unreadable(framework: Framework, field: Field): Outcome {
  return illegalAt(framework, field.node, framework.field, 'cannot be read until the front matter is mended');
}

function illegalAt(framework: Framework, at: FieldNode, input: string, reason: string): Outcome {
  return { kind: 'illegal', framework, missing: [], illegal: [{ input, reason, span: at.span, suggestion: undefined }] };
}

const noFields: ReadonlyMap<string, Field> = new Map();
const nothing: FieldNode = { kind: 'scalar', span: span(0, 0), text: '', value: null };

/**
 * Scores the inputs below one front matter key: a map of them, or a bare value where the framework takes one. `fields`
 * are those of the document, for inputs that it may say elsewhere.
 */
export function scoreNode(framework: Framework, node: FieldNode, config: ScoringConfig, fields = noFields): Outcome {
  if (framework.broken !== undefined) return illegalAt(framework, node, framework.field, framework.broken);
  const bare = node.kind === 'scalar' ? framework.bareInput : undefined;
  if (node.kind !== 'map' && bare === undefined)
    return illegalAt(framework, node, framework.field, `needs its inputs as keys: ${[...framework.inputs.keys()].join(', ')}`);
  const map: MapNode | undefined = node.kind === 'map' ? node : undefined;
  const given: Record<string, number> = {};
  const details = { ranges: { ...noDetails.ranges }, notes: { ...noDetails.notes } };
  const missing: string[] = [];
  const illegal: IllegalInput[] = map === undefined ? [] : unknownInputs(framework, map);
  const remarks: InputRemark[] = [];
  const cut = new Set(illegal.map(({ input }) => input));
  const money = new OneCurrency();
  const ratings = readRatings(framework, map, config, money);
  illegal.push(...ratings.illegal);
  for (const [name, spec] of framework.inputs) {
    if (cut.has(name)) continue;
    const said = map === undefined ? (name === bare ? node : undefined) : entry(map, name)?.node;
    const own = said ?? (spec.field === undefined ? undefined : fields.get(spec.field)?.node);
    const read = own === undefined || isBlank(own) ? undefined : readNode(spec, own, config);
    const rated = read === undefined ? meanOf(ratings.raters, name) : undefined;
    if (rated !== undefined) {
      const reason = unsettled(ratings.raters, name, spec);
      if (reason !== undefined) illegal.push({ input: name, reason, span: (ratings.at ?? node).span, suggestion: undefined });
      given[name] = rated.mean;
      if (rated.low < rated.high) details.ranges[name] = { low: rated.low, high: rated.high };
      continue;
    }
    if (read === undefined) {
      if (spec.optional !== true) missing.push(name);
      continue;
    }
    if (meanOf(ratings.raters, name) !== undefined)
      remarks.push({ input: name, text: `${spec.label} stands by itself, so the raters' numbers for it are not used.` });
    const { result } = read;
    if (result.kind === 'refused') {
      illegal.push({ input: name, reason: result.reason, span: read.at.span, suggestion: result.suggestion });
      continue;
    }
    if (result.kind === 'partial') {
      missing.push(...result.missing.map((end) => `${name}.${end}`));
      continue;
    }
    const otherwise = money.refusal(result.currency, name);
    if (otherwise !== undefined) illegal.push({ input: name, reason: otherwise, span: read.at.span, suggestion: undefined });
    given[name] = result.value;
    if (result.kind === 'range') details.ranges[name] = { low: result.low, high: result.high };
    const note = own === undefined ? undefined : noteOf(own);
    if (note !== undefined) details.notes[name] = note;
  }
  if (illegal.length > 0) return { kind: 'illegal', framework, illegal, missing };
  const has = (name: string): boolean => !isBlank(fields.get(name)?.node ?? nothing);
  missing.push(...framework.needs(given, has).filter((name) => !missing.includes(name)));
  if (missing.length > 0) return { kind: 'incomplete', framework, missing, given };
  const { code } = money;
  const inCurrency = code === undefined ? framework : (framework.inCurrency?.(code) ?? framework);
  const outcome = scoreInputs(inCurrency, given, config, { ...details, raters: ratings.raters });
  if (outcome === undefined)
    return illegalAt(
      framework,
      node,
      framework.field,
      'has no value for these inputs: the formula divides by zero or grows beyond all bounds',
    );
  return { ...outcome, ...(code !== undefined && { currency: code }), ...(remarks.length > 0 && { remarks }) };
}

/** All remarks on a score: those of its framework, and those that only the document can tell. */
export function remarksOf(
  { framework, inputs, remarks = [] }: Outcome & { readonly kind: 'scored' },
  config: ScoringConfig,
): readonly InputRemark[] {
  return [...framework.remarks(inputs, config), ...remarks];
}

/** Scores inputs that are all there and legal; undefined where the formula has no value for them. */
export function scoreInputs(
  framework: Framework,
  inputs: Inputs,
  config: ScoringConfig,
  details: InputDetails = noDetails,
): (Outcome & { readonly kind: 'scored' }) | undefined {
  const value = framework.compute(inputs, config);
  const interval = value === undefined ? undefined : scoreInterval(framework, inputs, details.ranges, config);
  if (value === undefined || interval === undefined) return undefined;
  return {
    kind: 'scored',
    framework,
    value,
    low: Math.min(value, interval.low),
    high: Math.max(value, interval.high),
    inputs,
    ...details,
  };
}
