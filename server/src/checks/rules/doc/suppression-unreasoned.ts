// Why a rule does not apply here is known to one person today and to nobody in a year, unless it is written down.
import { defineRule } from '../../rule.ts';
import { suppressionNotes } from '../../suppressions.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

export const suppressionUnreasoned = defineRule({
  id: 'doc/suppression-unreasoned',
  scope: 'document',
  summary: 'Require a reason for every suppression',
  severity: 'info',
  messages: {
    comment: 'Say why {rules} is not to be heard here, behind two hyphens: "-- because …".',
    list: 'Say why these rules are not to be heard here, in a comment behind the list: "# because …".',
  },
  *check({ typed }) {
    const { document } = typed;
    for (const { kind, suppressions, span, reason } of suppressionNotes(document)) {
      const [first] = suppressions;
      if (first === undefined || !isUnfilled(reason.replace(/^reason:\s*/i, ''))) continue;
      if (kind === 'comment') yield { message: 'comment', data: { rules: suppressions.map(({ rule }) => rule).join(', ') }, span };
      else if (document.metadata === 'front-matter') yield { message: 'list', span };
    }
  },
});
