// Splits Markdown into scoped tokens as an editor does: a base grammar, with Rubric's injected into it or
// without. The base is the small stand-in beside this file, or VS Code's own where one is installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { IGrammar, IOnigLib, IRawGrammar, IRawThemeSetting, OnigString } from 'vscode-textmate';

// Both are CommonJS that calls itself a module, so what an import of them gives depends on who loads this file.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly patterns?: readonly Pattern[];
}

/** What the tests read of a grammar file; the engine reads more. */
export interface GrammarFile extends Pattern {
  readonly comment?: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly repository: Readonly<Record<string, Pattern>>;
}

export interface Base {
  readonly name: string;
  readonly grammars: ReadonlyMap<string, GrammarFile>;
  /** What the editor itself injects into Markdown. */
  readonly injections: readonly string[];
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface Theme {
  readonly name: string;
  readonly rules: readonly IRawThemeSetting[];
}

const here = dirname(fileURLToPath(import.meta.url));
const repository = dirname(dirname(here));

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Rubric's grammar files by the name of the file. */
export function rubricGrammars(): ReadonlyMap<string, GrammarFile> {
  const folder = join(repository, 'syntaxes');
  const files = readdirSync(folder).filter((file) => file.endsWith('.tmLanguage.json'));
  return new Map(files.map((file) => [file, readJson(join(folder, file)) as GrammarFile]));
}

export function standInBase(): Base {
  const grammar = readJson(join(here, 'markdown-host.tmLanguage.json')) as GrammarFile;
  return { name: 'the stand-in grammar', grammars: new Map([[grammar.scopeName, grammar]]), injections: [] };
}

/** The folder of built-in extensions of a VS Code under `.vscode-test/`, if there is one. */
function builtInExtensions(): string | undefined {
  const cache = join(repository, '.vscode-test');
  if (!existsSync(cache)) return undefined;
  const layouts = [
    'node_modules/code-server/lib/vscode/extensions',
    'resources/app/extensions',
    'Visual Studio Code.app/Contents/Resources/app/extensions',
  ];
  return readdirSync(cache)
    .filter((folder) => !folder.includes('.partial'))
    .sort()
    .flatMap((folder) => layouts.map((layout) => join(cache, folder, layout)))
    .find((folder) => existsSync(join(folder, 'markdown-basics')) && existsSync(join(folder, 'theme-defaults')));
}

interface Manifest {
  readonly contributes: {
    readonly grammars?: readonly { readonly scopeName: string; readonly path: string; readonly injectTo?: readonly string[] }[];
    readonly themes?: readonly { readonly id: string; readonly path: string }[];
  };
}

/** VS Code's Markdown grammar with those it embeds or has injected, or undefined where no VS Code is installed. */
export function installedBase(): Base | undefined {
  const extensions = builtInExtensions();
  if (extensions === undefined) return undefined;
  const grammars = new Map<string, GrammarFile>();
  const injections: string[] = [];
  for (const extension of ['markdown-basics', 'markdown-math', 'html', 'yaml']) {
    const { contributes } = readJson(join(extensions, extension, 'package.json')) as Manifest;
    for (const { scopeName, path, injectTo } of contributes.grammars ?? []) {
      grammars.set(scopeName, readJson(join(extensions, extension, path)) as GrammarFile);
      if (injectTo?.includes('text.html.markdown') === true) injections.push(scopeName);
    }
  }
  return { name: 'the Markdown grammar of VS Code', grammars, injections };
}

/** The colour themes that VS Code starts with, or none where no VS Code is installed. */
export function installedThemes(): readonly Theme[] {
  const extensions = builtInExtensions();
  if (extensions === undefined) return [];
  const folder = join(extensions, 'theme-defaults');
  const { contributes } = readJson(join(folder, 'package.json')) as Manifest;
  return (contributes.themes ?? []).map(({ id, path }) => ({ name: id, rules: themeRules(join(folder, path)) }));
}

interface ThemeFile {
  readonly include?: string;
  readonly tokenColors?: readonly IRawThemeSetting[];
}

function themeRules(path: string): readonly IRawThemeSetting[] {
  const { include, tokenColors = [] } = readJson(path) as ThemeFile;
  return [...(include === undefined ? [] : themeRules(join(dirname(path), include))), ...tokenColors];
}

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
const onigLib: Promise<IOnigLib> = oniguruma.loadWASM(new Uint8Array(wasm).buffer).then(() => ({
  createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text) => new oniguruma.OnigString(text),
}));

const preparedLines = new Map<string, OnigString>();

/** How long one pattern takes to find all its matches in a line, in milliseconds. */
export async function timeToScan(pattern: string, line: string): Promise<number> {
  const onig = await onigLib;
  const scanner = onig.createOnigScanner([pattern]);
  const text = preparedLines.get(line) ?? onig.createOnigString(line);
  preparedLines.set(line, text);
  const started = performance.now();
  for (let at = 0; at <= line.length;) {
    const [found] = scanner.findNextMatchSync(text, at, 0)?.captureIndices ?? [];
    if (found === undefined) break;
    at = Math.max(found.end, at + 1);
  }
  return performance.now() - started;
}

export class Tokenizer {
  readonly #grammar: IGrammar;

  private constructor(grammar: IGrammar) {
    this.#grammar = grammar;
  }

  static async create(base: Base, injected: Iterable<GrammarFile>, theme?: Theme): Promise<Tokenizer> {
    const added = new Map([...injected].map((grammar) => [grammar.scopeName, grammar]));
    const registry = new textmate.Registry({
      onigLib,
      // The engine completes the object it is given, so each registry has a copy of its own.
      loadGrammar: (scopeName) =>
        Promise.resolve((structuredClone(added.get(scopeName) ?? base.grammars.get(scopeName)) ?? null) as IRawGrammar | null),
      getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? [...base.injections, ...added.keys()] : []),
      ...(theme === undefined ? {} : { theme: { settings: [...theme.rules] } }),
    });
    const grammar = await registry.loadGrammar('text.html.markdown');
    if (grammar === null) throw new Error(`${base.name} has no text.html.markdown`);
    return new Tokenizer(grammar);
  }

  tokens(lines: readonly string[]): readonly (readonly Token[])[] {
    let state = textmate.INITIAL;
    return lines.map((line) => {
      const result = this.#grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: Math.min(endIndex, line.length), scopes }));
    });
  }

  /** The colour of every character, as a number that stands for it in the theme. */
  colours(lines: readonly string[]): readonly (readonly number[])[] {
    let state = textmate.INITIAL;
    return lines.map((line) => {
      const { tokens, ruleStack } = this.#grammar.tokenizeLine2(line, state);
      state = ruleStack;
      const colours: number[] = [];
      for (let at = 0; at < tokens.length; at += 2) {
        const end = tokens[at + 2] ?? line.length;
        // The engine packs the foreground colour into nine bits from the fifteenth on.
        while (colours.length < end) colours.push(((tokens[at + 1] ?? 0) >>> 15) & 0x1ff);
      }
      return colours;
    });
  }
}
