// What a roadmap says will come: the entries of its front matter or, where it has none, those that its tables and its
// lists under "Now", "Next", "Later" and quarters name beyond doubt. Each entry has the same parts wherever it stood.
import type { ProductDocument } from '../../document/document.ts';
import { scalars, scalarText, type Field, type FieldNode, type MapNode } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { entriesOfBody } from './roadmapBody.ts';
import type { EntryPart, EntryValue, RoadmapEntry } from './roadmapEntry.ts';

const known = new WeakMap<ProductDocument, readonly RoadmapEntry[]>();

/** The entries of a roadmap in their order; read once a version. */
export function roadmapEntries(typed: TypedDocument): readonly RoadmapEntry[] {
  const found = known.get(typed.document) ?? readEntries(typed);
  known.set(typed.document, found);
  return found;
}

function readEntries(typed: TypedDocument): readonly RoadmapEntry[] {
  // Front matter that cannot be read as a whole has lost its lists.
  if (typed.document.frontMatter.kind === 'malformed') return [];
  const node = typed.document.fields.get('entries')?.node;
  const declared = node?.kind === 'list' ? node.items.flatMap(entryOfField) : [];
  return declared.length > 0 ? declared : entriesOfBody(typed);
}

/** Names in front matter that say the same part; the first that is there counts. */
const names: Readonly<Record<EntryPart, readonly (readonly string[])[]>> = {
  title: [['title'], ['name']],
  item: [['item'], ['id']],
  when: [['period'], ['bucket'], ['target_date'], ['date'], ['quarter'], ['when']],
  commitment: [['commitment']],
  confidence: [['delivery_confidence']],
  why: [['why'], ['reason']],
  customer: [['impact', 'customer'], ['customer_impact'], ['impact']],
  revenue: [['impact', 'revenue'], ['revenue_impact']],
  competitive: [['impact', 'competitive'], ['competitive_impact']],
  differentiator: [['differentiator'], ['differentiators']],
  risk: [['risk'], ['risks']],
  dependencies: [['depends_on'], ['dependencies']],
  milestones: [['milestones']],
  unlocks: [['unlocks'], ['architecture']],
  question: [['question'], ['questions']],
};

function entryOfField(node: FieldNode): readonly RoadmapEntry[] {
  if (node.kind === 'scalar') {
    const text = scalarText(node);
    if (text === undefined) return [];
    const part: EntryPart = /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/.test(text) ? 'item' : 'title';
    return [{ name: text, span: node.span, node: undefined, origin: 'front-matter', parts: new Map([[part, { text, span: node.span }]]) }];
  }
  if (node.kind === 'list') return [];
  const parts = new Map<EntryPart, EntryValue>();
  for (const part of entryParts) {
    const value = names[part].map((path) => valueAt(node, path)).find((found) => found !== undefined);
    if (value !== undefined) parts.set(part, value);
  }
  const shown = parts.get('title') ?? parts.get('item');
  const [first] = node.entries;
  if (first === undefined) return [];
  return [{ name: shown?.text ?? 'An entry', span: shown?.span ?? first.key, node, origin: 'front-matter', parts }];
}

const entryParts: readonly EntryPart[] = [
  'title',
  'item',
  'when',
  'commitment',
  'confidence',
  'why',
  'customer',
  'revenue',
  'competitive',
  'differentiator',
  'risk',
  'dependencies',
  'milestones',
  'unlocks',
  'question',
];

/** An empty list says "none", which is an answer; an empty value says nothing. */
function valueAt(map: MapNode, path: readonly string[]): EntryValue | undefined {
  let field: Field | undefined;
  let node: FieldNode = map;
  for (const name of path) {
    field = node.kind === 'map' ? node.entries.find((member) => member.name === name) : undefined;
    if (field === undefined) return undefined;
    node = field.node;
  }
  // `impact:` is a map of its own, and as such no part.
  if (node.kind === 'map' && path.at(-1) === 'impact') return undefined;
  if (node.kind === 'list' && node.items.length === 0) return { text: 'none', span: node.span };
  const text = textsOf(node).join(', ');
  return text === '' ? undefined : { text, span: node.span };
}

function textsOf(node: FieldNode): readonly string[] {
  if (node.kind === 'map') return node.entries.flatMap((field) => textsOf(field.node));
  return node.kind === 'list' ? node.items.flatMap(textsOf) : scalars(node).flatMap((scalar) => scalarText(scalar) ?? []);
}
