// Goals say in words where to go, objectives measure it, and tactics carry out a strategy. Where one stands in the
// place of the other, nobody can tell any more what may change and what must not.
import { entry, scalarText, type FieldNode } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { analyseCriterion } from '../../criterion/index.ts';
import { listed } from '../../words/listing.ts';
import { defineRule } from '../../rule.ts';
import { memberText, strategyItems, type StrategyItem } from '../../strategy/strategyFields.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

export const bmmMixed = defineRule({
  id: 'strategy/bmm-mixed',
  scope: 'document',
  summary: 'Require goals in words, objectives with a target and a date, and a strategy for every tactic',
  severity: 'info',
  messages: {
    measured: '{names}: a number with a date makes this an objective. Keep the goal in words and move the number to "objectives".',
    unmeasured: '{names}: an objective needs {missing}. Otherwise it is a goal.',
    unparented: '{names}: no strategy stands behind this. Name the id of one of the strategies under "strategy".',
  },
  *check({ typed }) {
    if (!isKind(typed, 'strategy')) return;
    const measured = ends(typed).filter(({ text }) => isObjective(text));
    const [goal] = measured;
    if (goal !== undefined) yield { message: 'measured', data: { names: namesOf(measured) }, ...placeOf(typed, measured, goal.span) };

    const bare = strategyItems(typed, 'objectives').filter((item) => missingIn(item).length > 0);
    const missing = new Set(bare.flatMap(missingIn));
    const [objective] = bare;
    if (objective !== undefined)
      yield {
        message: 'unmeasured',
        data: { names: namesOf(bare), missing: listed(['a target', 'a date'].filter((part) => missing.has(part))) },
        ...placeOf(typed, bare, objective.span),
      };

    const ids = new Set(strategyItems(typed, 'strategies').flatMap(({ id }) => id ?? []));
    const loose = strategyItems(typed, 'tactics').filter((item) => !hasParent(item, ids));
    const [tactic] = loose;
    if (tactic !== undefined) yield { message: 'unparented', data: { names: namesOf(loose) }, ...placeOf(typed, loose, tactic.span) };
  },
});

type End = Pick<StrategyItem, 'name' | 'text' | 'span'>;

/** The vision and the goals, which stay in words. */
function ends(typed: TypedDocument): readonly End[] {
  const node = typed.document.fields.get('vision')?.node;
  const text = scalarText(node);
  const vision = node === undefined || text === undefined ? [] : [{ name: 'The vision', text, span: node.span }];
  return [...vision, ...strategyItems(typed, 'goals')];
}

function isObjective(text: string): boolean {
  const { target, delta, timeframe } = analyseCriterion(text);
  return (target ?? delta) !== undefined && timeframe !== undefined;
}

/** What an objective of front matter lacks; one that is told in a sentence may say it there. */
function missingIn(item: StrategyItem): readonly string[] {
  const told = analyseCriterion(item.text);
  const hasTarget = isSaid(item.node, 'target') || (told.target ?? told.delta) !== undefined;
  const hasDate = isSaid(item.node, 'by') || told.timeframe !== undefined;
  return [...(hasTarget ? [] : ['a target']), ...(hasDate ? [] : ['a date'])];
}

/** A placeholder says that it is to be said. */
function isSaid(node: FieldNode | undefined, name: string): boolean {
  return scalarText(entry(node, name)?.node) !== undefined;
}

/** A tactic names its strategy; where no strategy has an id, any name will do. */
function hasParent(item: StrategyItem, ids: ReadonlySet<string>): boolean {
  const parent = memberText(item, 'strategy');
  return parent !== undefined && (ids.size === 0 || ids.has(parent) || isUnfilled(parent));
}

const shown = 3;

function namesOf(items: readonly End[]): string {
  const names = items.slice(0, shown).map(({ name }) => name.replace(/[\s.]+$/, ''));
  return listed(items.length > shown ? [...names, `${String(items.length - shown)} more`] : names);
}

function placeOf({ path }: TypedDocument, [, ...rest]: readonly End[], span: Span) {
  const related = rest.slice(0, 49).map((end) => ({ path, span: end.span, message: `The same is true of "${end.name}".` }));
  return { span, related };
}
