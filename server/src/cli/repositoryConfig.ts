// The settings of the repository around the current folder, for commands that look at no documents.
import { defaultConfig, type Config } from '../config/config.ts';
import { configFile } from '../workspace/workspace.ts';
import { readSettings } from '../workspace/settings.ts';
import { rootOf } from './load.ts';
import type { Terminal } from './terminal.ts';

/** The defaults where there is no rubric.yaml or it cannot be read; what is wrong in it is said by `rubric check`. */
export function repositoryConfig(terminal: Terminal): Config {
  const path = `${rootOf(terminal, terminal.cwd)}/${configFile}`;
  const file = terminal.exists(path) ? terminal.read(path) : undefined;
  if (file?.kind !== 'text') return defaultConfig;
  const { config, problems } = readSettings(file.text, () => new Map());
  if (problems.length > 0) terminal.error(`rubric: Something in ${configFile} is not used, because it is wrong; rubric check says what.\n`);
  return config;
}
