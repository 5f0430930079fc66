// The entries that a roadmap's text names beyond doubt: rows of a table that has a column for what comes and one for
// when or how sure, and items of a list right under a heading such as "Now", "Q3 2026" or "Exploring".
import type { Item, Row } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { commitmentIn } from '../../portfolio/commitment.ts';
import type { EntryPart, EntryValue, RoadmapEntry } from './roadmapEntry.ts';

/** Sections whose tables and lists are about something other than what comes. */
const others = [
  'risks',
  'dependencies',
  'non-goals',
  'background',
  'changelog',
  'open-questions',
  'success-criteria',
  'results',
  'alternatives',
  'assumptions',
];

export function entriesOfBody(typed: TypedDocument): readonly RoadmapEntry[] {
  const { document } = typed;
  const generated = generatedRange(document.text);
  const found = [undefined, ...document.sections].flatMap((section) => {
    if (section !== undefined && isAboutOther(typed, section)) return [];
    const horizon = section === undefined ? undefined : horizonOf(section);
    const source = document.bodyText(section);
    const isList = horizon !== undefined && section?.children.length === 0;
    if (!isList && !source.includes('|')) return [];
    return document.blocks(section).flatMap((block) => {
      if (block.kind === 'row') return entryOfRow(block, horizon);
      return block.kind === 'item' && isList ? entryOfItem(block, horizon) : [];
    });
  });
  // What is generated is mended where it comes from.
  return found.filter((entry) => generated === undefined || entry.span.start < generated.start || entry.span.start >= generated.end);
}

function isAboutOther(typed: TypedDocument, section: Section): boolean {
  for (let around: Section | undefined = section; around !== undefined; around = around.parent) {
    const concepts = typed.sections.get(around) ?? [];
    // "Plan and risks" holds both.
    if (!concepts.includes('horizons') && concepts.some((concept) => others.includes(concept))) return true;
  }
  return false;
}

function generatedRange(text: string): { readonly start: number; readonly end: number } | undefined {
  const start = text.indexOf('<!-- rubric:roadmap');
  if (start < 0) return undefined;
  const end = text.indexOf('<!-- /rubric:roadmap', start);
  return { start, end: end < 0 ? text.length : end };
}

interface Horizon {
  readonly part: 'when' | 'commitment';
  readonly value: EntryValue;
}

const timeHeading =
  /^\W*(?:(?:now|next|later)(?=$|\s*[(:,–—-])|(?:[QH][1-4][ -]?(?:FY ?)?\d{4}|\d{4}[ -]?[QH][1-4]|FY ?(?:\d{4}|\d{2})[ -]?[QH][1-4])(?!\w))/i;
const commitmentHeading = /^\W*(?:committed|planned|exploring|under consideration)\W*$/i;

/** When, or how surely, what stands under this heading comes; undefined for every other heading. */
function horizonOf({ heading }: Section): Horizon | undefined {
  const text = heading.text.replace(/[*_`]/g, '');
  const part = timeHeading.test(text) ? 'when' : commitmentHeading.test(text) ? 'commitment' : undefined;
  return part === undefined ? undefined : { part, value: { text: text.replace(/^\W+/, ''), span: heading.title } };
}

function entryOfItem({ prose, depth, checkbox, span: place }: Item, horizon: Horizon): readonly RoadmapEntry[] {
  const name = nameOf(prose.text);
  // What is ticked off is not to come.
  if (depth > 0 || name === '' || checkbox === 'done' || /^\s*[✅☑✔]/u.test(prose.text)) return [];
  const start = prose.text.indexOf(name.replace(/…$/, ''));
  const own = start < 0 ? place : prose.spanOf(start, start + name.replace(/…$/, '').length);
  const parts = new Map<EntryPart, EntryValue>([
    ['title', { text: prose.text, span: own }],
    [horizon.part, horizon.value],
  ]);
  const marked =
    /[([–—:|]\s*(?:(?:likely|not yet|not) )?(?:committed|confirmed|planned|exploring|exploratory|under consideration)\b[^\n]{0,40}/i.exec(
      prose.text,
    );
  if (marked !== null && commitmentIn(marked[0]) !== undefined)
    parts.set('commitment', { text: marked[0], span: prose.spanOf(marked.index, marked.index + marked[0].length) });
  return [{ name, span: own, node: undefined, origin: 'list', parts }];
}

const shown = 60;

/** What stands in front of the first full stop, colon or dash. */
function nameOf(text: string): string {
  const words = (/^[^\n]*?(?=\s[–—-]\s|[.:：]\s|[.:：]?$|[.:：]?\n)/.exec(text.trim())?.[0] ?? '').trim();
  const characters = Array.from(words);
  return characters.length <= shown
    ? words
    : `${characters
        .slice(0, shown)
        .join('')
        .replace(/\s+\S*$/, '')}…`;
}

function entryOfRow({ headers, cells, span: place }: Row, horizon: Horizon | undefined): readonly RoadmapEntry[] {
  const columns = columnsOf(headers);
  // "What" and "when" alone are a schedule.
  const named = columns.indexOf('title');
  const isRoadmap = columns.includes('commitment') || (columns.includes('when') && !vagueTitle.test(headers[named]?.trim() ?? ''));
  if (named < 0 || (!isRoadmap && horizon === undefined)) return [];
  const parts = new Map<EntryPart, EntryValue>(horizon === undefined ? [] : [[horizon.part, horizon.value]]);
  cells.forEach((cell, index) => {
    const part = columns[index];
    if (part !== undefined && /[\p{L}\p{N}]/u.test(cell.text)) parts.set(part, { text: cell.text.trim(), span: cell.span });
  });
  const title = parts.get('title');
  // A line that continues the one above has no title of its own.
  if (title === undefined) return [];
  return [
    {
      name: nameOf(title.text) || title.text,
      span: title.span.end > title.span.start ? title.span : place,
      node: undefined,
      origin: 'table',
      parts,
    },
  ];
}

const vagueTitle = /^(?:items?|what|bets?|deliverables?|projects?|name|title)$/i;

/** One expression a part, in order of preference; a part takes the first column that fits. */
const columnNames: readonly (readonly [EntryPart, RegExp])[] = [
  ['item', /^(?:id|item id|prd|document|ref)$/],
  [
    'when',
    /^(?:when|period|quarter|target|target (?:date|quarter|release)|timeframe|time frame|timing|timeline|date|eta|horizon|release date|planned for|expected|by)$/,
  ],
  ['commitment', /^(?:commitment|commitment level|committed\??|certainty|how sure|promise)$/],
  ['confidence', /^(?:confidence|delivery confidence|forecast)$/],
  [
    'customer',
    /^(?:customers?|customer impact|customer value|customer benefit|why (?:they|customers) care|impact|impact on customers|benefit|benefits|value|value for customers|what it means for you)$/,
  ],
  ['revenue', /^(?:revenue|revenue impact|arr|business impact|business value)$/],
  ['competitive', /^(?:competitive|competition|competitive impact|competitive position|competitors|against competitors)$/],
  ['differentiator', /^(?:differentiators?|differentiation|why us|only we|what only we offer)$/],
  ['why', /^(?:why|reason|rationale|why now|why it matters|why we think it matters)$/],
  ['risk', /^(?:risks?|risks? and dependencies|main risk)$/],
  ['dependencies', /^(?:dependencies|dependency|depends on|blocked by|risks? and dependencies)$/],
  ['milestones', /^(?:milestones?|next milestones?)$/],
  ['unlocks', /^(?:unlocks|architecture|architecture impact|technical impact|enables)$/],
  ['question', /^(?:questions?|questions? (?:for|to) (?:you|customers?|the board)|what we would like to know|what we ask(?: you)?)$/],
  [
    'title',
    /^(?:initiatives?|themes?|features?|entry|entries|roadmap items?|what (?:you|customers?|users?) can do|what comes|outcomes?|epics?|capability|capabilities|items?|what|bets?|deliverables?|projects?|name|title)$/,
  ],
];

const columnsByHeaders = new WeakMap<readonly string[], readonly (EntryPart | undefined)[]>();

function columnsOf(headers: readonly string[]): readonly (EntryPart | undefined)[] {
  const known = columnsByHeaders.get(headers);
  if (known !== undefined) return known;
  const taken = new Set<EntryPart>();
  const columns = headers.map((header) => {
    const key = header
      .replace(/\([^()]*\)|[*_`?:]/g, ' ')
      .replace(/\s*&\s*/g, ' and ')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    const part = columnNames.find(([name, pattern]) => !taken.has(name) && pattern.test(key))?.[0];
    if (part !== undefined) taken.add(part);
    return part;
  });
  columnsByHeaders.set(headers, columns);
  return columns;
}
