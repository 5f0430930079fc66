// Goals without a diagnosis are wishes, and a diagnosis without actions is an essay. A strategy needs the three parts
// that lead from one to the other.
import { cleanHeading } from '../../../schema/headingKey.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { isGiven, isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere } from '../../sections/sectionText.ts';
import { strategyItems } from '../../strategy/strategyFields.ts';
import { strategyKernel, type KernelPart } from '../../strategy/strategyKernel.ts';
import { countWords } from '../../words/wordCount.ts';

/** A page of fewer words that links to another one is a signpost. */
const signpostWords = 40;

export const kernelMissing = defineRule({
  id: 'strategy/kernel-missing',
  scope: 'document',
  summary: 'Require a strategy to have a diagnosis, a guiding policy and actions',
  severity: 'warning',
  fixable: true,
  messages: {
    missing: 'Missing so far: {parts}. {help}',
    single: '"{heading}" holds one action only. A strategy needs at least two that strengthen each other.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'strategy') || isUnread(typed.document)) return;
    const kernel = strategyKernel(typed);
    const lacking = kernel.filter(({ state }) => state === 'missing' || state === 'empty');
    const single = kernel.find(({ state }) => state === 'single')?.section;
    if (isOther(typed, kernel)) return;
    if (lacking.length > 0) {
      const absent = new Set(lacking.filter(({ state }) => state === 'missing').map(({ concept }) => concept));
      const specs = typed.schema.sections.filter(({ concept }) => absent.has(concept));
      const [first] = lacking;
      yield {
        message: 'missing',
        data: { parts: listed(lacking.map(nameOf)), help: lacking.map(({ concept }) => help[concept] ?? '').join(' ') },
        span:
          first?.state === 'empty' && lacking.length === 1
            ? (first.section?.heading.title ?? titleSpan(typed.document))
            : titleSpan(typed.document),
        fixes: asFix(`Insert ${listed(specs.map(({ title }) => `"${title}"`))}`, insertSections(typed, specs)),
      };
    } else if (single !== undefined) yield { message: 'single', data: { heading: single.heading.text }, span: single.heading.title };
  },
});

const names: Readonly<Record<string, string>> = {
  diagnosis: 'a diagnosis',
  'guiding-policy': 'a guiding policy',
  'actions-bets': 'actions or bets',
};
const help: Readonly<Record<string, string>> = {
  diagnosis: 'Say what the one challenge is and why it is hard.',
  'guiding-policy': 'Say which way you choose because of it.',
  'actions-bets': 'Say what you do first.',
};

function nameOf({ concept, state, section }: KernelPart): string {
  const name = names[concept] ?? concept;
  return state === 'empty' && section !== undefined ? `${name} ("${section.heading.text}" is empty)` : name;
}

/**
 * Strategies of another make: means and ends after the business motivation model, a page of objectives and key
 * results, or a page that only points to where the strategy stands.
 */
function isOther(typed: TypedDocument, kernel: readonly KernelPart[]): boolean {
  const { document } = typed;
  // Front matter that cannot be read as a whole has lost its lists.
  if (document.frontMatter.kind === 'malformed') return true;
  const means = strategyItems(typed, 'strategies').length + strategyItems(typed, 'tactics').length;
  const ends = strategyItems(typed, 'goals').length + strategyItems(typed, 'objectives').length;
  if (means > 0 && ends > 0) return true;
  const headings = document.sections.map(({ heading }) => cleanHeading(heading.text));
  if (
    headings.some((heading) => /^tactics$/.test(heading)) &&
    headings.some((heading) => /^(?:vision|mission|goals|objectives)\b/.test(heading))
  )
    return true;
  const isBare = kernel.every(({ state }) => state === 'missing');
  if (isBare && (isGiven(document, 'okrs') || typed.sectionsFor('okrs').length > 0)) return true;
  const body = document.text.slice(document.bodyStart);
  return isBare && pointsElsewhere(body) && countWords(body) < signpostWords;
}
