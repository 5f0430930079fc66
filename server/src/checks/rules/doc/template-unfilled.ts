// A template that was copied and not filled in lacks everything, so it is said once.
import { titleSpan } from '../../../schema/typedDocument.ts';
import { defineRule } from '../../rule.ts';
import { isUnfilledTemplate } from '../../placeholder/unfilledTemplate.ts';

export const templateUnfilled = defineRule({
  id: 'doc/template-unfilled',
  scope: 'document',
  summary: 'Disallow a template in place of a document',
  severity: 'warning',
  escalates: true,
  messages: {
    unfilled:
      'This looks like an unfilled template: most sections still hold what the template asks for. Fill them in, or keep the file where templates are kept.',
  },
  *check({ typed }) {
    if (isUnfilledTemplate(typed)) yield { message: 'unfilled', span: titleSpan(typed.document) };
  },
});
