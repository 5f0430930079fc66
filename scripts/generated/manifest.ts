// The parts of the extension's manifest that follow from the kinds: a command per kind with its menus, the
// snippets, and two small tables that the client reads without parsing a schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/checks/registry.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import type { Schema } from '../../server/src/schema/schema.ts';

/** Path from the root to text. */
export function manifestFiles(root: string): ReadonlyMap<string, string> {
  const kinds = [...builtinCatalogue().schemas.values()];
  const inOrder = [...kinds].sort(byWork);
  return new Map([
    ['package.json', manifest(readFileSync(join(root, 'package.json'), 'utf8'), inOrder)],
    ['client/src/common/recognisers.ts', recognisersSource(kinds, inOrder)],
    ['client/src/common/rules.ts', rulesSource()],
  ]);
}

/** The order in which the documents of one piece of work come about; menus follow it. */
const orderOfWork = [
  'idea',
  'evidence',
  'problem',
  'prfaq',
  'prd',
  'launch-plan',
  'impact-review',
  'decision',
  'roadmap',
  'strategy',
  'metric',
  'initiative',
];

export function byWork(a: Schema, b: Schema): number {
  const place = ({ id }: Schema): number => orderOfWork.indexOf(id) + 1 || orderOfWork.length + 1;
  return place(a) - place(b) || (a.id < b.id ? -1 : 1);
}

interface Command {
  readonly command: string;
}
interface Manifest {
  contributes: { commands: Command[]; snippets: unknown; menus: Record<string, unknown> };
}

const newKind = 'rubric.new.';

/** Everything a person wrote stays where it is; only what belongs to kinds is written again. */
function manifest(text: string, kinds: readonly Schema[]): string {
  const whole = JSON.parse(text) as Manifest;
  const { contributes } = whole;
  contributes.commands = [
    ...contributes.commands.filter(({ command }) => !command.startsWith(newKind)),
    ...kinds.map(({ id, title }) => ({
      command: newKind + id,
      title: `New ${titleCase(title)}...`,
      category: 'Rubric',
      enablement: 'config.rubric.enable',
    })),
  ];
  const entries = (group: string): unknown =>
    kinds.map(({ id }, index) => ({ command: newKind + id, group: `${group}@${String(index + 1)}`, when: 'config.rubric.enable' }));
  // The group's name stands above the entries of New File.
  contributes.menus['file/newFile'] = entries('Product Document');
  contributes.menus['rubric.newProductDocument'] = entries('1_kinds');
  contributes.snippets = [{ language: 'markdown', path: './snippets/markdown.json' }];
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function titleCase(title: string): string {
  return title.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Recognisers stay in the engine's order, in which the first that fits decides. */
function recognisersSource(kinds: readonly Schema[], inOrder: readonly Schema[]): string {
  const entries = kinds.map(({ id, aliases, recognition }) => `  ${JSON.stringify({ id, aliases, recognition })},\n`);
  const titles = inOrder.map(({ id, title }) => `  ${JSON.stringify({ id, title })},\n`);
  return [
    '// Generated from schemas/ by scripts/generate.ts; edit the YAML instead.',
    "import type { Recogniser } from '../../../server/src/schema/recognise.ts';",
    '',
    '/** How each kind is recognised, as the engine does it. */',
    `export const recognisers: readonly Recogniser[] = [\n${entries.join('')}];`,
    '',
    '/** The kinds that have a command of their own. */',
    `export const kinds: readonly { readonly id: string; readonly title: string }[] = [\n${titles.join('')}];`,
    '',
  ].join('\n');
}

function rulesSource(): string {
  const entries = rules
    .map(({ id, summary }) => ({ id, summary }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `  ${JSON.stringify(rule)},\n`);
  return [
    '// Generated from server/src/checks/registry.ts by scripts/generate.ts; edit the rules instead.',
    '',
    '/** What the list of rules shows; the pages themselves come from the server. */',
    `export const rules: readonly { readonly id: string; readonly summary: string }[] = [\n${entries.join('')}];`,
    '',
  ].join('\n');
}
