// What a launch says in the tree: to the eye, to a screen reader and on hover. Texts only.
import type { LaunchRow } from '../../../../server/src/connection/protocol.ts';
import { said } from './rowText.ts';

/** The title without the words that every launch plan begins with, because a sidebar is narrow. */
export function launchLabel({ title }: LaunchRow): string {
  const rest = title.replace(/^launch plan(?: for|:)?\s+(?:the\s+)?/i, '');
  return rest === '' ? title : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** `7 of 9 gates · T-12 · LCH-9`. */
export function launchDescription(row: LaunchRow): string {
  return said([`${String(row.met)} of ${String(row.gates)} gates`, row.countdown, overdue(row), row.id]).join(' · ');
}

export function launchTooltip(row: LaunchRow): string {
  return said([
    `${row.title}, ${row.status === '' ? 'no status' : row.status}`,
    `${String(row.met)} of ${String(row.gates)} gates are met`,
    row.next === undefined ? undefined : `Next: ${row.next.name}`,
    overdue(row),
  ]).join('\n');
}

export function launchSpoken(row: LaunchRow): string {
  return said([
    row.title,
    `${String(row.met)} of ${String(row.gates)} gates met`,
    spokenCountdown(row.countdown),
    overdue(row),
    row.id,
    row.status,
  ]).join(', ');
}

function overdue({ overdue: count }: LaunchRow): string | undefined {
  return count === 0 ? undefined : `${String(count)} overdue`;
}

/** `T-12` is read out letter by letter. */
function spokenCountdown(countdown: string | undefined): string | undefined {
  const [, sign, days] = /^T([-+])(\d+)$/.exec(countdown ?? '') ?? [];
  if (sign === undefined || days === undefined) return countdown === undefined ? undefined : `launches ${countdown}`;
  return sign === '-' ? `${days} days to launch` : `${days} days after launch`;
}
