// With one option there was nothing to decide, and the next person will ask about the others again.
import { scalarText } from '../../../document/field.ts';
import type { SectionSpec } from '../../../schema/schema.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { lineEndingOf } from '../../../document/lines.ts';
import { pointSpan, textOf } from '../../../text/span.ts';
import { optionsOf, type DecisionOptions } from '../../sections/decisionOptions.ts';
import { insertSections, insertText, templateBelow } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';

/** Doing nothing counts, and is forgotten most often. */
const doingNothing =
  /do(?:ing)? nothing|status quo|no change|(?:keep|leave|stay)\b.{0,30}(?:as (?:it )?is|as they are|current|today)|nichts tun|ne rien faire|no hacer nada|não fazer nada|ничего не|不做|维持现状|何もしない|現状維持|현상 유지/iu;

export const optionsTooFew = defineRule({
  id: 'decision/options-too-few',
  scope: 'document',
  summary: 'Require a decision to weigh at least two options',
  severity: 'warning',
  fixable: true,
  messages: {
    missing: 'No section says which options there were. Name at least two with what speaks for and against each; doing nothing counts.',
    empty: 'There is nothing under "{heading}" yet. Name at least two options with what speaks for and against each; doing nothing counts.',
    one: 'Only one option is weighed here. Add the others that somebody would have chosen, or what happens if you do nothing.',
    forced: 'This decision is marked as forced, and nothing says by what. Fill in reason, or add the options there were.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'decision')) return;
    const options = optionsOf(typed);
    if (options?.form === 'prose' || (options?.count ?? 0) >= 2) return;
    const spec = typed.schema.sections.find(({ concept }) => concept === 'options');
    // Before the decision is made there is time to add some.
    const severity = typed.phase === 'committed' ? {} : { severity: 'info' as const };
    const forced = typed.document.fields.get('forced');
    if (forced !== undefined && scalarText(forced.node)?.toLowerCase() === 'true') {
      if (scalarText(typed.document.fields.get('reason')?.node) === undefined)
        yield { message: 'forced', span: forced.node.span, ...severity };
    } else if (options === undefined)
      yield { message: 'missing', span: titleSpan(typed.document), fixes: sectionFix(typed, spec), ...severity };
    else {
      const { heading } = options.section;
      const place = { span: heading.title, fixes: fixesFor(typed, options, spec), ...severity };
      if (options.form === 'empty') yield { ...place, message: 'empty', data: { heading: heading.text } };
      else yield { ...place, message: 'one' };
    }
  },
});

function sectionFix(typed: TypedDocument, spec: SectionSpec | undefined): readonly Fix[] {
  return spec === undefined ? [] : asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
}

/** Adds what is forgotten most often, in the form of the option that is there. */
function fixesFor(
  { document }: TypedDocument,
  { section, form, names, last }: DecisionOptions,
  spec: SectionSpec | undefined,
): readonly Fix[] {
  const { heading } = section;
  if (form === 'empty')
    return spec === undefined
      ? []
      : asChoice('Insert what this section is for', [insertText(document, heading.next, templateBelow(spec, heading.level))]);
  if (names.some((name) => doingNothing.test(name))) return [];
  const title = 'Add "Do nothing" as an option';
  if (form === 'headings') {
    const marks = '#'.repeat(section.children[0]?.heading.level ?? heading.level + 1);
    const block = `${marks} Do nothing\n\n- For: <what speaks for waiting>\n- Against: <what it costs to wait, per period>`;
    return asChoice(title, [insertText(document, section.span.end, block)]);
  }
  if (form !== 'items' || last === undefined) return [];
  const source = textOf(document.text, last.span);
  const number = /^(\d{1,6})([.)])/.exec(source);
  const mark = number === null ? (/^[-*+]/.exec(source)?.[0] ?? '-') : `${String(Number(number[1]) + 1)}${number[2] ?? '.'}`;
  const end = last.span.start + source.trimEnd().length;
  return asChoice(title, [
    { span: pointSpan(end), newText: `${lineEndingOf(document.text)}${mark} Do nothing: <what happens then, and what it costs>` },
  ]);
}
