// What the command line needs from the machine, so that its tests need none.
import type { FileSystem, FileText } from '../workspace/fileSystem.ts';

export interface Terminal {
  /** Absolute, like every path below; with `/`. */
  readonly cwd: string;
  resolve(path: string): string;
  kindOf(path: string): 'file' | 'folder' | 'missing';
  exists(path: string): boolean;
  files(root: string): FileSystem;
  read(path: string): FileText;
  /** Replaces the text of a file and keeps its byte order mark; gives the reason where it cannot. */
  write(path: string, text: string): string | undefined;
  /** The day it is, in UTC, as `2026-09-30`. */
  today(): string;
  /** Writes a file that is not there yet, with the folders around it; gives the reason where it cannot. */
  create(path: string, text: string): string | undefined;
  /** The text of a rule's page, which is installed beside the program. */
  rulePage(id: string): string | undefined;
  /** The text of a framework's page, likewise. */
  frameworkPage(id: string): string | undefined;
  readStandardInput(): Promise<string>;
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /**
   * The day on which each line of these files was last committed. `path` is from the root, and the lines are those of
   * `text`, edited or not.
   */
  lineDays(root: string, files: readonly { readonly path: string; readonly text: string }[]): Promise<LineDays>;
  /** Runs the language server in this process's place and answers its exit code. */
  runServer(args: readonly string[]): Promise<number>;
}

export type LineDays =
  /** By path the day of each line, as `2026-09-30`; undefined for one that was never committed. */
  | { readonly kind: 'days'; readonly days: ReadonlyMap<string, readonly (string | undefined)[]> }
  /** Why nobody knows, as a sentence without its end. */
  | { readonly kind: 'refused'; readonly reason: string };
