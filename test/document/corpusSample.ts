// Every 7th document of the corpus of real product documents, which is not part of the repository: RUBRIC_CORPUS
// names its folder, and tests that need it are skipped, and say so, where it is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = process.env['RUBRIC_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');

export interface Sample {
  /** Below the corpus: `prd/Acme__docs__billing.md`. */
  readonly path: string;
  readonly text: string;
}

/** The sample, or undefined after saying that there is none. */
export function corpusSample(step = 7): readonly Sample[] | undefined {
  if (!existsSync(corpus)) {
    console.log(`    no documents at ${corpus}; set RUBRIC_CORPUS to the folder that holds them`);
    return undefined;
  }
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && /\.(?:md|markdown|txt)$/.test(path))
    .sort()
    .filter((_path, index) => index % step === 0)
    .map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8').replace(/^\uFEFF/, '') }));
}
