// One entry of a roadmap, wherever it stood, with the same parts under the same names, and what those parts mean.
import { daysOf, type Days } from '../../document/calendar.ts';
import { commitmentIn, type Commitment } from '../../portfolio/commitment.ts';
import type { MapNode } from '../../document/field.ts';
import type { Span } from '../../text/span.ts';

export type Bucket = 'now' | 'next' | 'later';

/** What an entry can say, by one name for front matter and tables. */
export type EntryPart =
  | 'title'
  | 'item'
  | 'when'
  | 'commitment'
  | 'confidence'
  | 'why'
  | 'customer'
  | 'revenue'
  | 'competitive'
  | 'differentiator'
  | 'risk'
  | 'dependencies'
  | 'milestones'
  | 'unlocks'
  | 'question';

export interface EntryValue {
  readonly text: string;
  readonly span: Span;
}

export interface RoadmapEntry {
  /** As messages call it. */
  readonly name: string;
  readonly span: Span;
  /** The entry's map in the front matter; undefined for one in the body. */
  readonly node: MapNode | undefined;
  readonly origin: 'front-matter' | 'table' | 'list';
  /** Only what is said: an empty cell is not among them. */
  readonly parts: ReadonlyMap<EntryPart, EntryValue>;
}

/** What an entry commits to; undefined where it does not say, or says something else. */
export function commitmentOf({ parts }: RoadmapEntry): Commitment | undefined {
  return commitmentIn(parts.get('commitment')?.text ?? '');
}

const period = /\b(?:\d{4}-\d{2}(?:-\d{2})?|\d{4}[ -]?[QH][1-4]|[QH][1-4][ -]?\d{4}|FY ?(?:\d{4}|\d{2})(?:[ -]?[QH][1-4])?)\b/i;

/** The days of an entry, or the first ones of a range; undefined where it names no date or period. */
export function entryDays({ parts }: RoadmapEntry, fiscalYearStart: number): Days | undefined {
  const text = parts.get('when')?.text;
  return daysOf(text, fiscalYearStart) ?? daysOf(period.exec(text ?? '')?.[0], fiscalYearStart);
}

/** Now, next or later, where an entry stands under that. */
export function bucketOf({ parts }: RoadmapEntry): Bucket | undefined {
  const word = /^\W*(now|next|later)\b/i.exec(parts.get('when')?.text ?? '')?.[1]?.toLowerCase();
  return word === 'now' || word === 'next' || word === 'later' ? word : undefined;
}

const idInText = /(?<![A-Z0-9-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/;

/** The id of the document behind an entry: what it names as its item, else the first id of its title. */
export function itemOf({ parts }: RoadmapEntry): string | undefined {
  return idInText.exec(parts.get('item')?.text ?? '')?.[0] ?? idInText.exec(parts.get('title')?.text ?? '')?.[0];
}
