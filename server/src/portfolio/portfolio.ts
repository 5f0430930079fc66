// All documents of one repository by their facts: who has which id, which files there are. Its revision moves
// only when a fact changes by value, and the order in which documents arrive never matters.
import { distance } from 'fastest-levenshtein';
import { sameFacts, type DocumentFacts } from './facts.ts';

export class Portfolio {
  readonly #facts = new Map<string, DocumentFacts>();
  readonly #byId = new Map<string, Set<string>>();
  #revision = 0;

  /** Moves whenever an answer of this class could change. */
  get revision(): number {
    return this.#revision;
  }

  /** All facts in order of path, so that nothing depends on who came first. */
  all(): readonly DocumentFacts[] {
    return [...this.#facts.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  facts(path: string): DocumentFacts | undefined {
    return this.#facts.get(path);
  }

  /** Puts a document's facts in the place of its old ones; `undefined` takes it out. */
  set(path: string, facts: DocumentFacts | undefined): void {
    const old = this.#facts.get(path);
    if (old === facts || (old !== undefined && facts !== undefined && sameFacts(old, facts))) return;
    if (old?.id !== undefined) {
      this.#byId.get(old.id)?.delete(path);
      if (this.#byId.get(old.id)?.size === 0) this.#byId.delete(old.id);
    }
    if (facts === undefined) this.#facts.delete(path);
    else {
      this.#facts.set(path, facts);
      if (facts.id !== undefined) this.#byId.set(facts.id, (this.#byId.get(facts.id) ?? new Set()).add(path));
    }
    this.#revision++;
  }

  withId(id: string): readonly DocumentFacts[] {
    return [...(this.#byId.get(id) ?? [])]
      .sort()
      .map((path) => this.#facts.get(path))
      .filter((facts) => facts !== undefined);
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()].sort();
  }

  /** Ids at most two edits away, nearest first; a wrong number in the right series counts as near. */
  idsLike(id: string): readonly string[] {
    return this.ids
      .map((other) => ({ other, edits: distance(id.toUpperCase(), other) }))
      .filter(({ other, edits }) => other !== id && edits <= 2 && sharesLetter(id, other))
      .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
      .map(({ other }) => other);
  }

  /** One more than the highest number in use with this prefix, so that no id is ever given twice. */
  nextId(prefix: string): string {
    let highest = 0;
    for (const id of this.#byId.keys()) {
      const [, series, number] = /^(.*)-(\d+)$/.exec(id) ?? [];
      if (series === prefix && number !== undefined) highest = Math.max(highest, Number(number));
    }
    return `${prefix}-${String(highest + 1)}`;
  }
}

/** Two ids of different kinds are never a slip of the finger, however short they are. */
function sharesLetter(a: string, b: string): boolean {
  const [left, right] = [a.split('-')[0]?.toUpperCase(), b.split('-')[0]];
  return left === right || (left !== undefined && right !== undefined && distance(left, right) === 1);
}
