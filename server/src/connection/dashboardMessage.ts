// The dashboard's data for every root, with the uris of the documents that its pictures name by path.
import { dashboard } from '../features/dashboard.ts';
import { changesIn, refusedMessage } from './backlogMessage.ts';
import type * as protocol from './protocol.ts';
import type { Roots } from './roots.ts';

export function dashboardOf(roots: Roots, { framework, changes }: protocol.DashboardParams): protocol.DashboardResult {
  return {
    state: roots.state,
    roots: roots
      .all()
      .filter(({ workspace }) => workspace.paths.length > 0)
      .map((root) => {
        const { data, refused } = dashboard(root.workspace, { framework, changes: changesIn(root, changes ?? []) });
        return {
          uri: root.uri,
          name: root.name,
          data,
          refused: refused.map((why) => refusedMessage(root, why)),
          uris: Object.fromEntries(data.documents.map(({ path }) => [path, root.uriOf(path)])),
        };
      }),
  };
}
