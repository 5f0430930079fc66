// Several people's numbers for one document: `scorers: [{by: dana, impact: 8}, {by: lee, impact: 2}]`. An input that
// is not given by itself is their mean, with the span between them as its range, because a mean hides a quarrel.
import type { ScoringConfig } from '../config/config.ts';
import { entry, scalarText, type FieldNode, type MapNode } from '../document/field.ts';
import type { Framework, IllegalInput, InputSpec, Rating } from './framework.ts';
import type { OneCurrency } from './money.ts';
import { isBlank, readNode } from './readNode.ts';

/** The keys that hold them, beside the inputs of a framework. */
export const ratingKeys: readonly string[] = ['scorers', 'raters'];

/** The ratings in their order in the document; what cannot be read is illegal at its place. Amounts are held to `money`. */
export function readRatings(
  framework: Framework,
  map: MapNode | undefined,
  config: ScoringConfig,
  money: OneCurrency,
): { readonly raters: readonly Rating[]; readonly illegal: readonly IllegalInput[]; readonly at: FieldNode | undefined } {
  const field = ratingKeys.map((key) => entry(map, key)).find((found) => found !== undefined);
  if (field === undefined || isBlank(field.node)) return { raters: [], illegal: [], at: undefined };
  const illegal: IllegalInput[] = [];
  const refuse = (input: string, reason: string, at: { readonly span: IllegalInput['span'] }): void => {
    illegal.push({ input, reason, span: at.span, suggestion: undefined });
  };
  if (field.node.kind !== 'list') {
    refuse(field.name, 'must be a list of ratings, each with by and its inputs', field.node);
    return { raters: [], illegal, at: field.node };
  }
  const raters = field.node.items.map((item, index): Rating => {
    const by = scalarText(entry(item, 'by')?.node) ?? `rater ${String(index + 1)}`;
    if (item.kind !== 'map') refuse(field.name, 'must be a list of ratings, each with by and its inputs', item);
    const inputs: Record<string, number> = {};
    for (const [name, spec] of framework.inputs) {
      const node = entry(item, name)?.node;
      const read = node === undefined || isBlank(node) ? undefined : readNode(spec, node, config);
      if (read?.result.kind === 'number') {
        inputs[name] = read.result.value;
        const otherwise = money.refusal(read.result.currency, `${name} of ${by}`);
        if (otherwise !== undefined) refuse(name, `of ${by} ${otherwise}`, read.at);
      } else if (read?.result.kind === 'refused') refuse(name, `of ${by} ${read.result.reason}`, read.at);
      else if (read !== undefined) refuse(name, `of ${by} must be one number`, read.at);
    }
    return { by, inputs };
  });
  return { raters, illegal, at: field.node };
}

/** Mean and span of what the raters say of an input; undefined where none says anything. */
export function meanOf(
  raters: readonly Rating[],
  input: string,
): { readonly mean: number; readonly low: number; readonly high: number } | undefined {
  const numbers = raters.flatMap(({ inputs }) => inputs[input] ?? []);
  if (numbers.length === 0) return undefined;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  // The sum of many equal numbers may miss them by a hair, and a mean is never outside of what it is made of.
  const mean = Math.min(high, Math.max(low, numbers.reduce((sum, each) => sum + each, 0) / numbers.length));
  return { mean, low, high };
}

/** Why several people's words come to none: words without an order have no mean. Undefined where all say the same, and for every other input. */
export function unsettled(raters: readonly Rating[], input: string, spec: InputSpec): string | undefined {
  if (spec.kind !== 'level' || spec.ordered) return undefined;
  const said = new Set(raters.flatMap(({ inputs }) => inputs[input] ?? []));
  const words = spec.levels.filter(({ value }) => said.has(value)).map(({ name }) => name);
  return words.length < 2 ? undefined : `is not settled: the raters say ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
