// "Retry where possible" is kept by doing nothing: a promise with a way out is a promise to nobody.
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { span, type Span } from '../../../text/span.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { languageWords } from '../../words/languageWords.ts';
import { PhraseFinder } from '../../words/phraseFinder.ts';
import { isSettled, promiseSections, type PromiseLine } from '../../criteria/promiseLines.ts';
import { defineRule, type Fix } from '../../rule.ts';

export const escapeClause = defineRule({
  id: 'lang/escape-clause',
  scope: 'document',
  summary: 'Disallow ways out in requirements, criteria and non-goals',
  severity: 'warning',
  fixable: true,
  messages: {
    escape: '"{phrase}" leaves open whether this holds. Say in which case it does, or leave the words out.',
    openEnded: '"{phrase}" leaves the end of the list open. Name what else belongs to it, or leave the words out.',
    several: '{count} lines in "{section}" leave a way out: {phrases}. Say what holds in which case, or leave the words out.',
  },
  *check({ typed }) {
    for (const { section, lines } of promiseSections(
      typed,
      ['requirements', 'acceptance-criteria', 'success-criteria', 'non-goals'],
      mayEscape,
    )) {
      const isNonGoal = typed.sections.get(section)?.includes('non-goals') === true;
      const found = lines.flatMap((line) => escapesIn(typed, line, isNonGoal));
      const [first, ...others] = found;
      if (first === undefined) continue;
      const place = { span: first.span, fixes: fixesFor(typed, found) };
      if (others.length === 0) yield { message: first.isOpenEnded ? 'openEnded' : 'escape', data: { phrase: first.phrase }, ...place };
      else {
        const related = others.slice(0, 20).map((each) => ({
          path: typed.path,
          span: each.span,
          message: `"${each.phrase}" is a way out as well.`,
        }));
        const data = { count: String(found.length), section: section.heading.text, phrases: named(found) };
        yield { message: 'several', data, ...place, related };
      }
    }
  },
});

let escapes: PhraseFinder | undefined;
let openEnds: PhraseFinder | undefined;

function finders(): readonly [PhraseFinder, PhraseFinder] {
  return [(escapes ??= new PhraseFinder(languageWords('escape'))), (openEnds ??= new PhraseFinder(languageWords('open-ended')))];
}

function mayEscape(source: string): boolean {
  return finders().some((finder) => finder.isIn(source));
}

interface Escape {
  readonly phrase: string;
  readonly span: Span;
  readonly isOpenEnded: boolean;
}

/** The first of a line. */
function escapesIn({ document }: TypedDocument, { prose, text }: PromiseLine, isNonGoal: boolean): readonly Escape[] {
  const [escape, openEnd] = finders().map((finder) =>
    finder.find(text).filter(({ start, end }) => !isSettled(document.text, prose.spanOf(start, end))),
  );
  const all = [
    // What is left out may be needed one day; that is no way out of leaving it out.
    ...(escape ?? [])
      .filter(({ end, text: phrase }) => !goesOn(text, end) && !(isNonGoal && /need|requir|necess/i.test(phrase)))
      .map((found) => ({ ...found, isOpenEnded: false })),
    ...(openEnd ?? []).filter(({ start }) => !isNonGoal && !isExample(text, start)).map((found) => ({ ...found, isOpenEnded: true })),
  ].sort((a, b) => a.start - b.start);
  return all.slice(0, 1).map(({ start, end, text: phrase, isOpenEnded }) => ({ phrase, span: prose.spanOf(start, end), isOpenEnded }));
}

/** "As required by law", "as required fields" and "if possible to …" say when; "as required, …" does not. */
function goesOn(text: string, end: number): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase();
  return next !== undefined && !/^(?:and|or|but|so|then|while|during|after|before|until|without|instead|in|on|at|with)$/.test(next);
}

/** "(chroot, seccomp, etc.)" and "such as A, B etc." give examples of what is named before. */
function isExample(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  return before.lastIndexOf('(') > before.lastIndexOf(')') || /\b(?:such|e\.g|for example|for instance|like)\b/i.test(sentence);
}

function fixesFor({ document }: TypedDocument, found: readonly Escape[]): readonly Fix[] {
  const edits = found.map(({ span: place }) => withoutPhrase(document.text, place));
  const [first] = found;
  return asChoice(edits.length === 1 ? `Leave "${first?.phrase ?? ''}" out` : 'Leave these words out', edits);
}

/** The phrase with the blank or comma before it, and the full stop of "etc." where the sentence goes on. */
function withoutPhrase(text: string, place: Span): TextEdit {
  let { start, end } = place;
  if (/^etc$/i.test(text.slice(start, end)) && text.charAt(end) === '.' && !/^\.\s*(?:\n|$|\p{Lu})/u.test(text.slice(end, end + 3))) end++;
  if (text.charAt(start - 1) === '(' && text.charAt(end) === ')') {
    start--;
    end++;
  }
  while (/[ \t,]/.test(text.charAt(start - 1))) start--;
  return { span: span(start, end), newText: '' };
}

function named(found: readonly Escape[]): string {
  return listed([...new Set(found.map(({ phrase }) => phrase.toLowerCase()))].slice(0, 4).map((phrase) => `"${phrase}"`));
}
