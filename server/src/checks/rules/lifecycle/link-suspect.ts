// A document that was approved on the strength of another one is suspect once that one says something else. It
// stays so until a person has looked and records the new state; nothing is assumed where nothing was recorded.
import { asChoice } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';
import { acknowledged } from '../../links/upstream.ts';
import { replaceValue } from '../../editing.ts';

export const linkSuspect = defineRule({
  id: 'lifecycle/link-suspect',
  scope: 'portfolio',
  summary: 'Require a look when a document changes that this one was approved on',
  severity: 'warning',
  fixable: true,
  messages: {
    changed: '{id} says something else than when this document was last checked against it. Read what changed, then acknowledge it.',
  },
  *check({ typed, portfolio }) {
    for (const [id, { field, hash }] of acknowledged(typed)) {
      const [place] = portfolio.withId(id);
      const now = place === undefined ? undefined : portfolio.contentHash(place.path);
      if (place === undefined || now === undefined || now === hash) continue;
      yield {
        message: 'changed',
        data: { id },
        span: field.node.span,
        related: [{ path: place.path, span: place.idSpan, message: `${id} · ${place.title}` }],
        fixes: asChoice(`Acknowledge ${id} as it is now`, [replaceValue(typed.document, field, `"${now}"`)]),
      };
    }
  },
});
