// Runs inside VS Code's extension host, as the entry point of an extension test run. One bundle serves the
// Node host and the web worker, so it uses mocha's browser build and nothing of Node.

import 'mocha/mocha.js';

/** Called by VS Code; a rejection makes the run fail. A suite in which no test ran is a failure too. */
export async function run(): Promise<void> {
  // The ready-made `mocha` of the browser build asks for the address of a page, which the Node host lacks.
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Loaded only now, because a test file calls `describe` at once.
  await import('./activation.ts');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const executed = (runner.stats?.passes ?? 0) + failures;
      if (failures > 0) reject(new Error(`${String(failures)} of ${String(executed)} tests failed.`));
      else if (executed === 0) reject(new Error('No test was executed.'));
      else resolve();
    });
  });
}
