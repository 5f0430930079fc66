// The pages of docs/rules/ as a module, so that a rule can be explained without a network or a file system.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'docs/rules';
/** The index of the pages is no page. */
const index = 'README.md';

/** Rule ids with the text of their pages, by id. */
export function readRulePages(root: string): ReadonlyMap<string, string> {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path !== index)
    .sort();
  return new Map(paths.map((path) => [path.replace(/\.md$/, ''), readFileSync(join(root, folder, path), 'utf8')]));
}

export function rulePagesSource(root: string): string {
  const entries = [...readRulePages(root)].map(([id, text]) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`);
  return [
    '// Generated from docs/rules/ by scripts/generate.ts; edit the pages instead.',
    '',
    '/** The page of each rule by its id. */',
    `export const rulePages: Readonly<Record<string, string>> = {\n${entries.join('')}};`,
    '',
  ].join('\n');
}
