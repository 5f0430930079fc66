// What people leave standing from a template: `<your metric>`, `{Scenario name}`, `[NAME, TITLE]`, `TBD`. All
// of these are also written on purpose, so only what is clearly a prompt to fill something in is one.
import { elements } from './htmlElements.ts';
import { placeholderWords } from '../words/placeholderWords.ts';

export interface Prompt {
  /** Offsets into the text that was looked at. */
  readonly start: number;
  readonly end: number;
  /** A word such as `TBD` says that something is open; a prompt asks for it. */
  readonly kind: 'word' | 'prompt';
}

/** What the rest of the document says about a candidate. */
export interface PromptContext {
  /** The prompts of the kind's own templates: `<your metric>`. */
  readonly templates: ReadonlySet<string>;
  /** Labels of link references, in lower case. */
  readonly definitions: ReadonlySet<string>;
  /** Names that are closed somewhere, `</team>`, and so are tags. */
  readonly closedTags: ReadonlySet<string>;
  /** Placeholder words that stand in code as well, because the document is about them. */
  readonly spokenOf: ReadonlySet<string>;
  /** True where pictures and sound have sources that are no prompts. */
  readonly hasMedia: boolean;
}

/** What a whole text says about the candidates in it. */
export function readPromptContext(text: string): Pick<PromptContext, 'closedTags' | 'spokenOf' | 'hasMedia'> {
  return {
    closedTags: new Set(Array.from(text.matchAll(/<\/([\p{L}\p{N}][\p{L}\p{N}-]{0,60})/gu), ([, name = '']) => name)),
    spokenOf: new Set(Array.from(text.matchAll(/`(TB[ACD]|TODO|FIXME|XXX|\?{3,})/g), ([, word = '']) => word)),
    hasMedia: /<(?:video|audio|picture)\b/i.test(text),
  };
}

/**
 * True where Markdown can hold a prompt, as a cheap look before it is parsed: false is certain, true is not.
 * Prompts are searched in the source with the marks taken away that a block's text would not have; without a
 * context nothing but the signs and words of prompts is looked for.
 */
export function mayHoldPrompts(markdown: string, context?: PromptContext): boolean {
  if (!/[<{[&?]|TB[ACD]|TODO|FIXME|XXX|lorem/i.test(markdown) && !mayEndOpen(markdown)) return false;
  if (context === undefined) return true;
  const text = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
  return (
    isFound(angles(text, context)) ||
    isFound(brackets(text, context, () => true)) ||
    isFound(words(text, context)) ||
    /\{[ \t]*\p{L}[^{}\n]*\}/u.test(text) ||
    mayEndOpen(text)
  );
}

function isFound(prompts: Iterable<Prompt>): boolean {
  for (const _ of prompts) return true;
  return false;
}

function mayEndOpen(text: string): boolean {
  const lower = text.toLowerCase();
  return endingWords().some((phrase) => lower.includes(phrase));
}

let phrases: readonly string[] | undefined;

/** "Todo" alone is a state of work in many tables, and the others are looked for as words. */
function endingWords(): readonly string[] {
  phrases ??= [...placeholderWords()].filter((phrase) => !['todo', '???', 'xxx', 'fixme', 'lorem ipsum'].includes(phrase));
  return phrases;
}

/** The prompts in the text of one block, in order of place. */
export function findPrompts(text: string, context: PromptContext): readonly Prompt[] {
  const found = [...angles(text, context), ...braces(text), ...brackets(text, context), ...words(text, context), ...endings(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((prompt) => {
    if (prompt.start < end) return false;
    end = prompt.end;
    return true;
  });
}

/** Words that name what a template leaves for the writer to fill in. */
const nouns = new Set(
  'account action amount area assignee assumption audience author baseline benefit budget capability category city client company competitor condition consequence cost country customer dashboard date day days deadline department description detail details dri duration email evidence example feature goal headline hypothesis initiative item job kpi limit link links manager metric metrics milestone minutes month name need number outcome owner part percentage period persona person pm position price priority problem product project quarter question quote rationale reason release result risk role scenario segment solution source sponsor state step steps stakeholder subtitle target task team text threshold title today topic trigger url user value vendor version week what when who why year'.split(
    ' ',
  ),
);
const switches = new Set([
  'async',
  'autoplay',
  'checked',
  'controls',
  'defer',
  'disabled',
  'hidden',
  'loop',
  'multiple',
  'muted',
  'open',
  'readonly',
  'required',
  'selected',
]);
const fillers = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'or', 'per', 'the', 'to', 'your']);
/** One word in square brackets that asks wherever it stands, and words that in brackets often name something. */
const plain = new Set(['city', 'company', 'date', 'insert', 'name', 'names', 'tbd', 'title', 'todo', 'url']);
const named = new Set(['actor', 'client', 'customer', 'item', 'items', 'persona', 'system', 'user', 'users']);
const asks = /^(?:insert|describe|your|specify|provide|explain|define|fill in|replace|placeholder|needs clarification|tbd|todo|to be)\b/i;
/** Words that ask in a template and also stand on buttons, so that only a sentence is a prompt. */
const asksWithObject =
  /^(?:add|choose|enter|include|link to|list|name|note|select|state|summari[sz]e|what|who|why|how|when|where|write)\s+(?:\S+\s+){2,}\S|^(?:add|enter|include|link to|list|name of|state|write)\s+(?:the|a|an|any|all|your)\s/i;

function* angles(text: string, context: PromptContext): Generator<Prompt> {
  for (const match of text.matchAll(/<([^<>\n]{1,160})>/g)) {
    const inner = match[1] ?? '';
    const end = match.index + match[0].length;
    if (isSpokenAloud(text, match.index) || isUsageLine(text, match.index)) continue;
    if (
      /[\p{L}\p{N}_\-/.=\\#:]/u.test(text.charAt(match.index - 1)) ||
      /^(?:[\p{L}\p{N}_\-/=]|\.\w|\s*(?:=\s*)?\d)/u.test(text.slice(end, end + 4))
    )
      continue;
    if (isAnglePrompt(inner, context))
      yield { start: text.charAt(match.index - 1) === '@' ? match.index - 1 : match.index, end, kind: 'prompt' };
  }
}

function isAnglePrompt(inner: string, { templates, closedTags, hasMedia }: PromptContext): boolean {
  const name = /^[\p{L}\p{N}][\p{L}\p{N}-]*/u.exec(inner)?.[0];
  if (name === undefined || /[=@]|:\/\/|\/$|\s$/.test(inner) || closedTags.has(name)) return false;
  if (templates.has(`<${inner}>`)) return name !== 'source' || !hasMedia;
  const parts = inner.toLowerCase().split(/[\s_-]+/);
  if (!/^\p{L}/u.test(inner) || /[(){};|\\&$"`]/.test(inner) || parts.length > 20) return false;
  // `<link to the design>` is a prompt, `<details open>` is not.
  if (elements.has(name.toLowerCase()) && (parts.length < 3 || parts.some((part) => switches.has(part)))) return false;
  if (!/\s/.test(inner)) return parts.length === 1 ? nouns.has(parts[0] ?? '') : parts[0] === 'your' || nouns.has(parts.at(-1) ?? '');
  return asks.test(inner) || asksWithObject.test(inner) || (parts.some(isNoun) && !/^(?:any|no|some)\s/i.test(inner));
}

function isNoun(word: string): boolean {
  const bare = word.replace(/[^\p{L}]/gu, '');
  return nouns.has(bare) || nouns.has(bare.replace(/s$/, ''));
}

/** True in the usage line of a command: `add [--force] <name>`. */
function isUsageLine(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  const [line = ''] = text.slice(Math.max(start, index - 300), index + 300).split('\n', 1);
  return /(?:^|[\s|[(])--?[a-z][\w-]*[\s=\]|]|\[options\]/i.test(line);
}

/** True inside quotation marks: the text of a message names its own parts in angle brackets. */
function isSpokenAloud(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 300), index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('"').length - 1) % 2 === 1;
}

function* braces(text: string): Generator<Prompt> {
  for (const match of text.matchAll(/\{\{?[ \t]*(\p{L}[^{}\n]{1,120})\}\}?/gu)) {
    const inner = (match[1] ?? '').trimEnd();
    const end = match.index + match[0].length;
    const whole = isWholeValue(text, match.index, end);
    if (!whole && (/[\p{L}\p{N}_$#%\\{/]/u.test(text.charAt(match.index - 1)) || /[\p{L}\p{N}_/}]/u.test(text.charAt(end)))) continue;
    if (/[:;="`$()\\|<>]/.test(inner)) continue;
    const spaced = /\s/.test(inner);
    const single = whole && nouns.has(inner.toLowerCase().split('_').at(-1) ?? '');
    const parts = inner.split(/\s+/);
    const list = inner.split(',').every((part) => !/\s/.test(part.trim()));
    const telling =
      asks.test(inner) ||
      (/^\p{Lu}/u.test(inner) && (parts.length > 3 || parts.some((part) => isNoun(part.toLowerCase())) || (whole && !/\d$/.test(inner))));
    if (spaced ? !list && telling : single) yield { start: match.index, end, kind: 'prompt' };
  }
}

function* brackets(text: string, { definitions }: PromptContext, isWhole = isWholeValue): Generator<Prompt> {
  for (const match of text.matchAll(/\[([^[\]\n]{1,160})\]/g)) {
    const inner = (match[1] ?? '').trim();
    const end = match.index + match[0].length;
    if (/[\p{L}\p{N}_!\]]/u.test(text.charAt(match.index - 1)) || /[([:]/.test(text.charAt(end)) || definitions.has(inner.toLowerCase()))
      continue;
    const alone = !/[\s,]/.test(inner);
    if (alone && !plain.has(inner.toLowerCase()) && !(isWhole(text, match.index, end) && !named.has(inner.toLowerCase()))) continue;
    if (asks.test(inner) || asksWithObject.test(inner) || isNounPhrase(inner)) yield { start: match.index, end, kind: 'prompt' };
  }
}

/** `NAME, TITLE`, `Customer Name`: capitalised words that all name something to fill in. */
function isNounPhrase(inner: string): boolean {
  if (!/^\p{Lu}/u.test(inner)) return false;
  if (/_/.test(inner)) return false;
  const parts = inner.toLowerCase().split(/[\s,/&-]+/);
  const capitals = inner === inner.toUpperCase();
  if (parts.length > 6 || !nouns.has(parts.at(-1) ?? '')) return false;
  return (
    parts.every((part) => nouns.has(part) || fillers.has(part)) ||
    (capitals && parts.length <= 3) ||
    (parts.length === 2 && parts[1] === 'name')
  );
}

const word = /(?<![\p{L}\p{N}_\-/.#@&])(?:TBD|TBC|TBA|TODO|FIXME|XXX|\?{3,}|lorem ipsum)(?![\p{L}\p{N}_\-/]|\.\w)/giu;
/** "No TODO may stay", "the TBD list": the word is what the sentence is about. */
const spokenOf =
  /(?:^|[\s(])(?:no|any|zero|without|an?|the|this|that|these|those|every|each|all|open|existing|old|one|some|our|its|their|remaining|leftover|contains?|of|for|like|called|check|find|grep)\s+$/i;
const topic =
  /^\s+(?:apps?|boards?|comments?|entry|entries|items?|lists?|managers?|markers?|placeholders?|sections?|tags?|tasks?|trackers?|values?)\b/i;

function* words(text: string, context: PromptContext): Generator<Prompt> {
  for (const match of text.matchAll(word)) {
    const [found] = match;
    const end = match.index + found.length;
    // Small letters are taken only where they are the whole of a value; see `endings`.
    if (/[a-z]/.test(found) && !/^lorem/i.test(found)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (/^\?/.test(found) && !/(?:^|[\s:(|–—-])$/.test(before)) continue;
    if (spokenOf.test(before) || /\/\/\s*$|["'“‘«]$/.test(before) || topic.test(text.slice(end, end + 20))) continue;
    if (context.spokenOf.has(found)) continue;
    yield { start: match.index, end, kind: 'word' };
  }
}

/** A phrase such as "to be determined" where it is the whole value: a cell, an item, what follows a label. */
function* endings(text: string): Generator<Prompt> {
  const end = text.replace(/[\s.。)…]+$/, '').length;
  const tail = text.slice(Math.max(0, end - 40), end).toLowerCase();
  for (const phrase of endingWords()) {
    if (!tail.endsWith(phrase)) continue;
    const start = end - phrase.length;
    if (isWholeValue(text, start, end)) yield { start, end, kind: 'word' };
    return;
  }
}

/** True where nothing but a label stands before and nothing but punctuation behind. */
function isWholeValue(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[:：|–—·]|\n|\s-)\s*$/.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[\s.。)…]*(?:$|[|\n])/.test(text.slice(end, end + 20))
  );
}
