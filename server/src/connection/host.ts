// What the server needs from where it runs. Implemented in host/, once for Node and once for the browser.
import type { FileSystem } from '../workspace/fileSystem.ts';

export interface Host {
  /** Files below a uri, or undefined where this host cannot read them itself and the client must. */
  fileSystem(root: string): FileSystem | undefined;
  /** Lets waiting messages in, so that a cancelled request is seen before its work starts. */
  yieldToEvents(): Promise<void>;
  /** Where the pages of the rules are on this machine, as a uri that ends with `/`. */
  readonly rulePages: string | undefined;
  /** The day it is, in UTC, as `2026-09-30`. */
  today(): string;
  delay(milliseconds: number, run: () => void): { cancel(): void };
}
