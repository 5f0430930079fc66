// What ships is what dist/ holds: each bundle stands alone, fits its budget and contains nothing of a layer it
// must not know. Read from esbuild's own account of the last build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly bytes: number; readonly imports: readonly { readonly path: string }[] }>>;
}

const repository = join(import.meta.dirname, '..');
const meta = join(repository, 'dist/meta.json');

/** In bytes; what is loaded before a person sees anything has to stay small. */
const budgets: Readonly<Record<string, number>> = {
  'client/node': 500_000,
  'client/node-client': 500_000,
  'client/browser': 500_000,
  'client/dashboard': 150_000,
  'server/node': 1_600_000,
  'server/browser': 1_600_000,
  cli: 1_500_000,
};

describe('the bundles', () => {
  let bundles: ReadonlyMap<string, Metafile>;

  before(function () {
    this.timeout(60_000);
    if (!isBuilt()) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: repository });
    bundles = readMeta();
  });

  it('are those that have a budget', () => {
    assert.deepEqual([...bundles.keys()].sort(), Object.keys(budgets).sort());
  });

  for (const [name, budget] of Object.entries(budgets)) {
    it(`${name} is at most ${budget / 1000} KB`, () => {
      const { bytes } = outputOf(bundle(name));
      assert.ok(bytes <= budget, `${name} has ${bytes} bytes`);
    });

    it(`${name} imports only what its host has`, () => {
      const own = new Set([...bundles.values()].flatMap(({ outputs }) => Object.keys(outputs)).map((file) => basename(file)));
      const imports = new Set(outputOf(bundle(name)).imports.map(({ path }) => path));
      const foreign = [...imports].filter((path) => {
        if (path === 'vscode') return !name.startsWith('client/');
        if (path.startsWith('./')) return !own.has(basename(path));
        return name.endsWith('browser') || !isBuiltin(path);
      });
      assert.deepEqual(foreign, []);
    });
  }

  it('the command line holds no part of the language server', () => {
    assert.deepEqual(inputsOf('cli', /node_modules\/vscode-(?:languageserver|jsonrpc|languageclient)/), []);
    assert.deepEqual(inputsOf('cli', /^server\/src\/connection\//), []);
  });

  it('the clients hold no part of the engine but what recognises a document', () => {
    for (const name of ['client/node', 'client/browser']) {
      assert.deepEqual(inputsOf(name, /^server\/src\/(?!connection\/protocol\.ts|schema\/recognise\.ts|document\/fileSize\.ts)/), [], name);
      assert.deepEqual(inputsOf(name, /node_modules\/(?:unified|remark|mdast|js-yaml)/), [], name);
    }
  });

  it('no bundle holds a package that has no place in what ships', () => {
    for (const name of bundles.keys()) {
      assert.deepEqual(inputsOf(name, /node_modules\/(?:mocha|fast-check|typescript|esbuild|playwright-core|@vscode\/)/), [], name);
    }
  });

  function bundle(name: string): Metafile {
    const found = bundles.get(name);
    assert.ok(found, `there is no bundle ${name}`);
    return found;
  }

  function inputsOf(name: string, pattern: RegExp): readonly string[] {
    return Object.keys(bundle(name).inputs).filter((path) => pattern.test(path));
  }
});

function isBuilt(): boolean {
  return existsSync(meta) && Object.keys(budgets).every((name) => readMeta().has(name));
}

function readMeta(): ReadonlyMap<string, Metafile> {
  return new Map(Object.entries(JSON.parse(readFileSync(meta, 'utf8')) as Record<string, Metafile>));
}

function outputOf({ outputs }: Metafile): Metafile['outputs'][string] {
  const code = Object.entries(outputs).find(([file]) => !file.endsWith('.map'))?.[1];
  assert.ok(code);
  return code;
}
