// Amounts as people write them: "$4.2B", "600 million USD", "1,200 companies". What counts is what stands first; a
// share and a range are no amount, and nothing here guesses which of two numbers was meant.

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

/** The signs of currencies with the codes that they stand for here. */
export const currencySigns: Readonly<Record<string, string>> = { $: 'USD', us$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };
const codes = /^(?:USD|EUR|GBP|JPY|INR|CHF|CAD|AUD|CNY|BRL|SEK|NOK|DKK|PLN|SGD|KRW)$/;

const amount =
  /^(?:about|around|approx\.?|approximately|roughly|circa|ca\.|up to|over|more than)?[\s~≈>*_]*(?<before>US\$|[$€£¥₹]|[A-Z]{3}(?=\s?\d))?\s?(?<number>\d{1,3}(?:[,_ ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e\d{1,2})?)\s?(?<size>thousand|million|billion|trillion|mrd|mio|mn|mm|bn|tn|[kmbt])?(?![\p{L}\d])[+*_]*\s?(?<after>[$€£¥₹](?!\d)|\p{L}[\p{L}-]{1,30})?/iu;

/** "$4.2B", "600 million USD", "1,200 companies"; undefined where no amount comes first. A share is no amount. */
export function readAmount(text: string): { readonly text: string; readonly value: number; readonly unit: string | undefined } | undefined {
  const found = amount.exec(text.trim());
  const groups = found?.groups;
  if (found === null || groups === undefined) return undefined;
  const behind = text.trim().slice(found[0].length);
  if (/^\s?%/.test(behind) || /^\s?[-–—]\s?[$€£]?\d/.test(behind)) return undefined;
  const { before = '', number = '', size = '', after = '' } = groups;
  const plain = Number(number.replace(/[,_ ]/g, ''));
  if (before === '' && size === '' && /^(?:19|20)\d\d$/.test(number)) return undefined;
  return { text: found[0].trim(), value: plain * (magnitudes[size.toLowerCase()] ?? 1), unit: unitOf(before) ?? unitOf(after) };
}

/** Words that only go on, such as "per" and "in", are no unit. */
const noUnit =
  /^(?:per|in|by|of|for|and|or|to|as|at|from|the|a|an|is|are|with|based|worldwide|globally|annually|yearly|total|annual|market|opportunity|revenue|potential)$/i;

/** The currency or the thing counted that a word stands for: `€` is EUR, `companies` is company. */
export function unitOf(text: string | undefined): string | undefined {
  const word = text?.trim() ?? '';
  if (word === '' || noUnit.test(word)) return undefined;
  const currency = currencySigns[word.toLowerCase()];
  if (currency !== undefined) return currency;
  if (codes.test(word.toUpperCase())) return word.toUpperCase();
  if (/^(?:dollars?|euros?)$/i.test(word)) return word.toLowerCase().startsWith('d') ? 'USD' : 'EUR';
  return word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}
