// How strictly a document is checked follows from its status, so a status that means nothing leaves it
// unclear whether the document is a draft or a promise.
import { distance } from 'fastest-levenshtein';
import { statusKey } from '../../../schema/typedDocument.ts';
import { asChoice } from '../../fixes.ts';
import { replaceValue } from '../../editing.ts';
import { defineRule } from '../../rule.ts';

export const statusUnknown = defineRule({
  id: 'doc/status-unknown',
  scope: 'document',
  summary: 'Require a status that the kind knows',
  severity: 'error',
  needsConfig: true,
  fixable: true,
  messages: {
    near: '"{status}" is no status of this kind ({kind}). Did you mean "{near}"?',
    unknown: '"{status}" is no status of this kind ({kind}). Possible are {statuses}.',
  },
  *check({ typed }) {
    const { status, schema, document } = typed;
    if (status.kind !== 'unknown' || document.frontMatter.kind === 'malformed') return;
    const key = statusKey(status.text);
    const names = nearestFirst(key, schema.statuses.map(({ name }) => name));
    const [near] = names;
    if (near === undefined) return;
    const place = {
      span: status.field.node.span,
      fixes: names.flatMap((name) => asChoice(`Change to "${name}"`, [replaceValue(document, status.field, name)])),
      // A line of text is not promised to hold one of the kind's words.
      ...(document.metadata === 'labels' ? ({ severity: 'info' } as const) : {}),
    };
    const shown = status.text.length > 40 ? `${status.text.slice(0, 39)}…` : status.text;
    if (isNear(key, near)) yield { message: 'near', data: { status: shown, kind: schema.title, near }, ...place };
    else yield { message: 'unknown', data: { status: shown, kind: schema.title, statuses: schema.statuses.map(({ name }) => name).join(', ') }, ...place };
  },
});

/** What other tools call the same state, beside what schemas accept as a name of it. */
const meanings: ReadonlyMap<string, readonly string[]> = new Map([
  ['in-progress', ['in-delivery', 'rolling-out', 'review']],
  ['wip', ['draft', 'exploring']],
  ['todo', ['draft', 'exploring']],
  ['to-do', ['draft', 'exploring']],
  ['backlog', ['draft', 'exploring']],
  ['new', ['draft', 'exploring']],
  ['research', ['draft', 'exploring']],
  ['ready', ['approved', 'validated', 'ready']],
  ['accepted', ['approved', 'chosen']],
  ['final', ['approved', 'chosen']],
  ['planned', ['approved', 'chosen', 'ready']],
  ['done', ['launched', 'closed', 'chosen']],
  ['completed', ['launched', 'closed', 'chosen']],
  ['complete', ['launched', 'closed', 'chosen']],
  ['implemented', ['launched', 'closed', 'chosen']],
  ['shipped', ['launched', 'closed']],
  ['released', ['launched', 'closed']],
  ['live', ['launched']],
  ['declined', ['rejected', 'dropped']],
  ['canceled', ['dropped', 'rejected']],
  ['cancelled', ['dropped', 'rejected']],
  ['aborted', ['dropped', 'rejected']],
  ['withdrawn', ['dropped', 'rejected']],
  ['archived', ['retired', 'closed', 'parked']],
  ['on-hold', ['parked']],
  ['paused', ['parked']],
]);

function nearestFirst(key: string, names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => costOf(key, a) - costOf(key, b));
}

function costOf(key: string, name: string): number {
  const meant = meanings.get(key)?.indexOf(name) ?? -1;
  return meant >= 0 ? meant - 10 : distance(key.slice(0, 60), name);
}

function isNear(key: string, name: string): boolean {
  return costOf(key, name) <= Math.min(2, Math.floor((name.length - 1) / 2));
}
