// Two documents with one id make every link to it mean either.
import type { DocumentPlace } from '../../portfolioView.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isId, prefixOf } from '../../links/ids.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { defineRule } from '../../rule.ts';

export const idDuplicate = defineRule({
  id: 'doc/id-duplicate',
  scope: 'portfolio',
  summary: 'Disallow two documents with the same id',
  severity: 'error',
  fixable: true,
  messages: {
    one: '{id} is also the id of "{title}" ({path}). Every document needs an id of its own.',
    several: '{id} is also the id of {count} other documents. Every document needs an id of its own.',
  },
  *check({ typed, portfolio }) {
    const { id, document, path } = typed;
    const field = document.fields.get('id');
    if (id === undefined || field === undefined || isUnfilled(id)) return;
    const others = portfolio.withId(id).filter((other) => other.path !== path);
    const [first] = others;
    if (first === undefined) return;
    const next = isId(id) ? portfolio.nextId(prefixOf(id)) : undefined;
    const place = {
      span: field.node.span,
      related: others.slice(0, 10).map((other) => ({ path: other.path, span: other.idSpan, message: nameOf(other) })),
      fixes: next === undefined ? [] : asChoice(`Change this id to ${next}`, [replaceValue(document, field, next)]),
    };
    if (others.length === 1) yield { message: 'one', data: { id, title: first.title, path: first.path }, ...place };
    else yield { message: 'several', data: { id, count: String(others.length) }, ...place };
  },
});

function nameOf({ title, path }: DocumentPlace): string {
  return `"${title}" in ${path} has this id too.`;
}
