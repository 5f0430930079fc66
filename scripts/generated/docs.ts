// The tables of the README and the index of the rule pages, made from the registries that the engine runs on.
// In a text that people write, only what stands between a pair of markers is replaced.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleMeta } from '../../server/src/checks/rule.ts';
import { rules } from '../../server/src/checks/registry.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { phases, type Schema } from '../../server/src/schema/schema.ts';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { layersTable } from '../architecture.ts';
import { byWork } from './manifest.ts';

export interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly order: number;
  readonly markdownDescription: string;
}

/** Path from the root to text. */
export function docFiles(root: string, manifest: Manifest): ReadonlyMap<string, string> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const tables: Readonly<Record<string, string>> = {
    rules: rulesTable('docs/rules/'),
    kinds: kindsTable([...builtinCatalogue().schemas.values()].sort(byWork)),
    frameworks: frameworksTable(),
    commands: commandsTable(manifest),
    settings: settingsTable(manifest),
  };
  return new Map([
    ['README.md', Object.entries(tables).reduce((text, [name, table]) => between(text, name, table), readme)],
    ['ARCHITECTURE.md', between(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'), 'layers', layersTable())],
    ['docs/rules/README.md', rulesIndex()],
  ]);
}

/** Replaces what stands between `<!-- generated:name -->` and `<!-- /generated:name -->`. */
export function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The markers of the generated part "${name}" are missing.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function rulesTable(folder: string): string {
  return table(
    ['Rule', 'What it does', 'Severity', 'Fix'],
    rules.map((rule) => [`[${rule.id}](${folder}${rule.id}.md)`, rule.summary, severityText(rule), rule.fixable ? 'yes' : '']),
  );
}

/** The severity in review, and where it differs elsewhere; a draft shows at most information anyway. */
function severityText({ severity, escalates, keepsInDraft, keepsWhenClosed, needsConfig, recommended }: RuleMeta): string {
  const notes = [
    recommended ? '' : 'off by default',
    keepsInDraft ? 'also in a draft' : '',
    escalates && severity === 'warning' ? 'error once committed' : '',
    keepsWhenClosed ? 'also once closed' : '',
    needsConfig ? 'info without `rubric.yaml`' : '',
  ].filter((note) => note !== '');
  return [severity, ...notes].join(', ');
}

function recognitionText(id: string, { folders, stems, titles }: Schema['recognition']): string {
  const files = listed([code(`*.${id}.md`), ...stems.slice(0, 1).map((stem) => code(`${stem}.md`))]);
  const folder = folders.length === 0 ? [] : [`folder ${listed(folders.slice(0, 2).map((name) => code(`${name}/`)))}`];
  return [...folder, `file ${files}`, ...(titles.length === 0 ? [] : ['title'])].join(', ');
}

function kindsTable(schemas: readonly Schema[]): string {
  return table(
    ['Kind', '`kind:`', 'Recognised by', 'Statuses', 'Ranked'],
    schemas.map(({ id, title, aliases, recognition, statuses, ranked }) => [
      title,
      [id, ...aliases.slice(0, 3)].map(code).join(', '),
      recognitionText(id, recognition),
      phases
        .map((phase) => statuses.filter((status) => status.phase === phase).map(({ name }) => name))
        .filter((names) => names.length > 0)
        .map((names) => names.join(', '))
        .join(' → '),
      ranked ? 'yes' : '',
    ]),
  );
}

function frameworksTable(): string {
  return table(
    ['Framework', 'Front matter', 'Score'],
    frameworks.map(({ id, label, field, inputs, formula, bareInput }) => {
      const names = [...inputs].filter(([, { optional }]) => optional !== true).map(([name]) => name);
      const written = bareInput === undefined ? `{ ${names.join(', ')} }` : `<${bareInput}>`;
      return [`[${label}](docs/frameworks/${id}.md)`, `\`${field}: ${written}\``, formula];
    }),
  );
}

function commandsTable({ contributes }: Manifest): string {
  return table(
    ['Command', 'Id'],
    contributes.commands.map(({ command, title, category }) => [category === undefined ? title : `${category}: ${title}`, code(command)]),
  );
}

function settingsTable({ contributes }: Manifest): string {
  const settings = Object.entries(contributes.configuration.properties).sort((a, b) => a[1].order - b[1].order);
  return table(
    ['Setting', 'Default', 'What it does'],
    settings.map(([name, setting]) => [code(name), code(JSON.stringify(setting.default)), setting.markdownDescription]),
  );
}

function rulesIndex(): string {
  return [
    '<!-- Generated from server/src/checks/registry.ts by scripts/generate.ts; edit the rules instead. -->',
    '',
    '# Rules',
    '',
    'Every rule has a page that says what it reports, why that matters and how to settle it. The severity is that of a',
    'document in review; unless the table says otherwise, a draft is told at most as information, and a closed document',
    'only what makes its data unusable. `rubric.yaml` can set each rule to `error`, `warning`, `info` or `off`.',
    '',
    rulesTable(''),
    '',
  ].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function listed(items: readonly string[]): string {
  return items.join(' or ');
}
