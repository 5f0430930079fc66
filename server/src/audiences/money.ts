// Whether a text names revenue: an amount of money in any of the ways in which people write one, or recurring revenue
// by its name. A figure that is known as the revenue of an account counts without a currency as well.

const symbols = String.raw`[$€£¥₹₩₽₺₫₴₪฿¢]|\b(?:us|a|c|hk|nz|r)\$`;
const codes = String.raw`usd|eur|gbp|jpy|inr|chf|cad|aud|nzd|cny|rmb|brl|sek|nok|dkk|pln|czk|huf|sgd|hkd|krw|mxn|zar|try|rub|ils|aed|thb`;
const words = String.raw`dollars?|bucks|euros?|pounds?(?: sterling)?|sterling|yen|yuan|rupees?|francs?|franken|cents?|kronor|kroner|krona|zloty|pesos?|reais|rubles?|roubles?|dolares|dólares|dollari|доллар\p{L}*|евро|рубл\p{L}*|万円|円|元|ユーロ|ドル|달러|유로|원`;
const magnitudes = String.raw`k|m|mn|mm|mio|mill|b|bn|mrd|t|tn|hundred|thousand|million|billion|trillion|tausend|millionen?|milliarden?|millones|millions|milliers|mille|тыс|млн|млрд|万|億|千|百万|천|만|억`;
const counts = String.raw`one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|several|some|a few|ein|eine|zwei|drei|fünf|zehn`;
const number = String.raw`\d[\d.,'’ _]{0,20}`;
const revenue = String.raw`a\.?r\.?r\.?|m\.?r\.?r\.?|acv|tcv|nrr|grr|arpu|arpa|revenues?|turnover|bookings?|billings?|umsatz|erlöse?|chiffre d.affaires|ingresos|ricavi|fatturato|receita|выручк\p{L}*|売上|收入|营收|매출`;

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:${symbols})\s?[-+~≈]?\s?\d`, 'iu'),
  new RegExp(String.raw`\d\s?(?:(?:${magnitudes})\.?\s?)?(?:${symbols})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:${codes})\s?[-+~≈]?\s?\d`, 'iu'),
  new RegExp(String.raw`\d\s?(?:(?:${magnitudes})\.?\s?)?(?:${codes}|${words})(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:${counts})\s(?:(?:${magnitudes})\s){0,2}(?:us |of )?(?:${words})(?!\p{L})`, 'iu'),
  // Recurring revenue is a figure even where the number stands in the next cell.
  /(?<![\p{L}\p{N}])(?:a\.?r\.?r|m\.?r\.?r|acv|tcv)(?![\p{L}\p{N}])/iu,
  new RegExp(String.raw`(?<!\p{L})(?:${revenue})(?!\p{L})[^.;\n]{0,60}\d`, 'iu'),
  new RegExp(String.raw`\d[^.;\n]{0,40}(?<!\p{L})(?:${revenue})(?!\p{L})`, 'iu'),
];

const figure = new RegExp(String.raw`(?<![\p{L}\d])(${number})\s?(${magnitudes})?(?![\p{L}\d])`, 'giu');

const sizes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** Figures below this are counts of something else far too often. */
const leastKnown = 1000;

/** `reading` is a text in lower case; `known` are figures of accounts. */
export function namesMoney(reading: string, known: readonly number[]): boolean {
  if (patterns.some((pattern) => pattern.test(reading))) return true;
  const large = known.filter((amount) => amount >= leastKnown);
  if (large.length === 0) return false;
  return Array.from(reading.matchAll(figure)).some(([, digits = '', size = '']) => {
    const told = amountsOf(digits, sizes[size.toLowerCase()] ?? 1);
    // 427,800 is told by "428k" as well.
    const slack = size === '' ? 0 : 0.005;
    return told.some((value) => large.some((amount) => Math.abs(value - amount) <= amount * slack));
  });
}

/** With separators between thousands taken out, and with the last one read as the decimal sign. */
function amountsOf(digits: string, size: number): readonly number[] {
  const bare = digits.replace(/[\s'’_]/g, '').replace(/[.,]+$/, '');
  const whole = Number(bare.replace(/[.,]/g, ''));
  const decimal = Number(bare.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
  return [whole * size, decimal * size].filter((value) => Number.isFinite(value));
}
