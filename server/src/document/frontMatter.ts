// Front matter: YAML between `---` lines at the very start of the text. A second block that follows the
// first is merged into it, a block that does not parse keeps its readable lines, and a `---` anywhere else
// is never front matter.
import { span, type Span } from '../text/span.ts';
import type { Field } from './field.ts';
import { lineFrom, linesOf } from './lines.ts';
import { parseYaml } from './yaml.ts';
import type { YamlProblem } from './yamlErrors.ts';

export type FrontMatter =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'parsed';
      /** With both fences and the last line ending. */
      readonly span: Span;
      /** The YAML of the first block, between the fences. */
      readonly content: Span;
      readonly fields: readonly Field[];
    }
  | {
      readonly kind: 'malformed';
      readonly span: Span;
      readonly content: Span;
      /** What the lines still tell; scores and lists are not among it. */
      readonly fields: readonly Field[];
      readonly problems: readonly FrontMatterProblem[];
    };

export type FrontMatterProblem =
  YamlProblem | { readonly code: 'unfenced' | 'large' | 'not-a-map'; readonly span: Span; readonly fix: undefined };

/** Longer front matter is not read as YAML, in UTF-16 units. */
export const maxFrontMatter = 64 * 1024;

/** Reads the front matter of `text`, in which a byte order mark counts as one unit. */
export function readFrontMatter(text: string): FrontMatter {
  const first = fencedBlock(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (first === undefined) return { kind: 'absent' };
  if (first.kind === 'open') {
    const problem = { code: 'unfenced', span: first.fence, fix: undefined } as const;
    const content = span(first.fence.end, first.fence.end);
    return { kind: 'malformed', span: first.fence, content, fields: [], problems: [problem] };
  }
  const { content } = first;
  if (isRuleAboveText(text.slice(content.start, content.end))) return { kind: 'absent' };
  if (content.end - content.start > maxFrontMatter) {
    const problem = { code: 'large', span: first.fence, fix: undefined } as const;
    return { kind: 'malformed', span: first.span, content, fields: [], problems: [problem] };
  }
  const parsed = parseYaml(text, content);
  const fields = parsed.root.kind === 'map' ? parsed.root.entries : [];
  const problems: FrontMatterProblem[] = [...parsed.problems];
  if (parsed.root.kind !== 'map' && !(parsed.root.kind === 'scalar' && parsed.root.value === null)) {
    problems.push({ code: 'not-a-map', span: parsed.root.span, fix: undefined });
  }
  const second = secondBlock(text, first.span.end);
  const whole = span(first.span.start, second?.span.end ?? first.span.end);
  const merged = second === undefined ? fields : merge(fields, second.fields);
  if (problems.length > 0) return { kind: 'malformed', span: whole, content, fields: merged, problems };
  return { kind: 'parsed', span: whole, content, fields: merged };
}

/** Where a document's own text begins: behind its front matter, or behind a byte order mark. */
export function bodyStartOf(text: string): number {
  const frontMatter = readFrontMatter(text);
  return frontMatter.kind === 'absent' ? (text.charCodeAt(0) === 0xfeff ? 1 : 0) : frontMatter.span.end;
}

/** Two rules with text between them: a blank line comes first, and no line is a field. */
function isRuleAboveText(between: string): boolean {
  return (
    /^[ \t]*\r?\n/.test(between) &&
    between.trim() !== '' &&
    between.length < maxFrontMatter &&
    !/^[ \t]*["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?:(?:\s|$)/mu.test(between)
  );
}

type Block =
  | { readonly kind: 'closed'; readonly span: Span; readonly content: Span; readonly fence: Span }
  | { readonly kind: 'open'; readonly fence: Span };

/** A block whose opening fence is the line at `start`. Unclosed, it counts only where a key follows. */
function fencedBlock(text: string, start: number): Block | undefined {
  const open = lineFrom(text, start);
  if (!/^---[ \t]*$/.test(text.slice(open.start, open.end)) || open.next === open.end) return undefined;
  const fence = span(open.start, open.start + 3);
  for (const line of linesOf(text, open.next)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(line.start, line.end))) {
      return { kind: 'closed', span: span(start, line.next), content: span(open.next, line.start), fence };
    }
  }
  const next = lineFrom(text, open.next);
  return /^[a-z_]+:(?: |$)/.test(text.slice(next.start, next.end)) ? { kind: 'open', fence } : undefined;
}

function secondBlock(text: string, from: number): { readonly span: Span; readonly fields: readonly Field[] } | undefined {
  let start = from;
  for (const line of linesOf(text, from)) {
    start = line.start;
    if (text.slice(line.start, line.end).trim() !== '') break;
  }
  const block = fencedBlock(text, start);
  if (block?.kind !== 'closed' || block.content.end - block.content.start > maxFrontMatter) return undefined;
  const { root, problems } = parseYaml(text, block.content);
  if (root.kind !== 'map' || problems.length > 0 || root.entries.length === 0) return undefined;
  return { span: block.span, fields: root.entries };
}

function merge(first: readonly Field[], second: readonly Field[]): readonly Field[] {
  const names = new Set(first.map((field) => field.name));
  return [...first, ...second.filter((field) => !names.has(field.name))];
}
