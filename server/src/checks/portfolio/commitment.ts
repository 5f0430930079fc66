// What a document in the backlog binds the team to: its `commitment:`, or where it says none, what its status says of
// work. A validated problem is no work yet, so only documents that are built are taken by their status.
import type { Config } from '../../config/config.ts';
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { commitmentIn, type Commitment } from '../roadmap/roadmapEntry.ts';
import { oncePerDocument } from './once.ts';

export const commitmentOf: (facts: DocumentFacts, config: Config) => Commitment = oncePerDocument((facts) => {
  const said = commitmentIn(plainText(facts.fields, 'commitment') ?? '');
  if (said !== undefined) return said;
  if (!isWork(facts) || facts.status === '') return 'exploring';
  switch (facts.phase) {
    case 'committed':
      return 'committed';
    case 'review':
      return 'planned';
    case 'draft':
    case 'closed':
      return 'exploring';
  }
});

/** Documents that say what is built; the others say why. */
export function isWork({ lineage }: Pick<DocumentFacts, 'lineage'>): boolean {
  return ['prd', 'prfaq', 'initiative'].some((kind) => lineage.includes(kind));
}

/** True where somebody is building it, and nobody has it yet. */
export function isBeingBuilt({ status }: Pick<DocumentFacts, 'status'>): boolean {
  return status === 'in-delivery' || status === 'in-progress';
}
