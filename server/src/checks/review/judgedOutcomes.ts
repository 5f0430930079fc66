// The rows of an impact review held against what was promised, line by line: which criterion each row reports on, and
// the verdict that its figures give. Rules and views ask the same question here.
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { outcomesOf, type OutcomeRow } from './outcomes.ts';
import { computeVerdict, type Computed } from './outcomeVerdict.ts';
import { reportsOn, type Promised } from './promises.ts';

export interface JudgedOutcome {
  readonly row: OutcomeRow;
  readonly promised: Promised | undefined;
  /** Undefined where there is no figure yet, or one that leaves a doubt. */
  readonly computed: Computed | undefined;
}

/** All rows but those that are still to be filled in. */
export function judgeOutcomes(typed: TypedDocument, promises: readonly Promised[]): readonly JudgedOutcome[] {
  const rows = outcomesOf(typed)?.rows.filter(({ isOpen }) => !isOpen) ?? [];
  return rows.map((row) => {
    const promised = promises.find((promise) => reportsOn(row, promise));
    return { row, promised, computed: verdictOf(row, promised) };
  });
}

/** By the row's own figures, and where they leave it open with the baseline and the direction of its criterion. */
function verdictOf(row: OutcomeRow, promised: Promised | undefined): Computed | undefined {
  const expected = row.expected?.text ?? promised?.target;
  if (row.actual === undefined || expected === undefined) return undefined;
  const figures = { metric: row.metric, expected, actual: row.actual.text, baseline: row.baseline?.text };
  const own = computeVerdict(figures);
  if ((own !== undefined && own !== 'short') || promised === undefined) return own;
  const baseline = row.baseline?.text ?? promised.baseline;
  return computeVerdict({ ...figures, metric: `${row.metric} ${promised.name}`, baseline }) ?? own;
}
