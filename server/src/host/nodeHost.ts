// The language server's host on Node: files of this machine are read here, all others by the client.
import { URI } from 'vscode-uri';
import type { Host } from '../connection/host.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

export const nodeHost: Host = {
  fileSystem(root) {
    const uri = URI.parse(root);
    return uri.scheme === 'file' ? nodeFileSystem(uri.fsPath) : undefined;
  },
  yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
  delay(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};
