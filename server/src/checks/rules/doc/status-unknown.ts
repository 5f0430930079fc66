// How strictly a document is checked follows from its status, so a status that means nothing leaves it
// unclear whether the document is a draft or a promise.
import { distance } from 'fastest-levenshtein';
import { statusKey } from '../../../schema/typedDocument.ts';
import { asChoice } from '../../fixes.ts';
import { replaceValue } from '../../editing.ts';
import { withArticle } from '../../words/kindNames.ts';
import { defineRule } from '../../rule.ts';

export const statusUnknown = defineRule({
  id: 'doc/status-unknown',
  scope: 'document',
  summary: 'Require a status that the kind knows',
  severity: 'error',
  needsConfig: true,
  fixable: true,
  messages: {
    near: '"{status}" is no status of {kind}. Did you mean "{near}"?',
    unknown: '"{status}" is no status of {kind}. Possible are {statuses}.',
  },
  *check({ typed }) {
    const { status, schema, document } = typed;
    if (status.kind !== 'unknown' || document.frontMatter.kind === 'malformed') return;
    const key = statusKey(status.text);
    const names = nearestFirst(
      key,
      schema.statuses.map(({ name }) => name),
    );
    const [near] = names;
    if (near === undefined) return;
    const place = {
      span: status.field.node.span,
      fixes: names.flatMap((name) => asChoice(`Change to "${name}"`, [replaceValue(document, status.field, name)])),
      // A line of text is not promised to hold one of the kind's words.
      ...(document.metadata === 'labels' ? ({ severity: 'info' } as const) : {}),
    };
    const shown = status.text.length > 40 ? `${status.text.slice(0, 39)}…` : status.text;
    if (isNear(key, near)) yield { message: 'near', data: { status: shown, kind: withArticle(schema.title), near }, ...place };
    else
      yield {
        message: 'unknown',
        data: { status: shown, kind: withArticle(schema.title), statuses: schema.statuses.map(({ name }) => name).join(', ') },
        ...place,
      };
  },
});

const begun = ['draft', 'exploring'];
const agreed = ['approved', 'chosen', 'validated', 'ready'];
const building = ['in-delivery', 'rolling-out', 'chosen'];
const out = ['launched', 'closed', 'chosen'];
const stopped = ['dropped', 'rejected', 'rolled-back'];

/** What other tools call the same state, beside what schemas accept as a name of it; the best name first. */
const meanings: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['draft', 'wip', 'todo', 'to-do', 'backlog', 'new', 'idea', 'research', 'unstarted', 'not-started'].map(
    (word) => [word, begun] as const,
  ),
  ...['proposed', 'review', 'in-review', 'ready-for-review'].map((word) => [word, ['review', 'framed', 'draft']] as const),
  ...['reviewed', 'ready', 'accepted', 'approved', 'final', 'planned', 'committed'].map((word) => [word, agreed] as const),
  ...['active', 'in-progress', 'in-process', 'in-development', 'developing', 'implementing', 'building', 'in-delivery'].map(
    (word) => [word, building] as const,
  ),
  ...['done', 'complete', 'completed', 'implemented', 'shipped', 'released', 'live', 'launched', 'resolved'].map(
    (word) => [word, out] as const,
  ),
  ...['declined', 'canceled', 'cancelled', 'aborted', 'withdrawn', 'dropped', 'abandoned'].map((word) => [word, stopped] as const),
  ...['archived', 'deprecated', 'obsolete', 'superseded', 'retired'].map((word) => [word, ['retired', 'closed', 'parked']] as const),
  ...['on-hold', 'paused', 'limbo', 'deferred', 'parked'].map((word) => [word, ['parked', 'closed']] as const),
]);

function nearestFirst(key: string, names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => costOf(key, a) - costOf(key, b));
}

/** A word that means the same comes before a word that looks the same; `shipped-in-june` means what `shipped` does. */
function costOf(key: string, name: string): number {
  const meant = (meanings.get(key) ?? meanings.get(key.split('-')[0] ?? ''))?.indexOf(name) ?? -1;
  return meant >= 0 ? meant - 10 : distance(key.slice(0, 60), name);
}

function isNear(key: string, name: string): boolean {
  return costOf(key, name) <= Math.min(2, Math.floor((name.length - 1) / 2));
}
