// The backlog as a tree of nodes, made from the server's answer and the way in which a person looks at it. Whatever is
// grouped, filtered or sorted here, ranks and places are those of the whole list.
import type { BacklogResult, BacklogRoot, BacklogRow, InputChange, LaunchRow } from '../../../../server/src/connection/protocol.ts';
import { byDisagreement } from './comparison.ts';
import type { Order } from './backlogChoices.ts';
import { isFiltering, launchPasses, noFilter, passes, type Filter } from './filter.ts';
import { groupsOf, type Group, type Grouping } from './groups.ts';
import { rankWidths, type RankWidths } from './rowText.ts';
import { TreeBuilder, type NodeId, type NodeTree } from './nodeTree.ts';

export type BacklogNode =
  | { readonly kind: 'root'; readonly root: BacklogRoot }
  | { readonly kind: 'group'; readonly root: BacklogRoot; readonly grouping: Grouping; readonly group: Group }
  | { readonly kind: 'unscored'; readonly root: BacklogRoot; readonly count: number }
  | { readonly kind: 'launches'; readonly root: BacklogRoot; readonly count: number }
  | { readonly kind: 'launch'; readonly root: BacklogRoot; readonly row: LaunchRow }
  | DocumentNode
  | { readonly kind: 'whatIf'; readonly changes: readonly ThoughtChange[] }
  | { readonly kind: 'change'; readonly change: ThoughtChange };

export interface DocumentNode {
  readonly kind: 'document';
  readonly root: BacklogRoot;
  readonly row: BacklogRow;
  readonly widths: RankWidths;
}

/** A change in thought, with what is known of the document and the input. */
export interface ThoughtChange extends InputChange {
  /** `PRD-42`, else the title; undefined for a document that is gone. */
  readonly document: string | undefined;
  readonly label: string;
  /** What the document says; undefined where it says nothing. */
  readonly now: string | undefined;
  /** Why no score can be made of it. */
  readonly refused: string | undefined;
}

export type BacklogTree = NodeTree<BacklogNode>;

/** The way in which a person looks at the backlog. */
export interface BacklogLook {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly filter: Filter;
  readonly changes: readonly InputChange[];
}

const plainLook: BacklogLook = { grouping: 'none', order: 'rank', filter: noFilter, changes: [] };

export const whatIfId: NodeId = 'whatIf';

/** Roots are a level of their own only where there is more than one with something to show. */
export function backlogTree(result: BacklogResult, looked: Partial<BacklogLook> = {}): BacklogTree {
  const look = { ...plainLook, ...looked };
  const builder = new TreeBuilder<BacklogNode>();
  const shown = result.roots
    .map((root) => ({ root, ...shownOf(root, look) }))
    .filter(({ ranked, unscored, launches }) => ranked.length + unscored.length + launches.length > 0);
  const contents = shown.map((part) => ({ root: part.root, ids: contentsOf(builder, part, look.grouping) }));
  const [only, ...others] = contents;
  const top =
    only !== undefined && others.length === 0
      ? only.ids
      : contents.map(({ root, ids }) => builder.add(`root ${root.uri}`, { kind: 'root', root }, ids));
  return builder.tree(look.changes.length === 0 ? top : [addWhatIf(builder, result, look.changes), ...top]);
}

/** How many documents there are, and how many of them the filter lets through. */
export function countShown({ roots }: BacklogResult, filter: Filter): { readonly shown: number; readonly all: number } {
  const rows = roots.flatMap(({ ranked, unscored }) => [...ranked, ...unscored]);
  return { shown: rows.filter((row) => passes(filter, row)).length, all: rows.length };
}

interface Shown {
  readonly root: BacklogRoot;
  readonly ranked: readonly BacklogRow[];
  readonly unscored: readonly BacklogRow[];
  readonly launches: readonly LaunchRow[];
}

function shownOf(root: BacklogRoot, { filter, order }: BacklogLook): Omit<Shown, 'root'> {
  const isFiltered = isFiltering(filter);
  const ranked = isFiltered ? root.ranked.filter((row) => passes(filter, row)) : root.ranked;
  return {
    ranked: order === 'disagreement' ? byDisagreement(ranked) : ranked,
    unscored: isFiltered ? root.unscored.filter((row) => passes(filter, row)) : root.unscored,
    launches: isFiltered ? root.launches.filter((row) => launchPasses(filter, row)) : root.launches,
  };
}

function contentsOf(builder: TreeBuilder<BacklogNode>, shown: Shown, grouping: Grouping): readonly NodeId[] {
  const { root, ranked, unscored, launches } = shown;
  const widths = rankWidths(root);
  // Below a heading of their own rows need no dash for their rank, unless a second rank stands beside it.
  const apartWidths = widths.other === 0 ? { ...widths, rank: 0 } : widths;
  const addRow = (row: BacklogRow, inside: NodeId | undefined, own = widths): NodeId => {
    const id = inside === undefined ? row.uri : `${row.uri} in ${inside}`;
    return builder.addDocument(id, row.uri, { kind: 'document', root, row, widths: own });
  };
  const ids: NodeId[] = [];
  if (grouping === 'none') {
    ids.push(...ranked.map((row) => addRow(row, undefined)));
    const apart = unscored.map((row) => addRow(row, undefined, apartWidths));
    if (apart.length > 0) ids.push(builder.add(`unscored ${root.uri}`, { kind: 'unscored', root, count: apart.length }, apart));
  } else {
    for (const group of groupsOf(grouping, root, ranked, unscored)) {
      const id = `${grouping} ${JSON.stringify(group.value ?? null)} ${root.uri}`;
      const inside = [...group.ranked, ...group.unscored].map((row) => addRow(row, id));
      ids.push(builder.add(id, { kind: 'group', root, grouping, group }, inside));
    }
  }
  const plans = launches.map((row) => builder.addDocument(`${row.uri} as launch`, row.uri, { kind: 'launch', root, row }));
  if (plans.length > 0) ids.push(builder.add(`launches ${root.uri}`, { kind: 'launches', root, count: plans.length }, plans));
  return ids;
}

function addWhatIf(builder: TreeBuilder<BacklogNode>, result: BacklogResult, changes: readonly InputChange[]): NodeId {
  const thoughts = changes.map((change) => thoughtChange(result, change));
  const inside = thoughts.map((change) => builder.add(`change ${change.input} ${change.uri}`, { kind: 'change', change }));
  return builder.add(whatIfId, { kind: 'whatIf', changes: thoughts }, inside);
}

function thoughtChange({ roots }: BacklogResult, change: InputChange): ThoughtChange {
  const { uri, input } = change;
  for (const root of roots) {
    const row = [...root.ranked, ...root.unscored].find((found) => found.uri === uri);
    if (row === undefined) continue;
    return {
      ...change,
      document: row.id ?? row.title,
      label: root.inputs.find(({ name }) => name === input)?.label ?? input,
      now: Object.hasOwn(row.inputs, input) ? row.inputs[input] : undefined,
      refused: root.refused.find((why) => why.uri === uri && why.input === input)?.reason,
    };
  }
  return { ...change, document: undefined, label: input, now: undefined, refused: 'is of a document that is not ranked any more' };
}
