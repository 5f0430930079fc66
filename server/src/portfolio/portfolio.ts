// All documents of one repository by their facts: who has which id, which files there are. Its revision moves
// only when a fact changes by value, and the order in which documents arrive never matters.
import { distance } from 'fastest-levenshtein';
import { sameFacts, type DocumentFacts } from './facts.ts';

/** Most answers about ids that do not exist that are kept; while one is typed, every key asks about another. */
const maxKept = 1000;

export class Portfolio {
  readonly #facts = new Map<string, DocumentFacts>();
  readonly #byId = new Map<string, Set<string>>();
  /** The documents that link to an id, by that id. */
  readonly #linking = new Map<string, Set<string>>();
  #revision = 0;
  /** What was asked for since the last change, and since the last one that touched an id. */
  #sorted: readonly DocumentFacts[] | undefined;
  #ids: readonly string[] | undefined;
  #highest: ReadonlyMap<string, number> | undefined;
  readonly #near = new Map<string, readonly string[]>();

  /** Moves whenever an answer of this class could change. */
  get revision(): number {
    return this.#revision;
  }

  /** All facts in order of path, so that nothing depends on who came first. */
  all(): readonly DocumentFacts[] {
    this.#sorted ??= [...this.#facts.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return this.#sorted;
  }

  facts(path: string): DocumentFacts | undefined {
    return this.#facts.get(path);
  }

  /** Puts a document's facts in the place of its old ones; `undefined` takes it out. */
  set(path: string, facts: DocumentFacts | undefined): void {
    const old = this.#facts.get(path);
    if (old === facts || (old !== undefined && facts !== undefined && sameFacts(old, facts))) return;
    if (facts === undefined) this.#facts.delete(path);
    else this.#facts.set(path, facts);
    this.#moveLinks(path, old, facts);
    if (old?.id !== facts?.id) this.#moveId(path, old?.id, facts?.id);
    this.#revision++;
    this.#replaceSorted(path, old !== undefined, facts);
  }

  /** A document that stays keeps its place, so an edit does not sort thousands of paths anew. */
  #replaceSorted(path: string, wasThere: boolean, facts: DocumentFacts | undefined): void {
    const place = this.#sorted === undefined || !wasThere || facts === undefined ? -1 : placeOf(this.#sorted, path);
    this.#sorted = place < 0 || facts === undefined ? undefined : this.#sorted?.with(place, facts);
  }

  /** Something that is no fact but that documents were told of has changed: what a document says. */
  touch(): void {
    this.#revision++;
  }

  #moveLinks(path: string, old: DocumentFacts | undefined, facts: DocumentFacts | undefined): void {
    for (const id of Object.values(old?.links ?? {}).flat()) this.#linking.get(id)?.delete(path);
    for (const id of Object.values(facts?.links ?? {}).flat()) this.#linking.set(id, (this.#linking.get(id) ?? new Set()).add(path));
  }

  /** The documents that link to this id, by the link of this name or by any, in order of path. */
  linkingTo(id: string, link?: string): readonly DocumentFacts[] {
    return [...(this.#linking.get(id) ?? [])]
      .sort()
      .map((path) => this.#facts.get(path))
      .filter((facts) => facts !== undefined)
      .filter(({ links }) => link === undefined || links[link]?.includes(id) === true);
  }

  #moveId(path: string, from: string | undefined, to: string | undefined): void {
    if (from !== undefined) {
      this.#byId.get(from)?.delete(path);
      if (this.#byId.get(from)?.size === 0) this.#byId.delete(from);
    }
    if (to !== undefined) this.#byId.set(to, (this.#byId.get(to) ?? new Set()).add(path));
    this.#ids = this.#highest = undefined;
    this.#near.clear();
  }

  withId(id: string): readonly DocumentFacts[] {
    return [...(this.#byId.get(id) ?? [])]
      .sort()
      .map((path) => this.#facts.get(path))
      .filter((facts) => facts !== undefined);
  }

  get ids(): readonly string[] {
    this.#ids ??= [...this.#byId.keys()].sort();
    return this.#ids;
  }

  /** Ids at most two edits away, nearest first; a wrong number in the right series counts as near. */
  idsLike(id: string): readonly string[] {
    const known = this.#near.get(id) ?? this.#idsNear(id);
    if (this.#near.size >= maxKept) this.#near.clear();
    this.#near.set(id, known);
    return known;
  }

  #idsNear(id: string): readonly string[] {
    return this.ids
      .map((other) => ({ other, edits: distance(id.toUpperCase(), other) }))
      .filter(({ other, edits }) => other !== id && edits <= 2 && sharesLetter(id, other))
      .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
      .map(({ other }) => other);
  }

  /** One more than the highest number in use with this prefix, so that no id is ever given twice. */
  nextId(prefix: string): string {
    this.#highest ??= highestNumbers(this.#byId.keys());
    return `${prefix}-${String((this.#highest.get(prefix) ?? 0) + 1)}`;
  }
}

/** The highest number in each series of ids. */
function highestNumbers(ids: Iterable<string>): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const id of ids) {
    const [, series, number] = /^(.*)-(\d+)$/.exec(id) ?? [];
    if (series !== undefined) highest.set(series, Math.max(highest.get(series) ?? 0, Number(number)));
  }
  return highest;
}

/** Two ids of different kinds are never a slip of the finger, however short they are. */
function sharesLetter(a: string, b: string): boolean {
  const [left, right] = [a.split('-')[0]?.toUpperCase(), b.split('-')[0]];
  return left === right || (left !== undefined && right !== undefined && distance(left, right) === 1);
}

/** Where a path stands in the list of facts by path; -1 where it does not. */
function placeOf(sorted: readonly DocumentFacts[], path: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle]?.path ?? '';
    if (at === path) return middle;
    if (at < path) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
