// A figure after a launch says nothing about the launch unless it is compared with something.
import { entry, scalarText } from '../../../document/field.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { outcomesOf } from '../../review/outcomes.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing, textBelow } from '../../sections/sectionText.ts';
import { saysWhen } from '../../launch/launchDates.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

export const noComparison = defineRule({
  id: 'impact/no-comparison',
  scope: 'document',
  summary: 'Require an impact review to say what its figures are compared with',
  severity: 'info',
  messages: {
    absent:
      'Nothing says what the figures are compared with. Add "method": holdout, ab, cohort or before-after, and what else changed meanwhile.',
    none: 'These figures are compared with nothing, so nobody can tell what the launch did. Say in a section "Method and caveats" how they are to be read.',
    before:
      'Before and after differ in more than the launch. Say what else changed in that time: season, prices, campaigns, other releases.',
    sample: 'A {method} comparison needs {lack}. Add "n" and "period", so that readers can judge how sure the result is.',
  },
  *check({ typed }) {
    const { fields, metadata } = typed.document;
    if (!isKind(typed, 'impact-review') || isUnread(typed.document)) return;
    // Without front matter nobody keeps such fields, and without figures there is nothing to compare.
    if ((metadata !== 'front-matter' && metadata !== 'sidecar') || outcomesOf(typed) === undefined) return;
    const sections = typed.sectionsFor('method').map(({ section }) => section);
    if (sections.some((section) => holdsPlaceholder(typed, section))) return;
    const told = sections.map((section) => textBelow(typed.document, section)).filter((text) => !saysNothing(text));
    const field = fields.get('method');
    const method = scalarText(field?.node)?.toLowerCase();
    if (field === undefined || method === undefined) {
      if (told.length === 0) yield { message: 'absent', span: titleSpan(typed.document) };
      return;
    }
    const span = field.node.span;
    if (method === 'none' && told.length === 0) yield { message: 'none', span };
    else if (method === 'before-after' && told.length === 0 && !caveat.test(typed.document.text)) yield { message: 'before', span };
    else if (method === 'holdout' || method === 'ab') {
      const lack = lackOf(typed, told);
      if (lack !== '') yield { message: 'sample', data: { method: method === 'ab' ? 'A/B' : 'holdout', lack }, span };
    }
  },
});

const caveat =
  /\b(?:caveats?|at the same time|meanwhile|also changed|confound\w*|seasonal\w*|other changes|nothing else changed|limitations?)\b/i;

/** How many and when, from fields or from what the method says. */
function lackOf({ document }: TypedDocument, told: readonly string[]): string {
  const { fields } = document;
  const hasCount = scalarText(fields.get('n')?.node) !== undefined || told.some(hasQuantity);
  const period = fields.get('period')?.node;
  const hasDays = entry(period, 'from') !== undefined || scalarText(period) !== undefined || told.some(saysWhen);
  return [...(hasCount ? [] : ['how many customers were compared']), ...(hasDays ? [] : ['over which days'])].join(' and ');
}
