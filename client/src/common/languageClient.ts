// The language client around a server, the same over Node and in the browser. Which documents the server
// hears of, what it is told at the start, and the files it reads through the editor are all decided here.
import * as vscode from 'vscode';
import { RevealOutputChannelOn, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, ListFolderParams, ReadFileParams } from '../../../server/src/connection/protocol.ts';
import { listFolderRequest, readFileRequest } from '../../../server/src/connection/protocol.ts';
import type { Connection, ConnectInputs, Notifications, Requests } from './connection.ts';
import { rulePageBase } from './explanations.ts';
import { forwardFolderEvents } from './folderEvents.ts';
import { isProductDocument } from './openDocuments.ts';
import { editorSettings, settings } from './settings.ts';
import { allowedSchemes, documentFilters } from './schemes.ts';
import { listFolder, readFile } from './workspaceFiles.ts';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface ClientParts {
  readonly create: CreateClient;
  /** Ends what the client itself leaves running after the server was asked to stop. */
  readonly ended: () => void;
}

export async function connectClient({ create, ended }: ClientParts, inputs: ConnectInputs): Promise<Connection> {
  const claims = new ClaimedFiles();
  const client = create(clientOptions(inputs, claims));
  client.onRequest(listFolderRequest, (params: ListFolderParams, token: vscode.CancellationToken) => listFolder(params.uri, token));
  client.onRequest(readFileRequest, (params: ReadFileParams, token: vscode.CancellationToken) => readFile(params.uri, token));
  const states = new vscode.EventEmitter<'starting' | 'running' | 'failed'>();
  client.onDidChangeState(({ newState }) => {
    states.fire(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'failed');
  });
  const folders = forwardFolderEvents((changes) => void client.sendNotification('workspace/didChangeWatchedFiles', { changes }));
  const connection = new ClientConnection(client, states.event, [states, claims, folders, { dispose: ended }]);
  try {
    await client.start();
  } catch (error) {
    connection.dispose();
    throw error;
  }
  return connection;
}

class ClientConnection implements Connection {
  readonly #client: BaseLanguageClient;
  readonly #owned: readonly vscode.Disposable[];
  readonly onDidChangeState: Connection['onDidChangeState'];

  constructor(client: BaseLanguageClient, onDidChangeState: Connection['onDidChangeState'], owned: readonly vscode.Disposable[]) {
    this.#client = client;
    this.#owned = owned;
    this.onDidChangeState = onDidChangeState;
  }

  request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Method]['result']> {
    // The library counts an argument that is undefined as one more parameter.
    return token === undefined ? this.#client.sendRequest(method, params) : this.#client.sendRequest(method, params, token);
  }

  listen<Method extends keyof Notifications>(method: Method, handle: (params: Notifications[Method]) => void): vscode.Disposable {
    return this.#client.onNotification(method, handle);
  }

  configure(): Promise<void> {
    return this.#client.sendNotification('workspace/didChangeConfiguration', { settings: editorSettings() });
  }

  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop(2000);
  }

  dispose(): void {
    for (const owned of this.#owned) owned.dispose();
  }
}

function clientOptions({ log }: ConnectInputs, claims: ClaimedFiles): LanguageClientOptions {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const initialization: InitializationOptions = {
    filesFromClient: true,
    codeLens: settings.codeLens(),
    rulePages: rulePageBase,
    today: undefined,
  };
  return {
    documentSelector: [...documentFilters(allowedSchemes(folders.map(({ uri }) => uri.scheme)))],
    diagnosticCollectionName: 'rubric',
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initialization,
    diagnosticPullOptions: { onChange: true, filter: leaveAlone(claims) },
    // A document that some extension opens without showing it keeps the findings of its file.
    textSynchronization: { delayOpenNotifications: true },
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/**
 * Spares the server a question at every keystroke in Markdown that is no product document. What once was one is
 * still asked about, so that its findings go away; and where a rubric.yaml may claim files, the server decides.
 */
function leaveAlone(claims: ClaimedFiles): (document: vscode.TextDocument) => boolean {
  const asked = new Set<string>();
  return (document) => {
    const key = document.uri.toString();
    if (!asked.has(key) && !claims.possible && !isProductDocument(document)) return true;
    asked.add(key);
    return false;
  };
}

/** Whether a rubric.yaml anywhere in the workspace can make any Markdown a product document. */
class ClaimedFiles implements vscode.Disposable {
  possible = true;
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/rubric.yaml', false, true, true);

  constructor() {
    this.#watcher.onDidCreate(() => (this.possible = true));
    void vscode.workspace.findFiles('**/rubric.yaml', '**/node_modules/**', 1).then((found) => (this.possible = found.length > 0));
  }

  dispose(): void {
    this.#watcher.dispose();
  }
}
