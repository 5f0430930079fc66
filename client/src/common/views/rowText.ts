// What a row of the backlog says: to the eye, to a screen reader and on hover. Texts only; where they are
// drawn is another file's business.
import type { BacklogRoot, BacklogRow } from '../../../../server/src/connection/protocol.ts';
import { isDisputed, ordinal, placesApart, rankNumber } from './comparison.ts';

/** A space as wide as a digit, so that the titles of ranks 9 and 10 begin at one place. */
const figureSpace = '\u2007';

/** The lengths of the longest ranks in a list, so that titles begin at one place; 0 where no row has one. */
export interface RankWidths {
  readonly rank: number;
  /** Of the framework that is compared with. */
  readonly other: number;
}

export function rankWidths({ ranked, unscored, compare }: BacklogRoot): RankWidths {
  const longest = (ranks: readonly (string | undefined)[]): number => ranks.reduce((width, rank) => Math.max(width, rank?.length ?? 0), 0);
  return {
    rank: longest(ranked.map(({ rank }) => rank)),
    other: compare === undefined ? 0 : Math.max(1, longest([...ranked, ...unscored].map(({ other }) => other))),
  };
}

/**
 * `3  One-click bulk export`, beside a second framework `3 | 5  One-click…`, and with a change in thought `3, was 4  One-…`.
 * Ranks stand in front, because a narrow view cuts off the end.
 */
export function rowLabel(row: BacklogRow, widths: RankWidths): string {
  const column = (rank: string | undefined, width: number): string => (rank ?? '–').padStart(width, figureSpace);
  const ranks = [
    ...(widths.rank === 0 ? [] : [column(row.rank, widths.rank)]),
    ...(widths.other === 0 ? [] : [column(row.other, widths.other)]),
  ].join(' | ');
  const was = row.was === undefined || row.was.rank === row.rank ? '' : `, was ${row.was.rank}`;
  return ranks === '' ? row.title : `${ranks}${was}  ${row.title}`;
}

/**
 * `133 · PRD-41`, with what is unusual about it: `500 · was 4 · PRD-42`, `RICE 133 · ICE 5th, 4 apart`. An unscored
 * row says what is missing in the score's place.
 */
export function rowDescription(root: BacklogRoot, row: BacklogRow): string {
  return joined([
    scoreText(root, row),
    wasText(row),
    otherText(root, row),
    pinText(row),
    row.id,
    row.expiredPin === undefined ? undefined : 'pin ran out',
    row.isSuspect ? 'upstream changed' : undefined,
    row.isStale ? 'stale' : undefined,
  ]);
}

/** One mark a row, that of the most pressing matter; all of them are in the description and spoken. */
export type RowMark = 'changed' | 'moved up' | 'moved down' | 'pinned' | 'pin ran out' | 'disputed' | 'suspect' | 'stale';

export function rowMark(row: BacklogRow): RowMark | undefined {
  if (row.isChanged) return 'changed';
  const moved = row.was === undefined || row.rank === undefined ? 0 : rankNumber(row.was.rank) - rankNumber(row.rank);
  if (moved !== 0) return moved > 0 ? 'moved up' : 'moved down';
  if (row.pin !== undefined) return 'pinned';
  if (row.expiredPin !== undefined) return 'pin ran out';
  if (isDisputed(row)) return 'disputed';
  if (row.isSuspect) return 'suspect';
  return row.isStale ? 'stale' : undefined;
}

export function rowSpoken(root: BacklogRoot, row: BacklogRow): string {
  const place = row.rank === undefined ? 'Not scored' : `Rank ${spokenRank(row.rank)} of ${String(root.ranked.length)}`;
  const score = row.rank === undefined ? row.score : `${root.label} ${row.score}`;
  return said([
    place,
    row.title,
    score,
    row.interval === undefined ? undefined : `between ${row.interval.replace('–', ' and ')}`,
    row.isChanged ? 'changed in thought' : undefined,
    row.was === undefined ? undefined : `was rank ${spokenRank(row.was.rank)}, ${row.was.score}`,
    spokenOther(root, row),
    spokenPin(row),
    row.id,
    row.status,
    row.isSuspect ? 'a document upstream has changed' : undefined,
    row.isStale ? 'stale' : undefined,
    findings(row),
  ]).join(', ');
}

export interface TooltipLine {
  readonly style: 'strong' | 'plain' | 'code';
  readonly text: string;
}

export function rowTooltip(root: BacklogRoot, row: BacklogRow): readonly TooltipLine[] {
  const plain = (text: string): TooltipLine => ({ style: 'plain', text });
  const lines: TooltipLine[] = [{ style: 'strong', text: joined([row.id, row.title]) }];
  if (row.rank === undefined) lines.push(plain(`Not ranked by ${root.label}: ${row.score}`));
  else {
    const variant = root.variant === undefined ? '' : ` (${root.variant})`;
    const interval = row.interval === undefined ? '' : ` [${row.interval}]`;
    lines.push(plain(`Rank ${row.rank} of ${String(root.ranked.length)} · ${root.label} ${row.score}${interval}${variant}`));
    if (row.near) lines.push(plain('≈ Its range overlaps that of a neighbour, so which of them comes first is not known.'));
  }
  if (row.working !== undefined && row.working !== '') lines.push({ style: 'code', text: `${row.working} = ${row.score}` });
  if (row.was !== undefined) lines.push(plain(`Without the what-if: rank ${row.was.rank}, ${root.label} ${row.was.score}`));
  if (root.compare !== undefined) lines.push(plain(comparedText(root.compare.label, row)));
  if (row.pin !== undefined) {
    const { place, reason, approver, expires } = row.pin;
    lines.push(plain(`Pinned to place ${String(place)}${reason === undefined ? '' : `: ${reason}`}`));
    const terms = joined([
      approver === undefined ? undefined : `agreed by ${approver}`,
      expires === undefined ? 'without an end' : `until ${expires}`,
    ]);
    lines.push(plain(terms));
  }
  if (row.expiredPin !== undefined) lines.push(plain(`Its pin ran out on ${row.expiredPin} and counts no more.`));
  if (row.isSuspect) lines.push(plain('A document that it rests on has changed since it was acknowledged.'));
  if (row.isStale) lines.push(plain('Stale: nobody has looked at it, or at its estimate, for too long.'));
  lines.push(plain(joined([row.kind, row.status === '' ? 'no status' : row.status, findings(row) ?? 'no findings'])));
  return lines;
}

/** `2 errors, 1 warning`; undefined for a document without findings. */
export function findings({ errors, warnings, infos }: Pick<BacklogRow, 'errors' | 'warnings' | 'infos'>): string | undefined {
  const parts = said([counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'suggestion')]);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** `RICE · month`, over the whole tree where one root is shown, on each root where there are several. */
export function rankedBy(root: BacklogRoot): string {
  return joined([root.label, root.variant]);
}

/** `1 document`, `12 documents`; undefined for none. */
export function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function joined(parts: readonly (string | undefined)[]): string {
  return said(parts).join(' · ');
}

/** The parts that say something. */
export function said(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part) => part !== undefined && part !== '').map(String);
}

function scoreText(root: BacklogRoot, row: BacklogRow): string {
  if (row.rank === undefined) return row.score;
  const interval = row.interval === undefined ? '' : ` [${row.interval}]`;
  // A number needs the name of its framework only where another framework stands beside it.
  return `${root.compare === undefined ? '' : `${root.label} `}${row.score}${interval}`;
}

function wasText({ was, rank, score }: BacklogRow): string | undefined {
  if (was === undefined) return undefined;
  if (was.rank !== rank) return `was ${was.rank}${was.score === score ? '' : `, ${was.score}`}`;
  return was.score === score ? undefined : `score was ${was.score}`;
}

function otherText({ compare }: BacklogRoot, row: BacklogRow): string | undefined {
  if (compare === undefined) return undefined;
  if (row.other === undefined) return `no ${compare.label}`;
  return `${compare.label} ${ordinal(row.other)}${isDisputed(row) ? `, ${String(placesApart(row))} apart` : ''}`;
}

function comparedText(label: string, row: BacklogRow): string {
  if (row.other === undefined) return `Not ranked by ${label}.`;
  const apart = placesApart(row);
  return `Rank ${row.other} by ${label}${apart === undefined || apart === 0 ? '' : `, ${counted(apart, 'place') ?? ''} apart`}`;
}

function spokenOther({ compare }: BacklogRoot, row: BacklogRow): string | undefined {
  if (compare === undefined) return undefined;
  if (row.other === undefined) return `not ranked by ${compare.label}`;
  return `rank ${spokenRank(row.other)} by ${compare.label}${isDisputed(row) ? `, ${String(placesApart(row))} places apart` : ''}`;
}

function pinText({ pin }: BacklogRow): string | undefined {
  return pin === undefined ? undefined : `pinned to ${String(pin.place)}`;
}

function spokenPin(row: BacklogRow): string | undefined {
  if (row.expiredPin !== undefined) return `its pin ran out on ${row.expiredPin}`;
  return row.pin === undefined ? undefined : `pinned to place ${String(row.pin.place)}`;
}

function spokenRank(rank: string): string {
  const number = String(rankNumber(rank));
  return `${rank.includes('≈') ? 'about ' : ''}${number}${rank.includes('=') ? ', shared,' : ''}`;
}
