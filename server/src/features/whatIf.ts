// What if an input were another: the texts are edited in thought, read as any text is, and ranked with all others.
// Nothing is kept, so asking again with fewer changes is how one goes back; the same edits apply it for good.
import { rank, type Ranking } from '../portfolio/ranking.ts';
import type { ProductDocument } from '../document/document.ts';
import { entry } from '../document/field.ts';
import type { Framework } from '../scoring/framework.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { ReadText } from '../workspace/readEntry.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { changesOnly, isValue, sameBut, valueOf } from './rereading.ts';
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
    if (document.frontMatter.kind === 'malformed') {
      for (const input of values.keys()) refuse(input, 'cannot be changed until the front matter is mended');
      continue;
    }
    const known = new Map([...values].filter(([input]) => framework.inputs.has(input)));
    for (const [input, value] of known) {
      if (valueOf(value) !== undefined) continue;
      refuse(input, `must be one value, not "${value}"`);
      known.delete(input);
    }
    const all = thought(snapshot, path, document, framework, known);
    for (const [input, reason] of all.refused) refuse(input, reason);
    // One change that cannot be counted leaves the others to the document as they are.
    const legal = new Map([...known].filter(([input]) => !all.refused.has(input)));
    const rest = legal.size === known.size ? all : thought(snapshot, path, document, framework, legal);
    if (rest !== all) for (const [input, reason] of rest.refused) refuse(input, reason);
    const { made, text } = rest;
    if (text === undefined) continue;
    edits.set(path, made);
    read.set(path, text);
  }
  const all = snapshot.portfolio.all().map((facts) => read.get(facts.path)?.facts ?? facts);
  return { ranking: rank(all, snapshot.config, framework.id, snapshot.today), read, edits, refused };
}

interface Thought {
  readonly made: readonly TextEdit[];
  /** Undefined where nothing is changed. */
  readonly text: ReadText | undefined;
  /** The changes that cannot be made, with why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The document with these values. Where it would not be read as it was meant, none of them can be written. */
function thought(
  snapshot: Snapshot,
  path: string,
  document: ProductDocument,
  framework: Framework,
  values: ReadonlyMap<string, string>,
): Thought {
  const made = values.size === 0 ? [] : setInputs(document, framework, values);
  if (values.size === 0) return { made, text: undefined, refused: new Map() };
  const text = snapshot.readIf(path, applyEdits(snapshot.text(path) ?? '', made));
  const refuseAll = (reason: string): Thought => ({
    made: [],
    text: undefined,
    refused: new Map([...values.keys()].map((input) => [input, reason])),
  });
  if (!isAsMeant(document, text.document, framework, values)) return refuseAll('cannot be written into this front matter as it is');
  const outcome = text.scores.find((score) => score.outcome.framework.id === framework.id)?.outcome;
  if (outcome?.kind !== 'illegal') return { made, text, refused: new Map() };
  // A formula that has no value for all inputs together is told of the field that holds them.
  const whole = outcome.illegal.find(({ input }) => input === framework.field && !framework.inputs.has(input));
  if (whole !== undefined) return refuseAll(whole.reason);
  return { made, text, refused: new Map(outcome.illegal.flatMap(({ input, reason }) => (values.has(input) ? [[input, reason]] : []))) };
}

/** Every value stands where it belongs, and nothing else is said differently. */
function isAsMeant(before: ProductDocument, after: ProductDocument, framework: Framework, values: ReadonlyMap<string, string>): boolean {
  if (!changesOnly(framework.field, before, after)) return false;
  const [was, is] = [before, after].map(({ fields }) => fields.get(framework.field)?.node);
  if (was?.kind === 'map' && is?.kind === 'map' && !sameBut(new Set(values.keys()), was.entries, is.entries)) return false;
  return [...values].every(([input, value]) => {
    const node = is?.kind === 'map' ? entry(is, input)?.node : input === framework.bareInput ? is : undefined;
    return isValue(node, value) || isValue(entry(node, 'value')?.node, value);
  });
}

/** The last change of an input is the one that counts. */
function byPath(changes: readonly InputChange[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { path, input, value } of changes) found.set(path, (found.get(path) ?? new Map<string, string>()).set(input, value));
  return found;
}
