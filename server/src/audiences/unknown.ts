// Files of which the names they may hold are not known: nobody who must not read a name can be told anything for certain
// while there is one.
import type { Snapshot } from '../workspace/snapshot.ts';
import { untypedIn } from './knownNames.ts';

/** Files of which something is not known: metadata that is no YAML, what is beyond the bounds, rows without a name. */
export function partlyUnknown(snapshot: Snapshot): readonly string[] {
  const documents = snapshot.paths.flatMap((path) => {
    const document = snapshot.typed(path)?.document;
    return document?.frontMatter.kind === 'malformed' || document?.limit !== undefined || isNoText(document?.text ?? '') ? [path] : [];
  });
  const others = untypedIn(snapshot).flatMap(({ path, text }) => {
    const { frontMatter, limit } = snapshot.readIf(path, text).document;
    // TOML and other metadata between its own marks is no front matter that anything is read from.
    const isUnknown =
      frontMatter.kind === 'malformed' || limit !== undefined || isNoText(text) || /^\uFEFF?(?:\+\+\+|;;;|\{)\s*\n/.test(text);
    return isUnknown ? [path] : [];
  });
  return [...new Set([...documents, ...others, ...snapshot.evidence.filesWithoutNames()])].sort();
}

/** Files of which nothing is known at all: no roadmap for people outside can be made beside them. */
export function whollyUnknown(snapshot: Snapshot): readonly string[] {
  const files = snapshot.evidence.filesWithoutNames().filter((path) => {
    const table = snapshot.evidence.table(path);
    return table === undefined || (table.size === 0 && Array.from(table.accounts).length === 0);
  });
  const noText = [...snapshot.paths, ...untypedIn(snapshot).map(({ path }) => path)].filter(
    (path) => snapshot.text(path)?.includes('\0') === true,
  );
  return [...new Set([...files, ...noText])].sort();
}

/** Text in another encoding, which was read as far as its letters are the same. */
function isNoText(text: string): boolean {
  return /[\0\uFFFD]/.test(text);
}
