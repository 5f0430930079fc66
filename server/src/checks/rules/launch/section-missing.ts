// A launch plan has to say what happens when; who watches, who is told and who is prepared is recommended.
// Rollback and success criteria have rules of their own.
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { scalarText } from '../../../document/field.ts';
import type { Concept } from '../../../schema/schema.ts';
import { defineSectionMissing } from '../../missingSections.ts';
import { shipsNoSoftware } from '../../launchType.ts';

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

/** A small launch needs no campaign, and one that ships no software has nothing to monitor. */
function spared(typed: TypedDocument): ReadonlySet<Concept> {
  const tier = scalarText(typed.document.fields.get('tier')?.node)?.toLowerCase();
  const small = tier === '3' || tier === 'small';
  return new Set([
    ...(small ? ['stages', 'comms', 'messaging', 'enablement', 'support-readiness'] : []),
    ...(shipsNoSoftware(typed) ? ['monitoring'] : []),
  ]);
}
