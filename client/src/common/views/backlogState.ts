// Which of its few states the backlog is in, which decides what an empty view says. The names are those of
// the `rubric.backlogState` context in package.json.
import type { BacklogResult } from '../../../../server/src/connection/protocol.ts';
import type { ServerState } from '../lazyServer.ts';

export const backlogStates = ['off', 'failed', 'indexing', 'noDocuments', 'noScores', 'ready'] as const;
export type BacklogState = (typeof backlogStates)[number];

export function backlogState(server: ServerState, result: BacklogResult | undefined): BacklogState {
  if (server === 'off' || server === 'failed') return server;
  if (result === undefined) return 'indexing';
  if (result.roots.some(({ ranked, unscored, launches }) => ranked.length + unscored.length + launches.length > 0)) return 'ready';
  if (result.state === 'indexing') return 'indexing';
  return result.roots.some(({ documents }) => documents > 0) ? 'noScores' : 'noDocuments';
}
