// Lets a person look at the backlog by another framework. Frameworks that documents carry come first, with
// how many, so that nobody chooses an empty list by accident.
import * as vscode from 'vscode';
import type { BacklogModel } from '../views/backlogModel.ts';
import type { FrameworkChoice } from '../views/frameworkChoice.ts';
import { frameworkItems } from './frameworkItems.ts';

export async function chooseFramework(model: BacklogModel, choice: FrameworkChoice): Promise<void> {
  await model.load();
  const items: (vscode.QuickPickItem & { readonly framework?: string | undefined })[] = frameworkItems(
    model.result?.roots ?? [],
    choice.framework,
  ).map((item) =>
    item.kind === 'separator'
      ? { label: item.label, kind: vscode.QuickPickItemKind.Separator }
      : {
          label: item.label,
          description: item.description,
          framework: item.framework,
          ...(item.isChosen && { iconPath: new vscode.ThemeIcon('check') }),
        },
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Rank the Backlog By',
    placeHolder: 'Choose a scoring framework',
    matchOnDescription: true,
  });
  if (picked !== undefined) await choice.choose(picked.framework);
}
