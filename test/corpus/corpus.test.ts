// Holds what the rules say about real documents against what they said before, and against what people can bear:
// few errors, few warnings, no crash. The documents are not part of the repository; without them this is skipped.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
  checkCorpus,
  defaultCorpus,
  expectedFile,
  has,
  linesOf,
  quantile,
  warningsOf,
  type CheckedDocument,
} from '../../scripts/corpus.ts';

/** Most changed documents that are listed by hash. */
const shown = 20;

describe('real documents', function () {
  this.timeout(180_000);
  let documents: readonly CheckedDocument[] = [];

  before(function () {
    if (!existsSync(defaultCorpus)) {
      console.log(`    no documents at ${defaultCorpus}; set RUBRIC_CORPUS to the folder that holds them`);
      this.skip();
    }
    documents = checkCorpus(defaultCorpus);
  });

  it('have the kinds and findings they had', () => {
    const [, ...expected] = readFileSync(expectedFile, 'utf8').trimEnd().split('\n');
    const known = new Map(expected.map((line) => [hashOf(line), line]));
    const present = linesOf(documents);
    const seen = new Set(present.map(hashOf));
    const missing = expected.filter((line) => !seen.has(hashOf(line)));
    assert.deepEqual(missing.slice(0, shown), [], 'documents of test/corpus/expected.tsv are not in the corpus');
    const changed = present.filter((line) => known.get(hashOf(line)) !== line);
    const before = changed.map((line) => known.get(hashOf(line)) ?? `${hashOf(line)}\tnot there`);
    assert.deepEqual(
      changed.slice(0, shown),
      before.slice(0, shown),
      `${String(changed.length)} documents changed; "npm run corpus -- --write" takes the change over`,
    );
  });

  it('have an error in at most one PRD of ten', () => {
    const errors = prds().filter((document) => has(document, 'error')).length;
    assert.ok(errors <= prds().length / 10, `${String(errors)} of ${String(prds().length)} PRDs have an error`);
  });

  it('have at most five warnings in the PRD in the middle', () => {
    const median = quantile(prds().map(warningsOf), 0.5);
    assert.ok(median <= 5, `the median is ${String(median)}`);
  });

  it('are recognised where they are PRDs', () => {
    const all = documents.filter(({ folder }) => folder === 'prd');
    assert.ok(prds().length >= all.length * 0.9, `${String(prds().length)} of ${String(all.length)} are recognised`);
  });

  function prds(): readonly CheckedDocument[] {
    return documents.filter(({ folder, kind }) => folder === 'prd' && kind === 'prd');
  }
});

function hashOf(line: string): string {
  return line.split('\t', 1)[0] ?? '';
}
