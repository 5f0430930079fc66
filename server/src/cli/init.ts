// `rubric init`: writes the first rubric.yaml, or the first schema file of a kind. Never writes over a file.
import { nearest } from '../document/nodeReader.ts';
import { starterConfig, starterSchema } from '../features/starter.ts';
import { configFile } from '../workspace/workspace.ts';
import { load } from './load.ts';
import type { Terminal } from './terminal.ts';

export interface InitOptions {
  /** The kind to describe. */
  readonly schema?: string;
  readonly extends?: string;
}

export async function init(terminal: Terminal, options: InitOptions): Promise<number> {
  const loaded = await load(terminal, ['.'], {});
  const root = loaded.kind === 'loaded' ? (loaded.roots.find((each) => each.root === terminal.cwd) ?? loaded.roots[0]) : undefined;
  if (root === undefined) return refuse(terminal, loaded.kind === 'refused' ? loaded.message : 'There is no folder to write to.');
  const { workspace } = root;
  if (options.schema === undefined) return create(terminal, configFile, starterConfig(workspace));
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(options.schema))
    return refuse(terminal, 'A kind is written in small letters, digits and hyphens, as in feature-brief.');
  const parent = options.extends ?? 'prd';
  const known = [...workspace.catalogue.schemas.keys()];
  if (!known.includes(parent)) {
    const near = nearest(parent, known);
    return refuse(terminal, `There is no kind "${parent}".${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  const code = create(terminal, `schemas/${options.schema}.yaml`, starterSchema(options.schema, parent));
  if (code === 0 && !workspace.config.present) terminal.out('Schemas count where there is a rubric.yaml: run rubric init for one.\n');
  return code;
}

function create(terminal: Terminal, path: string, text: string): number {
  const file = terminal.resolve(path);
  if (terminal.exists(file)) return refuse(terminal, `There is a ${path} already, so nothing was written.`);
  const reason = terminal.create(file, text);
  if (reason !== undefined) return refuse(terminal, `Cannot write ${path}: ${reason}.`);
  terminal.out(`Wrote ${path}.\n`);
  return 0;
}

function refuse(terminal: Terminal, message: string): number {
  terminal.error(`rubric: ${message}\n`);
  return 2;
}
