// Compares the sections Rubric recognises with labels that people gave to real documents. The documents are
// not part of the repository: RUBRIC_CORPUS names the folder that holds them, and without it nothing is compared.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/src/document/document.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { typeDocument } from '../../server/src/schema/typedDocument.ts';

interface Label {
  readonly path: string;
  readonly concept: string;
  readonly present: boolean;
}

interface Tally {
  right: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  readonly wrong: string[];
}

const repository = join(import.meta.dirname, '../..');
const corpus = process.env['RUBRIC_CORPUS'] ?? join(repository, '../shared/corpus');
const kinds: Readonly<Record<string, string>> = { prd: 'prd', prfaq: 'prfaq', problem: 'problem', launch: 'launch-plan' };

/** Concepts that rules depend on, and how many of the documents must be right for each. */
const required: ReadonlyMap<string, number> = new Map([
  ['non-goals', 27],
  ['success-criteria', 27],
]);

describe('sections of labelled documents', () => {
  const labels = readLabels();
  const tallies = new Map<string, Tally>();

  it('has 30 documents with the same four concepts each', () => {
    const concepts = [...new Set(labels.map(({ concept }) => concept))].sort();
    assert.deepEqual(concepts, ['non-goals', 'open-questions', 'problem', 'success-criteria']);
    assert.equal(new Set(labels.map(({ path }) => path)).size, 30);
    assert.equal(labels.length, 120);
  });

  describe('against the documents', () => {
    before(function () {
      if (!existsSync(corpus)) {
        console.log(`    no documents at ${corpus}; set RUBRIC_CORPUS to the folder that holds them`);
        this.skip();
      }
      for (const label of labels) count(tallies, label);
    });

    for (const [concept, least] of required) {
      it(`recognises ${concept} in at least ${String(least)} of 30`, () => {
        const tally = tallies.get(concept);
        assert.ok(tally !== undefined);
        assert.ok(tally.right >= least, `${String(tally.right)} right; wrong in\n${tally.wrong.join('\n')}`);
      });
    }

    after(() => {
      for (const [concept, tally] of tallies) console.log(`    ${describeTally(concept, tally)}`);
    });
  });
});

function readLabels(): readonly Label[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'labels.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [path = '', concept = '', presence] = line.split('\t');
    return { path, concept, present: presence === 'present' };
  });
}

function count(tallies: Map<string, Tally>, { path, concept, present }: Label): void {
  const kind = kinds[path.split('/')[0] ?? ''] ?? '';
  const typed = typeDocument(readDocument(readFileSync(join(corpus, path), 'utf8')), kind, path, builtinCatalogue());
  const found = (typed?.sectionsFor(concept).length ?? 0) > 0;
  const tally = tallies.get(concept) ?? { right: 0, truePositives: 0, falsePositives: 0, falseNegatives: 0, wrong: [] };
  tallies.set(concept, tally);
  if (found === present) tally.right++;
  else tally.wrong.push(`${path} (${found ? 'found' : 'not found'})`);
  if (found && present) tally.truePositives++;
  if (found && !present) tally.falsePositives++;
  if (!found && present) tally.falseNegatives++;
}

function describeTally(concept: string, { right, truePositives, falsePositives, falseNegatives }: Tally): string {
  const share = (part: number, whole: number): string => (whole === 0 ? 'n/a' : (part / whole).toFixed(2));
  const precision = share(truePositives, truePositives + falsePositives);
  const recall = share(truePositives, truePositives + falseNegatives);
  return `${concept}: ${String(right)} of 30 right, precision ${precision}, recall ${recall}`;
}
