// A document that binds while the one it rests on is still open rests on nothing that anybody agreed to.
import { kindName } from '../../words/kindNames.ts';
import { parentsBehind } from '../../links/lifecycleGates.ts';
import { relatedPlaces } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const parentBehind = defineRule({
  id: 'lifecycle/parent-behind',
  scope: 'portfolio',
  summary: 'Disallow a committed document ahead of the one it rests on',
  severity: 'warning',
  escalates: true,
  messages: {
    behind:
      'This {kind} is "{status}", but {parent}, on which it rests, is "{parentStatus}". Get it {needs} first, or take the {kind} back a step.',
  },
  *check({ typed, portfolio }) {
    const parents = parentsBehind(typed, portfolio);
    const [first] = parents;
    if (first === undefined || typed.status.kind !== 'known') return;
    const { facts, span, needs } = first;
    yield {
      message: 'behind',
      data: {
        kind: kindName(typed.schema.id),
        status: typed.status.spec.name,
        parent: facts.id === undefined ? `the ${kindName(facts.kind)}` : facts.id,
        parentStatus: facts.status,
        needs,
      },
      span,
      related: relatedPlaces(
        portfolio,
        parents.map((parent) => ({
          path: parent.facts.path,
          note: `${parent.facts.id ?? ''} · ${parent.facts.title} is "${parent.facts.status}".`,
        })),
      ),
    };
  },
});
