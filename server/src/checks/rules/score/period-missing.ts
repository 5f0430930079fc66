// 500 users a month and 500 a quarter are different reaches. A bare number is read per month, which is right only where
// everybody means that; a rubric.yaml that names the period has settled it.
import { periods } from '../../../config/config.ts';
import { readReach } from '../../../scoring/reach.ts';
import { foldText } from '../../../scoring/numberText.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';
import { writtenInputs } from '../../metadata/scoreInputs.ts';

export const periodMissing = defineRule({
  id: 'score/period-missing',
  scope: 'document',
  summary: 'Require a reach to say over which period it is counted',
  severity: 'info',
  fixable: true,
  messages: {
    missing:
      '{framework} {input} {written} does not say over which period; it is read as {written}/{period}. Write the period here, or once for every document as rice.period in rubric.yaml.',
  },
  *check({ typed, scores, config }) {
    if (config.namesReachPeriod) return;
    for (const score of scores) {
      for (const { name, spec, node, hasPeriodBeside } of writtenInputs(score)) {
        const reach = spec.kind === 'perPeriod' && !hasPeriodBeside ? readReach(foldText(node.text)) : undefined;
        if (reach?.kind !== 'reach' || reach.per !== undefined) continue;
        const written = node.text.trim();
        const { period } = config.rice;
        const offered = [period, ...periods.filter((other) => other !== period && (other === 'month' || other === 'quarter'))];
        yield {
          message: 'missing',
          data: { framework: score.outcome.framework.label, input: name, written, period },
          span: node.span,
          fixes:
            typed.document.metadata === 'sidecar'
              ? []
              : offered.flatMap((per) => asChoice(`Write ${written}/${per}`, [{ span: node.span, newText: `${written}/${per}` }])),
        };
      }
    }
  },
});
