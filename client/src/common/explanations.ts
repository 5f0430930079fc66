// Pages that explain a score, a launch or a rule, as virtual Markdown documents in the built-in preview. Rules have pages that
// are installed with the extension, so they work offline; the others follow the document while it is edited.
import * as vscode from 'vscode';
import {
  explainEvidenceRequest,
  explainReadinessRequest,
  explainScoreRequest,
  portfolioReportRequest,
  traceRequest,
} from '../../../server/src/connection/protocol.ts';
import { lineDays } from './gitDates.ts';
import type { LazyServer } from './lazyServer.ts';

const scheme = 'rubric-explain';
/** Where findings say that the pages of their rules are. */
export const rulePageBase = `${scheme}:/rules/`;

type Subject =
  | { readonly kind: 'score'; readonly uri: string; readonly framework: string | undefined }
  | { readonly kind: 'readiness'; readonly uri: string }
  | { readonly kind: 'evidence'; readonly uri: string }
  | { readonly kind: 'trace'; readonly uri: string }
  | { readonly kind: 'portfolio'; readonly uri: string }
  | { readonly kind: 'rule'; readonly rule: string };

export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LazyServer;
  readonly #extension: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
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
      return this.#rulePage(subject.rule);
    }
    if (subject.kind === 'readiness') {
      const page = await this.#server.request(explainReadinessRequest, { uri: subject.uri }, 'the readiness of a launch', token);
      return page ?? '# No launch plan\n\nThis document is no launch plan, or it is closed.\n';
    }
    if (subject.kind === 'evidence') {
      const page = await this.#server.request(explainEvidenceRequest, { uri: subject.uri }, 'the evidence behind a document', token);
      return (
        page ??
        '# No evidence yet\n\nNothing is linked as evidence for this document: no evidence document, and no row of an evidence file.\n'
      );
    }
    if (subject.kind === 'trace') {
      const page = await this.#server.request(traceRequest, { uri: subject.uri }, 'a trace', token);
      return page ?? '# No product document\n\nA trace begins at a product document, such as a PRD or a problem statement.\n';
    }
    if (subject.kind === 'portfolio') {
      const page = await this.#server.request(portfolioReportRequest, { uri: subject.uri }, 'the portfolio report', token);
      return page ?? '# No portfolio\n\nThe server of Rubric is not running.\n';
    }
    const { uri: document, framework } = subject;
    const days = await lineDays(vscode.Uri.parse(document));
    const params = { uri: document, framework, ...(days !== undefined && { lineDays: days }) };
    const page = await this.#server.request(explainScoreRequest, params, 'an explanation', token);
    return page ?? withoutScore(vscode.Uri.parse(document));
  }

  async #rulePage(rule: string): Promise<string> {
    try {
      const page = vscode.Uri.joinPath(this.#extension, 'docs/rules', `${rule}.md`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    } catch {
      return `# ${rule}\n\nThere is no rule of this name.\n`;
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #refreshScores(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme && subjectOf(uri)?.kind !== 'rule') this.#changed.fire(uri);
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

const titles = { score: 'Score', readiness: 'Readiness', evidence: 'Evidence', trace: 'Trace' } as const;

/** The name before `.md` is what the preview's tab says. */
function pageUri(subject: Subject): vscode.Uri {
  if (subject.kind === 'rule') return vscode.Uri.parse(`${rulePageBase}${subject.rule}.md`);
  const document = vscode.Uri.parse(subject.uri).path.split('/').at(-1);
  const name = document?.replace(/\.\w+$/, '') ?? 'document';
  return vscode.Uri.from({
    scheme,
    path: subject.kind === 'portfolio' ? '/Portfolio.md' : `/${titles[subject.kind]} of ${name}.md`,
    query: JSON.stringify(subject),
  });
}

function subjectOf(uri: vscode.Uri): Subject | undefined {
  const rule = /^\/rules\/([a-z]+\/[a-z-]+)\.md$/.exec(uri.path)?.[1];
  if (rule !== undefined) return { kind: 'rule', rule };
  let query: unknown;
  try {
    query = JSON.parse(uri.query);
  } catch {
    return undefined;
  }
  if (typeof query !== 'object' || query === null) return undefined;
  if (!('uri' in query) || typeof query.uri !== 'string') return undefined;
  const kind = 'kind' in query ? query.kind : undefined;
  if (kind === 'readiness' || kind === 'evidence' || kind === 'trace' || kind === 'portfolio') return { kind, uri: query.uri };
  return {
    kind: 'score',
    uri: query.uri,
    framework: 'framework' in query && typeof query.framework === 'string' ? query.framework : undefined,
  };
}
