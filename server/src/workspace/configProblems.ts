// What is wrong in rubric.yaml, shown there like any other problem, under one id that is not a rule.
import type { Problem } from '../checks/rule.ts';
import type { ShapeProblem } from '../document/nodeReader.ts';

export const configProblemId = 'config/invalid';

export function configProblems(problems: readonly ShapeProblem[]): readonly Problem[] {
  return problems.map(({ message, span }) => ({ rule: configProblemId, severity: 'error', message, span, fixes: [], related: [] }));
}
