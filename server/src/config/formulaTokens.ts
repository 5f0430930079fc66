// The words of a formula, each with its place. A character that means nothing is a word of its own, so that the reader
// can say so.
import { span, type Span } from '../text/span.ts';

export type Operator = '+' | '-' | '*' | '/';

/** Every way to write an operator. */
export const operators: ReadonlyMap<string, Operator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['*', '*'],
  ['×', '*'],
  ['·', '*'],
  ['/', '/'],
  ['÷', '/'],
]);

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma' | 'other' | 'end';
  readonly text: string;
  readonly span: Span;
}

const tokenPattern =
  /(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3}(?![\p{L}\p{N}_]))?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<operator>[-+−*×·/÷])|(?<open>\()|(?<close>\))|(?<comma>,)|(?<other>\S)/giu;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { groups, index, 0: word } of text.matchAll(tokenPattern)) {
    const place = span(index, index + word.length);
    const kinds = ['number', 'name', 'operator', 'open', 'close', 'comma'] as const;
    tokens.push({ kind: kinds.find((kind) => groups?.[kind] !== undefined) ?? 'other', text: word, span: place });
  }
  return [...tokens, { kind: 'end', text: '', span: span(text.length, text.length) }];
}
