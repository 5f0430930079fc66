// What keeps documents out of one ranking: another framework, variant, batch or currency. Products rank by themselves,
// so each may have its own way.
import { iceVariants, type Config } from '../../config/config.ts';
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { currencyIn } from '../../scoring/money.ts';
import { frameworkNamed } from '../../scoring/frameworks/index.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { batchOf, grouped, nameOf, openItems, rankingOf } from '../../portfolio/items.ts';
import { membersOf, type Member } from './reporting.ts';

export interface Mix {
  readonly kind: 'framework' | 'variant' | 'batch' | 'currency';
  /** What most documents go by, or the ranking itself. */
  readonly usual: string;
  readonly others: readonly string[];
  readonly total: number;
  /** How many of them differ. */
  readonly count: number;
  /** The field of the first member that says so. */
  readonly field: readonly string[];
  /** The documents that differ. */
  readonly members: readonly Member[];
}

/** Fewer documents are no ranking yet, unless rubric.yaml says what they are ranked by. */
const fewest = 3;

export const mixedMethods: PortfolioQuestion<readonly Mix[]> = {
  name: 'mixed methods',
  answer(all, config) {
    const open = openItems(all);
    const scored = open.filter(({ scores }) => scores.length > 0);
    const ranking = rankingOf(all, config);
    const byProduct = Array.from(grouped(scored, productOf));
    return [
      ...byProduct.map(([product, group]) => mixedFrameworks(product, group, ranking.framework.id, config)),
      mixedVariants(scored, config),
      ...byProduct.map(([, group]) => mixedBatches(group)),
      ...Array.from(grouped(open, productOf).values(), (group) =>
        mixedCurrencies(group, ranking.framework.inCurrency === undefined ? fewest : 2),
      ),
    ].filter((mix) => mix !== undefined);
  },
};

function productOf({ fields }: DocumentFacts): string {
  return plainText(fields, 'product')?.toLowerCase() ?? '';
}

/** A product of which no document has the usual framework is ranked by another one, and on purpose. */
function mixedFrameworks(product: string, group: readonly DocumentFacts[], usual: string, config: Config): Mix | undefined {
  const foreign = group.filter((facts) => !facts.scores.some(({ framework }) => framework === usual));
  const own = group.length - foreign.length;
  const [first] = foreign;
  if (first === undefined || (product !== '' && own === 0)) return undefined;
  if (config.framework === undefined && (group.length < fewest || own < 2)) return undefined;
  return {
    kind: 'framework',
    usual: labelOf(usual, config),
    others: [...new Set(foreign.flatMap(({ scores }) => scores.map(({ framework }) => labelOf(framework, config))))].sort(),
    total: group.length,
    field: [first.scores[0]?.framework ?? ''],
    count: foreign.length,
    members: membersOf(foreign, (facts) => ({ path: facts.path, note: `${nameOf(facts)} has no ${labelOf(usual, config)} score.` })),
  };
}

function labelOf(framework: string, config: Config): string {
  return frameworkNamed(framework, config)?.label ?? framework;
}

/** The variant is a setting of the repository, so a document that names another one is computed otherwise than it says. */
function mixedVariants(scored: readonly DocumentFacts[], config: Config): Mix | undefined {
  const variantOf = ({ fields }: DocumentFacts): string | undefined =>
    iceVariants.find((variant) => variant === plainText(fields, 'ice', 'variant')?.toLowerCase());
  const others = scored.filter((facts) => variantOf(facts) !== undefined && variantOf(facts) !== config.ice.variant);
  if (others.length === 0) return undefined;
  return {
    kind: 'variant',
    usual: config.ice.variant,
    others: [...new Set(others.map((facts) => variantOf(facts) ?? ''))].sort(),
    total: scored.length,
    field: ['ice', 'variant'],
    count: others.length,
    members: membersOf(others, (facts) => ({ path: facts.path, note: `${nameOf(facts)} names the variant ${variantOf(facts) ?? ''}.` })),
  };
}

function mixedBatches(group: readonly DocumentFacts[]): Mix | undefined {
  const estimated = group.filter(({ scores }) => scores.some(({ framework }) => framework === 'wsjf'));
  return unlikeMost('batch', estimated, batchOf, 'no batch', () => ['wsjf', 'batch']);
}

/** Only costs of delay: where money is divided by money, the score is the same in every currency. */
function mixedCurrencies(group: readonly DocumentFacts[], least: number): Mix | undefined {
  const places = [['cost_of_delay'], ['cd3', 'cost_of_delay']];
  const currencyOf = ({ fields, scores }: DocumentFacts): string => {
    const score = scores.find(({ framework }) => framework === 'cd3');
    if (score?.state === 'scored' && score.currency !== undefined) return score.currency;
    const [found] = places.flatMap(
      (place) => plainText(fields, ...place, 'currency') ?? currencyIn(plainText(fields, ...place) ?? '') ?? [],
    );
    return found?.toUpperCase() ?? '';
  };
  const fieldOf = ({ fields }: DocumentFacts): readonly string[] =>
    fields['cost_of_delay'] === undefined ? ['cd3', 'cost_of_delay'] : ['cost_of_delay', 'currency'];
  const costed = group.filter((facts) => currencyOf(facts) !== '');
  return unlikeMost('currency', costed, currencyOf, '', fieldOf, least);
}

/** The documents that say otherwise than most; among as many, those that say it later in the alphabet. */
function unlikeMost(
  kind: Mix['kind'],
  items: readonly DocumentFacts[],
  valueOf: (facts: DocumentFacts) => string,
  none: string,
  fieldOf: (facts: DocumentFacts) => readonly string[],
  least = fewest,
): Mix | undefined {
  const groups = [...grouped(items, valueOf)].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const [usual] = groups;
  if (usual === undefined || groups.length < 2 || items.length < least) return undefined;
  const said = (facts: DocumentFacts): string => valueOf(facts) || none;
  const others = items.filter((facts) => valueOf(facts) !== usual[0]);
  return {
    kind,
    usual: usual[0] || none,
    others: [...new Set(others.map(said))].sort(),
    total: items.length,
    field: others[0] === undefined ? [] : fieldOf(others[0]),
    count: others.length,
    members: membersOf(others, (facts) => ({ path: facts.path, note: `${nameOf(facts)} has ${said(facts)}.` })),
  };
}
