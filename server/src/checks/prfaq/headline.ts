// The headline of a PRFAQ: the first line of its press release that is set as one, else the document's title. A title
// that only says what the document is, such as "PRFAQ" or "PRFAQ: Books", is none.
import type { Block } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../text/span.ts';
import { releaseOf, type Release } from './release.ts';
import { textOfBlock } from '../sections/sectionText.ts';

export interface Headline {
  readonly text: string;
  readonly span: Span;
}

/** Words that name the document, its parts and its state, and no product's benefit. */
const nameOfDocument =
  /\bpr[\s/-]?faqs?\b|\bpress release\b|\bfor immediate release\b|\bworking backwards\b|\bpressemitteilung\b|プレスリリース|新闻稿|\b(?:internal|external|customer) faq\b|\brfc\b/i;
/** Headings below the release that name a part of it. */
const partOfRelease =
  /^(?:the )?(?:customers?|users?|problems?|customer problem|solutions?|summary|quotes?|customer quotes?|leader quotes?|getting started|availability|pricing|how it works|call to action|sub-?heading|subtitle|introduction|intro|overview|readme|changelog|contributing|background|features?|benefits?|customer insights|customer experience|key differentiators?)\b/i;
const labelled = /^headline\s*(?:[:：]\s*(?<text>\S.*))?$/i;

export function headlineOf(typed: TypedDocument): Headline | undefined {
  const release = releaseOf(typed);
  if (release === undefined) return undefined;
  const inside = headlineIn(typed, release);
  if (inside !== undefined) return inside;
  const { title } = typed.document;
  if (title === undefined || title === release.section || nameOfDocument.test(title.heading.text)) return undefined;
  return { text: shown(title.heading.text), span: title.heading.title };
}

/** What stands first in the release, before its first sentence: a heading, a bold line, or what is called "Headline". */
function headlineIn({ document }: TypedDocument, { section, parts }: Release): Headline | undefined {
  if (section === undefined) return undefined;
  for (const part of parts) {
    if (part === undefined) continue;
    if (part !== section) {
      const named = ofHeading(part);
      if (named !== 'none' && named !== 'label') return named;
    }
    const isLabelled = part !== section && ofHeading(part) === 'label';
    for (const block of document.blocks(part)) {
      if (isLabelled && block.kind === 'paragraph') return ofBlock(block);
      const line = boldLine(block, textOf(document.text, block.span));
      if (line !== undefined) return line;
      // Behind its first sentence a release has no headline any more.
      if (!nameOfDocument.test(textOfBlock(block))) return undefined;
    }
  }
  return undefined;
}

function ofHeading({ heading }: Section): Headline | 'none' | 'label' {
  const text = shown(heading.text);
  const label = labelled.exec(text);
  if (label !== null) return label.groups?.['text'] === undefined ? 'label' : { text: label.groups['text'], span: heading.title };
  return text === '' || nameOfDocument.test(text) || partOfRelease.test(text) ? 'none' : { text, span: heading.title };
}

function ofBlock(block: Block & { readonly kind: 'paragraph' }): Headline {
  return { text: block.prose.text.trim(), span: block.prose.span };
}

/** A paragraph that is one bold line, or `**Headline:** …`. */
function boldLine(block: Block, source: string): Headline | undefined {
  if (block.kind !== 'paragraph' || block.lead === undefined) return undefined;
  const text = block.prose.text.trim();
  const label = labelled.exec(text)?.groups?.['text'];
  if (label !== undefined && !label.includes('\n')) {
    const start = block.prose.text.indexOf(label);
    return { text: label, span: block.prose.spanOf(start, start + label.length) };
  }
  const isBold = /^(?:\*\*|__)[^*_\n][^\n]*(?:\*\*|__)\s*$/.test(source.trim()) && block.lead.text.trim() === text;
  return isBold && !nameOfDocument.test(text) ? { text, span: span(block.prose.span.start, block.prose.span.end) } : undefined;
}

/** A heading without marks, emoji and the name of the document in front: "PRFAQ: Books close themselves". */
function shown(text: string): string {
  return text
    .replace(/\s*\{#[^}]*\}$/, '')
    .replace(/[*_`]/g, '')
    .replace(/^[\p{Extended_Pictographic}\u{FE0F}\s]+/u, '')
    .trim();
}
