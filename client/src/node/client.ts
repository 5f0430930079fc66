// Starts the server as a Node process of its own. It reads files itself where they are on its own
// disk, and asks the editor for all others.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import type { Connection, ConnectInputs } from '../common/connection.ts';
import { connectClient } from '../common/languageClient.ts';

export function connectNode(inputs: ConnectInputs): Promise<Connection> {
  const module = vscode.Uri.joinPath(inputs.extensionUri, 'dist', 'server', 'node.cjs').fsPath;
  // A server that runs away ends long before it takes the machine with it.
  const execArgv = ['--max-old-space-size=1024'];
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options: { execArgv } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6009'] } },
  };
  return connectClient(
    {
      create: (options) => new LanguageClient('rubric', 'Rubric', server, options),
      ended: () => undefined,
    },
    inputs,
  );
}
