// Judgements that have drifted to the top of their scale: ease and confidence that nearly everything has, and so tell
// nothing apart. A pattern needs at least five documents; fewer may simply be easy or well known.
import type { Config } from '../../config/config.ts';
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { formatNumber, formatPercent } from '../../scoring/format.ts';
import { capOf } from '../evidence/evidenceCap.ts';
import { allEvidence, type EvidenceSource } from '../evidence/linkedEvidence.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { batchOf, chosen, grouped, nameOf, says, scoredBy, type ScoredItem } from '../../portfolio/items.ts';
import { once } from '../../portfolio/once.ts';
import { membersOf, type Member } from './reporting.ts';

export interface Inflation {
  readonly framework: string;
  readonly input: string;
  /** Many at the top of the scale, a mean near it, or a mean above what the evidence supports. */
  readonly sign: 'top' | 'mean' | 'gap';
  /** Empty where it is not about one batch. */
  readonly batch: string;
  readonly total: number;
  /** How many of them it is about. */
  readonly count: number;
  /** The mean, or the mean gap; empty for `top`. */
  readonly mean: string;
  /** `10 × 2, 9 × 3, 6 × 1`. */
  readonly distribution: string;
  readonly members: readonly Member[];
}

export const fewestItems = 5;
export const topShare = 50;
export const topEase = 9;
export const meanEase = 8;
export const topWsjf = 20;
export const topConfidence = 9;
export const gapPoints = 20;

export const inflatedEase: PortfolioQuestion<readonly Inflation[]> = {
  name: 'inflated ease',
  answer: once((all, config) => {
    const rule = 'portfolio/ease-inflated';
    const limits = limitsOf(config, rule);
    const eager = (item: ScoredItem): boolean => !says(item.facts, 'campaign');
    const ice = scoredBy(all, 'ice').filter(eager);
    const ofIce = atTop(ice, 'ice', 'ease', limits, (value) => value >= chosen(config, rule, 'ease', topEase), formatNumber);
    const found = ofIce ?? highMean(ice, limits, chosen(config, rule, 'mean', meanEase));
    const batches = Array.from(grouped(scoredBy(all, 'wsjf').filter(eager), ({ facts }) => batchOf(facts)));
    const ofWsjf = batches.flatMap(([batch, items]) => {
      const columns = ['business_value', 'time_criticality', 'risk_reduction'];
      const [first] = columns.flatMap((column) => atTop(items, 'wsjf', column, limits, (value) => value >= topWsjf, formatNumber) ?? []);
      return first === undefined ? [] : [{ ...first, batch }];
    });
    return [...(found === undefined ? [] : [found]), ...ofWsjf];
  }),
};

export const inflatedConfidence: PortfolioQuestion<readonly Inflation[]> = {
  name: 'inflated confidence',
  answer: once((all, config) => {
    const rule = 'portfolio/confidence-inflated';
    const limits = limitsOf(config, rule);
    const ice = atTop(
      scoredBy(all, 'ice'),
      'ice',
      'confidence',
      limits,
      (value) => value >= chosen(config, rule, 'ice', topConfidence),
      formatNumber,
    );
    // Scores taken over from another tool were not judged here.
    const rice = scoredBy(all, 'rice').filter(({ facts }) => !/^(?:true|yes)$/i.test(plainText(facts.fields, 'rice', 'legacy') ?? ''));
    const source = evidenceIn(all);
    const backed = new Map(rice.map(({ facts }) => [facts.path, capOf(allEvidence(facts, source).documents, config)]));
    const isBare = (value: number, { path }: DocumentFacts): boolean => value >= 1 && (backed.get(path) ?? 0) < 1;
    const found =
      atTop(rice, 'rice', 'confidence', limits, isBare, formatPercent) ??
      wideGap(rice, backed, limits, chosen(config, rule, 'gap', gapPoints) / 100);
    return [found, ice].filter((inflation) => inflation !== undefined);
  }),
};

interface Limits {
  readonly items: number;
  /** From 0 to 1. */
  readonly share: number;
}

function limitsOf(config: Config, rule: string): Limits {
  return { items: chosen(config, rule, 'items', fewestItems), share: chosen(config, rule, 'percent', topShare) / 100 };
}

function atTop(
  items: readonly ScoredItem[],
  framework: string,
  input: string,
  limits: Limits,
  isTop: (value: number, facts: DocumentFacts) => boolean,
  format: (value: number) => string,
): Inflation | undefined {
  const top = items.filter(({ facts, inputs }) => isTop(inputs[input] ?? 0, facts));
  if (items.length < limits.items || top.length === 0 || top.length < limits.share * items.length) return undefined;
  return { ...about(items, top, framework, input, format), sign: 'top', mean: '' };
}

function highMean(items: readonly ScoredItem[], limits: Limits, most: number): Inflation | undefined {
  if (items.length < limits.items) return undefined;
  const mean = meanOf(items.map(({ inputs }) => inputs['ease'] ?? 0));
  if (mean < most - tolerance) return undefined;
  const high = items.filter(({ inputs }) => (inputs['ease'] ?? 0) >= most);
  return { ...about(items, high, 'ice', 'ease', formatNumber), sign: 'mean', mean: formatNumber(mean) };
}

/** Only documents whose evidence says what it is worth are compared with it; the others are told one by one. */
function wideGap(
  items: readonly ScoredItem[],
  caps: ReadonlyMap<string, number | undefined>,
  limits: Limits,
  most: number,
): Inflation | undefined {
  const gapOf = ({ facts, inputs }: ScoredItem): number => (inputs['confidence'] ?? 0) - (caps.get(facts.path) ?? 0);
  const known = items.filter(({ facts }) => caps.get(facts.path) !== undefined);
  if (known.length < limits.items) return undefined;
  const mean = meanOf(known.map(gapOf));
  if (mean < most - tolerance) return undefined;
  const above = known.filter((item) => gapOf(item) > tolerance);
  return { ...about(known, above, 'rice', 'confidence', formatPercent), sign: 'gap', mean: formatNumber(mean * 100) };
}

/** Sums of decimals may miss a limit that they reach on paper. */
const tolerance = 1e-9;

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function about(
  items: readonly ScoredItem[],
  members: readonly ScoredItem[],
  framework: string,
  input: string,
  format: (value: number) => string,
): Omit<Inflation, 'sign' | 'mean'> {
  const name = input.replaceAll('_', ' ');
  const values = items.map(({ inputs }) => inputs[input] ?? 0).sort((a, b) => b - a);
  const counts = Array.from(grouped(values, String), ([, same]) => `${format(same[0] ?? 0)} × ${String(same.length)}`);
  return {
    framework,
    input,
    batch: '',
    total: items.length,
    distribution: counts.slice(0, mostShown).join(', ') + (counts.length > mostShown ? ' …' : ''),
    count: members.length,
    members: membersOf(members, ({ facts, inputs }) => ({
      path: facts.path,
      note: `${nameOf(facts)} has ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} of ${format(inputs[input] ?? 0)}.`,
    })),
  };
}

const mostShown = 6;

/** The links between documents, as far as evidence is found by them. */
function evidenceIn(all: readonly DocumentFacts[]): EvidenceSource {
  const byId = grouped(
    all.filter(({ id }) => id !== undefined),
    ({ id }) => id ?? '',
  );
  const supporting = grouped(
    all.flatMap((facts) => (facts.links['supports'] ?? []).map((id) => ({ id, facts }))),
    ({ id }) => id,
  );
  return {
    factsWithId: (id) => byId.get(id) ?? [],
    linkingTo: (id, link) => (link === 'supports' ? (supporting.get(id) ?? []).map(({ facts }) => facts) : []),
  };
}
