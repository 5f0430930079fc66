// An id that stands for two requirements makes every ticket and test that names it mean either.
import { requirementIdsIn, requirementSeries } from '../../../portfolio/requirementIds.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { requirementDefinitions, requirementSections, type RequirementDefinition } from '../../sections/requirementDefinitions.ts';
import { sharedRequirements } from '../../sections/requirementSeries.ts';
import { defineRule, type Fix, type RelatedPlace } from '../../rule.ts';
import { sourceBelow } from '../../sections/sectionText.ts';

/** More than so many ids are counted and not named. */
const mostNamed = 3;

export const requirementIdDuplicate = defineRule({
  id: 'prd/requirement-id-duplicate',
  scope: 'portfolio',
  summary: 'Disallow two requirements with the same id',
  severity: 'error',
  fixable: true,
  messages: {
    one: '{id} is already the id of another requirement above. Give this one an id of its own.',
    several: '{count} requirement ids stand for two requirements each: {ids}. Give every requirement an id of its own.',
    elsewhere: '{id} is also a requirement of "{title}" ({path}). Give one of them an id of its own.',
    severalElsewhere: '{count} requirement ids are also used by other documents: {ids}. Give every requirement an id of its own.',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'prd') || typed.sectionsFor('requirements').length === 0) return;
    const ids = idsOf(typed);
    if (ids.length === 0) return;
    const twice = new Set(ids).size === ids.length ? [] : secondDefinitions(typed);
    const [first] = twice;
    if (first !== undefined) {
      const place = { span: first.again.span, related: twice.map((each) => firstPlace(typed, each)), fixes: renumber(typed, twice) };
      const names = [...new Set(twice.map(({ again }) => again.id))];
      if (names.length === 1) yield { ...place, message: 'one', data: { id: first.again.id } };
      else yield { ...place, message: 'several', data: { count: String(names.length), ids: named(names) } };
    }
    yield* inOthers(typed, portfolio, new Set(ids));
  },
});

interface Twice {
  readonly first: RequirementDefinition;
  readonly again: RequirementDefinition;
}

/** What the lines of the source show, without a look at what they mean. */
function idsOf(typed: TypedDocument): readonly string[] {
  return requirementSections(typed).flatMap((section) => requirementIdsIn(sourceBelow(typed.document, section)));
}

/** Definitions of an id that was defined above in the same form; the same words again are the same requirement. */
function secondDefinitions(typed: TypedDocument): readonly Twice[] {
  const known = new Map<string, RequirementDefinition>();
  return requirementDefinitions(typed).flatMap((again) => {
    const key = `${again.form}\n${again.id}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, again);
    return first === undefined || again.text === '' || first.text === again.text ? [] : [{ first, again }];
  });
}

function firstPlace({ path }: TypedDocument, { first }: Twice): RelatedPlace {
  return { path, span: first.span, message: `${first.id} stands for another requirement here.` };
}

/** Gives the later ones the next free numbers, written with as many digits. */
function renumber(typed: TypedDocument, twice: readonly Twice[]): readonly Fix[] {
  const next = new Map<string, number>();
  const taken = idsOf(typed);
  const edits = twice.flatMap(({ again }) => {
    const series = requirementSeries(again.id);
    const digits = again.id.slice(series.length);
    if (digits.includes('.')) return [];
    const numbers = taken
      .filter((id) => requirementSeries(id) === series)
      .map((id) => Number(/^\d+/.exec(id.slice(series.length))?.[0] ?? 0));
    const free = (next.get(series) ?? Math.max(...numbers)) + 1;
    next.set(series, free);
    return [{ span: again.span, newText: series + String(free).padStart(digits.length, '0') }];
  });
  if (edits.length < twice.length) return [];
  const [only] = edits;
  return asChoice(edits.length === 1 ? `Change this id to ${only?.newText ?? ''}` : 'Give the later ones the next free ids', edits);
}

/** Only where the team numbers its requirements through the whole repository; a reference that names its document is none. */
function* inOthers(typed: TypedDocument, portfolio: PortfolioView, ids: ReadonlySet<string>): Generator<ElsewhereFinding> {
  const shared = portfolio.answer(sharedRequirements);
  const others = [...ids].flatMap((id) => {
    const places = Object.hasOwn(shared, id) ? (shared[id] ?? []) : [];
    if (!places.includes(typed.path)) return [];
    return places
      .filter((path) => path !== typed.path)
      .flatMap((path) => portfolio.placeOf(path) ?? [])
      .map((place) => ({ id, place }));
  });
  const definitions = others.length === 0 ? [] : requirementDefinitions(typed);
  const found = others.flatMap(({ id, place }) => {
    const own = definitions.find((definition) => definition.id === id);
    return own === undefined ? [] : [{ id, place, own }];
  });
  const [first] = found;
  if (first === undefined) return;
  const related = found
    .slice(0, 10)
    .map(({ id, place }) => ({ path: place.path, span: place.idSpan, message: `"${place.title}" defines ${id} too.` }));
  const at = { span: first.own.span, severity: 'warning' as const, related };
  const names = [...new Set(found.map(({ id }) => id))];
  if (names.length === 1) yield { ...at, message: 'elsewhere', data: { id: first.id, title: first.place.title, path: first.place.path } };
  else yield { ...at, message: 'severalElsewhere', data: { count: String(names.length), ids: named(names) } };
}

type ElsewhereFinding = {
  readonly span: RequirementDefinition['span'];
  readonly severity: 'warning';
  readonly related: readonly RelatedPlace[];
} & (
  | { readonly message: 'elsewhere'; readonly data: { readonly id: string; readonly title: string; readonly path: string } }
  | { readonly message: 'severalElsewhere'; readonly data: { readonly count: string; readonly ids: string } }
);

function named(ids: readonly string[]): string {
  const rest = ids.length - mostNamed;
  return listed(rest > 0 ? [...ids.slice(0, mostNamed), `${String(rest)} more`] : ids);
}
