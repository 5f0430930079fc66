// Non-goals settle discussions only when they rule out something a reader might have expected.
import { subtree, type Section } from '../../../document/section.ts';
import { isKind, type ConceptSection, type TypedDocument } from '../../../schema/typedDocument.ts';
import { declaredNonGoals, Goals, isGeneric, isOnlyAbout, nonGoalsIn } from '../../sections/nonGoalItems.ts';
import { defineRule } from '../../rule.ts';
import { plainItems, pointsElsewhere, sourceBelow } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

export const nonGoalsVacuous = defineRule({
  id: 'prd/non-goals-vacuous',
  scope: 'document',
  summary: 'Require non-goals that rule something out',
  severity: 'warning',
  messages: {
    empty: '"{heading}" lists nothing. Name what readers may expect and will not get, with the reason.',
    generic: '"{heading}" rules out nothing in particular. Name the things somebody will ask for and will not get.',
    negated: '"{heading}" only turns the goals around. Name things outside the goals that somebody will ask for and will not get.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'prd')) return;
    const found = typed.sectionsFor('non-goals');
    const [first] = found;
    const declared = declaredNonGoals(typed);
    const goals = new Goals(typed);
    const verdicts = new Set([
      ...found.map((section) => verdictOf(typed, section, goals)),
      ...(declared.length > 0 ? [verdict(declared, goals)] : []),
    ]);
    if (verdicts.has('telling')) return;
    const message = verdicts.has('generic') ? 'generic' : verdicts.has('negated') ? 'negated' : 'empty';
    if (first !== undefined) yield { message, data: { heading: first.section.heading.text }, span: first.section.heading.title };
    else {
      const field = typed.document.fields.get('non_goals');
      if (field !== undefined && declared.length > 0) yield { message, data: { heading: 'non_goals' }, span: field.key };
    }
  },
});

type Verdict = 'telling' | 'generic' | 'negated' | 'empty';

function verdictOf(typed: TypedDocument, found: ConceptSection, goals: Goals): Verdict {
  const { section } = found;
  // A placeholder is reported as such, and a link or an id says that the list stands elsewhere.
  if (holdsPlaceholder(typed, section) || pointsElsewhere(sourceBelow(typed.document, section))) return 'telling';
  const isOnly = isOnlyAbout(found);
  if (itemsInSight(typed, section).some((item) => !isOnly || verdict([item], goals) === 'telling')) return 'telling';
  const items = nonGoalsIn(typed, section);
  if (items.length === 0) return 'empty';
  return isOnly ? verdict(items, goals) : 'telling';
}

/** One telling item is enough, and most stand in plain words, so that the section need not be parsed. */
function itemsInSight({ document }: TypedDocument, section: Section): readonly string[] {
  return document.limit === undefined ? subtree(section).flatMap((part) => plainItems(document.bodyText(part))) : [];
}

function verdict(items: readonly string[], goals: Goals): Verdict {
  const vague = items.filter(isGeneric);
  if (vague.length === items.length) return 'generic';
  return items.every((item) => isGeneric(item) || goals.areNegatedBy(item)) ? 'negated' : 'telling';
}
