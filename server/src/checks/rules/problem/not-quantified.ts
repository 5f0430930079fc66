// A problem without a number cannot be weighed against the next one.
import type { Block } from '../../../document/content.ts';
import { scalarText } from '../../../document/field.ts';
import { subtree, type Section } from '../../../document/section.ts';
import { cleanHeading } from '../../../schema/headingKey.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { hasIntroduction, introductionBlocks } from '../../sections/introduction.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

/** Fields that hold the number themselves. */
const quantityFields = ['cost', 'frequency', 'market', 'opportunity'];
/** Sections whose numbers say how much the problem matters. */
const supporting = ['evidence', 'market', 'background', 'users', 'summary'];
const weightHeading =
  /^(?:(?:business|customer|user|current|estimated) )?(?:impact|costs?|frequency|scale|size|severity|reach|consequences?|effects?)\b/;
/** How often, said without a number: "every Friday", "twice a week", "daily". */
const frequency =
  /\b(?:(?:every|each) (?:single )?(?:(?:other|second|third) )?(?:minute|hour|day|night|morning|week|weekend|month|quarter|year|sprint|release|time|session|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|twice|(?:once|several times|many times) (?:a|an|per) \w+|täglich|wöchentlich|monatlich|chaque (?:jour|semaine|mois)|cada (?:día|dia|semana|mes|mês)|ежедневно|еженедельно)\b|кажд(?:ый|ую|ое|ая) |每(?:天|日|周|週|月|年|次)|毎(?:日|週|月|年|回)|매(?:일|주|월|년|번)/iu;

export const notQuantified = defineRule({
  id: 'problem/not-quantified',
  scope: 'document',
  summary: 'Require a number that says how much the problem matters',
  severity: 'warning',
  messages: {
    unquantified: 'The problem has no number yet. Say how often it happens, how many people have it, or what it costs them.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'problem') || quantityFields.some((name) => isGiven(typed.document, name))) return;
    const sections = typed.sectionsFor('problem').map(({ section }) => section);
    const told = sections.filter((section) => countWords(textBelow(typed.document, section)) > 0);
    // An empty section and placeholders are reported by rules of their own.
    if (told.some((section) => holdsPlaceholder(typed, section))) return;
    const [first] = told;
    if (first === undefined && (sections.length > 0 || !hasIntroduction(typed.document))) return;
    if (told.some((section) => isQuantified(typed, section)) || isQuantifiedElsewhere(typed)) return;
    if ([typed.title, ...introductionBlocks(typed.document).map(textOfBlock)].some(isMeasured)) return;
    const exploring = scalarText(typed.document.fields.get('stage')?.node)?.toLowerCase() === 'exploring';
    yield {
      message: 'unquantified',
      span: first?.heading.title ?? titleSpan(typed.document),
      ...(exploring ? { severity: 'info' as const } : {}),
    };
  },
});

/** In a section that says how much it matters, by its concept or by a heading such as "Impact on support". */
function isQuantifiedElsewhere(typed: TypedDocument): boolean {
  return (
    supporting.some((concept) => typed.sectionsFor(concept).some(({ section }) => isQuantified(typed, section))) ||
    typed.document.sections.some((section) => weightHeading.test(cleanHeading(section.heading.text)) && isQuantified(typed, section))
  );
}

function isQuantified({ document }: TypedDocument, section: Section): boolean {
  return subtree(section).some(
    (part) => isMeasured(part.heading.text) || document.blocks(part).some((block) => isMeasured(quantityText(block))),
  );
}

function isMeasured(text: string): boolean {
  return hasQuantity(text) || frequency.test(text);
}

/** A cell of a table gets its header: "Hours a week: 12". */
function quantityText(block: Block): string {
  return block.kind === 'row'
    ? block.cells.map((cell, index) => `${block.headers[index] ?? ''}: ${cell.text}`).join('\n\n')
    : textOfBlock(block);
}
