// Finds the repository around a folder: the nearest folder from there upwards that holds rubric.yaml.
import { configFile } from '../workspace/workspace.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import type { Host } from './host.ts';
import { parentUri } from './uris.ts';

/** How far up is looked. */
const maxParents = 64;

/** The folder, where one is found and can be read; `filesOf` are the files below a uri, by whoever can read them. */
export async function rootAbove(folder: string, host: Host, filesOf: (uri: string) => FileSystem | undefined): Promise<string | undefined> {
  let uri: string | undefined = folder;
  for (let step = 0; step < maxParents && uri !== undefined; step++) {
    const entries =
      (await filesOf(uri)
        ?.list('')
        .catch(() => [])) ?? [];
    if (entries.some(({ name, kind }) => name === configFile && kind !== 'folder')) return uri;
    // Above the opened folder only a host that reads the disk itself may look.
    if (host.fileSystem(uri) === undefined) break;
    uri = parentUri(uri);
  }
  return undefined;
}
