// Uris to paths below a root and back. String-equal uris are the same file, so every uri is brought to one
// spelling where it enters.
import { URI, Utils } from 'vscode-uri';

/** One spelling for a uri: percent-encoding and drive letters as vscode-uri writes them. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The path of `uri` below `root`, with `/` and decoded; undefined where it is not below. */
export function pathBelow(root: string, uri: string): string | undefined {
  if (uri === root) return '';
  const prefix = root.endsWith('/') ? root : `${root}/`;
  return uri.startsWith(prefix) ? decodeURIComponent(uri.slice(prefix.length)) : undefined;
}

/** True where `uri` is the folder itself or anything in it. */
export function isBelow(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function uriOf(root: string, path: string): string {
  return path === '' ? root : Utils.joinPath(URI.parse(root), path).toString();
}

/** The path of a uri, without the slash of a file's. */
export function pathOfUri(uri: string): string {
  return URI.parse(uri).path.replace(/^\//, '');
}

/** The folder that a uri is in; undefined at the top. */
export function parentUri(uri: string): string | undefined {
  const parent = Utils.dirname(URI.parse(uri)).toString();
  return parent === uri ? undefined : parent;
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Schemes of documents that belong to nobody's folder: they are checked alone. */
export function isLoose(uri: string): boolean {
  return URI.parse(uri).scheme === 'untitled';
}
