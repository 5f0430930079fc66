// YAML text to field nodes with spans. Total: a syntax error yields one problem in plain words and the
// top-level `key: value` lines that can still be read; nothing here throws, follows an alias or merges keys.
import { getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml';
import { span, type Span } from '../text/span.ts';
import type { Field, FieldNode, MapNode, Scalar, ScalarNode } from './field.ts';
import { explainYamlError, type YamlProblem } from './yamlErrors.ts';
import { readYamlLines } from './yamlLines.ts';

export interface YamlResult {
  readonly root: FieldNode;
  readonly problems: readonly YamlProblem[];
}

const maxDepth = 64;
const documentEvent = 1;
const sequenceEvent = 2;
const mappingEvent = 3;
const scalarEvent = 4;
const aliasEvent = 5;
const popEvent = 6;
const plainStyle = 1;
const flowStyle = 2;

/** Parses `text.slice(range)`; every span in the result refers to `text`. */
export function parseYaml(text: string, range: Span): YamlResult {
  const source = text.slice(range.start, range.end);
  try {
    const reader = new EventReader(source, range.start, parseEvents(source, { maxDepth }));
    const root = reader.document() ?? emptyMap(range);
    return { root, problems: reader.problems };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    return { root: readYamlLines(text, range), problems: [explainYamlError(source, range.start, error)] };
  }
}

/** Builds nodes from js-yaml's flat events by recursive descent; depth is bounded by the parser. */
class EventReader {
  readonly problems: YamlProblem[] = [];
  #next = 0;

  readonly #source: string;
  readonly #base: number;
  readonly #events: readonly Event[];

  constructor(source: string, base: number, events: readonly Event[]) {
    this.#source = source;
    this.#base = base;
    this.#events = events;
  }

  document(): FieldNode | undefined {
    const first = this.#events[this.#next++];
    if (first?.type !== documentEvent) return undefined;
    const node = this.#events[this.#next]?.type === popEvent ? undefined : this.#node(0);
    this.#next++;
    const second = this.#events[this.#next];
    if (second !== undefined) {
      this.problems.push({ code: 'several', span: this.#span(0, this.#source.length), fix: undefined });
    }
    return node;
  }

  /** `after` is the end of what stands before, the place of an empty value. */
  #node(after: number): FieldNode {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case scalarEvent:
        return this.#scalar(event, after);
      case sequenceEvent: {
        const items: FieldNode[] = [];
        let end = event.start;
        while (this.#open()) {
          const item = this.#node(end);
          items.push(item);
          end = item.span.end - this.#base;
        }
        this.#next++;
        return { kind: 'list', span: this.#collection(event, end, ']'), items };
      }
      case mappingEvent:
        return this.#mapping(event);
      case aliasEvent: {
        const at = this.#span(event.anchorStart - 1, event.anchorEnd);
        this.problems.push({ code: 'alias', span: at, fix: undefined });
        return { kind: 'scalar', span: at, text: '', value: null };
      }
      default:
        return { kind: 'scalar', span: this.#span(after, after), text: '', value: null };
    }
  }

  #mapping(event: Event & { type: typeof mappingEvent }): MapNode {
    const entries: Field[] = [];
    const seen = new Set<string>();
    let end = event.start;
    while (this.#open()) {
      const key = this.#node(end);
      const keyEnd = key.span.end - this.#base;
      const colon = this.#skipSpace(keyEnd);
      const node = this.#node(this.#source[colon] === ':' ? colon + 1 : keyEnd);
      end = Math.max(node.span.end - this.#base, keyEnd);
      if (key.kind !== 'scalar') {
        this.problems.push({ code: 'key', span: key.span, fix: undefined });
        continue;
      }
      if (seen.has(key.text)) this.problems.push({ code: 'duplicate', span: key.span, fix: undefined, name: key.text });
      seen.add(key.text);
      entries.push({ name: key.text, key: key.span, node });
    }
    this.#next++;
    return { kind: 'map', span: this.#collection(event, end, '}'), entries };
  }

  #scalar(event: Event & { type: typeof scalarEvent }, after: number): ScalarNode {
    if (event.valueStart < 0) return { kind: 'scalar', span: this.#span(after, after), text: '', value: null };
    const text = getScalarValue(this.#source, event);
    const plain = event.style === plainStyle;
    const quoted = event.style === 2 || event.style === 3;
    const at = quoted ? this.#span(event.valueStart - 1, event.valueEnd + 1) : this.#span(event.valueStart, event.valueEnd);
    const tag = event.tagStart < 0 ? undefined : this.#source.slice(event.tagStart, event.tagEnd);
    return { kind: 'scalar', span: at, text, value: plain && (tag === undefined || coreTag.test(tag)) ? resolvePlain(text) : text };
  }

  #open(): boolean {
    const event = this.#events[this.#next];
    return event !== undefined && event.type !== popEvent;
  }

  /** Flow collections end behind their closing bracket, which the events do not tell. */
  #collection(event: Event & { type: typeof sequenceEvent | typeof mappingEvent }, end: number, close: string): Span {
    const open = this.#source[event.start];
    if (event.style !== flowStyle || (open !== '[' && open !== '{')) return this.#span(event.start, end);
    let at = this.#skipSpace(end === event.start ? end + 1 : end);
    while (this.#source[at] === ',' || this.#source[at] === ':') at = this.#skipSpace(at + 1);
    return this.#span(event.start, this.#source[at] === close ? at + 1 : end);
  }

  /** The next place that holds neither white space nor a comment. */
  #skipSpace(from: number): number {
    let at = from;
    for (;;) {
      const character = this.#source[at];
      if (character === '#' && /\s/.test(this.#source[at - 1] ?? ' '))
        while (at < this.#source.length && !/[\r\n]/.test(this.#source[at] ?? '')) at++;
      else if (character !== undefined && /[\s\uFEFF]/.test(character)) at++;
      else return at;
    }
  }

  #span(start: number, end: number): Span {
    return span(this.#base + start, this.#base + end);
  }
}

/** The tags under which a plain scalar may be another type than text. */
const coreTag = /^!!(?:int|float|bool|null)$/;

const integer = /^[-+]?\d+$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** A plain scalar's value under YAML 1.2's core schema. */
export function resolvePlain(text: string): Scalar {
  if (text === '' || text === '~' || /^(?:null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  // A number too large for a double stays text, as js-yaml leaves it.
  if (integer.test(text) || float.test(text)) return Number.isFinite(Number(text)) ? Number(text) : text;
  if (/^0o[0-7]+$/.test(text) || /^0x[\da-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return NaN;
  return text;
}

function emptyMap(range: Span): MapNode {
  return { kind: 'map', span: range, entries: [] };
}
