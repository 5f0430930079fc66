// Which root a document belongs to: the innermost folder that is read as a whole, else its own folder by itself,
// else, without a file, the one root of documents that are in no folder.
import type { FileSystem } from '../workspace/fileSystem.ts';
import { Root } from './root.ts';
import { isLoose, parentUri } from './uris.ts';

export interface Place {
  readonly root: Root;
  readonly path: string;
}

export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly version: number;
}

export class RootTable {
  readonly #whole = new Map<string, Root>();
  /** Folders of files that were opened without them. Nothing in them is read, so relative links are not judged. */
  readonly #alone = new Map<string, Root>();
  readonly #loose = new Root('untitled:', undefined);

  /** The roots that are read, and those others in which something is open. */
  all(): readonly Root[] {
    const roots = [...this.#whole.values(), ...this.#alone.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return this.#loose.open.size > 0 || roots.length === 0 ? [...roots, this.#loose] : roots;
  }

  /** The roots that are read. */
  whole(): readonly Root[] {
    return [...this.#whole.values()];
  }

  find(uri: string): Root | undefined {
    if (isLoose(uri)) return this.#loose;
    return innermost(this.#whole.values(), uri) ?? innermost(this.#alone.values(), uri);
  }

  /** The root that a document or folder is in, else the first one. */
  near(uri: string | undefined): Root {
    const [first] = this.all();
    return (uri === undefined ? undefined : this.find(uri)) ?? first ?? this.#loose;
  }

  place(uri: string): Place | undefined {
    const root = this.find(uri);
    const path = root?.pathOf(uri);
    return root === undefined || path === undefined ? undefined : { root, path };
  }

  /** The root at this very folder, which is made where there is none. */
  add(uri: string, files: FileSystem | undefined): Root {
    const root = this.#whole.get(uri) ?? new Root(uri, files);
    this.#whole.set(uri, root);
    return root;
  }

  /** The folder of a file as a root that is not read. */
  adopt(uri: string): Root | undefined {
    const folder = parentUri(uri);
    if (folder === undefined) return undefined;
    const root = this.#alone.get(folder) ?? new Root(folder, undefined);
    this.#alone.set(folder, root);
    return root;
  }

  remove(root: Root): void {
    if (this.#whole.get(root.uri) === root) this.#whole.delete(root.uri);
    if (this.#alone.get(root.uri) === root) this.#alone.delete(root.uri);
  }

  isAlone(root: Root): boolean {
    return this.#alone.get(root.uri) === root;
  }
}

export function openDocuments(root: Root): readonly OpenDocument[] {
  return [...root.open].map(([path, version]) => ({ uri: root.uriOf(path), text: root.workspace.text(path) ?? '', version }));
}

function innermost(roots: Iterable<Root>, uri: string): Root | undefined {
  let best: Root | undefined;
  for (const root of roots) {
    if (root.pathOf(uri) !== undefined && (best === undefined || root.uri.length > best.uri.length)) best = root;
  }
  return best;
}
