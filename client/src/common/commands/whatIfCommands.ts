// What if an input were another: asks for document, input and value, and applies or discards what was thought. Nothing
// is written before somebody applies it, and saving is left to the person even then.
import * as vscode from 'vscode';
import type { InputQuestion } from '../../../../server/src/connection/protocol.ts';
import type { BacklogModel, PlacedRow } from '../views/backlogModel.ts';
import type { BacklogView } from '../views/backlogView.ts';
import { counted } from '../views/rowText.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { textArgument } from './arguments.ts';
import { pickOrType } from './pickOrType.ts';
import { documentNode, nodeArgument } from './rows.ts';

export interface WhatIfContext {
  readonly model: BacklogModel;
  readonly view: BacklogView;
  readonly whatIf: WhatIf;
}

export async function askWhatIf({ model, view, whatIf }: WhatIfContext, argument: unknown): Promise<void> {
  await model.load();
  const change = changeAt(view, argument);
  const node = change ?? documentNode(view, nodeArgument(view, argument))?.row;
  const place = node === undefined ? await chooseDocument(model) : model.place(node.uri);
  if (place === undefined) return;
  const { root, row } = place;
  const thoughts = new Map(whatIf.changes.filter(({ uri }) => uri === row.uri).map(({ input, value }) => [input, value]));
  const known = root.inputs.find(({ name }) => name === change?.input);
  const input = known ?? (root.inputs.length === 1 ? root.inputs[0] : await chooseInput(place, thoughts));
  if (input === undefined) return;
  const value = await chooseValue(place, input, thoughts.get(input.name));
  if (value !== undefined) whatIf.set(row.uri, input.name, value);
}

export async function applyWhatIf({ view, whatIf }: WhatIfContext): Promise<void> {
  const asked = whatIf.changes.length;
  if (asked === 0) return;
  const applied = await whatIf.apply();
  if (applied === undefined) {
    void vscode.window.showWarningMessage('The what-if was not applied: the documents are being changed, or the server gave no answer.');
    return;
  }
  const { documents, refused } = applied;
  if (documents > 0) view.say(`${counted(documents, 'document') ?? ''} changed. Undo takes it back.`);
  const [first, ...others] = refused;
  if (first === undefined) return;
  const rest = others.length === 0 ? '' : ` ${counted(others.length, 'more change') ?? ''} could not be made.`;
  void vscode.window.showWarningMessage(
    `${String(asked - refused.length)} of ${counted(asked, 'change') ?? ''} applied: ${first.input} ${first.reason}.${rest}`,
  );
}

/** One change, all changes to a document, or everything, after the row that was meant. */
export function discardWhatIf({ view, whatIf }: WhatIfContext, argument: unknown): void {
  const change = changeAt(view, argument);
  const given = textArgument(argument);
  const row = given === undefined ? undefined : documentNode(view, given)?.row;
  whatIf.discard(change?.uri ?? row?.uri, change?.input);
}

function changeAt(view: BacklogView, argument: unknown): { readonly uri: string; readonly input: string } | undefined {
  const node = view.tree.nodes.get(textArgument(argument) ?? '');
  return node?.kind === 'change' ? node.change : undefined;
}

async function chooseDocument(model: BacklogModel): Promise<PlacedRow | undefined> {
  const items = (model.result?.roots ?? []).flatMap((root) =>
    [...root.ranked, ...root.unscored].map((row) => ({
      label: row.title,
      description: [row.rank, row.score, row.id].join('  '),
      place: { root, row },
    })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: 'What If',
    placeHolder: 'Of which document?',
    matchOnDescription: true,
  });
  return picked?.place;
}

async function chooseInput({ root, row }: PlacedRow, thoughts: ReadonlyMap<string, string>): Promise<InputQuestion | undefined> {
  const items = root.inputs.map((input) => ({
    label: input.label,
    description: nowText(row.inputs[input.name], thoughts.get(input.name)),
    detail: input.help,
    input,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `What If: ${row.title}`,
    placeHolder: 'Which input would be another?',
    ignoreFocusOut: true,
  });
  return picked?.input;
}

/** A usual value or any other that is typed; the server says what is wrong with one, in place. */
async function chooseValue({ row }: PlacedRow, input: InputQuestion, thought: string | undefined): Promise<string | undefined> {
  const usual = input.choices.map(({ value, meaning }): vscode.QuickPickItem => ({ label: value, description: meaning }));
  const picked = await pickOrType({
    title: `What If: ${input.label} of ${row.id ?? row.title}`,
    placeholder: `Type a value in ${input.unit}, or choose one. ${nowText(row.inputs[input.name], thought)}.`,
    items: (typed) =>
      typed === '' || usual.some(({ label }) => label === typed)
        ? usual
        : [{ label: typed, description: input.unit, alwaysShow: true }, ...usual],
  });
  return picked?.kind === 'item' ? picked.item.label : picked?.text;
}

function nowText(now: string | undefined, thought: string | undefined): string {
  return `${now === undefined ? 'Not there yet' : `Now ${now}`}${thought === undefined ? '' : `, in thought ${thought}`}`;
}
