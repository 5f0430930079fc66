// Reads field nodes into typed values and collects what does not fit as problems with a place, so that a
// wrong key or value in rubric.yaml or a schema costs that part and nothing else.
import { distance } from 'fastest-levenshtein';
import type { Span } from '../text/span.ts';
import { scalarText, type Field, type FieldNode, type MapNode } from './field.ts';

/** One thing that is wrong in a settings or schema file, in words for the person who wrote it. */
export interface ShapeProblem {
  readonly message: string;
  readonly span: Span;
}

export class NodeReader {
  readonly problems: ShapeProblem[] = [];

  report(span: Span, message: string): void {
    this.problems.push({ span, message });
  }

  /** The map's entries; a key outside `known` is reported with the nearest known one. */
  map(node: FieldNode | undefined, what: string, known?: readonly string[]): readonly Field[] {
    if (node === undefined || isEmpty(node)) return [];
    if (node.kind !== 'map') {
      this.report(node.span, `${what} must be a map of keys and values.`);
      return [];
    }
    if (known !== undefined) {
      for (const field of node.entries) {
        if (!known.includes(field.name)) this.report(field.key, unknownMessage('key', field.name, known, what));
      }
    }
    return node.entries;
  }

  text(node: FieldNode | undefined, what: string): string | undefined {
    if (node === undefined || isEmpty(node)) return undefined;
    const text = node.kind === 'scalar' ? node.text : undefined;
    if (text === undefined) this.report(node.span, `${what} must be text.`);
    return text;
  }

  texts(node: FieldNode | undefined, what: string): readonly string[] {
    if (node === undefined || isEmpty(node)) return [];
    if (node.kind === 'scalar') return [node.text];
    if (node.kind === 'list') return node.items.flatMap((item) => this.text(item, `Each of ${what}`) ?? []);
    this.report(node.span, `${what} must be a list.`);
    return [];
  }

  number(node: FieldNode | undefined, what: string, bounds: { readonly above: number; readonly most: number }): number | undefined {
    if (node === undefined || isEmpty(node)) return undefined;
    const value = node.kind === 'scalar' ? node.value : undefined;
    if (typeof value === 'number' && value > bounds.above && value <= bounds.most) return value;
    this.report(node.span, `${what} must be a number above ${String(bounds.above)} and at most ${String(bounds.most)}.`);
    return undefined;
  }

  choice<T extends string>(node: FieldNode | undefined, what: string, values: readonly T[]): T | undefined {
    if (node === undefined || isEmpty(node)) return undefined;
    const text = scalarText(node);
    const found = values.find((value) => value === text);
    if (found === undefined) this.report(node.span, unknownMessage('value', text ?? '', values, what));
    return found;
  }

  flag(node: FieldNode | undefined, what: string): boolean | undefined {
    if (node === undefined || isEmpty(node)) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    this.report(node.span, `${what} must be true or false.`);
    return undefined;
  }
}

export function isEmpty(node: FieldNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

export function member(map: MapNode | readonly Field[], name: string): FieldNode | undefined {
  const entries = 'kind' in map ? map.entries : map;
  return entries.find((field) => field.name === name)?.node;
}

/** "Unknown key X in Y. Did you mean Z?", or the list of what is possible where nothing is near. */
export function unknownMessage(noun: string, word: string, known: readonly string[], where: string): string {
  const near = nearest(word, known);
  const hint = near === undefined ? `Possible are ${known.join(', ')}.` : `Did you mean "${near}"?`;
  return `Unknown ${noun} "${word}" in ${where}. ${hint}`;
}

/** The known word at most two edits away, and more than half right. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(2, Math.floor((lower.length - 1) / 2)) + 1;
  for (const candidate of known) {
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
