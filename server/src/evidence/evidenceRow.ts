// One thing that somebody said or did, with the account it comes from: a row of an evidence file, or an account of an
// evidence document. It holds what was written, not what it adds up to, so that it never depends on other rows.

export interface Money {
  readonly amount: number;
  /** A three-letter code; empty where nobody says, which means the currency of rubric.yaml. */
  readonly currency: string;
}

/** What of an account's revenue is at risk: a share of it from 0 to 1, or an amount a year. */
export type AtRisk = { readonly kind: 'share'; readonly share: number } | { readonly kind: 'amount'; readonly money: Money };

/** Whether an account is one of the customers that the product is made for. */
export type IcpFit = 'yes' | 'partial' | 'no';

export interface EvidenceRow {
  /** The account as written; undefined where a row is about nobody in particular. */
  readonly account: string | undefined;
  /** Names of one account have the same key; empty where there is no account. */
  readonly accountKey: string;
  /** A year's revenue of the account. */
  readonly revenue: Money | undefined;
  readonly atRisk: AtRisk | undefined;
  readonly segment: string | undefined;
  readonly icpFit: IcpFit | undefined;
  /** True where the account left or says that it may. */
  readonly churnSignal: boolean;
  /** Who brought it: sales, support, exec, customer, data. */
  readonly source: string | undefined;
  /** How it was obtained: interview, survey, analytics, experiment and so on. */
  readonly type: string | undefined;
  /** The day it was obtained, `2026-09-30`. */
  readonly date: string | undefined;
  /** The ids of the documents it speaks for or against. */
  readonly supports: readonly string[];
  readonly direction: 'supports' | 'contradicts';
  /** What was said, cut to a sentence or two. */
  readonly quote: string | undefined;
}

/** By value and in order. */
export function sameRows(a: readonly EvidenceRow[], b: readonly EvidenceRow[]): boolean {
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index]));
}

function sameRow(a: EvidenceRow, b: EvidenceRow | undefined): boolean {
  return (
    b !== undefined &&
    a.account === b.account &&
    a.segment === b.segment &&
    a.icpFit === b.icpFit &&
    a.churnSignal === b.churnSignal &&
    a.source === b.source &&
    a.type === b.type &&
    a.date === b.date &&
    a.direction === b.direction &&
    a.quote === b.quote &&
    sameMoney(a.revenue, b.revenue) &&
    sameRisk(a.atRisk, b.atRisk) &&
    a.supports.length === b.supports.length &&
    a.supports.every((id, index) => id === b.supports[index])
  );
}

function sameMoney(a: Money | undefined, b: Money | undefined): boolean {
  return a === b || (a?.amount === b?.amount && a?.currency === b?.currency);
}

function sameRisk(a: AtRisk | undefined, b: AtRisk | undefined): boolean {
  if (a?.kind === 'share' && b?.kind === 'share') return a.share === b.share;
  if (a?.kind === 'amount' && b?.kind === 'amount') return sameMoney(a.money, b.money);
  return a === b;
}
