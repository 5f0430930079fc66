// A suppression that silences nothing hides the next real problem, and misleads whoever reads it until then.
import { nearest } from '../../../document/nodeReader.ts';
import { asChoice, asFix } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { defineRule } from '../../rule.ts';
import { withoutSuppressions } from '../../suppressionEdits.ts';

export const suppressionUnused = defineRule({
  id: 'doc/suppression-unused',
  scope: 'suppressions',
  summary: 'Disallow suppressions that silence nothing',
  severity: 'info',
  fixable: true,
  messages: {
    one: '{rule} has nothing to report here, so there is nothing to silence. Take the suppression away.',
    several: '{rules} have nothing to report here, so there is nothing to silence. Take them out of the suppression.',
    unknown: 'There is no rule "{rule}", so nothing is silenced.',
    near: 'There is no rule "{rule}", so nothing is silenced. Did you mean "{near}"?',
    unnamed: 'This suppression names no rule, so nothing is silenced. Name the rule, or take the suppression away.',
  },
  *check({ typed, notes, unneeded, rules }) {
    const { document } = typed;
    // What stands in a file beside the document cannot be changed here.
    const own = notes.filter(({ kind }) => kind === 'comment' || document.metadata === 'front-matter');
    for (const note of own) {
      const removal = (items: typeof note.suppressions): ReturnType<typeof withoutSuppressions> =>
        withoutSuppressions(document, note, items);
      if (note.kind === 'comment' && note.suppressions.length === 0)
        yield { message: 'unnamed', span: note.span, fixes: asFix('Take the suppression away', removal([])) };
      for (const item of note.suppressions.filter(({ rule }) => !rules.includes(rule))) {
        const near = nearest(item.rule, rules);
        const take = asChoice(`Take "${item.rule}" away`, removal([item]));
        if (near === undefined) yield { message: 'unknown', data: { rule: item.rule }, span: item.place, fixes: take };
        else {
          const rename = asChoice(`Change to "${near}"`, [{ span: item.place, newText: near }]);
          yield { message: 'near', data: { rule: item.rule, near }, span: item.place, fixes: [...rename, ...take] };
        }
      }
      const idle = note.suppressions.filter(unneeded);
      const [first, ...others] = idle;
      if (first === undefined) continue;
      const fixes = asFix(
        idle.length === note.suppressions.length ? 'Take the suppression away' : `Take ${named(idle)} away`,
        removal(idle),
      );
      if (others.length === 0) yield { message: 'one', data: { rule: first.rule }, span: first.place, fixes };
      else yield { message: 'several', data: { rules: named(idle) }, span: first.place, fixes };
    }
  },
});

function named(items: readonly { readonly rule: string }[]): string {
  return listed(items.map(({ rule }) => rule));
}
