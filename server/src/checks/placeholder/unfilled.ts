// Whether a value of metadata says nothing yet: `TBD`, `?`, `<your name>`, `unassigned`.
import { placeholderWords } from '../words/placeholderWords.ts';

const empty = new Set([
  '?',
  '??',
  '-',
  '–',
  '—',
  'none',
  'n/a',
  'na',
  'null',
  'nobody',
  'unassigned',
  'unknown',
  'open',
  'pending',
  'wip',
  'name',
  'owner',
  'your name',
  'your handle',
  'handle',
  'username',
  'placeholder',
]);

export function isUnfilled(value: string): boolean {
  const text = value
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  const bare = text.replace(/^@/, '');
  if (text === '' || empty.has(bare) || placeholderWords().has(bare)) return true;
  return /^(?:<[^<>]*>|\{[^{}]*\}|\{\{[^{}]*\}\}|\[[^[\]]*\])$/.test(bare);
}
