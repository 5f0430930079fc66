// `rubric rank`: the ranked backlog of a repository, for people, spreadsheets and scripts.
import type { Config } from '../config/config.ts';
import { nearest } from '../document/nodeReader.ts';
import { cell } from '../features/escape.ts';
import { intervalText, rankLabel } from '../features/scoreText.ts';
import { frameworksOf } from '../scoring/frameworks/index.ts';
import type { RankedItem, Ranking } from '../portfolio/ranking.ts';
import { byScore } from '../portfolio/simulation.ts';
import type { Terminal } from './terminal.ts';
import { explainRank, whyNotRanked, whyUnscored } from './explainRank.ts';
import { load, unreadableIn, type Loaded } from './load.ts';
import {
  pairChance,
  simulatedCells,
  simulatedHeads,
  simulatedHeaders,
  simulatedNames,
  simulatedNumbers,
  simulatedRank,
  type SimulatedRank,
} from './simulatedRank.ts';
import { csv, markdownTable, table } from './table.ts';

export interface RankOptions {
  readonly framework?: string;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly config?: string;
  readonly today?: string;
  readonly simulate?: boolean;
  readonly draws?: number;
  /** An id or a path: only what decides its rank is printed. */
  readonly explain?: string;
  /** Two ids or paths with a comma between them: only how often the first outranks the second is printed. */
  readonly pair?: string;
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
  const refusal = options.framework === undefined ? undefined : noFramework(options.framework, first.workspace.config);
  if (refusal !== undefined) {
    terminal.error(`rubric: ${refusal}\n`);
    return 2;
  }
  const ranking = first.workspace.ranking(options.framework);
  if (options.explain !== undefined) {
    const explained = explainRank(first.workspace, options.explain, options);
    if (explained === undefined) {
      terminal.error(`rubric: ${whyNotRanked(first.workspace, options.explain, ranking)}\n`);
      return 2;
    }
    terminal.out(explained);
    return unreadable(terminal, first);
  }
  if (options.pair !== undefined) {
    const chance = pairChance(first.workspace, options.pair, options);
    if (chance === undefined) {
      terminal.error(`rubric: Name two documents that are ranked by ${ranking.framework.label}, such as --pair PRD-41,PRD-12.\n`);
      return 2;
    }
    terminal.out(chance);
    return unreadable(terminal, first);
  }
  const simulated = options.simulate === true ? simulatedRank(first.workspace, ranking.framework.id, options.draws) : undefined;
  const shown = new Set(first.reported);
  terminal.out(
    render(
      {
        ...ranking,
        // What is said of the next is of the next by score, which a pin does not change.
        items: (simulated === undefined ? ranking.items : byScore(ranking)).filter(({ facts }) => shown.has(facts.path)),
        unscored: ranking.unscored.filter(({ facts }) => shown.has(facts.path)),
      },
      options.format,
      first.workspace.config,
      simulated,
    ),
  );
  return unreadable(terminal, first);
}

/** Undefined where a framework of this name can rank. */
function noFramework(name: string, config: Config): string | undefined {
  const all = frameworksOf(config);
  const named = all.find(({ id }) => id === name);
  if (named?.ranks === true) return undefined;
  if (named !== undefined) return `${named.label} does not rank by itself. With framework: ${named.id} in rubric.yaml it does.`;
  const near = nearest(
    name,
    all.map(({ id }) => id),
  );
  const able = all.filter(({ ranks }) => ranks).map(({ id }) => id);
  return `There is no framework "${name}" to rank by. ${near === undefined ? `There are ${able.join(', ')}.` : `Did you mean ${near}?`}`;
}

/** Tells what could not be read, and the exit code that is due for it. */
function unreadable(terminal: Terminal, root: Loaded): 0 | 2 {
  const lines = unreadableIn([root]);
  for (const line of lines) terminal.error(`rubric: ${line}.\n`);
  return lines.length > 0 ? 2 : 0;
}

function render(ranking: Ranking, format: RankOptions['format'], config: Config, simulated: SimulatedRank | undefined): string {
  const { framework, items, unscored } = ranking;
  if (format === 'json') {
    return `${JSON.stringify(
      {
        framework: framework.id,
        ...(ranking.variant === undefined ? {} : { variant: ranking.variant }),
        ...(simulated === undefined ? {} : { simulation: { draws: simulated.draws, top: simulated.top?.places ?? null } }),
        items: items.map((item) => itemJson(item, simulated)),
        unscored: unscored.map(({ facts, state, missing, illegal, reason }) => ({
          id: facts.id ?? null,
          path: facts.path,
          state,
          missing,
          illegal,
          ...(reason === undefined ? {} : { reason }),
        })),
      },
      null,
      2,
    )}\n`;
  }
  if (format === 'csv') {
    const inputs = [...framework.inputs.keys()];
    const headers = [
      'rank',
      'id',
      'title',
      'path',
      'kind',
      'status',
      'score',
      'low',
      'high',
      ...inputs,
      ...(simulated === undefined ? [] : simulatedHeads(simulated)),
    ];
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
        ...(simulated === undefined ? [] : simulatedNumbers(simulated, item)),
      ]),
    );
  }
  const isUncertain = items.some(({ low, high }) => low < high);
  const isPinned = items.some(({ pin }) => pin !== undefined);
  const optional = <T>(shown: boolean, cell: T): readonly T[] => (shown ? [cell] : []);
  const drawnHeaders = simulated === undefined ? [] : simulatedHeaders(simulated);
  const headers = [
    'Rank',
    framework.label,
    ...optional(isUncertain, 'From–to'),
    ...drawnHeaders,
    'Id',
    'Title',
    'Status',
    ...optional(isPinned, 'Pinned'),
  ];
  const rows = items.map((item) => [
    rankLabel(item),
    framework.show(item.score, config),
    ...optional(isUncertain, intervalText(item, framework, config) ?? ''),
    ...(simulated === undefined ? [] : simulatedCells(simulated, item, framework, config)),
    item.facts.id ?? '',
    item.facts.title,
    item.facts.status,
    ...optional(isPinned, item.pin === undefined ? '' : `to ${String(item.pin.place)}: ${item.pin.reason ?? 'no reason given'}`),
  ]);
  const left = unscored.map((item) => `- ${item.facts.id ?? item.facts.path}: ${whyUnscored(item)}`);
  const calls = simulated?.closeCalls(items, format === 'markdown' ? cell : (text) => text) ?? [];
  const close = calls.length === 0 ? '' : `\n${format === 'markdown' ? '## ' : ''}Close calls\n\n${calls.join('\n')}\n`;
  const variant = ranking.variant === undefined ? '' : `${framework.label} = ${ranking.variant}\n\n`;
  const body = format === 'markdown' ? markdownTable(headers, rows) : table(headers, rows);
  if (items.length === 0 && left.length === 0) return `No document carries a ${framework.label} score.\n`;
  return `${variant}${items.length === 0 ? `No document has a complete ${framework.label} score.\n` : body}${close}${left.length === 0 ? '' : `\nUnscored:\n${left.join('\n')}\n`}`;
}

function itemJson(item: RankedItem, simulated: SimulatedRank | undefined): Readonly<Record<string, unknown>> {
  const { rank, facts, score, low, high, inputs, ranges, near, pin } = item;
  const drawn =
    simulated === undefined ? [] : simulatedNumbers(simulated, item).map((value, index) => [simulatedNames[index], value ?? null]);
  return {
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
    ...(simulated === undefined ? {} : { simulated: Object.fromEntries(drawn) }),
  };
}
