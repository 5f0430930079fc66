// Status and owner in a line of text are for people only; in front matter, lists and checks can rely on them.
import { span } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { labelsAbove, labelsToFrontMatter } from '../../metadata/labelConversion.ts';
import { listed } from '../../words/listing.ts';
import { defineRule } from '../../rule.ts';

/** One label alone may be a sentence that happens to begin like that. */
const fewest = 2;

export const metadataInBody = defineRule({
  id: 'doc/metadata-in-body',
  scope: 'document',
  summary: 'Suggest front matter where status and owner stand in the text',
  severity: 'info',
  fixable: true,
  messages: {
    body: '{names} stand in the text here. As front matter they say the same to every list and check.',
  },
  *check({ typed }) {
    const labels = labelsAbove(typed.document);
    const [first] = labels;
    if (first === undefined || labels.length < fewest) return;
    const { start, end } = first.node.span;
    const isOneLine = !typed.document.text.slice(first.key.start, end).includes('\n');
    yield {
      message: 'body',
      data: { names: named(labels.map(({ name }) => name.replaceAll('_', ' '))) },
      span: isOneLine ? span(first.key.start, end) : span(start, end),
      fixes: asChoice('Move to front matter', labelsToFrontMatter(typed)),
    };
  },
});

/** At the beginning of a sentence. */
function named(names: readonly string[]): string {
  const text = listed(names);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
