// More than a team can do is not an ambitious plan; it is a plan that somebody else will cut, later and without asking.
import { listed } from '../../words/listing.ts';
import { mostPlanned, overloads } from '../../portfolio/loads.ts';
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const overCapacity = defineRule({
  id: 'portfolio/over-capacity',
  scope: 'portfolio',
  summary: 'Disallow more committed work in a period than a team can do',
  severity: 'warning',
  // The finding is about the team's period, whatever the state of the document that it stands on.
  keepsInDraft: true,
  options: {
    planned: {
      value: mostPlanned,
      help: 'The most that committed and planned work together may take, in percent of what the team may plan.',
    },
  },
  messages: {
    committed: 'Team {team} has committed {load} person-months in {period}, but may plan {limit} of its {capacity}.{move}',
    planned: 'Team {team} has committed or planned {load} person-months in {period}, but may plan {limit} of its {capacity}.{move}',
  },
  *check({ typed, portfolio }) {
    if (!typed.document.fields.has('period')) return;
    for (const { team, period, by, load, limit, capacity, toMove, members } of portfolio.answer(overloads)) {
      const place = placeAtFirst(typed, portfolio, members, 'period');
      if (place === undefined) continue;
      const move = toMove.length === 0 ? ' Decide now what waits.' : ` Move what ranks lowest: ${listed(toMove)}.`;
      const data = { team, period, load, limit, capacity, move };
      if (by === 'committed') yield { message: 'committed', data, ...place };
      else yield { message: 'planned', data, severity: 'info', ...place };
    }
  },
});
