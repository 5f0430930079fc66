// A hundred thousand rows of evidence over a thousand documents: how long they take to read, the longest time in which
// nothing else could be answered, what they weigh, and what one edit costs afterwards. The peer is one pass of papaparse
// over the same text, which only splits it into cells.
import { createRequire } from 'node:module';
import { EvidenceFile } from '../server/src/evidence/evidenceFile.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { median, milliseconds, printTable, ratio, spread, type Spread } from './figures.ts';
import { Random } from './random.ts';

/** Its types would bring those of Node into the engine, so it has none here. */
const papa: { parse(text: string, config: object): unknown } = createRequire(import.meta.url)('papaparse');

const rows = Number(process.argv[2] ?? 100_000);
const items = Number(process.argv[3] ?? 1000);
/** As the language server reads: so many units, and a look at the clock. */
const step = 4096;
const slice = 3;

const segments = ['food', 'beverage', 'grocery', 'produce', 'cold storage'] as const;
const types = ['interview', 'survey', 'support', 'sales', 'analytics', 'experiment'] as const;
const words = ['gate', 'driver', 'dock', 'waits', 'every', 'morning', 'before', 'anyone', 'knows', 'the', 'truck', 'is', 'there'] as const;

function csvText(seed: number): string {
  const random = new Random(seed);
  const lines = ['account,arr,currency,at_risk,segment,icp_fit,churn_signal,source,type,date,supports,direction,quote'];
  for (let row = 0; row < rows; row++) {
    const quote = Array.from({ length: random.int(4, 12) }, () => random.pick(words)).join(' ');
    lines.push(
      [
        `Customer ${String(random.int(1, 20_000))} ${random.pick(['Inc', 'GmbH', 'Ltd'])}`,
        String(random.int(1, 900) * 500),
        random.chance(0.8) ? 'USD' : 'EUR',
        random.chance(0.4) ? String(random.int(0, 10) / 10) : '',
        random.pick(segments),
        random.pick(['yes', 'partial', 'no', '']),
        random.chance(0.1) ? 'yes' : '',
        random.pick(['sales', 'support', 'data']),
        random.pick(types),
        `2026-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
        `PRB-${String(random.int(1, items))}${random.chance(0.1) ? `;PRB-${String(random.int(1, items))}` : ''}`,
        random.chance(0.05) ? 'contradicts' : 'supports',
        `"${quote}, said ""again"""`,
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}

/** Reads as the server does; `blocks` are the stretches between two looks for waiting messages. */
async function readInSlices(
  workspace: Workspace,
): Promise<{ readonly time: number; readonly blocks: Spread; readonly above: number; readonly pauses: number }> {
  const start = performance.now();
  let since = start;
  const blocks: number[] = [];
  for (let done = false; !done;) {
    done = workspace.evidence.read(step);
    const now = performance.now();
    if (!done && now - since < slice) continue;
    blocks.push(now - since);
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return {
    time: performance.now() - start,
    blocks: spread(blocks),
    above: blocks.filter((block) => block > 10).length,
    pauses: blocks.length,
  };
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const text = csvText(1);
const edited = text.replace(/,PRB-7,supports,/, ',PRB-8,supports,');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const peers = [1, 2, 3, 4, 5].map(() => timed(() => papa.parse(text, { delimiter: ',', newline: '\n', step: () => undefined })).time);
const peer = median(peers);
const alone = median([1, 2, 3].map(() => timed(() => new EvidenceFile(text).readToEnd()).time));

const workspace = new Workspace();
for (let item = 1; item <= items; item++) {
  const id = `PRB-${String(item)}`;
  workspace.apply({ kind: 'disk', path: `problems/${id}.md`, text: `---\nkind: problem\nid: ${id}\nowner: dana\n---\n\n# ${id}\n` });
}
const before = memory();
const taking = timed(() => workspace.apply({ kind: 'disk', path: 'evidence/all.csv', text }));
const first = await readInSlices(workspace);
const afterReading = memory();
const listing = timed(() => workspace.evidence.all(workspace.config));
const again = timed(() => workspace.evidence.all(workspace.config));
const afterListing = memory();

const documentEdits = Array.from({ length: 50 }, (_, n) => {
  const id = `PRB-${String(n + 1)}`;
  const path = `problems/${id}.md`;
  return timed(() => {
    workspace.apply({ kind: 'edited', path, text: `---\nkind: problem\nid: ${id}\nowner: dana\n---\n\n# ${id} ${String(n)}\n` });
    workspace.evidence.rollUp(path, workspace.config);
  }).time;
});
const takingEdit = timed(() => workspace.apply({ kind: 'disk', path: 'evidence/all.csv', text: edited }));
const second = await readInSlices(workspace);
const kept = new Map(listing.result.map(({ facts, rollUp }) => [facts.path, rollUp]));
const oneAfter = timed(() => workspace.evidence.rollUp('problems/PRB-7.md', workspace.config));
const relisting = timed(() => workspace.evidence.all(workspace.config));
const made = relisting.result.filter(({ facts, rollUp }) => kept.get(facts.path) !== rollUp).length;

console.log(
  `\n${rows.toLocaleString('en')} rows over ${items.toLocaleString('en')} documents, ${megabytes(text.length)} of CSV, Node ${process.version}\n`,
);
const row = (what: string, time: number): readonly string[] => [what, `${milliseconds(time)} ms`, ratio(time, peer)];
printTable([
  ['What', 'Time', 'To papaparse'],
  row('papaparse, one pass, nothing kept', peer),
  row('reading the file at once', alone),
  row('reading it in slices, as the server does', first.time),
  row('a block while reading (p50)', first.blocks.p50),
  row('a block while reading (p95)', first.blocks.p95),
  row('the longest block while reading', first.blocks.max),
  row('taking over the text', taking.time),
  row('the first list of all documents', listing.time),
  row('the same list again', again.time),
  row('an edit of one document and its roll-up (p50)', median(documentEdits)),
  row('an edit of one document and its roll-up (max)', Math.max(...documentEdits)),
  row('one row changed: taking over the text', takingEdit.time),
  row('one row changed: reading in slices', second.time),
  row('one row changed: longest block', second.blocks.max),
  row('one row changed: roll-up of a document it touches', oneAfter.time),
  row('one row changed: the list of all documents', relisting.time),
]);
printTable([
  ['Memory and counts', ''],
  ['the text', megabytes(text.length)],
  ['rows and index', megabytes(afterReading - before)],
  ['roll-ups of all documents', megabytes(afterListing - afterReading)],
  ['roll-ups made anew after one row changed', String(made)],
  ['blocks while reading, and those above 10 ms', `${first.pauses}, ${first.above}`],
]);
