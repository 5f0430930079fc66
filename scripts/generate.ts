// Writes everything in the repository that is derived from code or data, so that it is never edited by hand.
// `--check` writes nothing and fails where a file differs; a test runs the same comparison.
import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinSource } from './generated/builtin.ts';
import { metricsSource } from './generated/metrics.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Path from the root to the text the file should have. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ['server/src/schema/builtinJson.ts', builtinSource(root)],
    ['server/src/schema/metricsJson.ts', metricsSource(root)],
  ]);
  // The others are made from code that itself needs builtin.ts, so they are loaded only now.
  if (existsSync(join(root, 'server/src/schema/builtinJson.ts'))) {
    const { derivedFiles } = await import('./generated/derived.ts');
    for (const [path, text] of derivedFiles(root)) files.set(path, text);
  }
  return files;
}

/** The paths whose committed text differs from what the code would write. */
export async function staleFiles(): Promise<readonly string[]> {
  return [...(await generatedFiles())].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What is derived from the schemas is made from the module, so the module is written before anything reads it.
  write('server/src/schema/builtinJson.ts', builtinSource(root));
  write('server/src/schema/metricsJson.ts', metricsSource(root));
  for (const [path, text] of await generatedFiles()) {
    write(path, text);
  }
}

function write(path: string, text: string): void {
  if (read(path) === text) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
