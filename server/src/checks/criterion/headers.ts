// Which role each column of a criteria table plays, by its header; a header names at most one role.
import { anyOf } from './patterns.ts';
import { plainText } from './plain.ts';
import { WORDS } from './words.ts';

export type ColumnRole = 'timeframe' | 'source' | 'owner' | 'target' | 'baseline' | 'metric' | 'other';

const ROLES: readonly ColumnRole[] = ['timeframe', 'source', 'owner', 'target', 'baseline', 'metric', 'other'];

const PATTERNS: readonly (readonly [ColumnRole, RegExp])[] = ROLES.map((role) => [
  role,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${anyOf(WORDS.headers[role])}(?![\p{L}\p{N}-])${role === 'timeframe' ? '|^by(?: when)?$' : ''}`,
    'iu',
  ),
]);

/** One entry per header, undefined where the header says nothing. */
export function columnRoles(headers: readonly string[]): readonly (ColumnRole | undefined)[] {
  const roles = known.get(headers) ?? findRoles(headers);
  known.set(headers, roles);
  return roles;
}

/** The rows of one table share their headers. */
const known = new WeakMap<readonly string[], readonly (ColumnRole | undefined)[]>();

function findRoles(headers: readonly string[]): readonly (ColumnRole | undefined)[] {
  const roles = headers.map(columnRole);
  const hasOther = (role: ColumnRole, column: number): boolean => roles.some((each, at) => at !== column && each === role);
  return roles.map((role, column) => {
    const isGoalBesideTarget = role === 'target' && /^goals?$/i.test(headers[column]?.trim() ?? '') && hasOther('target', column);
    return isGoalBesideTarget ? 'metric' : role;
  });
}

/** "Target (90 days post-launch)" is a target: what stands in parentheses qualifies the column. */
function columnRole(header: string): ColumnRole | undefined {
  const title = plainText(header)
    .text.replace(/\([^()]*\)/g, '')
    .trim();
  return PATTERNS.find(([, pattern]) => pattern.test(title))?.[0];
}
