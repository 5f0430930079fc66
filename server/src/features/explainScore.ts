// A score explained from the ground: formula, inputs with units and meaning, the numbers put in, the rank and
// the neighbours. Markdown, for a hover, a page or a terminal.
import { entry } from '../document/field.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Framework } from '../scoring/framework.ts';
import { remarksOf, type DocumentScore } from '../scoring/score.ts';
import { nobodyKnows, type WrittenOn } from '../portfolio/estimateAge.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { decidersText } from './deciders.ts';
import { estimateDoubts } from './estimateDoubts.ts';
import { listed, rankText, scoreTitle, scoreWorking } from './scoreText.ts';
import { cell, code } from './escape.ts';

/** Explains one score of a document, or all it carries. */
export function explainScore(snapshot: Snapshot, path: string, framework?: string, known: WrittenOn = nobodyKnows): string | undefined {
  const typed = snapshot.typed(path);
  const scores = snapshot.scores(path).filter(({ outcome }) => framework === undefined || outcome.framework.id === framework);
  if (typed === undefined || scores.length === 0) return undefined;
  const name = typed.id === undefined ? typed.title : `${typed.id} · ${typed.title}`;
  return [`# ${cell(name)}`, ...scores.map((score) => explainOne(snapshot, path, score, known))].join('\n\n') + '\n';
}

function explainOne(snapshot: Snapshot, path: string, score: DocumentScore, known: WrittenOn): string {
  const { outcome } = score;
  const { framework } = outcome;
  const parts = [`## ${cell(scoreTitle(outcome, snapshot.config))}`, `${cell(framework.label)} is ${cell(framework.formula)}.`];
  const working = scoreWorking(outcome, snapshot.config);
  if (outcome.kind === 'scored' && working !== undefined) parts.push(`**${working} = ${formatNumber(outcome.value)}**`);
  if (outcome.kind === 'incomplete')
    parts.push(`**Not scored: ${listed(outcome.missing)} missing.** A missing input is never taken for 0.`);
  if (outcome.kind === 'illegal') {
    parts.push(outcome.illegal.map(({ input, reason }) => `**Not scored: ${cell(input)} ${cell(reason)}.**`).join('\n\n'));
  }
  parts.push(inputTable(framework, score));
  if (outcome.kind === 'scored') {
    const remarks = remarksOf(outcome, snapshot.config).map(({ text }) => `- ${text}`);
    const doubts = estimateDoubts(snapshot, path, framework, known).map((text) => `- ${cell(text)}`);
    if (remarks.length + doubts.length > 0) parts.push([...remarks, ...doubts].join('\n'));
    parts.push(...rankLines(snapshot, path, framework));
    const decides = decidersText(snapshot, path, framework);
    if (decides.length > 0) parts.push('### What decides', ...decides);
  }
  parts.push(`Source: ${framework.source}.`);
  return parts.join('\n\n');
}

function inputTable(framework: Framework, score: DocumentScore): string {
  const rows = [...framework.inputs].map(([name, spec]) => {
    const written = entry(score.field.node, name)?.node;
    const value = written === undefined ? '—' : written.kind === 'scalar' ? written.text : (writtenValue(written) ?? '…');
    return `| ${cell(spec.label)} | ${value === '' ? '—' : code(value)} | ${cell(spec.unit)} | ${cell(spec.help)} |`;
  });
  return ['| Input | Here | Unit | What it says |', '|---|---|---|---|', ...rows].join('\n');
}

function writtenValue(node: Parameters<typeof entry>[0]): string | undefined {
  const value = entry(node, 'value')?.node;
  const per = entry(node, 'per')?.node;
  if (value?.kind !== 'scalar') return undefined;
  return per?.kind === 'scalar' ? `${value.text}/${per.text}` : value.text;
}

/** The rank and what stands just above and below it. */
function rankLines(snapshot: Snapshot, path: string, framework: Framework): readonly string[] {
  const ranking = snapshot.ranking(framework.id);
  const rank = rankText(ranking, path);
  const index = ranking.items.findIndex(({ facts }) => facts.path === path);
  if (rank === undefined) return [];
  const neighbours = [ranking.items[index - 1], ranking.items[index + 1]]
    .filter((item) => item !== undefined)
    .map(({ rank: place, score, facts }) => `- ${String(place)}. ${cell(facts.id ?? facts.title)}: ${formatNumber(score)}`);
  return [`It has ${rank} by ${framework.label}.`, ...(neighbours.length > 0 ? [neighbours.join('\n')] : [])];
}
