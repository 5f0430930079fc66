// The last day a target date means, as `2026-09-30`, so that days, months, quarters and halves can be put in
// one order: a period counts by its end.

/** What sorts behind every date: nothing said, or nothing that can be read. */
const never = '9999-12-31';

export function deadline(text: string | undefined): string {
  const folded = text?.trim().toUpperCase() ?? '';
  if (/^\d{4}-\d{2}-\d{2}/.test(folded)) return folded.slice(0, 10);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(folded);
  if (month !== null) return `${month[1] ?? ''}-${month[2] ?? ''}-31`;
  const [, year, part, , other, behind] = /^(\d{4})[ -]?([QH][1-4])$|^(([QH][1-4])[ -]?(\d{4}))$/.exec(folded) ?? [];
  const end = ends.get(part ?? other ?? '');
  if (end !== undefined) return `${year ?? behind ?? ''}-${end}`;
  return /^\d{4}$/.test(folded) ? `${folded}-12-31` : never;
}

const ends: ReadonlyMap<string, string> = new Map([
  ['Q1', '03-31'],
  ['Q2', '06-30'],
  ['Q3', '09-30'],
  ['Q4', '12-31'],
  ['H1', '06-30'],
  ['H2', '12-31'],
]);
