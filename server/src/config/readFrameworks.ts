// `frameworks:` of rubric.yaml: ways of scoring of a repository's own, each a formula over inputs that it declares.
// A framework whose formula cannot be read is left out, so that no number ever comes from half a formula.
import { isEmpty, member, nearest, type NodeReader } from '../document/nodeReader.ts';
import type { Field, FieldNode, ScalarNode } from '../document/field.ts';
import { span, type Span } from '../text/span.ts';
import { isFunctionName, maxFormulaLength, namePattern, namesIn, parseFormula, type Expression } from './formula.ts';
import { trendOf, type Interval } from './formulaValue.ts';

export type OwnInputKind = 'number' | 'percent' | 'per-period' | 'positive';
export const ownInputKinds: Readonly<Record<OwnInputKind, string>> = {
  number: 'A number between min and max.',
  percent: 'More than 0 and at most 100 %: 80% and 0.8 are the same.',
  'per-period': 'How many in a period, such as 500/month, brought to the period of the repository.',
  positive: 'A number above 0.',
};
export const directions = { up: 'The higher, the better the score.', down: 'The higher, the lower the score.' };

export interface OwnInput {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  readonly kind: OwnInputKind;
  /** Both ends are legal; only for the kind `number`. */
  readonly min: number;
  readonly max: number;
  readonly direction: 'up' | 'down';
  /** Whether the direction is proven for all legal inputs, so that an interval has its ends at the ends of the ranges. */
  readonly monotone: boolean;
}

export interface OwnFramework {
  /** The front matter key of its inputs as well. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly formula: Expression;
  readonly inputs: readonly OwnInput[];
}

/** Numbers without bounds of their own are from 0 to this. */
export const mostNumber = 1e12;
/** A table with more columns is no score that anybody fills in. */
const mostInputs = 20;

/** Keys of front matter that mean something else already; a test holds them against the kinds that ship. */
export const reservedKeys: readonly string[] = (
  'id kind type doc_type template title status owner product team created updated review_by tags goals metrics period acknowledged side ' +
  'compliance external lint links problem prfaq prd launch review decision evidence depends_on blocks relates_to supersedes superseded_by ' +
  'effort commitment delivery_confidence target_date cost_of_delay cod_profile override campaign must_limit_waived expedite enabler ' +
  'approvers capacity_teams cost cost_of_inaction customer decision_reason faq_owner frequency hypothesis icp_fit jtbd market measure_by ' +
  'need non_goals prd_type price reach_disjoint release release_date responded_at revisit_on segment source_type stage submitters teams ' +
  'votes duplicate_of promoted_to date unit version role source score sources'
).split(' ');
/** Words beside the inputs that say who rated. */
const reservedInputs = ['scorers', 'raters'];

/** `taken` are the ids of the frameworks that ship. */
export function readFrameworks(reader: NodeReader, node: FieldNode | undefined, taken: readonly string[]): readonly OwnFramework[] {
  return reader.map(node, 'frameworks').flatMap((field) => readFramework(reader, field, taken) ?? []);
}

function readFramework(reader: NodeReader, field: Field, taken: readonly string[]): OwnFramework | undefined {
  const id = field.name;
  const parts = reader.map(field.node, `the framework ${id}`, ['label', 'help', 'formula', 'inputs']);
  const inputs = readInputs(reader, member(parts, 'inputs'), id);
  const formula = readFormula(reader, member(parts, 'formula'), field, inputs);
  if (!/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(id)) {
    reader.report(field.key, 'The id of a framework is in small letters, digits and hyphens, as in growth-bet.');
    return undefined;
  }
  if (taken.includes(id) || reservedKeys.includes(id)) {
    const meaning = taken.includes(id) ? 'a framework of Rubric' : 'a field of documents';
    reader.report(field.key, `"${id}" is ${meaning} already; choose another id.`);
    return undefined;
  }
  if (formula === undefined) return undefined;
  const used = new Set(namesIn(formula).map(({ name }) => name));
  for (const { name, key } of inputs) {
    if (!used.has(name)) reader.report(key, `The input "${name}" does not stand in the formula, so it changes no score.`);
  }
  return {
    id,
    label: reader.text(member(parts, 'label'), 'label') ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/[_-]/g, ' '),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
    formula,
    inputs: inputs.filter(({ name }) => used.has(name)).map((input) => withDirection(reader, input, inputs, formula)),
  };
}

type InputPart = Omit<OwnInput, 'direction' | 'monotone'> & {
  readonly key: Span;
  /** As the file says it. */
  readonly said: 'up' | 'down' | undefined;
  readonly saidAt: Span;
};

function readInputs(reader: NodeReader, node: FieldNode | undefined, framework: string): readonly InputPart[] {
  const fields = reader.map(node, `the inputs of ${framework}`);
  for (const { key } of fields.slice(mostInputs)) reader.report(key, `A framework has at most ${String(mostInputs)} inputs.`);
  return fields.slice(0, mostInputs).flatMap((field) => {
    const { name } = field;
    const parts = reader.map(field.node, `the input ${name}`, ['label', 'unit', 'min', 'max', 'direction', 'kind', 'help']);
    const bounds = { above: -Infinity, most: Infinity };
    const kind = reader.choice(member(parts, 'kind'), 'kind', kindNames) ?? 'number';
    const said = member(parts, 'direction');
    let min = reader.number(member(parts, 'min'), 'min', bounds) ?? 0;
    let max = reader.number(member(parts, 'max'), 'max', bounds) ?? Math.max(mostNumber, min);
    const bound = member(parts, 'min') ?? member(parts, 'max');
    if (bound !== undefined && kind !== 'number')
      reader.report(bound.span, `Only the kind number has min and max; ${kind} has its own bounds.`);
    else if (bound !== undefined && min >= max) {
      reader.report(bound.span, `The input "${name}" has a min of ${String(min)}, which is not below its max of ${String(max)}.`);
      [min, max] = [0, mostNumber];
    }
    if (!namePattern.test(name) || isFunctionName(name) || reservedInputs.includes(name)) {
      const why = isFunctionName(name)
        ? 'is a function'
        : reservedInputs.includes(name)
          ? 'stands for the people who rate'
          : 'cannot stand in a formula';
      reader.report(field.key, `"${name}" ${why}; name the input with letters, digits and underscores, as in new_users.`);
      return [];
    }
    return {
      name,
      label: reader.text(member(parts, 'label'), 'label') ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' '),
      help: reader.text(member(parts, 'help'), 'help') ?? '',
      unit: reader.text(member(parts, 'unit'), 'unit') ?? '',
      kind,
      min,
      max,
      key: field.key,
      said: reader.choice(said, 'direction', ['up', 'down']),
      saidAt: said?.span ?? field.key,
    };
  });
}

const kindNames: readonly OwnInputKind[] = ['number', 'percent', 'per-period', 'positive'];

function readFormula(
  reader: NodeReader,
  node: FieldNode | undefined,
  framework: Field,
  inputs: readonly InputPart[],
): Expression | undefined {
  if (node === undefined || isEmpty(node)) {
    reader.report(framework.key, `The framework ${framework.name} needs a formula, such as "users * lift / effort".`);
    return undefined;
  }
  const text = reader.text(node, 'formula');
  if (text === undefined || node.kind !== 'scalar') return undefined;
  const parsed = parseFormula(text);
  if (parsed.kind === 'broken') {
    reader.report(placeIn(node, parsed.problem.span), parsed.problem.message);
    return undefined;
  }
  const known = inputs.map(({ name }) => name);
  const names = namesIn(parsed.expression);
  const unknown = names.filter(({ name }) => !known.includes(name));
  for (const { name, span: place } of unknown) {
    const near = nearest(name, known);
    const hint =
      near !== undefined
        ? ` Did you mean "${near}"?`
        : known.length === 0
          ? ' Declare it under inputs.'
          : ` There are ${known.join(', ')}.`;
    reader.report(placeIn(node, place), `There is no input "${name}".${hint}`);
  }
  if (names.length === 0) reader.report(node.span, 'The formula uses no input, so every document would have the same score.');
  return unknown.length > 0 || names.length === 0 ? undefined : parsed.expression;
}

/** The place in the file of a part of a text; the whole text where YAML wrote it otherwise than it reads. */
function placeIn(node: ScalarNode, part: Span): Span {
  const extra = node.span.end - node.span.start - node.text.length;
  if (node.text.length > maxFormulaLength || (extra !== 0 && extra !== 2) || part.start === part.end) return node.span;
  const start = node.span.start + extra / 2;
  return span(start + part.start, start + part.end);
}

/** What the formula does with an input is its direction, whatever the file says; where that differs, it is said there. */
function withDirection(reader: NodeReader, part: InputPart, all: readonly InputPart[], formula: Expression): OwnInput {
  const { key: _key, said, saidAt, ...input } = part;
  const trend = trendOf(formula, input.name, (name) => rangeOf(all.find((each) => each.name === name)));
  if ((trend === 'up' || trend === 'down') && said !== undefined && said !== trend) {
    const moves = trend === 'up' ? 'higher' : 'lower';
    reader.report(saidAt, `The formula makes the score ${moves} as "${input.name}" goes up, so its direction is ${trend}.`);
  }
  if (trend === 'flat') reader.report(part.key, `The input "${input.name}" stands in the formula and never changes the score.`);
  return { ...input, direction: trend === 'up' || trend === 'down' ? trend : (said ?? 'up'), monotone: trend !== 'mixed' };
}

/** Every number that the reader of inputs lets through. */
function rangeOf(input: InputPart | undefined): Interval | undefined {
  switch (input?.kind) {
    case 'number':
      return { low: input.min, high: input.max };
    case 'percent':
      return { low: 1e-6, high: 1 };
    case 'per-period':
      return { low: 0, high: 1e15 };
    case 'positive':
      return { low: 1e-6, high: 1e9 };
    case undefined:
      return undefined;
  }
}
