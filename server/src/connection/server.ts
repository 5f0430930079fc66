// The language server: a handler for every capability, one line each. All requests pass one door that lets
// cancellations in first, and a request that throws fails alone.
import {
  CodeActionKind,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { acknowledgeAction, codeActions, fixAll } from '../features/codeActions.ts';
import { codeLenses } from '../features/codeLens.ts';
import { completion } from '../features/completion.ts';
import { hover } from '../features/hover.ts';
import { definition, documentLinks, references, type Location } from '../features/navigation.ts';
import { completionInSettings, hoverInSettings, isSettingsFile } from '../features/settingsFile.ts';
import { documentSymbols } from '../features/symbols.ts';
import { span } from '../text/span.ts';
import { readDocument } from '../document/document.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { acknowledgeKind, capabilities } from './capabilities.ts';
import type { Host } from './host.ts';
import type { Position } from './protocol.ts';
import { registerRubricRequests } from './rubricRequests.ts';
import { parseInitializationOptions, parseSettings } from './settings.ts';
import { resultIdOf } from './resultId.ts';
import { Roots } from './roots.ts';
import type { Root } from './root.ts';
import { toCodeAction, toCodeLens, toCompletionItem, toDiagnostics, toRange, toSymbol } from './toProtocol.ts';
import { normalUri } from './uris.ts';

interface Place {
  readonly root: Root;
  readonly path: string;
  readonly uri: string;
  readonly lines: LineIndex;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const roots = new Roots(connection, host);
  let codeLensEnabled = true;
  let pages: string | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = parseInitializationOptions(params.initializationOptions, host.rulePages);
    pages = options.rulePages;
    codeLensEnabled = options.codeLens;
    // Editors that know no workspace folders still send the one root.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const folders = params.workspaceFolders ?? (params.rootUri === null ? [] : [{ uri: params.rootUri }]);
    roots.initialize(
      folders.map(({ uri }) => normalUri(uri)),
      params.capabilities,
      options,
    );
    return { capabilities, serverInfo: { name: 'rubric' } };
  });
  connection.onInitialized(() => {
    roots.start();
  });
  connection.onShutdown(() => {
    roots.stop();
  });

  documents.onDidOpen(({ document }) => {
    roots.opened(normalUri(document.uri), document.getText(), document.version);
  });
  documents.onDidChangeContent(({ document }) => {
    roots.edited(normalUri(document.uri), document.getText(), document.version);
  });
  documents.onDidClose(({ document }) => {
    roots.closed(normalUri(document.uri));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    roots.filesChanged(changes.map(({ uri, type }) => ({ uri: normalUri(uri), type })));
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    codeLensEnabled = parseSettings(settings).codeLens.enabled;
    roots.publisher.refreshLenses();
  });

  connection.languages.diagnostics.on((params, token) =>
    answer(token, () => {
      const uri = normalUri(params.textDocument.uri);
      const place = find(uri);
      if (place === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = diagnosticsOf(place);
      const resultId = resultIdOf(documents.get(params.textDocument.uri)?.version ?? 0, items);
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  connection.onHover((params, token) =>
    at(params, token, (place, offset) => {
      const { workspace } = place.root;
      const found = (isSettingsFile(workspace, place.path) ? hoverInSettings : hover)(workspace, place.path, offset);
      return found === undefined
        ? null
        : { contents: { kind: 'markdown', value: found.markdown }, range: toRange(place.lines, found.span) };
    }),
  );
  connection.onCompletion((params, token) =>
    at(params, token, (place, offset) => {
      const { workspace } = place.root;
      if (isSettingsFile(workspace, place.path))
        return completionInSettings(workspace, place.path, offset).map((item) => toCompletionItem(item, place.lines));
      const document = workspace.typed(place.path)?.document ?? readDocument(workspace.text(place.path) ?? '');
      return completion(workspace, place.path, document, offset).map((item) => toCompletionItem(item, place.lines));
    }),
  );
  connection.onCodeLens((params, token) =>
    inside(params, token, ({ root, path, uri, lines }) =>
      codeLensEnabled ? codeLenses(root.workspace, path).map((lens) => toCodeLens(lens, uri, lines)) : [],
    ),
  );
  connection.onCodeAction((params, token) =>
    inside(params, token, ({ root, path, lines }) => {
      const only = params.context.only;
      const wants = (kind: string): boolean =>
        only === undefined || only.some((prefix) => kind === prefix || kind.startsWith(`${prefix}.`));
      const version = documents.get(params.textDocument.uri)?.version ?? null;
      const range = span(lines.offsetAt(params.range.start), lines.offsetAt(params.range.end));
      const quick = wants(CodeActionKind.QuickFix) ? codeActions(root.workspace, path, range) : [];
      const all = wants(`${CodeActionKind.SourceFixAll}.rubric`) ? fixAll(root.workspace, path) : undefined;
      // Not for everybody who asks for all source actions: an acknowledgement is given on purpose.
      const acknowledged = only?.includes(acknowledgeKind) === true ? acknowledgeAction(root.workspace, path) : undefined;
      return [...quick, ...(all === undefined ? [] : [all]), ...(acknowledged === undefined ? [] : [acknowledged])].map((action) => {
        const about = params.context.diagnostics.filter(
          (diagnostic) => diagnostic.code === action.problem?.rule && diagnostic.source === 'rubric',
        );
        return toCodeAction(action, params.textDocument.uri, version, lines, action.problem === undefined ? [] : about);
      });
    }),
  );
  connection.onDocumentSymbol((params, token) =>
    inside(params, token, ({ root, path, lines }) => documentSymbols(root.workspace, path).map((symbol) => toSymbol(symbol, lines))),
  );
  connection.onDocumentLinks((params, token) =>
    inside(params, token, ({ root, path, lines }) =>
      documentLinks(root.workspace, path).map(({ span: place, target, tooltip }) => {
        const line = (root.lines(target.path)?.positionAt(target.span.start).line ?? 0) + 1;
        return { range: toRange(lines, place), target: `${root.uriOf(target.path)}#L${String(line)}`, tooltip };
      }),
    ),
  );
  connection.onDefinition((params, token) =>
    at(params, token, (place, offset) => toLocations(place, definition(place.root.workspace, place.path, offset))),
  );
  connection.onReferences((params, token) =>
    at(params, token, (place, offset) =>
      toLocations(place, references(place.root.workspace, place.path, offset, params.context.includeDeclaration ? 'with' : 'without')),
    ),
  );

  registerRubricRequests({ connection, roots, answer });

  documents.listen(connection);
  connection.listen();

  function find(uri: string): Place | undefined {
    const root = roots.rootFor(uri);
    const path = root?.pathOf(uri);
    const lines = path === undefined ? undefined : root?.lines(path);
    return root === undefined || path === undefined || lines === undefined ? undefined : { root, path, uri, lines };
  }

  function diagnosticsOf({ root, path, lines }: Place): ReturnType<typeof toDiagnostics> {
    return toDiagnostics(
      root.workspace.problems(path),
      lines,
      (other) => root.lines(other),
      (other) => root.uriOf(other),
      pages,
    );
  }

  function toLocations({ root }: Place, locations: readonly Location[]): { uri: string; range: ReturnType<typeof toRange> }[] {
    return locations.flatMap(({ path, span: place }) => {
      const lines = root.lines(path);
      return lines === undefined ? [] : [{ uri: root.uriOf(path), range: toRange(lines, place) }];
    });
  }

  function inside<T>(
    params: AboutDocument,
    token: CancellationToken,
    compute: (place: Place) => T,
  ): Promise<T | null | ResponseError<never>> {
    return answer(token, () => {
      const place = find(normalUri(params.textDocument.uri));
      return place === undefined ? null : compute(place);
    });
  }

  function at<T>(
    params: AboutDocument & { readonly position: Position },
    token: CancellationToken,
    compute: (place: Place, offset: number) => T,
  ): Promise<T | null | ResponseError<never>> {
    return inside(params, token, (place) => compute(place, place.lines.offsetAt(params.position)));
  }

  /** The one door: cancelled is told apart from empty, and nothing runs while older messages wait. */
  async function answer<T>(token: CancellationToken, compute: () => T): Promise<T | ResponseError<never>> {
    await host.yieldToEvents();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    roots.tellDay();
    return compute();
  }
}
