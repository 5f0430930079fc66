// The entry for VS Code's web worker extension host, which can load one file only: the language client is in
// this bundle, but its code runs no earlier than in the other one.
import type { ExtensionContext } from 'vscode';
import { activate as activateCommon } from '../common/activate.ts';
import type { Platform } from '../common/connection.ts';

const platform: Platform = {
  name: 'browser',
  connect: async (inputs) => (await import('./client.ts')).connectWorker(inputs),
};

let stop: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  stop = activateCommon(context, platform);
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
