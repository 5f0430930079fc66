// The entry for VS Code's Node extension host. It stays tiny: the language client is a bundle of its own that
// is read only when a server is started.
import type { ExtensionContext } from 'vscode';
import { activate as activateCommon } from '../common/activate.ts';
import type { Platform } from '../common/connection.ts';
import type * as NodeClient from './client.ts';

/** The bundle of client.ts, beside this one. */
declare const require: (path: './node-client.cjs') => typeof NodeClient;

const platform: Platform = {
  name: 'node',
  connect: (inputs) => require('./node-client.cjs').connectNode(inputs),
};

let stop: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  stop = activateCommon(context, platform);
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
