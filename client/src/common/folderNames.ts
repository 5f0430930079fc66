// Tells folders from files by name alone, because a deleted thing cannot be asked what it was.

/** Folders of documents have no dot in their names; what changes below these two is nobody's document. */
export function looksLikeFolder(path: string): boolean {
  return /\/[^/.]+$/.test(path) && !/\/(?:\.git|node_modules)\//.test(path);
}
