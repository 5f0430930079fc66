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
  return form === 'preview' ? roadmapPreview(workspace, id) : roadmapText(workspace, id, form === 'html' ? 'html' : 'markdown');
}
