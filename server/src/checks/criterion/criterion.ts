// Judges whether a success criterion can be marked met or not met by a stranger on a date. The judgement depends on
// the text alone, and every part it names lies in that text.
import { type Judgement, circumstancesOf, judge } from './judgement.ts';
import type { Span } from '../../text/span.ts';
import { type PlainText, plainText } from './plain.ts';
import type { Measure } from './quantities.ts';
import { type Part, type RoleName, findParts } from './roles.ts';

/** Part of the given text, e.g. "15 minutes" in "from 2 hours to 15 minutes" as the target. */
export interface Mark {
  /** Offsets into the given text. */
  readonly span: Span;
  readonly text: string;
  /** Undefined for a part said in words, such as "zero" or "by Q3". */
  readonly measure: Measure | undefined;
}

/**
 * A judged criterion. `binary` is a verb of a state that is reached or not ("certified"), which makes a criterion only
 * together with a timeframe.
 */
export type Criterion = Judgement & { readonly [Role in RoleName]: Mark | undefined };

/**
 * The level (0–4) and findings of one list item or sentence, with or without Markdown. Spans are UTF-16 offsets into `text`;
 * what lies beyond `ANALYSED_LENGTH` is ignored. The grammar follows the usual form of a key result:
 * metric, verb, from baseline, to target with unit, within or by a time, (owner, source).
 */
export function analyseCriterion(text: string): Criterion {
  const plain = plainText(text);
  const parts = findParts(plain.text, 'sentence');
  const marked = (part: Part | undefined): Mark | undefined => part && markOf(text, plain, part);
  return {
    ...judge(parts, circumstancesOf(plain.text, parts.target)),
    baseline: marked(parts.baseline),
    target: marked(parts.target),
    delta: marked(parts.delta),
    timeframe: marked(parts.timeframe),
    owner: marked(parts.owner),
    source: marked(parts.source),
    binary: marked(parts.binary),
  };
}

/** A part of the plain text as a mark in the text it was made from. */
export function markOf(source: string, plain: PlainText, part: Part): Mark {
  const span = plain.sourceSpan(part);
  const { quantity } = part;
  const measure = quantity && {
    value: quantity.value,
    upper: quantity.upper,
    outOf: quantity.outOf,
    unit: quantity.unit,
    comparator: quantity.comparator,
  };
  return { span, text: source.slice(span.start, span.end), measure };
}
