// The command line: arguments to a run to a report and an exit code. 0 is no finding at or above --fail-on, 1 is
// findings, 2 is a usage error or input that cannot be read; it never throws and never ends the process itself.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';
import { check, type CheckOptions } from './check.ts';
import { init, type InitOptions } from './init.ts';
import { explain, listFrameworks, listKinds, listRules } from './lists.ts';
import { rankCommand, type RankOptions } from './rank.ts';
import { scoreCommand, type ScoreOptions } from './score.ts';
import type { Terminal } from './terminal.ts';

export type ExitCode = 0 | 1 | 2;

export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = buildProgram(terminal, (result) => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version are no error, and commander has already printed the others.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.error(`rubric: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function buildProgram(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('rubric')
    .description('Product documents as code: checks and ranks everything from problem statements to impact reviews.')
    .version(version)
    .showHelpAfterError('Run rubric --help for what there is.')
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text);
      },
      writeErr: (text) => {
        terminal.error(text);
      },
    })
    .exitOverride();
  const listFormat = new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table');

  program
    .command('check')
    .description('Check documents and print what is missing or weak.')
    .argument('[paths...]', 'files or folders; the current folder where none is named')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(['error', 'warning', 'info']).default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings', parseCount)
    .option('--fix', 'apply all safe fixes')
    .option('--fix-dry-run', 'report as if the safe fixes were applied, and write nothing')
    .option('--stdin', 'check standard input')
    .option('--stdin-filename <file>', 'the path that standard input stands for')
    .option('--quiet', 'print errors only')
    .option('--color', 'color the output')
    .option('--no-color', 'do not color the output')
    .action(async (paths: string[], options: CheckOptions) => {
      done(await check(terminal, paths, options));
    });
  program
    .command('init')
    .description('Write a rubric.yaml to start from, or a schema of your own.')
    .option('--schema <kind>', 'write schemas/<kind>.yaml: a kind of your own')
    .option('--extends <kind>', 'the kind that it extends (default: prd)')
    .action(async (options: InitOptions) => {
      done(await init(terminal, options));
    });
  program
    .command('rank')
    .description('Print the ranked backlog.')
    .argument('[paths...]', 'files or folders; the current folder where none is named')
    .option('--framework <id>', 'the framework to rank by')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv', 'markdown']).default('table'))
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD: it decides which pins have expired', parseDay)
    .action(async (paths: string[], options: RankOptions) => {
      done(await rankCommand(terminal, paths, options));
    });
  program
    .command('score')
    .description('Compute one score and show its working: rubric score rice reach=500/month impact=1 confidence=80% effort=3')
    .argument('<framework>', 'rice, ice or wsjf')
    .argument('[inputs...]', 'name=value')
    .option('--period <period>', 'the portfolio period for RICE: day, week, month, quarter, year')
    .option('--variant <variant>', 'the variant of ICE: third, product, mean')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action((framework: string, inputs: string[], options: ScoreOptions) => {
      done(scoreCommand(terminal, framework, inputs, options));
    });
  program
    .command('rules')
    .description('List the rules.')
    .addOption(listFormat)
    .action(({ format }: { format: string }) => {
      listRules(terminal, format);
    });
  program
    .command('kinds')
    .description('List the kinds of documents.')
    .addOption(listFormat)
    .action(async ({ format }: { format: string }) => {
      await listKinds(terminal, format);
    });
  program
    .command('frameworks')
    .description('List the scoring frameworks.')
    .addOption(listFormat)
    .action(({ format }: { format: string }) => {
      listFrameworks(terminal, format);
    });
  program
    .command('explain')
    .description('Print the page of a rule or framework.')
    .argument('<name>', 'a rule such as prd/non-goals-missing, or a framework such as rice')
    .action((name: string) => {
      done(explain(terminal, name));
    });
  program
    .command('lsp')
    .description('Run the language server for any editor.')
    .option('--stdio', 'over standard input and output')
    .action(async () => {
      done(await terminal.runServer(['--stdio']));
    });
  for (const command of program.commands) command.exitOverride().showHelpAfterError('Run rubric --help for what there is.');
  return program;
}

function parseDay(value: string): string {
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) return value;
  throw new InvalidArgumentError('A day is written YYYY-MM-DD.');
}

function parseCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}
