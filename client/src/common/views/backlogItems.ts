// The rows of the Backlog view as VS Code draws them. An icon never says something that the words of the row do not
// say as well.
import * as vscode from 'vscode';
import type { BacklogNode, DocumentNode, ThoughtChange } from './backlogNodes.ts';
import {
  groupDescription,
  groupSpoken,
  changeDescription,
  changeLabel,
  changeSpoken,
  whatIfDescription,
  whatIfLabel,
} from './groupText.ts';
import { launchDescription, launchLabel, launchSpoken, launchTooltip } from './launchText.ts';
import { phaseIcon } from './phaseIcons.ts';
import { counted, rankedBy, rowDescription, rowLabel, rowMark, rowSpoken, rowTooltip, type RowMark } from './rowText.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const markIcons: Readonly<Record<RowMark, vscode.ThemeIcon>> = {
  changed: new vscode.ThemeIcon('beaker', new vscode.ThemeColor('charts.purple')),
  'moved up': new vscode.ThemeIcon('arrow-up', new vscode.ThemeColor('charts.purple')),
  'moved down': new vscode.ThemeIcon('arrow-down', new vscode.ThemeColor('charts.purple')),
  pinned: new vscode.ThemeIcon('pinned', new vscode.ThemeColor('charts.orange')),
  'pin ran out': new vscode.ThemeIcon('pin', new vscode.ThemeColor('list.warningForeground')),
  disputed: new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('charts.orange')),
  suspect: new vscode.ThemeIcon('bell-dot', new vscode.ThemeColor('list.warningForeground')),
  stale: new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground')),
};

export function backlogItem(node: BacklogNode): vscode.TreeItem {
  switch (node.kind) {
    case 'root': {
      const item = new vscode.TreeItem(node.root.name, Expanded);
      item.description = rankedBy(node.root);
      item.tooltip = `${node.root.name}, ranked by ${rankedBy(node.root)}`;
      item.iconPath = vscode.ThemeIcon.Folder;
      item.contextValue = 'rubric.root';
      return item;
    }
    case 'group': {
      const item = new vscode.TreeItem(node.group.label, Expanded);
      item.description = groupDescription(node.group);
      item.tooltip = groupSpoken(node.group, node.grouping);
      item.accessibilityInformation = { label: item.tooltip };
      item.contextValue = 'rubric.group';
      return item;
    }
    case 'unscored': {
      const { count, root } = node;
      // Where much is unscored it would push everything else out of sight of a keyboard user.
      const item = new vscode.TreeItem('Unscored', count > 50 ? Collapsed : Expanded);
      item.description = String(count);
      item.tooltip = `${counted(count, 'document') ?? 'no document'} that ${root.label} cannot rank yet`;
      item.accessibilityInformation = { label: `Unscored, ${item.tooltip}` };
      item.contextValue = 'rubric.unscored';
      return item;
    }
    case 'launches': {
      const item = new vscode.TreeItem('Launches', Expanded);
      item.description = String(node.count);
      item.tooltip = `${counted(node.count, 'launch plan') ?? 'no launch plan'} ahead or under way`;
      item.accessibilityInformation = { label: `Launches, ${item.tooltip}` };
      item.contextValue = 'rubric.launches';
      return item;
    }
    case 'launch': {
      const { row } = node;
      const item = new vscode.TreeItem(launchLabel(row), None);
      item.description = launchDescription(row);
      item.tooltip = launchTooltip(row);
      item.iconPath = new vscode.ThemeIcon('rocket', row.overdue > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined);
      item.accessibilityInformation = { label: launchSpoken(row) };
      item.contextValue = 'rubric.launch';
      return opening(item, row.uri);
    }
    case 'document':
      return documentItem(node);
    case 'whatIf': {
      const item = new vscode.TreeItem(whatIfLabel(node.changes), Expanded);
      item.description = whatIfDescription(node.changes);
      item.tooltip = 'Nothing is written until you apply the changes. Discarding them goes back to the documents as they are.';
      item.iconPath = new vscode.ThemeIcon('beaker', new vscode.ThemeColor('charts.purple'));
      item.accessibilityInformation = { label: `${whatIfLabel(node.changes)}, ${whatIfDescription(node.changes)}` };
      item.contextValue = 'rubric.whatIf';
      return item;
    }
    case 'change':
      return changeItem(node.change);
  }
}

/** Only a document has more to say on hover than fits in its item. */
export function backlogTooltip(node: BacklogNode): vscode.MarkdownString | undefined {
  if (node.kind !== 'document') return undefined;
  const tooltip = new vscode.MarkdownString();
  for (const { style, text } of rowTooltip(node.root, node.row)) {
    if (style === 'strong') tooltip.appendMarkdown('**').appendText(text).appendMarkdown('**\n\n');
    else if (style === 'code') tooltip.appendCodeblock(text, 'text');
    else tooltip.appendText(text).appendMarkdown('\n\n');
  }
  return tooltip;
}

function documentItem({ root, row, widths }: DocumentNode): vscode.TreeItem {
  const item = new vscode.TreeItem(rowLabel(row, widths), None);
  item.description = rowDescription(root, row);
  const mark = rowMark(row);
  item.iconPath = mark === undefined ? phaseIcon(row.phase) : markIcons[mark];
  item.accessibilityInformation = { label: rowSpoken(root, row) };
  item.contextValue = [
    'rubric.document',
    ...(row.rank === undefined ? [] : ['ranked']),
    ...(row.deciding === undefined ? [] : ['deciding']),
    ...(row.pin === undefined && row.expiredPin === undefined ? [] : ['pinned']),
    ...(row.isChanged ? ['changed'] : []),
  ].join('.');
  return opening(item, row.uri);
}

function changeItem(change: ThoughtChange): vscode.TreeItem {
  const item = new vscode.TreeItem(changeLabel(change), None);
  item.description = changeDescription(change);
  item.tooltip = changeSpoken(change);
  item.iconPath =
    change.refused === undefined
      ? new vscode.ThemeIcon('arrow-small-right')
      : new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  item.accessibilityInformation = { label: changeSpoken(change) };
  item.contextValue = 'rubric.change';
  return item;
}

/** With the file's own uri a row gets the decorations for problems and git that the Explorer shows. */
export function opening(item: vscode.TreeItem, uri: string): vscode.TreeItem {
  item.resourceUri = vscode.Uri.parse(uri);
  item.command = { command: 'vscode.open', title: 'Open Document', arguments: [item.resourceUri] };
  return item;
}
