// A stage without a measured condition is passed by the calendar or by mood. Going on and stopping are two questions;
// the last stage has only the second.
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { analyseCriterion, hasQuantity } from '../../criterion/index.ts';
import { stagesOf, type LaunchStage } from '../../launch/launchStages.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { isStoppedByRollback } from '../../launch/rollbackTrigger.ts';
import { defineRule } from '../../rule.ts';
import type { Words } from '../../sections/tables.ts';

export const stageNoGate = defineRule({
  id: 'launch/stage-no-gate',
  scope: 'document',
  summary: 'Require each stage of a launch to say what must be measured to go on and to stop',
  severity: 'warning',
  messages: {
    absent: 'Stage "{stage}" does not say {what}. Name a metric and the value it must hold, such as "error rate below 0.5 % for 24 h".',
    absentInSeveral:
      '{count} of {total} stages do not say what must hold to go on or what stops them, "{stage}" first. Name a metric and a value for each.',
    vague: '"{text}" can be judged only by opinion. Name a metric and the value it must hold, such as "error rate below 0.5 % for 24 h".',
    vagueInSeveral:
      '{count} conditions of the stages can be judged only by opinion, "{text}" first. Name a metric and the value it must hold in each.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document)) return;
    const stages = stagesOf(typed)?.stages ?? [];
    // A single step is no rollout in stages.
    if (stages.length < 2 || stages.some(({ isOpen }) => isOpen)) return;
    yield* absent(typed, stages);
    yield* vague(typed, stages);
  },
});

function* absent(typed: TypedDocument, stages: readonly LaunchStage[]) {
  // One measured rollback for the whole launch stops every stage of it.
  const stopped = stages.every(({ stop }) => stop === undefined) && isStoppedByRollback(typed);
  const lacking = stages.flatMap((stage, index) => {
    const what = lackOf(stage, index === stages.length - 1 ? 'last' : 'earlier', stopped ? 'stopped' : 'unstopped');
    return what === undefined ? [] : [{ stage, what }];
  });
  const [first] = lacking;
  if (first === undefined) return;
  const data = { stage: first.stage.name, what: first.what, count: String(lacking.length), total: String(stages.length) };
  if (lacking.length === 1) yield { message: 'absent', data, span: first.stage.span } as const;
  else {
    const related = lacking.map(({ stage, what }) => ({
      path: typed.path,
      span: stage.span,
      message: `"${stage.name}" does not say ${what}.`,
    }));
    yield { message: 'absentInSeveral', data, span: first.stage.span, related } as const;
  }
}

/** The exit of a beta or pilot has a rule of its own. */
function lackOf({ go, stop, type }: LaunchStage, place: 'last' | 'earlier', launch: 'stopped' | 'unstopped'): string | undefined {
  const needsGo = place === 'earlier' && go === undefined && type !== 'beta' && type !== 'pilot';
  const needsStop = stop === undefined && launch === 'unstopped';
  if (needsGo) return needsStop ? 'what must hold to go on, and what stops it' : 'what must hold to go on';
  return needsStop ? 'what stops it' : undefined;
}

function* vague(typed: TypedDocument, stages: readonly LaunchStage[]) {
  const found = stages.flatMap(({ go, stop }, index) =>
    [index < stages.length - 1 ? go : undefined, stop].filter((gate): gate is Words => gate !== undefined && isVague(gate.text)),
  );
  const [first] = found;
  if (first === undefined) return;
  const data = { text: first.text, count: String(found.length) };
  if (found.length === 1) yield { message: 'vague', data, span: first.span } as const;
  else {
    const related = found.map(({ text, span }) => ({ path: typed.path, span, message: `"${text}" names no value.` }));
    yield { message: 'vagueInSeveral', data, span: first.span, related } as const;
  }
}

/** "Any wrong appointment", "no double booking" and "approved by legal" are met or not, without a number. */
const binary =
  /\b(?:any|every|each|all|first|one|a single|zero|no|none|not|without|never|approv\w*|agree[ds]?|sign(?:s|ed)?[- ]?off|certified|pass(?:es|ed)?|complete[ds]?|keine?|kein[a-z]{1,2}|aucune?|sans|ningun[ao]?|ningún|sin|nenhuma?|sem|ни|нет|без)\b|[无無没未全]|なし|ない|없|모든/iu;

function isVague(text: string): boolean {
  if (/\]\(|https?:|`/.test(text)) return false;
  return analyseCriterion(text).level === 0 && !hasQuantity(text) && !/\d/.test(text) && !binary.test(text);
}
