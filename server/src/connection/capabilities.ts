// What the server tells a client it can do; every entry has its handler in server.ts.
import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';

/** Records what the documents upstream say now; asked for by the command, never on save. */
export const acknowledgeKind = `${CodeActionKind.Source}.acknowledge.rubric`;

export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'rubric', interFileDependencies: true, workspaceDiagnostics: false },
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['#', ':', ' ', '-', '[', ','] },
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.rubric`, acknowledgeKind] },
  documentSymbolProvider: { label: 'Rubric' },
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
