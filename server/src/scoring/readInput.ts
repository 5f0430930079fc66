// One score input from text to number: units taken off, periods and percentages normalised, and everything
// else refused with a reason in plain words. Never guesses: an input that cannot be read is not a number.
import type { Period } from '../config/config.ts';
import type { Scalar } from '../document/field.ts';
import type { InputSpec } from './framework.ts';
import { readDate, readDuration, readLevel } from './words.ts';
import { readMoney } from './money.ts';
import { foldText, isRange, readNumberText, splitNumber, withoutApproximation } from './numberText.ts';
import { readReach } from './reach.ts';
import { mostReach, perPeriod, quoted, refuse, type ReadResult } from './readResult.ts';

export { parsePeriod } from './reach.ts';
export { perPeriod, type ReadResult } from './readResult.ts';

/** Beyond these nothing is built; they keep every score finite. */
const leastPositive = 1e-6;
const mostPositive = 1e9;

/** `value` is the typed scalar and `text` how it was written; the result is in the spec's own unit. */
export function readInput(spec: InputSpec, value: Scalar, text: string, period: Period): ReadResult {
  if (typeof value === 'number' && !Number.isFinite(value)) return refuse('must be a number');
  const folded = foldText(text);
  const result = readFolded(spec, folded, period);
  if (result.kind === 'number') return result;
  const mended = result.suggestion ?? plainForm(spec, folded);
  if (mended === undefined) return result;
  // Only text that can then be read is offered; where it cannot, what is wrong with it matters more.
  const next = readFolded(spec, foldText(mended), period);
  if (next.kind === 'number') return { ...result, suggestion: mended };
  return next.suggestion !== undefined && readFolded(spec, next.suggestion, period).kind === 'number' ? next : refuse(result.reason);
}

function readFolded(spec: InputSpec, text: string, period: Period): ReadResult {
  // A day has numbers with hyphens between them too.
  if (spec.kind !== 'date' && isRange(text)) return refuse('is a range; write [low, likely, high], or the one number you believe most');
  switch (spec.kind) {
    case 'perPeriod': {
      const reach = readReach(text);
      return reach.kind === 'refused' ? reach : perPeriod(reach.value, reach.per ?? period, period);
    }
    case 'percent':
      return readPercent(spec, text);
    case 'positive':
      return readPositive(spec, text);
    case 'range':
      return readRange(spec, text);
    case 'money':
      return readMoney(spec, text);
    case 'duration':
      return readDuration(text);
    case 'size':
      return readSize(spec, text);
    case 'level':
      return readLevel(spec.levels, text);
    case 'date':
      return readDate(text);
  }
}

function readRange(spec: InputSpec & { readonly kind: 'range' }, text: string): ReadResult {
  const number = plainNumber(text);
  if (typeof number !== 'number') return number;
  if (number >= spec.min && number <= spec.max) return { kind: 'number', value: number };
  const reason = spec.tiers !== undefined ? `must be one of ${spec.tiers.join(', ')}` : boundsText(spec);
  const tenth = isScaleOfTen(spec) && Number.isInteger(number / 10) && number <= 100 ? number / 10 : undefined;
  const tenfold = isScaleOfTen(spec) && number > 0 ? Math.round(number * 1000) / 100 : undefined;
  if (number > spec.max) return refuse(reason, String(tenth ?? (spec.tiers === undefined ? spec.max : Math.max(...spec.tiers))));
  if (tenfold !== undefined && tenfold >= spec.min) return refuse(`${reason}; ${text} of 1 is ${String(tenfold)} of 10`, String(tenfold));
  return refuse(reason, String(spec.tiers === undefined ? spec.min : Math.min(...spec.tiers)));
}

/** Bounds that only keep numbers finite are not told as if they were a scale. */
function boundsText({ min, max }: InputSpec & { readonly kind: 'range' }): string {
  if (max < mostReach) return `must be between ${String(min)} and ${String(max)}`;
  return min === 0 ? 'must be 0 or more, and no more than can be true' : `must be ${String(min)} or more, and no more than can be true`;
}

/** `M`, `medium`, `3`, or an effort such as `3 pm` where the spec has units. */
function readSize(spec: InputSpec & { readonly kind: 'size' }, text: string): ReadResult {
  const word = text.toLowerCase().replace(/[\s-]+/g, ' ');
  const named = [...spec.sizes].find(([name]) => name.toLowerCase() === word || sizeWords[name] === word);
  if (named !== undefined) return { kind: 'number', value: named[1] };
  const number = readPositive({ ...spec, kind: 'positive' }, text);
  if (number.kind === 'number' || splitNumber(text) !== undefined) return number;
  return refuse(`must be a size (${[...spec.sizes.keys()].join(', ')}) or a number, not ${quoted(text)}`);
}

const sizeWords: Readonly<Record<string, string>> = { XS: 'extra small', S: 'small', M: 'medium', L: 'large', XL: 'extra large' };

function readPositive(spec: InputSpec & { readonly kind: 'positive' }, text: string): ReadResult {
  const parts = splitNumber(text);
  const unit =
    parts?.rest
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '-') ?? '';
  const factor = unit === '' ? 1 : (spec.units?.[unit] ?? spec.units?.[unit.replace(/s$/, '')]);
  if (
    parts !== undefined &&
    factor === undefined &&
    spec.units !== undefined &&
    /^(?:d|w|m|y|wk|mo|day|week|month|quarter|year|sprint|point|story-point|sp|pt)s?$/.test(unit)
  ) {
    return refuse(`must be in ${spec.unit}, not in ${parts.rest.trim()}; write the number alone`);
  }
  if (parts === undefined || factor === undefined) return refuse(`must be a number, not ${quoted(text)}`);
  const number = plainNumber(parts.number.trim());
  if (typeof number !== 'number')
    return { ...number, suggestion: number.suggestion === undefined ? undefined : number.suggestion + parts.rest };
  const smallest = spec.choices[0]?.value;
  if (number < 0) return refuse('must be more than 0', `${String(-number)}${parts.rest}`);
  if (number === 0) return refuse('must be more than 0', smallest);
  const own = number * factor;
  if (own < leastPositive) return refuse('is too small to be true', smallest);
  return own > mostPositive ? refuse('is too large to be true') : { kind: 'number', value: own };
}

/** `80%`, `80 %`, `80` and `0.8` are 0.8. A bare 1 is 100 %, as every tool reads it, and at most 100 % is legal. */
function readPercent(spec: InputSpec & { readonly kind: 'percent' }, text: string): ReadResult {
  const parts = splitNumber(text);
  const unit = parts?.rest.trim().toLowerCase() ?? '';
  if (parts === undefined || !/^(?:%|percent|pct|per cent)?$/.test(unit))
    return refuse(`must be a percentage such as 80%, not ${quoted(text)}`);
  const number = plainNumber(parts.number.trim());
  if (typeof number !== 'number')
    return { ...number, suggestion: number.suggestion === undefined ? undefined : number.suggestion + parts.rest };
  const isShare = unit === '' && number <= 1;
  if (unit === '' && number > 1 && number < 2) {
    return refuse(`could be ${String(number)} % or ${String(Math.round(number * 100))} %; write it with a percent sign, at most 100%`);
  }
  const share = isShare ? number : number / 100;
  if (share > 1) return refuse('cannot be more than 100 %', '100%');
  if (share === 0 && spec.from === 0) return { kind: 'number', value: 0 };
  if (share <= 0) return refuse(spec.from === 0 ? 'cannot be negative' : 'must be more than 0 %');
  return share < leastPositive ? refuse('is too small to be true') : { kind: 'number', value: share };
}

/** A number without any unit, or why there is none. */
function plainNumber(text: string): number | (ReadResult & { readonly kind: 'refused' }) {
  const number = readNumberText(text, false);
  if (number.kind === 'refused') return number;
  if (number.kind === 'other') return refuse(`must be a number, not ${quoted(text)}`);
  if (number.grouped) return refuse('has a mark between thousands; write the digits alone', String(number.value));
  return Number.isFinite(number.value) ? number.value : refuse('must be a number');
}

/** The one legal text that `text` can stand for: `high` is 80%, `8/10` is 8, `2x` is 2, `~500` is 500. */
function plainForm(spec: InputSpec, text: string): string | undefined {
  const exact = withoutApproximation(text);
  if (exact !== undefined) return exact;
  const word = text.toLowerCase();
  const named = spec.choices.find(({ meaning }) => (meaning.split(':')[0] ?? '') === word);
  if (named !== undefined) return named.value;
  const ofTen = /^(\d+(?:\.\d+)?) ?(?:\/|of|out of) ?10$/i.exec(text)?.[1];
  if (ofTen !== undefined)
    return spec.kind === 'percent' ? `${String(Number(ofTen) * 10)}%` : spec.kind === 'range' && isScaleOfTen(spec) ? ofTen : undefined;
  if (spec.kind !== 'range') return undefined;
  const share = /^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1];
  if (share !== undefined && isScaleOfTen(spec)) return String(Number(share) / 10);
  return /^(\d+(?:\.\d+)?) ?[x×]$/i.exec(text)?.[1];
}

function isScaleOfTen(spec: InputSpec & { readonly kind: 'range' }): boolean {
  return spec.min === 1 && spec.max === 10;
}
