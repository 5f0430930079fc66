// Evidence is read by many and kept for long. It needs what people said and did, not how to reach them.
import { perPassage, type ProductDocument } from '../../../document/document.ts';
import type { Field, FieldNode } from '../../../document/field.ts';
import type { Prose } from '../../../document/prose.ts';
import { isKind } from '../../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { mayHoldPersonalData, personalDataIn, type PersonalDatum, type Wanted } from '../../evidence/personalData.ts';
import { defineRule } from '../../rule.ts';

/** Kinds that tell about single customers. */
const kinds = ['evidence', 'interview-notes'];

export const personalData = defineRule({
  id: 'evidence/personal-data',
  scope: 'document',
  summary: 'Disallow personal data in evidence',
  severity: 'warning',
  fixable: true,
  recommended: false,
  options: {
    strict: { value: false, help: 'Whether streets and notes on somebody’s health are reported as well.' },
    allow: { value: [], help: 'Domains and addresses that may stand in evidence, such as those of your own support.' },
  },
  messages: {
    one: 'This is the {kind} of a person. Refer to them by their entry in the customer database, such as "crm:4711", or by role.',
    health: 'This tells about the health of a person. Say it without the name, or leave it out.',
    several:
      'This and {others} more are personal data. Refer to people by their entry in the customer database, such as "crm:4711", or by role.',
  },
  *check({ typed }, { strict, allow }) {
    if (!kinds.some((kind) => isKind(typed, kind))) return;
    const { document } = typed;
    const wanted = { strict, allowed: allow.map((name) => name.toLowerCase()) };
    const groups = [
      inFields(document, wanted),
      ...[undefined, ...document.sections].map((section) => inSection(document, section, wanted)),
    ];
    for (const found of groups) {
      const [first, ...others] = found;
      if (first === undefined) continue;
      const place = {
        span: first.span,
        related: others.map((other) => ({
          path: typed.path,
          span: other.span,
          message: `This ${names[other.kind]} is personal data too.`,
        })),
        fixes: asChoice(
          found.length === 1 ? `Remove the ${names[first.kind]}` : 'Remove the personal data of this part',
          found.map((datum) => ({ span: datum.span, newText: `(${names[datum.kind]} removed)` })),
        ),
      };
      if (others.length > 0) yield { message: 'several', data: { others: String(others.length) }, ...place };
      else if (first.kind === 'health') yield { message: 'health', ...place };
      else yield { message: 'one', data: { kind: names[first.kind] }, ...place };
    }
  },
});

const names: Readonly<Record<PersonalDatum['kind'], string>> = {
  'e-mail address': 'e-mail address',
  'phone number': 'phone number',
  street: 'street',
  health: 'note on health',
};

interface Found {
  readonly kind: PersonalDatum['kind'];
  readonly span: Span;
}

function inSection(document: ProductDocument, section: ProductDocument['sections'][number] | undefined, wanted: Wanted): readonly Found[] {
  const heading = section === undefined ? [] : inText(document.text, section.heading.title, wanted);
  if (!(wanted.strict ? mayHoldStrictly : mayHold)(document, section)) return heading;
  const proses = document.blocks(section).flatMap((block): readonly Prose[] => {
    if (block.kind === 'code' || block.kind === 'other') return [];
    return block.kind === 'row' ? block.cells : [block.prose];
  });
  const found = proses
    .flatMap((prose) => personalDataIn(prose.text, wanted).map(({ kind, start, end }) => ({ kind, span: prose.spanOf(start, end) })))
    // Code shows what a system does, not whom somebody met.
    .filter((datum) => document.text.charAt(datum.span.start - 1) !== '`');
  return [...heading, ...found];
}

const mayHold = perPassage((markdown) => mayHoldPersonalData(markdown, { strict: false }));
const mayHoldStrictly = perPassage((markdown) => mayHoldPersonalData(markdown, { strict: true }));

function inFields({ frontMatter, text }: ProductDocument, wanted: Wanted): readonly Found[] {
  if (frontMatter.kind === 'absent') return [];
  return frontMatter.fields.flatMap((field) => inNode(text, field, wanted));
}

/** A number that is written as one measures something; text may be a phone number. */
function inNode(text: string, field: Pick<Field, 'node'>, wanted: Wanted): readonly Found[] {
  const node: FieldNode = field.node;
  if (node.kind === 'list') return node.items.flatMap((item) => inNode(text, { node: item }, wanted));
  if (node.kind === 'map') return node.entries.flatMap((inner) => inNode(text, inner, wanted));
  return typeof node.value === 'string' ? inText(text, node.span, wanted) : [];
}

function inText(text: string, within: Span, wanted: Wanted): readonly Found[] {
  const source = textOf(text, within);
  if (!mayHoldPersonalData(source, wanted)) return [];
  return personalDataIn(source, wanted).map(({ kind, start, end }) => ({ kind, span: span(within.start + start, within.start + end) }));
}
