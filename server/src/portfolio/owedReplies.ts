// Replies that are owed to people who brought an idea: it was decided, and nobody has told them. An anonymous submitter
// cannot be told, and an idea that goes on in another one is answered there.
import { daysBetween, daysOf } from '../document/calendar.ts';
import { plainMaps, plainText, plainTexts, type PlainMap } from '../document/plainValue.ts';
import { answerOf, type Answer } from './decisions.ts';
import type { DocumentFacts } from './facts.ts';

export interface OwedReply {
  readonly facts: DocumentFacts;
  readonly answer: Answer;
  /** Who waits, as the document calls them. */
  readonly to: readonly string[];
  /** The last day that the document names: it was decided then or before. Undefined where it names none. */
  readonly since: string | undefined;
  readonly days: number | undefined;
}

/** The longest waiting first; those of which nobody knows since when, at the end. */
export function owedReplies(all: readonly DocumentFacts[], today: string | undefined): readonly OwedReply[] {
  return all
    .flatMap((facts): readonly OwedReply[] => {
      const answer = facts.lineage.includes('idea') && isDecided(facts.status) ? answerOf(facts) : undefined;
      const to = submittersIn(facts.fields);
      // Whatever the field says, somebody has thought of the answer.
      if (answer === undefined || to.length === 0 || plainText(facts.fields, 'responded_at') !== undefined) return [];
      const since = lastDay(facts.fields);
      return [{ facts, answer, to, since, days: today === undefined || since === undefined ? undefined : daysBetween(since, today) }];
    })
    .sort((a, b) => (b.days ?? -Infinity) - (a.days ?? -Infinity) || (a.facts.path < b.facts.path ? -1 : 1));
}

/** The answer is there; where an idea goes on in another one, that one's answer counts. */
export function isDecided(status: string): boolean {
  return ['accepted', 'promoted', 'shipped', 'not-now', 'declined'].includes(status);
}

/** Who brought an idea, as they are called; an anonymous submitter and a template's `<name>` are nobody. */
export function submittersIn(fields: PlainMap): readonly string[] {
  const named = plainMaps(fields, 'submitters').flatMap(
    (map) => ['name', 'account', 'ref'].map((key) => plainText(map, key)).find((text) => text !== undefined) ?? [],
  );
  return [...plainTexts(fields, 'submitters'), ...named].filter((name) => !/^(?:anonym|<.*>$)/i.test(name.trim()));
}

/** The last day that the document names: an answer is at most as old as its last change. */
export function lastDay(fields: PlainMap): string | undefined {
  const updated = daysOf(plainText(fields, 'updated'));
  if (updated !== undefined) return updated.end;
  const asked = plainMaps(fields, 'submitters').map((map) => plainText(map, 'date'));
  return [plainText(fields, 'created'), ...asked]
    .flatMap((text) => daysOf(text)?.end ?? [])
    .sort()
    .at(-1);
}
