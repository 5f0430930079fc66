// The roadmap of one root for one audience, as a message. The client names the audience, so its name is looked at
// before anything is told.
import { roadmapPreview, roadmapText } from '../audiences/roadmapText.ts';
import { audienceIds } from '../config/audiences.ts';
import type { RoadmapParams, RoadmapResult } from './protocol.ts';
import type { Roots } from './roots.ts';
import { normalUri } from './uris.ts';

/** Null for an audience that there is none of. */
export function roadmapMessage(roots: Roots, { audience, form, near }: RoadmapParams): RoadmapResult | null {
  const id = audienceIds.find((known) => known === audience);
  if (id === undefined) return null;
  const { workspace } = roots.near(near === undefined ? undefined : normalUri(near));
  // Names that stand in a repository beside it are names here as well.
  const others = roots.all().flatMap((root) => (root.workspace === workspace ? [] : [root.workspace]));
  if (form === 'preview') return roadmapPreview(workspace, id, { others });
  return roadmapText(workspace, id, form === 'html' ? 'html' : 'markdown', { others });
}
