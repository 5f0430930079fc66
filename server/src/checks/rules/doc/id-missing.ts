// Documents link to one another by id: one without an id cannot be linked to, and an id that YAML reads as a
// number loses its zeros and its series. Ids that another tool gave out are left as they are.
import { scalarText } from '../../../document/field.ts';
import { metadataSpan } from '../../../schema/typedDocument.ts';
import { insertField, replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isId, isInUse, prefixFor } from '../../links/ids.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { defineRule } from '../../rule.ts';

export const idMissing = defineRule({
  id: 'doc/id-missing',
  scope: 'portfolio',
  summary: 'Require an id such as PRD-12',
  severity: 'warning',
  needsConfig: true,
  fixable: true,
  messages: {
    missing: 'The document has no id, so no other document can link to it. Give it one, such as {example}.',
    number: 'The id {id} is a bare number, which does not say what it counts. Write it with its prefix, such as {example}.',
    case: 'The id {id} is written in small letters; others link to it as {example}.',
    foreign: 'The id {id} is not of the form that the others have, such as {example}.',
  },
  *check({ typed, config, portfolio }) {
    const { document, schema } = typed;
    // What is wrong with front matter that cannot be read is said once.
    if (document.frontMatter.kind === 'malformed') return;
    const prefix = prefixFor(schema, config);
    const next = portfolio.nextId(prefix);
    const field = document.fields.get('id');
    const id = scalarText(field?.node);
    if (field === undefined) {
      const fixes = document.metadata === 'labels' ? [] : asChoice(`Insert the id ${next}`, [insertField(document, 'id', next)]);
      yield { message: 'missing', data: { example: next }, span: metadataSpan(document), fixes };
      return;
    }
    const { node } = field;
    const change = (to: string) => asChoice(`Change the id to ${to}`, [replaceValue(document, field, to)]);
    if (node.kind !== 'scalar') return;
    if (id === undefined || isUnfilled(id)) {
      yield { message: 'missing', data: { example: next }, span: id === undefined ? field.key : node.span, fixes: change(next) };
    } else if (/^\d+$/.test(id)) {
      const own = `${prefix}-${id}`;
      const example = isId(own) && portfolio.withId(own).length === 0 ? own : next;
      yield { message: 'number', data: { id, example }, span: node.span, fixes: change(example) };
    } else if (!isId(id) && isId(id.toUpperCase())) {
      yield {
        message: 'case',
        data: { id, example: id.toUpperCase() },
        span: node.span,
        fixes: change(id.toUpperCase()),
        severity: 'info',
      };
    } else if (!isId(id) && isInUse(prefix, portfolio)) {
      yield { message: 'foreign', data: { id, example: next }, span: node.span, fixes: change(next), severity: 'info' };
    }
  },
});
