// Pins a document to a place of the ranked list and lets it go again. Every pin has a reason, which stands in the
// document beside it; one document is written as one step of undo, and none is opened.
import * as vscode from 'vscode';
import { pinRequest, type PinParams } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { DocumentNode } from '../views/backlogNodes.ts';
import type { BacklogView } from '../views/backlogView.ts';
import { placeBeside, placeOf, whyNotPinned, type Placing } from '../views/places.ts';
import { applyEditsOf, heldDocument } from '../whatIf/documentEdits.ts';
import { documentNode, nodeArgument } from './rows.ts';

export class Pins implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #view: BacklogView;
  readonly #subscription: vscode.Disposable;

  constructor(server: LazyServer, view: BacklogView) {
    this.#server = server;
    this.#view = view;
    this.#subscription = view.onDidDrop((placing) => {
      this.#put(placing).catch((error: unknown) => {
        server.note('A drop could not be carried out', error);
        view.say('Not pinned: the server gave no answer. Its log says why.');
      });
    });
  }

  /** Takes the place of the row above or below, as shown. */
  async move(argument: unknown, side: 'above' | 'below'): Promise<void> {
    const id = nodeArgument(this.#view, argument);
    await this.#put(id === undefined ? noRow : placeBeside(this.#view.tree, id, side));
  }

  async toPlace(argument: unknown): Promise<void> {
    const node = documentNode(this.#view, nodeArgument(this.#view, argument));
    const cause = node === undefined ? noRow.reason : whyNotPinned(node);
    if (node === undefined || cause !== undefined) {
      this.#view.say(`Not pinned. ${cause ?? ''}`);
      return;
    }
    const count = node.root.ranked.length;
    const answer = await vscode.window.showInputBox({
      title: `Pin ${nameOf(node)}`,
      prompt: `To which place, from 1 to ${String(count)}? Now it is ${String(placeOf(node) ?? 0)}.`,
      ignoreFocusOut: true,
      validateInput: (text) => (isPlace(text, count) ? undefined : `A whole number from 1 to ${String(count)}.`),
    });
    if (answer !== undefined) await this.#put({ kind: 'place', node, place: Number(answer) });
  }

  async unpin(argument: unknown): Promise<void> {
    const node = documentNode(this.#view, nodeArgument(this.#view, argument));
    if (node === undefined || (node.row.pin === undefined && node.row.expiredPin === undefined)) {
      this.#view.say(node === undefined ? `Nothing is unpinned. ${noRow.reason}` : `${shortName(node)} is not pinned.`);
      return;
    }
    if (await this.#write(node, undefined)) this.#view.say(`${shortName(node)} is unpinned; its score decides again.`);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #put(placing: Placing): Promise<void> {
    if (placing.kind === 'refused') {
      this.#view.say(`Not pinned. ${placing.reason}`);
      return;
    }
    const { node, place } = placing;
    const pin = await askForPin(node, place);
    if (pin === undefined) return;
    if (await this.#write(node, pin)) this.#view.say(`${shortName(node)} is pinned to place ${String(place)}.`);
  }

  async #write(node: DocumentNode, pin: PinParams['pin']): Promise<boolean> {
    const { uri } = node.row;
    const wasDirty = heldDocument(uri)?.isDirty ?? false;
    const edits = await applyEditsOf(
      () => this.#server.request(pinRequest, { uri, pin }, 'a pin'),
      (made) => made ?? [],
    );
    if (edits === undefined || edits === null) {
      const why = edits === null ? 'it has no front matter that a pin could be written into' : 'it is being changed';
      this.#view.say(`${shortName(node)} was not written: ${why}.`);
      return false;
    }
    // What the person was still writing is never saved for them.
    if (!wasDirty && edits.length > 0) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true))).save();
    return true;
  }
}

const noRow = { kind: 'refused', reason: 'Select a document in the Backlog view first.' } as const;

/** Undefined where the person thought better of it, and then nothing is written. */
async function askForPin(node: DocumentNode, place: number): Promise<PinParams['pin']> {
  const { pin } = node.row;
  const title = `Pin ${nameOf(node)} to Place ${String(place)}`;
  const reason = await vscode.window.showInputBox({
    title: `${title} (1/3)`,
    prompt: 'Why? The reason stands in the document, for everybody who asks.',
    placeHolder: 'Two renewals by March depend on it',
    value: pin?.reason ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A place that the score does not give needs a reason.' : undefined),
  });
  if (reason === undefined) return undefined;
  const approver = await vscode.window.showInputBox({
    title: `${title} (2/3)`,
    prompt: 'Who agreed to it? Leave it empty if nobody has yet.',
    placeHolder: '@priya',
    value: pin?.approver ?? '',
    ignoreFocusOut: true,
  });
  if (approver === undefined) return undefined;
  const expires = await vscode.window.showInputBox({
    title: `${title} (3/3)`,
    prompt: 'Until which day, that one included? The end of the quarter is suggested; without a day it has no end.',
    placeHolder: '2026-12-31',
    value: pin?.expires ?? node.root.quarterEnd ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : 'A day as 2026-12-31, or nothing.'),
  });
  if (expires === undefined) return undefined;
  return { place, reason: reason.trim(), approver: approver.trim() || undefined, expires: expires.trim() || undefined };
}

function isPlace(text: string, count: number): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= count;
}

/** The engine's calendar is no part of the client, and JavaScript's own knows the days of a month. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function nameOf({ row }: DocumentNode): string {
  return `“${row.title}”`;
}

function shortName({ row }: DocumentNode): string {
  return row.id ?? `“${row.title}”`;
}
