// `rubric rules`, `kinds`, `frameworks` and `explain`: what there is, from the same tables the engine runs on.
import { ruleNamed, rules } from '../checks/registry.ts';
import { configFile } from '../workspace/workspace.ts';
import { load, rootOf } from './load.ts';
import { nearest } from '../document/nodeReader.ts';
import { builtinCatalogue } from '../schema/catalogue.ts';
import { frameworkNamed, frameworksOf } from '../scoring/frameworks/index.ts';
import type { Framework } from '../scoring/framework.ts';
import { repositoryConfig } from './repositoryConfig.ts';
import { markdownTable, table } from './table.ts';
import type { Terminal } from './terminal.ts';

export function listRules(terminal: Terminal, format: string): void {
  const list = rules.map(({ id, scope, severity, fixable, recommended, summary }) => ({
    id,
    scope: scope === 'portfolio' ? 'portfolio' : 'document',
    severity,
    fixable,
    summary,
    default: recommended ? 'on' : 'off',
  }));
  print(terminal, format, list, ['Rule', 'Severity', 'Default', 'Fix', 'Summary'], (rule) => [
    rule.id,
    rule.severity,
    rule.default,
    rule.fixable ? 'yes' : '',
    rule.summary,
  ]);
}

/** The kinds of the repository around the current folder, its own among them. */
export async function listKinds(terminal: Terminal, format: string): Promise<void> {
  const isRepository = terminal.exists(`${rootOf(terminal, terminal.cwd)}/${configFile}`);
  const loaded = isRepository ? await load(terminal, ['.'], {}) : undefined;
  const catalogue = loaded?.kind === 'loaded' ? loaded.roots[0]?.workspace.catalogue : undefined;
  const list = [...(catalogue ?? builtinCatalogue()).schemas.values()].map((schema) => ({
    id: schema.id,
    title: schema.title,
    sections: schema.sections.map(({ concept, title, level }) => ({ concept, title, level })),
    statuses: schema.statuses.map(({ name, phase }) => ({ name, phase })),
  }));
  print(terminal, format, list, ['Kind', 'Title', 'Sections', 'Statuses'], (kind) => [
    kind.id,
    kind.title,
    String(kind.sections.length),
    kind.statuses.map(({ name }) => name).join(', '),
  ]);
}

/** Those that ship and those of the repository around the current folder. */
export function listFrameworks(terminal: Terminal, format: string): void {
  const list = frameworksOf(repositoryConfig(terminal)).map(({ id, label, inputs, formula }) => ({
    id,
    label,
    formula,
    inputs: [...inputs].map(([name, { unit, help }]) => ({ name, unit, help })),
  }));
  print(terminal, format, list, ['Framework', 'Label', 'Formula', 'Inputs'], (framework) => [
    framework.id,
    framework.label,
    framework.formula,
    framework.inputs.map(({ name }) => name).join(', '),
  ]);
}

export function explain(terminal: Terminal, name: string): number {
  const config = repositoryConfig(terminal);
  const framework = frameworkNamed(name, config);
  const ownPage = framework === undefined || config.frameworks.some(({ id }) => id === name);
  const written = ownPage && name !== 'scorecard' ? undefined : terminal.frameworkPage(name);
  const page = written ?? (framework === undefined ? rulePageOf(terminal, name) : frameworkPage(framework));
  if (page !== undefined) {
    terminal.out(page);
    return 0;
  }
  const near = nearest(name, [...rules.map(({ id }) => id), ...frameworksOf(config).map(({ id }) => id)]);
  terminal.error(`rubric: There is no rule or framework "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}\n`);
  return 2;
}

function rulePageOf(terminal: Terminal, name: string): string | undefined {
  return ruleNamed(name) === undefined ? undefined : terminal.rulePage(name);
}

/** The page of a repository's own framework, made from what it declares. */
function frameworkPage({ label, formula, source, inputs }: Framework): string {
  const rows = [...inputs].map(([name, spec]) => [
    name,
    spec.unit,
    spec.help,
    spec.choices.map(({ value, meaning }) => `${value} (${meaning})`).join(', '),
  ]);
  return `# ${label}\n\n${label} = ${formula}\n\n${markdownTable(['Input', 'Unit', 'What it says', 'Usual values'], rows)}\nSource: ${source}.\n`;
}

function print<T>(
  terminal: Terminal,
  format: string,
  list: readonly T[],
  headers: readonly string[],
  row: (item: T) => readonly string[],
): void {
  terminal.out(format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : table(headers, list.map(row)));
}
