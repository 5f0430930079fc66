// What features may ask of a workspace, and the changes that reach it.
import type { Problem } from '../checks/rule.ts';
import type { Config } from '../config/config.ts';
import type { EvidenceIndex } from '../evidence/evidenceIndex.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Ranking } from '../portfolio/ranking.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { ReadText } from './readEntry.ts';
import type { Settings } from './settings.ts';
import type { PortfolioAnswers } from './portfolioAnswers.ts';

/** Paths are relative to the root, with `/`. */
export type Change =
  /** The text of a file on disk; undefined when it is gone or cannot be read. */
  | { readonly kind: 'disk'; readonly path: string; readonly text: string | undefined }
  /** The text of a file in an editor, when it is opened and at every edit. */
  | { readonly kind: 'edited'; readonly path: string; readonly text: string }
  | { readonly kind: 'closed'; readonly path: string }
  /** All files of the root, and the folders of which nothing is known. */
  | { readonly kind: 'files'; readonly files: readonly string[]; readonly closed: readonly string[] }
  /** Whether files are still to be read: until all are, nothing is said that the others could take back. */
  | { readonly kind: 'reading'; readonly underway: boolean }
  /** The text of rubric.yaml; undefined when there is none. */
  | { readonly kind: 'config'; readonly text: string | undefined }
  /** The day to take for today, `2026-09-30`. */
  | { readonly kind: 'today'; readonly day: string };

export interface Snapshot {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly portfolio: Portfolio;
  /** What the evidence behind documents comes to. */
  readonly evidence: EvidenceIndex;
  /** Undefined where nobody has said which day it is. */
  readonly today: string | undefined;
  readonly revision: string;
  /** True while files are still to be read, so that ranks and links are not known yet. */
  readonly reading: boolean;
  /** The product documents in order of path. */
  readonly paths: readonly string[];
  /** Every file that was read and can show a problem: product documents, candidates without a kind, and rubric.yaml. */
  pathsWithProblems(): readonly string[];
  readonly links: PortfolioAnswers;
  text(path: string): string | undefined;
  typed(path: string): TypedDocument | undefined;
  scores(path: string): readonly DocumentScore[];
  problems(path: string): readonly Problem[];
  /**
   * For views of many documents: of an open one as it is, of a closed one as last worked out, and nothing where it has
   * not been checked yet, because checking thousands at once would keep everybody waiting.
   */
  lastProblems(path: string): readonly Problem[];
  ranking(framework?: string): Ranking;
  /** What a document would be if this were its text; nothing is changed by asking. */
  readIf(path: string, text: string): ReadText;
}
