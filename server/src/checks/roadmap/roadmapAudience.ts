// For whom a roadmap is written, under the one name that each audience has here, however people spell it.
import type { ProductDocument } from '../../document/document.ts';
import { scalars } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';

export type Audience = 'executive' | 'engineering' | 'sales' | 'advisory-board' | 'customer' | 'internal';

const spellings: ReadonlyMap<string, Audience> = new Map([
  ['exec', 'executive'],
  ['execs', 'executive'],
  ['executive', 'executive'],
  ['executives', 'executive'],
  ['leadership', 'executive'],
  ['board', 'executive'],
  ['eng', 'engineering'],
  ['engineering', 'engineering'],
  ['engineers', 'engineering'],
  ['sales', 'sales'],
  ['cab', 'advisory-board'],
  ['advisory board', 'advisory-board'],
  ['customer advisory board', 'advisory-board'],
  ['customer', 'customer'],
  ['customers', 'customer'],
  ['public', 'customer'],
  ['internal', 'internal'],
  ['everyone', 'internal'],
]);

/** The audiences that a roadmap names in its metadata; none where it names none that is known. */
export function audiencesOf({ document }: TypedDocument): readonly Audience[] {
  const field = document.fields.get('audience')?.node;
  const named = field === undefined ? [labelled(document)] : scalars(field).map(({ text }) => text);
  const known = named.flatMap((text) => text.split(/[,;/&+]|\band\b/)).flatMap((name) => spellings.get(fold(name)) ?? []);
  return [...new Set(known)];
}

function fold(name: string): string {
  return name
    .replace(/[*_.]/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .replace(/ (?:team|teams|only)$/, '');
}

/** Most characters below the title that can be labels. */
const labels = 2000;
const label = /^[ \t>*+-]*(?:\*\*|__)?audience(?:\*\*|__)?[ \t]{0,3}[:：](?:\*\*|__)?(.{1,80})$/im;

/** What `**Audience:** Sales` says above the first section of a document without front matter. */
function labelled(document: ProductDocument): string {
  if (document.frontMatter.kind !== 'absent') return '';
  const first = document.sections.find((section) => section !== document.sections[0] || section.heading.level > 1);
  const end = Math.min(first?.heading.span.start ?? document.text.length, document.bodyStart + labels);
  return label.exec(document.text.slice(document.bodyStart, end))?.[1] ?? '';
}

/** As a sentence says it. */
export function audienceName(audience: Audience): string {
  return audience === 'advisory-board' ? 'advisory board' : audience;
}
