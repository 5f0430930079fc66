// Simulates the rankings of all roots in slices: between two of them waiting messages are let in, so a keystroke is
// answered while thousands of documents are drawn, and a person who has seen enough can stop it.
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { simulateRanking, simulationPage } from '../features/simulation.ts';
import { performanceNow } from './clock.ts';
import * as protocol from './protocol.ts';
import type { RequestContext } from './rubricRequests.ts';

/** Milliseconds of drawing between two looks for waiting messages. */
const slice = 5;

/** The pages of all roots that have documents, one below the other, as Markdown. */
export async function simulateRoots(
  { connection, roots, answer }: RequestContext,
  { framework }: protocol.SimulateRankingParams,
  token: CancellationToken,
): Promise<string | ResponseError<never>> {
  const all = roots.all().filter(({ workspace }) => workspace.portfolio.all().length > 0);
  const pages: string[] = [];
  let told = -1;
  for (const [index, { workspace, name }] of all.entries()) {
    const simulating = simulateRanking(workspace, framework);
    const advance = (): ReturnType<typeof simulating.next> => {
      const until = performanceNow() + slice;
      for (;;) {
        const step = simulating.next();
        if (step.done === true || performanceNow() > until) return step;
      }
    };
    for (;;) {
      const step = await answer(token, advance);
      if (!('value' in step)) return step;
      if (step.done === true) {
        if (roots.state === 'indexing') pages.push('Documents are still being read; simulate again once they all are.\n');
        if (all.length > 1) pages.push(`**${name.replace(/[\\`*_[\]<>]/g, '\\$&')}**\n`);
        pages.push(simulationPage(workspace.config, step.value));
        break;
      }
      const percent = Math.floor((100 * (index + step.value)) / all.length);
      if (percent > told) void connection.sendNotification(protocol.simulationProgress, { percent } satisfies protocol.SimulationProgress);
      told = Math.max(told, percent);
    }
  }
  return pages.length === 0 ? '# How sure the ranking is\n\nNo document is ranked yet.\n' : pages.join('\n');
}
