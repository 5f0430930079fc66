// What a document in the backlog binds the team to: its `commitment:`, or where it says none, what its status says of
// work. A validated problem is no work yet, so only documents that are built are taken by their status.
import type { Config } from '../config/config.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { oncePerDocument } from './once.ts';

export type Commitment = 'committed' | 'planned' | 'exploring';

/** "Committed", "planned (not committed)", "under consideration"; undefined for words that say neither. */
export function commitmentIn(text: string): Commitment | undefined {
  if (/\b(?:exploring|exploration|exploratory|under consideration|considering|researching|idea)\b/i.test(text)) return 'exploring';
  if (/\b(?:planned|planning|tentative|uncommitted|not (?:yet )?committed)\b/i.test(text)) return 'planned';
  return /\b(?:committed|confirmed|promised|guaranteed)\b/i.test(text) ? 'committed' : undefined;
}

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

/** Decided against, for good or for now; what was replaced or retired had its day. */
export function isTurnedDown({ status, phase }: Pick<DocumentFacts, 'status' | 'phase'>): boolean {
  return phase === 'closed' && ['rejected', 'dropped', 'declined', 'stopped', 'parked'].includes(status);
}
