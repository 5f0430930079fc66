// The language server as a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './connection/server.ts';
import { browserHost } from './host/browserHost.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- The types know workers in general, not which kind this is.
const worker = self as unknown as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), browserHost);
