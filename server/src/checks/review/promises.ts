// What linked documents promised: the measurable success criteria of a PRD or launch plan, each by its name, and
// whether a row of an impact review is about it. Names are compared by their words, because people reword them.
import type { Block, Item, Row } from '../../document/content.ts';
import { readDocument } from '../../document/document.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { analyseCriterion, analyseTableRow } from '../criterion/index.ts';
import type { OutcomeRow } from './outcomes.ts';

export interface Promised {
  /** What it is called, for messages and new rows. */
  readonly name: string;
  /** All it says, from which ids of metrics are read. */
  readonly text: string;
  readonly form: 'row' | 'sentence';
  /** The figures as written, for comparing. */
  readonly target: string;
  readonly baseline: string | undefined;
  /** The path of the document that promises it. */
  readonly path: string;
}

const known = new WeakMap<DocumentFacts, readonly Promised[]>();

/** The measurable criteria of a document; what nobody can measure cannot be reported on. */
export function promisesOf(facts: DocumentFacts): readonly Promised[] {
  const found = known.get(facts) ?? readPromises(facts);
  known.set(facts, found);
  return found;
}

function readPromises({ criteria, path }: DocumentFacts): readonly Promised[] {
  if (criteria === '') return [];
  const document = readDocument(criteria);
  const blocks = [undefined, ...document.sections].flatMap((section) => document.blocks(section));
  const listed = blocks.filter(
    (block): block is Item | Row => (block.kind === 'item' && !/[:：]\s*$/.test(block.prose.text)) || block.kind === 'row',
  );
  const chosen: readonly Block[] = listed.length > 0 ? listed : blocks.filter(({ kind }) => kind === 'paragraph');
  return chosen.flatMap((block) => promiseIn(block, path) ?? []);
}

function promiseIn(block: Block, path: string): Promised | undefined {
  if (block.kind === 'row') {
    const cells = block.cells.map(({ text }) => text.trim());
    const { target, delta, baseline, level } = analyseTableRow(block.headers, cells);
    const named = block.headers.findIndex((header) => /metric|kpi|measure|criteri|indicator|goal|指标|指標|지표|метрик/i.test(header));
    const name = cells[named] ?? cells.find((cell) => /\p{L}{3}/u.test(cell)) ?? '';
    if (level === 0 || name === '') return undefined;
    const cell = (mark: typeof target): string | undefined => (mark?.place === 'cell' ? cells[mark.column] : undefined);
    return { name, text: cells.join(' · '), form: 'row', target: cell(target ?? delta) ?? '', baseline: cell(baseline), path };
  }
  if (block.kind !== 'item' && block.kind !== 'paragraph') return undefined;
  const { text } = block.prose;
  const criterion = analyseCriterion(text);
  const first = [criterion.baseline, criterion.target, criterion.delta].flatMap((mark) => mark?.span.start ?? []).sort((a, b) => a - b)[0];
  if (criterion.level === 0 || first === undefined) return undefined;
  return { name: shortened(text.slice(0, first)) || shortened(text), text, form: 'sentence', target: text, baseline: undefined, path };
}

/** "Weekly appointments booked by hand fall from" without what leads to the figure. */
function shortened(text: string): string {
  const line = text.split('\n')[0]?.replace(/^\s*(?:[A-Z]{1,8}-?\d{1,4}[:.]?\s+)?/, '') ?? '';
  const bare = line
    .replace(/[\s:：,(–—≤≥<>~→-]+$/, '')
    .replace(lead, '')
    .trim();
  return bare.length > 80 ? `${bare.slice(0, 80).replace(/\s\S*$/, '')}…` : bare;
}

const lead =
  /(?:\s(?:falls?|rises?|grows?|drops?|goes|go|stays?|stay|is|are|from|to|at|by|or|of|below|above|least|most|under|over|in|than|more|less|increases?|decreases?|reduces?)){1,6}$/i;

/** True where a row reports on the promise: by the id of a metric, else by most of the words of their names. */
export function reportsOn(row: Pick<OutcomeRow, 'metric' | 'text'>, promised: Promised): boolean {
  const ids = metricIds(promised.text);
  if (metricIds(row.text).some((id) => ids.includes(id))) return true;
  return namesIn(row.metric).some((name) =>
    isAlike(wordsOf(name), wordsOf(promised.form === 'row' ? promised.name : promised.text), promised.form),
  );
}

/** Half of the words and more. */
const enough = 0.6;

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, form: Promised['form']): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === 0) return false;
  // A sentence says more than the name of its metric, so the words of the name count.
  const of = form === 'row' ? a.size + b.size - shared : Math.min(a.size, b.size);
  return shared / of >= enough || (form === 'row' && shared === Math.min(a.size, b.size) && shared > 1);
}

/** "Activation (was: first export)" has two names. */
function namesIn(metric: string): readonly string[] {
  const was = /\b(?:was|formerly|previously)\s?:?\s([^)\]]{2,80})/i.exec(metric);
  return was === null ? [metric] : [metric.slice(0, was.index), was[1] ?? ''];
}

const idShape = /(?<![\p{L}\p{N}_])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\p{L}\p{N}_])/gu;

function metricIds(text: string): readonly string[] {
  return text.match(idShape) ?? [];
}

const stopWords = new Set(
  'a an and are at by each for from in is of on or our per than that the their they this to we who with which within after before will be has have share rate percentage percent number count total average median'.split(
    ' ',
  ),
);

/** The words that tell metrics apart, in one number; signs of scripts without spaces each count as a word. */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !stopWords.has(word)).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  // "Rate" alone is better than nothing.
  return new Set(telling.length > 0 ? telling : words);
}
