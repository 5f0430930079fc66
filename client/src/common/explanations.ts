// Pages that explain a score or a rule, as virtual Markdown documents in the built-in preview. They come from
// the server, work offline, and a score's page follows the document while it is edited.
import * as vscode from 'vscode';
import { explainRuleRequest, explainScoreRequest } from '../../../server/src/connection/protocol.ts';
import type { LazyServer } from './lazyServer.ts';

const scheme = 'rubric-explain';

type Subject =
  | { readonly kind: 'score'; readonly uri: string; readonly framework: string | undefined }
  | { readonly kind: 'rule'; readonly rule: string };

export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LazyServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      server.onDidChangeBacklog(() => this.#refreshScores()),
    );
  }

  async show(subject: Subject, beside: 'beside' | 'here'): Promise<void> {
    const uri = pageUri(subject);
    // A page that was shown before may say what was true then.
    this.#changed.fire(uri);
    const command = beside === 'beside' ? 'markdown.showPreviewToSide' : 'markdown.showPreview';
    if ((await vscode.commands.getCommands()).includes(command)) await vscode.commands.executeCommand(command, uri);
    else await vscode.window.showTextDocument(uri, { preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const subject = subjectOf(uri);
    if (subject === undefined) return 'This page is not known.';
    if (subject.kind === 'rule') {
      const page = await this.#server.request(explainRuleRequest, { rule: subject.rule }, 'a rule page', token);
      return page ?? `# ${subject.rule}\n\nThere is no rule of this name.\n`;
    }
    const { uri: document, framework } = subject;
    const page = await this.#server.request(explainScoreRequest, { uri: document, framework }, 'an explanation', token);
    return page ?? withoutScore(vscode.Uri.parse(document));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #refreshScores(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme && subjectOf(uri)?.kind === 'score') this.#changed.fire(uri);
    }
  }
}

function withoutScore(document: vscode.Uri): string {
  const name = document.path.split('/').at(-1) ?? '';
  return [
    '# No score yet',
    `\`${name.replaceAll('`', "'")}\` carries no score, so there is nothing to explain.`,
    'A score is a few lines of front matter:',
    '```yaml\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 3\n```',
    'Press Ctrl+Space (⌃Space on a Mac) in the front matter to have them written for you.',
    '',
  ].join('\n\n');
}

/** The name before `.md` is what the preview's tab says. */
function pageUri(subject: Subject): vscode.Uri {
  const name =
    subject.kind === 'rule'
      ? subject.rule.replaceAll('/', ' ')
      : `Score of ${
          vscode.Uri.parse(subject.uri)
            .path.split('/')
            .at(-1)
            ?.replace(/\.\w+$/, '') ?? 'document'
        }`;
  return vscode.Uri.from({ scheme, path: `/${name}.md`, query: JSON.stringify(subject) });
}

function subjectOf(uri: vscode.Uri): Subject | undefined {
  let query: unknown;
  try {
    query = JSON.parse(uri.query);
  } catch {
    return undefined;
  }
  if (typeof query !== 'object' || query === null) return undefined;
  if ('rule' in query && typeof query.rule === 'string') return { kind: 'rule', rule: query.rule };
  if (!('uri' in query) || typeof query.uri !== 'string') return undefined;
  return {
    kind: 'score',
    uri: query.uri,
    framework: 'framework' in query && typeof query.framework === 'string' ? query.framework : undefined,
  };
}
