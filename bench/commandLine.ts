// Whole-process checks of a repository: `rubric check` beside markdownlint-cli2 on the same files. Runs are taken
// in turns, so that a busy minute of the machine slows both, and medians are compared.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median, printTable, ratio } from './figures.ts';
import { newerNode } from './peers.ts';
import type { GeneratedWorkspace } from './workspace.ts';

interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const rounds = 3;

export function benchCommandLine(workspace: GeneratedWorkspace, dist: string, peers: string | undefined): void {
  const programs = programsFor(workspace, dist, peers);
  const seconds = new Map<Program, number[]>(programs.map((program) => [program, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      const before = performance.now();
      const { status, error } = spawnSync(program.command, program.args, { cwd: workspace.folder, stdio: 'ignore' });
      // 1 says that there are findings; anything else is no measurement.
      if (error !== undefined || (status !== 0 && status !== 1))
        throw new Error(`${program.name} failed: ${error?.message ?? `it ended with ${String(status)}`}.`);
      seconds.get(program)?.push((performance.now() - before) / 1000);
    }
  }
  const base = median(seconds.get(programs[0]) ?? []);
  printTable([
    ['whole process', 'median s', 'min–max s', 'documents/s', 'MB/s', 'time ÷ Rubric'],
    ...[...seconds].map(([{ name }, times]) => {
      const middle = median(times);
      return [
        name,
        middle.toFixed(2),
        `${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)}`,
        (workspace.documents / middle).toFixed(0),
        (workspace.bytes / 1e6 / middle).toFixed(2),
        ratio(middle, base),
      ];
    }),
  ]);
}

function programsFor(workspace: GeneratedWorkspace, dist: string, peers: string | undefined): readonly [Program, ...Program[]] {
  const cli = join(dist, 'cli.js');
  const check = ['check', workspace.folder, '--format', 'json'];
  const programs: [Program, ...Program[]] = [
    { name: `rubric check (Node ${process.versions.node.split('.')[0] ?? ''})`, command: process.execPath, args: [cli, ...check] },
  ];
  const newer = newerNode();
  if (newer === undefined) {
    console.log('No newer Node in .vscode-test/ (npm test brings one), so markdownlint-cli2 is left out.\n');
    return programs;
  }
  programs.push({ name: 'rubric check (Node 24)', command: newer, args: [cli, ...check] });
  const markdownlint = peers === undefined ? undefined : join(peers, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
  if (markdownlint !== undefined && existsSync(markdownlint)) {
    programs.push({ name: 'markdownlint-cli2, all rules (Node 24)', command: newer, args: [markdownlint, '**/*.md'] });
  }
  return programs;
}
