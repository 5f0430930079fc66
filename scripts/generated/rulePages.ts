// The pages of docs/rules/ by the rules that they explain, and those of docs/frameworks/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** The text of a framework's page; undefined where it has none. */
export function readFrameworkPage(root: string, id: string): string | undefined {
  const path = join(root, 'docs/frameworks', `${id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
