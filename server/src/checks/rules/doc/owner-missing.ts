// A document that nobody answers for goes stale, and nobody notices.
import { scalars } from '../../../document/field.ts';
import { isKind, metadataSpan } from '../../../schema/typedDocument.ts';
import { insertField } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { defineRule } from '../../rule.ts';

/** What people call the field; the label reader brings them all to the first. */
const names: readonly string[] = [
  'owner',
  'owners',
  'author',
  'authors',
  'dri',
  'pm',
  'product_manager',
  'product-manager',
  'product_owner',
  'product-owner',
  'lead',
  'leads',
  'lead-contributor',
];

export const ownerMissing = defineRule({
  id: 'doc/owner-missing',
  scope: 'document',
  summary: 'Require a person who answers for the document',
  severity: 'warning',
  escalates: true,
  needsConfig: true,
  fixable: true,
  messages: {
    missing: 'The document names no owner. Name the one person who answers for it.',
    unfilled: '"{owner}" is no owner yet. Name the one person who answers for this document.',
  },
  *check({ typed }) {
    const { document } = typed;
    // What is wrong with front matter that cannot be read is said once.
    if (document.frontMatter.kind === 'malformed') return;
    // Those who decided answer for a decision.
    const asked = isKind(typed, 'decision') ? [...names, 'deciders', 'decision-makers'] : names;
    const fields = asked.flatMap((name) => document.fields.get(name) ?? []);
    const people = fields.flatMap((field) => scalars(field.node));
    if (people.some(({ text }) => !isUnfilled(text))) return;
    // A map or list of more than names says who, in a form that is not judged.
    if (fields.some(({ node }) => node.kind === 'map' || (node.kind === 'list' && node.items.some((item) => item.kind === 'map')))) return;
    const [written] = people;
    // A prompt of a template is a placeholder like any other, and reported as one.
    if (written !== undefined && /<[^<>]+>/.test(written.text)) return;
    const [field] = fields;
    if (written !== undefined && written.text.trim() !== '') {
      yield { message: 'unfilled', data: { owner: written.text }, span: written.span };
    } else if (field !== undefined) yield { message: 'missing', span: field.key };
    else {
      const fixes = document.metadata === 'labels' ? [] : asChoice('Insert a line for the owner', [insertField(document, 'owner', '')]);
      yield { message: 'missing', span: metadataSpan(document), fixes };
    }
  },
});
