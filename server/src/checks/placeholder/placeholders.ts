// Where in a document something is still to be filled in: in its front matter, its headings and its prose, but
// never in code, comments, link targets or what is struck out.
import type { Nodes } from 'mdast';
import { perPassage, type ProductDocument } from '../../document/document.ts';
import type { Field, FieldNode } from '../../document/field.ts';
import { childrenOf, endOf, startOf } from '../../document/markdown.ts';
import { alignedPieces, Prose, type Piece } from '../../document/prose.ts';
import type { Section } from '../../document/section.ts';
import type { Schema } from '../../schema/schema.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../text/span.ts';
import { isUnfilledTarget, targetSpan } from '../links/relativeLinks.ts';
import { findPrompts, mayHoldPrompts, readPromptContext, type Prompt, type PromptContext } from './prompts.ts';

/** Stands for what is not prose, so that the words around it do not run together. */
const gap = '\u{FFFC}';

/** Fields that have a rule of their own for what they may hold. */
const judgedElsewhere = new Set(['id', 'kind', 'status', 'owner', 'owners', 'author', 'authors', 'dri', 'pm', 'lint']);

const contexts = new WeakMap<ProductDocument, PromptContext>();

/** What a document says about its placeholders; read once a version. */
export function promptContext({ document, schema }: TypedDocument): PromptContext {
  const known = contexts.get(document) ?? {
    templates: templatesOf(schema),
    definitions: document.definitions,
    ...readPromptContext(document.text),
  };
  contexts.set(document, known);
  return known;
}

/** The placeholders in a section's heading and its own text; of the preamble for `undefined`. */
export function placeholdersIn(document: ProductDocument, section: Section | undefined, context: PromptContext): readonly Span[] {
  const known = found.get(context) ?? new Map<Section | undefined, readonly Span[]>();
  found.set(context, known);
  const places = known.get(section) ?? findPlaceholders(document, section, context);
  known.set(section, places.length === 0 ? none : places);
  return places;
}

const none: readonly Span[] = [];

/** Many rules ask about the same sections of one version, whose context nothing else shares. */
const found = new WeakMap<PromptContext, Map<Section | undefined, readonly Span[]>>();

function findPlaceholders(document: ProductDocument, section: Section | undefined, context: PromptContext): readonly Span[] {
  const places: Span[] = section === undefined ? [] : [...inHeading(section, context)];
  if (!mayHoldAny(context)(document, section)) return places;
  const own = document.bodyText(section);
  const targets = mayHoldTarget.test(own);
  if (!targets && !mayHoldPrompts(own, context)) return places;
  const { root, base } = document.tree(section);
  if (targets) places.push(...unfilledTargets(root, base, document.text));
  collect(root, base, document.text, (prose, accept) => {
    for (const prompt of findPrompts(prose.text, context)) if (accept(prompt)) places.push(prose.spanOf(prompt.start, prompt.end));
  });
  return places.sort((a, b) => a.start - b.start);
}

type Test = ReturnType<typeof perPassage<boolean>>;
const tests = new WeakMap<ReadonlySet<string>, Test>();

/** False where a section holds nothing to be filled in, whatever the rest of the document says: so it is for most. */
function mayHoldAny({ templates }: PromptContext): Test {
  const nothingElse: PromptContext = { templates, definitions: new Set(), ...readPromptContext('') };
  const test = tests.get(templates) ?? perPassage((markdown) => mayHoldTarget.test(markdown) || mayHoldPrompts(markdown, nothingElse));
  tests.set(templates, test);
  return test;
}

const mayHoldTarget = /\](?:\(|:[ \t]*)<?#?(?:tb[acd]|todo|fixme|xxx|link|url|insert|your)/i;

/** `[design](TBD)` and `[sheet]: link`: links whose target is still to come. */
function unfilledTargets(node: Nodes, base: number, text: string): readonly Span[] {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const place = node.url !== '' && node.url !== '#' && isUnfilledTarget(node.url) ? targetSpan(text, node, base) : undefined;
    return place === undefined ? [] : [place];
  }
  return childrenOf(node).flatMap((child) => unfilledTargets(child, base, text));
}

/** A prompt for a person is a placeholder like any other; an id or status that is one has a fix of its own. */
function holdsPrompt({ name, node }: Field): boolean {
  return name !== 'id' && name !== 'status' && node.kind === 'scalar' && /<[^<>]+>/.test(node.text);
}

/** The placeholders in the values of front matter. */
export function placeholdersInFields({ document, schema }: TypedDocument, context: PromptContext): readonly Span[] {
  if (document.frontMatter.kind !== 'parsed') return [];
  return document.frontMatter.fields
    .filter((field) => (!judgedElsewhere.has(field.name) || holdsPrompt(field)) && schema.fields.get(field.name)?.type.kind !== 'score')
    .flatMap((field) => inNode(document.text, field.node, context));
}

function inNode(text: string, node: FieldNode, context: PromptContext): readonly Span[] {
  if (node.kind === 'list') return node.items.flatMap((item) => inNode(text, item, context));
  if (node.kind === 'map') {
    // `{Feature name}` is a map with one key to YAML, and a prompt to everybody else.
    const [only] = node.entries;
    if (node.entries.length === 1 && only !== undefined && isEmptyValue(only))
      return findPrompts(textOf(text, node.span), context).map(() => node.span);
    return node.entries.flatMap((field) => inNode(text, field.node, context));
  }
  // Quotes around a value are YAML's; an escape inside them leaves no way back from a place in the value.
  const inner = Math.max(textOf(text, node.span).indexOf(node.text), 0);
  const from = node.span.start + inner;
  return findPrompts(node.text, context).map((prompt) => span(from + prompt.start, Math.min(from + prompt.end, node.span.end)));
}

function isEmptyValue({ node }: Field): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** "Phase 3 (TBD)" is a name; only a prompt is something that a heading waits for. */
function inHeading({ heading }: Section, context: PromptContext): readonly Span[] {
  if (!/[<{[]/.test(heading.text)) return [];
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
