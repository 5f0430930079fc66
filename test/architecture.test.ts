// Holds every import against the table of layers, and the table against the folders, so that neither a forbidden
// arrow nor a rule that guards nothing can stay. The guard itself is shown imports that it must refuse.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { isAllowed, isPackage, layerOf, layers, layersTable, pathOf, type Import } from '../scripts/architecture.ts';

const repository = join(import.meta.dirname, '..');
const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts')),
);

describe('the architecture', () => {
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(repository, file), 'utf8')));

  it('has files and imports to look at', () => {
    assert.ok(files.length > 100);
    assert.ok(imports.length > 500);
  });

  it('has no import that the table forbids', () => {
    assert.deepEqual(
      imports.filter((found) => !isAllowed(found)).map(({ from, to, use }) => `${from} imports ${to} (${use})`),
      [],
    );
  });

  it('imports only files that exist', () => {
    assert.deepEqual(
      imports.filter(({ kind, to }) => kind === 'file' && !existsSync(join(repository, to))),
      [],
    );
  });

  it('has a row for every file', () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) === undefined),
      [],
    );
  });

  it('has a folder or file for every row and every name in it', () => {
    const names = layers.flatMap(({ name, mayImport, mayImportTypesOf = [] }) => [name, ...mayImport, ...mayImportTypesOf]);
    for (const name of names) {
      assert.ok(existsSync(join(repository, pathOf(name))), name);
      assert.equal(statSync(join(repository, pathOf(name))).isDirectory(), !name.endsWith('.ts'), name);
    }
  });

  it('has arrows that go one way', () => {
    for (const [index, { name, mayImport, mayImportTypesOf = [] }] of layers.entries()) {
      const above = layers.slice(0, index).map((layer) => pathOf(layer.name));
      for (const target of [...mayImport, ...mayImportTypesOf]) {
        assert.ok(
          above.some((path) => pathOf(target).startsWith(path)),
          `${name} names ${target}, which is not above it`,
        );
      }
    }
  });

  it('allows nothing that nobody needs', () => {
    const idle = layers.flatMap(({ name, mayImport, mayImportTypesOf = [], packages }) => {
      const own = imports.filter(({ from }) => from.startsWith(pathOf(name)));
      const goesTo = (target: string): boolean => own.some(({ kind, to }) => kind === 'file' && to.startsWith(pathOf(target)));
      const uses = (wanted: string): boolean => own.some(({ kind, to }) => kind === 'package' && isPackage(wanted, to));
      return [...mayImport, ...mayImportTypesOf]
        .filter((target) => !goesTo(target))
        .concat(packages.filter((wanted) => !uses(wanted)))
        .map((target) => `${name} → ${target}`);
    });
    assert.deepEqual(idle, []);
  });

  it('has an engine that knows no host, no editor and no protocol', () => {
    const engine = layers.filter(({ part }) => part === 'engine');
    assert.ok(engine.length >= 9);
    for (const { name, mayImport, packages } of engine) {
      assert.ok(
        mayImport.every((target) => engine.some((layer) => layer.name === target)),
        name,
      );
      assert.deepEqual(
        packages.filter((wanted) => /^(?:node:|vscode)/.test(wanted)),
        [],
        name,
      );
    }
  });

  it('is told in ARCHITECTURE.md by the same table, with a section for every layer', () => {
    const text = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8');
    assert.ok(text.includes(`<!-- generated:layers -->\n${layersTable()}\n<!-- /generated:layers -->`));
    for (const { name } of layers) assert.ok(text.includes(`\`${pathOf(name)}\``), `ARCHITECTURE.md does not tell of ${pathOf(name)}`);
  });

  it('names in ARCHITECTURE.md only files that exist', () => {
    const text = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8');
    const paths = [...text.matchAll(/`((?:server|client|test|scripts|schemas|docs|examples)\/[\w./-]*)`/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => layers.every(({ name, mayImport }) => name !== path && !mayImport.includes(path)));
    assert.ok(paths.length > 20);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(repository, path))),
      [],
    );
  });
});

describe('the guard of the architecture', () => {
  const refused: readonly (readonly [from: string, text: string])[] = [
    ['server/src/text/span.ts', "import { rules } from '../checks/registry.ts';"],
    ['server/src/scoring/score.ts', "import type { Rule } from '../checks/rule.ts';"],
    ['server/src/checks/rule.ts', "import { Workspace } from '../workspace/workspace.ts';"],
    ['server/src/portfolio/portfolio.ts', "export * from '../features/hover.ts';"],
    ['server/src/features/hover.ts', "import type { Hover } from 'vscode-languageserver';"],
    ['server/src/features/hover.ts', "const server = await import('../connection/server.ts');"],
    ['server/src/document/document.ts', "import { readFileSync } from 'node:fs';"],
    ['server/src/document/document.ts', "import { readFileSync } from 'fs';"],
    ['server/src/document/document.ts', "import 'node:process';"],
    ['server/src/document/document.ts', "let stats: import('node:fs').Stats;"],
    ['server/src/workspace/workspace.ts', "import { nodeHost } from '../host/nodeHost.ts';"],
    ['server/src/cli/check.ts', "import { startServer } from '../connection/server.ts';"],
    ['server/src/connection/server.ts', "import { runCli } from '../cli/cli.ts';"],
    ['server/src/host/nodeHost.ts', "import { startServer } from '../connection/server.ts';"],
    ['client/src/common/activate.ts', "import { Workspace } from '../../../server/src/workspace/workspace.ts';"],
    ['client/src/common/activate.ts', "import { startServer } from '../../../server/src/connection/server.ts';"],
    ['client/src/common/activate.ts', "import { join } from 'node:path';"],
    ['client/src/browser/extension.ts', "import { LanguageClient } from 'vscode-languageclient/node';"],
    ['server/src/utils/strings.ts', "import { span } from '../text/span.ts';"],
  ];
  for (const [from, text] of refused) {
    it(`refuses in ${from}: ${text}`, () => {
      const found = importsOf(from, text);
      assert.equal(found.length, 1);
      assert.deepEqual(found.filter(isAllowed), []);
    });
  }

  it('lets a host import the types of its ports', () => {
    assert.deepEqual(importsOf('server/src/host/nodeHost.ts', "import type { Host } from '../connection/host.ts';").map(isAllowed), [true]);
    assert.deepEqual(importsOf('server/src/host/nodeHost.ts', "import { type Host } from '../connection/host.ts';").map(isAllowed), [true]);
  });

  it('is joined by the linter, which keeps clock, chance and locale out of every folder of the engine', async function () {
    this.timeout(60_000);
    const eslint = new ESLint({ cwd: repository });
    for (const { name, part } of layers) {
      const path = name.endsWith('.ts') ? pathOf(name) : `${pathOf(name)}x.ts`;
      const config = (await eslint.calculateConfigForFile(join(repository, path))) as { readonly rules: Readonly<Record<string, unknown>> };
      assert.equal(JSON.stringify(config.rules['no-restricted-globals'] ?? '').includes('Intl'), part === 'engine', path);
      assert.equal(JSON.stringify(config.rules['no-restricted-properties'] ?? '').includes('random'), part === 'engine', path);
    }
  });
});

/** Every import of a module: static, dynamic, re-exported, for its side effects, or of a type alone. */
function importsOf(from: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, use: Import['use']): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const isFile = specifier.text.startsWith('.');
    found.push({ from, to: isFile ? posix.join(dirname(from), specifier.text) : specifier.text, kind: isFile ? 'file' : 'package', use });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause) ? 'type' : 'value');
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'value');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
