// The inputs of a document's scores as they are written, for rules about values that are legal and still doubtful.
import { entry, type ScalarNode } from '../../document/field.ts';
import type { InputSpec } from '../../scoring/framework.ts';
import type { DocumentScore } from '../../scoring/score.ts';

export interface WrittenInput {
  readonly name: string;
  readonly spec: InputSpec;
  /** The value itself, or the `value` of a map that says where it comes from. */
  readonly node: ScalarNode;
  /** As the framework computes with it; undefined where the score has an illegal input, so that nothing is computed. */
  readonly number: number | undefined;
  /** True where the map says `per:` beside the value. */
  readonly hasPeriodBeside: boolean;
}

/** The inputs that are there and legal, in the framework's order; an illegal one is reported by itself. */
export function writtenInputs({ outcome, field }: DocumentScore): readonly WrittenInput[] {
  const illegal = new Set(outcome.kind === 'illegal' ? outcome.illegal.map(({ input }) => input) : []);
  const missing = new Set(outcome.kind === 'scored' ? [] : outcome.missing);
  const numbers = outcome.kind === 'scored' ? outcome.inputs : outcome.kind === 'incomplete' ? outcome.given : {};
  return [...outcome.framework.inputs].flatMap(([name, spec]): readonly WrittenInput[] => {
    const own = entry(field.node, name)?.node;
    const node = own?.kind === 'map' ? entry(own, 'value')?.node : own;
    if (illegal.has(name) || missing.has(name) || node?.kind !== 'scalar' || node.value === null) return [];
    return [{ name, spec, node, number: numbers[name], hasPeriodBeside: entry(own, 'per') !== undefined }];
  });
}
