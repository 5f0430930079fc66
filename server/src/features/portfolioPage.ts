// The portfolio report as a Markdown page, for the editor's preview and for a file. Text of documents is escaped.
import { cell } from './escape.ts';
import type { PortfolioReport } from './portfolioReport.ts';
import { reportParts, reportSummary, reportTitle } from './portfolioText.ts';

export function reportMarkdown(report: PortfolioReport): string {
  return [
    `# ${cell(reportTitle(report))}`,
    cell(reportSummary(report)),
    ...reportParts(report).flatMap(({ title, headers, rows, notes }) => [
      `## ${cell(title)}`,
      ...(rows.length === 0 ? [] : [[row(headers), `|${headers.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n')]),
      ...(notes.length === 0 ? [] : [notes.map((note) => `- ${cell(note)}`).join('\n')]),
    ]),
    '',
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}
