// A pilot with nobody counted, no last day and no condition never ends and proves nothing.
import { scalarText } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { saysWhen } from '../../launch/launchDates.ts';
import { stagesOf, type LaunchStage } from '../../launch/launchStages.ts';
import { strategyOf } from '../../launch/launchTier.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

export const pilotNoExit = defineRule({
  id: 'launch/pilot-no-exit',
  scope: 'document',
  summary: 'Require a beta or pilot to say with how many customers, until when and what ends it',
  severity: 'warning',
  messages: {
    stage:
      'Stage "{stage}" does not say {lack}. A pilot says it in a line: "12 customers until 06-15; exit if at least 8 use it every week".',
    several:
      '{count} betas or pilots leave their end open; "{stage}" does not say {lack}. Give each a number of customers, a last day and a condition.',
    strategy:
      'This launch is a beta and does not say {lack}. Say it in a line: "12 customers until 06-15; exit if at least 8 use it every week".',
  },
  *check({ typed }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document)) return;
    const stages = stagesOf(typed)?.stages;
    if (stages === undefined) {
      const lack = strategyOf(typed) === 'beta' ? lackInWords(typed) : [];
      const field = typed.document.fields.get('release_strategy');
      if (field !== undefined && lack.length > 0) yield { message: 'strategy', data: { lack: listed(lack) }, span: field.node.span };
      return;
    }
    const open = stages.flatMap((stage, index) => {
      const lack = lackOf(stage, stages[index + 1]);
      return lack.length === 0 ? [] : [{ stage, lack: listed(lack) }];
    });
    const [first] = open;
    if (first === undefined) return;
    const data = { stage: first.stage.name, lack: first.lack, count: String(open.length) };
    const related = open.map(({ stage, lack }) => ({
      path: typed.path,
      span: stage.span,
      message: `"${stage.name}" does not say ${lack}.`,
    }));
    if (open.length === 1) yield { message: 'stage', data, span: first.stage.span };
    else yield { message: 'several', data, span: first.stage.span, related };
  },
});

const [size, end, exit] = ['with how many customers', 'until when', 'what ends it'] as const;

function lackOf(stage: LaunchStage, next: LaunchStage | undefined): readonly string[] {
  if ((stage.type !== 'beta' && stage.type !== 'pilot') || stage.isOpen) return [];
  const hasEnd = stage.end !== undefined || stage.duration !== undefined || (stage.start !== undefined && next?.start !== undefined);
  return [
    ...(stage.count === undefined && (stage.share ?? 0) === 0 ? [size] : []),
    ...(hasEnd ? [] : [end]),
    ...(stage.go === undefined ? [exit] : []),
  ];
}

const condition = /\b(?:if|when|once|exit|graduate|at least|criteria|decides?|decided|unless|until)\b/i;

/** A beta that is told in words; what its success criteria say ends it as well. */
function lackInWords(typed: TypedDocument): readonly string[] {
  const sections = ['release-strategy', 'stages', 'users', 'timeline', 'summary'].flatMap((concept) => typed.sectionsFor(concept));
  if (sections.some(({ section }) => holdsPlaceholder(typed, section))) return [];
  const text = sections.map(({ section }) => textBelow(typed.document, section)).join('\n\n');
  const hasEnd = /\b(?:until|till|through|to|by|ends?|for|weeks?|months?|days?)\b/i.test(text) && saysWhen(text);
  const hasExit = condition.test(text) || typed.sectionsFor('success-criteria').length > 0;
  return [
    ...(hasQuantity(text) ? [] : [size]),
    ...(hasEnd || scalarText(typed.document.fields.get('launch_date')?.node) !== undefined ? [] : [end]),
    ...(hasExit ? [] : [exit]),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;
}
