// Without a hypothesis and a smallest version that tests it, the first thing a team learns is whether all of it worked.
import { perPassage } from '../../../document/document.ts';
import { scalarText } from '../../../document/field.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { languageWords } from '../../words/languageWords.ts';
import { isGiven, isOnePager, isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { sourceBelow } from '../../sections/sectionText.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

/** Work that is done whether or not anybody's behaviour changes. */
const withoutExperiment = /^(?:platform|tech[- _]?debt|compliance)$/i;

export const hypothesisMissing = defineRule({
  id: 'prd/hypothesis-missing',
  scope: 'document',
  summary: 'Require a PRD to say what it tests, or the smallest version that tests it',
  severity: 'info',
  recommended: false,
  fixable: true,
  messages: {
    missing:
      'No sentence says what you believe will change, and there is no smallest version that would show it. Add "We believe that … will … for …, measured by …".',
    empty: 'There is nothing under "{heading}" yet. Say what you believe will change, and the smallest version that could prove you wrong.',
  },
  *check({ typed }) {
    const { document, schema } = typed;
    const spec = schema.sections.find(({ concept }) => concept === 'hypothesis');
    if (!isKind(typed, 'prd') || spec === undefined || isUnread(document) || isGiven(document, 'hypothesis')) return;
    if (withoutExperiment.test(scalarText(document.fields.get('prd_type')?.node) ?? '') || isOnePager(document)) return;
    const sections = typed.sectionsFor('hypothesis').map(({ section }) => section);
    if (sections.some((section) => withoutComments(sourceBelow(document, section)).trim() !== '')) return;
    const [empty] = sections;
    if (empty !== undefined) yield { message: 'empty', data: { heading: empty.heading.text }, span: empty.heading.title };
    else if (!statesHypothesis(typed)) {
      const fixes = asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
      yield { message: 'missing', span: titleSpan(document), fixes };
    }
  },
});

function statesHypothesis({ document }: TypedDocument): boolean {
  return [undefined, ...document.sections].some((section) => names(section?.heading.text ?? '') || textNames(document, section));
}

/** The source will do: what looks like a hypothesis in code or a link only keeps the rule silent. */
const textNames = perPassage((markdown) => names(withoutComments(markdown)));

let words: RegExp | undefined;

function names(text: string): boolean {
  words ??= anyOfWords(languageWords('hypotheses'));
  return words.test(text);
}

function withoutComments(markdown: string): string {
  return markdown.includes('<!--') ? markdown.replace(/<!--[^]*?(?:-->|$)/g, '') : markdown;
}
