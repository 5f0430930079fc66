// Judges launch plans a slice at a time before a view shows all of them: each asks a dozen rules, and a repository may
// have hundreds. What was judged is kept, so the view's own answer is quick whatever happens between two slices.
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { launchReadiness } from '../features/launches.ts';
import { performanceNow } from './clock.ts';
import type { RequestContext } from './rubricRequests.ts';

/** Milliseconds of judging between two looks for waiting messages. */
const slice = 5;

/** An error where the request was cancelled meanwhile. */
export async function judgeLaunches(
  { roots, answer }: Pick<RequestContext, 'roots' | 'answer'>,
  token: CancellationToken,
): Promise<ResponseError<never> | undefined> {
  const waiting = roots
    .all()
    .flatMap(({ workspace }) =>
      workspace.portfolio.all().flatMap(({ path, lineage }) => (lineage.includes('launch-plan') ? [{ workspace, path }] : [])),
    );
  while (waiting.length > 0) {
    const step = await answer(token, () => {
      const until = performanceNow() + slice;
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        launchReadiness(next.workspace, next.path);
        if (performanceNow() > until) break;
      }
      return undefined;
    });
    if (step !== undefined) return step;
  }
  return undefined;
}
