// Whether a text names revenue: an amount of money in any of the ways in which people write one, or recurring revenue
// by its name. A figure that is known as the revenue of an account counts without a currency as well.

const symbols = String.raw`[$€£¥₹₩₽₺₫₴₪฿¢₿]|\b(?:us|a|c|hk|nz|r)\$`;
const codes = String.raw`usd|eur|gbp|jpy|inr|chf|aud|nzd|cny|rmb|brl|dkk|pln|czk|huf|sgd|hkd|krw|mxn|zar|ils|aed|usdt|twd|vnd|btc`;
/** In small letters these are words, or parts of them. */
const capitalCodes = String.raw`CAD|SEK|NOK|TRY|RUB|THB|RON|BGN`;
const pallet = String.raw`(?![\s-]?(?:pallet|palette|norm|class|engine|diesel|6|7))`;
const words = String.raw`dollars?|bucks|quid|grand|euros?${pallet}|pounds? sterling|sterling|yen|yuan|rupees?|francs?|franken|cents?|kronor|kroner|krona|zloty|zł|zl|kč|лв|lei|pesos?|reais|rubles?|roubles?|dolares|dólares|dollari|доллар\p{L}*|евро|рубл\p{L}*|万円|円|元|ユーロ|ドル|달러|유로|원`;
const magnitudes = String.raw`k|m|mn|mm|mio|mill|b|bn|mrd|t|tn|tsd|hundred|thousand|million|billion|trillion|lakhs?|crores?|tausend|millionen?|milliarden?|millones|millions|milliers|mille|тыс|млн|млрд|万|億|千|百万|천|만|억`;
const counts = String.raw`an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|quarter|several|some|a few|ein|eine|zwei|drei|fünf|zehn`;
const number = String.raw`\d[\d.,'’ _]{0,20}`;
const revenue = String.raw`a\.?r\.?r\.?|m\.?r\.?r\.?|acv|tcv|nrr|grr|arpu|arpa|revenues?|umsatz|erlöse?|chiffre d.affaires|ingresos|ricavi|fatturato|receita|выручк\p{L}*|売上|收入|营收|매출`;
const bargain = String.raw`deals?|contracts?|renewals?|renews?|at risk|churn\p{L}*|upsells?|expansion|opportunity|pipeline|quota|budget|worth|priced? at|costs?`;
const period = String.raw`(?:a|per|each|every|p\.?|\/)\s?(?:year|yr|annum|a\.|month|mo|quarter)(?!\p{L})`;

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`(?:${symbols})\s?[-+~≈(]?\s?(?:(?:about|around|ca\.?)\s)?\d`, 'iu'),
  new RegExp(String.raw`\d\s?(?:(?:${magnitudes})\.?\s?)?(?:${symbols})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:${codes})[\s:]{0,2}[-+~≈]?\s?\d`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:${capitalCodes})[\s:]{0,2}[-+~≈]?\s?\d`, 'u'),
  new RegExp(String.raw`\d\s?(?:(?:[kKmM]|mn|bn|million)\s?)?(?:${capitalCodes})(?!\p{L})`, 'u'),
  new RegExp(String.raw`\d[\s-]?(?:(?:${magnitudes})\.?[\s-]?)?(?:us[\s-])?(?:${codes}|${words})(?!\p{L})`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:${counts})[\s-](?:(?:of )?an?[\s-])?(?:(?:${counts}|${magnitudes})[\s-]){0,4}(?:us[\s-]|of )?(?:${words})(?!\p{L})`,
    'iu',
  ),
  // Pounds are a weight more often than not.
  new RegExp(String.raw`(?:million|thousand|\d\s?[km])[\s-]pounds?|\d\s?pounds? ${period}`, 'iu'),
  /(?:dollars?|euros?)\s?:\s?\d/iu,
  /(?<![\p{L}\p{N}])(?:rs|s?fr|kr|zł|rm)\.?\s?\d{1,3}(?:\d|[\s.,'’]\d{3}|\s?(?:k|m|lakh|crore))*(?![\p{L}\d])/u,
  /(?<![\p{L}\p{N}])(?:Rs|SFr|RM|NT)\.?\s?\d/u,
  /\d\s?(?:lakhs?|crores?|tkr|teur|kr)(?!\p{L})/iu,
  // An amount that comes again every year, and what somebody signs.
  new RegExp(String.raw`\d\s?(?:k|m|mn|mio|million|bn|thousand)\s?${period}`, 'iu'),
  new RegExp(String.raw`\d\s?(?:k|m|mn|mio|million|bn)(?!\p{L})[^.;\n]{0,16}(?<!\p{L})(?:${bargain})(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?:${bargain})(?!\p{L})[^.;\n\d]{0,16}\d[\d.,]*\s?(?:k|m|mn|mio|million|bn)(?!\p{L})`, 'iu'),
  /(?<!\p{L})(?:worth|priced at|contract value)[^.;\n\d]{0,12}\d{2}/iu,
  /(?<!\p{L})(?:four|five|six|seven|eight|nine|\d)[\s-]figures?(?!\p{L})/iu,
  // Recurring revenue is a figure even where the number stands in the next cell.
  /(?<![\p{L}\p{N}])(?:a[. ]?r[. ]?r|m[. ]?r[. ]?r|acv|tcv)s?(?![\p{L}\p{N}])/iu,
  /(?<!\p{L})(?:recurring revenue|annual contract value|total contract value|(?:customers?|accounts?|clients?) by revenue)(?!\p{L})/iu,
  new RegExp(String.raw`(?<!\p{L})(?:${revenue})(?!\p{L})[^.;\n]{0,60}\d`, 'iu'),
  new RegExp(String.raw`\d[^.;\n]{0,40}(?<!\p{L})(?:${revenue})(?!\p{L})`, 'iu'),
  /(?:\d\s?%|percent|third|half|quarter|most|much) of (?:our |their |all |total )*(?:revenues?|income|sales|turnover|bookings|billings)(?!\p{L})/iu,
  // Bookings of docks and the turnover of staff are no money, so these need an amount.
  /(?<!\p{L})(?:turnover|bookings|billings)(?!\p{L})[^.;\n\d]{0,20}\d[\d.,]*\s?(?:k|m|mn|mio|million|bn)(?!\p{L})/iu,
];

const figure = new RegExp(String.raw`(?<![\p{L}\d])(${number})\s?(${magnitudes})?(?![\p{L}\d])`, 'giu');

const sizes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  tsd: 1e3,
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

/** `known` are figures of accounts. */
export function namesMoney(reading: string, known: readonly number[]): boolean {
  if (patterns.some((pattern) => pattern.test(reading))) return true;
  const large = known.filter((amount) => amount >= leastKnown);
  if (large.length === 0) return false;
  return Array.from(reading.matchAll(figure)).some(([, digits = '', size = '']) => {
    // A year is told more often than an amount of the same digits.
    if (size === '' && /^(?:19|20)\d\d\D*$/.test(digits)) return false;
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
