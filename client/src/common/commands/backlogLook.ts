// How the backlog is looked at, chosen from lists: what it is grouped by, filtered to and compared with.
import * as vscode from 'vscode';
import type { BacklogChoices } from '../views/backlogChoices.ts';
import type { BacklogModel } from '../views/backlogModel.ts';
import { facets, isFiltering, noFilter, valuesOf, type Facet } from '../views/filter.ts';
import { groupings } from '../views/groups.ts';
import { counted } from '../views/rowText.ts';
import { frameworkItems } from './frameworkItems.ts';
import { pickOrType } from './pickOrType.ts';

const check = new vscode.ThemeIcon('check');

export async function groupBacklog(choices: BacklogChoices): Promise<void> {
  const items = groupings.map((grouping) => ({
    label: grouping === 'none' ? 'No Groups' : grouping.charAt(0).toUpperCase() + grouping.slice(1),
    grouping,
    ...(choices.grouping === grouping && { iconPath: check, description: 'now' }),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Group the Backlog By', placeHolder: 'Choose what to group by' });
  if (picked !== undefined) await choices.groupBy(picked.grouping);
}

type CompareItem = vscode.QuickPickItem & { readonly framework?: string | undefined };

export async function compareFrameworks(model: BacklogModel, choices: BacklogChoices): Promise<void> {
  await model.load();
  const roots = model.result?.roots ?? [];
  const shown = new Set(roots.map(({ framework }) => framework));
  const items: CompareItem[] = [
    { label: 'No Comparison', framework: undefined, ...(choices.compare === undefined && { iconPath: check }) },
    // A framework that documents are ranked by already says nothing beside itself.
    ...frameworkItems(roots, choices.compare).flatMap((item): CompareItem[] => {
      if (item.kind === 'separator') return [{ label: item.label, kind: vscode.QuickPickItemKind.Separator }];
      const { label, description, framework } = item;
      if (framework === undefined || (shown.size === 1 && shown.has(framework))) return [];
      return [{ label, description, framework, ...(item.isChosen && { iconPath: check }) }];
    }),
  ];
  const labels = [...new Set(roots.map(({ label }) => label))].join(', ');
  const picked = await vscode.window.showQuickPick(items, {
    title: `Compare ${labels} With`,
    placeHolder: 'Choose a second framework to see where the two disagree',
    matchOnDescription: true,
  });
  if (picked !== undefined) await choices.compareWith(picked.framework);
}

type FilterItem = vscode.QuickPickItem & { readonly go: 'text' | 'all' | Facet; readonly typed?: string };

const facetTitles: Readonly<Record<Facet, string>> = { status: 'Status...', goal: 'Goal...', team: 'Team...', period: 'Period...' };

/** Words that are typed filter by title, id and owner; the entries lead to lists of what there is. */
export async function filterBacklog(model: BacklogModel, choices: BacklogChoices): Promise<void> {
  await model.load();
  const { filter } = choices;
  const entries = facets.map((facet): FilterItem => {
    return { label: facetTitles[facet], description: filter.values[facet].join(', '), alwaysShow: true, go: facet };
  });
  const words = (typed: string): FilterItem => ({
    label: typed === '' ? 'Any Words' : `Has “${typed}”`,
    alwaysShow: true,
    go: 'text',
    typed,
  });
  const picked = await pickOrType({
    title: 'Filter the Backlog',
    placeholder: 'Type words of a title, id or owner, or choose what to filter by',
    value: filter.text,
    items: (typed) => [
      ...(typed === filter.text ? [] : [words(typed)]),
      ...entries,
      ...(isFiltering(filter) ? [{ label: 'Clear Filter', alwaysShow: true, go: 'all' as const }] : []),
    ],
  });
  if (picked === undefined) return;
  const item = picked.kind === 'item' ? picked.item : words(picked.text);
  if (item.go === 'all') choices.filterTo(noFilter);
  else if (item.go === 'text') choices.filterTo({ ...filter, text: item.typed ?? '' });
  else await filterByFacet(model, choices, item.go);
}

async function filterByFacet(model: BacklogModel, choices: BacklogChoices, facet: Facet): Promise<void> {
  const roots = model.result?.roots ?? [];
  const goals = new Map(roots.flatMap(({ goals: known }) => known.map(({ id, text }) => [id, text])));
  const { filter } = choices;
  const items = [...valuesOf(roots, facet)].map(([value, count]) => {
    const name = facet === 'goal' ? goals.get(value) : undefined;
    return {
      label: value,
      description: [name, counted(count, 'document')].filter(Boolean).join(' · '),
      picked: filter.values[facet].includes(value),
    };
  });
  const title = `Filter the Backlog by ${facet.charAt(0).toUpperCase()}${facet.slice(1)}`;
  if (items.length === 0) {
    await vscode.window.showQuickPick([{ label: `No document of the backlog has a ${facet}` }], { title });
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Choose what to show; nothing chosen shows all',
    canPickMany: true,
  });
  if (picked === undefined) return;
  choices.filterTo({ ...filter, values: { ...filter.values, [facet]: picked.map(({ label }) => label) } });
}
