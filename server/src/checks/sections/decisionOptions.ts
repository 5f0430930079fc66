// The options that a decision record weighs: one a heading, an item or a row below "Options considered". Alternatives
// are the options that were not taken, so the one that was taken comes on top of them.
import type { Item, Row } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { textOf } from '../../text/span.ts';

export interface DecisionOptions {
  readonly section: Section;
  /** How the options are written; `prose` where nobody can count them. */
  readonly form: 'headings' | 'items' | 'rows' | 'prose' | 'empty';
  readonly names: readonly string[];
  readonly count: number;
  /** The last option that is an item. */
  readonly last: Item | undefined;
}

/** The section that names the most options; undefined where there is none. */
export function optionsOf(typed: TypedDocument): DecisionOptions | undefined {
  const found = typed.sectionsFor('options').map(({ section }) => optionsIn(typed, section));
  return found.find(({ form }) => form === 'prose') ?? [...found].sort((a, b) => b.count - a.count)[0];
}

function optionsIn({ document }: TypedDocument, section: Section): DecisionOptions {
  const base = { section, last: undefined };
  const untaken = /alternativ|альтернатив|替代|代替|대안|другие|other|rejected/iu.test(section.heading.text) ? 1 : 0;
  const headings = section.children.map(({ heading }) => heading.text);
  if (headings.length > 0) return { ...base, form: 'headings', names: headings, count: headings.length + untaken };
  const blocks = document.blocksBelow(section);
  const items = blocks.filter(
    (block): block is Item => block.kind === 'item' && block.depth === 0 && !weighs.test(block.prose.text.trim()),
  );
  if (items.length > 0)
    return { ...base, form: 'items', names: items.map(({ prose }) => prose.text), count: items.length + untaken, last: items.at(-1) };
  const rows = blocks.filter((block): block is Row => block.kind === 'row');
  if (rows.length > 0)
    return { ...base, form: 'rows', names: rows.map(({ cells }) => cells[0]?.text ?? ''), count: inTable(rows) + untaken };
  const source = textOf(document.text, section.body).replace(/<!--[^]*?(?:-->|$)/g, '');
  return { ...base, form: source.trim() === '' ? 'empty' : 'prose', names: [], count: 0 };
}

/** What speaks for or against an option is no option. */
const weighs =
  /^(?:good|bad|neutral|pros?|cons?|for|against|plus|minus|advantages?|disadvantages?|dafür|dagegen|vorteile?|nachteile?|[+–-])(?=[\s:,.]|$)/iu;

/** The options are the rows, or else the columns behind the first. */
function inTable(rows: readonly Row[]): number {
  const headers = rows[0]?.headers ?? [];
  const asRows = /option|alternativ|choice|variant|candidate|vendor|варианты?|方案|选项|選択肢|옵션|opci|opç/iu.test(headers[0] ?? '');
  return asRows ? rows.length : Math.max(rows.length, headers.length - 1);
}
