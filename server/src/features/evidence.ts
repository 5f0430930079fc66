// What stands behind a document in one line, for its lens and for hovers: accounts, revenue, what of it is at risk, how
// many are the customers we want, and how new it is. Parts that nobody knows are left out, and so is the line.
import { daysBetween } from '../document/calendar.ts';
import { entry } from '../document/field.ts';
import { convictionCap } from '../evidence/confidenceCap.ts';
import { moneyTexts } from '../evidence/money.ts';
import type { RollUp } from '../evidence/rollUp.ts';
import { linkFields, type TypedDocument } from '../schema/typedDocument.ts';
import { formatPercent } from '../scoring/format.ts';
import { pointSpan, touches, type Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CodeLens } from './codeLens.ts';
import { cell } from './escape.ts';
import { idAt } from './ids.ts';

/** The roll-up of a document; undefined without evidence, and while files are still to be read. */
export function evidenceOf(snapshot: Snapshot, path: string): RollUp | undefined {
  return snapshot.reading ? undefined : snapshot.evidence.rollUp(path, snapshot.config);
}

/** `12 accounts · $1.2M ARR · $400K at risk · 9 of 12 ICP · newest 21 days`. */
export function evidenceTitle({ supporting, contradicting, icp, icpKnown, newest }: RollUp, today: string | undefined): string {
  const { count, pieces } = supporting;
  const parts = [
    count > 0 ? counted(count, 'account') : pieces > 0 ? counted(pieces, 'piece of evidence', 'pieces of evidence') : '',
    supporting.revenue.length === 0 ? '' : `${moneyTexts(supporting.revenue)} ARR`,
    supporting.atRisk.some(({ amount }) => amount > 0) ? `${moneyTexts(supporting.atRisk)} at risk` : '',
    icpKnown === 0 ? '' : `${String(icp)} of ${String(icpKnown)} ICP`,
    newest === undefined ? '' : `newest ${ageText(newest, today)}`,
    contradicting.pieces === 0 ? '' : counted(contradicting.pieces, 'contradicts', 'contradict'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** Days since a day, or the day itself where it is ahead or nobody knows what day it is. */
export function ageText(day: string, today: string | undefined): string {
  const days = today === undefined ? -1 : daysBetween(day, today);
  if (days < 0) return day;
  return days === 0 ? 'today' : counted(days, 'day');
}

/** The lens of a document that work is chosen from; undefined without evidence. */
export function evidenceLens(snapshot: Snapshot, path: string): CodeLens | undefined {
  if (snapshot.portfolio.facts(path)?.ranked !== true) return undefined;
  const found = evidenceOf(snapshot, path);
  if (found === undefined) return undefined;
  const title = evidenceTitle(found, snapshot.today);
  return {
    span: pointSpan(0),
    title,
    tooltip: 'Show which accounts and which evidence stand behind this',
    action: 'explainEvidence',
    framework: undefined,
  };
}

/** What a hover says of evidence at a place: on ids, on the links to evidence and on the confidence of a score. */
export function evidenceHover(
  snapshot: Snapshot,
  typed: TypedDocument,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  const { document } = typed;
  const id = document.fields.get('id');
  const own = [...(id === undefined ? [] : [id]), ...linkFields(typed, 'evidence')].find(
    ({ key, node }) => touches(key, offset) || (node === id?.node && touches(node.span, offset)),
  );
  if (own !== undefined) {
    const line = lineOf(snapshot, typed.path);
    return line === undefined ? undefined : { span: own.key, markdown: line };
  }
  const named = idAt(document, offset);
  if (named !== undefined && named.id !== typed.id) {
    const [target] = snapshot.portfolio.withId(named.id);
    const line = target === undefined ? undefined : lineOf(snapshot, target.path);
    return line === undefined ? undefined : { span: named.span, markdown: line };
  }
  return capHover(snapshot, typed, offset);
}

function lineOf(snapshot: Snapshot, path: string): string | undefined {
  const found = evidenceOf(snapshot, path);
  return found === undefined ? undefined : `Evidence: ${cell(evidenceTitle(found, snapshot.today))}`;
}

function capHover(
  snapshot: Snapshot,
  typed: TypedDocument,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  for (const { outcome, field } of snapshot.scores(typed.path)) {
    const confidence = field.node.kind === 'map' ? field.node.entries.find(({ name }) => name === 'confidence') : undefined;
    if (confidence === undefined || outcome.framework.inputs.get('confidence')?.kind !== 'percent' || outcome.kind === 'illegal') continue;
    if (!touches(confidence.key, offset) && !touches(confidence.node.span, offset)) continue;
    const claimed = (outcome.kind === 'scored' ? outcome.inputs : outcome.given)['confidence'];
    const line = claimed === undefined || snapshot.reading ? undefined : capLine(snapshot, typed, claimed);
    return line === undefined ? undefined : { span: entry(field.node, 'confidence')?.node.span ?? confidence.key, markdown: line };
  }
  return undefined;
}

/** Sums of decimals may miss a limit that they reach on paper. */
const tolerance = 1e-9;

function capLine(snapshot: Snapshot, { path }: TypedDocument, claimed: number): string | undefined {
  const found = evidenceOf(snapshot, path);
  if (found?.strongest === undefined) {
    // What is linked from elsewhere cannot be judged here.
    const isLinked = (snapshot.portfolio.facts(path)?.links['evidence'] ?? []).length > 0;
    return found !== undefined || isLinked
      ? undefined
      : `No evidence is linked. Conviction alone supports up to ${formatPercent(convictionCap)}.`;
  }
  const { name, type, cap } = found.strongest;
  const piece = `${cell(name)} (${cell(type)})`;
  return claimed <= cap + tolerance
    ? `${formatPercent(claimed)} is backed by ${piece}, which supports up to ${formatPercent(cap)}.`
    : `${formatPercent(claimed)} is more than the evidence supports: the strongest, ${piece}, supports up to ${formatPercent(cap)}.`;
}
