// What a portfolio counts with: a period, a commitment and an effort that cannot be read are left out of every sum, and
// nobody would notice.
import { daysOf } from '../../../document/calendar.ts';
import { scalarText, type Field } from '../../../document/field.ts';
import { nearest } from '../../../document/nodeReader.ts';
import { plainMap } from '../../../document/plainValue.ts';
import { commitmentIn } from '../../../portfolio/commitment.ts';
import { ownEffort } from '../../../portfolio/effort.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { defineRule } from '../../rule.ts';

const commitments = ['committed', 'planned', 'exploring'];

export const planningInvalid = defineRule({
  id: 'doc/planning-invalid',
  scope: 'document',
  summary: 'Require a period, a commitment and an effort that can be counted with',
  severity: 'warning',
  fixable: true,
  messages: {
    period:
      '"{value}" is no period that work can be planned in. Write a month such as 2026-09, a quarter such as 2026-Q3 or a half-year such as 2026-H2.',
    near: '"{value}" is no commitment. Did you mean "{near}"?',
    commitment: '"{value}" is no commitment. Possible are committed, planned and exploring.',
    effort:
      '"{value}" is no effort that can be added up. Write person-months such as 3, person-weeks such as 6 pw, or story points such as 8 points.',
  },
  *check({ typed, config }) {
    const { document, phase } = typed;
    if (phase === 'closed' || document.frontMatter.kind === 'malformed' || document.metadata === 'labels') return;
    const period = saidIn(typed, 'period');
    // "Next" and "later" are horizons and plain enough; a number says that a period was meant.
    if (period !== undefined && /\d/.test(period.text) && daysOf(period.text, config.fiscalYearStart) === undefined)
      yield { message: 'period', data: { value: shown(period.text) }, span: period.field.node.span };
    const commitment = saidIn(typed, 'commitment');
    if (commitment !== undefined && commitmentIn(commitment.text) === undefined) {
      const near = nearest(commitment.text, commitments);
      const place = {
        span: commitment.field.node.span,
        fixes: near === undefined ? [] : asChoice(`Change to "${near}"`, [replaceValue(document, commitment.field, near)]),
      };
      const value = shown(commitment.text);
      if (near === undefined) yield { message: 'commitment', data: { value }, ...place };
      else yield { message: 'near', data: { value, near }, ...place };
    }
    const effort = typed.schema.fields.has('effort') ? document.fields.get('effort') : undefined;
    const own = effort === undefined ? undefined : ownEffort(plainMap([effort]));
    if (effort === undefined || own === undefined || own.effort !== undefined || isUnfilled(own.text) || isSize(own.text)) return;
    yield { message: 'effort', data: { value: shown(own.text) }, span: effort.node.span };
  },
});

/** What a field says in one line; undefined for a prompt, and where the kind means something else by it. */
function saidIn({ document, schema }: TypedDocument, name: string): { readonly field: Field; readonly text: string } | undefined {
  const field = document.fields.get(name);
  const text = scalarText(field?.node);
  const type = schema.fields.get(name)?.type.kind;
  if (field === undefined || text === undefined || isUnfilled(text) || /[<{[]/.test(text)) return undefined;
  return type === 'text' || type === 'choice' ? { field, text } : undefined;
}

/** A size of a shirt is no time, and whoever writes one means it so. */
function isSize(text: string): boolean {
  return /^(?:x{0,3}[sl]|m|small|medium|large)$/i.test(text);
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
