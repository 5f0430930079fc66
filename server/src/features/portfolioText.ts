// The portfolio report in words: one page of parts, each a table with notes below it. A part about nothing is left out,
// and the same parts are printed as text and as Markdown.
import { formatNumber } from '../scoring/format.ts';
import type { Placing } from '../portfolio/cutLine.ts';
import type { EstimateAge } from '../portfolio/estimateAge.ts';
import { grouped } from '../portfolio/items.ts';
import type { LoadRow, PortfolioReport, RankedRow } from './portfolioReport.ts';
import { listed } from './scoreText.ts';

export interface ReportPart {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whole sentences below the table. */
  readonly notes: readonly string[];
}

export function reportTitle({ label, variant, today }: PortfolioReport): string {
  return `Portfolio${today === undefined ? '' : ` on ${today}`}, ranked by ${label}${variant === undefined ? '' : ` (${variant})`}`;
}

/** One line that says what to read first. */
export function reportSummary(report: PortfolioReport): string {
  const below = report.ranked.filter(({ placing }) => placing?.state === 'below').length;
  const counts: readonly (readonly [number, string, string])[] = [
    [report.ranked.length, 'ranked document', 'ranked documents'],
    [below, 'below the line', 'below the line'],
    [report.blocked.length, 'blocked', 'blocked'],
    [report.decisionsOwed.length, 'decision owed', 'decisions owed'],
    [report.repliesOwed.length, 'reply owed', 'replies owed'],
    [report.gaps.length, 'gap in the trace', 'gaps in the trace'],
    [report.stale.length, 'stale estimate', 'stale estimates'],
  ];
  const said = counts.flatMap(([count, one, many]) => (count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`]));
  return said.length === 0
    ? 'Nothing is ranked yet. Give a document a score, such as rice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}.'
    : `${listed(said)}.`;
}

/** The parts of the page that have something to say. */
export function reportParts(report: PortfolioReport): readonly ReportPart[] {
  return [
    ranked(report),
    part('Not ranked yet', ['Document', 'Why', 'Title'], report.unscored, (row) => [row.name, row.why, row.title]),
    loads(report),
    blocked(report),
    overrides(report),
    part('Carried over', ['Document', 'Planned for', 'Rank', 'Title'], report.carriedOver, (row) => [
      row.name,
      row.period,
      `${String(row.rank)} of ${String(row.ranked)}`,
      row.title,
    ]),
    part('Decisions owed', ['Document', 'Why', 'Waiting', 'Title'], report.decisionsOwed, (row) => [
      row.name,
      row.why,
      ago(row.days),
      row.title,
    ]),
    part('Replies owed', ['Idea', 'Answer', 'Waiting', 'To', 'Title'], report.repliesOwed, (row) => [
      row.name,
      row.answer,
      ago(row.days),
      listed(row.to),
      row.title,
    ]),
    part('Answers given', ['Idea', 'Answer', 'Look again', 'Title', 'Reason'], report.answers, (row) => [
      row.name,
      row.answer,
      row.revisit ?? '',
      row.title,
      row.reason ?? 'no reason is written down',
    ]),
    part('Gaps in the trace', ['Document', 'What is missing'], gapsByName(report), ([name, texts]) => [name, listed(texts)]),
    part('Estimates to look at again', ['Document', 'What is old', 'Title'], report.stale, (row) => [
      row.name,
      ageText(row.ages),
      row.title,
    ]),
    part('Raters who disagree', ['Document', 'Ratings', 'Title'], report.disagreements, (row) => [
      row.name,
      row.spreads
        .map(
          ({ label, input, ratings }) =>
            `${label} ${input} ${ratings.map(({ by, value }) => `${formatNumber(value)} by ${by}`).join(', ')}`,
        )
        .join('; '),
      row.title,
    ]),
  ].filter(({ rows, notes }) => rows.length > 0 || notes.length > 0);
}

function part<T>(title: string, headers: readonly string[], rows: readonly T[], row: (item: T) => readonly string[]): ReportPart {
  return { title, headers, rows: rows.map(row), notes: [] };
}

function ranked({ label, ranked: rows, periods }: PortfolioReport): ReportPart {
  const hasCapacity = rows.some(({ placing }) => placing !== undefined);
  const headers = ['Rank', label, 'Document', 'Status', 'Promise', ...(hasCapacity ? ['Capacity'] : []), 'Title'];
  const lines = rows.map((row) => [
    row.rank,
    row.score,
    row.name,
    row.status,
    row.commitment,
    ...(row.placing === undefined ? [] : [placingText(row.placing)]),
    row.title,
  ]);
  const line = cutAt(rows);
  const drawn = headers.map((_, column) => (column === headers.length - 1 ? 'here the capacity ends' : '····'));
  return {
    title: 'Ranked list',
    headers,
    rows: line === undefined ? lines : [...lines.slice(0, line), drawn, ...lines.slice(line)],
    notes: [
      ...rows.flatMap(({ name, rank, pinnedTo }) =>
        pinnedTo === undefined ? [] : [`${name} is rank ${rank} by its score and was put at place ${String(pinnedTo)} by hand.`],
      ),
      ...rows.flatMap(({ name, commitment, placing }) =>
        placing?.state === 'below' ? [`${name}${commitment === 'committed' ? ' is committed and' : ''} ${roomText(placing)}`] : [],
      ),
      ...(hasCapacity && periods.length === 0
        ? ['No document names the period it is planned for, so the line is that of one period.']
        : []),
    ],
  };
}

/** The place of the first row behind which nothing fits any more; undefined where the last one does. */
function cutAt(rows: readonly RankedRow[]): number | undefined {
  const last = rows.findLastIndex(({ placing }) => placing?.state !== 'below');
  return last === rows.length - 1 ? undefined : last + 1;
}

function placingText(placing: Placing): string {
  switch (placing.state) {
    case 'fits':
      return placing.periods.length === 0 ? 'fits' : `fits ${spanText(placing.periods)}`;
    case 'below':
      return 'no room';
    case 'counted-elsewhere':
      return 'in what follows';
    case 'unknown':
      return placing.why === 'no capacity' ? `${placing.team ?? 'team'}: not known` : placing.why;
  }
}

function roomText({ team, periods, needed, room }: Placing & { readonly state: 'below' }): string {
  const when = periods.length === 0 ? '' : ` in ${spanText(periods)}`;
  return `has no room: it needs ${formatNumber(needed)} person-months of ${team}${when}, and ${room > 0 ? `${formatNumber(room)} are` : 'none is'} left.`;
}

/** `2027-Q1`, `2027-Q1 and 2027-Q2`, `2027-Q1 to 2027-Q3`. */
function spanText(periods: readonly string[]): string {
  return periods.length > 2 ? `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}` : periods.join(' and ');
}

function loads({ loads: rows, uncounted }: PortfolioReport): ReportPart {
  const headers = ['Period', 'Team', 'Committed', 'Planned', 'May plan', 'Left'];
  return {
    title: 'Committed and planned, in person-months',
    headers,
    rows: rows.map((row) => [
      row.period,
      row.team ?? 'no team',
      formatNumber(row.committed),
      formatNumber(row.planned),
      row.limit === undefined ? 'not known' : formatNumber(row.limit),
      leftText(row),
    ]),
    notes: uncounted.length === 0 ? [] : [`Not counted: ${byReason(uncounted)}.`],
  };
}

/** `PRD-4 and PRD-9 (no effort), PRD-7 (no period)`. */
function byReason(uncounted: PortfolioReport['uncounted']): string {
  const groups = [...grouped(uncounted, ({ why }) => why)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([why, rows]) => `${listed(rows.map(({ name }) => name).sort())} (${why})`).join('; ');
}

/** What is over is told as over, with commitments first: plans can still be changed. */
function leftText({ committed, planned, limit }: LoadRow): string {
  if (limit === undefined) return '';
  const left = Number((limit - committed - planned).toFixed(6));
  if (left >= 0) return formatNumber(left);
  return committed > limit ? `${formatNumber(committed - limit)} too many committed` : `${formatNumber(-left)} too many planned`;
}

function blocked(report: PortfolioReport): ReportPart {
  return {
    title: 'Blocked',
    headers: ['Document', 'Because', 'Title'],
    rows: report.blocked.map(({ name, title, blockers }) => [
      name,
      blockers.map(({ text, via }) => (via.length === 0 || text.includes('→') ? text : `${text}, by way of ${listed(via)}`)).join('; '),
      title,
    ]),
    notes: report.belowTheirDependents.map(
      ({ name, rank, dependsOn, itsRank }) => `${name} at place ${rank} depends on ${dependsOn}, which stands at place ${itsRank}.`,
    ),
  };
}

function overrides(report: PortfolioReport): ReportPart {
  return {
    title: 'Overrides',
    headers: ['Document', 'State', 'Place', 'Approver', 'Until', 'Reason'],
    rows: report.overrides.map((row) => [
      row.name,
      row.state === 'undocumented' ? `lacks ${listed(row.missing)}` : row.state,
      row.rank === undefined ? '' : String(row.rank),
      row.approver ?? '',
      row.expires ?? '',
      row.reason ?? row.decision ?? '',
    ]),
    notes: report.overtaken.map(({ name, rank, first, firstRank, count }) => {
      const others = count === 1 ? 'waits' : `and ${String(count - 1)} more wait`;
      return `${name} is committed at rank ${String(rank)} while ${first} at rank ${String(firstRank)} ${others}, and no override says why.`;
    }),
  };
}

function gapsByName({ gaps }: PortfolioReport): readonly (readonly [string, readonly string[]])[] {
  const byName = [...grouped(gaps, ({ name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.map(([name, group]) => [name, group.map(({ text }) => text)] as const);
}

/** `confidence is 140 days old`; inputs of one age are told together. */
export function ageText(ages: readonly EstimateAge[]): string {
  return [...grouped(ages, ({ days }) => String(days))]
    .map(([days, group]) => {
      const inputs = listed(group.map(({ input }) => input));
      return `${inputs} ${group.length === 1 ? 'is' : 'are'} ${days} ${days === '1' ? 'day' : 'days'} old`;
    })
    .join('; ');
}

function ago(days: number | undefined): string {
  return days === undefined ? '' : days === 0 ? 'today' : `${String(days)} ${days === 1 ? 'day' : 'days'}`;
}
