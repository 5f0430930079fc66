// A problem that nobody has shown to be real is an opinion, and the next person has another one.
import { scalars } from '../../../document/field.ts';
import { isKind, linkFields, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { introductionBlocks } from '../../sections/introduction.ts';
import { languageWords } from '../../words/languageWords.ts';
import { ownEvidence, supportedBy } from '../../evidence/linkedEvidence.ts';
import { isGiven, isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing, textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { showsEvidence, tellsEvidence } from '../../evidence/tellsEvidence.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

/** Sections in which a short problem statement may say how it knows. */
const elsewhere = ['problem', 'background', 'summary', 'users', 'market', 'quotes', 'observation'];

export const evidenceMissing = defineRule({
  id: 'problem/evidence-missing',
  scope: 'portfolio',
  summary: 'Require a problem statement to show how we know',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    missing:
      'Nothing here shows how we know. Link the evidence ("evidence: [EVD-1]"), or say what was seen, with how many people and when.',
    empty: 'There is nothing under "{heading}" yet. Say what was seen, with how many people and when, or link the evidence.',
    thin: '"{heading}" has no number, no quote and no source. Say what was seen, with how many people and when, or link the evidence.',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'problem') || isUnread(typed.document) || isRestricted(typed)) return;
    const sections = typed.sectionsFor('evidence').map(({ section }) => section);
    if (sections.some((section) => holdsPlaceholder(typed, section) || tellsEvidence(typed, section))) return;
    const supported = supportedBy(typed);
    if (isGiven(typed.document, 'evidence') && supported.links['evidence']?.length === 0) return;
    const { documents, files, hasOther } = ownEvidence(supported, portfolio);
    if (documents.length > 0 || files.length > 0 || hasOther) return;
    const [first] = sections;
    if (first !== undefined) {
      const message = sections.every((section) => saysNothing(textBelow(typed.document, section))) ? 'empty' : 'thin';
      yield { message, data: { heading: first.heading.text }, span: first.heading.title };
      return;
    }
    // A problem that still waits to be told has no evidence yet, and is reported as unfinished.
    if (isToldElsewhere(typed) || typed.sectionsFor('problem').some(({ section }) => holdsPlaceholder(typed, section))) return;
    const spec = typed.schema.sections.find(({ concept }) => concept === 'evidence');
    yield {
      message: 'missing',
      span: titleSpan(typed.document),
      fixes: spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
    };
  },
});

/** `evidence: restricted` says that it is there and not for everybody; the owner answers for it. */
function isRestricted(typed: TypedDocument): boolean {
  return linkFields(typed, 'evidence').some((field) => scalars(field.node).some(({ text }) => /^restricted$/i.test(text.trim())));
}

let sources: RegExp | undefined;

/** True where a text has words for how somebody came to know: an interview, tickets, what somebody saw. */
function namesSource(text: string): boolean {
  sources ??= anyOfWords(languageWords('sources'));
  return sources.test(text);
}

function isToldElsewhere(typed: TypedDocument): boolean {
  const { document } = typed;
  const introduction = introductionBlocks(document);
  if (showsEvidence(introduction) || introduction.some((block) => namesSource(textOfBlock(block)))) return true;
  return elsewhere.some((concept) =>
    typed.sectionsFor(concept).some(({ section }) => tellsEvidence(typed, section) || namesSource(textBelow(document, section))),
  );
}
