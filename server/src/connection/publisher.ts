// Tells the client what changed, as seldom as it can: closed documents' diagnostics are pushed in slices and
// only when they differ, and lenses, backlog and pulled diagnostics are refreshed at most every 100 ms.
import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { performanceNow } from './clock.ts';
import { progressOf, readEvidence, type Progress } from './evidenceReading.ts';
import type { Host } from './host.ts';
import * as protocol from './protocol.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';
import { toDiagnostics } from './toProtocol.ts';

/** Milliseconds between a change and what it refreshes. */
const coalesce = 100;
/** Milliseconds of checking between two looks for waiting messages. */
const slice = 10;
/** Milliseconds without an edit after which closed documents are checked on, and the most that a slice waits for it. */
const rest = 150;
const longestWait = 2000;

export class Publisher {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #roots: Roots;
  readonly #dirty = new Set<Root>();
  readonly #readingEvidence = new Set<Root>();
  #rulePages: string | undefined;
  /** For work that takes long; undefined where the client shows none. */
  progress: Progress | undefined;
  #pulls = false;
  #refreshesDiagnostics = false;
  #refreshesLenses = false;
  #timer: { cancel(): void } | undefined;
  #othersChanged = false;
  #pushing = false;
  #countsMoved = false;
  #stopped = false;
  #lastEdit = -Infinity;

  constructor(connection: Connection, host: Host, roots: Roots) {
    this.#connection = connection;
    this.#host = host;
    this.#roots = roots;
  }

  initialize(capabilities: ClientCapabilities, rulePages: string | undefined): void {
    this.#rulePages = rulePages;
    this.progress = progressOf(this.#connection, capabilities);
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#refreshesDiagnostics = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  /** From now on the client pulls this document, so what was pushed for it is taken back. */
  opened(root: Root, path: string): void {
    if (this.#pulls && root.pushed.delete(path)) void this.#connection.sendDiagnostics({ uri: root.uriOf(path), diagnostics: [] });
  }

  /** `others` where the change may have moved what other documents show. */
  changed(root: Root, reach: 'itself' | 'others'): void {
    this.#lastEdit = performanceNow();
    if (reach === 'others') {
      this.#othersChanged = true;
      this.#dirty.add(root);
    } else if (!this.#pulls) this.#dirty.add(root);
    this.#timer ??= this.#host.delay(coalesce, () => {
      this.#timer = undefined;
      this.#flush();
    });
    if (!root.workspace.reading && root.workspace.evidence.waiting > 0) void this.#readEvidence(root);
  }

  /** Evidence files that came or changed are read in slices, and then what they say may have moved what others show. */
  async #readEvidence(root: Root): Promise<void> {
    if (this.#readingEvidence.has(root)) return;
    this.#readingEvidence.add(root);
    try {
      await readEvidence(root.workspace, () => this.#host.yieldToEvents(), this.progress);
    } finally {
      this.#readingEvidence.delete(root);
    }
    this.changed(root, 'others');
  }

  /** The root is gone, and with it all that was pushed for it. */
  forget(root: Root): void {
    for (const path of root.pushed.keys()) void this.#connection.sendDiagnostics({ uri: root.uriOf(path), diagnostics: [] });
    root.pushed.clear();
    this.#dirty.delete(root);
  }

  /** All files are read, and what waited for that can go out. */
  indexed(): void {
    if (this.#roots.state === 'ready') void this.#push();
  }

  backlogChanged(): void {
    if (!this.#stopped) void this.#connection.sendNotification(protocol.backlogChanged);
  }

  refreshLenses(): void {
    if (this.#refreshesLenses) void this.#connection.sendRequest(CodeLensRefreshRequest.type);
  }

  status(): void {
    if (this.#stopped) return;
    const roots = this.#roots.all();
    const params: protocol.StatusParams = {
      state: this.#roots.state,
      documents: roots.reduce((sum, root) => sum + root.workspace.portfolio.all().length, 0),
      findings: roots.reduce((sum, root) => sum + this.#findings(root), 0),
    };
    void this.#connection.sendNotification(protocol.statusChanged, params);
  }

  #findings(root: Root): number {
    let count = 0;
    for (const { problems } of root.pushed.values()) count += problems.length;
    if (!this.#pulls) return count;
    for (const path of root.open.keys()) count += root.workspace.problems(path).length;
    return count;
  }

  #flush(): void {
    if (this.#stopped) return;
    if (this.#othersChanged) {
      this.#othersChanged = false;
      if (this.#refreshesDiagnostics) void this.#connection.languages.diagnostics.refresh();
      this.refreshLenses();
    }
    this.backlogChanged();
    void this.#push();
  }

  /** Pushes the diagnostics of closed documents that differ from what was pushed before. */
  async #push(): Promise<void> {
    if (this.#pushing) return;
    this.#pushing = true;
    try {
      // While files are being read, each one may change what all others show, so only open documents are told.
      while (this.#dirty.size > 0 && this.#roots.state === 'ready') {
        const [root] = this.#dirty;
        if (root === undefined) break;
        this.#dirty.delete(root);
        await this.#pushRoot(root);
      }
      if (this.#roots.state === 'indexing') this.#pushOpen();
    } finally {
      this.#pushing = false;
      this.status();
      // Views show how many findings closed documents have, which only now is known.
      if (this.#countsMoved) this.backlogChanged();
      this.#countsMoved = false;
    }
  }

  #pushOpen(): void {
    if (this.#pulls) return;
    for (const root of this.#dirty) for (const path of root.open.keys()) this.#pushDocument(root, path);
  }

  async #pushRoot(root: Root): Promise<void> {
    await this.#pauseInTyping();
    let started = performanceNow();
    const gone = new Set(root.pushed.keys());
    const { revision } = root.workspace;
    for (const path of root.workspace.pathsWithProblems()) {
      gone.delete(path);
      if (performanceNow() - started > slice) {
        await this.#host.yieldToEvents();
        await this.#pauseInTyping();
        if (this.#stopped) return;
        // What was checked so far may be stale already; the next round starts from the new state.
        if (root.workspace.revision !== revision) {
          this.#dirty.add(root);
          return;
        }
        started = performanceNow();
      }
      if (this.#pushes(root, path)) this.#pushDocument(root, path);
    }
    for (const path of gone) {
      root.pushed.delete(path);
      void this.#connection.sendDiagnostics({ uri: root.uriOf(path), diagnostics: [] });
    }
  }

  /** Somebody who types waits for one document, and what the others show can wait for a pause. */
  async #pauseInTyping(): Promise<void> {
    const end = performanceNow() + longestWait;
    for (let now = performanceNow(); now < end && now - this.#lastEdit < rest && !this.#stopped; now = performanceNow()) {
      await new Promise<void>((resolve) => this.#host.delay(rest - (now - this.#lastEdit), resolve));
    }
  }

  #pushes(root: Root, path: string): boolean {
    return root.open.has(path) ? !this.#pulls : this.#roots.shows(root, root.uriOf(path));
  }

  #pushDocument(root: Root, path: string): void {
    const problems = root.workspace.problems(path);
    const before = root.pushed.get(path);
    if (before === undefined && problems.length === 0) return;
    // The same list in the same text, and nothing in it speaks of a place in another one.
    if (before?.problems === problems && problems.every(({ related }) => related.length === 0)) return;
    const lines = root.lines(path);
    if (lines === undefined) return;
    const diagnostics = toDiagnostics(
      problems,
      lines,
      (other) => root.lines(other),
      (other) => root.uriOf(other),
      this.#rulePages,
    );
    // Compared as they are shown, because the same offsets can be on other lines by now.
    const shown = JSON.stringify(diagnostics);
    if (problems.length === 0) root.pushed.delete(path);
    else root.pushed.set(path, { problems, shown });
    if (before?.shown === shown) return;
    this.#countsMoved = true;
    void this.#connection.sendDiagnostics({ uri: root.uriOf(path), diagnostics });
  }
}
