// Work that questions share is done once: on all documents until one of them changes, since the portfolio hands out the
// same list until then, and on each document until it changes itself, since it keeps its facts until then.
import type { Config } from '../config/config.ts';
import type { DocumentFacts } from './facts.ts';

type Work<T> = (all: readonly DocumentFacts[], config: Config) => T;

/** The same work, which is not done again for the same documents and the same configuration. */
export function once<T>(work: Work<T>): Work<T> {
  const done = new WeakMap<readonly DocumentFacts[], { readonly config: Config; readonly result: T }>();
  return (all, config) => {
    const before = done.get(all);
    if (before?.config === config) return before.result;
    const result = work(all, config);
    done.set(all, { config, result });
    return result;
  };
}

/** What follows from one document alone, read once a version of it. */
export function oncePerDocument<T>(read: (facts: DocumentFacts, config: Config) => T): (facts: DocumentFacts, config: Config) => T {
  const done = new WeakMap<DocumentFacts, { readonly config: Config; readonly result: T }>();
  return (facts, config) => {
    const before = done.get(facts);
    if (before?.config === config) return before.result;
    const result = read(facts, config);
    done.set(facts, { config, result });
    return result;
  };
}

/** Work on all documents that follows from nothing else. */
export function onceForAll<T>(work: (all: readonly DocumentFacts[]) => T): (all: readonly DocumentFacts[]) => T {
  const done = new WeakMap<readonly DocumentFacts[], { readonly result: T }>();
  return (all) => {
    const known = done.get(all) ?? { result: work(all) };
    done.set(all, known);
    return known.result;
  };
}
