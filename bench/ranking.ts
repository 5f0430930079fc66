// Ranking under edits: 10,000 documents with scores, one input of one document changed at each step, and the whole
// ranking asked for after it. The peer works out all scores from numbers in memory and sorts them, which is the least
// that any tool does that ranks from scratch; it reads no document at all.
import { backlog } from '../server/src/features/backlog.ts';
import { whatIf } from '../server/src/features/whatIf.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { median, printTable, ratio, spread } from './figures.ts';
import { Random } from './random.ts';

const documents = 10_000;
const steps = 200;

interface Item {
  readonly path: string;
  readonly reach: number;
  readonly impact: number;
  confidence: number;
  readonly effort: number;
}

function textOf({ path, reach, impact, confidence, effort }: Item, index: number): string {
  const rice = `reach: ${String(reach)}/month, impact: ${String(impact)}, confidence: ${String(confidence)}%, effort: ${String(effort)}`;
  return `---\nkind: prd\nid: PRD-${String(index + 1)}\nstatus: review\nowner: dana\ngoals: [G-${String(index % 7)}]\nrice: { ${rice} }\n---\n\n# Item ${path}\n\n## Problem\n\nPlanners wait for ${String(reach)} trucks a month.\n\n## Non-goals\n\n- Nothing else.\n`;
}

function times(work: (step: number) => void): readonly number[] {
  const taken: number[] = [];
  for (let step = 0; step < steps; step++) {
    const before = performance.now();
    work(step);
    taken.push(performance.now() - before);
  }
  return taken;
}

const random = new Random(1);
const items = Array.from({ length: documents }, (_, index): Item => ({
  path: `prds/${String(index).padStart(5, '0')}.md`,
  reach: random.int(10, 5000),
  impact: random.pick([0.25, 0.5, 1, 2, 3]),
  confidence: random.pick([50, 80, 100]),
  effort: random.int(1, 24) / 2,
}));
const workspace = new Workspace();
workspace.apply({ kind: 'today', day: '2026-11-22' });
const begun = performance.now();
for (const [index, item] of items.entries()) workspace.apply({ kind: 'disk', path: item.path, text: textOf(item, index) });
const first = workspace.ranking('rice');
console.log(
  `${String(documents)} documents read and ranked for the first time in ${(performance.now() - begun).toFixed(0)} ms; ${String(first.items.length)} are ranked.\n`,
);

let open: string | undefined;
const edit = (step: number): void => {
  const index = (step * 7919) % documents;
  const item = items[index];
  if (item === undefined) return;
  item.confidence = item.confidence === 80 ? 50 : 80;
  // Closed again at once: one document is open at a time, as where a person works through a backlog.
  workspace.apply({ kind: 'disk', path: item.path, text: textOf(item, index) });
  workspace.apply({ kind: 'edited', path: item.path, text: textOf(item, index) });
  if (open !== undefined && open !== item.path) workspace.apply({ kind: 'closed', path: open });
  open = item.path;
};
const rerank = times((step) => {
  edit(step);
  workspace.ranking('rice');
});
const thought = times((step) => {
  const path = items[(step * 104_729) % documents]?.path ?? '';
  whatIf(workspace, 'rice', [{ path, input: 'confidence', value: '100%' }]);
});
backlog(workspace, { framework: 'rice' });
const rows = times((step) => {
  edit(step);
  backlog(workspace, { framework: 'rice' });
});
const findings = times((step) => {
  edit(step);
  workspace.problems(open ?? '');
});
const peer = times(() => {
  items
    .map((item) => ({ item, score: (item.reach * item.impact * (item.confidence / 100)) / item.effort }))
    .sort((a, b) => b.score - a.score || (a.item.path < b.item.path ? -1 : 1));
});
const line = (name: string, taken: readonly number[]): readonly string[] => {
  const { p50, p95, max } = spread(taken);
  return [name, p50.toFixed(2), p95.toFixed(2), max.toFixed(2), ratio(p50, median(peer))];
};
printTable([
  [`${String(steps)} edits`, 'p50 ms', 'p95 ms', 'most ms', '÷ peer'],
  line('one edit, read and ranked anew', rerank),
  line('one change in thought, ranked', thought),
  line('one edit, every row of the Backlog view', rows),
  line('one edit, findings of the edited document', findings),
  line('peer: scores from numbers, sorted', peer),
]);
