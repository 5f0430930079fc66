// Reads evidence files between two messages: a slice, then a look for what waits, so that a file of a hundred thousand
// rows keeps no keystroke waiting. A client that shows progress is told how far it is.
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace.ts';
import { performanceNow } from './clock.ts';

/** Does work that can tell how far it is, in percent. */
export type Progress = (work: (tell: (percent: number) => void) => Promise<void>) => Promise<void>;

/** Milliseconds of reading between two looks for waiting messages. */
const slice = 3;
/** UTF-16 units that are read between two looks at the clock; well below a millisecond. */
const step = 4096;
/** Rows that are rolled up between two looks at the clock. */
const rows = 500;
/** From so many units on reading takes long enough to be told. */
const worthTelling = 1_000_000;

export async function readEvidence(
  workspace: Pick<Workspace, 'evidence' | 'portfolio' | 'config'>,
  pause: () => Promise<void>,
  progress: Progress | undefined,
): Promise<void> {
  const { evidence } = workspace;
  const all = evidence.waiting;
  if (all === 0) return;
  const read = async (tell: (percent: number) => void): Promise<void> => {
    let since = performanceNow();
    const rest = async (): Promise<void> => {
      if (performanceNow() - since < slice) return;
      // More may have come while this was being read.
      tell(Math.max(0, Math.floor(100 * (1 - evidence.waiting / all))));
      await pause();
      since = performanceNow();
    };
    while (!evidence.read(step)) await rest();
    // Worked out here, so that who asks for all of them does not wait for it.
    for (const { path } of workspace.portfolio.all().filter(({ ranked }) => ranked)) {
      while (!evidence.prepare(path, workspace.config, rows)) await rest();
      evidence.rollUp(path, workspace.config);
      await rest();
    }
  };
  await (progress === undefined || all < worthTelling ? read(() => undefined) : progress(read));
}

/** Undefined for a client that shows none. */
export function progressOf(connection: Connection, capabilities: ClientCapabilities): Progress | undefined {
  if (capabilities.window?.workDoneProgress !== true) return undefined;
  return async (work) => {
    // A client that will not show it after all is read for like any other.
    const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
    progress?.begin('Reading evidence', 0);
    let told = 0;
    try {
      await work((percent) => {
        if (percent > told) progress?.report((told = percent));
      });
    } finally {
      progress?.done();
    }
  };
}
