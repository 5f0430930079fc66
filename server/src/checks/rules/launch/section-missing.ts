// A launch plan has to say what happens when; who watches, who is told and who is prepared is recommended.
// Rollback, monitoring, comms and success criteria have rules of their own.
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { Concept } from '../../../schema/schema.ts';
import { defineSectionMissing } from '../../sections/missingSections.ts';
import { strategyOf, tierOf } from '../../launch/launchTier.ts';

export const launchSectionMissing = defineSectionMissing(
  'launch-plan',
  'launch/section-missing',
  'Require a launch plan to say what happens when',
  {
    fields: { stages: ['stages'], 'release-strategy': ['release_strategy', 'stages'] },
    sections: { stages: ['release-strategy', 'timeline'] },
    spared,
  },
);

/** A small launch needs no campaign; what a gradual one lacks in stages is told by the rule about stages. */
function spared(typed: TypedDocument): ReadonlySet<Concept> {
  return new Set([
    ...(tierOf(typed) === '3' ? ['stages', 'messaging', 'enablement', 'support-readiness'] : []),
    ...(strategyOf(typed) === 'gradual' ? ['stages'] : []),
  ]);
}
