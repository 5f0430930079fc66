// Whom a roadmap is told to, what of an item each of them may read, and what rubric.yaml says of it. Revenue and the
// names of accounts can never be given to people outside: a rubric.yaml that tries is told so and changes nothing.
import { member, type NodeReader } from '../document/nodeReader.ts';
import type { FieldNode } from '../document/field.ts';

export const audienceIds = ['executive', 'engineering', 'sales', 'advisory-board', 'customer', 'internal'] as const;
export type AudienceId = (typeof audienceIds)[number];

/** Everything that a roadmap can tell of an item, with what it is. */
export const audienceFields = {
  title: 'What the item is called; always told.',
  id: 'The id of the document behind it.',
  status: 'How far the document has come.',
  owner: 'Who answers for it.',
  team: 'Who does the work.',
  period: 'The month, quarter or half-year.',
  date: 'The day; outside only for what is committed.',
  commitment: 'Committed, planned or being explored.',
  delivery_confidence: 'How likely it ships in its period.',
  rank: 'Its place in the backlog.',
  score: 'Its score, with the framework.',
  why: 'The reason it is on the roadmap.',
  customer: 'What customers can do that they could not before.',
  revenue: 'What it is worth; never for sales, the advisory board or customers.',
  competitive: 'Against whom it puts us ahead or level.',
  differentiator: 'What nobody else offers.',
  segment: 'Whom it is for.',
  tier: 'The plan or tier it will be part of.',
  goals: 'The goals of the strategy that it serves, in words.',
  question: 'What we would like to hear about it.',
  risk: 'What could keep it from happening in time.',
  depends_on: 'What must be done before.',
  integrations: 'Where it meets the work of other teams and systems.',
  milestones: 'What can be shown by when.',
  unlocks: 'What it changes in the architecture or makes possible.',
  work: 'Whether it is a feature, infrastructure, technical debt, compliance or an experiment.',
  effort: 'What the work costs.',
  evidence: 'How many pieces of evidence speak for it and against it.',
  accounts: 'The accounts behind it; never for sales, the advisory board or customers.',
  override: 'Why it stands at another place than its score gives it.',
  links: 'Where the document is.',
} as const satisfies Readonly<Record<string, string>>;
export type AudienceField = keyof typeof audienceFields;

/** The audiences outside of the company, or who talk to people there with the page in their hands. */
export const outside: readonly AudienceId[] = ['sales', 'advisory-board', 'customer'];
/** What no rubric.yaml can give to them. */
export const neverOutside: readonly AudienceField[] = ['revenue', 'accounts'];

export interface AudienceSettings {
  /** Takes the place of the usual list. */
  readonly fields: readonly AudienceField[] | undefined;
  readonly title: string | undefined;
  readonly disclaimer: string | undefined;
}

export function readAudiences(reader: NodeReader, node: FieldNode | undefined): ReadonlyMap<AudienceId, AudienceSettings> {
  const found = new Map<AudienceId, AudienceSettings>();
  for (const field of reader.map(node, 'audiences', audienceIds)) {
    const id = audienceIds.find((known) => known === field.name);
    if (id === undefined) continue;
    const where = `audiences.${id}`;
    const about = reader.map(field.node, where, ['fields_allowed', 'title', 'disclaimer']);
    found.set(id, {
      fields: readFields(reader, member(about, 'fields_allowed'), id),
      title: reader.text(member(about, 'title'), `${where}.title`),
      disclaimer: reader.text(member(about, 'disclaimer'), `${where}.disclaimer`),
    });
  }
  return found;
}

const fieldNames = Object.keys(audienceFields).filter((name): name is AudienceField => name in audienceFields);

function readFields(reader: NodeReader, node: FieldNode | undefined, id: AudienceId): readonly AudienceField[] | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'list') {
    reader.report(node.span, `audiences.${id}.fields_allowed must be a list of fields.`);
    return undefined;
  }
  const fields = node.items.flatMap((item) => {
    const field = reader.choice(item, `audiences.${id}.fields_allowed`, fieldNames);
    if (field === undefined) return [];
    if (!outside.includes(id) || !neverOutside.includes(field)) return [field];
    reader.report(
      item.span,
      `"${field}" can never be given to ${readersOf(id)}: revenue and the names of accounts stay inside. Take it out of the list.`,
    );
    return [];
  });
  // Without its title an item is nothing that anybody could read.
  return fields.includes('title') ? fields : ['title', ...fields];
}

/** As a sentence says them. */
export function readersOf(id: AudienceId): string {
  switch (id) {
    case 'executive':
      return 'executives';
    case 'engineering':
      return 'engineering';
    case 'sales':
      return 'sales';
    case 'advisory-board':
      return 'the advisory board';
    case 'customer':
      return 'customers';
    case 'internal':
      return 'the team';
  }
}
