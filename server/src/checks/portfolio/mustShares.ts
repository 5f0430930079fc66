// How the effort of each release or period is shared out between musts, shoulds and coulds. What the release will not
// have is no part of it, and documents that name neither release nor period are in no timebox.
import type { Config } from '../../config/config.ts';
import { daysOf } from '../../document/calendar.ts';
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { formatPercent } from '../../scoring/format.ts';
import { moscowLevels, moscowShares, type MoscowLevel } from '../../scoring/frameworks/moscow.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { effortsOf } from '../../portfolio/effort.ts';
import { withoutAncestors } from '../../portfolio/family.ts';
import { chosen, grouped, nameOf, says } from '../../portfolio/items.ts';
import { oncePerDocument } from '../../portfolio/once.ts';
import { membersOf, type Member } from './reporting.ts';

export interface UnevenTimebox {
  /** `2026-Q3`, or `release 2026.9`. */
  readonly timebox: string;
  readonly fault: 'must' | 'must-by-count' | 'could';
  readonly share: string;
  readonly total: number;
  readonly members: readonly Member[];
}

export const mostMust = 60;
export const leastCould = 10;
/** One or two documents are no release that could be shared out. */
const fewest = 3;
/** Counts, and what is missing, say less than efforts: they need more documents. */
const fewestForInfo = 5;

export const unevenTimeboxes: PortfolioQuestion<readonly UnevenTimebox[]> = {
  name: 'shares of musts',
  answer(all, config, today) {
    const items = all.flatMap((facts) => {
      const level = facts.phase === 'closed' ? undefined : levelOf(facts, config);
      const box = level === undefined || level === 'wont' ? undefined : timeboxOf(facts, config);
      return box === undefined ? [] : [{ facts, box }];
    });
    return Array.from(grouped(items, ({ box }) => box.key).values()).flatMap((group) => {
      const box = group[0]?.box;
      const isOver = today !== undefined && box?.end !== undefined && box.end < today;
      const members = group.map(({ facts }) => facts);
      if (box === undefined || isOver || members.some((facts) => says(facts, 'must_limit_waived'))) return [];
      return faultOf(box.name, withoutAncestors(members), config) ?? [];
    });
  },
};

function faultOf(timebox: string, items: readonly DocumentFacts[], config: Config): UnevenTimebox | undefined {
  const rule = 'portfolio/must-share';
  const limit = chosen(config, rule, 'must', mostMust) / 100;
  const least = chosen(config, rule, 'could', leastCould) / 100;
  const efforts = effortsOf(items);
  if (items.length < fewest) return undefined;
  const shares = moscowShares(
    items.flatMap((facts, index) => {
      const level = levelOf(facts, config);
      return level === undefined ? [] : [{ level, effort: efforts?.[index] }];
    }),
  );
  if (shares === undefined) return undefined;
  const { must, could } = shares;
  const about = { timebox, total: items.length };
  const musts = membersOf(
    items.filter((facts) => levelOf(facts, config) === 'must'),
    (facts) => ({ path: facts.path, note: `${nameOf(facts)} is a must.` }),
  );
  if (must > limit + tolerance) {
    if (efforts !== undefined) return { ...about, fault: 'must', share: formatPercent(must), members: musts };
    return items.length < fewestForInfo ? undefined : { ...about, fault: 'must-by-count', share: formatPercent(must), members: musts };
  }
  if (efforts === undefined || items.length < fewestForInfo || could >= least - tolerance) return undefined;
  return {
    ...about,
    fault: 'could',
    share: formatPercent(could),
    members: membersOf(items, (facts) => ({ path: facts.path, note: `${nameOf(facts)} is a ${levelOf(facts, config) ?? ''}.` })),
  };
}

/** Sums of decimals may pass a limit that they only reach on paper. */
const tolerance = 1e-9;

/** Whether a release must have it, as people write it: `must`, `M`, `won't have this time`. */
const levelOf = oncePerDocument(({ fields }): MoscowLevel | undefined => {
  const text = plainText(fields, 'moscow')?.toLowerCase().replace(/[’']/g, '') ?? '';
  const word = /^(?:must|should|could|wont|[mscw])(?=$|[\s_-])/.exec(text)?.[0];
  return word === undefined ? undefined : moscowLevels.find(({ name }) => name.startsWith(word))?.name;
});

interface Timebox {
  readonly key: string;
  readonly name: string;
  /** The last day of a period. */
  readonly end: string | undefined;
}

const timeboxOf = oncePerDocument(({ fields }, config): Timebox | undefined => {
  const release = plainText(fields, 'release');
  if (release !== undefined) return { key: `release ${release.toLowerCase()}`, name: `release ${release}`, end: undefined };
  const period = plainText(fields, 'period');
  const days = daysOf(period, config.fiscalYearStart);
  return period === undefined || days === undefined ? undefined : { key: `${days.start} ${days.end}`, name: period, end: days.end };
});
