// A decision that costs nothing was none; one that does not say what it costs surprises whoever pays.
import type { Section } from '../../../document/section.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections, insertText, templateBelow } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { languageWords } from '../../words/languageWords.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing, textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

export const tradeoffMissing = defineRule({
  id: 'decision/tradeoff-missing',
  scope: 'document',
  summary: 'Require a decision to say what is given up for it',
  severity: 'warning',
  fixable: true,
  messages: {
    missing: 'Nothing says what this decision costs: what is given up, what gets worse, or what moves to a later date. Add the trade-offs.',
    empty: 'There is nothing under "{heading}" yet. Say what is given up, what gets worse, or what moves to a later date.',
    gainsOnly: '"{heading}" only says what gets better. Say as well what is given up, what gets worse, or what moves to a later date.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'decision')) return;
    const { document, schema } = typed;
    const spec = schema.sections.find(({ concept }) => concept === 'trade-offs');
    const sections = typed.sectionsFor('trade-offs').map(({ section }) => section);
    const [first] = sections;
    if (first === undefined) {
      if (spec === undefined || tellsCost(typed)) return;
      yield {
        message: 'missing',
        span: titleSpan(document),
        fixes: asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
      };
    } else if (sections.every((section) => saysNothing(textBelow(document, section)))) {
      if (sections.some((section) => holdsPlaceholder(typed, section))) return;
      const template = spec === undefined ? [] : [insertText(document, first.heading.next, templateBelow(spec, first.heading.level))];
      const fixes = textBelow(document, first) === '' ? asChoice('Insert what this section is for', template) : [];
      yield { message: 'empty', data: { heading: first.heading.text }, span: first.heading.title, fixes };
    } else if (sections.every((section) => isOnlyGain(typed, section)) && !tellsCost(typed))
      yield { message: 'gainsOnly', data: { heading: first.heading.text }, span: first.heading.title };
  },
});

let drawbacks: RegExp | undefined;

function namesDrawback(text: string): boolean {
  drawbacks ??= anyOfWords(languageWords('drawbacks'));
  return drawbacks.test(text);
}

/** True where the sections that argue name a cost, in whatever words; what made the decision necessary is no cost of it. */
function tellsCost(typed: TypedDocument): boolean {
  return ['decision', 'options', 'summary'].some((concept) =>
    typed.sectionsFor(concept).some(({ section }) => namesDrawback(textBelow(typed.document, section))),
  );
}

/** "Good, because …", "We get …", "+ …": marks that say themselves that what follows is a gain. */
const gain =
  /^(?:good|pros?|plus|positive|benefits?|advantages?|upsides?|gains?|we (?:get|gain)|vorteile?|positiv|ventajas?|avantages?|vantagens?|prednosti?|плюс\p{L}*|преимуществ\p{L}*|优点|優点|利点|メリット|장점|\+)(?=$|[\s:,.—–-])/iu;

/** True where every item begins with the mark of a gain and nothing else is said. */
function isOnlyGain({ document }: TypedDocument, section: Section): boolean {
  const blocks = document.blocksBelow(section).filter((block) => textOfBlock(block).trim() !== '');
  return (
    blocks.length > 0 &&
    blocks.every((block) => block.kind === 'item' && gain.test(block.prose.text.trim()) && !namesDrawback(block.prose.text))
  );
}
