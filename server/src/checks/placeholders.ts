// Where in a document something is still to be filled in: in its front matter, its headings and its prose, but
// never in code, comments, link targets or what is struck out.
import type { Nodes } from 'mdast';
import type { ProductDocument } from '../document/document.ts';
import type { Field, FieldNode } from '../document/field.ts';
import { childrenOf, endOf, startOf } from '../document/markdown.ts';
import { alignedPieces, Prose, type Piece } from '../document/prose.ts';
import type { Section } from '../document/section.ts';
import type { Schema } from '../schema/schema.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { span, textOf, type Span } from '../text/span.ts';
import { findPrompts, mayHoldPrompts, type Prompt, type PromptContext } from './prompts.ts';

/** Stands for what is not prose, so that the words around it do not run together. */
const gap = '\u{FFFC}';

/** Fields that have a rule of their own for what they may hold. */
const judgedElsewhere = new Set(['id', 'kind', 'status', 'owner', 'owners', 'author', 'authors', 'dri', 'pm', 'lint']);

export function promptContext({ document, schema }: TypedDocument): PromptContext {
  return { templates: templatesOf(schema), definitions: document.definitions, text: document.text };
}

/** The placeholders in a section's heading and its own text; of the preamble for `undefined`. */
export function placeholdersIn(document: ProductDocument, section: Section | undefined, context: PromptContext): readonly Span[] {
  const found: Span[] = section === undefined ? [] : [...inHeading(section, context)];
  const body = section?.body ?? span(document.bodyStart, document.sections[0]?.heading.span.start ?? document.text.length);
  if (!mayHoldPrompts(textOf(document.text, body), context)) return found;
  const { root, base } = document.tree(section);
  collect(root, base, document.text, (prose, accept) => {
    for (const prompt of findPrompts(prose.text, context)) if (accept(prompt)) found.push(prose.spanOf(prompt.start, prompt.end));
  });
  return found;
}

/** The placeholders in the values of front matter. */
export function placeholdersInFields({ document, schema }: TypedDocument, context: PromptContext): readonly Span[] {
  if (document.frontMatter.kind !== 'parsed') return [];
  return document.frontMatter.fields
    .filter(({ name }) => !judgedElsewhere.has(name) && schema.fields.get(name)?.type.kind !== 'score')
    .flatMap((field) => inNode(document.text, field.node, context));
}

function inNode(text: string, node: FieldNode, context: PromptContext): readonly Span[] {
  if (node.kind === 'list') return node.items.flatMap((item) => inNode(text, item, context));
  if (node.kind === 'map') {
    // `{Feature name}` is a map with one key to YAML, and a prompt to everybody else.
    const [only] = node.entries;
    if (node.entries.length === 1 && only !== undefined && isEmptyValue(only)) return findPrompts(textOf(text, node.span), context).map(() => node.span);
    return node.entries.flatMap((field) => inNode(text, field.node, context));
  }
  const raw = textOf(text, node.span);
  return findPrompts(raw, context).map((prompt) => span(node.span.start + prompt.start, node.span.start + prompt.end));
}

function isEmptyValue({ node }: Field): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** "Phase 3 (TBD)" is a name; only a prompt is something that a heading waits for. */
function inHeading({ heading }: Section, context: PromptContext): readonly Span[] {
  return findPrompts(heading.text, context)
    .filter(({ kind }) => kind === 'prompt')
    .map(({ start, end }) => span(heading.title.start + start, Math.min(heading.title.start + end, heading.title.end)));
}

type Visit = (prose: Prose, accept: (prompt: Prompt) => boolean) => void;

function collect(node: Nodes, base: number, source: string, visit: Visit): void {
  switch (node.type) {
    case 'code':
    case 'definition':
    case 'yaml':
      return;
    case 'html':
      // A prompt alone on a line is HTML to Markdown; more than that is HTML to everybody.
      if (/^<[^<>\n]+>$/.test(node.value.trim())) visit(readable(node, base, source), ({ kind }) => kind === 'prompt');
      return;
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      visit(readable(node, base, source), () => true);
      return;
    default:
      for (const child of childrenOf(node)) collect(child, base, source, visit);
  }
}

/** The words of a block as a reader sees them, with prompts that Markdown takes for HTML. */
function readable(block: Nodes, base: number, source: string): Prose {
  let text = '';
  const pieces: Piece[] = [];
  const add = (value: string, node: Nodes): void => {
    pieces.push({ at: text.length, source: base + startOf(node), sourceEnd: base + endOf(node), length: value.length });
    text += value;
  };
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'text':
        pieces.push(...alignedPieces(node.value, text.length, source, base + startOf(node), base + endOf(node)));
        text += node.value;
        return;
      case 'html':
        if (!node.value.startsWith('<!--')) add(node.value, node);
        return;
      case 'break':
        add('\n', node);
        return;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
      case 'link':
      case 'linkReference':
      case 'delete':
        add(gap, node);
        return;
      default:
        for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(block);
  return new Prose(text, pieces);
}

const templates = new WeakMap<Schema, ReadonlySet<string>>();

function templatesOf(schema: Schema): ReadonlySet<string> {
  const known = templates.get(schema) ?? new Set(schema.sections.flatMap(({ template }) => template.match(/<[^<>\n]+>/g) ?? []));
  templates.set(schema, known);
  return known;
}
