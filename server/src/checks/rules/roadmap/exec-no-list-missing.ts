// What is left out, and why, is half of what an executive roadmap decides. Without it everything that is not on the
// page is still on the table.
import { entry, scalarText, type FieldNode } from '../../../document/field.ts';
import { isKind, titleSpan } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { audiencesOf } from '../../roadmap/roadmapAudience.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing } from '../../sections/sectionText.ts';

export const execNoListMissing = defineRule({
  id: 'roadmap/exec-no-list-missing',
  scope: 'document',
  summary: 'Require an executive roadmap to say what is left out and why',
  severity: 'warning',
  fixable: true,
  messages: {
    missing: 'Nothing says what this roadmap leaves out. Add what somebody will ask for and not get, with the reason.',
    reasonless: 'None of the things under "not_doing" has a reason. Say why for at least one, or name the decision.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'roadmap') || !audiencesOf(typed).includes('executive')) return;
    // Front matter that cannot be read as a whole has lost its lists.
    if (typed.document.frontMatter.kind === 'malformed') return;
    // A heading with nothing below it is reported as such.
    if (typed.sectionsFor('non-goals').length > 0) return;
    const field = typed.document.fields.get('not_doing');
    const items = field?.node.kind === 'list' ? field.node.items : [];
    if (field !== undefined && items.length > 0) {
      if (!items.some(hasReason)) yield { message: 'reasonless', span: field.key };
      return;
    }
    const spec = typed.schema.sections.find(({ concept }) => concept === 'non-goals');
    yield {
      message: 'missing',
      span: titleSpan(typed.document),
      fixes: spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
    };
  },
});

/** A line of text may give its reason in itself; a map names it. */
function hasReason(node: FieldNode): boolean {
  if (node.kind === 'scalar') return /\p{L}.*(?:[:(–—;,]|\b(?:because|since|as|until)\b)/u.test(scalarText(node) ?? '');
  return ['reason', 'why', 'decision'].some((name) => !saysNothing(scalarText(entry(node, name)?.node) ?? ''));
}
