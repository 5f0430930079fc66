// What speaks against taking a score at its word: inputs that are old, and people who rated it and do not agree.
import { estimateAges, mostScoreDays, type WrittenOn } from '../portfolio/estimateAge.ts';
import { mostPoints, spreadsOf } from '../portfolio/raters.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Framework } from '../scoring/framework.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { ageText } from './portfolioText.ts';
import { capital, listed } from './scoreText.ts';

/** Whole sentences; none for a score that is young and that nobody disputes. */
export function estimateDoubts(snapshot: Snapshot, path: string, framework: Framework, known: WrittenOn): readonly string[] {
  const facts = snapshot.portfolio.facts(path);
  const score = facts?.scores.find((candidate) => candidate.framework === framework.id);
  if (facts === undefined || score?.state !== 'scored') return [];
  const { config, today } = snapshot;
  const most = mostScoreDays(config);
  const old = estimateAges(facts, score, config, today, known)
    .filter(({ days }) => days > most)
    .sort((a, b) => b.days - a.days);
  const spreads = spreadsOf(framework, score.raters).filter(({ points }) => points > mostPoints);
  return [
    ...(old.length === 0 ? [] : [`${capital(ageText(old))}; estimates are looked at again after ${String(most)} days.`]),
    ...spreads.map(({ input, ratings }) => {
      const said = ratings.map(({ by, value }) => `${formatNumber(value)} by ${by}`);
      return `${capital(input)} is rated ${listed(said)}; the mean hides that.`;
    }),
  ];
}
