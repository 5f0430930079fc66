// What a row of the backlog says: to the eye, to a screen reader and on hover. Texts only; where they are
// drawn is another file's business.
import type { BacklogRoot, BacklogRow } from '../../../../server/src/connection/protocol.ts';

/** A space as wide as a digit, so that the titles of ranks 9 and 10 begin at one place. */
const figureSpace = '\u2007';

/** `3  One-click bulk export`; `rankWidth` is that of the longest rank in the same list. */
export function rowLabel(row: BacklogRow, rankWidth: number): string {
  return row.rank === undefined ? row.title : `${row.rank.padStart(rankWidth, figureSpace)}  ${row.title}`;
}

/** `133 · PRD-41`; an unscored row says what is missing in the score's place. */
export function rowDescription(row: BacklogRow): string {
  return joined([row.score, row.id]);
}

export function rowSpoken(root: BacklogRoot, row: BacklogRow): string {
  const place = row.rank === undefined ? 'Not scored' : `Rank ${spokenRank(row.rank)} of ${String(root.ranked.length)}`;
  const score = row.rank === undefined ? row.score : `${root.label} ${row.score}`;
  return [place, row.title, score, row.id, row.status, findings(row)].filter(isSaid).join(', ');
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
    lines.push(plain(`Rank ${row.rank} of ${String(root.ranked.length)} · ${root.label} ${row.score}${variant}`));
  }
  if (row.working !== undefined && row.working !== '') lines.push({ style: 'code', text: `${row.working} = ${row.score}` });
  lines.push(plain(joined([row.kind, row.status === '' ? 'no status' : row.status, findings(row) ?? 'no findings'])));
  return lines;
}

/** `2 errors, 1 warning`; undefined for a document without findings. */
export function findings({ errors, warnings, infos }: Pick<BacklogRow, 'errors' | 'warnings' | 'infos'>): string | undefined {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'suggestion')].filter(isSaid);
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

function spokenRank(rank: string): string {
  return rank.startsWith('=') ? `${rank.slice(1)}, shared,` : rank;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(isSaid).join(' · ');
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
