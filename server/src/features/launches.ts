// Launch plans as people ask after them: how many gates are met, how many days are left, what is overdue. Gates are
// judged by the rules themselves, so a lens, the tree and the findings never disagree.
import { readinessOf, type LaunchReadiness } from '../checks/launch/launchReadiness.ts';
import { isKind, type TypedDocument } from '../schema/typedDocument.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { cell } from './escape.ts';

export interface LaunchRow {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string;
  readonly phase: string;
  readonly met: number;
  readonly gates: number;
  /** `T-12`, `today`, `T+3`; undefined without a launch date. */
  readonly countdown: string | undefined;
  readonly overdue: number;
  /** What is to be done next: the first gate that is not met. */
  readonly next: { readonly name: string; readonly span: Span } | undefined;
}

interface Known {
  readonly today: string | undefined;
  readonly config: Snapshot['config'];
  readonly readiness: LaunchReadiness;
}

/** Judging all gates runs a dozen rules, so it is done once for each version of a plan. */
const known = new WeakMap<TypedDocument, Known>();

/** Undefined for a document that is no launch plan, and for one that is closed. */
export function launchReadiness(snapshot: Snapshot, path: string): LaunchReadiness | undefined {
  const typed = snapshot.typed(path);
  if (typed === undefined || !isKind(typed, 'launch-plan') || typed.phase === 'closed') return undefined;
  const { config, today } = snapshot;
  const before = known.get(typed);
  if (before !== undefined && before.config === config && before.today === today) return before.readiness;
  const readiness = readinessOf(typed, config, today);
  known.set(typed, { config, today, readiness });
  return readiness;
}

/** The launches that are still ahead or under way, the next one first; those without a date come last. */
export function launches(snapshot: Snapshot): readonly LaunchRow[] {
  return snapshot.portfolio
    .all()
    .filter(({ lineage, status }) => lineage.includes('launch-plan') && status !== 'launched')
    .flatMap((facts) => {
      const readiness = launchReadiness(snapshot, facts.path);
      return readiness === undefined ? [] : [{ facts, readiness }];
    })
    .sort(
      (a, b) => (a.readiness.daysToLaunch ?? Infinity) - (b.readiness.daysToLaunch ?? Infinity) || (a.facts.path < b.facts.path ? -1 : 1),
    )
    .map(({ facts, readiness }) => {
      const next = readiness.gates.find(({ met }) => !met);
      return {
        path: facts.path,
        id: facts.id,
        title: facts.title,
        status: facts.status,
        phase: facts.phase,
        met: metOf(readiness),
        gates: readiness.gates.length,
        countdown: countdown(readiness.daysToLaunch),
        overdue: readiness.overdue.length,
        next: next === undefined ? undefined : { name: next.name, span: next.span },
      };
    });
}

/** `7 of 9 gates · T-12 · 2 overdue`. */
export function readinessTitle(readiness: LaunchReadiness): string {
  const overdue = readiness.overdue.length === 0 ? [] : [`${String(readiness.overdue.length)} overdue`];
  const left = countdown(readiness.daysToLaunch);
  return [`${String(metOf(readiness))} of ${String(readiness.gates.length)} gates`, ...(left === undefined ? [] : [left]), ...overdue].join(
    ' · ',
  );
}

/** The page that explains the readiness of a launch plan, as Markdown. */
export function explainReadiness(snapshot: Snapshot, path: string): string | undefined {
  const typed = snapshot.typed(path);
  const readiness = launchReadiness(snapshot, path);
  if (typed === undefined || readiness === undefined) return undefined;
  const name = typed.id === undefined ? typed.title : `${typed.id} · ${typed.title}`;
  const gates = readiness.gates.map(({ name: gate, met, help }) => `| ${met ? '✓ met' : '✗ open'} | ${cell(gate)} | ${cell(help)} |`);
  const overdue = readiness.overdue.map(({ what, due }) => `- ${cell(what)}, due ${due}`);
  return [
    `# ${cell(name)}`,
    `**${readinessTitle(readiness)}**`,
    ['| | Gate | What it asks for |', '|---|---|---|', ...gates].join('\n'),
    ...(overdue.length === 0 ? [] : ['## Overdue', overdue.join('\n')]),
    '',
  ].join('\n\n');
}

function metOf({ gates }: LaunchReadiness): number {
  return gates.filter(({ met }) => met).length;
}

function countdown(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  return days === 0 ? 'today' : days > 0 ? `T-${String(days)}` : `T+${String(-days)}`;
}
