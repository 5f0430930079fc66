// How many documents need a person, for the badge: those with errors and those whose pin has run out. What exactly is
// wrong stands in Problems and on the rows.
import type * as vscode from 'vscode';
import type { BacklogResult } from '../../../../server/src/connection/protocol.ts';
import { counted, said } from './rowText.ts';

/** Undefined where nobody is needed. */
export function attention(withErrors: ReadonlySet<string>, result: BacklogResult | undefined): vscode.ViewBadge | undefined {
  const rows = (result?.roots ?? []).flatMap(({ ranked, unscored }) => [...ranked, ...unscored]);
  const expired = new Set(rows.filter(({ expiredPin }) => expiredPin !== undefined).map(({ uri }) => uri));
  const value = new Set([...withErrors, ...expired]).size;
  if (value === 0) return undefined;
  const errors = counted(withErrors.size, 'product document');
  const pins = counted(expired.size, 'pin');
  const tooltip = said([
    errors === undefined ? undefined : `${errors} with errors`,
    pins === undefined ? undefined : `${pins} that ran out`,
  ]);
  return { value, tooltip: tooltip.join(', ') };
}
