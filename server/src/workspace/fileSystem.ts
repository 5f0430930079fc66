// The port through which a root's files are read. Hosts implement it over Node or over the client; paths are
// relative to the root, with `/`, and the root itself is the empty path.

export interface FileEntry {
  readonly name: string;
  /** A link is another name for a file that is listed elsewhere: it can be linked to and is not read. */
  readonly kind: 'file' | 'folder' | 'link';
}

export type FileText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: string };

export interface FileSystem {
  /** The entries of a folder; none where it cannot be listed. Links to folders are left out. */
  list(folder: string): Promise<readonly FileEntry[]>;
  read(path: string): Promise<FileText>;
  /** The folders that could not be listed so far, with the reason, where the host can tell them from empty ones. */
  unlisted?(): readonly { readonly path: string; readonly reason: string }[];
}
