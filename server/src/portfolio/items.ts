// The documents that compete for a place in the backlog, as questions about the whole portfolio see them. Closed
// ones and what is already launched compete no longer.
import type { Config } from '../config/config.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { isOpen, rank, type Ranking } from './ranking.ts';
import type { Inputs } from '../scoring/framework.ts';
import { once, onceForAll } from './once.ts';

/** A document with the legal and complete inputs of one framework. */
export interface ScoredItem {
  readonly facts: DocumentFacts;
  readonly inputs: Inputs;
}

/** The open documents of kinds that are ranked. */
export const openItems: (all: readonly DocumentFacts[]) => readonly DocumentFacts[] = onceForAll((all) =>
  all.filter((facts) => facts.ranked && isOpen(facts)),
);

/** By the framework that scores them, because many questions ask for one framework each. */
const scoredItems = onceForAll((all) => {
  const found = new Map<string, ScoredItem[]>();
  for (const facts of openItems(all)) {
    for (const score of facts.scores) {
      if (score.state !== 'scored') continue;
      const items = found.get(score.framework) ?? [];
      found.set(score.framework, items);
      items.push({ facts, inputs: score.inputs });
    }
  }
  return found;
});

/** Those of them that a framework gives a number; in order of path, as they came. */
export function scoredBy(all: readonly DocumentFacts[], framework: string): readonly ScoredItem[] {
  return scoredItems(all).get(framework) ?? [];
}

/** WSJF is relative within a batch; documents that name none are one batch together. */
export function batchOf({ fields }: DocumentFacts): string {
  return plainText(fields, 'wsjf', 'batch') ?? '';
}

/** The groups by a key, in the order in which their first members came. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** As messages call a document: by its id, else by its title. */
export function nameOf({ id, title }: Pick<DocumentFacts, 'id' | 'title'>): string {
  return id ?? `"${title}"`;
}

/** True where a field says yes. */
export function says({ fields }: Pick<DocumentFacts, 'fields'>, field: string): boolean {
  return /^(?:true|yes)$/i.test(plainText(fields, field) ?? '');
}

/** What rubric.yaml says of a number that a rule lets people choose; questions are asked without the rule's options. */
export function chosen(config: Config, rule: string, option: string, usual: number): number {
  const value = config.options.get(rule)?.get(option);
  return typeof value === 'number' ? value : usual;
}

/** The ranking by the repository's framework. */
export const rankingOf: (all: readonly DocumentFacts[], config: Config) => Ranking = once((all, config) => rank(all, config));
