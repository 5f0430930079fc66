// A mocha reporter that prints as `spec` and appends what it counted to the file that TEST_COUNTS_FILE names,
// one JSON object a run, so that `npm test` can close with one sum over all its steps.

const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.TEST_COUNTS_FILE;
    if (!file) return;
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = runner.stats;
      appendFileSync(file, `${JSON.stringify({ passed, failed, skipped })}\n`);
    });
  }
};
