// A list in which what is typed is an answer as well as what is chosen. Somebody who types fast presses Enter before the
// list has followed; then the typed words count, and never the entry that happened to be highlighted before.
import * as vscode from 'vscode';

export interface PickOrType<Item extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What is typed already. */
  readonly value?: string;
  readonly items: (typed: string) => readonly Item[];
}

export type Picked<Item> = { readonly kind: 'item'; readonly item: Item } | { readonly kind: 'typed'; readonly text: string };

/** Undefined where the person went away. */
export async function pickOrType<Item extends vscode.QuickPickItem>(options: PickOrType<Item>): Promise<Picked<Item> | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.value ?? '';
  pick.ignoreFocusOut = true;
  pick.items = options.items(pick.value.trim());
  let hasFollowed = true;
  try {
    return await new Promise<Picked<Item> | undefined>((resolve) => {
      pick.onDidChangeValue((typed) => {
        hasFollowed = false;
        pick.items = options.items(typed.trim());
      });
      pick.onDidChangeActive(() => (hasFollowed = true));
      pick.onDidAccept(() => {
        const [item] = pick.activeItems;
        const text = pick.value.trim();
        if (item !== undefined && (hasFollowed || text === '')) resolve({ kind: 'item', item });
        else if (text !== '') resolve({ kind: 'typed', text });
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
