// What is wrong in an evidence file, shown there row by row like any other problem, under one id that is no rule:
// rows that cannot be read, and rows for documents that are not there.
import { byPlace } from '../checks/check.ts';
import type { Config } from '../config/config.ts';
import type { Problem } from '../checks/rule.ts';
import type { EvidenceTable } from '../evidence/evidenceTable.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

export const evidenceProblemId = 'evidence/row-invalid';

/** Most ids that no document has which are told one by one. */
const mostIds = 20;

/** `reading` while documents are still to be read, so that nobody knows which ids there are. */
export function evidenceProblems(
  table: EvidenceTable | undefined,
  portfolio: Portfolio,
  { present }: Config,
  reading: boolean,
): readonly Problem[] {
  // A folder named evidence may hold tables of anything; where nobody has set Rubric up, they are not meant.
  if (table === undefined || (!present && !table.isLinked)) return [];
  const rows = table.problems.map(({ message, span }) => problem(message, span));
  const unknown = reading ? [] : [...table.items].filter((id) => portfolio.withId(id).length === 0);
  const ids = unknown.slice(0, mostIds).map((id) => {
    const count = table.rowsFor(id).length;
    const more = count === 1 ? 'This row is' : `This row and ${String(count - 1)} more are`;
    return problem(`${more} evidence for "${id}", and no document has this id.${near(id, portfolio)}`, table.firstRowFor(id));
  });
  const [next] = unknown.slice(mostIds);
  if (next !== undefined)
    ids.push(problem(`And ${String(unknown.length - mostIds)} more ids of this file belong to no document.`, table.firstRowFor(next)));
  return [...rows, ...ids].sort(byPlace);
}

function near(id: string, portfolio: Portfolio): string {
  const [like] = id.length > 40 ? [] : portfolio.idsLike(id);
  return like === undefined ? '' : ` Did you mean ${like}?`;
}

function problem(message: string, span: Problem['span']): Problem {
  return { rule: evidenceProblemId, severity: 'warning', message, span, fixes: [], related: [] };
}
