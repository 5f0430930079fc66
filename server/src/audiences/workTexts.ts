// What those who build ask about an item: what kind of work it is and what it costs, what it waits for and who waits
// for it, where it meets other systems, what can be shown by when, and what could go wrong.
import type { AudienceField } from '../config/audiences.ts';
import { daysOf } from '../document/calendar.ts';
import { plainMaps, plainText, plainTexts } from '../document/plainValue.ts';
import { riskSections, risksIn } from '../checks/sections/risks.ts';
import { tablesFor } from '../checks/sections/tables.ts';
import { effortOf } from '../portfolio/effort.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { says } from '../portfolio/items.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Said } from './projection.ts';
import type { Entry, Source } from './sources.ts';

export function workTexts(
  { facts, id }: Source,
  entries: readonly Entry[],
  snapshot: Snapshot,
): ReadonlyMap<AudienceField, readonly Said[]> {
  const texts = new Map<AudienceField, readonly Said[]>();
  const set = (field: AudienceField, found: readonly Said[]): void => {
    const named = new Map(found.map((said) => [`${said.day ?? ''} ${said.text}`, said]));
    if (named.size > 0) texts.set(field, [...named.values()]);
  };
  const part = (name: 'risk' | 'unlocks'): readonly Said[] =>
    entries.flatMap(({ entry }) => entry.parts.get(name)?.text ?? []).map((text) => ({ text }));
  const told = part('risk').slice(0, 1);
  set('risk', told.length > 0 ? told : risksOf(facts, snapshot));
  set('depends_on', dependencies(facts, entries, snapshot));
  set('integrations', integrations(facts, snapshot));
  set('milestones', milestones({ facts, id }, entries, snapshot));
  const inFields = facts === undefined ? [] : plainTexts(facts.fields, 'unlocks').map((text) => ({ text }));
  set('unlocks', [...part('unlocks').slice(0, 1), ...inFields, ...waiting(id, snapshot)]);
  if (facts === undefined) return texts;
  set('work', [{ text: workOf(facts) }]);
  const effort = effortOf(facts);
  if (effort !== undefined) {
    const unit = effort.unit === 'points' ? 'point' : 'person-month';
    set('effort', [{ text: `${formatNumber(effort.amount)} ${unit}${effort.amount === 1 ? '' : 's'}` }]);
  }
  return texts;
}

/** A title without the kind in front of it, as "PRD: Bulk export" has it. */
export function titleOf({ title, kind }: DocumentFacts, { catalogue }: Snapshot): string {
  const names = [catalogue.schemas.get(kind)?.title, kind].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  const [, before = '', behind = ''] = /^([^:–—]{1,40})[:–—]\s*(\S.*)$/.exec(title) ?? [];
  return names.includes(before.trim().toLowerCase()) ? behind.charAt(0).toUpperCase() + behind.slice(1) : title;
}

export type Work = 'feature' | 'infrastructure' | 'technical debt' | 'compliance' | 'experiment';

/** What kind of work it is; what only makes other work possible is infrastructure. */
export function workOf(facts: DocumentFacts): Work {
  switch (plainText(facts.fields, 'prd_type')?.toLowerCase()) {
    case 'tech-debt':
      return 'technical debt';
    case 'platform':
      return 'infrastructure';
    case 'compliance':
      return 'compliance';
    case 'experiment':
      return 'experiment';
    default:
      return says(facts, 'enabler') ? 'infrastructure' : 'feature';
  }
}

/** More than this is a register and no warning. */
const mostRisks = 3;

function risksOf(facts: DocumentFacts | undefined, snapshot: Snapshot): readonly Said[] {
  const typed = facts === undefined ? undefined : snapshot.typed(facts.path);
  if (typed === undefined) return [];
  return riskSections(typed)
    .flatMap((section) => risksIn(typed, section))
    .slice(0, mostRisks)
    .map(({ name }) => ({ text: name }));
}

const idOfDocument = /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/;

function dependencies(facts: DocumentFacts | undefined, entries: readonly Entry[], snapshot: Snapshot): readonly Said[] {
  const named = [...entries.flatMap(({ fields }) => plainTexts(fields, 'depends_on')), ...(facts?.links['depends_on'] ?? [])];
  const inBody = entries
    .filter(({ entry }) => entry.node === undefined)
    .flatMap(({ entry }) => entry.parts.get('dependencies')?.text ?? []);
  const linked = [...new Set(named)].map((name) => {
    const [other] = idOfDocument.test(name) ? snapshot.portfolio.withId(name) : [];
    if (other === undefined) return { text: name };
    const state = other.status === '' ? 'no status yet' : other.status;
    return { text: `${titleOf(other, snapshot)} (${name}, ${state}${other.targetDate === undefined ? '' : `, ${other.targetDate}`})` };
  });
  return [...linked, ...inBody.map((text) => ({ text }))];
}

/** Who says that they wait for it. */
function waiting(id: string | undefined, snapshot: Snapshot): readonly Said[] {
  if (id === undefined) return [];
  return snapshot.portfolio
    .linkingTo(id, 'depends_on')
    .filter(({ phase }) => phase !== 'closed')
    .map((other) => ({ text: `${titleOf(other, snapshot)} (${other.id ?? other.path}) waits for it` }));
}

/** The rows of the section about dependencies, as they stand. */
function integrations(facts: DocumentFacts | undefined, snapshot: Snapshot): readonly Said[] {
  const typed = facts === undefined ? undefined : snapshot.typed(facts.path);
  if (typed === undefined) return [];
  return tablesFor(typed, ['dependencies']).flatMap(({ headers, rows }) =>
    rows.map(({ cells }) => {
      const [what = '', ...others] = cells.map(({ text }) => text.trim());
      const about = others.flatMap((text, index) => {
        const header = (headers[index + 1] ?? '').toLowerCase();
        if (text === '' || /^(?:agreed|status|owner)/.test(header)) return [];
        return /(?:by|when|date|due)/.test(header) ? [`by ${text}`] : [text];
      });
      return { text: `${what}${about.length === 0 ? '' : `: ${about.join(', ')}`}` };
    }),
  );
}

/** Milestones of entries, the stages of its launch, and its target date. */
function milestones({ facts, id }: Pick<Source, 'facts' | 'id'>, entries: readonly Entry[], { portfolio }: Snapshot): readonly Said[] {
  const said = entries
    .flatMap(({ fields }) => plainMaps(fields, 'milestones'))
    .flatMap((milestone) => at(plainText(milestone, 'date'), plainText(milestone, 'what')));
  const linked = (facts?.links['launch'] ?? []).flatMap((launch) => portfolio.withId(launch));
  const linking = id === undefined ? [] : portfolio.linkingTo(id, 'prd');
  const launches = [...new Set([...linked, ...linking])].filter(
    ({ lineage, phase }) => lineage.includes('launch-plan') && phase !== 'closed',
  );
  const stages = launches.flatMap(({ fields }) =>
    plainMaps(fields, 'stages').flatMap((stage) => at(plainText(stage, 'start'), `launch stage: ${plainText(stage, 'name') ?? 'next'}`)),
  );
  const target = at(facts?.targetDate, 'target date');
  return [...said, ...stages, ...target].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}

/** A month or a quarter alone is due at its end. */
function at(date: string | undefined, what: string | undefined): readonly Said[] {
  if (date === undefined || what === undefined) return [];
  const day = daysOf(date)?.end;
  return day === undefined ? [] : [{ text: what, day }];
}
