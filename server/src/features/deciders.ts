// What decides a document's rank, in words: the smallest moves of its inputs that change it, the inputs that cannot, and
// the range that makes it least certain. A number that is shown is rounded away from where the input is now, so that
// writing exactly that number does what the sentence says.
import type { Config } from '../config/config.ts';
import { nameOf } from '../portfolio/items.ts';
import { decidersOf, spreadOf, type Deciders, type Move, type RangeEffect } from '../portfolio/deciders.ts';
import type { RankedItem } from '../portfolio/ranking.ts';
import type { Framework, InputSpec } from '../scoring/framework.ts';
import { legalRange } from '../scoring/legalRange.ts';
import { showInput } from '../scoring/showInput.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { cell } from './escape.ts';
import { intervalText, listed } from './scoreText.ts';

/** More sentences than these are no longer read. */
const mostMoves = 8;

/** The sentences about one document, as Markdown; none where it is not ranked, or ranks are not known yet. */
export function decidersText(snapshot: Snapshot, path: string, framework: Framework): readonly string[] {
  const { config } = snapshot;
  const deciders = knownDeciders(snapshot, path, framework);
  if (deciders === undefined) return [];
  const { item, above, below, moves, powerless } = deciders;
  const sentences: string[] = [];
  if (item.pin !== undefined) sentences.push(`Its place ${String(item.pin.place)} was decided; the ranks here are those of the scores.`);
  if ((above ?? below) === undefined) {
    const why = item.tied ? 'All that is ranked has the same score' : 'Nothing else is ranked';
    sentences.push(
      `${why} by ${cell(framework.label)}${item.tied ? ', so any difference changes the rank' : ', so nothing can change its rank'}.`,
    );
  } else if (item.tied) {
    sentences.push(`It shares rank ${String(item.rank)}, so whatever lowers its score at all drops it to rank ${String(item.rank + 1)}.`);
  }
  const told = moves.filter((move) => !isOfTie(item, move));
  const lines = told.slice(0, mostMoves).map((move) => `- ${moveText(framework, move, config)}.`);
  if (told.length > mostMoves) lines.push(`- ${String(told.length - mostMoves)} more moves, all of them further.`);
  if (powerless.length > 0 && (above ?? below) !== undefined) lines.push(`- ${powerlessText(framework, powerless)}`);
  if (lines.length > 0) sentences.push(lines.join('\n'));
  sentences.push(...uncertaintyText(framework, deciders, config));
  return sentences;
}

/** The one sentence of a hover: the smallest move, of this input where one is named; undefined where nothing is to say. */
export function decidingText(snapshot: Snapshot, path: string, framework: Framework, input?: string): string | undefined {
  const { config } = snapshot;
  const deciders = knownDeciders(snapshot, path, framework);
  if (deciders === undefined) return undefined;
  const { item, moves, powerless } = deciders;
  if (input !== undefined && powerless.includes(input)) return powerlessText(framework, [input]);
  const move = moves.find((each) => !isOfTie(item, each) && (input === undefined || each.input === input));
  return move === undefined ? undefined : `${moveText(framework, move, config)}.`;
}

/** Undefined for a framework that says what something is and not what comes first, and while ranks may still change. */
function knownDeciders(snapshot: Snapshot, path: string, framework: Framework): Deciders | undefined {
  return snapshot.reading || !framework.ranks ? undefined : decidersOf(snapshot.ranking(framework.id), path, snapshot.config);
}

/** `Confidence from 80 % to 64 % drops it to rank 5`. */
function moveText(framework: Framework, { input, direction, from, to, tier, rank }: Move, config: Config): string {
  const spec = framework.inputs.get(input);
  if (spec === undefined) return '';
  const does = `${direction === 'overtakes' ? 'lifts' : 'drops'} it to rank ${String(rank)}`;
  const now = showInput(spec, from, config);
  const tiers = spec.kind === 'range' ? (spec.tiers ?? []) : [];
  if (tier !== undefined)
    return `${cell(spec.label)} from ${now} to ${showInput(spec, tier, config)}, the nearest tier that is enough, ${does}`;
  const then = shownBeyond(spec, from, to, config);
  if (then === now) return `${cell(spec.label)} ${to > from ? 'above' : 'below'} ${now}, by however little, ${does}`;
  return `${cell(spec.label)} from ${now} to ${then}${tiers.length > 0 ? ', which is off its tiers,' : ''} ${does}`;
}

/** The ranges, the one that matters most first, with the scores at their ends. */
export function rangeText(framework: Framework, { input, low, high, atLow, atHigh }: RangeEffect, config: Config): string {
  const spec = framework.inputs.get(input);
  const ends = [low, high].map((end) => (spec === undefined ? '' : showInput(spec, end, config))).join(' to ');
  const scores = [atLow, atHigh].map((score) => framework.show(score, config)).join(' to ');
  return `${cell(spec?.label ?? input)}: ${ends} moves the score from ${scores}`;
}

function uncertaintyText(framework: Framework, { item, ranges }: Deciders, config: Config): readonly string[] {
  const [widest, ...others] = ranges;
  const interval = intervalText(item, framework, config);
  if (widest === undefined || interval === undefined) return [];
  const label = labelOf(framework, widest.input);
  const start =
    others.length === 0
      ? `Its score is ${interval}, and the range of ${label} is why.`
      : `Its score is ${interval}, and of its ranges ${label} matters most.`;
  return [`${start}\n\n${ranges.map((range) => `- ${rangeText(framework, range, config)}`).join('\n')}`];
}

/** What would settle the order of two documents soonest: the range of either that moves its score most. */
export function widestRange(
  items: readonly { readonly item: RankedItem; readonly ranges: readonly RangeEffect[] }[],
): { readonly name: string; readonly range: RangeEffect } | undefined {
  let widest: { readonly name: string; readonly range: RangeEffect } | undefined;
  for (const { item, ranges } of items) {
    const [range] = ranges;
    if (range !== undefined && (widest === undefined || spreadOf(range) > spreadOf(widest.range)))
      widest = { name: nameOf(item.facts), range };
  }
  return widest;
}

/** Falling out of a tie takes next to nothing, which is said once and not for every input. */
function isOfTie(item: RankedItem, { direction }: Move): boolean {
  return item.tied && direction === 'falls behind';
}

function powerlessText(framework: Framework, inputs: readonly string[]): string {
  return `${startOfSentence(listed(inputs.map((input) => labelOf(framework, input))))} cannot change its rank alone.`;
}

/** The name of an input inside a sentence; one that is all capitals stays so. */
function labelOf(framework: Framework, input: string): string {
  const label = framework.inputs.get(input)?.label ?? input;
  return cell(/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
}

function startOfSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The value with three digits, rounded on in the direction of the move and never beyond what is legal. */
function shownBeyond(spec: InputSpec, from: number, to: number, config: Config): string {
  const scale = spec.kind === 'percent' ? 100 : 1;
  const value = to * scale;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const digits = Number.isFinite(magnitude) ? Math.max(0, Math.min(15, 2 - magnitude)) : 0;
  const unit = 10 ** digits;
  const rounded = (to > from ? Math.ceil(value * unit) : Math.floor(value * unit)) / unit / scale;
  const legal = legalRange(spec);
  const kept = legal === undefined || (rounded >= legal.low && rounded <= legal.high) ? rounded : to;
  return showInput(spec, kept, config);
}
