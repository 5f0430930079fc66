// One field of a schema: what may stand in it, and what to say about it.
import type { Field, FieldNode } from '../document/field.ts';
import { member, unknownMessage, type NodeReader } from '../document/nodeReader.ts';
import type { FieldSpec, FieldType } from './schema.ts';

export const fieldTypes = ['text', 'date', 'number', 'choice', 'reference', 'list', 'score', 'map'] as const;
export const fieldKeys: readonly string[] = ['type', 'help', 'example', 'values', 'min', 'max', 'to', 'of', 'framework', 'fields'];

/** `frameworks` are the known ids; where they are left out, every name is taken. */
export function readField(reader: NodeReader, field: Field, frameworks?: readonly string[]): FieldSpec {
  const parts = reader.map(field.node, `field ${field.name}`, fieldKeys);
  return {
    name: field.name,
    type: readType(reader, field.node, frameworks),
    help: reader.text(member(parts, 'help'), 'help') ?? '',
    example: reader.text(member(parts, 'example'), 'example') ?? '',
  };
}

function readType(reader: NodeReader, node: FieldNode | undefined, frameworks: readonly string[] | undefined): FieldType {
  const parts = node?.kind === 'map' ? node.entries : [];
  const kind = reader.choice(member(parts, 'type'), 'type', fieldTypes) ?? 'text';
  switch (kind) {
    case 'text':
    case 'date':
      return { kind };
    case 'number': {
      const bounds = { above: -Infinity, most: Infinity };
      return {
        kind,
        min: reader.number(member(parts, 'min'), 'min', bounds) ?? -Infinity,
        max: reader.number(member(parts, 'max'), 'max', bounds) ?? Infinity,
      };
    }
    case 'choice': {
      const [first, ...rest] = reader.texts(member(parts, 'values'), 'values');
      if (first === undefined) {
        if (node !== undefined) reader.report(node.span, 'A choice needs its values.');
        return { kind: 'text' };
      }
      return { kind, values: [first, ...rest] };
    }
    case 'reference':
      return { kind, to: reader.texts(member(parts, 'to'), 'to') };
    case 'list':
      return { kind, of: readType(reader, member(parts, 'of'), frameworks) };
    case 'score': {
      const named = member(parts, 'framework');
      const framework = reader.text(named, 'framework') ?? '';
      if (frameworks !== undefined && !frameworks.includes(framework) && node !== undefined)
        reader.report((named ?? node).span, unknownMessage('framework', framework, frameworks, 'framework'));
      return { kind, framework };
    }
    case 'map': {
      const fields = reader.map(member(parts, 'fields'), 'fields');
      return { kind, fields: new Map(fields.map((inner) => [inner.name, readField(reader, inner, frameworks)])) };
    }
  }
}
