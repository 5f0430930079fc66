// The messages between client and server that LSP does not have: names and types, nothing else, because the
// client imports this file. All documents are named by uri, all positions are LSP's.
export type * from './viewRows.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Asks for the ranked backlog of every root. */
export const backlogRequest = 'rubric/backlog';
export interface BacklogParams {
  /** A framework's id; without it each root ranks by its own. */
  readonly framework: string | undefined;
  /** A second framework, whose ranks stand beside those of the first. */
  readonly compare?: string | undefined;
  /** Inputs that are other in thought; no document is touched. */
  readonly changes?: readonly InputChange[] | undefined;
}
export interface InputChange {
  readonly uri: string;
  readonly input: string;
  /** As a person would write it: `80%`, `500/month`. */
  readonly value: string;
}

/** The edits that make changes in thought real, or that pin a document; the client applies them. */
export const applyChangesRequest = 'rubric/applyChanges';
export interface ApplyChangesParams {
  readonly framework: string | undefined;
  readonly changes: readonly InputChange[];
}
export const pinRequest = 'rubric/pin';
export interface PinParams {
  readonly uri: string;
  /** Undefined takes the pin away. */
  readonly pin:
    | { readonly place: number; readonly reason: string; readonly approver: string | undefined; readonly expires: string | undefined }
    | undefined;
}
/** The changes that no score can be made of are left out of the edits. */
export interface ApplyChangesResult {
  readonly edits: readonly DocumentEdits[];
  readonly refused: readonly RefusedChange[];
}
export interface RefusedChange {
  readonly uri: string;
  readonly input: string;
  /** `must be more than 0`. */
  readonly reason: string;
}
export interface DocumentEdits {
  readonly uri: string;
  /** The version of the open document that the edits are for; null where it is not open. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Every product document of every root, for the Documents view. */
export const documentsRequest = 'rubric/documents';

/** Says that the backlog may look different now; sent at most every 100 ms. */
export const backlogChanged = 'rubric/backlogChanged';

/** What the server is doing, for the language status. */
export const statusChanged = 'rubric/status';
export interface StatusParams {
  readonly state: 'indexing' | 'ready';
  readonly documents: number;
  readonly findings: number;
}

/** The text of a new document of a kind, as a snippet, and where it would go. */
export const newDocumentRequest = 'rubric/newDocument';
export interface NewDocumentParams {
  readonly kind: string;
  readonly title: string;
  /** A folder or file in the root that the document is for. */
  readonly near: string | undefined;
  /** The folder is settled, as from the Explorer's menu. */
  readonly folder: string | undefined;
}
export interface NewDocumentResult {
  readonly uri: string;
  readonly snippet: string;
  readonly id: string;
  /** False where no document of the kind says where they are kept, so that the person is asked. */
  readonly folderKnown: boolean;
  readonly root: string;
}

/** The kinds a new document can have. */
export const kindsRequest = 'rubric/kinds';
export interface KindSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** A score explained, as Markdown. */
export const explainScoreRequest = 'rubric/explainScore';
export interface ExplainScoreParams {
  readonly uri: string;
  readonly framework: string | undefined;
  /** The day on which each line of the document was last committed, where the client knows: it tells how old an estimate is. */
  readonly lineDays?: readonly (string | null)[];
}

/** The accounts, revenue and sources behind a document, as Markdown. */
export const explainEvidenceRequest = 'rubric/explainEvidence';

/** Why a document exists and what came of it, and the portfolio of the root around it on one page, as Markdown. */
export const traceRequest = 'rubric/trace';
export const portfolioReportRequest = 'rubric/portfolioReport';
export type PageParams = ExplainReadinessParams;

/** How ready a launch plan is, as Markdown. */
export const explainReadinessRequest = 'rubric/explainReadiness';
export interface ExplainReadinessParams {
  readonly uri: string;
}

/** What the pictures of the dashboard are drawn of, for every root that has documents. */
export const dashboardRequest = 'rubric/dashboard';
export interface DashboardParams {
  readonly framework: string | undefined;
  /** Inputs that are other in thought; no document is touched. */
  readonly changes?: readonly InputChange[] | undefined;
}
export interface DashboardRoot {
  readonly uri: string;
  readonly name: string;
  /** DashboardData of pictures/dashboardData.ts; the page that draws it looks at it before it believes it. */
  readonly data: unknown;
  /** Changes in thought that no score can be made of. */
  readonly refused: readonly RefusedChange[];
  /** The uris of the documents by their paths. */
  readonly uris: Readonly<Record<string, string>>;
}
export interface DashboardResult {
  readonly roots: readonly DashboardRoot[];
  readonly state: 'indexing' | 'ready';
}

/** How sure the rankings of all roots are, drawn many times, as Markdown; it takes a while and can be cancelled. */
export const simulateRankingRequest = 'rubric/simulateRanking';
export interface SimulateRankingParams {
  readonly framework: string | undefined;
}
/** How much of a simulation is done, 0 to 100. */
export const simulationProgress = 'rubric/simulationProgress';
export interface SimulationProgress {
  readonly percent: number;
}

/** The roadmap of a repository for one audience. */
export const roadmapRequest = 'rubric/roadmap';
export interface RoadmapParams {
  readonly audience: string;
  /** A preview is Markdown with notes to the author below; the others hold nothing but what the audience may read. */
  readonly form: 'preview' | 'markdown' | 'html';
  /** A folder or file of the repository. */
  readonly near: string | undefined;
}
export interface RoadmapResult {
  readonly text: string;
  /** What was left out and why: sentences without their end, for the author. */
  readonly notes: readonly string[];
  /** `reading` and `empty` pages say so themselves and are not for sending. */
  readonly state: 'ready' | 'empty' | 'reading';
}

/** From server to client, where the server cannot read files itself. */
export const listFolderRequest = 'rubric/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export type ListFolderResult = readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
export const readFileRequest = 'rubric/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: string };

/** Commands that lenses and actions of the server name; the client registers them. */
export const clientCommands = {
  explainScore: 'rubric.explainScore',
  explainEvidence: 'rubric.explainEvidence',
  explainReadiness: 'rubric.explainReadiness',
  showBacklog: 'rubric.showBacklog',
  showProblems: 'rubric.showProblems',
} as const;

export interface InitializationOptions {
  /** True where the client answers listFolder and readFile. */
  readonly filesFromClient: boolean;
  readonly codeLens: boolean;
  /** Where the pages of the rules are: a uri that a rule's id and `.md` are put behind. */
  readonly rulePages: string | undefined;
  /** The day the engine takes for today, `YYYY-MM-DD`. */
  readonly today: string | undefined;
}

/** The settings the client sends with workspace/didChangeConfiguration. */
export interface EditorSettings {
  readonly codeLens: { readonly enabled: boolean };
}
