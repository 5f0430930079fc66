// What is wrong in rubric.yaml or in a schema file, shown there like any other problem, under one id a file that
// is not a rule.
import { byPlace } from '../checks/check.ts';
import type { Problem } from '../checks/rule.ts';
import type { ShapeProblem } from '../document/nodeReader.ts';

export const configProblemId = 'config/invalid';

export function fileProblems(rule: string, problems: readonly ShapeProblem[]): readonly Problem[] {
  const found: Problem[] = problems.map(({ message, span }) => ({
    rule,
    severity: 'error',
    message,
    span,
    fixes: [],
    related: [],
  }));
  return found.sort(byPlace);
}
