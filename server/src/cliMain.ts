// The command line as a Node process. It never ends the process by force, so that its output is written whole.
import { runCli } from './cli/cli.ts';
import { nodeTerminal } from './host/nodeTerminal.ts';

process.exitCode = await runCli(process.argv.slice(2), nodeTerminal);
