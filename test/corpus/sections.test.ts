// Holds how well Rubric recognises the sections of real documents, against labels that people gave by reading. The
// labels are part of the repository and checked everywhere; the documents are not, and without them nothing is compared.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultCorpus } from '../../scripts/corpus.ts';
import {
  labelledConcepts,
  labelsFile,
  measureSections,
  precisionOf,
  readLabels,
  recallOf,
  type Measurement,
} from '../../scripts/sections.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { builtin } from '../../server/src/schema/builtin.ts';

/** Fewest labelled documents of a folder. */
const documentsOf: ReadonlyMap<string, number> = new Map([
  ['prd', 25],
  ['prfaq', 8],
  ['problem', 8],
  ['launch', 6],
  ['retro', 5],
  ['roadmap', 5],
  ['kep', 3],
]);

/** Precision and recall of all concepts together, and of each with ten labels or more, as measured and rounded down. */
const overall = [0.94, 0.94] as const;
const measured: ReadonlyMap<string, readonly [precision: number, recall: number]> = new Map([
  ['acceptance-criteria', [1, 1]],
  ['alternatives', [0.94, 0.93]],
  ['assumptions', [0.9, 1]],
  ['background', [1, 0.76]],
  ['dependencies', [1, 1]],
  ['external-faq', [0.78, 1]],
  ['future', [0.92, 0.8]],
  ['goals', [0.96, 0.93]],
  ['messaging', [1, 0.9]],
  ['monitoring', [0.85, 1]],
  ['non-goals', [1, 0.94]],
  ['open-questions', [1, 1]],
  ['problem', [1, 1]],
  ['requirements', [0.97, 0.93]],
  ['risks', [1, 1]],
  ['rollback', [0.94, 1]],
  ['scope', [1, 1]],
  ['solution', [0.91, 0.93]],
  ['success-criteria', [0.93, 0.96]],
  ['summary', [0.97, 0.93]],
  ['timeline', [0.89, 0.93]],
  ['user-stories', [1, 0.93]],
  ['users', [0.84, 1]],
]);

describe('labels of sections', () => {
  const documents = readLabels(readFileSync(labelsFile, 'utf8'));

  it('cover every folder of documents', () => {
    for (const [folder, least] of documentsOf) {
      const count = documents.filter(({ path }) => path.startsWith(`${folder}/`)).length;
      assert.ok(count >= least, `${folder} has ${String(count)} labelled documents`);
    }
  });

  it('name kinds that Rubric has, and concepts that it has words for', () => {
    const words = builtin().lexicons.find(({ language }) => language === 'en')?.concepts ?? new Map<string, unknown>();
    const kinds = builtinCatalogue().schemas;
    assert.deepEqual(
      documents.map(({ kind }) => kind).filter((kind) => !kinds.has(kind)),
      [],
    );
    assert.deepEqual(
      [...labelledConcepts(documents)].filter((concept) => !words.has(concept)),
      [],
    );
  });

  it('are lines, each once for a concept', () => {
    for (const { path, lines } of documents) {
      for (const [concept, at] of lines) {
        assert.ok(at.every((line) => Number.isInteger(line) && line > 0) && new Set(at).size === at.length, `${path}: ${concept}`);
      }
    }
  });

  it('must be closed for every document', () => {
    assert.throws(() => readLabels('path\tkind\tconcept\tline\tnote\nprd/a.md\tprd\tgoals\t3\t\n'), /prd\/a\.md/);
  });

  describe('against the documents', function () {
    this.timeout(60_000);
    let measurement: Measurement | undefined;

    before(function () {
      if (!existsSync(defaultCorpus)) {
        console.log(`    no documents at ${defaultCorpus}; set RUBRIC_CORPUS to the folder that holds them`);
        this.skip();
      }
      measurement = measureSections(documents, defaultCorpus);
    });

    it('are found about as often, and as rightly, as they were', () => {
      assert.ok(measurement !== undefined);
      const precision = precisionOf(measurement.all) ?? 0;
      const recall = recallOf(measurement.all) ?? 0;
      assert.ok(precision >= overall[0], `precision is ${precision.toFixed(3)}`);
      assert.ok(recall >= overall[1], `recall is ${recall.toFixed(3)}`);
    });

    for (const [concept, [precision, recall]] of measured) {
      it(`are found for ${concept} with precision ${precision.toFixed(2)} and recall ${recall.toFixed(2)}`, () => {
        const tally = measurement?.tallies.get(concept);
        assert.ok(tally !== undefined);
        const disagreed = measurement?.misses.filter((miss) => miss.concept === concept);
        const list = disagreed?.map(({ path, line, kind }) => `${kind} ${path}:${String(line)}`).join('\n') ?? '';
        assert.ok((precisionOf(tally) ?? 0) >= precision && (recallOf(tally) ?? 0) >= recall, list);
      });
    }
  });
});
