// The one door to roadmaps: a portfolio, an audience and a format in, the text of a page and notes to the author out.
import { readersOf, type AudienceId } from '../config/audiences.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { audienceOf } from './audience.ts';
import { htmlOf } from './html.ts';
import { markdownOf, withNotes } from './markdown.ts';
import type { Page } from './page.ts';
import { advisoryBoardPage } from './pages/advisoryBoard.ts';
import { customerPage } from './pages/customer.ts';
import { engineeringPage } from './pages/engineering.ts';
import { executivePage } from './pages/executive.ts';
import { internalPage } from './pages/internal.ts';
import { salesPage } from './pages/sales.ts';
import { roadmapFor, type RoadmapScope } from './roadmapFor.ts';
import type { ToldRoadmap } from './told.ts';
import { whollyUnknown } from './unknown.ts';

export type RoadmapFormat = 'markdown' | 'html';
export const roadmapFormats: readonly RoadmapFormat[] = ['markdown', 'html'];

export interface RoadmapText {
  readonly text: string;
  /** For the author, never part of the page: sentences without their end. */
  readonly notes: readonly string[];
  /** Where nothing is told the page says how to change that; while files are read nothing can be told yet. */
  readonly state: 'ready' | 'empty' | 'reading';
}

export function roadmapText(snapshot: Snapshot, audience: AudienceId, format: RoadmapFormat, scope?: RoadmapScope): RoadmapText {
  const write = format === 'html' ? htmlOf : markdownOf;
  // A name that must not be told may stand in a file that is still to be read.
  if (snapshot.reading) return { text: write(readingPage), notes: [], state: 'reading' };
  const unread = unreadFor(snapshot, audience, scope?.others ?? []);
  if (unread.length > 0) return { text: write(unreadPage(unread)), notes: [], state: 'empty' };
  const { told, notes } = roadmapFor(snapshot, audience, scope);
  if (told.items.length === 0) return { text: write(emptyPage(told)), notes, state: 'empty' };
  const page = pageOf(told);
  const isLong = page.print === 'one-page' && markdownOf(page).length > mostOnOnePage;
  return { text: write(page), notes: isLong ? [...notes, tooLong] : notes, state: 'ready' };
}

/** The page with the notes to its author below, for looking at and not for sending. */
export function roadmapPreview(snapshot: Snapshot, audience: AudienceId, scope?: RoadmapScope): RoadmapText {
  const made = roadmapText(snapshot, audience, 'markdown', scope);
  return { ...made, text: withNotes(made.text, made.notes) };
}

/** UTF-16 units of the page as Markdown that a browser prints on one sheet of A4 or Letter, measured with five initiatives. */
const mostOnOnePage = 4600;
const tooLong = 'the page holds more than is printed on one sheet; say less in the entries, or leave some out';

/** Files that could not be read and may name accounts, which an audience outside must not read. */
function unreadFor(snapshot: Snapshot, audience: AudienceId, others: readonly Snapshot[]): readonly string[] {
  return audienceOf(audience, snapshot.config).isScrubbed ? [snapshot, ...others].flatMap((each) => whollyUnknown(each)) : [];
}

function unreadPage(paths: readonly string[]): Page {
  const text = `${paths.join(', ')}: no text in UTF-8, or no column of accounts that could be read. Names that must not be told may stand there, so nothing is told before that is mended.`;
  return { title: 'Not told', subtitle: '', blocks: [{ kind: 'lead', text }], print: 'flowing' };
}

const readingPage: Page = {
  title: 'One moment',
  subtitle: '',
  blocks: [{ kind: 'lead', text: 'Rubric is still reading the documents. The roadmap is shown as soon as all of them are known.' }],
  print: 'flowing',
};

function pageOf(told: ToldRoadmap): Page {
  switch (told.audience) {
    case 'executive':
      return executivePage(told);
    case 'engineering':
      return engineeringPage(told);
    case 'sales':
      return salesPage(told);
    case 'advisory-board':
      return advisoryBoardPage(told);
    case 'customer':
      return customerPage(told);
    case 'internal':
      return internalPage(told);
  }
}

/** Says what is missing and how to add it; there is nothing to leak where there is nothing. */
function emptyPage({ audience, title, beyond }: ToldRoadmap): Page {
  const readers = readersOf(audience);
  const how =
    audience === 'sales' || audience === 'advisory-board' || audience === 'customer'
      ? `Make a roadmap document with "audience: ${audience === 'advisory-board' ? audience : 'sales'}" and an entry for each thing that may be told: item (the id of its document), title (in customers' words), period and commitment. An approved PRFAQ whose PRD says its commitment is told as well, by its headline.`
      : 'Give a PRD, an initiative or a problem a period (period: 2027-Q1), a target_date or a commitment (committed, planned or exploring); or make a roadmap document with entries.';
  const later =
    beyond === 0
      ? []
      : [{ kind: 'paragraph' as const, text: `${String(beyond)} of what there is begins later than this page looks ahead.` }];
  return {
    title,
    subtitle: '',
    blocks: [{ kind: 'lead', text: `There is nothing for ${readers} yet.` }, ...later, { kind: 'paragraph', text: how }],
    print: 'flowing',
  };
}
