// The server as the rest of the client sees it: typed requests and events, with no trace of the language
// client library, which is large and therefore loaded only when a server is started.
import type * as vscode from 'vscode';
import type {
  ApplyChangesParams,
  applyChangesRequest,
  ApplyChangesResult,
  backlogChanged,
  BacklogParams,
  backlogRequest,
  BacklogResult,
  DocumentEdits,
  dashboardRequest,
  DashboardParams,
  DashboardResult,
  documentsRequest,
  DocumentsResult,
  ExplainReadinessParams,
  explainEvidenceRequest,
  explainReadinessRequest,
  ExplainScoreParams,
  explainScoreRequest,
  KindSummary,
  kindsRequest,
  NewDocumentParams,
  newDocumentRequest,
  NewDocumentResult,
  PageParams,
  portfolioReportRequest,
  PinParams,
  pinRequest,
  RoadmapParams,
  roadmapRequest,
  RoadmapResult,
  SimulateRankingParams,
  simulateRankingRequest,
  SimulationProgress,
  simulationProgress,
  statusChanged,
  StatusParams,
  traceRequest,
} from '../../../server/src/connection/protocol.ts';

export interface Requests {
  [backlogRequest]: { readonly params: BacklogParams; readonly result: BacklogResult };
  [applyChangesRequest]: { readonly params: ApplyChangesParams; readonly result: ApplyChangesResult };
  [pinRequest]: { readonly params: PinParams; readonly result: readonly DocumentEdits[] | null };
  [dashboardRequest]: { readonly params: DashboardParams; readonly result: DashboardResult };
  [documentsRequest]: { readonly params: Record<string, never>; readonly result: DocumentsResult };
  [newDocumentRequest]: { readonly params: NewDocumentParams; readonly result: NewDocumentResult | null };
  [kindsRequest]: { readonly params: Record<string, never>; readonly result: readonly KindSummary[] };
  [roadmapRequest]: { readonly params: RoadmapParams; readonly result: RoadmapResult | null };
  [explainReadinessRequest]: { readonly params: ExplainReadinessParams; readonly result: string | null };
  [explainEvidenceRequest]: { readonly params: PageParams; readonly result: string | null };
  [traceRequest]: { readonly params: PageParams; readonly result: string | null };
  [portfolioReportRequest]: { readonly params: PageParams; readonly result: string };
  [simulateRankingRequest]: { readonly params: SimulateRankingParams; readonly result: string };
  [explainScoreRequest]: { readonly params: ExplainScoreParams; readonly result: string | null };
}

export interface Notifications {
  [backlogChanged]: undefined;
  [statusChanged]: StatusParams;
  [simulationProgress]: SimulationProgress;
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
