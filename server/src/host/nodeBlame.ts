// On which day each line of a file was last changed, asked of git. Nothing of the repository is executed: no shell, no
// hook, no filter and no text conversion, no fetching of what is missing, and git is given little time.
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import type { LineDays } from '../cli/terminal.ts';

/** Milliseconds for one file. */
const timeout = 10_000;
/** How many files are asked for at once. */
const atOnce = 4;

/** `path` is from the root; `text` is what the lines of the answer are those of, whether it is committed or not. */
export async function lineDays(root: string, files: readonly { readonly path: string; readonly text: string }[]): Promise<LineDays> {
  const inside = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (inside === 'no git') return { kind: 'refused', reason: 'git is not installed' };
  if (inside === undefined) return { kind: 'refused', reason: 'this is no git repository with a commit' };
  const days = new Map<string, readonly (string | undefined)[]>();
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      // The commit is asked about and not the file on disk, which git would send through the repository's filters.
      const told = await git(root, ['blame', '--porcelain', '--no-textconv', 'HEAD', '--', file.path]);
      if (told !== undefined && told !== 'no git') days.set(file.path, alignedDays(blamedLines(told), file.text));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { kind: 'days', days };
}

/** What git prints; undefined where it fails. It starts in Node's own folder, so that no program of the repository is taken for it. */
function git(root: string, args: readonly string[]): Promise<string | undefined> {
  const guards = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'blame.ignoreRevsFile='];
  return new Promise((done) => {
    execFile(
      'git',
      ['--no-pager', '-C', root, ...guards.flatMap((guard) => ['-c', guard]), ...args],
      {
        cwd: dirname(process.execPath),
        timeout,
        maxBuffer: 64 * 1024 * 1024,
        windowsHide: true,
        env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
      },
      (error, output) => {
        done(error === null ? output : error.code === 'ENOENT' ? 'no git' : undefined);
      },
    );
  });
}

interface BlamedLine {
  readonly text: string;
  readonly day: string | undefined;
}

/** The lines of `git blame --porcelain`: a header names a commit, whose details come with its first line only. */
export function blamedLines(porcelain: string): readonly BlamedLine[] {
  const dayOf = new Map<string, string>();
  const lines: BlamedLine[] = [];
  let commit = '';
  for (const line of porcelain.split('\n')) {
    if (line.startsWith('\t')) {
      lines.push({ text: line.slice(1).replace(/\r$/, ''), day: dayOf.get(commit) });
      continue;
    }
    commit = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line)?.[1] ?? commit;
    const seconds = /^author-time (\d{1,12})$/.exec(line)?.[1];
    if (seconds !== undefined) dayOf.set(commit, new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
  }
  return lines;
}

/** The days of the lines of a text that may have been edited since: what is alike from the top and from the end. */
export function alignedDays(blamed: readonly BlamedLine[], text: string): readonly (string | undefined)[] {
  const lines = text.split(/\r\n|\r|\n/);
  const days: (string | undefined)[] = lines.map(() => undefined);
  // A line break at the end of the text opens no line for git.
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  let top = 0;
  while (top < count && top < blamed.length && blamed[top]?.text === lines[top]) days[top] = blamed[top++]?.day;
  for (let back = 1; back <= count - top && back <= blamed.length - top; back++) {
    if (blamed[blamed.length - back]?.text !== lines[count - back]) break;
    days[count - back] = blamed[blamed.length - back]?.day;
  }
  return days;
}
