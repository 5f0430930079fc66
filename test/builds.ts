// The bundles that tests run as their users do. They are built when they are missing or older than the source.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const repository = join(import.meta.dirname, '..');

export const bundles = {
  'server/node': join(repository, 'dist/server/node.cjs'),
  'server/browser': join(repository, 'dist/server/browser.js'),
  cli: join(repository, 'dist/cli.js'),
} as const;

export function ensureBuilt(): void {
  const source = join(repository, 'server/src');
  const newest = Math.max(
    ...readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(source, name)).mtimeMs),
  );
  if (Object.values(bundles).every((path) => existsSync(path) && statSync(path).mtimeMs >= newest)) return;
  execFileSync(process.execPath, ['esbuild.mjs', ...Object.keys(bundles)], { cwd: repository, stdio: 'inherit' });
}
