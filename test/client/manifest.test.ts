// The manifest against the code: what package.json promises is there, and what is there is promised.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { allCommandIds } from '../../client/src/common/commands/commandIds.ts';
import { backlogStates } from '../../client/src/common/views/backlogState.ts';
import { clientCommands } from '../../server/src/connection/protocol.ts';

const repository = join(import.meta.dirname, '../..');

interface Entry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly enablement?: string;
    }[];
    readonly keybindings?: unknown;
    readonly submenus: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly when: string; readonly contents: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly markdownDescription?: string; readonly scope?: string }>
      >;
    };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly grammars: readonly { readonly path: string; readonly injectTo: readonly string[] }[];
  };
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const contributed = contributes.commands.map(({ command }) => command);
const entries = Object.entries(contributes.menus).flatMap(([menu, list]) => list.map((entry) => ({ menu, ...entry })));
/** Commands that help most when Rubric is switched off or broken. */
const always = ['rubric.showLog', 'rubric.copyReport'];

const sources = readdirSync(join(repository, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(repository, 'client/src', path), 'utf8') }));

describe('commands', () => {
  it('are contributed exactly as they are registered', () => {
    assert.deepEqual([...contributed].sort(), [...allCommandIds].sort());
  });

  it('are registered in one place only, whose type knows every id', () => {
    const places = sources.filter(({ text }) => text.includes('registerCommand(')).map(({ path }) => path);
    assert.deepEqual(places, [join('common', 'commands', 'commands.ts')]);
  });

  it('that the server names are among them', () => {
    for (const command of Object.values(clientCommands)) assert.ok(contributed.includes(command), command);
  });

  it('have a category, a title in title case and a condition', () => {
    for (const { command, title, category, enablement } of contributes.commands) {
      assert.equal(category, 'Rubric');
      assert.match(title, /^(?:(?:[A-Z]\S*|to|by|of|for\S*)(?: |$))+$/u, title);
      assert.ok(enablement !== undefined || always.includes(command), command);
    }
  });

  it('have no keys that could shadow others', () => {
    assert.equal(contributes.keybindings, undefined);
  });
});

describe('menus', () => {
  it('name commands and submenus that exist', () => {
    for (const { menu, command, submenu } of entries) {
      if (command !== undefined) assert.ok(contributed.includes(command), `${menu}: ${command}`);
      if (submenu !== undefined)
        assert.ok(
          contributes.submenus.some(({ id }) => id === submenu),
          `${menu}: ${submenu}`,
        );
    }
    for (const { id } of contributes.submenus) assert.ok(contributes.menus[id] !== undefined, id);
  });

  it('have a condition on every entry', () => {
    for (const { menu, command, submenu, when } of entries)
      assert.ok(when !== undefined && when !== '', `${menu}: ${command ?? submenu ?? ''}`);
  });
});

describe('the view', () => {
  it('says something for every state in which it is empty, with one thing to do', () => {
    const states = contributes.viewsWelcome.flatMap(({ when }) => /rubric\.backlogState == (\w+)/u.exec(when)?.[1] ?? []);
    assert.deepEqual(states.sort(), ['failed', 'noDocuments', 'noMatch', 'noScores']);
    for (const state of states) assert.ok((backlogStates as readonly string[]).includes(state), state);
    for (const { contents } of contributes.viewsWelcome) assert.equal([...contents.matchAll(/\]\(command:/gu)].length, 1, contents);
  });
});

describe('settings', () => {
  const properties = Object.entries(contributes.configuration.properties);

  it('are few, described, and have a scope', () => {
    assert.ok(properties.length <= 6);
    for (const [name, { markdownDescription, scope }] of properties) {
      assert.ok(markdownDescription !== undefined && markdownDescription.endsWith('.'), name);
      assert.equal(scope, 'window', name);
    }
  });

  it('are all read by the code or by the language client', () => {
    const text = sources.find(({ path }) => path.endsWith('settings.ts'))?.text ?? '';
    for (const [name] of properties) assert.ok(name === 'rubric.trace.server' || text.includes(`'${name.slice('rubric.'.length)}'`), name);
  });
});

describe('what the manifest points to', () => {
  it('exists', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...contributes.grammars.map(({ path }) => path),
    ];
    for (const file of files) assert.ok(existsSync(join(repository, file)), file);
  });

  it('is drawn in the colours of the theme', () => {
    for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.doesNotMatch(readFileSync(join(repository, media.svg), 'utf8'), /#[0-9a-f]{3,8}\b/iu, media.svg);
    }
  });

  it('is reached by links to commands that exist', () => {
    const texts = [
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const linked = texts.flatMap((text) => [...text.matchAll(/\(command:(rubric\.[\w.-]+)/gu)].map(([, command]) => command));
    assert.ok(linked.length > 3);
    for (const command of linked) assert.ok(contributed.includes(command ?? ''), command);
  });
});

describe('the extension', () => {
  it('is activated by Markdown and rubric.yaml alone', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'workspaceContains:rubric.yaml',
      'onWebviewPanel:rubric.dashboard',
    ]);
  });

  it('works in Restricted Mode and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('reads no language client before a server is wanted', async () => {
    const inputs = await bundled('client/src/node/extension.ts', 'node', ['vscode', './node-client.cjs']);
    assert.deepEqual(
      Object.keys(inputs.inputs).filter((path) => path.includes('node_modules')),
      [],
    );
    const bytes = Object.values(inputs.outputs)[0]?.bytes ?? Infinity;
    assert.ok(bytes < 120_000, `the entry has ${bytes} bytes`);
  });

  it('needs nothing of Node in the browser', async () => {
    await bundled('client/src/browser/extension.ts', 'browser', ['vscode']);
  });

  it('takes from the server its messages, the recognition of kinds and nothing else', async () => {
    const inputs = await bundled('client/src/browser/extension.ts', 'browser', ['vscode']);
    const taken = Object.keys(inputs.inputs).filter((path) => path.startsWith('server/'));
    assert.deepEqual(taken.sort(), [
      'server/src/connection/protocol.ts',
      'server/src/document/fileSize.ts',
      'server/src/schema/recognise.ts',
    ]);
  });
});

async function bundled(entry: string, platform: 'node' | 'browser', external: string[]): Promise<Metafile> {
  const result = await build({
    entryPoints: [join(repository, entry)],
    absWorkingDir: repository,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform,
    external,
    logLevel: 'silent',
  });
  return result.metafile;
}
