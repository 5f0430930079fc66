// `rubric picture`: one of the dashboard's pictures as an SVG file, or its table as CSV, Markdown or JSON.
import { dashboard } from '../features/dashboard.ts';
import { pictureNamed, pictures } from '../pictures/pictures.ts';
import { svgFile } from '../pictures/svgFile.ts';
import { frameworksOf } from '../scoring/frameworks/index.ts';
import type { DashboardData } from '../pictures/dashboardData.ts';
import type { Picture } from '../pictures/picture.ts';
import { load, unreadableIn } from './load.ts';
import { csv, markdownTable } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface PictureOptions {
  readonly format: 'svg' | 'csv' | 'markdown' | 'json';
  readonly framework?: string;
  readonly config?: string;
  readonly today?: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export async function pictureCommand(terminal: Terminal, id: string, paths: readonly string[], options: PictureOptions): Promise<number> {
  const refuse = (message: string): number => {
    terminal.error(`rubric: ${message}\n`);
    return 2;
  };
  const picture = pictureNamed(id);
  if (picture === undefined) return refuse(`There is no picture "${id}". There are ${pictures.map((known) => known.id).join(', ')}.`);
  const loaded = await load(terminal, paths, options);
  if (loaded.kind === 'refused') return refuse(loaded.message);
  const [first, ...others] = loaded.roots;
  if (first === undefined) return 0;
  if (others.length > 0)
    terminal.error(`rubric: ${String(others.length)} more folders have a rubric.yaml of their own; name one to see it.\n`);
  const able = frameworksOf(first.workspace.config).filter(({ ranks }) => ranks);
  if (options.framework !== undefined && !able.some((framework) => framework.id === options.framework))
    return refuse(
      `There is no framework "${options.framework}" to rank by. There are ${able.map((framework) => framework.id).join(', ')}.`,
    );
  terminal.out(render(picture, dashboard(first.workspace, options).data, options));
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length > 0 ? 2 : 0;
}

function render(picture: Picture, data: DashboardData, { format, width, height }: PictureOptions): string {
  if (format === 'svg') return svgFile(picture, data, { width, height });
  const { columns, rows } = picture.table(data);
  const empty = picture.empty(data);
  switch (format) {
    case 'csv':
      return csv(columns, rows);
    case 'markdown':
      return `# ${picture.title}\n\n${empty === undefined ? `${picture.describe(data)}\n\n${markdownTable(columns, rows)}` : `${empty.what} ${empty.todo}\n`}`;
    case 'json':
      return `${JSON.stringify({ picture: picture.id, title: picture.title, summary: picture.describe(data), columns, rows }, null, 2)}\n`;
  }
}
