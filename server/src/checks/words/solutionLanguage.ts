// Words in which a problem is told as a solution: "add an export button", "users need a dashboard", "there is
// no API". Only a thing that a product could ship counts, and only where it ends the phrase: "need API keys",
// "open the dashboard" and "the export fails" are told from the customer's side.

export interface SolutionPhrase {
  /** Offsets into the text that was looked at. */
  readonly start: number;
  readonly end: number;
  /** The thing that is asked for: `button`. */
  readonly thing: string;
}

const thing = String.raw`(?<thing>(?:call[- ]to[- ]action |check|radio )?buttons?|dashboards?|api|(?:landing |web ?)?page|screen|export|exporter|integration|filters?|widgets?|app|application|(?:chat[- ]?)?bots?|feature|tool|toolbar|module|plug-?ins?|add-?on|toggles?|drop-?downs?|wizard|pop-?up|check-?box|portal|ai|ai assistant|copilot)`;
/** What may follow the thing where the phrase ends with it. */
const ends = String.raw`(?=\s*(?:$|[.,;:!?)\]"'”’—–])|\s+(?:to|that|which|for|with|in|on|so|and|or|where|of|when|by|from|because|as|at|inside|within|into|now|soon|today|yet|like|via|without|next|beside|near|above|below|behind|under|over)\b)`;
const filler = String.raw`(?:(?!(?:to|that|which|and|or|of|for|with|in|on|from|by|as|is|are)\s)\p{L}[\p{L}\p{N}'’-]*\s+){0,4}?`;
const article = String.raw`(?:an?|the|some|any|more|another|our|better|new|its|their own|one)\s+`;
const person = String.raw`(?:users?|customers?|clients?|people|we|they|teams?|admins?|administrators?|managers?|leads?|developers?|engineers?|analysts?|agents?|sellers?|buyers?|merchants?|students?|teachers?|patients?|employees?|operators?|owners?|members?|visitors?|everyone|everybody|[\p{L}-]+ (?:team|users|customers|managers|leads|admins))`;
/** Whoever else a sentence can begin with: "Receiving clerks need …". */
const plural = String.raw`(?:\p{L}[\p{L}-]*\s+){0,3}\p{L}{3,}s`;
const build = String.raw`(?:build|add|create|implement|develop|introduce|provide|ship|offer)`;

const patterns: readonly RegExp[] = [
  // "Add a CSV export button", "We should build a dashboard".
  new RegExp(String.raw`^(?:please\s+|let(?:'|’)?s\s+)?${build}\s+(?:${article})?${filler}${thing}${ends}`, 'iu'),
  new RegExp(
    String.raw`(?<![\p{L}])we\s+(?:should|must|will|need to|have to|want to|plan to|are going to|could|would like to)\s+(?:\p{L}+ly\s+)?${build}\s+(?:${article})?${filler}${thing}${ends}`,
    'iu',
  ),
  // "Users need a dashboard".
  new RegExp(
    String.raw`(?:(?<![\p{L}])(?:(?:the|our|these)\s+)?${person}|^${plural})\s+(?:really\s+|also\s+|urgently\s+|still\s+|now\s+)?(?:need|needs|want|wants|require|requires|ask for|asks for|are asking for|request|requests|have requested)\s+(?:${article})${filler}${thing}${ends}`,
    'iu',
  ),
  // "There is no export", "The product lacks an API", "We do not have a dashboard".
  new RegExp(
    String.raw`(?<![\p{L}])there(?:\s+(?:is|are)|['’]s)\s+(?:currently\s+|still\s+|simply\s+|today\s+)?(?:no|not an?|not any)\s+${filler}${thing}${ends}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?:(?:the|our|this)\s+)?(?:product|platform|app|application|system|tool|site|website|portal|we|it|solution|service)\s+(?:currently\s+|still\s+|today\s+)?(?:lacks?|(?:do|does)(?:\s+not|n['’]t)\s+(?:have|offer|provide|include)|ha(?:s|ve)\s+no|is missing|are missing|offers? no|provides? no)\s+(?:${article})?${filler}${thing}${ends}`,
    'iu',
  ),
  // "Lack of a dashboard", "Missing export", "No API" as the whole of a title or an item.
  new RegExp(String.raw`^(?:the\s+)?(?:lack|absence)\s+of\s+(?:${article})?${filler}${thing}${ends}`, 'iu'),
  new RegExp(String.raw`^(?:missing|no)\s+(?:${article})?(?:[\p{L}][\p{L}\p{N}'’-]*\s+){0,3}?${thing}\s*[.!]?$`, 'iu'),
  new RegExp(String.raw`^needs?\s+(?:${article})${filler}${thing}${ends}`, 'iu'),
];

const thingWord = new RegExp(String.raw`(?<!\p{L})${thing.replace('?<thing>', '?:')}(?!\p{L})`, 'iu');

/** False for a text, with or without Markdown's marks, that names nothing a product could ship. */
export function mayHoldSolution(text: string): boolean {
  return thingWord.test(text) || (/[*_~`\\<&]/.test(text) && thingWord.test(text.replace(/<[^<>\n]{0,200}>|&\w{1,8};|[*_~`\\]/g, '')));
}

/** The first solution phrase in one sentence. */
export function solutionPhraseIn(sentence: string): SolutionPhrase | undefined {
  // "Request: add an export button" asks as much as the rest alone.
  const lead = /^[\s*_–—-]*(?:[^:\n.]{1,30}:\s+)?/.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(lead, lead + 600);
  for (const pattern of patterns) {
    const match = pattern.exec(rest);
    if (match === null || isNegated(rest.slice(0, match.index), match[0])) continue;
    const start = lead + match.index;
    return { start, end: start + match[0].trimEnd().length, thing: match.groups?.['thing'] ?? '' };
  }
  return undefined;
}

/** "We do not need a dashboard", "nobody wants an app", "users need no …": the thing is turned down. */
function isNegated(before: string, phrase: string): boolean {
  return (
    /\b(?:not|never|no longer|nobody|none|without|no one|instead of|rather than|if|whether|hypothes\w*|assum\w*)\s[^.]{0,30}$|n['’]t\s[^.]{0,30}$/i.test(
      before,
    ) || /\b(?:nobody|no one)\b/i.test(phrase)
  );
}

/** Cuts a text into sentences, which may run on over a line; each is given with its place. Quoted words are blanked: customers may ask for anything. */
export function sentencesOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  const joined = text.replace(/\n(?=\p{Ll})/gu, ' ');
  const own = joined.replace(
    /"[^"\n]{1,600}"|“[^”\n]{1,600}”|„[^“”\n]{1,600}[“”]|«[^»\n]{1,600}»|「[^」\n]{1,600}」|(?<![\p{L}\p{N}])['‘][^'’\n]{8,300}['’](?![\p{L}\p{N}])/gu,
    (quoted) => '\u{FFFC}'.repeat(quoted.length),
  );
  const sentences: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of own.matchAll(/[.!?。！？]+(?=\s|$)|\n/g)) {
    const end = match.index + match[0].length;
    sentences.push({ start, text: own.slice(start, end) });
    start = end;
  }
  if (start < own.length) sentences.push({ start, text: own.slice(start) });
  return sentences;
}
