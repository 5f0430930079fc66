// Sections that people mark with a bold label instead of a heading: `**Goals**` on a line of its own, or
// `- **Out of scope:** …` as a list key. They stand in for a heading only where there is none.
import type { ProductDocument } from '../document/document.ts';
import { linesOf } from '../document/lines.ts';
import type { Section } from '../document/section.ts';
import { span } from '../text/span.ts';

const label =
  /^(?<lead>[ \t]*(?:[-*+][ \t]+)?)(?:\*\*|__)(?<text>[^*_\n]{2,80}?)(?<inside>[:：]?)(?:\*\*|__)(?<outside>[ \t]*[:：])?(?<rest>.*)$/;

export interface LabelSection extends Section {
  /** The list whose item the label begins, the same for all items of one list; undefined for a label on its own line. */
  readonly list: number | undefined;
}

/** Level that is deeper than every heading, so that a heading always comes first. */
const labelLevel = 7;

/**
 * The labels of a document in order of place. Each reaches to the next label of its own depth or a lesser one, or
 * to the next heading: the bullets below `**Success metrics**` are its own, whatever they begin with.
 */
export function findLabelSections(document: ProductDocument): readonly LabelSection[] {
  const { text } = document;
  if (!text.includes('**') && !text.includes('__')) return [];
  const starts = document.sections.map((section) => section.heading.span.start);
  const found: {
    readonly start: number;
    readonly next: number;
    readonly title: number;
    readonly text: string;
    readonly depth: number;
    readonly bullet: boolean;
  }[] = [];
  let fence: string | undefined;
  for (const line of linesOf(text, document.bodyStart)) {
    if (line.end - line.start > 2000) continue;
    const content = text.slice(line.start, line.end);
    const mark = /^\s*(`{3,}|~{3,})/.exec(content)?.[1]?.slice(0, 3);
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    if (fence !== undefined) continue;
    const groups = label.exec(content)?.groups;
    if (groups === undefined) continue;
    const rest = groups['rest'] ?? '';
    const closed = groups['inside'] !== '' || groups['outside'] !== undefined;
    if (!closed && rest.trim() !== '') continue;
    const title = line.start + content.indexOf(groups['text'] ?? '', groups['lead']?.length ?? 0);
    found.push({
      start: line.start,
      next: line.end - rest.length,
      title,
      text: groups['text'] ?? '',
      depth: depthOf(groups['lead'] ?? ''),
      bullet: (groups['lead'] ?? '').trim() !== '',
    });
  }
  const ends = endsOf(found);
  const lists = listsOf(found, starts);
  let heading = 0;
  return found.map((item, index) => {
    while ((starts[heading] ?? Infinity) <= item.start) heading++;
    const end = Math.min(ends[index] ?? Infinity, starts[heading] ?? Infinity, text.length);
    return {
      heading: {
        level: labelLevel,
        text: item.text,
        title: span(item.title, item.title + item.text.length),
        span: span(item.start, item.next),
        next: item.next,
      },
      span: span(item.start, end),
      body: span(item.next, end),
      parent: undefined,
      children: [],
      list: lists[index],
    };
  });
}

/** A line of its own comes before a bullet, and a bullet before those indented below it. */
function depthOf(lead: string): number {
  const indent = lead.length - lead.trimStart().length;
  return lead.trim() === '' ? indent : indent + 1;
}

/** A number for each list: items of one depth belong together until a lesser depth or a heading comes between. */
function listsOf(
  labels: readonly { readonly start: number; readonly depth: number; readonly bullet: boolean }[],
  headings: readonly number[],
): readonly (number | undefined)[] {
  let count = 0;
  let heading = 0;
  const open = new Map<number, number>();
  return labels.map(({ start, depth, bullet }) => {
    while ((headings[heading] ?? Infinity) < start) {
      heading++;
      open.clear();
    }
    for (const other of open.keys()) if (other > depth) open.delete(other);
    if (!bullet) {
      open.clear();
      return undefined;
    }
    const list = open.get(depth) ?? count++;
    open.set(depth, list);
    return list;
  });
}

/** The start of the next label that is no deeper, for each, in one pass from the back. */
function endsOf(labels: readonly { readonly start: number; readonly depth: number }[]): readonly number[] {
  const ends: number[] = [];
  const later: { readonly start: number; readonly depth: number }[] = [];
  for (let index = labels.length - 1; index >= 0; index--) {
    const label = labels[index];
    if (label === undefined) continue;
    while ((later.at(-1)?.depth ?? -1) > label.depth) later.pop();
    ends[index] = later.at(-1)?.start ?? Infinity;
    later.push(label);
  }
  return ends;
}
