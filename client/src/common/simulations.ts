// The simulated ranking as a page in the built-in preview. It is drawn when somebody asks for it and stays as it is until
// they ask again, because drawing takes seconds and is worth doing on purpose only.
import * as vscode from 'vscode';
import { simulateRankingRequest, simulationProgress } from '../../../server/src/connection/protocol.ts';
import type { LazyServer } from './lazyServer.ts';
import type { FrameworkChoice } from './views/frameworkChoice.ts';

const scheme = 'rubric-simulation';
/** The name before `.md` is what the preview's tab says. */
const page = vscode.Uri.from({ scheme, path: '/Simulated Ranking.md' });

export class Simulations implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LazyServer;
  readonly #choice: FrameworkChoice;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: vscode.Disposable;
  #text: string | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer, choice: FrameworkChoice) {
    this.#server = server;
    this.#choice = choice;
    this.#subscription = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Nothing is shown where the person has stopped it. */
  async show(): Promise<void> {
    const text = await this.#simulate();
    if (text === undefined) return;
    this.#text = text;
    this.#changed.fire(page);
    const preview = 'markdown.showPreview';
    if ((await vscode.commands.getCommands()).includes(preview)) await vscode.commands.executeCommand(preview, page);
    else await vscode.window.showTextDocument(page, { preview: true });
  }

  /** A page that was open when the window was closed is drawn anew. */
  async provideTextDocumentContent(): Promise<string> {
    this.#text ??= await this.#simulate();
    return this.#text ?? '# Not simulated\n\nThe simulation was stopped. Run **Rubric: Simulate Ranking** to have it drawn.\n';
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #simulate(): Promise<string | undefined> {
    const connection = await this.#server.wake('a simulation of the ranking');
    if (connection === undefined) throw new Error('the server is not running. Restart it with "Rubric: Restart Server".');
    const options = { location: vscode.ProgressLocation.Notification, title: 'Rubric: simulating the ranking', cancellable: true };
    return vscode.window.withProgress(options, async (progress, token) => {
      let reached = 0;
      const listening = connection.listen(simulationProgress, ({ percent }) => {
        progress.report({ increment: Math.max(0, percent - reached), message: `${String(percent)} %` });
        reached = Math.max(reached, percent);
      });
      try {
        return await connection.request(simulateRankingRequest, { framework: this.#choice.framework }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listening.dispose();
      }
    });
  }
}
