// What is wrong in rubric.yaml, shown there like any other problem, under one id that is not a rule.
import { byPlace } from '../checks/check.ts';
import type { Problem } from '../checks/rule.ts';
import type { ShapeProblem } from '../document/nodeReader.ts';

export const configProblemId = 'config/invalid';

export function configProblems(problems: readonly ShapeProblem[]): readonly Problem[] {
  const found: Problem[] = problems.map(({ message, span }) => ({
    rule: configProblemId,
    severity: 'error',
    message,
    span,
    fixes: [],
    related: [],
  }));
  return found.sort(byPlace);
}
