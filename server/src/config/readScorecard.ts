// `scorecard:` of rubric.yaml: the criteria by which documents are rated, each with its weight and its scale.
import { isEmpty, member, type NodeReader } from '../document/nodeReader.ts';
import type { FieldNode } from '../document/field.ts';

export interface Criterion {
  /** The key of its value in a document. */
  readonly id: string;
  readonly label: string;
  /** Above 0, or 0 for a criterion that is only noted; weights are shares of their sum. */
  readonly weight: number;
  /** Both ends of the scale are legal values. */
  readonly min: number;
  readonly max: number;
  /** True where a high value is bad, as for effort and risk. */
  readonly invert: boolean;
  /** The goal it serves, as documents name it. */
  readonly goal: string | undefined;
  readonly help: string;
}

/** The scorecard as the settings hold it. */
export interface Scorecard {
  /** Empty where the repository has none. */
  readonly scorecard: readonly Criterion[];
  /** True where a part of it cannot be read: what is left would give other scores than it says. */
  readonly scorecardBroken: boolean;
}

/** The scale of a criterion that names none. */
export const usualScale = { min: 1, max: 5 };

/** The criteria; none where they cannot add up to a score. */
export function readScorecard(reader: NodeReader, node: FieldNode | undefined): readonly Criterion[] {
  const parts = reader.map(node, 'scorecard', ['criteria']);
  const listed = member(parts, 'criteria');
  if (node === undefined || isEmpty(node)) return [];
  if (listed?.kind !== 'list') {
    if (listed !== undefined || node.kind === 'map')
      reader.report((listed ?? node).span, 'A scorecard needs its criteria: a list, each with id and weight.');
    return [];
  }
  const criteria: Criterion[] = [];
  for (const item of listed.items) {
    const criterion = readCriterion(reader, item);
    if (criterion === undefined) continue;
    if (criteria.some(({ id }) => id === criterion.id)) reader.report(item.span, `There is a criterion "${criterion.id}" already.`);
    else criteria.push(criterion);
  }
  if (criteria.length > 0 && criteria.every(({ weight }) => weight === 0)) {
    reader.report(listed.span, 'All weights are 0, so no document would have a score.');
    return [];
  }
  return criteria;
}

function readCriterion(reader: NodeReader, node: FieldNode): Criterion | undefined {
  const parts = reader.map(node, 'a criterion', ['id', 'label', 'weight', 'min', 'max', 'invert', 'goal', 'help']);
  const idNode = member(parts, 'id');
  const id = reader.text(idNode, 'id');
  if (id === undefined || !/^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(id)) {
    reader.report((idNode ?? node).span, 'A criterion needs an id in small letters, digits and underscores, such as customer_value.');
    return undefined;
  }
  const bounds = { above: -Infinity, most: Infinity };
  const weightNode = member(parts, 'weight');
  const weight = reader.number(weightNode, 'weight', { above: -1e9, most: 1e9 }) ?? 1;
  const invert = reader.flag(member(parts, 'invert'), 'invert');
  if (weight < 0 && invert === true && weightNode !== undefined) {
    reader.report(weightNode.span, `A negative weight and invert both say that a high "${id}" is bad; say it once.`);
  }
  let min = reader.number(member(parts, 'min'), 'min', bounds) ?? usualScale.min;
  let max = reader.number(member(parts, 'max'), 'max', bounds) ?? Math.max(usualScale.max, min + 1);
  if (min >= max) {
    const place = member(parts, 'max') ?? member(parts, 'min') ?? node;
    reader.report(place.span, `The scale of "${id}" must go up: its min of ${String(min)} is not below its max of ${String(max)}.`);
    ({ min, max } = usualScale);
  }
  return {
    id,
    label: reader.text(member(parts, 'label'), 'label') ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/[_-]/g, ' '),
    weight: Math.abs(weight),
    min,
    max,
    invert: weight < 0 || invert === true,
    goal: reader.text(member(parts, 'goal'), 'goal'),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
  };
}
