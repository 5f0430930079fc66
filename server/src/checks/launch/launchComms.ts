// Who is told what before a launch, where, when and by whom: the rows of the comms table, or the items of a list.
// What only stands in running text has no rows; its words still say which audiences are thought of.
import type { Days } from '../../document/calendar.ts';
import type { Item, Row } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import { launchDays, readDays, saysWhen } from './launchDates.ts';
import { namesOutsiders } from './launchAudiences.ts';
import { namesSomebody } from '../words/people.ts';
import { textBelow } from '../sections/sectionText.ts';
import { cellOf, columnsOf, tablesBelow } from '../sections/tables.ts';
import { holdsPlaceholderIn } from '../placeholder/unfinishedRanges.ts';

export interface CommsRow {
  readonly source: 'table' | 'list';
  /** Whom it is for, as written. */
  readonly audience: string;
  readonly span: Span;
  readonly when: string | undefined;
  readonly days: Days | undefined;
  /** What the row does not say of channel, date and owner. */
  readonly lacks: readonly ('channel' | 'date' | 'owner')[];
  readonly isDone: boolean;
  /** True where part of it is still to be filled in. */
  readonly isOpen: boolean;
}

export interface Comms {
  readonly sections: readonly Section[];
  /** All words of the sections, which may name an audience without a row of its own. */
  readonly text: string;
  readonly rows: readonly CommsRow[];
  /** True where the plan says of any row whether it is done, so that the others are known not to be. */
  readonly tracksDone: boolean;
}

const known = new WeakMap<TypedDocument, Comms | 'none'>();

/** What a plan says about telling people; undefined where it has no section for it. */
export function commsOf(typed: TypedDocument): Comms | undefined {
  const found = known.get(typed) ?? readComms(typed) ?? 'none';
  known.set(typed, found);
  return found === 'none' ? undefined : found;
}

type Column = 'done' | 'audience' | 'when' | 'owner' | 'channel' | 'message';

const columns: readonly (readonly [Column, RegExp])[] = [
  ['done', /^(?:done|status|sent|state|complete|✅|✓|☑)|erledigt|statut|estado|статус|状态|状態|완료/i],
  [
    'audience',
    /^(?:audience|who|whom|to|for|stakeholders?|recipients?|teams?|groups?)\b|zielgruppe|an wen|audience|destinatari|audiencia|público|аудитори|кому|受众|对象|対象|대상/i,
  ],
  [
    'when',
    /^(?:when|date|due|by|timing|send|day|t-|deadline|time)|wann|datum|quand|cuándo|fecha|quando|data\b|когда|дата|срок|时间|日期|日時|いつ|언제|날짜|일정/i,
  ],
  ['owner', /^(?:owner|dri|from|sender|responsible|lead|by whom|author)\b|verantwort|responsable|responsável|ответств|负责|担当|담당/i],
  ['channel', /^(?:channel|where|medium|format|how|via|vehicle|tool|delivery|method)\b|kanal|canal|канал|渠道|チャネル|채널/i],
  [
    'message',
    /^(?:message|what|content|key message|topic|communication|subject)\b|botschaft|mensaje|mensagem|сообщен|内容|メッセージ|메시지/i,
  ],
];

function readComms(typed: TypedDocument): Comms | undefined {
  const sections = typed.sectionsFor('comms').map(({ section }) => section);
  if (sections.length === 0) return undefined;
  const launch = launchDays(typed);
  const tables = sections
    .flatMap((section) => tablesBelow(typed.document, section))
    .filter((table, index, all) => all.findIndex(({ headers }) => headers === table.headers) === index);
  let tracksDone = false;
  const rows: CommsRow[] = [];
  for (const { headers, rows: own } of tables) {
    const at = columnsOf(headers, columns);
    if (
      at.audience === undefined ||
      (at.message === undefined && at.channel === undefined && at.when === undefined && at.owner === undefined)
    )
      continue;
    tracksDone ||= at.done !== undefined;
    rows.push(...own.map((row) => inRow(typed, row, at, launch)));
  }
  if (rows.length === 0) {
    const items = sections
      .flatMap((section) => typed.document.blocksBelow(section))
      .filter((block): block is Item => block.kind === 'item');
    tracksDone = items.some(({ checkbox }) => checkbox !== 'none');
    rows.push(...items.flatMap((item) => inItem(typed, item, launch)));
  }
  const text = sections.map((section) => `${section.heading.text}\n${textBelow(typed.document, section)}`).join('\n');
  return { sections, text, rows, tracksDone: tracksDone || rows.some(({ isDone }) => isDone) };
}

function inRow(typed: TypedDocument, row: Row, at: Readonly<Partial<Record<Column, number>>>, launch: Days | undefined): CommsRow {
  const when = cellOf(row, at.when)?.text;
  const audience = cellOf(row, at.audience);
  const done = cellOf(row, at.done)?.text ?? '';
  return {
    source: 'table',
    audience: audience?.text ?? '',
    span: audience?.span ?? row.span,
    when,
    days: when === undefined ? undefined : readDays(when, launch),
    lacks: [
      ...(cellOf(row, at.channel) === undefined ? (['channel'] as const) : []),
      ...(when === undefined ? (['date'] as const) : []),
      ...(cellOf(row, at.owner) === undefined ? (['owner'] as const) : []),
    ],
    isDone: isDone(done) || (when !== undefined && isDone(when)),
    isOpen: holdsPlaceholderIn(typed, row.span),
  };
}

/** "Support: a briefing on 2027-03-30 (@joy)" is a row in all but form. */
function inItem(typed: TypedDocument, item: Item, launch: Days | undefined): readonly CommsRow[] {
  const { text } = item.prose;
  const audience = /^([^:：–—]{2,60})[:：–—]/.exec(text)?.[1]?.trim() ?? '';
  if (audience === '') return [];
  const rest = text.slice(audience.length);
  return [
    {
      source: 'list',
      audience,
      span: item.prose.spanOf(0, audience.length),
      when: saysWhen(rest) ? rest : undefined,
      days: readDays(rest, undefined) ?? countedIn(rest, launch),
      lacks: [...(saysWhen(rest) ? [] : (['date'] as const)), ...(namesSomebody(rest) ? [] : (['owner'] as const))],
      isDone: item.checkbox === 'done' || isDone(rest),
      isOpen: holdsPlaceholderIn(typed, item.span),
    },
  ];
}

/** "A memo at T-7". */
function countedIn(text: string, launch: Days | undefined): Days | undefined {
  const found =
    /\bT\s?[-−–+]\s?\d{1,3}(?:\s?(?:weeks?|w|days?|d)\b)?|\b\d{1,3} (?:weeks?|days?) (?:before|after) (?:the )?(?:launch|ga|go-live|release)\b/i.exec(
      text,
    )?.[0];
  return found === undefined ? undefined : readDays(found, launch);
}

function isDone(text: string): boolean {
  if (/\b(?:not|to be|will be|un)\s?(?:done|sent|published|complete)/i.test(text)) return false;
  return /[✅✓✔☑]|^(?:x|yes|ja|oui|sí|sim|да|是|完了|완료|已完成)$|\b(?:done|sent|complete|completed|published|delivered|held|erledigt|envoyé|enviado)\b/iu.test(
    text.trim(),
  );
}

/** What is due and not done by a day: the date of a row has passed, and nothing says that it happened. */
export function overdueComms({ rows }: Comms, today: string): readonly (CommsRow & { readonly due: string })[] {
  return rows.flatMap((row) =>
    row.days === undefined || row.days.end >= today || row.isDone || row.isOpen ? [] : [{ ...row, due: row.days.end }],
  );
}

/** True for a row that is for customers under the name that this trade has for them. */
export function isForCustomers(row: CommsRow): boolean {
  return namesOutsiders(row.audience);
}
