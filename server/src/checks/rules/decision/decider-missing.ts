// A decision that nobody made on no day is an opinion, and can be reopened by anybody.
import { scalars } from '../../../document/field.ts';
import { isKind, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { insertField, replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';
import { fieldHoldsPlaceholder } from '../../placeholder/unfinished.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

const deciderFields = ['deciders', 'decision-makers', 'decision_makers', 'decider', 'decided_by'];
const dateFields = ['date', 'decided_on', 'decided_at'];

export const deciderMissing = defineRule({
  id: 'decision/decider-missing',
  scope: 'document',
  summary: 'Require a decision that was made to say who made it and when',
  severity: 'warning',
  escalates: true,
  keepsWhenClosed: true,
  fixable: true,
  messages: {
    both: 'The status is "{status}", and nothing says who decided and when. Name the deciders and the date.',
    decider: 'The status is "{status}", and nobody is named who decided. Name the deciders.',
    date: 'The status is "{status}", and nothing says when it was decided. Add the date.',
  },
  *check({ typed }) {
    const { document, status } = typed;
    if (!isKind(typed, 'decision') || status.kind !== 'known' || document.frontMatter.kind === 'malformed') return;
    if (typed.phase !== 'committed' && status.spec.name !== 'rejected') return;
    const isDecided = isFilled(typed, deciderFields) || namesDecider(typed);
    const isDated = isFilled(typed, dateFields) || namesDate(typed);
    if (isDecided && isDated) return;
    const missing = [...(isDecided ? [] : (['deciders'] as const)), ...(isDated ? [] : (['date'] as const))];
    const place = {
      span: document.metadata === 'labels' ? status.field.node.span : metadataSpan(document),
      fixes: fixesFor(typed, missing),
    };
    yield { ...place, message: isDecided ? 'date' : isDated ? 'decider' : 'both', data: { status: status.text } };
  },
});

/** True for a value as well as for a placeholder, which is reported as one. */
function isFilled(typed: TypedDocument, names: readonly string[]): boolean {
  return names.some((name) => {
    const field = typed.document.fields.get(name);
    if (field === undefined) return false;
    const isMap = field.node.kind === 'map' || (field.node.kind === 'list' && field.node.items.some(({ kind }) => kind === 'map'));
    return isMap || scalars(field.node).some(({ text }) => !isUnfilled(text)) || fieldHoldsPlaceholder(typed, field);
  });
}

const deciderLabel =
  /(?:deciders?|decision[- ]makers?|decided by|approved by|entscheider(?:in|innen)?|entschieden von|décideurs?|décidé par|decidido por|decisores|decisor|donositelji odluke|решил\p{L}*|принял\p{L}*|决策者|決定者|결정자)[*_`]{0,3}\s?[:：]?[*_`]{0,3}\s{0,2}[\p{L}@[]/iu;
const dateLabel =
  /^[^\p{L}\n]{0,8}(?:date|decided(?: on)?|decision date|datum|fecha|data|дата|日期|日付|날짜)[*_`]{0,3}\s?[:：][*_`]{0,3}\s{0,2}[\p{L}\p{N}]/imu;
const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}]/u;
const day = /(?<!\d)\d{4}-\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{4}|\b(?:19|20)\d{2}\b|年/u;

/** In a line above the first section, or where the decision is told: "Decided by @dana on 2026-06-03". */
function namesDecider(typed: TypedDocument): boolean {
  const decision = decisionText(typed);
  return deciderLabel.test(opening(typed)) || deciderLabel.test(decision) || handle.test(decision);
}

function namesDate(typed: TypedDocument): boolean {
  return dateLabel.test(opening(typed)) || day.test(decisionText(typed));
}

function opening({ document }: TypedDocument): string {
  const [title] = document.sections;
  return `${document.bodyText(undefined)}\n${title?.heading.level === 1 ? document.bodyText(title) : ''}`;
}

function decisionText(typed: TypedDocument): string {
  return typed
    .sectionsFor('decision')
    .map(({ section }) => textBelow(typed.document, section))
    .join('\n');
}

const prompts = { deciders: '["@<name>"]', date: '<date>' };

function fixesFor({ document }: TypedDocument, missing: readonly (keyof typeof prompts)[]): readonly Fix[] {
  if (document.metadata !== 'front-matter' || missing.some((name) => document.fields.get(name)?.node.kind === 'map')) return [];
  const edits = missing.map((name): TextEdit => {
    const field = document.fields.get(name);
    return field === undefined ? insertField(document, name, prompts[name]) : replaceValue(document, field, prompts[name]);
  });
  const title =
    missing.length === 2
      ? 'Add lines for the deciders and the date'
      : missing[0] === 'date'
        ? 'Add a line for the date'
        : 'Add a line for the deciders';
  return asChoice(title, edits);
}
