// The backlog of every root as the client's tree wants it: uris and lines in place of paths and offsets.
import { backlog, type BacklogRow } from '../features/backlog.ts';
import { launches, type LaunchRow } from '../features/launches.ts';
import type * as protocol from './protocol.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';
import { toRange } from './toProtocol.ts';

export function backlogOf(roots: Roots, framework: string | undefined): protocol.BacklogResult {
  return { state: roots.state, roots: roots.all().map((root) => rootMessage(root, framework)) };
}

function rootMessage(root: Root, framework: string | undefined): protocol.BacklogRoot {
  const { ranked, unscored, ...rest } = backlog(root.workspace, framework);
  return {
    ...rest,
    uri: root.uri,
    name: root.name,
    ranked: ranked.map((row) => rowMessage(root, row)),
    unscored: unscored.map((row) => rowMessage(root, row)),
    launches: launches(root.workspace).flatMap((row) => launchMessage(root, row)),
  };
}

function launchMessage(root: Root, { path, next, ...row }: LaunchRow): readonly protocol.LaunchRow[] {
  const lines = root.lines(path);
  if (lines === undefined) return [];
  return [{ ...row, uri: root.uriOf(path), next: next === undefined ? undefined : { name: next.name, place: toRange(lines, next.span) } }];
}

function rowMessage(root: Root, row: BacklogRow): protocol.BacklogRow {
  const { path, decidingSpan, ...rest } = row;
  const lines = decidingSpan === undefined ? undefined : root.lines(path);
  const deciding = lines === undefined || decidingSpan === undefined ? undefined : toRange(lines, decidingSpan);
  return { ...rest, uri: root.uriOf(path), deciding };
}
