// How much of a file is read at all. Every host cuts files here, so that the same folder is read alike everywhere.

/** Largest document that is read, in UTF-16 units; see limits.ts for what is done about longer ones. */
export const maxDocument = 2_000_000;

/** A document cut here is longer than any that is checked, so it is told; a table of evidence may be far longer. */
export function mostBytes(path: string): number {
  return /\.(?:md|markdown|txt|ya?ml)$/i.test(path) ? 4 * maxDocument + 4 : 64 * 1024 * 1024;
}
