// The command line: arguments to a run to a report and an exit code. 0 is no finding at or above --fail-on, 1 is
// findings, 2 is a usage error or input that cannot be read; it never throws and never ends the process itself.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { roadmapFormats } from '../audiences/roadmapText.ts';
import { audienceIds } from '../config/audiences.ts';
import { fewestDraws, mostDraws } from '../config/uncertainty.ts';
import { pictures } from '../pictures/pictures.ts';
import { version } from '../version.ts';
import { check, type CheckOptions } from './check.ts';
import { evidenceCommand, type EvidenceOptions } from './evidence.ts';
import { init, type InitOptions } from './init.ts';
import { explain, listFrameworks, listKinds, listRules } from './lists.ts';
import { pictureCommand, type PictureOptions } from './picture.ts';
import { portfolioCommand, type PortfolioOptions } from './portfolio.ts';
import { rankCommand, type RankOptions } from './rank.ts';
import { roadmapCommand, type RoadmapOptions } from './roadmap.ts';
import { scoreCommand, type ScoreOptions } from './score.ts';
import type { Terminal } from './terminal.ts';
import { traceCommand, type TraceOptions } from './trace.ts';

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
    .option('--simulate', 'draw the ranges of all inputs many times, and print how sure the order is')
    .option('--draws <number>', `with --simulate: how often, from ${String(fewestDraws)} to ${String(mostDraws)}`, parseDraws)
    .option('--pair <ids>', 'two ids with a comma: print how often the first outranks the second, in place of the list')
    .option('--explain <id>', 'print what decides the rank of one document, in place of the list')
    .action(async (paths: string[], options: RankOptions) => {
      done(await rankCommand(terminal, paths, options));
    });
  program
    .command('roadmap')
    .description('Print the roadmap for one audience, with what it may know and nothing else.')
    .argument('[paths...]', 'files or folders; the current folder where none is named')
    .addOption(new Option('--audience <audience>', 'for whom it is').choices(audienceIds).makeOptionMandatory())
    .addOption(new Option('--format <format>', 'how to print').choices(roadmapFormats).default('markdown'))
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .action(async (paths: string[], options: RoadmapOptions) => {
      done(await roadmapCommand(terminal, paths, options));
    });
  program
    .command('evidence')
    .description('Print which accounts and which revenue stand behind each document, or behind one.')
    .argument('[id]', 'the id of a document, such as PRB-12, to explain; all documents where none is named')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv', 'markdown']).default('table'))
    .option('--root <folder>', 'the repository; the current folder where none is named')
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .action(async (id: string | undefined, options: EvidenceOptions) => {
      done(await evidenceCommand(terminal, id, options));
    });
  program
    .command('trace')
    .description('Print why a document exists and what came of it.')
    .argument('[id]', 'the id of a document or a goal, such as PRD-41, or a path from the root')
    .option('--gaps', 'print all traces of the repository, those with gaps first')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'mermaid']).default('text'))
    .option('--root <folder>', 'the repository; the current folder where none is named')
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .action(async (id: string | undefined, options: TraceOptions) => {
      done(await traceCommand(terminal, id, options));
    });
  program
    .command('portfolio')
    .description('Print the portfolio on one page: what is ranked and what fits, what is promised, stuck and owed.')
    .argument('[folder]', 'the repository; the current folder where none is named')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .option('--blame', 'ask git how old the lines of estimates are')
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .action(async (folder: string | undefined, options: PortfolioOptions) => {
      done(await portfolioCommand(terminal, folder, options));
    });
  program
    .command('picture')
    .description('Print a picture of the portfolio as SVG, or its table.')
    .argument('<id>', `which one: ${pictures.map(({ id }) => id).join(', ')}`)
    .argument('[paths...]', 'files or folders; the current folder where none is named')
    .addOption(new Option('--format <format>', 'how to print').choices(['svg', 'csv', 'markdown', 'json']).default('svg'))
    .option('--framework <id>', 'the framework to rank by')
    .option('--width <pixels>', 'of the SVG', parseLength, 1200)
    .option('--height <pixels>', 'of the SVG, which is higher where a list is longer', parseLength, 760)
    .option('--config <file>', 'a file to use in place of rubric.yaml')
    .option('--today <date>', 'the day to take for today, YYYY-MM-DD', parseDay)
    .action(async (id: string, paths: string[], options: PictureOptions) => {
      done(await pictureCommand(terminal, id, paths, options));
    });
  program
    .command('score')
    .description('Compute one score and show its working: rubric score rice reach=500/month impact=1 confidence=80% effort=3')
    .argument('<framework>', 'a framework, such as rice; rubric frameworks lists them')
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

function parseDraws(value: string): number {
  const draws = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (draws >= fewestDraws && draws <= mostDraws) return draws;
  throw new InvalidArgumentError(`It must be a whole number from ${String(fewestDraws)} to ${String(mostDraws)}.`);
}

function parseLength(value: string): number {
  if (/^\d{3,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a number of pixels from 100 to 99999.');
}

function parseCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}
