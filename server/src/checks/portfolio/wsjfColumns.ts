// The columns of WSJF estimates in which nothing is a 1. A 1 counts whichever document of the batch has it, also a
// finished one: the others were sized against it.
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { wsjf } from '../../scoring/frameworks/wsjf.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { batchOf, chosen, grouped, nameOf, scoredBy } from '../../portfolio/items.ts';
import { membersOf, type Member } from './reporting.ts';

export interface BatchWithoutOne {
  /** Empty where the documents name no batch. */
  readonly batch: string;
  readonly columns: readonly string[];
  readonly count: number;
  readonly members: readonly Member[];
}

export const fewestInBatch = 4;

export const batchesWithoutOne: PortfolioQuestion<readonly BatchWithoutOne[]> = {
  name: 'WSJF columns without a 1',
  answer(all, config) {
    if (config.wsjf.scale !== 'fibonacci') return [];
    const fewest = chosen(config, 'portfolio/wsjf-no-one', 'items', fewestInBatch);
    const estimated = grouped(
      all.filter(({ scores }) => scores.some(({ framework }) => framework === wsjf.id)),
      batchOf,
    );
    return Array.from(grouped(scoredBy(all, wsjf.id), ({ facts }) => batchOf(facts))).flatMap(([batch, items]) => {
      if (items.length < fewest) return [];
      const whole = estimated.get(batch) ?? [];
      const columns = [...wsjf.inputs.keys()].filter((column) => !whole.some((facts) => hasOne(facts, column)));
      if (columns.length === 0) return [];
      return [
        {
          batch,
          columns,
          count: items.length,
          members: membersOf(items, ({ facts }) => ({ path: facts.path, note: `${nameOf(facts)} is in the same batch.` })),
        },
      ];
    });
  },
};

/** Reads the text as well, because a document whose other inputs are missing still has its 1. */
function hasOne({ fields }: DocumentFacts, column: string): boolean {
  const text = plainText(fields, 'wsjf', column) ?? plainText(fields, 'wsjf', column, 'value') ?? '';
  return Number(text.trim() || NaN) === 1;
}
