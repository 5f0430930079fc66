// What a rule may ask of the other documents and files. Every answer is remembered with its question, so that a
// document is checked anew only when an answer it was given has changed; a rule must know them from nowhere else.
import type { FileEvidence } from '../evidence/fileEvidence.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Span } from '../text/span.ts';
import type { PortfolioQuestion } from './portfolioQuestion.ts';

export interface PortfolioView {
  /** Every document with this id, with the place of the id for related information. */
  withId(id: string): readonly DocumentPlace[];
  /** What is known of every document with this id. */
  factsWithId(id: string): readonly DocumentFacts[];
  /** The documents that link to this id, by the link of this name or by any. */
  linkingTo(id: string, link?: string): readonly DocumentFacts[];
  /** What evidence files say for the document with this id. */
  fileEvidence(id: string): readonly FileEvidence[];
  /** Where a document's id stands, or its opening line: for related information. */
  placeOf(path: string): DocumentPlace | undefined;
  /** The answer to a question about the whole portfolio, worked out once for all who ask. */
  answer<T>(question: PortfolioQuestion<T>): T;
  /** The fingerprint of what a document says, as saved; undefined where it is not there. */
  contentHash(path: string): string | undefined;
  /** Ids that are close to this one, nearest first. */
  idsLike(id: string): readonly string[];
  /** The smallest free id with this prefix. */
  nextId(prefix: string): string;
  /** Whether a path from the root exists; `unknown` outside the root and in folders that are not listed. */
  hasFile(path: string): 'yes' | 'no' | 'unknown';
  /** The anchors of a document at a path from the root, or undefined where it is not read. */
  anchorsOf(path: string): ReadonlySet<string> | undefined;
  /** Paths that are close to this one. */
  pathsLike(path: string): readonly string[];
}

export interface DocumentPlace {
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly idSpan: Span;
}
