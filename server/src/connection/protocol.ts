// The messages between client and server that LSP does not have: names and types, nothing else, because the
// client imports this file. All documents are named by uri, all positions are LSP's.

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
export interface BacklogRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: string;
  readonly owner: string | undefined;
  readonly goals: readonly string[];
  readonly period: string | undefined;
  readonly team: string | undefined;
  readonly commitment: string | undefined;
  /** `3`, `=3` or `≈3`; undefined in the unscored bucket. */
  readonly rank: string | undefined;
  /** `133`, or what is missing or wrong. */
  readonly score: string;
  /** `500/month × 1 × 80 % ÷ 3`. */
  readonly working: string | undefined;
  /** `24–360`, where ranges of inputs make the score one. */
  readonly interval: string | undefined;
  /** True where it cannot be told from a neighbour's score. */
  readonly near: boolean;
  readonly pin: Pin | undefined;
  /** Rank and score as they are, where a change in thought has moved them. */
  readonly was: { readonly rank: string; readonly score: string } | undefined;
  /** The rank by the framework that is compared with. */
  readonly other: string | undefined;
  readonly isChanged: boolean;
  readonly isStale: boolean;
  readonly isSuspect: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Where the input stands that decides the score. */
  readonly deciding: Range | undefined;
}
/** A place in the list that the score does not give, with who gave it and until when. */
export interface Pin {
  readonly place: number;
  readonly reason: string | undefined;
  readonly approver: string | undefined;
  readonly expires: string | undefined;
}
export interface BacklogRoot {
  readonly uri: string;
  readonly name: string;
  readonly framework: string;
  readonly label: string;
  readonly variant: string | undefined;
  readonly frameworks: readonly { readonly id: string; readonly label: string; readonly documents: number }[];
  readonly ranked: readonly BacklogRow[];
  readonly unscored: readonly BacklogRow[];
  readonly compare: { readonly framework: string; readonly label: string } | undefined;
  readonly refused: readonly { readonly uri: string; readonly input: string; readonly reason: string }[];
  readonly documents: number;
  /** Launch plans that are still ahead or under way, the next one first. */
  readonly launches: readonly LaunchRow[];
}
export interface LaunchRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string;
  readonly phase: string;
  readonly met: number;
  readonly gates: number;
  /** `T-12`, `today`, `T+3`. */
  readonly countdown: string | undefined;
  readonly overdue: number;
  /** The first gate that is not met, and where. */
  readonly next: { readonly name: string; readonly place: Range } | undefined;
}
export interface BacklogResult {
  readonly roots: readonly BacklogRoot[];
  readonly state: 'indexing' | 'ready';
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
export interface DocumentEdits {
  readonly uri: string;
  /** The version of the open document that the edits are for; null where it is not open. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Every product document of every root, for the Documents view. */
export const documentsRequest = 'rubric/documents';
export interface DocumentRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: string;
  readonly owner: string | undefined;
  /** `7 of 9 gates · T-12` for a launch plan; undefined for other kinds. */
  readonly readiness: string | undefined;
  readonly isStale: boolean;
  readonly isSuspect: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
export interface DocumentsRoot {
  readonly uri: string;
  readonly name: string;
  /** In the order in which the kinds come in the life of a product; only kinds of which there are documents. */
  readonly kinds: readonly { readonly id: string; readonly title: string; readonly documents: readonly DocumentRow[] }[];
}
export interface DocumentsResult {
  readonly roots: readonly DocumentsRoot[];
  readonly state: 'indexing' | 'ready';
}

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
}

/** How ready a launch plan is, as Markdown. */
export const explainReadinessRequest = 'rubric/explainReadiness';
export interface ExplainReadinessParams {
  readonly uri: string;
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
