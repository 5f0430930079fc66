// `npm run hits -- RULE`: shows a sample of what one rule says about real documents, to be read by a person. The
// documents are taken in the order of a hash of their paths, so that a sample is the same on every machine.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ruleNamed } from '../server/src/checks/registry.ts';
import { LineIndex } from '../server/src/text/lineIndex.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { defaultCorpus } from './corpus.ts';

/** What a folder of the collection holds, for documents whose names do not say it. */
const kindsByFolder: Readonly<Record<string, string>> = {
  prd: 'prd',
  prfaq: 'prfaq',
  problem: 'problem',
  launch: 'launch-plan',
  retro: 'impact-review',
  roadmap: 'roadmap',
};

interface Hit {
  readonly path: string;
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly shown: string;
}

/** Documents of one repository see one another and no others. */
function hitsOf(rule: string, corpus: string, phase: string | undefined): { readonly documents: number; readonly hits: readonly Hit[] } {
  const paths = Object.keys(kindsByFolder).flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const config = `version: 1\nrules: {${rule}: on}\nkinds: ${JSON.stringify(
    Object.fromEntries(Object.entries(kindsByFolder).map(([folder, kind]) => [kind, [`${folder}/**`]])),
  )}\n`;
  const roots = new Map<string, Workspace>();
  for (const path of paths) {
    const name = path.split('/').at(-1)?.split('__').slice(0, 2).join('/') ?? path;
    const root = roots.get(name) ?? new Workspace();
    roots.set(name, root);
    if (root.today === undefined) {
      root.apply({ kind: 'today', day: '2026-06-15' });
      root.apply({ kind: 'config', text: config });
    }
    root.apply({ kind: 'disk', path, text: readFileSync(join(corpus, path), 'utf8') });
  }
  const all = [...roots.values()].flatMap((root) =>
    root.paths
      .filter((path) => phase === undefined || root.typed(path)?.phase === phase)
      .map((path) => ({ path, hits: hitsIn(root, path, rule) })),
  );
  const order = (path: string): string => createHash('sha256').update(`${rule} ${path}`).digest('hex');
  const hit = all.filter(({ hits }) => hits.length > 0).sort((a, b) => (order(a.path) < order(b.path) ? -1 : 1));
  return { documents: hit.length, hits: hit.flatMap(({ hits }) => hits) };
}

function hitsIn(root: Workspace, path: string, rule: string): readonly Hit[] {
  const text = root.text(path) ?? '';
  const lines = new LineIndex(text);
  return root
    .problems(path)
    .filter((problem) => problem.rule === rule)
    .map(({ span, severity, message }) => {
      const { line } = lines.positionAt(span.start);
      const shown = text
        .split(/\r?\n/)
        .slice(line, line + 6)
        .map((row) => `      ${row.slice(0, 160)}`)
        .join('\n');
      return { path, line: line + 1, severity, message, shown };
    });
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string', default: defaultCorpus },
      sample: { type: 'string', default: '20' },
      phase: { type: 'string' },
    },
  });
  const [rule = ''] = positionals;
  if (ruleNamed(rule) === undefined || !existsSync(values.corpus)) {
    console.error(`Name a rule, and a folder of documents with --corpus (looked for ${values.corpus}).`);
    return 2;
  }
  const { documents, hits } = hitsOf(rule, values.corpus, values.phase);
  console.log(`${rule}: ${String(hits.length)} findings in ${String(documents)} documents\n`);
  for (const { path, line, severity, message, shown } of hits.slice(0, Number(values.sample)))
    console.log(`${path}:${String(line)} ${severity}: ${message}\n${shown}\n`);
  return 0;
}

process.exitCode = main();
