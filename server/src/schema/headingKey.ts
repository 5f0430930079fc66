// Headings as people write them, brought to one form before they are compared: `## 📊 **2.1 Success Metrics**
// (v1):` and `success-metric` have the same key. Keys are compared, never shown.

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/\b(\w+)n't\b/g, '$1 not'],
  [/\b(\w+)'re\b/g, '$1 are'],
  [/\b(\w+)'ll\b/g, '$1 will'],
  [/\b(\w+)'ve\b/g, '$1 have'],
  [/\b(what|who|where|how|when|it|that|here|there)'s\b/g, '$1 is'],
];

const numbering =
  /^(?:(?:section|step|part)\s+\d+(?:\.\d+)*\s*[-–—:.]\s*|[a-z]{1,4}-\d{1,4}\s*[:.]\s*|\d+(?:\.\d+)+[.):]?\s+|\d+\s*[.):]\s*|\d+\s+[-–—]\s+|\d+\s+(?=\p{L})|[ivx]+[.)]\s+|[a-h][.)]\s+)/u;

/** Longest heading that is compared, in UTF-16 units; longer ones are sentences. */
const maxHeading = 160;

/** The heading in lower case without marks, emoji, numbering, trailing brackets and punctuation. */
export function cleanHeading(heading: string): string {
  let text = heading
    .slice(0, maxHeading)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{#[^}]*\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[#\w]+;/g, (entity) => entities.get(entity) ?? ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*`~]|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{20E3}\u{200D}\u{1F3FB}-\u{1F3FF}]/gu, (mark) => (/[0-9#*]/.test(mark) ? mark : ''))
    .replace(/\s+/g, ' ')
    .trim();
  text = text.replace(numbering, '');
  for (let shorter = trimEnd(text); shorter !== text; shorter = trimEnd(text)) text = shorter;
  for (const [pattern, words] of contractions) text = text.replace(pattern, words);
  return text.replace(/\bhow (?:do|will|did|can) we\b|\bhow we (?:will|do|can)\b/g, 'how we').trim();
}

function trimEnd(text: string): string {
  return text
    .replace(/[\s:?!.;。、·|–—-]+$/, '')
    .replace(/(?<=\S)\s*(?:\([^()]*\)|\[[^[\]]*\])$/, '')
    .trim();
}

const leadingWords = /^(?:the|our|a|an|key|proposed|high level|product|project|overall|initial|main|core) (?=\S)/;

/** The key of a cleaned heading: hyphens are spaces, `&` is "and", plurals are singular. */
export function keyOf(cleaned: string): string {
  return cleaned
    .replace(/\s*[&+/]\s*/g, ' and ')
    .replace(/[-‐‑–—_]/g, ' ')
    .replace(/["'“”().,]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The key without one leading word such as "our" or "key"; undefined where there is none. */
export function withoutLeadingWord(key: string): string | undefined {
  const shorter = key.replace(leadingWords, '');
  return shorter === key ? undefined : shorter;
}

/** The parts of a heading that names several things: "Goals & non-goals", "Risks, mitigations". */
export function partsOf(cleaned: string): readonly string[] {
  return cleaned
    .split(/\s*(?:\band\b|\bor\b|\bund\b|&|\+|\/|,|\||、|と|和)\s*/)
    .map((part) => keyOf(part))
    .filter((part) => part !== '');
}

/** What stands before a colon: in "Problem: what problem is this solving?" the word "problem". */
export function beforeColon(cleaned: string): string | undefined {
  const match = /^(.{2,60}?)\s*[:：–—]\s+?\S/.exec(cleaned) ?? /^(.{2,60}?)：\S/.exec(cleaned);
  return match?.[1] === undefined ? undefined : keyOf(match[1]);
}
