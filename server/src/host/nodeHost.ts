// The language server's host on Node: files of this machine are read here, all others by the client.
import { URI } from 'vscode-uri';
import type { Host } from '../connection/host.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';

/** The command line, which is installed beside the pages, says where they are. */
export const pagesArgument = '--rule-pages=';

export const nodeHost: Host = {
  fileSystem(root) {
    const uri = URI.parse(root);
    return uri.scheme === 'file' ? nodeFileSystem(uri.fsPath) : undefined;
  },
  yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
  rulePages: process.argv.find((argument) => argument.startsWith(pagesArgument))?.slice(pagesArgument.length),
  today: () => new Date().toISOString().slice(0, 10),
  delay(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};
