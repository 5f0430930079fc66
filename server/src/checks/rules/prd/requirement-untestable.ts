// A requirement that only names a thing is met as soon as somebody says so.
import type { Item, Row } from '../../../document/content.ts';
import { requirementIdAt } from '../../../portfolio/requirementIds.ts';
import { subtree, type Section } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { textOf } from '../../../text/span.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { languageWords } from '../../words/languageWords.ts';
import { requirementSections } from '../../sections/requirementDefinitions.ts';
import { defineRule } from '../../rule.ts';
import { saysNothing } from '../../sections/sectionText.ts';
import { holdsPlaceholderIn } from '../../placeholder/unfinishedRanges.ts';
import { countWords } from '../../words/wordCount.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

export const requirementUntestable = defineRule({
  id: 'prd/requirement-untestable',
  scope: 'document',
  summary: 'Require requirements to say what happens, not only what they are about',
  severity: 'info',
  recommended: false,
  options: { words: { value: 4, help: 'A requirement of more words than this is taken to say what happens.' } },
  messages: {
    one: 'This requirement only names a thing, so nobody can test it. Say when it applies and what happens then: "When …, the … shall …".',
    several:
      '{count} of {total} requirements only name a thing, {first} for one. Say when each applies and what happens then: "When …, the … shall …".',
  },
  *check({ typed }, { words }) {
    if (!isKind(typed, 'prd') || typed.sectionsFor('requirements').length === 0) return;
    // Where the checks that accept the work are written down, the requirements may be short.
    if (typed.sectionsFor('acceptance-criteria').length > 0) return;
    for (const section of requirementSections(typed)) {
      const requirements = requirementsIn(typed, section);
      const named = requirements.filter(({ text, block }) => isName(text, words) && !isExplained(typed, block));
      const [first] = named;
      if (first === undefined) continue;
      if (named.length === 1) yield { message: 'one', span: first.block.span };
      else {
        const data = { count: String(named.length), total: String(requirements.length), first: `"${first.text}"` };
        const related = named.map(({ block, text }) => ({ path: typed.path, span: block.span, message: `"${text}" only names a thing.` }));
        yield { message: 'several', data, span: section.heading.title, related };
      }
    }
  },
});

interface Requirement {
  readonly block: Item | Row;
  /** Without id and priority. */
  readonly text: string;
}

/** Lists of features name things by design; only what is called a requirement is held to be one. */
const calledRequirements = /require|anforderung|exigence|requisit|requerim|zahtjev|требовани|需求|要件|要求|요구/iu;

function requirementsIn(typed: TypedDocument, section: Section): readonly Requirement[] {
  const isCalled = calledRequirements.test(section.heading.text);
  return subtree(section).flatMap((part) => {
    // Below a heading that carries the id stands what the requirement says.
    if (requirementIdAt(part.heading.text.replace(/^[^A-Z]+/, '')) !== undefined) return [];
    return typed.document.blocks(part).flatMap((block) => {
      // What stands below "every job must:" is a part of that requirement.
      if ((block.kind !== 'item' || block.depth > 0) && block.kind !== 'row') return [];
      const whole = block.kind === 'row' ? block.cells.map(({ text }) => text.trim()) : [block.prose.text.trim()];
      if (/[:：]$/.test(whole.join(' ')) || (!isCalled && requirementIdAt(whole[0] ?? '') === undefined)) return [];
      const text = statement(whole);
      return countWords(text) === 0 || saysNothing(text) ? [] : [{ block, text }];
    });
  });
}

/** What is left without id and priority: "R-1 (must) Support SSO" is "Support SSO". */
function statement(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  const bare = first.slice(requirementIdAt(first)?.length ?? 0);
  return [bare, ...rest]
    .map((part) =>
      part.replace(
        /^[\s:.–—-]*(?:[([]?(?:must|should|could|won['’]?t|p[0-4]|high|medium|low)(?: have)?[)\]]?(?=$|[\s:.]))?[\s:.–—-]*/i,
        '',
      ),
    )
    .filter((part) => part !== '')
    .join(' · ');
}

let obligations: RegExp | undefined;

function isName(text: string, words: number): boolean {
  obligations ??= anyOfWords(languageWords('obligations'));
  return countWords(text) <= words && !obligations.test(text) && !/[<>≤≥=→]|\p{N}/u.test(text) && !hasQuantity(text);
}

/** What code, a link or a picture shows is more than a name. */
function isExplained(typed: TypedDocument, { span }: Item | Row): boolean {
  return /`|\]\(|\]\[|https?:|!\[/.test(textOf(typed.document.text, span)) || holdsPlaceholderIn(typed, span);
}
