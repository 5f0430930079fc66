// How much work a document plans, in person-months: what its RICE inputs say, else its `effort`. Story points are no
// amount of time, so they say nothing here.
import type { ProductDocument } from '../../document/document.ts';
import { entry, scalarText, type FieldNode } from '../../document/field.ts';

/** Person-months in one of each; a person-month is 21.74 days and 4.348 weeks of one person's work. */
const months: Readonly<Record<string, number>> = { pm: 1, pw: 1 / 4.348, pd: 1 / 21.74 };

export function plannedMonths({ fields }: ProductDocument): number | undefined {
  return amountIn(entry(fields.get('rice')?.node, 'effort')?.node) ?? amountIn(fields.get('effort')?.node);
}

/** `3`, `3 pm` or `{value: 3, unit: pm}`. */
function amountIn(node: FieldNode | undefined): number | undefined {
  const value = scalarText(node) ?? scalarText(entry(node, 'value')?.node) ?? '';
  const [, number = '', unit = scalarText(entry(node, 'unit')?.node) ?? 'pm'] =
    /^(\d{1,6}(?:\.\d{1,6})?)(?: ?([a-z-]{2,12}))?$/i.exec(value) ?? [];
  const one = Object.hasOwn(months, unit.toLowerCase()) ? months[unit.toLowerCase()] : undefined;
  return number === '' || one === undefined ? undefined : Number(number) * one;
}
