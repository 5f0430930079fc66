// A target that contradicts its own criterion cannot be met: numbers that run against the verb, a target that is
// today's value, two units, more than all of something, or a day that was over before the document was begun.
import type { Config } from '../../../config/config.ts';
import { daysOf } from '../../../document/calendar.ts';
import { scalarText } from '../../../document/field.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { textOf, type Span } from '../../../text/span.ts';
import { comparable, mixesUnits } from '../../criteria/comparableMeasures.ts';
import { directionOf } from '../../criteria/direction.ts';
import { asChoice } from '../../fixes.ts';
import { isGuardrail } from '../../criteria/guardrails.ts';
import { defineRule } from '../../rule.ts';
import { criteriaBySection, markSpan, type SuccessCriterion } from '../../criteria/successCriteria.ts';

export const targetIncoherent = defineRule({
  id: 'criteria/target-incoherent',
  scope: 'document',
  summary: 'Disallow targets that contradict their own criterion',
  severity: 'warning',
  fixable: true,
  messages: {
    against: '{name} should go {way}, but goes from {from} to {to}. Swap the two, or change the verb.',
    unchanged: '{name} aims at {to}, where it stands today. Say how far it should go.',
    units: '{name} starts from {from} and aims at {to}, which cannot be compared. Use one unit for both.',
    'more-than-all': '{name} aims at {to}, which is more than all of them. Write at most 100 %.',
    past: '{name} was due {due}, before this document was begun on {created}. Give a day to come.',
  },
  *check({ typed, config }) {
    for (const { criteria } of criteriaBySection(typed)) {
      const faults = criteria.flatMap((criterion) => faultOf(typed, criterion, config) ?? []);
      const [first, ...others] = faults;
      if (first === undefined) continue;
      yield {
        ...first.finding,
        span: first.span,
        related: others.map(({ span, name }) => ({ path: typed.path, span, message: `${name} contradicts itself as well.` })),
        fixes: asChoice(
          'Swap the baseline and the target',
          faults.flatMap(({ swap }) => swap),
        ),
      };
    }
  },
});

interface Fault {
  readonly name: string;
  readonly span: Span;
  readonly swap: readonly TextEdit[];
  readonly finding:
    | { readonly message: 'against'; readonly data: Readonly<Record<'name' | 'way' | 'from' | 'to', string>> }
    | { readonly message: 'unchanged' | 'more-than-all'; readonly data: Readonly<Record<'name' | 'to', string>> }
    | { readonly message: 'units'; readonly data: Readonly<Record<'name' | 'from' | 'to', string>> }
    | { readonly message: 'past'; readonly data: Readonly<Record<'name' | 'due' | 'created', string>> };
}

function faultOf(typed: TypedDocument, criterion: SuccessCriterion, config: Config): Fault | undefined {
  return inNumbers(typed, criterion) ?? moreThanAll(criterion) ?? inThePast(typed, criterion, config);
}

function inNumbers(typed: TypedDocument, criterion: SuccessCriterion): Fault | undefined {
  const { reading, name } = criterion;
  const { baseline, target } = reading;
  if (baseline?.measure === undefined || target?.measure === undefined || !belongTogether(criterion, baseline.span, target.span))
    return undefined;
  const at = { name, span: markSpan(criterion, target), swap: [] };
  const [from, to] = [baseline.text.trim(), target.text.trim()];
  if (mixesUnits(baseline.measure, target.measure)) return { ...at, finding: { message: 'units', data: { name, from, to } } };
  const numbers = comparable(baseline.measure, target.measure);
  const way = directionOf(criterion);
  if (numbers === undefined || way === undefined) return undefined;
  const [start, end] = numbers;
  if (way === 'down' ? end > start : end < start)
    return { ...at, swap: swapOf(typed, criterion), finding: { message: 'against', data: { name, way, from, to } } };
  const isHeld = start !== end || target.measure.comparator !== undefined || isGuardrail(criterion);
  return isHeld ? undefined : { ...at, finding: { message: 'unchanged', data: { name, to } } };
}

/** "From 2 to 3", "2 → 3" and "3 (currently 2)": in a sentence other numbers may stand around either. Cells are known by their columns. */
function belongTogether({ block }: SuccessCriterion, baseline: Span, target: Span): boolean {
  if (block.kind === 'row') return true;
  const { text } = block.prose;
  if (baseline.end <= target.start) return leadsOn.test(text.slice(baseline.end, target.start));
  return looksBack.test(text.slice(target.end, baseline.start));
}

const leadsOn = /^[^.;]{0,30}(?:\b(?:to|auf|bis|à|a|para)\b|→|->|=>|[–—])[^.;]{0,20}$/i;
const looksBack =
  /^[^.;]{0,20}(?:\b(?:currently|today|now|was|vs|versus|baseline|compared (?:to|with)|(?:up|down) from|instead of)\b[^.;]{0,10}|\([^.;]{0,10})$/i;

/** "120 % of users", but neither "120 % of target" nor a growth of 120 %; a table has too few words to tell. */
function moreThanAll(criterion: SuccessCriterion): Fault | undefined {
  const { reading, block, name } = criterion;
  const { target, delta } = reading;
  if (target?.measure === undefined || delta !== undefined || block.kind === 'row') return undefined;
  if (target.measure.unit !== '%' || target.measure.value <= 100 || !whole.test(block.prose.text.slice(target.span.end))) return undefined;
  return {
    name,
    span: markSpan(criterion, target),
    swap: [],
    finding: { message: 'more-than-all', data: { name, to: target.text.trim() } },
  };
}

const whole =
  /^ of (?:all |our |the |new |active |trial |eligible )*(?:users|customers|accounts|teams|admins|people|visitors|orders|requests|tickets|sessions|trials|sellers|buyers|members|employees|workspaces|companies|subscribers)\b/i;

function inThePast(typed: TypedDocument, criterion: SuccessCriterion, config: Config): Fault | undefined {
  const { timeframe } = criterion.reading;
  const created = scalarText(typed.document.fields.get('created')?.node);
  const due = timeframe === undefined ? undefined : day.exec(timeframe.text)?.[0];
  const begun = daysOf(created, config.fiscalYearStart)?.start;
  const end = daysOf(due, config.fiscalYearStart)?.end;
  if (created === undefined || due === undefined || begun === undefined || end === undefined || end >= begun) return undefined;
  const { name } = criterion;
  return { name, span: markSpan(criterion, timeframe), swap: [], finding: { message: 'past', data: { name, due, created } } };
}

const day = /\b(?:\d{4}-(?:\d{2}-\d{2}|\d{2}|[QH][1-4])|[QH][1-4][ -]\d{4})(?![\w-])/i;

/** A sign such as ≥ belongs to the target and does not travel with the number, so there is no simple swap. */
function swapOf(typed: TypedDocument, criterion: SuccessCriterion): readonly TextEdit[] {
  const { baseline, target } = criterion.reading;
  if (baseline === undefined || target === undefined || [baseline, target].some(({ text }) => /^\s*[<>≤≥~≈=]/.test(text))) return [];
  const [from, to] = [markSpan(criterion, baseline), markSpan(criterion, target)];
  const { text } = typed.document;
  return [
    { span: from, newText: textOf(text, to) },
    { span: to, newText: textOf(text, from) },
  ];
}
