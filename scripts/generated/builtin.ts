// The texts of schemas/ as a module, so that the engine carries them into every bundle without a file system.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function builtinSource(root: string): string {
  return [
    '// Generated from schemas/ by scripts/generate.ts; edit the YAML instead.',
    '',
    '/** Schema files by name. */',
    `export const builtinSchemas: Readonly<Record<string, string>> = ${record(join(root, 'schemas'))};`,
    '',
    '/** Words of each language by its code. */',
    `export const builtinLexicons: Readonly<Record<string, string>> = ${record(join(root, 'schemas/lang'))};`,
    '',
  ].join('\n');
}

function record(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const entries = files.map(
    (name) => `  ${JSON.stringify(name.replace(/\.yaml$/, ''))}: ${JSON.stringify(readFileSync(join(folder, name), 'utf8'))},\n`,
  );
  return `{\n${entries.join('')}}`;
}
