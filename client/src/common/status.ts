// What the server is doing, in the language status of Markdown and rubric.yaml: the quiet place that VS Code
// has for it. Nothing stands permanently in the status bar.
import * as vscode from 'vscode';
import type { LazyServer, ServerState } from './lazyServer.ts';
import { allowedSchemes, documentFilters } from './schemes.ts';
import { counted } from './views/rowText.ts';

export class StatusItem implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #subscriptions: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(server: LazyServer) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      server.onDidChangeState((state) => this.#show(state)),
      server.onDidChangeStatus(() => this.#show(server.state)),
    );
  }

  dispose(): void {
    this.#item?.dispose();
    this.#subscriptions.dispose();
  }

  #show(state: ServerState): void {
    if (state === 'off') {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    const item = (this.#item ??= createItem());
    const status = this.#server.history.lastStatus;
    item.busy = state === 'starting' || (state === 'running' && status?.state === 'indexing');
    item.severity = state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command =
      state === 'failed'
        ? { command: 'rubric.restartServer', title: 'Restart Server' }
        : { command: 'rubric.showBacklog', title: 'Show Backlog' };
    if (state === 'failed') item.text = 'Rubric has stopped';
    else if (item.busy) item.text = 'Rubric: reading documents';
    else
      item.text = `${counted(status?.documents ?? 0, 'document') ?? 'No documents'}, ${counted(status?.findings ?? 0, 'finding') ?? 'no findings'}`;
  }
}

function createItem(): vscode.LanguageStatusItem {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const item = vscode.languages.createLanguageStatusItem('rubric.status', [
    ...documentFilters(allowedSchemes(folders.map(({ uri }) => uri.scheme))),
  ]);
  item.name = 'Rubric';
  return item;
}
