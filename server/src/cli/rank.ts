// `rubric rank`: the ranked backlog of a repository, for people, spreadsheets and scripts.
import type { Config } from '../config/config.ts';
import { intervalText, rankLabel } from '../features/scoreText.ts';
import { frameworksOf } from '../scoring/frameworks/index.ts';
import type { Ranking } from '../portfolio/ranking.ts';
import type { Terminal } from './terminal.ts';
import { load, unreadableIn } from './load.ts';
import { csv, markdownTable, table } from './table.ts';

export interface RankOptions {
  readonly framework?: string;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly config?: string;
  readonly today?: string;
}

export async function rankCommand(terminal: Terminal, paths: readonly string[], options: RankOptions): Promise<number> {
  const loaded = await load(terminal, paths, options);
  if (loaded.kind === 'refused') {
    terminal.error(`rubric: ${loaded.message}\n`);
    return 2;
  }
  const [first, ...others] = loaded.roots;
  if (first === undefined) return 0;
  if (others.length > 0)
    terminal.error(`rubric: ${String(others.length)} more folders have a rubric.yaml of their own; they are ranked by themselves.\n`);
  const able = frameworksOf(first.workspace.config).filter(({ ranks }) => ranks);
  if (options.framework !== undefined && !able.some(({ id }) => id === options.framework)) {
    terminal.error(`rubric: There is no framework "${options.framework}" to rank by. There are ${able.map(({ id }) => id).join(', ')}.\n`);
    return 2;
  }
  const ranking = first.workspace.ranking(options.framework);
  const shown = new Set(first.reported);
  terminal.out(
    render(
      {
        ...ranking,
        items: ranking.items.filter(({ facts }) => shown.has(facts.path)),
        unscored: ranking.unscored.filter(({ facts }) => shown.has(facts.path)),
      },
      options.format,
      first.workspace.config,
    ),
  );
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length > 0 ? 2 : 0;
}

function render(ranking: Ranking, format: RankOptions['format'], config: Config): string {
  const { framework, items, unscored } = ranking;
  if (format === 'json') {
    return `${JSON.stringify(
      {
        framework: framework.id,
        ...(ranking.variant === undefined ? {} : { variant: ranking.variant }),
        items: items.map(({ rank, facts, score, low, high, inputs, ranges, near, pin }) => ({
          rank,
          id: facts.id ?? null,
          title: facts.title,
          path: facts.path,
          kind: facts.kind,
          status: facts.status,
          score,
          low,
          high,
          ...(near ? { near } : {}),
          inputs,
          ...(Object.keys(ranges).length === 0 ? {} : { ranges }),
          ...(pin === undefined ? {} : { pin: { place: pin.place, reason: pin.reason, approver: pin.approver, expires: pin.expires } }),
        })),
        unscored: unscored.map(({ facts, state, missing, illegal }) => ({
          id: facts.id ?? null,
          path: facts.path,
          state,
          missing,
          illegal,
        })),
      },
      null,
      2,
    )}\n`;
  }
  if (format === 'csv') {
    const inputs = [...framework.inputs.keys()];
    const headers = ['rank', 'id', 'title', 'path', 'kind', 'status', 'score', 'low', 'high', ...inputs];
    return csv(
      headers,
      items.map((item) => [
        item.rank,
        item.facts.id,
        item.facts.title,
        item.facts.path,
        item.facts.kind,
        item.facts.status,
        item.score,
        item.low,
        item.high,
        ...inputs.map((name) => item.inputs[name]),
      ]),
    );
  }
  const isUncertain = items.some(({ low, high }) => low < high);
  const isPinned = items.some(({ pin }) => pin !== undefined);
  const optional = <T>(shown: boolean, cell: T): readonly T[] => (shown ? [cell] : []);
  const headers = ['Rank', framework.label, ...optional(isUncertain, 'From–to'), 'Id', 'Title', 'Status', ...optional(isPinned, 'Pinned')];
  const rows = items.map((item) => [
    rankLabel(item),
    framework.show(item.score, config),
    ...optional(isUncertain, intervalText(item, framework, config) ?? ''),
    item.facts.id ?? '',
    item.facts.title,
    item.facts.status,
    ...optional(isPinned, item.pin === undefined ? '' : `to ${String(item.pin.place)}: ${item.pin.reason ?? 'no reason given'}`),
  ]);
  const left = unscored.map(({ facts, missing, illegal }) => {
    const why = illegal.length > 0 ? `${illegal.join(', ')} cannot be read` : `${missing.join(', ')} missing`;
    return `- ${facts.id ?? facts.path}: ${why}`;
  });
  const variant = ranking.variant === undefined ? '' : `${framework.label} = ${ranking.variant}\n\n`;
  const body = format === 'markdown' ? markdownTable(headers, rows) : table(headers, rows);
  if (items.length === 0 && left.length === 0) return `No document carries a ${framework.label} score.\n`;
  return `${variant}${items.length === 0 ? `No document has a complete ${framework.label} score.\n` : body}${left.length === 0 ? '' : `\nUnscored:\n${left.join('\n')}\n`}`;
}
