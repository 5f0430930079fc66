// A no that still stands on a roadmap, in a plan or above other work is a no that nobody heard.
import { entry, scalarText } from '../../../document/field.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { textOf, type Span } from '../../../text/span.ts';
import { daysOf } from '../../../document/calendar.ts';
import { kindName } from '../../words/kindNames.ts';
import { isTurnedDown, commitmentIn } from '../../../portfolio/commitment.ts';
import { parentsBehind } from '../../links/lifecycleGates.ts';
import { linkedDocuments, relatives, type LinkedDocument } from '../../links/linkedDocuments.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { fieldSpan, relatedPlaces } from '../../portfolio/reporting.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { itemOf, type RoadmapEntry } from '../../roadmap/roadmapEntry.ts';
import { defineRule } from '../../rule.ts';

export const rejectedStillActive = defineRule({
  id: 'lifecycle/rejected-still-active',
  scope: 'portfolio',
  summary: 'Disallow work that was rejected or dropped and still goes on',
  severity: 'warning',
  // The document that was dropped is closed, and it is the one that still claims its place in a plan.
  keepsWhenClosed: true,
  messages: {
    entry: '"{name}" is on this roadmap, but {id} is {status}. Take it off, or say under not_doing why it does not come.',
    entries:
      '{count} entries of this roadmap are about work that does not come, such as "{name}": {id} is {status}. Take them off, or say under not_doing why they do not come.',
    child: 'This {kind} goes on, but {id}, from which it comes, is {status}. Close it as well, or link it to what it is for now.',
    planned: 'This {kind} is {status}, but is still {commitment} for {period}. Take the commitment away, so that its place is free.',
  },
  *check({ typed, portfolio, today, config }) {
    if (typed.phase === 'closed') {
      const planned = plannedFor(typed, today, config.fiscalYearStart);
      if (planned === undefined || typed.status.kind !== 'known') return;
      const data = { kind: kindName(typed.schema.id), status: typed.status.spec.name, ...planned };
      yield { message: 'planned', data, span: fieldSpan(typed, 'commitment') };
      return;
    }
    if (isKind(typed, 'roadmap')) {
      const gone = entriesGone(typed, portfolio);
      const [first] = gone;
      if (first === undefined) return;
      const { facts, span, name } = first;
      const related = relatedPlaces(
        portfolio,
        gone.map(({ facts: { path, id, title, status } }) => ({ path, note: `${id ?? ''} · ${title} is ${status}.` })),
      );
      const data = { name, id: facts.id ?? '', status: facts.status };
      if (gone.length === 1) yield { message: 'entry', data, span, related };
      else yield { message: 'entries', data: { ...data, count: String(gone.length) }, span, related };
      return;
    }
    const parents = parentsGone(typed, portfolio);
    const [first] = parents;
    if (first === undefined) return;
    yield {
      message: 'child',
      data: { kind: kindName(typed.schema.id), id: first.facts.id ?? first.facts.title, status: first.facts.status },
      span: first.span,
      related: relatedPlaces(
        portfolio,
        parents.map(({ facts: { path, id, title, status } }) => ({ path, note: `${id ?? ''} · ${title} is ${status}.` })),
      ),
    };
  },
});

/** Parked work comes back; this does not. */
function isGone(facts: Pick<DocumentFacts, 'status' | 'phase'>): boolean {
  return isTurnedDown(facts) && facts.status !== 'parked';
}

/** A commitment for a time that is over is history. */
function plannedFor(
  { document, status, phase }: TypedDocument,
  today: string | undefined,
  fiscalYearStart: number,
): { readonly commitment: string; readonly period: string } | undefined {
  if (status.kind !== 'known' || !isGone({ status: status.spec.name, phase })) return undefined;
  const commitment = commitmentIn(scalarText(document.fields.get('commitment')?.node) ?? '');
  const period = ['period', 'target_date'].map((name) => scalarText(document.fields.get(name)?.node)).find((text) => text !== undefined);
  const end = daysOf(period, fiscalYearStart)?.end;
  if (commitment === undefined || commitment === 'exploring' || period === undefined || end === undefined) return undefined;
  return today !== undefined && end < today ? undefined : { commitment, period };
}

interface EntryGone {
  readonly facts: DocumentFacts;
  readonly span: Span;
  readonly name: string;
}

/** Entries that say themselves that they are over are kept for the record. */
function entriesGone(typed: TypedDocument, portfolio: PortfolioView): readonly EntryGone[] {
  const ofEntries = roadmapEntries(typed)
    .filter((item) => !isOver(typed, item))
    .flatMap((item) => {
      const [facts, ...others] = portfolio.factsWithId(itemOf(item) ?? '');
      return facts === undefined || others.length > 0 ? [] : [{ facts, span: item.parts.get('item')?.span ?? item.span, name: item.name }];
    });
  const kinds = typed.schema.links.get('includes')?.to ?? [];
  const included = kinds
    .flatMap((kind) => linkedDocuments(typed, portfolio, 'includes', kind))
    .filter(({ facts }) => !ofEntries.some((other) => other.facts.path === facts.path))
    .map(({ facts, span }) => ({ facts, span, name: facts.title }));
  return [...ofEntries, ...included].filter(({ facts }) => isGone(facts)).sort((a, b) => a.span.start - b.span.start);
}

function isOver({ document }: TypedDocument, { node, span }: RoadmapEntry): boolean {
  if (node === undefined) return /\b(?:archived|dropped|cancell?ed|rejected|stopped|not doing)\b|~~/i.test(textOf(document.text, span));
  const said = ['archived', 'status', 'commitment'].map((name) => scalarText(entry(node, name)?.node)?.toLowerCase() ?? '');
  return said.some((text) => /^(?:true|yes|archived|dropped|cancell?ed|rejected|stopped)$/.test(text));
}

/** Only what carries on the work is active; a decision, a review or a retrospective is about it. */
function parentsGone(typed: TypedDocument, portfolio: PortfolioView): readonly LinkedDocument[] {
  const carriesOn = ['idea', 'problem', 'prfaq', 'prd', 'launch-plan', 'initiative'].some((kind) => isKind(typed, kind));
  const isDone = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
  if (!carriesOn || isDone) return [];
  const parents = isKind(typed, 'launch-plan')
    ? relatives(typed, portfolio, 'prd', 'launch', 'prd')
    : [
        ...(isKind(typed, 'problem') ? [] : relatives(typed, portfolio, 'problem', 'prd', 'problem')),
        ...(isKind(typed, 'prd') ? relatives(typed, portfolio, 'prfaq', 'prd', 'prfaq') : []),
        ...(isKind(typed, 'prd') || isKind(typed, 'prfaq') ? linkedDocuments(typed, portfolio, 'initiative', 'initiative') : []),
      ];
  const gone = parents.filter(({ facts }) => isGone(facts));
  return gone.length > 0 && parentsBehind(typed, portfolio).some(({ facts }) => isGone(facts)) ? [] : gone;
}
