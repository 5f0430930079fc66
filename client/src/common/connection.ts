// The server as the rest of the client sees it: typed requests and events, with no trace of the language
// client library, which is large and therefore loaded only when a server is started.
import type * as vscode from 'vscode';
import type {
  backlogChanged,
  BacklogParams,
  backlogRequest,
  BacklogResult,
  ExplainReadinessParams,
  explainReadinessRequest,
  ExplainScoreParams,
  explainScoreRequest,
  KindSummary,
  kindsRequest,
  NewDocumentParams,
  newDocumentRequest,
  NewDocumentResult,
  statusChanged,
  StatusParams,
} from '../../../server/src/connection/protocol.ts';

export interface Requests {
  [backlogRequest]: { readonly params: BacklogParams; readonly result: BacklogResult };
  [newDocumentRequest]: { readonly params: NewDocumentParams; readonly result: NewDocumentResult | null };
  [kindsRequest]: { readonly params: Record<string, never>; readonly result: readonly KindSummary[] };
  [explainReadinessRequest]: { readonly params: ExplainReadinessParams; readonly result: string | null };
  [explainScoreRequest]: { readonly params: ExplainScoreParams; readonly result: string | null };
}

export interface Notifications {
  [backlogChanged]: undefined;
  [statusChanged]: StatusParams;
}

export interface Connection extends vscode.Disposable {
  request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Method]['result']>;
  listen<Method extends keyof Notifications>(method: Method, handle: (params: Notifications[Method]) => void): vscode.Disposable;
  /** Sends the settings that the server follows. */
  configure(): Promise<void>;
  /** A server that crashes is started again by itself, until it has crashed too often. */
  readonly onDidChangeState: vscode.Event<'starting' | 'running' | 'failed'>;
  /** Ends the server. */
  stop(): Promise<void>;
}

export interface ConnectInputs {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** What differs between the Node and the browser extension. */
export interface Platform {
  readonly name: 'node' | 'browser';
  /** Loads the language client and starts a server; resolves when the server answers. */
  connect(inputs: ConnectInputs): Promise<Connection>;
}
