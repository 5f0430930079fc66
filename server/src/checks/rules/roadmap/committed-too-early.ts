// A date that is given out before the work behind it is agreed is taken back later, and that costs more trust than
// having said "planned".
import type { Config } from '../../../config/config.ts';
import { daysOf } from '../../../document/calendar.ts';
import { plainText } from '../../../document/plainValue.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import type { PortfolioQuestion } from '../../portfolioQuestion.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { bucketOf, commitmentOf, entryDays, itemOf, type RoadmapEntry } from '../../roadmap/roadmapEntry.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';

export const committedTooEarly = defineRule({
  id: 'roadmap/committed-too-early',
  scope: 'portfolio',
  summary: 'Disallow commitments on a roadmap before the work behind them is agreed',
  severity: 'warning',
  fixable: true,
  options: { delivery_confidence: { value: 80, help: 'Lowest delivery confidence, in percent, with which an entry may be committed.' } },
  messages: {
    one: '"{name}" is committed, but {reasons}. Call it planned until that is settled.',
    several: '{count} entries are committed too early. "{name}": {reasons}. Call them planned until that is settled.',
  },
  *check({ typed, config, portfolio }, { delivery_confidence: lowest }) {
    if (!isKind(typed, 'roadmap')) return;
    const committed = roadmapEntries(typed).filter((entry) => commitmentOf(entry) === 'committed');
    const early = committed.flatMap((entry) => {
      const facts = factsOf(entry, portfolio);
      if (facts !== undefined && plainText(facts.fields, 'override', 'reason') !== undefined) return [];
      const reasons = [
        ...(facts === undefined ? [] : itemReasons(facts, portfolio)),
        ...dateReasons(entry, facts, config),
        ...confidenceReasons(entry, facts, lowest),
        ...dependencyReasons(entry, facts, portfolio),
      ];
      return reasons.length === 0 ? [] : [{ entry, facts, reasons }];
    });
    const [first] = early;
    if (first === undefined) return;
    const data = { name: first.entry.name, reasons: listed(first.reasons), count: String(early.length) };
    const place = {
      span: first.entry.parts.get('commitment')?.span ?? first.entry.span,
      related: [
        ...placeOf(first.facts, portfolio),
        ...early.slice(1, 50).map(({ entry, reasons }) => ({
          path: typed.path,
          span: entry.parts.get('commitment')?.span ?? entry.span,
          message: `"${entry.name}" is committed, but ${listed(reasons)}.`,
        })),
      ],
      fixes: asChoice(
        'Change to planned',
        early.flatMap(({ entry }) => toPlanned(typed, entry)),
      ),
    };
    yield early.length === 1 ? { message: 'one', data, ...place } : { message: 'several', data, ...place };
  },
});

/** Where nothing is scored, scores are no part of how this repository decides. */
const anythingScored: PortfolioQuestion<boolean> = {
  name: 'roadmap/anything-scored',
  answer: (all) => all.some(({ scores }) => scores.some(({ state }) => state === 'scored')),
};

/** An id that no document has, or several, is another rule's business. */
function factsOf(entry: RoadmapEntry, portfolio: PortfolioView): DocumentFacts | undefined {
  const id = itemOf(entry);
  return id === undefined ? undefined : portfolio.factsWithId(id)[0];
}

/** What is closed is reported where closed work is still on a roadmap. */
function itemReasons(facts: DocumentFacts, portfolio: PortfolioView): readonly string[] {
  if (facts.phase === 'closed') return [];
  const reasons = facts.phase === 'committed' ? [] : [stateOf(facts)];
  const enables = plainText(facts.fields, 'enabler')?.toLowerCase() === 'true';
  const isScored = facts.scores.some(({ state }) => state === 'scored');
  if (facts.ranked && !isScored && !enables && facts.status !== 'launched' && portfolio.answer(anythingScored))
    reasons.push(`${nameOf(facts)} has no score`);
  return reasons;
}

function stateOf(facts: DocumentFacts): string {
  return facts.status === '' ? `${nameOf(facts)} has no status yet` : `${nameOf(facts)} is still in the status "${facts.status}"`;
}

function nameOf({ id, title }: DocumentFacts): string {
  return id ?? `"${title}"`;
}

/** What stands under "now" has begun, and needs no date to be believed. */
function dateReasons(entry: RoadmapEntry, facts: DocumentFacts | undefined, { fiscalYearStart }: Config): readonly string[] {
  if (entryDays(entry, fiscalYearStart) !== undefined || bucketOf(entry) === 'now') return [];
  // A date in words, such as "end of summer", is still a date.
  const written = entry.parts.get('when')?.text;
  if (written !== undefined && bucketOf(entry) === undefined) return [];
  const own = [facts?.targetDate, facts === undefined ? undefined : plainText(facts.fields, 'period')];
  return own.some((text) => daysOf(text, fiscalYearStart) !== undefined) ? [] : ['it has no date'];
}

function confidenceReasons(entry: RoadmapEntry, facts: DocumentFacts | undefined, lowest: number): readonly string[] {
  const written = entry.parts.get('confidence')?.text ?? (facts === undefined ? undefined : plainText(facts.fields, 'delivery_confidence'));
  const percent = percentOf(written);
  return percent === undefined || percent >= lowest ? [] : [`its delivery confidence is ${String(percent)} %`];
}

/** `80%`, `80 %`, `0.8` and `80`; undefined for words and for what no share can be. */
function percentOf(text: string | undefined): number | undefined {
  const match = /^~?(\d{1,3}(?:\.\d{1,4})?)\s*(%?)/.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const value = Number(match[1]);
  const percent = match[2] === '' && value <= 1 ? value * 100 : value;
  return percent > 100 ? undefined : Math.round(percent * 100) / 100;
}

const idInText = /(?<![A-Z0-9-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g;

function dependencyReasons(entry: RoadmapEntry, facts: DocumentFacts | undefined, portfolio: PortfolioView): readonly string[] {
  const named = entry.parts.get('dependencies')?.text.match(idInText) ?? [];
  const ids = new Set([...named, ...(facts?.links['depends_on'] ?? [])]);
  return [...ids].flatMap((id) => {
    const [other] = portfolio.factsWithId(id);
    if (other === undefined || other.phase === 'committed' || other.phase === 'closed') return [];
    return [`it depends on ${id}, which ${other.status === '' ? 'has no status yet' : `is still in the status "${other.status}"`}`];
  });
}

function placeOf(facts: DocumentFacts | undefined, portfolio: PortfolioView): readonly RelatedPlace[] {
  const place = facts === undefined ? undefined : portfolio.placeOf(facts.path);
  return place === undefined ? [] : [{ path: place.path, span: place.idSpan, message: `This is "${place.title}".` }];
}

function toPlanned({ document }: TypedDocument, { parts, node }: RoadmapEntry): readonly TextEdit[] {
  const written = parts.get('commitment');
  return node === undefined || written === undefined || document.metadata !== 'front-matter'
    ? []
    : [{ span: written.span, newText: 'planned' }];
}
