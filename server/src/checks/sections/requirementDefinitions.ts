// Where a document defines its requirements: the items, rows and headings of its requirements that begin with an id.
// The same id in another form, such as a row of a list of phases, refers to a requirement and defines none.
import type { Block } from '../../document/content.ts';
import { subtree, type Section } from '../../document/section.ts';
import { requirementIdAt } from '../../portfolio/requirementIds.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../text/span.ts';

export interface RequirementDefinition {
  readonly id: string;
  /** The id itself. */
  readonly span: Span;
  /** What the requirement says, folded; empty where it says nothing on its line. */
  readonly text: string;
  /** Definitions of one form stand for different requirements, of different forms for one that is told twice. */
  readonly form: string;
}

/** In order of place. */
export function requirementDefinitions(typed: TypedDocument): readonly RequirementDefinition[] {
  return requirementSections(typed)
    .flatMap((section) => subtree(section).flatMap((part) => definitionsIn(typed, part, part !== section)))
    .sort((a, b) => a.span.start - b.span.start);
}

/** The sections for requirements, without those nested in one another. */
export function requirementSections(typed: TypedDocument): readonly Section[] {
  const sections = typed.sectionsFor('requirements').map(({ section }) => section);
  return sections.filter((section) => !sections.some((other) => other !== section && subtree(other).includes(section)));
}

function definitionsIn(typed: TypedDocument, section: Section, isBelow: boolean): readonly RequirementDefinition[] {
  const { document } = typed;
  const source = document.bodyText(section);
  // Most sections hold no id at all, and need no parsing.
  const own = /(?:R|F|Q)-?(?:[A-Z]{1,8}-?)?\d/.test(source)
    ? document.blocks(section).flatMap((block) => inBlock(document.text, block))
    : [];
  return [...(isBelow ? inHeading(section) : []), ...own];
}

function inHeading({ heading }: Section): readonly RequirementDefinition[] {
  const at = /^[*_`[\s]*(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?/.exec(heading.text)?.[0].length ?? 0;
  const id = requirementIdAt(heading.text.slice(at));
  if (id === undefined) return [];
  const start = heading.title.start + at;
  return [
    {
      id,
      span: span(start, start + id.length),
      text: folded(heading.text.slice(at + id.length)),
      form: `heading ${String(heading.level)}`,
    },
  ];
}

function inBlock(source: string, block: Block): readonly RequirementDefinition[] {
  if (block.kind !== 'item' && block.kind !== 'row') return [];
  const prose = block.kind === 'row' ? block.cells[0] : block.prose;
  // What is struck out is a requirement no longer.
  if (prose === undefined || textOf(source, block.span).includes('~~')) return [];
  const at = /^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?/.exec(prose.text)?.[0].length ?? 0;
  const id = requirementIdAt(prose.text.slice(at));
  if (id === undefined) return [];
  const rest = block.kind === 'row' ? block.cells.slice(1).map(({ text }) => text) : [prose.text.slice(at + id.length)];
  const form = block.kind === 'row' ? `row ${block.headers.map(folded).join('|')}` : 'item';
  return [{ id, span: prose.spanOf(at, at + id.length), text: folded(rest.join(' ')), form }];
}

function folded(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
