// The ids by which a document names others: in `links:`, in a key of a link's name, and as `[[PRB-9]]` in prose.
import type { Nodes } from 'mdast';
import type { Config } from '../config/config.ts';
import type { ProductDocument } from '../document/document.ts';
import { scalars, type ScalarNode } from '../document/field.ts';
import { childrenOf, endOf, startOf } from '../document/markdown.ts';
import { linkFields, type TypedDocument } from '../schema/typedDocument.ts';
import type { LinkSpec } from '../schema/schema.ts';
import { span, textOf, type Span } from '../text/span.ts';
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
export function fieldReferences({ document, schema }: TypedDocument, config: Config): readonly FieldReference[] {
  const prefixes = knownPrefixes(config);
  return [...schema.links.values()].flatMap((link) =>
    linkFields(document, link.name)
      .flatMap((field) => scalars(field.node))
      .filter(({ text }) => isKnown(text.trim().toUpperCase(), prefixes))
      .map((node) => ({ id: node.text.trim(), span: innerSpan(document.text, node), link })),
  );
}

export interface WikiReference {
  readonly id: string;
  readonly span: Span;
}

/** `[[PRB-9]]`, `[[PRB-9|gate wait]]` and `[[PRB-9#evidence]]` in prose, outside code and comments. */
export function wikiReferences(document: ProductDocument, config: Config): readonly WikiReference[] {
  const prefixes = knownPrefixes(config);
  const found: WikiReference[] = [];
  for (const section of [undefined, ...document.sections]) {
    const body = section?.body ?? span(document.bodyStart, document.sections[0]?.heading.span.start ?? document.text.length);
    if (!wiki.test(textOf(document.text, body))) continue;
    const { root, base } = document.tree(section);
    visit(root, (node) => {
      const from = base + startOf(node);
      for (const match of document.text.slice(from, base + endOf(node)).matchAll(allWiki)) {
        const id = match[1] ?? '';
        if (isKnown(id, prefixes)) found.push({ id, span: span(from + match.index + 2, from + match.index + 2 + id.length) });
      }
    });
  }
  return found;
}

const wiki = /\[\[[A-Z][A-Z0-9]{1,9}-\d{1,6}(?:\]\]|[|#])/;
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
