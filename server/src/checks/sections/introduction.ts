// What a document says before its first section. A short document often tells the most important thing there,
// without a heading that a rule could recognise; lines of metadata are no part of it.
import type { Block } from '../../document/content.ts';
import type { ProductDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { fewestWords, textOfBlock } from './sectionText.ts';
import { countWords } from '../words/wordCount.ts';

/** An introduction of this many words says something of its own. */
const tellingWords = 25;
/** Sections under the author's own headings that hold this many words tell what the document is about. */
const bodyWords = 80;

/** The blocks above the first section: those in front of the title and those right below it. */
export function introductionBlocks(document: ProductDocument): readonly Block[] {
  return introductionParts(document)
    .flatMap((part) => document.blocks(part))
    .filter((block) => block.kind !== 'row' && !isMetadata(block));
}

function introductionParts(document: ProductDocument): readonly (Section | undefined)[] {
  const [first] = document.sections;
  return first === undefined || !isTitle(document) ? [undefined] : [undefined, first];
}

export function introductionText(document: ProductDocument): string {
  return introductionBlocks(document).map(textOfBlock).join('\n\n');
}

/** True where the introduction is long enough to stand for a summary. */
export function hasIntroduction(document: ProductDocument): boolean {
  // What a reader sees has no more words than its source, so most documents without one need not be parsed.
  const source = introductionParts(document)
    .map((part) => document.bodyText(part))
    .join('\n');
  if (countWords(source.replaceAll('<', ' ')) < tellingWords) return false;
  // Without a colon there is no line of metadata among those that show their words at a glance.
  if (document.limit === undefined && !/[:：]/.test(source) && fewestWords(source) >= tellingWords) return true;
  return countWords(introductionText(document)) >= tellingWords;
}

/** True where sections under headings of the author's own, or the text above them, hold the body of the document. */
export function hasOwnBody(typed: TypedDocument): boolean {
  const { document } = typed;
  let words = countWords(introductionText(document));
  for (const section of document.sections) {
    if (words >= bodyWords) break;
    let around: typeof section | undefined = section;
    while (around !== undefined && !typed.sections.has(around)) around = around.parent;
    if (around === undefined && !(isTitle(document) && section === document.sections[0]))
      words += countWords(document.blocks(section).map(textOfBlock).join('\n'));
  }
  return words >= bodyWords;
}

function isTitle(document: ProductDocument): boolean {
  return document.sections[0]?.heading.level === 1;
}

/** `Status: Draft`, `**Owner:** Dana`: lines with a label in front, and nothing else. */
function isMetadata(block: Block): boolean {
  return textOfBlock(block)
    .split('\n')
    .every((line) => line.trim() === '' || /^[^:：.\n]{1,40}[:：]\s*.{0,80}$/.test(line.trim()));
}
