// Fixes from edits: a fix without an edit is no fix.
import type { TextEdit } from '../text/edit.ts';
import type { Fix } from './rule.ts';

/** A fix that "fix all" may apply. */
export function asFix(title: string, edits: readonly TextEdit[], safety: Fix['safety'] = 'safe'): readonly Fix[] {
  const [first, ...rest] = edits;
  return first === undefined ? [] : [{ title, edits: [first, ...rest], safety }];
}

/** A fix among which a person chooses; "fix all" leaves it alone. */
export function asChoice(title: string, edits: readonly TextEdit[]): readonly Fix[] {
  return asFix(title, edits, 'choice');
}
