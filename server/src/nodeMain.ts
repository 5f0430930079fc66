// The language server as a Node process.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './connection/server.ts';
import { nodeHost } from './host/nodeHost.ts';

startServer(createConnection(ProposedFeatures.all), nodeHost);
