// A launch in stages works only while each stage is larger than the one before and the last is everybody. What a
// beta or pilot lacks is told by launch/pilot-no-exit, what a gate lacks by launch/stage-no-gate.
import { scalarText } from '../../../document/field.ts';
import { isKind, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { stagesOf, type LaunchStage, type LaunchStages } from '../../launch/launchStages.ts';
import { strategyOf, tierOf } from '../../launch/launchTier.ts';
import { shipsNoSoftware } from '../../launch/launchType.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';
import { sortStages } from '../../launch/stageOrder.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

export const stagesInvalid = defineRule({
  id: 'launch/stages-invalid',
  scope: 'document',
  summary: 'Require the stages of a launch to grow from a small share to everybody',
  severity: 'warning',
  fixable: true,
  options: { first: { value: 10, help: 'The largest share, in percent, that the first stage of a tier 1 launch may reach.' } },
  messages: {
    beyond: 'Stage "{stage}" is for {share} of customers. A share is at most 100 %.',
    shrinks:
      'Stage "{stage}" reaches {share} after "{before}" has reached {reached}. Put the stages in order, each with a larger share than the one before.',
    repeats: 'Stage "{stage}" reaches {share}, as "{before}" did already. Give it a larger share, or make one stage of the two.',
    ends: 'The last stage, "{stage}", reaches {share}. Add the stage in which everybody gets it.',
    duration: 'Nothing says how long stage "{stage}" lasts. Say after how many days, or on which date, the next one may begin.',
    durations:
      '{count} of {total} stages do not say how long they last, "{stage}" first. Say after how many days, or on which date, the next one may begin.',
    large: 'The first stage, "{stage}", reaches {share} at once. Begin a launch of tier 1 with {first} or less, so that a fault meets few.',
    none: 'This launch is gradual, and no stages say how it grows. Add each step with its share, its length and what must hold to go on.',
    unexplained: 'Everybody gets this at once, and nothing says why. Say in "reason" why no smaller step comes first.',
  },
  *check({ typed }, { first }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document)) return;
    const found = stagesOf(typed);
    if (found === undefined) {
      const missing = strategyAlone(typed);
      const span = typed.document.fields.get('release_strategy')?.node.span ?? metadataSpan(typed.document);
      if (missing !== undefined) yield { message: missing, span };
      return;
    }
    if (found.stages.some(({ isOpen }) => isOpen)) return;
    yield* growth(typed, found);
    const [smallest] = found.stages.filter(({ share }) => (share ?? 0) > 0);
    if (tierOf(typed) === '1' && found.stages.length > 1 && smallest?.share !== undefined && smallest.share > first)
      yield {
        message: 'large',
        data: { stage: smallest.name, share: percent(smallest.share), first: percent(first) },
        span: smallest.span,
      };
    yield* lengths(typed, found.stages);
  },
});

/** What is wrong with a strategy that no stages stand beside. */
function strategyAlone(typed: TypedDocument): 'none' | 'unexplained' | undefined {
  const strategy = strategyOf(typed);
  const told = (concepts: readonly string[]): readonly string[] =>
    concepts.flatMap((concept) =>
      typed.sectionsFor(concept).map(({ section }) => (holdsPlaceholder(typed, section) ? '1 %' : textBelow(typed.document, section))),
    );
  // Stages that are told in words or in a list are not read, but they are there.
  if (strategy === 'gradual') return told(['stages', 'release-strategy', 'timeline']).some(hasQuantity) ? undefined : 'none';
  if (strategy !== 'big-bang' || tierOf(typed) === '3' || shipsNoSoftware(typed)) return undefined;
  const isExplained =
    scalarText(typed.document.fields.get('reason')?.node) !== undefined ||
    told(['release-strategy']).some((text) => text === '1 %' || countWords(text) >= 8);
  return isExplained ? undefined : 'unexplained';
}

type Shared = LaunchStage & { readonly share: number };

/** The first thing wrong with how the shares grow; the others may follow from it. */
function* growth(typed: TypedDocument, { stages, source }: LaunchStages) {
  const shared = stages.filter((stage): stage is Shared => stage.share !== undefined);
  const last = shared.at(-1);
  if (last === undefined) return;
  const beyond = shared.find(({ share }) => share > 100);
  if (beyond !== undefined) {
    yield { message: 'beyond', data: { stage: beyond.name, share: percent(beyond.share) }, span: beyond.span } as const;
    return;
  }
  if (areParts(shared)) return;
  const index = shared.findIndex(({ share }, at) => at > 0 && share <= (shared[at - 1]?.share ?? -1) && share > 0);
  const [stage, before] = [shared[index], shared[index - 1]];
  if (stage !== undefined && before !== undefined) {
    const data = { stage: stage.name, share: percent(stage.share), before: before.name };
    if (stage.share === before.share) yield { message: 'repeats', data, span: stage.span } as const;
    else {
      const fixes = sortStages(typed, source);
      yield { message: 'shrinks', data: { ...data, reached: percent(before.share) }, span: stage.span, fixes } as const;
    }
    return;
  }
  if (last.share < 100 && last === stages.at(-1) && !isPartOnPurpose(typed, last))
    yield { message: 'ends', data: { stage: last.name, share: percent(last.share) }, span: last.span } as const;
}

/** Waves by region each reach all of their own customers, and shares of the whole add up to it. */
function areParts(stages: readonly Shared[]): boolean {
  const sum = stages.reduce((total, { share }) => total + share, 0);
  return (
    (stages.length > 1 && stages.every(({ share }) => share === 100)) || ((stages.at(-1)?.share ?? 0) < 100 && Math.abs(sum - 100) <= 1)
  );
}

/** A beta ends before everybody has it, and some customers may be held out to compare with. */
function isPartOnPurpose(typed: TypedDocument, { type }: LaunchStage): boolean {
  const strategy = strategyOf(typed);
  return (
    strategy === 'beta' ||
    strategy === 'dark' ||
    type === 'beta' ||
    type === 'pilot' ||
    type === 'internal' ||
    /\bhold[- ]?(?:out|back)|\bcontrol group/i.test(typed.document.text)
  );
}

function* lengths(typed: TypedDocument, stages: readonly LaunchStage[]) {
  const endless = stages.filter((stage, index) => index < stages.length - 1 && !hasLength(stage, stages[index + 1]));
  const [first] = endless;
  if (first === undefined) return;
  const data = { stage: first.name, count: String(endless.length), total: String(stages.length) };
  if (endless.length === 1) yield { message: 'duration', data, span: first.span } as const;
  else {
    const related = endless.map(({ name, span }) => ({ path: typed.path, span, message: `Nothing says how long "${name}" lasts.` }));
    yield { message: 'durations', data, span: first.span, related } as const;
  }
}

/** A gate that must hold for a day says how long the stage lasts at least. */
function hasLength({ type, duration, start, end, go }: LaunchStage, next: LaunchStage | undefined): boolean {
  if (type === 'beta' || type === 'pilot') return true;
  return (
    duration !== undefined ||
    end !== undefined ||
    (start !== undefined && next?.start !== undefined) ||
    /\d\s?(?:h|hours?|d|days?|w|weeks?|months?|天|日|小时|時間)(?!\p{L})/iu.test(go?.text ?? '')
  );
}

function percent(share: number): string {
  return `${String(share)} %`;
}
