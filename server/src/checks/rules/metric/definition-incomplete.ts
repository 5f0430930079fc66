// Two people who compute a metric on their own must get the same number, and whoever reads it must know whether up is
// good. The owner is asked for by the rule about owners.
import { isKind, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertField } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

export const definitionIncomplete = defineRule({
  id: 'metric/definition-incomplete',
  scope: 'document',
  summary: 'Require a metric to say how it is counted, in what unit, from where, how often and which way is good',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    missing: 'This metric leaves open {parts}. Fill it in, so that two people who compute it get the same number and read it the same way.',
  },
  *check({ typed }) {
    const { document } = typed;
    // What is wrong with front matter that cannot be read is said once, and a page without any is no definition yet.
    if (!isKind(typed, 'metric') || document.frontMatter.kind === 'malformed' || document.metadata === 'none') return;
    // Where the definition itself is still to be filled in, that is reported, and the rest follows from it.
    if (typed.sectionsFor('definition').some(({ section }) => holdsPlaceholder(typed, section))) return;
    const missing = parts.filter((part) => !isSaid(typed, part));
    if (missing.length === 0) return;
    const edits = missing.map(({ fields: [name], prompt }) => insertField(document, name, `"${prompt}"`));
    yield {
      message: 'missing',
      data: { parts: listed(missing.map(({ name }) => name)) },
      span: metadataSpan(document),
      fixes: document.frontMatter.kind === 'parsed' ? asChoice(missing.length === 1 ? 'Insert the field' : 'Insert the fields', edits) : [],
    };
  },
});

interface Part {
  readonly name: string;
  readonly fields: readonly [string, ...string[]];
  /** A section that says it in words; an empty one is reported as such. */
  readonly concept: string | undefined;
  readonly prompt: string;
}

const parts: readonly Part[] = [
  { name: 'how it is counted', fields: ['formula', 'definition'], concept: 'definition', prompt: '<what is divided by what>' },
  { name: 'its unit', fields: ['unit'], concept: undefined, prompt: '<what it is counted in>' },
  { name: 'whether up or down is good', fields: ['direction'], concept: undefined, prompt: '<up, down or range>' },
  { name: 'where the number comes from', fields: ['source'], concept: 'data-quality', prompt: '<dashboard or query>' },
  { name: 'how often it is read', fields: ['cadence'], concept: undefined, prompt: '<daily, weekly or monthly>' },
];

function isSaid(typed: TypedDocument, { fields, concept }: Part): boolean {
  return fields.some((name) => isGiven(typed.document, name)) || (concept !== undefined && typed.sectionsFor(concept).length > 0);
}
