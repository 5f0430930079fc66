// A no without its reason is asked for again, by the next person and with more weight.
import { scalarText } from '../../../document/field.ts';
import { isKind, linkFields, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { insertField, replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';
import { fieldHoldsPlaceholder, holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

type Answer = 'no' | 'not now' | 'not this way';
const answers: Readonly<Record<string, Answer>> = { no: 'no', declined: 'no', 'not-now': 'not now', 'not-this-way': 'not this way' };

/** A reason with a number says something in fewer words: "2 non-ICP accounts". */
const fewestWithNumber = 3;

export const decisionUnexplained = defineRule({
  id: 'idea/decision-unexplained',
  scope: 'document',
  summary: 'Require the reason where an idea is turned down or put off',
  severity: 'warning',
  keepsWhenClosed: true,
  fixable: true,
  options: { words: { value: 5, help: 'Words that a reason has at least; three are enough where one of them is a number.' } },
  messages: {
    reason: 'The answer is "{answer}", and nothing says why. Give the reason that the person who asked should find fair.',
    short: 'The answer is "{answer}", and "{reason}" hardly says why. Give the reason that the person who asked should find fair.',
    revisit: 'The answer is "not now", and nothing says when you look again. Add revisit_on, or say no.',
    both: 'The answer is "not now", and nothing says why, or when you look again. Add decision_reason and revisit_on.',
  },
  *check({ typed }, { words }) {
    if (!isKind(typed, 'idea') || typed.document.frontMatter.kind === 'malformed') return;
    const found = answerOf(typed);
    if (found === undefined || linkFields(typed, 'duplicate_of').length > 0) return;
    const { answer, span } = found;
    const reason = reasonOf(typed);
    const isExplained = reason === 'open' || isReason(reason, words);
    const isRevisited = answer !== 'not now' || saysWhen(typed, reason === 'open' ? '' : reason);
    if (isExplained && isRevisited) return;
    const place = { span, fixes: fixesFor(typed, [...(isExplained ? [] : ['decision_reason']), ...(isRevisited ? [] : ['revisit_on'])]) };
    const given = reason.trim().split('\n')[0] ?? '';
    if (isExplained) yield { ...place, message: 'revisit' };
    else if (given !== '') yield { ...place, message: 'short', data: { answer, reason: given } };
    else if (isRevisited) yield { ...place, message: 'reason', data: { answer } };
    else yield { ...place, message: 'both' };
  },
});

/** The answer as `decision` says it, else as the status implies it. */
function answerOf({ document, status }: TypedDocument): { readonly answer: Answer; readonly span: TextEdit['span'] } | undefined {
  const field = document.fields.get('decision');
  const key = scalarText(field?.node)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (field !== undefined && key !== undefined) {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return answer === undefined ? undefined : { answer, span: field.node.span };
  }
  if (status.kind !== 'known') return undefined;
  const answer = Object.hasOwn(answers, status.spec.name) ? answers[status.spec.name] : undefined;
  return answer === undefined ? undefined : { answer, span: status.field.node.span };
}

/** What the field and the answer's own section say; `open` where they wait to be filled in. */
function reasonOf(typed: TypedDocument): string {
  const { document } = typed;
  const field = document.fields.get('decision_reason');
  const sections = typed.sectionsFor('decision').map(({ section }) => section);
  if (field !== undefined && fieldHoldsPlaceholder(typed, field)) return 'open';
  if (sections.some((section) => holdsPlaceholder(typed, section))) return 'open';
  return [scalarText(field?.node) ?? '', ...sections.map((section) => textBelow(document, section))]
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function isReason(text: string, words: number): boolean {
  const count = countWords(text);
  return count >= words || (count >= fewestWithNumber && /\p{N}/u.test(text));
}

/** By the field, or in the words of the answer: "look again in Q4". */
function saysWhen({ document }: TypedDocument, reason: string): boolean {
  const field = document.fields.get('revisit_on');
  if (scalarText(field?.node) !== undefined) return true;
  return /\b(?:Q[1-4]|H[12]|20\d{2}|revisit|again|once|until|next (?:quarter|year|month|spring|summer|autumn|fall|winter))\b|\b(?:when|if|as soon as) \p{L}/iu.test(
    reason,
  );
}

const prompts: Readonly<Record<string, string>> = { decision_reason: '<why, in a sentence they find fair>', revisit_on: '<date>' };

/** What is written is kept: only a field that is missing or empty gets a prompt. */
function fixesFor({ document }: TypedDocument, names: readonly string[]): readonly Fix[] {
  if (document.metadata !== 'front-matter') return [];
  const edits = names.flatMap((name): readonly TextEdit[] => {
    const field = document.fields.get(name);
    if (field === undefined) return [insertField(document, name, prompts[name] ?? '')];
    return scalarText(field.node) === undefined && field.node.kind === 'scalar' ? [replaceValue(document, field, prompts[name] ?? '')] : [];
  });
  if (edits.length < names.length) return [];
  return asChoice(names.length === 2 ? 'Add lines for the reason and the date' : `Add a line for ${names[0] ?? ''}`, edits);
}
