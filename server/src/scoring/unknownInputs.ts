// Keys beside a framework's inputs: typing errors, numbers that a comma has cut in two, and notes on where
// the numbers come from, which are no business of the score.
import { entry, type Field, type MapNode } from '../document/field.ts';
import { nearest } from '../document/nodeReader.ts';
import { span } from '../text/span.ts';
import type { Framework, IllegalInput } from './framework.ts';

const notes = new Set(
  (
    'source sources by date note notes comment comments reason rationale why evidence basis assumptions link url owner author updated reviewed ' +
    'scored scored_by scored_on as_of score total rank variant framework batch period unit effort_unit legacy scorers raters'
  ).split(' '),
);

/** Keys that are no input and no note. Keys that are an input's own note, such as `reach_source`, are notes. */
export function unknownInputs(framework: Framework, node: MapNode): IllegalInput[] {
  const names = [...framework.inputs.keys()];
  return node.entries.flatMap((field, index) => {
    if (framework.inputs.has(field.name) || framework.notes.includes(field.name) || isNote(field.name, names)) return [];
    return [cutNumber(framework, node.entries[index - 1], field) ?? unknownInput(framework, node, field, names)];
  });
}

function isNote(name: string, inputs: readonly string[]): boolean {
  if (notes.has(name) || name.startsWith('x-')) return true;
  const [, of, note] = /^(.+)[_-](source|note|notes|by|date|basis|reason|why|comment)$/.exec(name) ?? [];
  return note !== undefined && inputs.includes(of ?? '');
}

function unknownInput(framework: Framework, node: MapNode, field: Field, names: readonly string[]): IllegalInput {
  const near = nearest(field.name, names);
  const free = near !== undefined && entry(node, near) === undefined ? near : undefined;
  const hint = free === undefined ? `; its inputs are ${names.join(', ')}` : ` (did you mean "${free}"?)`;
  return { input: field.name, reason: `is not an input of ${framework.label}${hint}`, span: field.key, suggestion: free };
}

/** In `{confidence: 0,8}` YAML takes the 8 for a key of its own: the comma ends the value before it. */
function cutNumber(framework: Framework, before: Field | undefined, field: Field): IllegalInput | undefined {
  const isEmpty = field.node.kind === 'scalar' && field.node.value === null;
  const digits = /^\d+ ?%?$/.test(field.name) ? field.name : undefined;
  if (before?.node.kind !== 'scalar' || !isEmpty || digits === undefined) return undefined;
  const whole = /^[-+]?\d+$/.exec(before.node.text)?.[0];
  if (whole === undefined || field.key.start - before.node.span.end > 2) return undefined;
  const isGroup = digits.length === 3 && Number(whole) !== 0;
  const counts = framework.inputs.get(before.name)?.kind === 'perPeriod';
  return {
    input: before.name,
    reason: 'is cut in two by its comma: between braces a comma ends the value',
    span: span(before.node.span.start, field.key.end),
    suggestion: isGroup ? (counts ? whole + digits : undefined) : `${whole}.${digits}`,
  };
}
