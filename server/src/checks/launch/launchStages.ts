// The stages of a launch, from the front matter or from a table of stages in the body: who has it in each, for how
// long, what must hold to go on and what stops it. Prose about stages is not read, so nothing is said about it.
import { entry, scalarText, type Field, type FieldNode } from '../../document/field.ts';
import type { Days } from '../../document/calendar.ts';
import type { Row } from '../../document/content.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import { launchDays, readDays } from './launchDates.ts';
import { cellOf, columnsOf, tablesFor, type Words } from '../sections/tables.ts';
import { isUnfilled } from '../placeholder/unfilled.ts';
import { fieldHoldsPlaceholder } from '../placeholder/unfinished.ts';
import { holdsPlaceholderIn } from '../placeholder/unfinishedRanges.ts';

export type StageType = 'internal' | 'beta' | 'pilot' | 'canary' | 'ga';

export interface LaunchStage {
  readonly name: string;
  /** The name, or all of it where it has none. */
  readonly span: Span;
  /** The row or entry. */
  readonly whole: Span;
  readonly type: StageType | undefined;
  /** The share of customers that have it, in percent. */
  readonly share: number | undefined;
  /** How many customers, sites or teams have it. */
  readonly count: number | undefined;
  readonly start: Days | undefined;
  readonly end: Days | undefined;
  readonly duration: string | undefined;
  /** What must hold to go on. */
  readonly go: Words | undefined;
  readonly stop: Words | undefined;
  readonly owner: string | undefined;
  /** True where part of it is still to be filled in, so that nobody can say yet what is missing. */
  readonly isOpen: boolean;
}

export interface LaunchStages {
  readonly source: 'front-matter' | 'table';
  readonly stages: readonly LaunchStage[];
}

const known = new WeakMap<TypedDocument, LaunchStages | 'none'>();

/** The stages of a plan; undefined where none are written as data. Front matter comes before a table. */
export function stagesOf(typed: TypedDocument): LaunchStages | undefined {
  const found = known.get(typed) ?? stagesInFields(typed) ?? stagesInTable(typed) ?? 'none';
  known.set(typed, found);
  return found === 'none' ? undefined : found;
}

function stagesInFields(typed: TypedDocument): LaunchStages | undefined {
  const field = typed.document.fields.get('stages');
  if (field?.node.kind !== 'list') return undefined;
  const launch = launchDays(typed);
  const stages = field.node.items.filter(({ kind }) => kind === 'map').map((node, index) => stageInNode(typed, node, index, launch));
  return stages.length === 0 ? undefined : { source: 'front-matter', stages };
}

function stageInNode(typed: TypedDocument, node: FieldNode, index: number, launch: Days | undefined): LaunchStage {
  const text = (...names: readonly string[]): string | undefined => wordsIn(node, names)?.text;
  const name = text('name', 'stage') ?? text('type') ?? `stage ${String(index + 1)}`;
  const field: Field = { name: 'stages', key: node.span, node };
  return {
    name,
    span: entry(node, 'name')?.node.span ?? node.span,
    whole: node.span,
    type: typeNamed(text('type') ?? '') ?? typeOf(name),
    share: numberIn(text('percent', 'share') ?? ''),
    count: numberIn(text('n', 'size', 'customers', 'accounts') ?? ''),
    start: readDays(text('start') ?? '', launch),
    end: readDays(text('end') ?? '', launch),
    duration: text('duration'),
    go: wordsIn(node, ['go', 'go_criteria', 'exit', 'exit_criteria']),
    stop: wordsIn(node, ['stop', 'stop_criteria']),
    owner: text('owner'),
    isOpen: fieldHoldsPlaceholder(typed, field),
  };
}

function wordsIn(node: FieldNode, names: readonly string[]): Words | undefined {
  for (const name of names) {
    const value = entry(node, name)?.node;
    const text = scalarText(value);
    if (value !== undefined && text !== undefined && !isUnfilled(text)) return { text, span: value.span };
  }
  return undefined;
}

type Column = 'stop' | 'go' | 'share' | 'duration' | 'start' | 'end' | 'owner' | 'who' | 'name';

/** What the headers of a table of stages say, in the languages Rubric reads; the first that fits counts. */
const columns: readonly (readonly [Column, RegExp])[] = [
  [
    'stop',
    /^(?:stop|roll ?back|roll back|abort|halt|pause|revert|kill|no-go)|\b(?:stops?|roll ?back) (?:if|when|criteri)|stopp|abbruch|arrêt|detener|parar|останов|停止|回滚|中止|중단/i,
  ],
  [
    'go',
    /^(?:go\b|gates?\b|exit|advance|promot|proceed|continue|graduat|next when)|\b(?:go|exit|gate|promotion|success) (?:if|when|criteri)|weiter|freigabe|continuer|continuar|avanzar|продолж|继续|通过标准|放量条件|継続|進行条件|진행/i,
  ],
  [
    'share',
    /^(?:%|share|percent|traffic|exposure|rollout(?: %| percent|$))|%|\bpercentage\b|anteil|pourcentage|porcentaje|percentual|доля|процент|比例|占比|割合|비율/i,
  ],
  [
    'duration',
    /^(?:lasts|duration|how long|length|bake|soak|dwell|hold|time\b)|dauer|durée|duraci|duração|длительн|持续|時長|时长|期間|기간/i,
  ],
  ['start', /^(?:starts?|begins?|from|dates?|when|week)\b|beginn|début|inicio|início|начало|开始|開始|시작/i],
  ['end', /^(?:ends?|until|till|to)\b|\bend date\b|^ende|^fin\b|конец|结束|終了|종료/i],
  [
    'owner',
    /^(?:owner|dri|who decides|decided by|decision|responsible|lead)\b|verantwort|responsable|responsável|ответств|负责|担当|담당/i,
  ],
  [
    'name',
    /^(?:stages?|phases?|waves?|rings?|cohorts?|steps?|name|rollout stage|launch stage)\b|stufe|etappe|welle|étape|vague|etapa|fase|этап|фаза|волна|阶段|批次|段階|ステージ|フェーズ|단계/i,
  ],
  ['who', /^(?:who|audience|segments?|customers?|users?|groups?|scope|size|sites?|accounts?|n)\b|wer|qui\b|quién|quem|кто|用户|対象|대상/i],
];

function stagesInTable(typed: TypedDocument): LaunchStages | undefined {
  if (!['stages', 'release-strategy', 'timeline'].some((concept) => typed.sectionsFor(concept).length > 0)) return undefined;
  for (const { headers, rows } of tablesFor(typed, ['stages', 'release-strategy', 'timeline'])) {
    const found = columnsOf(headers, columns);
    // "Phase | Dates | Deliverables" is a schedule; what makes a stage is how many have it, or when the next may begin.
    if (found.name === undefined || (found.share === undefined && found.go === undefined && found.stop === undefined)) continue;
    const launch = launchDays(typed);
    return { source: 'table', stages: rows.map((row) => stageInRow(typed, row, found, launch)) };
  }
  return undefined;
}

function stageInRow(typed: TypedDocument, row: Row, at: Readonly<Partial<Record<Column, number>>>, launch: Days | undefined): LaunchStage {
  const text = (column: Column): string => cellOf(row, at[column])?.text ?? '';
  const name = text('name');
  const share = at.share === undefined ? percentIn(`${name} ${text('who')}`) : (percentIn(text('share')) ?? bareNumber(text('share')));
  return {
    name,
    span: cellOf(row, at.name)?.span ?? row.span,
    whole: row.span,
    type: typeOf(name),
    share,
    count: numberIn(text('who').replace(/\d+(?:[.,]\d+)?\s?%/g, '')) ?? (share === undefined ? numberIn(text('share')) : undefined),
    start: readDays(text('start'), launch),
    end: readDays(text('end'), launch),
    // "April 6 to April 20" says how long as well as it says when.
    duration: text('duration') || (isRange(text('start')) ? text('start') : undefined),
    go: cellOf(row, at.go),
    stop: cellOf(row, at.stop) ?? (/no-go/i.test(row.headers[at.go ?? -1] ?? '') ? cellOf(row, at.go) : undefined),
    owner: text('owner') || undefined,
    isOpen: holdsPlaceholderIn(typed, row.span),
  };
}

function isRange(text: string): boolean {
  return /[–—→]|\b(?:to|until|till)\b/.test(text) && (text.match(/\d+/g) ?? []).length > 1;
}

const types: readonly StageType[] = ['internal', 'beta', 'pilot', 'canary', 'ga'];

function typeNamed(text: string): StageType | undefined {
  return types.find((type) => type === text.trim().toLowerCase());
}

/** What kind of stage a name says it is: "Closed beta" is a beta. */
function typeOf(name: string): StageType | undefined {
  if (/\b(?:internal|dogfood|staff|employees)/i.test(name)) return 'internal';
  if (/\b(?:betas?|early access|private preview)\b|内测|ベータ|베타/i.test(name)) return 'beta';
  if (/\b(?:pilots?|design partners?|trial)\b|试点|パイロット|파일럿/i.test(name)) return 'pilot';
  if (/\bcanary\b|灰度|カナリア/i.test(name)) return 'canary';
  return /^(?:ga|general availability|everybody|everyone|all)\b|全量/i.test(name) ? 'ga' : undefined;
}

/** "1–5 %" reaches five percent. */
function percentIn(text: string): number | undefined {
  const found = [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|％|percent\b)/g)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

function bareNumber(text: string): number | undefined {
  return /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

function numberIn(text: string): number | undefined {
  const found = /(?<![\d.,])\d{1,9}(?:[.,]\d{1,3})*(?![\d%])/.exec(text)?.[0];
  if (found !== undefined) return Number(found.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  const word = /\p{L}+/gu;
  for (const [part] of text.matchAll(word)) {
    const number = numbers.get(part.toLowerCase());
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Small shares of customers are often written out: "ten sites". */
const numbers: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['fifty', 50],
]);
