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
  // Everything the extension needs is bundled into dist/, so no dependency goes into the package.
  const args = [vsce, 'package', '--no-dependencies', '--out', vsix];
  await runQuietly(process.execPath, args, { cwd: repository, shell: false });
  return vsix;
}
