// What pictures are drawn of: the portfolio as plain data that can be sent as JSON. It holds what several pictures ask
// for and no text of documents, so it stays small, and a picture that needs more adds a field here.

/** From the least to the most that is thought possible, with the most likely value between. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface DashboardData {
  /** Undefined where nobody has said which day it is. */
  readonly today: string | undefined;
  readonly framework: FrameworkSummary;
  /** All product documents, in order of path. */
  readonly documents: readonly DocumentSummary[];
  /** In the order of the backlog, the first first. */
  readonly ranked: readonly RankedScore[];
  readonly unscored: readonly { readonly path: string; readonly why: string }[];
  readonly trace: TraceSummary;
  /** Which document waits for which, by path. */
  readonly waits: readonly { readonly path: string; readonly on: string }[];
  readonly evidence: EvidenceSummary | undefined;
}

export interface FrameworkSummary {
  readonly id: string;
  readonly label: string;
  readonly variant: string | undefined;
  readonly formula: string;
  /** What the priority matrix puts on its axes; undefined for a framework without anything like an effort. */
  readonly axes: { readonly value: AxisSummary; readonly effort: AxisSummary } | undefined;
}

export interface AxisSummary {
  readonly label: string;
  /** `log` where values differ by powers of ten. */
  readonly scale: 'linear' | 'log';
  /** The middle of the input's own scale, where it has one. */
  readonly middle: number | undefined;
  /** The input that moves when a point is moved along this axis; undefined where none does. */
  readonly input: AxisInput | undefined;
}

export interface AxisInput {
  readonly name: string;
  readonly label: string;
  /** Whether the axis multiplies it with other inputs, adds it to them, or shows it from its far end. */
  readonly joins: 'times' | 'plus' | 'minus';
  readonly min: number;
  /** Undefined where it has no end. */
  readonly max: number | undefined;
  /** The values that its scale has, rising; empty where any number will do. */
  readonly steps: readonly number[];
  /** What is written behind its number: `/month`. */
  readonly suffix: string;
}

export interface DocumentSummary {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  /** The kind and those it extends, nearest first. */
  readonly lineage: readonly string[];
  readonly status: string;
  readonly phase: string;
  readonly owner: string | undefined;
  /** Documents that say what is built; undefined for all others. */
  readonly commitment: 'committed' | 'planned' | 'exploring' | undefined;
  /** The days it is planned for, and the words that say so. */
  readonly when: { readonly start: string; readonly end: string; readonly text: string } | undefined;
  readonly evidence: DocumentEvidence | undefined;
}

/** What the evidence behind a document adds up to, in its main currency. */
export interface DocumentEvidence {
  readonly accounts: number;
  readonly atRisk: number;
  /** "12 accounts, $0.4M at risk". */
  readonly text: string;
}

export interface RankedScore {
  readonly path: string;
  /** `3`, `=3`, `≈3`. */
  readonly rank: string;
  readonly near: boolean;
  readonly score: Spread;
  readonly shown: string;
  /** `24–360`; undefined for a score that is one number. */
  readonly interval: string | undefined;
  readonly inputs: readonly ScorePart[];
  /** Undefined where the document has no effort that can be read. */
  readonly axes: { readonly value: Spread; readonly effort: Spread } | undefined;
  /** How it is without the changes that are only tried out; undefined where they move nothing. */
  readonly was: { readonly rank: string; readonly shown: string; readonly axes: RankedScore['axes'] } | undefined;
  /** "pinned to 1 by @dana until 2027-01-31: promised in the contract". */
  readonly pin: string | undefined;
}

/** What one input does to a score. */
export interface ScorePart {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** The middle value of all ranked documents. */
  readonly middle: string;
  /** How far it moves the score from one with that middle value: above 0 lifts, and only shares of it say anything. */
  readonly effect: number;
  /** `×2`, `÷1.5`, `+40`, `−3`; empty where it does nothing. */
  readonly does: string;
}

export interface TraceSummary {
  /** Goals, and ids that are linked to and that no document has; documents are nodes by their paths. */
  readonly others: readonly { readonly key: string; readonly kind: 'goal' | 'absent'; readonly id: string; readonly text: string }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly link: string }[];
  /** What a node lacks, as part of a sentence. */
  readonly gaps: readonly { readonly key: string; readonly text: string; readonly side: 'before' | 'after' }[];
}

export interface EvidenceSummary {
  readonly accounts: number;
  /** Those with the most revenue at risk first. */
  readonly segments: readonly EvidenceSegment[];
}

export interface EvidenceSegment {
  readonly name: string;
  /** Each account once. */
  readonly accounts: number;
  /** Where they come from; an account that came from several places is counted as "several sources". */
  readonly sources: readonly { readonly name: string; readonly accounts: number }[];
  /** "$1.2M", one currency behind the other; empty where it is not known. */
  readonly revenue: string;
  readonly atRisk: string;
}
