// The requests that LSP does not have, a handler each: backlog and documents, explanations, new documents, and the
// edits that a view asks for. They answer from one snapshot and keep nothing between two questions.
import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import { explainReadiness } from '../features/launches.ts';
import { explainEvidence } from '../features/explainEvidence.ts';
import { explainScore } from '../features/explainScore.ts';
import { newDocument } from '../features/newDocument.ts';
import { reportMarkdown } from '../features/portfolioPage.ts';
import { portfolioReport } from '../features/portfolioReport.ts';
import { pinEdits } from '../features/pin.ts';
import { showTrace } from '../features/trace.ts';
import { whatIf } from '../features/whatIf.ts';
import { writtenOn } from '../features/writtenOn.ts';
import type { TextEdit } from '../text/edit.ts';
import { dashboardOf } from './dashboardMessage.ts';
import { backlogOf, changesIn, documentsOf, refusedMessage } from './backlogMessage.ts';
import { judgeLaunches } from './launchSlices.ts';
import * as protocol from './protocol.ts';
import { roadmapMessage } from './roadmapMessage.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';
import { simulateRoots } from './simulation.ts';
import { toEdits } from './toProtocol.ts';
import { normalUri, uriOf } from './uris.ts';

export interface RequestContext {
  readonly connection: Connection;
  readonly roots: Roots;
  /** The one door of all requests: see server.ts. */
  readonly answer: <T>(token: CancellationToken, compute: () => T) => Promise<T | ResponseError<never>>;
}

/** A document in its root. */
interface Place {
  readonly root: Root;
  readonly path: string;
}

export function registerRubricRequests({ connection, roots, answer }: RequestContext): void {
  const find = (uri: string): Place | undefined => {
    const root = roots.rootFor(normalUri(uri));
    const path = root?.pathOf(normalUri(uri));
    return root === undefined || path === undefined ? undefined : { root, path };
  };
  /** A request about one document; null where the server does not know it. */
  const about =
    <P extends { readonly uri: string }>(compute: (place: Place, params: P) => unknown) =>
    (params: P, token: CancellationToken): Promise<unknown> =>
      answer(token, () => {
        const place = find(params.uri);
        return (place === undefined ? undefined : compute(place, params)) ?? null;
      });

  /** A view that shows how ready launches are. */
  const view = async <T>(token: CancellationToken, compute: () => T): Promise<T | ResponseError<never>> =>
    (await judgeLaunches({ roots, answer }, token)) ?? (await answer(token, compute));

  connection.onRequest(protocol.backlogRequest, (params: protocol.BacklogParams, token: CancellationToken) =>
    view(token, () => backlogOf(roots, params)),
  );
  connection.onRequest(protocol.dashboardRequest, (params: protocol.DashboardParams, token: CancellationToken) =>
    answer(token, () => dashboardOf(roots, params)),
  );
  connection.onRequest(protocol.simulateRankingRequest, (params: protocol.SimulateRankingParams, token: CancellationToken) =>
    simulateRoots({ connection, roots, answer }, params, token),
  );
  connection.onRequest(protocol.documentsRequest, (_params: unknown, token: CancellationToken) => view(token, () => documentsOf(roots)));
  connection.onRequest(protocol.kindsRequest, (_params: unknown, token: CancellationToken) =>
    answer(token, () =>
      [...roots.near(undefined).workspace.catalogue.schemas.values()].map(({ id, title, summary }) => ({ id, title, summary })),
    ),
  );
  connection.onRequest(protocol.newDocumentRequest, (params: protocol.NewDocumentParams, token: CancellationToken) =>
    answer(token, (): protocol.NewDocumentResult | null => {
      const root = params.folder === undefined ? roots.near(params.near) : roots.near(params.folder);
      const folder = params.folder === undefined ? undefined : root.pathOf(normalUri(params.folder));
      const made = newDocument(root.workspace, params.kind, params.title, folder);
      return made === undefined ? null : { ...made, uri: uriOf(root.uri, made.path), root: root.uri };
    }),
  );
  connection.onRequest(protocol.applyChangesRequest, (params: protocol.ApplyChangesParams, token: CancellationToken) =>
    answer(token, (): protocol.ApplyChangesResult => {
      const made = roots.all().map((root) => ({ root, ...whatIf(root.workspace, params.framework, changesIn(root, params.changes)) }));
      return {
        edits: made.flatMap(({ root, edits }) => [...edits].flatMap(([path, own]) => documentEdits({ root, path }, own))),
        refused: made.flatMap(({ root, refused }) => refused.map((why) => refusedMessage(root, why))),
      };
    }),
  );
  connection.onRequest(
    protocol.pinRequest,
    about((place, { pin }: protocol.PinParams) => {
      const edits = pinEdits(place.root.workspace, place.path, pin ?? undefined);
      return edits === undefined ? undefined : documentEdits(place, edits);
    }),
  );
  connection.onRequest(
    protocol.explainScoreRequest,
    about(({ root, path }, { framework, lineDays = [] }: protocol.ExplainScoreParams) => {
      const lines = root.lines(path);
      const known = writtenOn(root.workspace, (of, offset) =>
        of === path ? (lineDays[lines?.positionAt(offset).line ?? -1] ?? undefined) : undefined,
      );
      return explainScore(root.workspace, path, framework, known);
    }),
  );
  connection.onRequest(
    protocol.explainEvidenceRequest,
    about(({ root, path }, _params: protocol.PageParams) => explainEvidence(root.workspace, path)),
  );
  connection.onRequest(
    protocol.traceRequest,
    about(({ root, path }, _params: protocol.PageParams) => showTrace(root.workspace, path)),
  );
  connection.onRequest(protocol.portfolioReportRequest, ({ uri }: protocol.PageParams, token: CancellationToken) =>
    answer(token, () => reportMarkdown(portfolioReport(roots.near(normalUri(uri)).workspace))),
  );
  connection.onRequest(protocol.roadmapRequest, (params: protocol.RoadmapParams, token: CancellationToken) =>
    answer(token, () => roadmapMessage(roots, params)),
  );
  connection.onRequest(
    protocol.explainReadinessRequest,
    about(({ root, path }, _params: protocol.ExplainReadinessParams) => explainReadiness(root.workspace, path)),
  );
}

function documentEdits({ root, path }: Place, edits: readonly TextEdit[]): readonly protocol.DocumentEdits[] {
  const lines = root.lines(path);
  if (lines === undefined) return [];
  return [{ uri: root.uriOf(path), version: root.open.get(path) ?? null, edits: toEdits(edits, lines) }];
}
