// What a launch plan's comms lack: an audience, a date, a date before the launch. The rule and the launch's readiness
// ask the same question here, so that they never disagree.
import type { Config } from '../../config/config.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { names, neededAudiences } from './launchAudiences.ts';
import { commsOf, isForCustomers, type Comms, type CommsRow } from './launchComms.ts';
import { launchDays, readDays } from './launchDates.ts';
import { tierOf } from './launchTier.ts';
import { shipsNoSoftware } from './launchType.ts';
import { pointsElsewhere, saysNothing, sourceBelow, textBelow, textOfBlock } from '../sections/sectionText.ts';
import { holdsPlaceholder } from '../placeholder/unfinished.ts';

export type CommsFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty'; readonly section: Section }
  /** Audiences that nobody tells. */
  | { readonly kind: 'unheard'; readonly section: Section; readonly audiences: readonly string[] }
  /** Audiences that hear of it only after the launch. */
  | { readonly kind: 'late'; readonly rows: readonly [CommsRow, ...CommsRow[]] }
  | { readonly kind: 'thin'; readonly rows: readonly [CommsRow, ...CommsRow[]]; readonly total: number }
  /** Sales is to be trained, and nothing says that this is done before the launch. */
  | { readonly kind: 'unprepared'; readonly section: Section };

/** Every fault of the comms, each kind once; none while part of them is still to be filled in. */
export function commsFaults(typed: TypedDocument, config: Config): readonly CommsFault[] {
  const comms = commsOf(typed);
  if (comms === undefined) {
    const isNeeded = tierOf(typed) !== '3' && !shipsNoSoftware(typed) && !isToldInPassing(typed);
    return isNeeded ? [{ kind: 'missing' }] : [];
  }
  const [section] = comms.sections;
  if (section === undefined || comms.sections.some((part) => holdsPlaceholder(typed, part))) return [];
  const texts = comms.sections.map((part) => textBelow(typed.document, part));
  if (texts.every(saysNothing)) {
    const points = comms.sections.some((part) => pointsElsewhere(sourceBelow(typed.document, part)));
    return points || tierOf(typed) === '3' ? [] : [{ kind: 'empty', section }];
  }
  return [...unheard(typed, config, comms, section), ...thin(comms), ...late(typed, comms), ...unprepared(typed, config)];
}

function unheard(typed: TypedDocument, config: Config, comms: Comms, section: Section): readonly CommsFault[] {
  // A plan that is kept elsewhere says there who is told, and one without metadata may be about channels only.
  const isKept = typed.document.metadata === 'front-matter' || typed.document.metadata === 'sidecar';
  if (comms.rows.length === 0 && (!isKept || comms.sections.some((part) => pointsElsewhere(sourceBelow(typed.document, part))))) return [];
  const audiences = neededAudiences(typed, config).filter((audience) => !isTold(typed, comms, audience));
  return audiences.length === 0 ? [] : [{ kind: 'unheard', section, audiences }];
}

function isTold(typed: TypedDocument, comms: Comms, audience: string): boolean {
  if (names(comms.text, audience)) return true;
  if (audience === 'customers') return comms.rows.some(isForCustomers);
  // What is prepared for an audience in a section of its own reaches it.
  const own = { support: 'support-readiness', sales: 'enablement', legal: 'legal' }[audience];
  return own !== undefined && typed.sectionsFor(own).some(({ section }) => !saysNothing(textBelow(typed.document, section)));
}

/** Rows without a date or an owner, or in a table without a channel. */
function thin({ rows }: Comms): readonly CommsFault[] {
  const told = rows.filter(({ audience }) => audience !== '');
  const [first, ...rest] = told.filter(({ lacks, source }) => lacks.length > 0 && (source === 'table' || isList(told)));
  return first === undefined ? [] : [{ kind: 'thin', rows: [first, ...rest], total: told.length }];
}

/** One item with a colon does not make a list of audiences. */
function isList(rows: readonly CommsRow[]): boolean {
  return rows.length > 1 && rows.some(({ lacks }) => lacks.length < 2);
}

function late(typed: TypedDocument, { rows }: Comms): readonly CommsFault[] {
  const launch = launchDays(typed);
  if (launch === undefined) return [];
  const [first, ...rest] = rows.filter(({ audience, days, isDone }) => {
    if (days === undefined || isDone || days.start <= launch.end) return false;
    // A reminder after the launch is late for nobody who has heard of it before.
    return !rows.some((other) => other.audience === audience && other.days !== undefined && other.days.start <= launch.end);
  });
  return first === undefined ? [] : [{ kind: 'late', rows: [first, ...rest] }];
}

/** In business with other companies, enabling those who sell is half of the launch. */
function unprepared(typed: TypedDocument, config: Config): readonly CommsFault[] {
  if (config.profile !== 'b2b-saas' && config.profile !== 'enterprise') return [];
  const launch = launchDays(typed);
  const [first] = typed.sectionsFor('enablement').map(({ section }) => section);
  if (first === undefined || launch === undefined || tierOf(typed) === '3' || holdsPlaceholder(typed, first)) return [];
  const days = typed.document.blocksBelow(first).flatMap((block) => {
    const parts = block.kind === 'row' ? block.cells.map(({ text }) => text) : [textOfBlock(block)];
    return parts.flatMap((part) => readDays(part, launch) ?? []);
  });
  return days.some(({ start }) => start <= launch.end) ? [] : [{ kind: 'unprepared', section: first }];
}

const telling = /\b(?:announce\w*|e-?mail|newsletter|blog post|press release|brief(?:s|ed|ing)?|memo|communicat\w+)\b/i;

/** True where a timeline, a checklist or a stage says that somebody is told. */
function isToldInPassing({ document }: TypedDocument): boolean {
  if (!telling.test(document.text)) return false;
  return [undefined, ...document.sections].some((section) => document.blocks(section).some((block) => telling.test(textOfBlock(block))));
}
