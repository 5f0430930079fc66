// Which requirement ids mean one requirement in the whole repository, and which documents define the same one. Most
// teams number from 1 in every document, and then the same id in two of them says nothing.
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { requirementSeries } from '../../portfolio/requirementIds.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';

/** The paths that define an id which belongs to one requirement only, where there are several. */
export type SharedRequirements = Readonly<Record<string, readonly string[]>>;

/** With fewer documents nobody can say how a team numbers. */
const fewestDocuments = 3;
/** Where more of the ids are shared than this, sharing is how the team numbers. */
const mostShared = 0.2;

export const sharedRequirements: PortfolioQuestion<SharedRequirements> = {
  name: 'shared requirement ids',
  answer: (all) => {
    const documents = all.filter(
      ({ lineage, phase, requirements }) => lineage.includes('prd') && phase !== 'closed' && requirements.length > 0,
    );
    if (documents.length < fewestDocuments) return {};
    const series = new Set(documents.flatMap(({ requirements }) => requirements.map(requirementSeries)));
    return Object.fromEntries([...series].sort().flatMap((each) => sharedIn(documents, each)));
  },
};

/** A series runs through the repository where at most one document begins it at 1, and hardly any id comes twice. */
function sharedIn(documents: readonly DocumentFacts[], series: string): readonly (readonly [string, readonly string[]])[] {
  const paths = new Map<string, string[]>();
  let users = 0;
  let beginners = 0;
  for (const { path, requirements } of documents) {
    const own = new Set(requirements.filter((id) => requirementSeries(id) === series));
    if (own.size > 0) users++;
    if ([...own].some((id) => Number(id.slice(series.length).split('.')[0]) <= 1)) beginners++;
    for (const id of own) paths.set(id, [...(paths.get(id) ?? []), path]);
  }
  const shared = [...paths].filter(([, defining]) => defining.length > 1);
  if (users < fewestDocuments || beginners > 1 || shared.length > paths.size * mostShared) return [];
  return shared.sort(([a], [b]) => (a < b ? -1 : 1));
}
