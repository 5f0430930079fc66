// Words that several pictures say alike: how many, and how a document is called.
import type { DashboardData, DocumentSummary } from './dashboardData.ts';

/** `1 document`, `12 documents`, `no documents`. */
export function howMany(count: number, noun: string, plural = `${noun}s`): string {
  return count === 0 ? `no ${plural}` : `${String(count)} ${count === 1 ? noun : plural}`;
}

/** "a, b and c". */
export function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A sentence begins with a capital letter and ends with a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "PRD-41 One-click bulk export". */
export function nameOf({ id, title }: Pick<DocumentSummary, 'id' | 'title'>): string {
  return id === undefined ? title : `${id} ${title}`;
}

export function byPath({ documents }: DashboardData): ReadonlyMap<string, DocumentSummary> {
  return new Map(documents.map((document) => [document.path, document]));
}
