// `rubric portfolio`: the whole portfolio on one page, to be read before a review or printed by a script.
import { portfolioReport, type PortfolioReport } from '../features/portfolioReport.ts';
import { reportMarkdown } from '../features/portfolioPage.ts';
import { reportParts, reportSummary, reportTitle } from '../features/portfolioText.ts';
import { writtenOn } from '../features/writtenOn.ts';
import { nobodyKnows, type WrittenOn } from '../portfolio/estimateAge.ts';
import { isOpen } from '../portfolio/ranking.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { load, unreadableIn, type Loaded } from './load.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface PortfolioOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly blame?: boolean;
  readonly config?: string;
  readonly today?: string;
}

export async function portfolioCommand(terminal: Terminal, folder: string | undefined, options: PortfolioOptions): Promise<number> {
  const loaded = await load(terminal, [folder ?? '.'], options);
  if (loaded.kind === 'refused') {
    terminal.error(`rubric: ${loaded.message}\n`);
    return 2;
  }
  const [first, ...others] = loaded.roots;
  if (first === undefined) return 0;
  if (others.length > 0)
    terminal.error(`rubric: ${String(others.length)} more folders have a rubric.yaml of their own; they are portfolios of their own.\n`);
  const known = options.blame === true ? await blame(terminal, first) : nobodyKnows;
  terminal.out(render(portfolioReport(first.workspace, known), options.format));
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length > 0 ? 2 : 0;
}

function render(report: PortfolioReport, format: PortfolioOptions['format']): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, (_key, value: unknown) => value ?? null, 2)}\n`;
    case 'markdown':
      return reportMarkdown(report);
    case 'text':
      return [
        `${reportTitle(report)}\n${reportSummary(report)}\n`,
        ...reportParts(report).map(({ title, headers, rows, notes }) =>
          [
            `${title}\n`,
            ...(rows.length === 0 ? [] : [table(headers, rows)]),
            ...(notes.length === 0 ? [] : [`${notes.join('\n')}\n`]),
          ].join('\n'),
        ),
      ].join('\n');
  }
}

/** The days on which git saw the lines of all documents that are ranked; only asked for when somebody wants them. */
async function blame(terminal: Terminal, { root, workspace }: Loaded): Promise<WrittenOn> {
  const paths = workspace.portfolio
    .all()
    .filter((facts) => facts.ranked && facts.scores.length > 0 && isOpen(facts))
    .map(({ path }) => path);
  const found = await terminal.lineDays(
    root,
    paths.map((path) => ({ path, text: workspace.text(path) ?? '' })),
  );
  if (found.kind === 'refused') {
    terminal.error(`rubric: ${found.reason}; estimates are as old as their documents say.\n`);
    return nobodyKnows;
  }
  const lines = new Map(paths.map((path) => [path, new LineIndex(workspace.text(path) ?? '')]));
  return writtenOn(workspace, (path, offset) => found.days.get(path)?.[lines.get(path)?.positionAt(offset).line ?? -1]);
}
