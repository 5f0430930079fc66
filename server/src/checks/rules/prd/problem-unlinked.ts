// A PRD answers a problem. Where it neither links one nor tells it, readers judge the solution by taste.
import { scalarText } from '../../../document/field.ts';
import type { Section } from '../../../document/section.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { hasOwnBody, introductionText } from '../../sections/introduction.ts';
import { isGiven, missingSections } from '../../sections/missingSections.ts';
import { prdSections } from '../../sections/prdSections.ts';
import { defineRule } from '../../rule.ts';
import { fewestWordsBelow, pointsElsewhere, sourceBelow, textBelow } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

/** A problem told in fewer words leaves out who has it, how often, or what it costs. */
const fewestWords = 40;

export const problemUnlinked = defineRule({
  id: 'prd/problem-unlinked',
  scope: 'document',
  summary: 'Require a PRD to link or tell the problem it solves',
  severity: 'warning',
  fixable: true,
  messages: {
    missing:
      'No problem is linked or told. Link the problem statement ("problem: PRB-1"), or say in a section of its own who has the problem and what it costs them.',
    thin: '"{heading}" tells the problem in {words}. Link the problem statement ("problem: PRB-1"), or say in at least 40 words who has it, how often and at what cost.',
    inaction: 'No problem is linked or told. For technical debt, say in "cost_of_inaction" what happens if we do not do it.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'prd')) return;
    const debt = scalarText(typed.document.fields.get('prd_type')?.node) === 'tech-debt';
    if (['problem', 'prfaq', ...(debt ? ['cost_of_inaction'] : [])].some((name) => isGiven(typed.document, name))) return;
    const sections = problemSections(typed);
    const [first] = sections;
    if (first === undefined) {
      // Under headings of the author's own the problem may be told in any of them.
      if (!['summary', 'goals'].some((concept) => typed.sectionsFor(concept).length > 0) && hasOwnBody(typed)) return;
      // Where nothing at all says why, prd/section-missing speaks for this as well.
      if (missingSections(typed, prdSections).needs.some(({ name }) => name === 'why') || isToldElsewhere(typed)) return;
      if (debt) yield { message: 'inaction', span: titleSpan(typed.document) };
      else yield { message: 'missing', span: titleSpan(typed.document), fixes: insertProblem(typed) };
      return;
    }
    if (sections.some((section) => fewestWordsBelow(typed.document, section) >= fewestWords)) return;
    const words = sections.reduce((sum, section) => sum + countWords(textBelow(typed.document, section)), 0);
    // An empty section is reported as empty, one with prompts as unfinished; a link stands for the words.
    if (words >= fewestWords || words === 0 || isToldElsewhere(typed)) return;
    if (sections.some((section) => holdsPlaceholder(typed, section) || pointsElsewhere(sourceBelow(typed.document, section)))) return;
    yield {
      message: 'thin',
      data: { heading: first.heading.text, words: words === 1 ? 'one word' : `${String(words)} words` },
      span: first.heading.title,
    };
  },
});

/** The sections that tell the problem, without those inside one another. */
function problemSections(typed: TypedDocument): readonly Section[] {
  const sections = ['problem', 'background'].flatMap((concept) => typed.sectionsFor(concept).map(({ section }) => section));
  return [...new Set(sections)].filter(
    (section) =>
      !sections.some(
        (other) =>
          other !== section &&
          other.span.start <= section.span.start &&
          section.span.end <= other.span.end &&
          other.span.start < section.span.start,
      ),
  );
}

const pain =
  /\b(?:problems?|pains?|pain points?|struggl\w*|frustrat\w*|bottlenecks?|inefficien\w*|time[- ]consuming|tedious|error[- ]prone|challenges?|currently|today|suffer\w*|wast(?:e|es|ed|ing)|unable to|cannot|can't|difficult|hard to|motivations?|gaps?|friction|burdens?|barriers?|lacks?)\b|问题|痛点|課題|문제|проблем|problème|problema/iu;

/** True where the introduction or a summary of some length tells the problem in its own words. */
function isToldElsewhere(typed: TypedDocument): boolean {
  const sections = ['summary', 'goals', 'users'].flatMap((concept) => typed.sectionsFor(concept));
  const texts = [introductionText(typed.document), ...sections.map(({ section }) => textBelow(typed.document, section))];
  return texts.some((text) => pain.test(text) && countWords(text) >= fewestWords);
}

function insertProblem(typed: TypedDocument): ReturnType<typeof asChoice> {
  const spec = typed.schema.sections.find(({ concept }) => concept === 'problem');
  return spec === undefined ? [] : asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
}
