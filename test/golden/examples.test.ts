// The findings and the ranking of examples/ equal what was written down by hand before the rules were run. Their today
// is the day on which the documents say that they were left: on an earlier day many would come from the future.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../../server/src/cli/load.ts';
import { makeReport } from '../../server/src/cli/report.ts';
import { nodeTerminal } from '../../server/src/host/nodeTerminal.ts';

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, '../../examples');

const rowsOf = (file: string): string[][] =>
  readFileSync(join(here, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

async function loadExamples(): Promise<Extract<Awaited<ReturnType<typeof load>>, { kind: 'loaded' }>['roots']> {
  const loaded = await load(nodeTerminal, [examples], { today: '2026-11-23' });
  assert.equal(loaded.kind, 'loaded');
  return loaded.kind === 'loaded' ? loaded.roots : [];
}

describe('examples/', () => {
  it('has exactly the findings that were expected', async () => {
    const { documents } = makeReport(await loadExamples());
    const found = documents.flatMap(({ path, problems }) =>
      problems.map(({ line, severity, rule }) => [path, line, severity, rule].join(' ')),
    );
    const expected = rowsOf('examples.findings.tsv')
      .slice(1)
      .map(([path, line, severity, rule]) => [path, line, severity, rule].join(' '));
    assert.deepEqual(found.sort(), expected.sort());
  });

  it('ranks as was worked out by hand', async () => {
    const [root] = await loadExamples();
    const ranking = root?.workspace.ranking('rice');
    const rows = rowsOf('examples.ranking.tsv').slice(1);
    const ranked = rows.filter(([first]) => /^\d+$/u.test(first ?? ''));
    assert.deepEqual(
      ranking?.items.map(({ rank, facts }) => `${String(rank)} ${facts.id ?? ''}`),
      ranked.map(([rank, id]) => `${rank ?? ''} ${id ?? ''}`),
    );
    for (const [index, [, id, score]] of ranked.entries()) {
      const value = ranking?.items[index]?.score ?? NaN;
      assert.ok(Math.abs(value - Number(score)) <= 1e-9 * Number(score), `${id ?? ''}: ${String(value)} is not ${score ?? ''}`);
    }
    const unscored = rows.filter(([first]) => first === 'unscored').map(([, id]) => id);
    assert.deepEqual(ranking?.unscored.map(({ facts }) => facts.id).sort(), unscored.sort());
  });
});
