// What rubric.yaml adds to the scoring that ships: frameworks of its own, the criteria of its scorecard, its sizes and
// its currency; and which framework ranks, which may be one of its own.
import { isEmpty, member, unknownMessage, type NodeReader } from '../document/nodeReader.ts';
import type { Field, FieldNode } from '../document/field.ts';
import type { KnownNames, ScoringConfig } from './config.ts';
import { readFrameworks } from './readFrameworks.ts';
import { readScorecard } from './readScorecard.ts';

/** T-shirt sizes as numbers: each is about as much again as the two before it. */
export const usualSizes: ReadonlyMap<string, number> = new Map([
  ['XS', 1],
  ['S', 2],
  ['M', 3],
  ['L', 5],
  ['XL', 8],
]);

export type OwnScoring = Pick<ScoringConfig, 'framework' | 'frameworks' | 'scorecard' | 'scorecardBroken' | 'sizes' | 'currency'>;

export const noOwnScoring: OwnScoring = {
  framework: undefined,
  frameworks: [],
  scorecard: [],
  scorecardBroken: false,
  sizes: usualSizes,
  currency: undefined,
};

export function readOwnScoring(reader: NodeReader, top: readonly Field[], known: KnownNames): OwnScoring {
  // The scorecard ships too, but is only there once it has criteria.
  const shipped = [...new Set([...known.frameworks, 'scorecard'])];
  const frameworks = readFrameworks(reader, member(top, 'frameworks'), shipped);
  const ids = [...shipped, ...frameworks.map(({ id }) => id)];
  const problemsBefore = reader.problems.length;
  const scorecard = readScorecard(reader, member(top, 'scorecard'));
  const scorecardBroken = reader.problems.length > problemsBefore;
  const named = member(top, 'framework');
  const framework = reader.choice(named, 'framework', ids);
  if (framework === 'scorecard' && scorecard.length === 0 && named !== undefined && member(top, 'scorecard') === undefined)
    reader.report(named.span, 'The scorecard has no criteria yet; list them under scorecard: criteria.');
  return {
    framework,
    frameworks,
    scorecard,
    scorecardBroken,
    sizes: readSizes(reader, member(top, 'value_effort')),
    currency: readCurrency(reader, member(top, 'currency')),
  };
}

function readSizes(reader: NodeReader, node: FieldNode | undefined): ReadonlyMap<string, number> {
  const sizes = member(reader.map(node, 'value_effort', ['sizes']), 'sizes');
  const names = [...usualSizes.keys()];
  const said = new Map(
    reader.map(sizes, 'value_effort.sizes').flatMap(({ name, key, node: value }) => {
      const size = names.find((each) => each === name.toUpperCase());
      if (size === undefined) reader.report(key, unknownMessage('size', name, names, 'value_effort.sizes'));
      const number = reader.number(value, name, { above: 0, most: 1e6 });
      return size === undefined || number === undefined ? [] : [[size, number] as const];
    }),
  );
  const all = new Map([...usualSizes].map(([name, usual]) => [name, said.get(name) ?? usual]));
  const values = [...all.values()];
  if (values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))) return all;
  if (sizes !== undefined && !isEmpty(sizes))
    reader.report(sizes.span, `The sizes must go up from XS to XL; here they are ${values.join(', ')}.`);
  return usualSizes;
}

function readCurrency(reader: NodeReader, node: FieldNode | undefined): string | undefined {
  const text = reader.text(node, 'currency')?.trim().toUpperCase();
  if (text === undefined || node === undefined || /^[A-Z]{3}$/.test(text)) return text;
  reader.report(node.span, 'A currency is its code of three letters, such as EUR.');
  return undefined;
}
