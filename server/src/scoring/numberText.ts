// Numbers as people type them, read by one closed set of forms. What could mean two numbers is refused with
// the reason, and with the plain number where only one was meant; nothing here guesses.

export type NumberText =
  | { readonly kind: 'number'; readonly value: number; readonly grouped: boolean }
  | { readonly kind: 'refused'; readonly reason: string; readonly suggestion: string | undefined }
  | { readonly kind: 'other' };

/** A number at the start of a text: digits with what people put between them. */
const leadingNumber = /^[-+]?(?:\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d[\d,._'’]*|\.\d+)(?:e[-+]?\d{1,3}(?![\da-z]))?/i;
const plainNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i;
const decimalComma = /^([-+]?)(\d+),(\d+)$/;
const groups = /^[-+]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+|(?:_\d{3})+|(?:['’]\d{3})+)(?:\.\d+)?$/;
const dottedGroups = /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/;
/** Nobody writes a zero behind the decimals of a count, so `1.500` may well be a thousand and a half. */
const dottedThousands = /^[-+]?[1-9]\d{0,2}\.\d\d0$/;

/** Full-width signs and digits, hard spaces and the typographic minus become the plain ones. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2212', '-').trim();
}

/** Splits `1.5k users` into `1.5` and `k users`; undefined where no number comes first. */
export function splitNumber(text: string): { readonly number: string; readonly rest: string } | undefined {
  const number = leadingNumber.exec(text)?.[0];
  return number === undefined ? undefined : { number, rest: text.slice(number.length) };
}

/** Reads the number alone. `counts` says that it counts whole things, which a dot may group by thousands. */
export function readNumberText(text: string, counts: boolean): NumberText {
  const comma = decimalComma.exec(text);
  if (comma !== null) {
    const [, sign = '', whole = '', fraction = ''] = comma;
    if (fraction.length !== 3 || /^0+$/.test(whole)) {
      return { kind: 'refused', reason: 'uses a decimal comma; write a point', suggestion: `${sign}${whole}.${fraction}` };
    }
    if (!counts)
      return {
        kind: 'refused',
        reason: 'uses a comma; write a point before decimals, and nothing between thousands',
        suggestion: undefined,
      };
  }
  if (dottedGroups.test(text))
    return { kind: 'refused', reason: 'has points between thousands; write the digits alone', suggestion: text.replaceAll('.', '') };
  if (counts && dottedThousands.test(text)) {
    const digits = text.replace('.', '');
    return { kind: 'refused', reason: `could be ${digits} or ${String(Number(text))}; write the digits alone`, suggestion: digits };
  }
  const grouped = groups.test(text);
  const bare = grouped ? text.replace(/[, _'’]/g, '') : text;
  return plainNumber.test(bare) ? { kind: 'number', value: Number(bare), grouped } : { kind: 'other' };
}

/** The text without what makes a number approximate: `~500`, `500+`, `about 500`. */
export function withoutApproximation(text: string): string | undefined {
  const bare = text
    .replace(/^(?:[~≈<>≤≥]=?|(?:about|around|approx\.?|approximately|ca\.?|circa|up to|over|at least)(?=\s)) */i, '')
    .replace(/(\d[km]?)\+/i, '$1');
  return bare === text ? undefined : bare;
}

/** True for `300-900`, `2–3 weeks` and `2 to 3`. */
export function isRange(text: string): boolean {
  return /^[-+]?\d[\d.,]{0,15}[km%]? ?(?:-|–|—|\.\.|to )\s*\d/i.test(text);
}

/** Values that say that there is none yet; an input that holds one is missing, not wrong. */
export function isPlaceholder(text: string): boolean {
  return /^(?:tbd|tba|tbc|todo|n\/a|unknown|\?+|[-–—]+|…|\.{3}|x{1,3}%?|<[^<>]*>|\{\{?[^{}]*\}?\}|\[[^[\]]*\])$/i.test(text.trim());
}
