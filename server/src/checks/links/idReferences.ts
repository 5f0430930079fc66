// The ids by which a document names others: in `links:`, in a key of a link's name, and as `[[PRB-9]]` in prose.
import type { Nodes } from 'mdast';
import type { Config } from '../../config/config.ts';
import { perPassage, type ProductDocument } from '../../document/document.ts';
import { scalars, type ScalarNode } from '../../document/field.ts';
import { childrenOf, endOf, startOf } from '../../document/markdown.ts';
import { linkFields, type TypedDocument } from '../../schema/typedDocument.ts';
import type { LinkSpec } from '../../schema/schema.ts';
import { span, type Span } from '../../text/span.ts';
import { isId, knownPrefixes, prefixOf } from './ids.ts';

export interface FieldReference {
  readonly id: string;
  /** The id itself, without quotes. */
  readonly span: Span;
  readonly link: LinkSpec;
}

/**
 * The ids in fields that name a link of the kind. What is no id of a known kind is not among them, nor is a
 * list such as `links: [{target, relation}]`, which follows the rules of another tool.
 */
export function fieldReferences(typed: TypedDocument, config: Config): readonly FieldReference[] {
  const { document, schema } = typed;
  const prefixes = knownPrefixes(config);
  return [...schema.links.values()].flatMap((link) =>
    linkFields(typed, link.name)
      .flatMap((field) => scalars(field.node))
      .filter(({ text }) => isKnown(text.trim().toUpperCase(), prefixes))
      .map((node) => ({ id: node.text.trim(), span: innerSpan(document.text, node), link })),
  );
}

export interface WikiReference {
  readonly id: string;
  readonly span: Span;
}

/**
 * `[[PRB-9]]`, `[[PRB-9|gate wait]]` and `[[PRB-9#evidence]]` in prose, outside code and comments, where no document
 * has the id. Only a section that names such an id is parsed.
 */
export function brokenWikiReferences(
  document: ProductDocument,
  config: Config,
  isThere: (id: string) => boolean,
): readonly WikiReference[] {
  const prefixes = knownPrefixes(config);
  const isBroken = (id: string): boolean => isKnown(id, prefixes) && !isThere(id);
  return [undefined, ...document.sections].flatMap((section) => {
    if (!wikiIds(document, section).some(isBroken)) return [];
    const base = section?.body.start ?? document.bodyStart;
    return wikiPlaces(document, section)
      .filter(({ id }) => isBroken(id))
      .map(({ id, start }) => ({ id, span: span(base + start, base + start + id.length) }));
  });
}

/** The ids in double brackets, wherever they stand. */
const wikiIds = perPassage((markdown) =>
  markdown.includes('[[') ? Array.from(markdown.matchAll(allWiki), (match) => match[1] ?? '') : [],
);

/** Those in prose, with their places from the start of the section's text. */
const wikiPlaces = perPassage((markdown, tree) => {
  const found: { readonly id: string; readonly start: number }[] = [];
  visit(tree(), (node) => {
    const from = startOf(node);
    for (const match of markdown.slice(from, endOf(node)).matchAll(allWiki))
      found.push({ id: match[1] ?? '', start: from + match.index + 2 });
  });
  return found;
});

const allWiki = /\[\[([A-Z][A-Z0-9]{1,9}-\d{1,6})(?:\]\]|[|#])/g;

function visit(node: Nodes, found: (node: Nodes) => void): void {
  if (node.type === 'text') found(node);
  for (const child of childrenOf(node)) visit(child, found);
}

function isKnown(id: string, prefixes: ReadonlySet<string>): boolean {
  return isId(id) && prefixes.has(prefixOf(id));
}

function innerSpan(text: string, node: ScalarNode): Span {
  const at = text.slice(node.span.start, node.span.end).indexOf(node.text.trim());
  return at < 0 ? node.span : span(node.span.start + at, node.span.start + at + node.text.trim().length);
}
