// Which of its few states the backlog is in, which decides what an empty view says. The names are those of
// the `rubric.backlogState` context in package.json.
import type { BacklogResult } from '../../../../server/src/connection/protocol.ts';
import type { ServerState } from '../lazyServer.ts';
import { isFiltering, launchPasses, noFilter, passes, type Filter } from './filter.ts';

export const backlogStates = ['off', 'failed', 'indexing', 'noDocuments', 'noScores', 'noMatch', 'ready'] as const;
export type BacklogState = (typeof backlogStates)[number];

export function backlogState(server: ServerState, result: BacklogResult | undefined, filter: Filter = noFilter): BacklogState {
  if (server === 'off' || server === 'failed') return server;
  if (result === undefined) return 'indexing';
  if (result.roots.some(({ ranked, unscored, launches }) => ranked.length + unscored.length + launches.length > 0)) {
    return isFiltering(filter) && !result.roots.some((root) => hasMatch(root, filter)) ? 'noMatch' : 'ready';
  }
  if (result.state === 'indexing') return 'indexing';
  return result.roots.some(({ documents }) => documents > 0) ? 'noScores' : 'noDocuments';
}

function hasMatch({ ranked, unscored, launches }: BacklogResult['roots'][number], filter: Filter): boolean {
  const isShown = (row: (typeof ranked)[number]): boolean => passes(filter, row);
  return ranked.some(isShown) || unscored.some(isShown) || launches.some((row) => launchPasses(filter, row));
}
