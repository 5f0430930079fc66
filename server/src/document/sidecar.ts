// Metadata that stands in a YAML file beside a document, such as a proposal's own record. Its fields are given an
// empty place at the start of the document, because a finding or an edit can only be in the document itself.
import { span } from '../text/span.ts';
import type { Field, FieldNode } from './field.ts';
import { maxFrontMatter } from './frontMatter.ts';
import { parseYaml } from './yaml.ts';

const start = span(0, 0);

/** The fields of the sidecar; none where it is too long, or is no map that can be read. */
export function readSidecar(yaml: string): readonly Field[] {
  if (yaml.length > maxFrontMatter) return [];
  const { root, problems } = parseYaml(yaml, span(0, yaml.length));
  return root.kind === 'map' && problems.length === 0 ? root.entries.map(withoutPlace) : [];
}

function withoutPlace({ name, node }: Field): Field {
  return { name, key: start, node: nodeWithoutPlace(node) };
}

function nodeWithoutPlace(node: FieldNode): FieldNode {
  switch (node.kind) {
    case 'scalar':
      return { ...node, span: start };
    case 'list':
      return { ...node, span: start, items: node.items.map(nodeWithoutPlace) };
    case 'map':
      return { ...node, span: start, entries: node.entries.map(withoutPlace) };
  }
}
