// Without today's value nobody can tell whether a target was reached by the work or had been true all along.
import { subtree, type Section } from '../../../document/section.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { columnRoles } from '../../criterion/index.ts';
import { isCalledGuardrail } from '../../criteria/guardrails.ts';
import { defineRule } from '../../rule.ts';
import { sectionsLacking, type Lack } from '../../criteria/lackingCriteria.ts';
import { wordsOf, type SuccessCriterion } from '../../criteria/successCriteria.ts';

export const baselineMissing = defineRule({
  id: 'criteria/baseline-missing',
  scope: 'document',
  summary: 'Require success criteria to say where they start from',
  severity: 'warning',
  fixable: true,
  messages: {
    target: "{subject} no baseline{example}. Add today's value, so that the change can be seen.",
    change: "The criterion {first} says by how much, but not from where. Add today's value.",
    changeAmongOthers: "{first} says by how much, but not from where, and {subject} no baseline. Add today's values.",
  },
  *check({ typed }) {
    for (const { section, lacking, data, place } of sectionsLacking(typed, lack)) {
      if (saysBaseline(typed, section)) continue;
      const change = lacking.find(isChange);
      // A bare target can still be marked as met or not met; a change from nowhere cannot.
      if (change === undefined) yield { ...place, message: 'target', data, severity: 'info' };
      else if (lacking.length === 1) yield { ...place, message: 'change', data: { first: change.name } };
      else yield { ...place, message: 'changeAmongOthers', data: { first: change.name, subject: data.subject } };
    }
  },
});

const lack: Lack = {
  isLacking: lacksBaseline,
  fault: 'has no baseline',
  fix: { title: 'Add a baseline to fill in', words: '(baseline: <today>)' },
};

/** A guardrail is a limit, which holds wherever one starts from. */
function lacksBaseline(criterion: SuccessCriterion): boolean {
  const { reading, block } = criterion;
  if (!reading.findings.some((finding) => finding === 'baseline-missing' || finding === 'delta-without-baseline')) return false;
  if (isCalledGuardrail(criterion)) return false;
  if (block.kind !== 'row') return true;
  const cell = block.cells[columnRoles(block.headers).indexOf('baseline')]?.text.trim() ?? '';
  // "N/A" and "no tool" say that there was nothing before; "unknown" and a dash say nothing.
  return !/\p{L}/u.test(cell) || /^(?:unknown|unmeasured|tb[acd]|todo)\b/i.test(cell);
}

/** Three times the money back is no change of anything that was there before. */
function isChange(criterion: SuccessCriterion): boolean {
  return criterion.reading.findings.includes('delta-without-baseline') && !/\b(?:roi|returns?|payback)\b/i.test(wordsOf(criterion));
}

/** Words beside the list that say where the baselines are. */
function saysBaseline(typed: TypedDocument, section: Section): boolean {
  return subtree(section).some((part) =>
    typed.document.blocks(part).some((block) => block.kind === 'paragraph' && /\bbaselines?\b/i.test(block.prose.text)),
  );
}
