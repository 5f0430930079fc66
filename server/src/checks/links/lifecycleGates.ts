// What must have been decided before a document may bind anybody: a PRD rests on a validated problem or an approved
// PRFAQ, a launch on an approved PRD, a final review on a launch that has happened.
import { scalarText } from '../../document/field.ts';
import { isTurnedDown } from '../../portfolio/commitment.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import { relatives, type LinkedDocument } from './linkedDocuments.ts';
import type { PortfolioView } from '../portfolioView.ts';

export type ParentBehind = LinkedDocument & {
  /** The state it should have reached. */
  readonly needs: string;
};

/** The documents that this committed one is ahead of, with what they lack. */
export function parentsBehind(typed: TypedDocument, portfolio: PortfolioView): readonly ParentBehind[] {
  if (typed.phase !== 'committed' || isUrgent(typed)) return [];
  if (isKind(typed, 'prd')) return behindPrd(typed, portfolio);
  if (isKind(typed, 'launch-plan')) {
    return relatives(typed, portfolio, 'prd', 'launch', 'prd')
      .filter(({ facts }) => isOpenBefore(facts) || isTurnedDown(facts))
      .map((parent) => ({ ...parent, needs: 'approved' }));
  }
  if (isKind(typed, 'impact-review')) return behindReview(typed, portfolio);
  return [];
}

/** Either of the two is enough: a PRFAQ that was approved was approved with its problem. */
function behindPrd(typed: TypedDocument, portfolio: PortfolioView): readonly ParentBehind[] {
  const problems = relatives(typed, portfolio, 'problem', 'prd', 'problem').map((parent) => ({ ...parent, needs: 'validated' }));
  const prfaqs = relatives(typed, portfolio, 'prfaq', 'prd', 'prfaq').map((parent) => ({ ...parent, needs: 'approved' }));
  const parents = [...problems, ...prfaqs];
  if (parents.some(({ facts }) => facts.phase === 'committed')) return [];
  return parents.filter(({ facts }) => facts.phase === 'draft' || isTurnedDown(facts));
}

/** The launch says whether it has happened; only without one does the PRD. */
function behindReview(typed: TypedDocument, portfolio: PortfolioView): readonly ParentBehind[] {
  const launches = relatives(typed, portfolio, 'launch', 'review', 'launch-plan');
  const parents = launches.length > 0 ? launches : relatives(typed, portfolio, 'prd', 'review', 'prd');
  return parents
    .filter(({ facts }) => facts.status !== '' && facts.phase !== 'closed' && facts.status !== 'launched')
    .map((parent) => ({ ...parent, needs: 'launched' }));
}

/** A document without a status says nothing of how far it has come. */
function isOpenBefore({ status, phase }: DocumentFacts): boolean {
  return status !== '' && (phase === 'draft' || phase === 'review');
}

/** Some things are mended first and written down afterwards. */
function isUrgent({ document }: TypedDocument): boolean {
  const said = (name: string): string => scalarText(document.fields.get(name)?.node)?.toLowerCase() ?? '';
  return /^(?:true|yes)$/.test(said('expedite')) || said('cod_profile') === 'expedite';
}
