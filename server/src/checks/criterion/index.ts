// What other folders may use of the criterion analysis; everything else here is its own business.
export { type Criterion, type Mark, analyseCriterion } from './criterion.ts';
export type { Comparator } from './context.ts';
export { type ColumnRole, columnRoles } from './headers.ts';
export type { CriterionFinding, CriterionLevel } from './judgement.ts';
export { ANALYSED_LENGTH } from './plain.ts';
export { SEARCHED_LENGTH, hasQuantity } from './presence.ts';
export type { Measure } from './quantities.ts';
export { type RowCriterion, type RowMark, analyseTableRow } from './row.ts';
export { findTimeframeInHeader } from './timeframe.ts';
