// A goal that nothing works towards is decoration, and scored work without a goal competes on its number alone. Both
// show only when strategy and backlog are looked at together.
import { plainMaps, plainTexts } from '../../../document/plainValue.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isOpen } from '../../../portfolio/ranking.ts';
import { isKind, metadataSpan } from '../../../schema/typedDocument.ts';
import { scalars, scalarText } from '../../../document/field.ts';
import { listed } from '../../words/listing.ts';
import type { PortfolioQuestion } from '../../portfolioQuestion.ts';
import { defineRule } from '../../rule.ts';
import { memberText, strategyItems } from '../../strategy/strategyFields.ts';

export const goalOrphan = defineRule({
  id: 'strategy/goal-orphan',
  scope: 'portfolio',
  summary: 'Require every active goal to have work behind it, and scored work to name its goal',
  severity: 'info',
  messages: {
    goal: 'No work and no metric names the goal {names}. Link what serves it under "goals", or drop it.',
    goals: 'No work and no metric names the goals {names}. Link what serves them under "goals", or drop them.',
    item: 'This is scored, but names no goal of the strategy. Say under "goals" which one it serves.',
  },
  *check({ typed, scores, portfolio }) {
    const { document, path } = typed;
    if (isKind(typed, 'strategy')) {
      if (typed.phase !== 'committed') return;
      const goals = strategyItems(typed, 'goals').filter(({ id }) => id !== undefined);
      if (goals.length === 0) return;
      const served = new Set([
        ...portfolio.answer(servedGoals),
        ...strategyItems(typed, 'objectives').flatMap((item) =>
          memberText(item, 'metric') === undefined ? [] : (memberText(item, 'goal') ?? []),
        ),
      ]);
      const orphans = goals.filter(({ id }) => id !== undefined && !served.has(id));
      const [first] = orphans;
      // Where nothing names any goal yet, nobody has begun to link.
      if (first === undefined || portfolio.answer(servedGoals).length === 0) return;
      const related = orphans.slice(1, 50).map(({ name, span }) => ({ path, span, message: `Nothing names ${name} either.` }));
      const data = { names: listed(orphans.map(({ name }) => name)) };
      yield orphans.length === 1 ? { message: 'goal', data, span: first.span } : { message: 'goals', data, span: first.span, related };
      return;
    }
    if (!typed.schema.ranked || typed.phase === 'closed' || !scores.some(({ outcome }) => outcome.kind === 'scored')) return;
    const isLaunched = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
    const enables = scalarText(document.fields.get('enabler')?.node)?.toLowerCase() === 'true';
    if (isLaunched || enables || scalars(document.fields.get('goals')?.node).length > 0 || !portfolio.answer(hasActiveGoals)) return;
    yield { message: 'item', span: document.fields.get('goals')?.key ?? metadataSpan(document) };
  },
});

/** The goals that open work and metrics name, in order. */
const servedGoals: PortfolioQuestion<readonly string[]> = {
  name: 'strategy/served-goals',
  answer: (all) =>
    [
      ...new Set(
        all.filter((facts) => !facts.lineage.includes('strategy') && isOpen(facts)).flatMap(({ fields }) => plainTexts(fields, 'goals')),
      ),
    ].sort(),
};

const hasActiveGoals: PortfolioQuestion<boolean> = {
  name: 'strategy/has-active-goals',
  answer: (all) => all.some((facts) => facts.lineage.includes('strategy') && facts.phase === 'committed' && namesGoals(facts)),
};

function namesGoals({ fields }: DocumentFacts): boolean {
  return plainMaps(fields, 'goals').some(({ id }) => typeof id === 'string' && id !== '');
}
