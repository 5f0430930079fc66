// Writes inputs of a score into a document, in the place and style of what stands there. A number that is typed means
// what the view asks for, so a unit or period that stood beside the old one goes, and so do the ends of a range; where
// the value comes from stays.
import { endOfValue, insertField, replaceValue } from '../checks/editing.ts';
import { insertEntry, removeEntries } from '../checks/metadata/mapEditing.ts';
import type { ProductDocument } from '../document/document.ts';
import { entry, type Field } from '../document/field.ts';
import type { Framework } from '../scoring/framework.ts';
import { currencyIn } from '../scoring/money.ts';
import type { TextEdit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** `values` are texts as a person writes them, `80%` or `500/month`, by the name of the input. */
export function setInputs(document: ProductDocument, framework: Framework, values: ReadonlyMap<string, string>): readonly TextEdit[] {
  const field = document.fields.get(framework.field);
  const bare = framework.bareInput === undefined ? undefined : values.get(framework.bareInput);
  if (field !== undefined && field.node.kind !== 'map' && bare !== undefined) return [replaceValue(document, field, bare)];
  const map = [...values].map(([name, value]) => `${name}: ${value}`).join(', ');
  if (field === undefined) return [insertField(document, framework.field, bare ?? `{ ${map} }`)];
  const { node } = field;
  if (node.kind !== 'map' || node.entries.length === 0) return [replaceValue(document, field, `{ ${map} }`)];
  // What is new comes last, because it can be put where the value of another ends.
  const known = [...values].filter(([name]) => entry(node, name) !== undefined);
  const added = [...values].filter(([name]) => entry(node, name) === undefined);
  return [
    ...known.flatMap(([name, value]) => {
      const own = entry(node, name);
      return own === undefined ? [] : setInput(document, own, value);
    }),
    ...added.flatMap(([name, value]) => insertEntry(document, node, name, value)),
  ];
}

const ends = ['low', 'likely', 'high'];

function setInput(document: ProductDocument, field: Field, value: string): readonly TextEdit[] {
  const { node } = field;
  if (node.kind !== 'map') return [replaceValue(document, field, value)];
  // A currency that nobody typed is still the one that was meant.
  const beside = ['unit', 'per', ...(currencyIn(value) === undefined ? [] : ['currency'])];
  const isRange = node.entries.some(({ name }) => ends.includes(name));
  const own =
    entry(node, 'value') ?? (isRange ? (entry(node, 'likely') ?? node.entries.find(({ name }) => ends.includes(name))) : undefined);
  const stays = node.entries.filter((each) => each !== own && !ends.includes(each.name) && !beside.includes(each.name));
  if (own === undefined || (isRange && stays.length === 0)) return [replaceWhole(document, field, value)];
  const put =
    own.name === 'value'
      ? replaceValue(document, own, value)
      : { span: span(own.key.start, endOfValue(document.text, own)), newText: `value: ${value}` };
  return [put, ...removeEntries(document.text, node, (each) => each !== own && !stays.includes(each))];
}

function replaceWhole({ text }: ProductDocument, field: Field, value: string): TextEdit {
  return { span: span(field.key.end, endOfValue(text, field)), newText: `: ${value}` };
}
