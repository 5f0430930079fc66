// The inputs of a framework and of one score as a person is asked for them: what an input is called, what it is
// counted in, what is usual, and what the document says now.
import type { Config } from '../config/config.ts';
import { entry, scalarText } from '../document/field.ts';
import type { Framework } from '../scoring/framework.ts';
import type { DocumentScore } from '../scoring/score.ts';
import { showInput } from '../scoring/showInput.ts';

export interface InputQuestion {
  readonly name: string;
  readonly label: string;
  /** `person-months`. */
  readonly unit: string;
  readonly help: string;
  /** Usual values as they are written, with what they mean. */
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
}

export function inputQuestions({ inputs }: Framework): readonly InputQuestion[] {
  return [...inputs].map(([name, { label, unit, help, choices }]) => ({ name, label, unit, help, choices }));
}

/**
 * What a document says of each input, by name: `80 %`, `500/month`, `300/month–900/month` for a range, and the text as
 * it stands where no score can be made of it. An input that is not there has no entry.
 */
export function inputTexts({ outcome, field }: DocumentScore, config: Config): Readonly<Record<string, string>> {
  const { framework } = outcome;
  const texts = [...framework.inputs].flatMap(([name, spec]): readonly (readonly [string, string])[] => {
    if (outcome.kind === 'scored') {
      const value = outcome.inputs[name];
      const range = outcome.ranges[name];
      if (range !== undefined) return [[name, `${showInput(spec, range.low, config)}–${showInput(spec, range.high, config)}`]];
      return value === undefined ? [] : [[name, showInput(spec, value, config)]];
    }
    const node = name === framework.bareInput && field.node.kind !== 'map' ? field.node : entry(field.node, name)?.node;
    const written = scalarText(node) ?? scalarText(entry(node, 'value')?.node);
    return written === undefined ? [] : [[name, written]];
  });
  return Object.fromEntries(texts);
}
