// What an impact review reports, metric by metric: the rows of its table of expected and actual figures. Running text
// about results is not read, so nothing is said about it.
import type { Row } from '../../document/content.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import type { Verdict } from './outcomeVerdict.ts';
import { readVerdict } from './outcomeVerdict.ts';
import { cellOf, columnsOf, tablesFor, type Words } from '../sections/tables.ts';
import { holdsPlaceholderIn } from '../placeholder/unfinishedRanges.ts';

export type OutcomeColumn = 'verdict' | 'delta' | 'baseline' | 'expected' | 'actual' | 'source' | 'role' | 'metric';

export interface OutcomeRow {
  /** As written; empty where the row has none. */
  readonly metric: string;
  /** The metric, or the whole row where it has none. */
  readonly span: Span;
  readonly baseline: Words | undefined;
  readonly expected: Words | undefined;
  readonly actual: Words | undefined;
  readonly verdict: (Words & { readonly means: Verdict | undefined }) | undefined;
  readonly isGuardrail: boolean;
  /** The words of all cells, in which ids of metrics may stand. */
  readonly text: string;
  /** True where part of it is still to be filled in. */
  readonly isOpen: boolean;
}

export interface Outcomes {
  readonly rows: readonly OutcomeRow[];
  readonly columns: Readonly<Partial<Record<OutcomeColumn, number>>>;
  readonly headers: readonly string[];
  /** The last row: behind it another can be put. */
  readonly last: Span;
}

/** In the languages Rubric reads; the first that fits a header counts. */
const patterns: readonly (readonly [OutcomeColumn, RegExp])[] = [
  [
    'verdict',
    /^(?:verdict|status|met\b|assessment|rating|achieved\?|hit\?|on track|goal met|✅)|^(?:bewertung|urteil|statut|veredicto|estado|статус|вердикт|结论|状态|判定|評価|판정|상태)/i,
  ],
  ['delta', /^(?:Δ|delta|diff|change|variance|gap|vs\b|%)|abweichung|écart|diferencia|отклонение|差异|差|차이/i],
  [
    'baseline',
    /\b(?:baseline|before|was|previous|start)\b|ausgangswert|vorher|référence|línea base|linha de base|базов|基线|基准|ベースライン|기준/i,
  ],
  [
    'expected',
    /^(?:expected|expectation|targets?|goals?|promised|planned|plan|forecast|hypothes\w+|objective)\b|\btargets?\b|\bexpected\b|^soll|^ziel|erwartet|attendu|cible|objectif|esperado|objetivo|meta\b|ожида|план|цель|目标|预期|目標|期待|목표|예상/i,
  ],
  [
    'actual',
    /\b(?:actuals?|results?|achieved|measured|observed|reached|reality|outcome|after|now|current|today)\b|^ist\b|ergebnis|tatsächlich|réel|réalisé|obtenu|\breal\b|obtenido|obtido|realizado|resultado|факт|результат|实际|结果|実績|実際|실제|결과/i,
  ],
  ['source', /^(?:source|where|dashboard|data|how|evidence)\b|quelle|fuente|fonte|источник|来源|出典|출처/i],
  ['role', /^(?:role|type|kind|class)\b|^rolle|^rôle|роль|角色/i],
  [
    'metric',
    /^(?:metrics?|kpis?|measures?|indicators?|criteri(?:on|a)|goal|objective|what|name|signal)\b|kennzahl|metrik|indicateur|métrica|indicador|метрик|показател|指标|指標|지표/i,
  ],
];

const known = new WeakMap<TypedDocument, Outcomes | 'none'>();

/** The first table of results with a metric and what was expected or what happened; undefined where there is none. */
export function outcomesOf(typed: TypedDocument): Outcomes | undefined {
  const found = known.get(typed) ?? readOutcomes(typed) ?? 'none';
  known.set(typed, found);
  return found === 'none' ? undefined : found;
}

function readOutcomes(typed: TypedDocument): Outcomes | undefined {
  if (typed.sectionsFor('results').length === 0) return undefined;
  for (const { headers, rows } of tablesFor(typed, ['results'])) {
    const named = columnsOf(headers, patterns);
    // "Goal | Target | Actual": the first column is what the row is about, whatever it is called.
    const columns = named.metric === undefined && !Object.values(named).includes(0) ? { ...named, metric: 0 } : named;
    const last = rows.at(-1);
    if (columns.metric === undefined || columns.expected === undefined || last === undefined) continue;
    return { rows: rows.map((row) => outcomeIn(typed, row, columns)), columns, headers, last: last.span };
  }
  return undefined;
}

function outcomeIn(typed: TypedDocument, row: Row, at: Outcomes['columns']): OutcomeRow {
  const metric = cellOf(row, at.metric);
  const verdict = cellOf(row, at.verdict);
  return {
    metric: metric?.text ?? '',
    span: metric?.span ?? row.span,
    baseline: cellOf(row, at.baseline),
    expected: cellOf(row, at.expected),
    actual: cellOf(row, at.actual),
    verdict: verdict && { ...verdict, means: readVerdict(verdict.text) },
    isGuardrail: /guard|counter|leitplanke/i.test(`${cellOf(row, at.role)?.text ?? ''} ${metric?.text ?? ''}`),
    text: row.cells.map(({ text }) => text).join(' · '),
    isOpen: holdsPlaceholderIn(typed, row.span),
  };
}
