// Confidence in a score says how well its numbers are backed. A claim above what the evidence carries moves the item up
// the ranking by nothing but conviction.
import { entry, scalarText, type FieldNode } from '../../../document/field.ts';
import { convictionCap } from '../../../evidence/confidenceCap.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { formatPercent } from '../../../scoring/format.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { capOf, capOfFile } from '../../evidence/evidenceCap.ts';
import { asChoice } from '../../fixes.ts';
import { allEvidence, supportedBy } from '../../evidence/linkedEvidence.ts';
import type { PortfolioQuestion } from '../../portfolioQuestion.ts';
import { relatedPlaces } from '../../portfolio/reporting.ts';
import { defineRule, type Fix } from '../../rule.ts';

/** Sums of decimals may miss a limit that they reach on paper. */
const tolerance = 1e-9;

export const confidenceUnsupported = defineRule({
  id: 'evidence/confidence-unsupported',
  scope: 'portfolio',
  summary: 'Require evidence for the confidence that a score claims',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    above:
      'Confidence is {claimed}, and the strongest evidence linked ({evidence}) supports {cap} at most. Lower it, or link evidence that is stronger, such as a test.',
    none: 'Confidence is {claimed} and no evidence is linked. Lower it to {cap}, or link what it rests on ("evidence: [EVD-12]").',
  },
  *check({ typed, scores, portfolio, config }) {
    for (const score of scores) {
      const claimed = confidenceOf(score);
      if (claimed === undefined || claimed.share <= convictionCap + tolerance || isTakenOver(typed, score)) continue;
      const { documents, files, hasOther } = allEvidence(supportedBy(typed), portfolio);
      // What is linked from elsewhere cannot be judged here.
      if (hasOther) continue;
      const place = { span: claimed.node.span };
      if (documents.length === 0 && files.length === 0) {
        const isCertain = claimed.share >= 1 - tolerance;
        if (!isCertain && (!portfolio.answer(keepsEvidence) || typed.sectionsFor('evidence').length > 0)) continue;
        const data = { claimed: formatPercent(claimed.share), cap: formatPercent(convictionCap) };
        const mild = isCertain ? {} : { severity: 'info' as const };
        yield { message: 'none', data, ...place, ...mild, fixes: lower(typed, claimed.node, convictionCap) };
        continue;
      }
      const cap = capOf(documents, config, files);
      if (cap === undefined || claimed.share <= cap + tolerance) continue;
      const strongest = documents.find((facts) => capOf([facts], config) === cap);
      const strongestFile = files.find((file) => capOfFile(file, files, config) === cap);
      const data = {
        claimed: formatPercent(claimed.share),
        evidence: strongest === undefined ? (strongestFile?.path ?? '') : named(strongest),
        cap: formatPercent(cap),
      };
      yield {
        message: 'above',
        data,
        ...place,
        related: relatedPlaces(
          portfolio,
          documents.map(({ path, title }) => ({ path, note: `"${title}" is linked as evidence.` })),
        ),
        fixes: lower(typed, claimed.node, cap),
      };
    }
  },
});

/** Whether the repository keeps evidence as documents, so that there is something to link. */
const keepsEvidence: PortfolioQuestion<boolean> = {
  name: 'keeps evidence',
  answer: (all) => all.some(({ lineage }) => lineage.includes('evidence')),
};

/** The confidence of frameworks that ask for it in percent, from 0 to 1; the one of ICE is a grade of another scale. */
function confidenceOf({ outcome, field }: DocumentScore): { readonly share: number; readonly node: FieldNode } | undefined {
  if (outcome.kind === 'illegal' || outcome.framework.inputs.get('confidence')?.kind !== 'percent') return undefined;
  const share = (outcome.kind === 'scored' ? outcome.inputs : outcome.given)['confidence'];
  const node = entry(field.node, 'confidence')?.node;
  return share === undefined || node === undefined ? undefined : { share, node: entry(node, 'value')?.node ?? node };
}

/** Scores taken over from another tool were not judged here: `legacy: true`. */
function isTakenOver({ document }: TypedDocument, { field }: DocumentScore): boolean {
  return [document.fields.get('legacy')?.node, entry(field.node, 'legacy')?.node].some((node) =>
    /^(?:true|yes)$/i.test(scalarText(node) ?? ''),
  );
}

function named({ id, title }: DocumentFacts): string {
  return id ?? `"${title}"`;
}

function lower({ document }: TypedDocument, node: FieldNode, cap: number): readonly Fix[] {
  if (document.metadata === 'sidecar' || cap <= 0) return [];
  const percent = formatPercent(cap).replace(' ', '');
  return asChoice(`Lower the confidence to ${percent}`, [{ span: node.span, newText: percent }]);
}
