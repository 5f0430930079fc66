// Packages the built extension as a VSIX, exactly as it would be published: the demo and the tests install
// this file, so what they show is what a user gets.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repository, runQuietly } from './install.mjs';

/**
 * Packages what `npm run build` left in dist/.
 * @returns {Promise<string>} the path of the package
 */
export async function packageExtension() {
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  const vsix = join(repository, 'dist', 'rubric.vsix');
  await mkdir(join(repository, 'dist'), { recursive: true });
  // Everything the extension needs is bundled into dist/, so no dependency goes into the package; links in the
  // README stay relative, because a local package has no address on the web that they could be made to point to.
  const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--skip-license'];
  args.push('--out', vsix);
  await runQuietly(process.execPath, args, { cwd: repository, shell: false });
  return vsix;
}
