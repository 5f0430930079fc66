// An action that nobody owns and no day waits for is a wish; and a look back that finds only what worked has not
// looked.
import type { Item, Row } from '../../../document/content.ts';
import type { Section } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { saysWhen } from '../../launch/launchDates.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { namesPerson, namesSomebody } from '../../words/people.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing, textBelow } from '../../sections/sectionText.ts';
import { cellOf, columnsOf } from '../../sections/tables.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { holdsPlaceholderIn } from '../../placeholder/unfinishedRanges.ts';
import { countWords } from '../../words/wordCount.ts';

export const actionsUnowned = defineRule({
  id: 'retro/actions-unowned',
  scope: 'document',
  summary: 'Require the actions of a review to have an owner and a date, and the review to say what did not work',
  severity: 'warning',
  fixable: true,
  messages: {
    one: 'The action {action} has no {lack}. Name one person and a day for it.',
    several: '{count} of {total} actions have no {lack}, the first {action}. Name one person and a day for each.',
    praise:
      'This review says what worked and nothing about what did not. Add what cost time, customers or trust; there is always something.',
    empty: 'Nothing stands under "{heading}". Say what cost time, customers or trust; there is always something.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'impact-review') || isUnread(typed.document)) return;
    yield* actions(typed);
    yield* otherSide(typed);
  },
});

interface Action {
  readonly name: string;
  readonly span: Span;
  readonly lacks: readonly ('owner' | 'date')[];
}

function* actions(typed: TypedDocument) {
  const sections = typed.sectionsFor('actions').map(({ section }) => section);
  const blocks = new Set(sections.flatMap((section) => typed.document.blocksBelow(section)));
  const found = [...blocks].filter((block): block is Item | Row => block.kind === 'item' || block.kind === 'row');
  const judged = found.flatMap((block) => judge(typed, block) ?? []);
  const unowned = judged.filter(({ lacks }) => lacks.length > 0);
  const [first] = unowned;
  if (first === undefined) return;
  const lack = (['owner', 'date'] as const).filter((part) => unowned.some(({ lacks }) => lacks.includes(part))).join(' or ');
  const data = { action: first.name, lack, count: String(unowned.length), total: String(judged.length) };
  if (unowned.length === 1) yield { message: 'one', data, span: first.span } as const;
  else {
    const related = unowned.map(({ name, span, lacks }) => ({ path: typed.path, span, message: `${name} has no ${lacks.join(' or ')}.` }));
    yield { message: 'several', data, span: first.span, related } as const;
  }
}

const done = /[✅✓✔☑]|\b(?:done|completed?|closed|shipped|resolved|erledigt|terminé|hecho|feito|готово)\b|已完成|完了|완료/iu;

/** Undefined for what is done, still to be filled in, or only introduces others. */
function judge(typed: TypedDocument, block: Item | Row): Action | undefined {
  if (holdsPlaceholderIn(typed, block.span)) return undefined;
  if (block.kind === 'row') return judgeRow(block);
  const { text } = block.prose;
  if (block.checkbox === 'done' || /[:：]\s*$/.test(text) || countWords(text) < 2 || done.test(text) || saysNothing(text)) return undefined;
  const lacks = [
    ...(namesSomebody(text) ? [] : (['owner'] as const)),
    ...(saysWhen(text) || sometime.test(text) ? [] : (['date'] as const)),
  ];
  const line = text.split('\n')[0] ?? '';
  return { name: quoted(line), span: block.prose.spanOf(0, line.length), lacks };
}

const columns = [
  [
    'owner',
    /^(?:owner|who|dri|assignee|assigned|responsible|lead)\b|verantwort|responsable|responsável|ответств|负责|担当|담당|vlasnik|odgovor/i,
  ],
  [
    'date',
    /^(?:due|when|date|by|deadline|target|eta|until|timeline|week|sprint)\b|bis\b|frist|termin|échéance|date|fecha|prazo|срок|截止|日期|期限|기한|rok\b/i,
  ],
  ['state', /^(?:status|state|done)\b|estado|statut|статус|状态|状態|상태/i],
] as const;

function judgeRow(row: Row): Action | undefined {
  const at = columnsOf(row.headers, columns);
  const name = row.cells.find((cell, index) => index !== at.owner && index !== at.date && /\p{L}{2}/u.test(cell.text));
  if (name === undefined || done.test(cellOf(row, at.state)?.text ?? '')) return undefined;
  const rest = row.cells.map(({ text }) => text).join(' · ');
  return {
    name: quoted(name.text),
    span: name.span,
    lacks: [
      ...(cellOf(row, at.owner) !== undefined || (at.owner === undefined && namesPerson(rest)) ? [] : (['owner'] as const)),
      ...(cellOf(row, at.date) !== undefined || (at.date === undefined && saysWhen(rest)) ? [] : (['date'] as const)),
    ],
  };
}

/** A rhythm, a moment or a next time is a date to those who keep it. */
const sometime =
  /\b(?:next (?:week|sprint|month|quarter|retro|release|launch|time)|this (?:week|sprint|month|quarter)|every|each|always|from now on|before the next|end of|eow|eom|eoq|immediately|asap|ongoing)\b/i;

function* otherSide(typed: TypedDocument) {
  const tells = (section: Section): boolean => holdsPlaceholder(typed, section) || !saysNothing(textBelow(typed.document, section));
  const sectionsOf = (concept: string): readonly Section[] => typed.sectionsFor(concept).map(({ section }) => section);
  const badly = sectionsOf('went-badly');
  const [first] = badly;
  if (badly.some(tells)) return;
  if (first !== undefined) {
    yield { message: 'empty', data: { heading: first.heading.text.trim() }, span: first.heading.title } as const;
    return;
  }
  const [well] = sectionsOf('went-well').filter(tells);
  // What would be done differently is what did not work, told politely.
  if (well === undefined || sectionsOf('lessons').some(tells)) return;
  const spec = typed.schema.sections.find(({ ownRule }) => ownRule === 'retro/actions-unowned');
  const fixes = spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
  yield { message: 'praise', span: well.heading.title, fixes } as const;
}

function quoted(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return `"${line.length > 60 ? `${line.slice(0, 60).replace(/\s\S*$/, '')}…` : line}"`;
}
