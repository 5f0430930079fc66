// A strategy that gives nothing up has chosen nothing. One sentence that turns something down is enough.
import { scalars } from '../../../document/field.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { languageWords } from '../../words/languageWords.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere } from '../../sections/sectionText.ts';
import { isEmptySection } from '../../strategy/strategyKernel.ts';
import { anyOfWords } from '../../words/wordPattern.ts';
import { countWords } from '../../words/wordCount.ts';

/** A page of fewer words that links to another one is a signpost. */
const signpostWords = 40;

export const noTradeoff = defineRule({
  id: 'strategy/no-tradeoff',
  scope: 'document',
  summary: 'Require a strategy to say what it gives up',
  severity: 'warning',
  fixable: true,
  messages: {
    missing: 'Nothing says what this strategy gives up. Add what others would do in your place and you leave, with the reason.',
    empty: '"{heading}" is empty. Say what others would do in your place and you leave, with the reason.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'strategy') || isUnread(typed.document)) return;
    const sections = typed.sectionsFor('non-goals').map(({ section }) => section);
    const [section] = sections;
    if (section !== undefined) {
      const isEmpty = sections.every((each) => isEmptySection(typed, each));
      if (isEmpty) yield { message: 'empty', data: { heading: section.heading.text }, span: section.heading.title };
      return;
    }
    if (scalars(typed.document.fields.get('non_goals')?.node).length > 0 || turnsSomethingDown(typed) || isSignpost(typed)) return;
    const spec = typed.schema.sections.find(({ concept }) => concept === 'non-goals');
    yield {
      message: 'missing',
      span: titleSpan(typed.document),
      fixes: spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
    };
  },
});

let words: RegExp | undefined;

/** "Over the next year" is no choice, though "speed over breadth" is one. */
function turnsSomethingDown({ document }: TypedDocument): boolean {
  words ??= anyOfWords(languageWords('trade-offs'));
  const said = document.text.replace(/<!--[^]*?-->/g, ' ').replace(/\bover\s+(?:the|time|\d|a\b|an\b|all\b)/gi, ' ');
  return words.test(said);
}

function isSignpost({ document }: TypedDocument): boolean {
  const body = document.text.slice(document.bodyStart);
  return pointsElsewhere(body) && countWords(body) < signpostWords;
}
