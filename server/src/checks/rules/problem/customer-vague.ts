// A problem that everybody has is nobody's problem in particular: nobody can be asked, counted or sold to.
import { scalarText, type Field } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { couldBeAnyone } from '../../words/anyoneWords.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere, sourceBelow, textBelow } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

/** Fields that say which customers, whatever else does not. */
const telling = ['segment', 'icp_fit'];
/** Nobody writes more than this about nobody in particular. */
const longest = 400;

export const customerVague = defineRule({
  id: 'problem/customer-vague',
  scope: 'document',
  summary: 'Require a problem statement to say which customers are meant',
  severity: 'warning',
  recommended: false,
  messages: {
    vague:
      '"{customer}" could be anyone. Say who has the problem worst: their role, and the kind and size of company, such as "finance leads at companies with 50 to 500 seats".',
  },
  *check({ typed }) {
    if (!isKind(typed, 'problem') || telling.some((name) => isGiven(typed.document, name))) return;
    const found = vagueSection(typed) ?? vagueField(typed.document.fields.get('customer'), typed);
    if (found !== undefined) yield { message: 'vague', data: { customer: found.customer }, span: found.span };
  },
});

interface Vague {
  readonly customer: string;
  readonly span: Span;
}

/** The first of the sections about customers, where none of them and no field says more. */
function vagueSection(typed: TypedDocument): Vague | undefined {
  const { document } = typed;
  const declared = scalarText(document.fields.get('customer')?.node);
  if (declared !== undefined && !couldBeAnyone(declared)) return undefined;
  const found: Vague[] = [];
  for (const { section } of typed.sectionsFor('users')) {
    const text = section.body.end - section.body.start > longest * 4 ? undefined : textBelow(document, section).trim();
    // What is empty, unfinished or told in another place is reported there or not at all.
    if (text === undefined || text.length > longest || holdsPlaceholder(typed, section)) return undefined;
    if (countWords(text) === 0) continue;
    if (!couldBeAnyone(text) || pointsElsewhere(sourceBelow(document, section))) return undefined;
    found.push({ customer: shortened(text), span: section.heading.title });
  }
  return found[0];
}

function vagueField(field: Field | undefined, typed: TypedDocument): Vague | undefined {
  const text = scalarText(field?.node);
  // Where a section tells about the customers, the field is only a name for them.
  if (field === undefined || text === undefined || typed.sectionsFor('users').length > 0) return undefined;
  return couldBeAnyone(text) ? { customer: shortened(text), span: field.node.span } : undefined;
}

const shown = 60;

function shortened(text: string): string {
  const line = text
    .split(/\s*\n\s*/)
    .join(', ')
    .replace(/[.。]+$/, '');
  return line.length <= shown ? line : `${line.slice(0, shown - 1).trimEnd()}…`;
}
