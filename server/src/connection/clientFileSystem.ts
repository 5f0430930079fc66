// Files read by the client for the server: in the browser, and for folders that are on no disk of this machine.
import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../workspace/fileSystem.ts';
import * as protocol from './protocol.ts';
import { uriOf } from './uris.ts';

export function clientFileSystem(connection: Connection, root: string): FileSystem {
  return {
    async list(folder) {
      const params: protocol.ListFolderParams = { uri: uriOf(root, folder) };
      return connection.sendRequest<protocol.ListFolderResult>(protocol.listFolderRequest, params);
    },
    async read(path) {
      const params: protocol.ReadFileParams = { uri: uriOf(root, path) };
      return connection.sendRequest<protocol.ReadFileResult>(protocol.readFileRequest, params);
    },
  };
}
