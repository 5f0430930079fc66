// What the server needs from where it runs. Implemented in host/, once for Node and once for the browser.
import type { FileSystem } from '../workspace/fileSystem.ts';

export interface Host {
  /** Files below a uri, or undefined where this host cannot read them itself and the client must. */
  fileSystem(root: string): FileSystem | undefined;
  /** Lets waiting messages in, so that a cancelled request is seen before its work starts. */
  yieldToEvents(): Promise<void>;
  delay(milliseconds: number, run: () => void): { cancel(): void };
}
