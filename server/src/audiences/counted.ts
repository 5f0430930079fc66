// A number with its noun, as a sentence says it.

/** "1 account", "3 accounts". */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
