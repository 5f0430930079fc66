// How much of a piece of Markdown is a template's and how much is somebody's own: prompts in brackets, guidance in
// comments, italics and quotes, and instructions such as "Describe the problem". It reads the source line by line,
// because most of it is never worth parsing.
import { isTableDelimiter } from '../../document/labelTable.ts';
import { elements } from './htmlElements.ts';
import { languageWords } from '../words/languageWords.ts';

export interface Share {
  /** Lines that ask for something, and comments that say what belongs here. */
  readonly prompts: number;
  /** Words that somebody has written. */
  readonly words: number;
}

/** Whoever has written so many words has begun, whatever else still waits; nobody needs to count further. */
export const written = 400;

/** The text of one section, without its heading. */
export function shareOf(markdown: string): Share {
  let prompts = 0;
  let words = 0;
  let fence: string | undefined;
  const lines = withoutBlocks(markdown).split('\n');
  for (const [index, line] of lines.entries()) {
    if (words > written) break;
    const opening = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (opening !== undefined) fence = fence === undefined ? opening : opening.startsWith(fence) ? undefined : fence;
    else if (fence !== undefined) words++;
    // A header of a table stands in a template as well as in a document.
    else if (!isTableDelimiter(line) && !isTableDelimiter(lines[index + 1] ?? '')) {
      const share = shareOfLine(line);
      prompts += share.prompts;
      words += share.words;
    }
  }
  return { prompts, words };
}

/** Comments, and prompts that run over lines, each as one mark with the line breaks that it had. */
function withoutBlocks(markdown: string): string {
  return markdown
    .replace(/<!--[^]*?(?:-->|$)/g, (comment) => (isGuidance(comment) ? mark : '') + lineBreaks(comment))
    .replace(/\[\[[^\]]*\]\](?!\()|\{\{?[^{}]*\}\}?/g, (prompt) => (isCode(prompt) ? prompt : mark + lineBreaks(prompt)));
}

/** Stands for what has been taken out. */
const mark = '\u{FFFC}';

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** A comment that says something to the writer, not one of the many marks that tools leave. */
function isGuidance(comment: string): boolean {
  return (comment.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 && !/rubric|toc|prettier|markdownlint|generated/i.test(comment);
}

function isCode(prompt: string): boolean {
  return /[;=$`]|^\[\[[A-Z]+-\d+/.test(prompt) || !/\p{L}/u.test(prompt);
}

/** What a line of nothing but words cannot hold: code, prompts, links, tags, labels and words for "to be written". */
const holdsMarks = /[`[<_*:：|…\u{FFFC}]|\.{3}|TB[DC]|TODO|YYYY|XX/u;

function shareOfLine(line: string): Share {
  if (!holdsMarks.test(line)) {
    const bare = line.replace(/^[\s>]*(?:(?:[-+]|\d{1,9}[.)])\s+)?/, '');
    return isInstruction(bare.trim()) ? { prompts: 1, words: 0 } : { prompts: 0, words: wordsIn(bare) };
  }
  const bare = line
    .replace(/`[^`]*`/g, ' code ')
    .replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]?\]\s+)?/, '')
    .replace(/!?\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])|^\[[^\]]*\]:.*$/g, ' link ')
    .replace(/\[[^[\]]*\]/g, (prompt) => (/\p{L}{2}|#{2}/u.test(prompt) ? mark : ' '))
    .replace(/<[^<>]{1,200}>/g, (tag) => (isTag(tag) ? ' ' : mark))
    .replace(/\b(?:TBD|TBC|TODO|YYYY-MM-DD|XX+)\b|_{3,}|(?<=[|:*]\s*)(?:\.{3}|…)(?=\s*(?:[|*]|$))|^(?:\.{3}|…)$/g, mark);
  const own = bare.replace(/^(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)\s*[:：–-]?|^[^:：|]{1,40}[:：](?=\s*\u{FFFC})/u, ' ');
  const words = wordsIn(own);
  const marks = bare.split(mark).length - 1;
  if (marks === 0) return isInstruction(bare.trim()) ? { prompts: 1, words: 0 } : { prompts: 0, words };
  return words <= Math.max(2, marks * 3) ? { prompts: 1, words: 0 } : { prompts: marks, words };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function isTag(tag: string): boolean {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name === undefined || /[=/"]|:\/\//.test(tag) || (elements.has(name) && !/\s\S+\s/.test(tag));
}

/** "*Why are we doing this?*", "Describe the problem being solved." */
function isInstruction(text: string): boolean {
  const isItalic = /^([_*])(?![_*]).*\1$/.test(text);
  const words = text.replace(/^[_*(]+/, '');
  if (isItalic && /\?\)?[_*]?$/.test(text)) return true;
  const first = /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';
  return languageWords('instructions').has(first);
}
