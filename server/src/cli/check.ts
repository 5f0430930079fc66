// `rubric check`: prints the findings of the named paths and says by its exit code whether they pass.
import { safeEdits } from '../features/codeActions.ts';
import type { Severity } from '../config/config.ts';
import { applyEdits } from '../text/edit.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { load, rootOf, unreadableIn, type Loaded } from './load.ts';
import { makeReport, type Report } from './report.ts';
import type { Terminal } from './terminal.ts';
import { textReport } from './textReport.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
  readonly today?: string;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly quiet?: true;
  readonly color?: boolean;
}

export async function check(terminal: Terminal, paths: readonly string[], options: CheckOptions): Promise<number> {
  const loaded = options.stdin === true ? await loadStandardInput(terminal, paths, options) : await load(terminal, paths, options);
  if (loaded.kind === 'refused') {
    terminal.error(`rubric: ${loaded.message}\n`);
    return 2;
  }
  const unwritable: string[] = [];
  const fixed: string[] = [];
  if (options.fix === true || options.fixDryRun === true) {
    for (const root of loaded.roots) {
      const done = fixRoot(terminal, root, options.fix === true && options.stdin !== true ? 'write' : 'keep');
      unwritable.push(...done.unwritable);
      fixed.push(...done.fixed);
    }
  }
  const report = makeReport(loaded.roots);
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : textReport(report, {
          quiet: options.quiet === true,
          color: options.color ?? terminal.color,
        }),
  );
  if (options.format === 'text') for (const line of fixed) terminal.out(`${line}\n`);
  const unreadable = unreadableIn(loaded.roots);
  for (const line of [...unreadable, ...unwritable]) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length + unwritable.length > 0 ? 2 : verdict(report, options);
}

function verdict({ summary }: Report, { failOn, maxWarnings }: CheckOptions): number {
  const counted = summary.errors + (failOn === 'error' ? 0 : summary.warnings) + (failOn === 'info' ? summary.infos : 0);
  return counted > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings) ? 1 : 0;
}

/** Most rounds of fixing; fixes converge long before. */
const maxRounds = 10;

interface FixedRoot {
  /** What was done, a line a document. */
  readonly fixed: readonly string[];
  readonly unwritable: readonly string[];
}

/** Fixes the reported documents and says which of them were changed and which could not be written. */
function fixRoot(terminal: Terminal, { root, workspace, reported }: Loaded, mode: 'write' | 'keep'): FixedRoot {
  const done: string[] = [];
  const unwritable = reported.flatMap((path) => {
    const before = workspace.text(path);
    if (before === undefined || workspace.typed(path) === undefined) return [];
    const file = `${root === '/' ? '' : root}/${path}`;
    // Bytes that are no text were read as a replacement character, and would be written as one.
    if (before.includes('\uFFFD')) {
      terminal.error(`rubric: ${file} is not UTF-8, so it is not fixed.\n`);
      return [];
    }
    const after = fixed(workspace, path);
    if (after === before) return [];
    if (mode === 'keep') {
      done.push(`Would fix ${path}. The findings above are those that would be left.`);
      return [];
    }
    const reason = terminal.write(file, after);
    if (reason === undefined) done.push(`Fixed ${path}.`);
    return reason === undefined ? [] : [`cannot write ${file}: ${reason}`];
  });
  return { fixed: done, unwritable };
}

function fixed(workspace: Workspace, path: string): string {
  for (let round = 0; round < maxRounds; round++) {
    const edits = safeEdits(workspace.problems(path));
    if (edits.length === 0) break;
    workspace.apply({ kind: 'edited', path, text: applyEdits(workspace.text(path) ?? '', edits) });
  }
  return workspace.text(path) ?? '';
}

/** Standard input stands for a file in its repository, so that the findings are those the file would have. */
async function loadStandardInput(terminal: Terminal, paths: readonly string[], options: CheckOptions): ReturnType<typeof load> {
  if (paths.length > 0) return { kind: 'refused', message: 'Name either paths or --stdin.' };
  if (options.stdinFilename === undefined)
    return { kind: 'refused', message: 'Standard input needs --stdin-filename, because the path says what kind of document it is.' };
  const text = await terminal.readStandardInput();
  const file = terminal.resolve(options.stdinFilename);
  const root = rootOf(terminal, file);
  const result = await load(terminal, [root], options);
  if (result.kind === 'refused') return result;
  const path = file.slice(root === '/' ? 1 : root.length + 1);
  const home = result.roots.find((candidate) => candidate.root === root);
  if (home === undefined) return { kind: 'refused', message: `Cannot find the repository of ${options.stdinFilename}.` };
  home.workspace.apply({ kind: 'edited', path, text });
  return { kind: 'loaded', roots: [{ ...home, reported: [path], unreadable: [] }] };
}
