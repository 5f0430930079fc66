// Roadmaps for audiences: shown as virtual Markdown documents in the built-in preview, with notes to the author below,
// and exported as files that hold nothing but what the audience may read.
import * as vscode from 'vscode';
import { roadmapRequest, type RoadmapParams, type RoadmapResult } from '../../../server/src/connection/protocol.ts';
import type { LazyServer } from './lazyServer.ts';
import { audiences, type AudienceChoice } from './roadmapAudiences.ts';

const scheme = 'rubric-roadmap';

export class Roadmaps implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LazyServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      server.onDidChangeBacklog(() => this.#refresh()),
    );
  }

  /** `argument` is an audience's id; without one the person is asked. */
  async show(argument: string | undefined): Promise<void> {
    const audience = await chooseAudience('Show Roadmap For', argument);
    if (audience === undefined) return;
    const near = await chooseNear();
    if (near === undefined) return;
    const uri = vscode.Uri.from({
      scheme,
      path: `/Roadmap for ${audience.label}.md`,
      query: JSON.stringify({ audience: audience.id, near: near.toString() }),
    });
    // A page that was shown before may say what was true then.
    this.#changed.fire(uri);
    if ((await vscode.commands.getCommands()).includes('markdown.showPreview'))
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    else await vscode.window.showTextDocument(uri, { preview: true });
  }

  async export(argument: string | undefined): Promise<void> {
    const audience = await chooseAudience('Export Roadmap For', argument);
    if (audience === undefined) return;
    const near = await chooseNear();
    if (near === undefined) return;
    const target = await vscode.window.showSaveDialog({
      title: `Export Roadmap for ${audience.label}`,
      saveLabel: 'Export',
      // A name of its own: a file that is called roadmap would be read as one the next time.
      defaultUri: vscode.Uri.joinPath(near, `for-${audience.id}.html`),
      filters: { 'Web page': ['html'], Markdown: ['md'] },
    });
    if (target === undefined) return;
    const form = /\.(?:md|markdown)$/i.test(target.path) ? 'markdown' : 'html';
    const made = await this.#ask({ audience: audience.id, form, near: near.toString() });
    if (made.state === 'reading') throw new Error('the documents are still being read. Try again in a moment.');
    if (made.state === 'empty') {
      void vscode.window.showInformationMessage(`There is nothing for ${audience.label} yet, so no file was written.`);
      await this.show(audience.id);
      return;
    }
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(made.text));
    await this.#tellSaved(audience, target, made.notes.length);
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const subject = subjectOf(uri);
    return subject === undefined ? 'This page is not known.' : (await this.#ask({ ...subject, form: 'preview' }, token)).text;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  async #ask(params: RoadmapParams, token?: vscode.CancellationToken): Promise<RoadmapResult> {
    const made = await this.#server.request(roadmapRequest, params, 'a roadmap', token);
    if (made === undefined) throw new Error('the server is not running. Restart it with "Rubric: Restart Server".');
    if (made === null) throw new Error(`there is no audience "${params.audience}".`);
    return made;
  }

  async #tellSaved(audience: AudienceChoice, target: vscode.Uri, notes: number): Promise<void> {
    const [open, look] = ['Open', 'Show Notes'];
    const left =
      notes === 0 ? '' : ` There ${notes === 1 ? 'is a note' : `are ${String(notes)} notes`} on what was left out or could be better.`;
    const chosen = await vscode.window.showInformationMessage(
      `The roadmap for ${audience.label} is saved as ${target.path.split('/').at(-1) ?? ''}.${left}`,
      open,
      ...(notes === 0 ? [] : [look]),
    );
    if (chosen === look) await this.show(audience.id);
    else if (chosen === open)
      await (target.scheme === 'file' && /\.html$/i.test(target.path)
        ? vscode.env.openExternal(target)
        : vscode.window.showTextDocument(target));
  }

  #refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.#changed.fire(uri);
  }
}

async function chooseAudience(title: string, argument: string | undefined): Promise<AudienceChoice | undefined> {
  const named = audiences.find(({ id }) => id === argument);
  if (named !== undefined) return named;
  const items = audiences.map((audience) => ({ label: audience.title, detail: audience.detail, audience }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: 'Who will read it?', matchOnDetail: true });
  return picked?.audience;
}

/** The folder of the repository that is meant; the person is asked where there are several and no document says it. */
async function chooseNear(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const around = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  if (around !== undefined) return around.uri;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Whose roadmap?' }))?.uri;
  const [only] = folders;
  if (only === undefined)
    void vscode.window.showInformationMessage('Open the folder that holds your documents; a roadmap is made of all of them.');
  return only?.uri;
}

function subjectOf(uri: vscode.Uri): { readonly audience: string; readonly near: string } | undefined {
  let query: unknown;
  try {
    query = JSON.parse(uri.query);
  } catch {
    return undefined;
  }
  if (typeof query !== 'object' || query === null) return undefined;
  if (!('audience' in query) || typeof query.audience !== 'string') return undefined;
  return 'near' in query && typeof query.near === 'string' ? { audience: query.audience, near: query.near } : undefined;
}
