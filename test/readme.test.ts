// What the documentation of the project says is true where a program can tell: its links lead somewhere, its
// rubric.yaml is legal and complete, and the command line has the options it names.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { runCli } from '../server/src/cli/cli.ts';
import { configKeys, parseConfig } from '../server/src/config/config.ts';
import { namesInConfig } from '../server/src/workspace/kinds.ts';
import { builtinCatalogue } from '../server/src/schema/catalogue.ts';
import type { Terminal } from '../server/src/cli/terminal.ts';
import { workspaceOf } from './fixture.ts';

const repository = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const readme = read('README.md');
const pages = [
  ...readdirSync(repository).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];

/** Drawn by the tests in VS Code, which do not run before these. */
const drawn = 'media/screenshot-dark.png';

describe('the documentation', () => {
  for (const page of pages) {
    it(`${page} has links that lead somewhere`, () => {
      // Examples are documents of somebody else, with links into their repository.
      const text = read(page)
        .replace(/^```[^]*?^```$/gm, '')
        .replace(/`[^`\n]+`/g, '');
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^(?:https?:|#)/.test(link));
      const missing = links.filter(
        (link) => link !== drawn && !existsSync(join(repository, posix.join(dirname(page), link.replace(/#.*$/, '')))),
      );
      assert.deepEqual(missing, []);
    });
  }

  it('shows the example score of the README in the engine', () => {
    const example = /```yaml\n(---\n[^]*?---\n)```/.exec(readme)?.[1] ?? '';
    const [score] = workspaceOf({ 'prds/x.md': `${example}# X\n` }).scores('prds/x.md');
    assert.equal(score?.outcome.kind, 'scored');
    assert.equal(score.outcome.value.toFixed(2), '133.33');
  });

  it('has a rubric.yaml in the README that is legal and shows every key', () => {
    const example = /```yaml\n(version: 1\n[^]*?)```/.exec(readme)?.[1] ?? '';
    const known = {
      ...namesInConfig,
      kinds: [...builtinCatalogue().schemas.keys()],
    };
    assert.deepEqual(parseConfig(example, known).problems, []);
    for (const key of configKeys) assert.match(example, new RegExp(`^${key}:`, 'm'));
  });

  it('names in the README the options and formats that the command line has', async () => {
    const help = await output(['check', '--help']);
    const said = /It takes ([^]*?)\. Links/.exec(readme)?.[1] ?? '';
    const options = [...said.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option);
    assert.ok(options.length > 8);
    assert.deepEqual(
      options.filter((option) => !help.includes(option)),
      [],
    );
    const formats = /--format ([a-z|]+)/.exec(said)?.[1]?.split('|') ?? [];
    const choices = /--format <format>[^(]*\(choices: ([^:]*?),\s*default/.exec(help)?.[1] ?? '';
    assert.deepEqual(
      formats,
      [...choices.matchAll(/"(\w+)"/g)].map((match) => match[1]),
    );
  });

  it('names in the README every command of the command line', async () => {
    const help = await output(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)]
      .map((match) => match[1] ?? '')
      .filter((command) => command !== 'help');
    assert.ok(commands.length >= 8);
    for (const command of commands) assert.match(readme, new RegExp(`\`(?:rubric )?${command}\\b`), command);
  });

  it('tells of nobody and no machine', () => {
    for (const page of pages) assert.doesNotMatch(read(page), /\/(?:home|Users|root|tmp)\/|localhost/, page);
  });
});

async function output(argv: readonly string[]): Promise<string> {
  let text = '';
  const refuse = (): never => assert.fail('help needs nothing of the machine');
  const terminal: Terminal = {
    cwd: '/',
    resolve: refuse,
    kindOf: refuse,
    exists: refuse,
    files: refuse,
    read: refuse,
    write: refuse,
    create: refuse,
    frameworkPage: refuse,
    rulePage: refuse,
    today: refuse,
    readStandardInput: refuse,
    out: (part) => (text += part),
    error: (part) => (text += part),
    color: false,
    width: 200,
    lineDays: refuse,
    runServer: refuse,
  };
  await runCli(argv, terminal);
  return text;
}
