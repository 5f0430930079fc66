// What if an input were another: the texts are edited in thought, read as any text is, and ranked with all others.
// Nothing is kept, so asking again with fewer changes is how one goes back; the same edits apply it for good.
import { rank, type Ranking } from '../portfolio/ranking.ts';
import type { ProductDocument } from '../document/document.ts';
import type { Framework, IllegalInput } from '../scoring/framework.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { ReadText } from '../workspace/readEntry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { setInputs } from './setInputs.ts';

export interface InputChange {
  readonly path: string;
  readonly input: string;
  /** As a person would write it: `80%`, `500/month`. */
  readonly value: string;
}

export interface WhatIf {
  readonly ranking: Ranking;
  /** The changed documents as they would be read. */
  readonly read: ReadonlyMap<string, ReadText>;
  /** What the documents would have to be given; none for one whose metadata stands in another file. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Changes that no score can be made of. */
  readonly refused: readonly { readonly path: string; readonly input: string; readonly reason: string }[];
}

/** The ranking as it would be with these changes, by the framework of this id or the one the repository ranks by. */
export function whatIf(snapshot: Snapshot, frameworkId: string | undefined, changes: readonly InputChange[]): WhatIf {
  const { framework } = snapshot.ranking(frameworkId);
  const edits = new Map<string, readonly TextEdit[]>();
  const read = new Map<string, ReadText>();
  const refused: { path: string; input: string; reason: string }[] = [];
  for (const [path, values] of byPath(changes)) {
    const document = snapshot.typed(path)?.document;
    const refuse = (input: string, reason: string): void => {
      refused.push({ path, input, reason });
    };
    if (document === undefined) continue;
    const unknown = [...values.keys()].filter((input) => !framework.inputs.has(input));
    for (const input of unknown) refuse(input, `is not an input of ${framework.label}`);
    if (document.metadata === 'sidecar') {
      for (const input of values.keys()) refuse(input, 'stands in a file beside the document');
      continue;
    }
    const known = new Map([...values].filter(([input]) => framework.inputs.has(input)));
    const all = thought(snapshot, path, document, framework, known);
    for (const { input, reason } of all.illegal) refuse(input, reason);
    // One change that cannot be counted leaves the others to the document as they are.
    const legal = new Map([...known].filter(([input]) => all.illegal.every((why) => why.input !== input)));
    const { made, text } = legal.size === known.size ? all : thought(snapshot, path, document, framework, legal);
    if (text === undefined) continue;
    edits.set(path, made);
    read.set(path, text);
  }
  const all = snapshot.portfolio.all().map((facts) => read.get(facts.path)?.facts ?? facts);
  return { ranking: rank(all, snapshot.config, framework.id, snapshot.today), read, edits, refused };
}

/** The document with these values, and those of them that no score can be made of; no text where nothing is changed. */
function thought(
  snapshot: Snapshot,
  path: string,
  document: ProductDocument,
  framework: Framework,
  values: ReadonlyMap<string, string>,
): { readonly made: readonly TextEdit[]; readonly text: ReadText | undefined; readonly illegal: readonly IllegalInput[] } {
  const made = values.size === 0 ? [] : setInputs(document, framework, values);
  if (made.length === 0) return { made, text: undefined, illegal: [] };
  const text = snapshot.readIf(path, applyEdits(snapshot.text(path) ?? '', made));
  const outcome = text.scores.find((score) => score.outcome.framework.id === framework.id)?.outcome;
  const illegal = outcome?.kind === 'illegal' ? outcome.illegal.filter(({ input }) => values.has(input)) : [];
  return { made, text, illegal };
}

/** The last change of an input is the one that counts. */
function byPath(changes: readonly InputChange[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { path, input, value } of changes) found.set(path, (found.get(path) ?? new Map<string, string>()).set(input, value));
  return found;
}
