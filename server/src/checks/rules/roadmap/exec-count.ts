// Executives weigh a handful of initiatives against each other. A list of thirty is read by nobody, and two leave
// nothing to choose from.
import { isKind } from '../../../schema/typedDocument.ts';
import { audiencesOf } from '../../roadmap/roadmapAudience.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { bucketOf, entryDays, type RoadmapEntry } from '../../roadmap/roadmapEntry.ts';
import { defineRule } from '../../rule.ts';

export const execCount = defineRule({
  id: 'roadmap/exec-count',
  scope: 'document',
  summary: 'Require three to five initiatives a period on an executive roadmap',
  severity: 'warning',
  options: {
    fewest: { value: 3, help: 'Fewest initiatives that the fullest period should have.' },
    most: { value: 5, help: 'Most initiatives that a period should have.' },
  },
  messages: {
    many: '{period} holds {count} initiatives; executives can weigh about {most}. Group them by the outcome they serve, or move some to a later period.',
    manyPeriods:
      '{periods} periods hold more than {most} initiatives, such as {period} with {count}. Group them by the outcome they serve, or move some to a later period.',
    few: 'No period of this roadmap holds more than {count}, while executives usually choose between {fewest} initiatives or more. Is something missing?',
  },
  *check({ typed, config }, { fewest, most }) {
    if (!isKind(typed, 'roadmap') || !audiencesOf(typed).includes('executive')) return;
    const groups = byPeriod(roadmapEntries(typed), config.fiscalYearStart);
    const full = groups.filter(({ entries }) => entries.length > most);
    const [first] = full;
    if (first !== undefined) {
      const data = { period: first.name, count: String(first.entries.length), most: String(most), periods: String(full.length) };
      const span = first.entries[most]?.span ?? first.entries[0].span;
      const related = full.slice(1).map(({ name, entries }) => ({
        path: typed.path,
        span: entries[0].span,
        message: `${name} holds ${String(entries.length)} initiatives.`,
      }));
      yield full.length === 1 ? { message: 'many', data, span, related } : { message: 'manyPeriods', data, span, related };
      return;
    }
    const fullest = Math.max(0, ...groups.map(({ entries }) => entries.length));
    const start = groups[0]?.entries[0].span;
    if (start !== undefined && fullest < fewest)
      yield { message: 'few', data: { count: String(fullest), fewest: String(fewest) }, span: start, severity: 'info' };
  },
});

interface Group {
  readonly name: string;
  readonly entries: [RoadmapEntry, ...RoadmapEntry[]];
}

/** One item that stands in several rows, for several segments say, counts once. */
function byPeriod(entries: readonly RoadmapEntry[], fiscalYearStart: number): readonly Group[] {
  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const days = entryDays(entry, fiscalYearStart);
    const key = days === undefined ? (bucketOf(entry) ?? '') : `${days.start} ${days.end}`;
    const own = `${key} ${entry.parts.get('item')?.text ?? entry.name}`;
    if (seen.has(own)) continue;
    seen.add(own);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: nameOf(entry), entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups.values()];
}

function nameOf({ parts }: RoadmapEntry): string {
  const when = parts.get('when')?.text;
  return when === undefined ? 'This roadmap' : `"${when}"`;
}
