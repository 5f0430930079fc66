// One file of a workspace: its text on disk and in an editor, and what was worked out from them. A part that is
// undefined has yet to be worked out.
import { byPlace, checkInPortfolio } from '../checks/check.ts';
import type { Inputs, Problem } from '../checks/rule.ts';
import type { RuleSettings } from '../checks/severity.ts';
import { bodyStartOf } from '../document/frontMatter.ts';
import type { ProductDocument } from '../document/document.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import { contentHash } from '../text/contentHash.ts';
import type { Asked, PortfolioAnswers } from './portfolioAnswers.ts';

export interface Entry {
  /** The text on disk, as last read. */
  disk: string | undefined;
  /** The text in an open editor; it always wins over the disk. */
  buffer: string | undefined;
  document: ProductDocument | undefined;
  typed: TypedDocument | undefined;
  scores: readonly DocumentScore[];
  own: readonly Problem[] | undefined;
  inPortfolio: { revision: number; readonly asked: Asked; readonly problems: readonly Problem[] } | undefined;
  /** True once another document asked what this one says. */
  asked: boolean;
  /** The fingerprint of what the document says on disk, once somebody asked for it. */
  saved: { readonly text: string; readonly hash: string } | undefined;
  /** Both kinds of problems by place: the same array for as long as neither has changed. */
  shown: { readonly own: readonly Problem[]; readonly inPortfolio: readonly Problem[]; readonly problems: readonly Problem[] } | undefined;
}

/** The same list each time, so that who compares sees that nothing has changed. */
export const noProblems: readonly Problem[] = [];

export function emptyEntry(): Entry {
  return {
    disk: undefined,
    buffer: undefined,
    document: undefined,
    typed: undefined,
    scores: [],
    own: undefined,
    inPortfolio: undefined,
    asked: false,
    saved: undefined,
    shown: undefined,
  };
}

export function shownProblems(entry: Entry, own: readonly Problem[], inPortfolio: readonly Problem[]): readonly Problem[] {
  if (entry.shown?.own !== own || entry.shown.inPortfolio !== inPortfolio) {
    entry.shown = { own, inPortfolio, problems: [...own, ...inPortfolio].sort(byPlace) };
  }
  return entry.shown.problems;
}

/** What the rules about all documents say of this one: worked out again only when an answer they were given is another. */
export function problemsInPortfolio(
  entry: Entry,
  inputs: Inputs['document'],
  answers: PortfolioAnswers,
  revision: number,
  rules: RuleSettings,
): readonly Problem[] {
  const known = entry.inPortfolio;
  const stands = known !== undefined && (known.revision === revision || answers.answersStill(known.asked));
  if (stands && answers.areStill(known.asked)) {
    known.revision = revision;
    return known.problems;
  }
  const { result, asked } = answers.recording(() => checkInPortfolio(inputs, answers, rules));
  const problems = known?.problems.length === 0 && result.length === 0 ? known.problems : result;
  entry.inPortfolio = { revision, asked, problems };
  return problems;
}

/** The fingerprint of what a file says on disk, which from now on somebody wants to hear of. */
export function savedHash(entry: Entry): string | undefined {
  const text = entry.disk;
  entry.asked = true;
  if (text === undefined) return undefined;
  if (entry.saved?.text !== text) entry.saved = { text, hash: contentHash(text.slice(bodyStartOf(text))) };
  return entry.saved.hash;
}

/** The saved texts of files: a schema that is being typed says for itself what is wrong, and counts once it is saved. */
export function savedTexts(entries: ReadonlyMap<string, Entry>, matches: (path: string) => boolean): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, { disk, buffer }] of entries) {
    const text = disk ?? buffer;
    if (matches(path) && text !== undefined) texts.set(path, text);
  }
  return texts;
}
