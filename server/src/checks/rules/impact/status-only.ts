// "We launched on time" reports that work was done. A review asks what it changed, and that has a number.
import { perPassage } from '../../../document/document.ts';
import { blocksOf } from '../../../document/content.ts';
import { isKind } from '../../../schema/typedDocument.ts';
import { span, type Span } from '../../../text/span.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { textOfBlock } from '../../sections/sectionText.ts';

export const statusOnly = defineRule({
  id: 'impact/status-only',
  scope: 'document',
  summary: 'Require an impact review to say what changed and by how much',
  severity: 'warning',
  recommended: false,
  messages: {
    status:
      '"{phrase}" says that work was done, and no figure here says what it changed. Say what moved from how much to how much, and what was promised.',
  },
  *check({ typed }) {
    const { document } = typed;
    if (!isKind(typed, 'impact-review') || isUnread(document) || document.limit !== undefined) return;
    let first: Place | undefined;
    for (const section of [undefined, ...document.sections]) {
      const look = lookAt(document, section);
      if (look.measures) return;
      const base = document.tree(section).base;
      if (look.phrase !== undefined) first ??= { text: look.phrase.text, span: span(base + look.phrase.start, base + look.phrase.end) };
    }
    if (first !== undefined) yield { message: 'status', data: { phrase: first.text }, span: first.span };
  },
});

interface Place {
  readonly text: string;
  readonly span: Span;
}

interface Look {
  readonly measures: boolean;
  /** The first phrase that only reports work, with its place in the passage. */
  readonly phrase: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

const phrases =
  /\bwe (?:have |successfully |just |finally ){0,2}(?:launched|shipped|released|delivered|completed|finished|rolled out)\b|\b(?:launched|shipped|released|delivered|completed) (?:on time|on schedule|as planned|successfully)\b|\b(?:early|initial|first|customer|user) feedback (?:so far )?(?:seems|is|was|looks|has been|sounds)(?: very| really| mostly)? (?:positive|good|great|encouraging|promising)\b|\b(?:was|been|were) well received\b|\bthe launch (?:was|went) (?:a (?:great |big |huge )?success|well|great|smoothly)\b/i;

const lookAt = perPassage<Look>((markdown, tree) => {
  const candidate = phrases.test(markdown);
  if (!candidate && !/\d/.test(markdown)) return { measures: hasQuantity(markdown), phrase: undefined };
  const blocks = blocksOf(tree(), 0, markdown);
  const measures = blocks.some((block) => block.kind !== 'code' && hasQuantity(textOfBlock(block)));
  if (measures || !candidate) return { measures, phrase: undefined };
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const found = phrases.exec(block.prose.text);
    if (found === null) continue;
    const place = block.prose.spanOf(found.index, found.index + found[0].length);
    return { measures, phrase: { text: found[0], start: place.start, end: place.end } };
  }
  return { measures, phrase: undefined };
});
