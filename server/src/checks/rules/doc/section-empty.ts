// A heading with nothing below it promises an answer that is not there. "None" is an answer.
import { isParsable } from '../../../document/limits.ts';
import { lineEndingOf } from '../../../document/lines.ts';
import { subtree, type Section } from '../../../document/section.ts';
import type { SectionSpec } from '../../../schema/schema.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { span, textOf } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { placeholdersIn, promptContext } from '../../placeholder/placeholders.ts';
import { inSentence } from '../../words/kindNames.ts';
import { defineRule } from '../../rule.ts';

/** From this many empty sections on, the document was not begun rather than left with gaps. */
const many = 4;

export const sectionEmpty = defineRule({
  id: 'doc/section-empty',
  scope: 'document',
  summary: 'Require something to stand under the headings that matter',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    one: 'There is nothing under "{heading}" yet. What readers look for there: {guidance}',
    many: '{count} sections are still empty: {headings}.',
  },
  *check({ typed }) {
    const empty = emptySections(typed);
    const [first] = empty;
    if (first === undefined) return;
    if (empty.length < many) {
      for (const { section, spec } of empty) {
        const fixes = asChoice('Insert what this section is for', [templateEdit(typed, section, spec)]);
        yield {
          message: 'one',
          data: { heading: section.heading.text, guidance: inSentence(spec.guidance) },
          span: section.heading.title,
          fixes,
        };
      }
      return;
    }
    yield {
      message: 'many',
      data: { count: String(empty.length), headings: empty.map(({ section }) => section.heading.text).join(', ') },
      span: first.section.heading.title,
      related: empty.slice(1).map(({ section }) => ({
        path: typed.path,
        span: section.heading.title,
        message: `There is nothing under "${section.heading.text}" yet.`,
      })),
      fixes: asChoice(
        'Insert what these sections are for',
        empty.map(({ section, spec }) => templateEdit(typed, section, spec)),
      ),
    };
  },
});

interface EmptySection {
  readonly section: Section;
  readonly spec: SectionSpec;
}

function emptySections(typed: TypedDocument): readonly EmptySection[] {
  const found = new Map<Section, SectionSpec>();
  for (const spec of typed.schema.sections) {
    if (spec.level === 'optional' || spec.ownRule !== undefined) continue;
    const sections = typed.sectionsFor(spec.concept).filter(({ strength }) => strength !== 'label');
    // Where the same is said in another place, the heading is one too many and nothing is missing.
    if (sections.length === 0 || !sections.every(({ section }) => isEmpty(typed, section))) continue;
    const [{ section } = { section: undefined }] = sections;
    if (section !== undefined && !found.has(section)) found.set(section, spec);
  }
  return [...found]
    .map(([section, spec]) => ({ section, spec }))
    .filter(({ section }) => ![...found.keys()].some((other) => other !== section && subtree(other).includes(section)))
    .sort((a, b) => a.section.heading.span.start - b.section.heading.span.start);
}

function isEmpty(typed: TypedDocument, section: Section): boolean {
  const { document } = typed;
  // The title stands for the document, and a heading with a value says all there is to say.
  if (section === document.sections[0] && section.heading.level === 1 && document.sections.length > 1) return false;
  if (/[:：]\s*\S/.test(section.heading.text)) return false;
  if (document.limit !== undefined && !isParsable(document.text, section.span)) return false;
  const parts = subtree(section);
  // A look at the source spares most sections the parsing.
  if (parts.some((part) => showsWords(withoutComments(textOf(document.text, part.body))))) return false;
  const visible = document.blocksBelow(section).filter((block) => !(block.kind === 'paragraph' && /^[\s.…–—-]*$/.test(block.prose.text)));
  if (visible.length > 0) return false;
  // A component draws something, and a prompt on a line of its own is a placeholder: another rule's business.
  if (parts.some((part) => /<[A-Z]/.test(withoutComments(textOf(document.text, part.body))))) return false;
  const context = promptContext(typed);
  return parts.every((part) => placeholdersIn(document, part, context).length === 0);
}

/** True for Markdown in which a line of words, or a row of a table, stands in plain sight. */
function showsWords(markdown: string): boolean {
  return beginsWithWords.test(markdown) || rowWithWords.test(markdown);
}

/** Pictures, HTML and entities may leave nothing to see of a row. */
const rowWithWords = /^[ \t]{0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?\n[ \t]{0,3}\|[^\n<[&]*[\p{L}\p{N}]/mu;
const beginsWithWords = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)?[*"'(]{0,3}[\p{L}\p{N}]/mu;

function withoutComments(markdown: string): string {
  return markdown.replace(/<!--[^]*?(?:-->|$)/g, '');
}

/** Puts the template where the blank lines or the lone bullet stood; comments with guidance stay below it. */
function templateEdit({ document }: TypedDocument, { heading, body }: Section, spec: SectionSpec): TextEdit {
  const eol = lineEndingOf(document.text);
  const own = textOf(document.text, body);
  const rest = own.replace(/^[\s.…–—*+-]+/, '');
  const end = rest.startsWith('>') || rest.startsWith('<') || rest === '' ? body.start + own.length - rest.length : body.start;
  const lead = document.text.charAt(heading.next - 1) === '\n' ? eol : eol + eol;
  const template = (spec.template === '' ? `<${spec.title.toLowerCase()}>` : spec.template).trimEnd().replaceAll('\n', eol);
  return { span: span(body.start, end), newText: lead + template + eol + (end < document.text.length ? eol : '') };
}
