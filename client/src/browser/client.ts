// Starts the server as a web worker. It has no file system, so every file comes through the editor.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import type { Connection, ConnectInputs } from '../common/connection.ts';
import { connectClient } from '../common/languageClient.ts';

export function connectWorker(inputs: ConnectInputs): Promise<Connection> {
  const script = vscode.Uri.joinPath(inputs.extensionUri, 'dist', 'server', 'browser.js');
  let worker: Worker | undefined;
  // After a crash the client asks for a server again; the worker before it must not live on.
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(await workerUrl(script), { name: 'Rubric' });
    // VS Code's own Worker makes objects that are no instances of it, so the client cannot tell what they are.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return connectClient(
    {
      create: (options) => new LanguageClient('rubric', 'Rubric', start, options),
      ended: () => worker?.terminate(),
    },
    inputs,
  );
}

/** A worker can be started from the web, but not from an extension that is installed on a remote machine. */
async function workerUrl(script: vscode.Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const source = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
}
