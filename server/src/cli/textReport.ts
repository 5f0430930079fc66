// The report as a person reads it in a terminal: one block a document, one line a problem, a sum at the end.
import type { Report, ReportedProblem } from './report.ts';

const colors = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
  dim: '\u001b[2m',
  bold: '\u001b[1m',
  off: '\u001b[0m',
} as const;

export function textReport(report: Report, options: { readonly quiet: boolean; readonly color: boolean }): string {
  const paint = (style: keyof typeof colors, text: string): string => (options.color ? `${colors[style]}${text}${colors.off}` : text);
  const blocks = report.documents.flatMap((document) => {
    const problems = document.problems.filter((problem) => !options.quiet || problem.severity === 'error');
    if (problems.length === 0) return [];
    const width = Math.max(...problems.map((problem) => placeOf(problem).length));
    const lines = problems.map(
      (problem) =>
        `  ${paint('dim', placeOf(problem).padStart(width))}  ${paint(problem.severity, problem.severity.padEnd(7))}  ${problem.message}  ${paint('dim', problem.rule)}`,
    );
    return [`${paint('bold', document.path)}\n${lines.join('\n')}\n`];
  });
  return [...blocks, `${summaryLine(report)}\n`].join('\n');
}

function placeOf({ line, column }: ReportedProblem): string {
  return `${String(line)}:${String(column)}`;
}

function summaryLine({ summary, documents }: Report): string {
  const fixable = documents.flatMap(({ problems }) => problems).filter((problem) => problem.fixable).length;
  const found = summary.errors + summary.warnings + summary.infos;
  const checked = counted(summary.documents, 'document');
  if (summary.documents === 0) return 'No product documents found.';
  if (found === 0) return `${checked} checked, nothing to report.`;
  const parts = [counted(summary.errors, 'error'), counted(summary.warnings, 'warning'), counted(summary.infos, 'info')];
  return `${checked} checked: ${parts.join(', ')}. ${counted(fixable, 'finding')} with a fix.`;
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
