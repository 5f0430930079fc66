// Backlog and documents of every root as the client's trees want them: uris and lines in place of paths and offsets.
import { documentsByKind } from '../features/documents.ts';
import { backlog, type BacklogRow } from '../features/backlog.ts';
import { launches, type LaunchRow } from '../features/launches.ts';
import type * as protocol from './protocol.ts';
import type { InputChange, WhatIf } from '../features/whatIf.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';
import { toRange } from './toProtocol.ts';
import { normalUri } from './uris.ts';

export function backlogOf(roots: Roots, params: protocol.BacklogParams): protocol.BacklogResult {
  return { state: roots.state, roots: roots.all().map((root) => rootMessage(root, params)) };
}

function rootMessage(root: Root, { framework, compare, changes }: protocol.BacklogParams): protocol.BacklogRoot {
  const { ranked, unscored, refused, ...rest } = backlog(root.workspace, { framework, compare, changes: changesIn(root, changes ?? []) });
  return {
    ...rest,
    uri: root.uri,
    name: root.name,
    ranked: ranked.map((row) => rowMessage(root, row)),
    unscored: unscored.map((row) => rowMessage(root, row)),
    refused: refused.map((why) => refusedMessage(root, why)),
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

export function documentsOf(roots: Roots): protocol.DocumentsResult {
  return {
    state: roots.state,
    roots: roots.all().map((root) => ({
      uri: root.uri,
      name: root.name,
      kinds: documentsByKind(root.workspace).map(({ id, title, documents }) => ({
        id,
        title,
        documents: documents.map(({ path, ...row }) => ({ ...row, uri: root.uriOf(path) })),
      })),
    })),
  };
}

export function refusedMessage(root: Root, { path, input, reason }: WhatIf['refused'][number]): protocol.RefusedChange {
  return { uri: root.uriOf(path), input, reason };
}

/** The changes that are to documents of this root, by path. */
export function changesIn(root: Root, changes: readonly protocol.InputChange[]): readonly InputChange[] {
  return changes.flatMap(({ uri, input, value }) => {
    const path = root.pathOf(normalUri(uri));
    return path === undefined ? [] : [{ path, input, value }];
  });
}
