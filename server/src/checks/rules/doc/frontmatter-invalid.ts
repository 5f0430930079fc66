// Front matter that YAML cannot read costs a document its id, status and score, so the reason is given in
// words that somebody who has never heard of YAML can act on.
import type { FrontMatter, FrontMatterProblem } from '../../../document/frontMatter.ts';
import { lineEndingOf, linesOf } from '../../../document/lines.ts';
import { parseYaml } from '../../../document/yaml.ts';
import { quoted } from '../../../document/yamlErrors.ts';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { pointSpan, span, textOf, type Span } from '../../../text/span.ts';
import { asChoice, asFix } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';

type Malformed = Extract<FrontMatter, { kind: 'malformed' }>;

export const frontmatterInvalid = defineRule({
  id: 'doc/frontmatter-invalid',
  scope: 'document',
  summary: 'Require front matter that can be read',
  severity: 'error',
  fixable: true,
  messages: {
    mark: 'Put quotes around {value}: YAML reads a leading {mark} as something else.',
    colon: 'Put quotes around {value}: YAML reads the colon in it as the end of another key.',
    space: 'Put a space behind {value} so that YAML reads it as a key.',
    'no-key': 'This line is no field. Write it as "key: value", or move it below the closing ---.',
    tab: 'Indent this line with spaces: YAML does not accept tabs.',
    indentation: 'This line is indented unlike the lines around it. Fields of one level start in the same column.',
    unclosed: 'A quote or bracket is opened here and not closed.',
    conflict: 'Two versions of this document were merged and still stand side by side. Keep one and delete the marker lines.',
    deep: 'This is nested too deep to be read.',
    duplicate: 'The field "{value}" stands here twice. Keep one of them.',
    alias: 'Put quotes around {value}: YAML reads a leading * as a reference to another value.',
    key: 'The name of a field must be plain text, such as "status".',
    braces: 'Put quotes around {value}: YAML reads braces as a list of fields.',
    several: 'Front matter ends at its first --- line. Keep one block.',
    other: 'This line cannot be read. Write it as "key: value", with quotes around a value that holds special signs.',
    unfenced: 'Front matter is opened here and not closed. Put a line with --- below the last field.',
    large: 'Front matter is longer than 64 KB and is not read. Move the text below the closing ---.',
    'not-a-map': 'Front matter must be fields such as "status: draft", each on a line of its own.',
  },
  *check({ typed }) {
    const { frontMatter, text } = typed.document;
    if (frontMatter.kind !== 'malformed') return;
    let end = -1;
    for (const problem of inOrder(frontMatter.problems)) {
      // Problems inside one another, as `{{title}}` makes them, have one cause.
      if (problem.span.start < end) continue;
      const value = valueAround(text, frontMatter.content, problem.span);
      end = Math.max(problem.span.end, value.end);
      switch (problem.code) {
        case 'at-sign':
        case 'mark': {
          const name = nameOf(problem, text);
          yield {
            message: 'mark',
            data: { value: shortened(name), mark: name.charAt(0) },
            span: problem.span,
            fixes: quoting(text, frontMatter),
          };
          break;
        }
        case 'colon':
          yield {
            message: 'colon',
            data: { value: `"${shortened(nameOf(problem, text))}"` },
            span: problem.span,
            fixes: quoting(text, frontMatter),
          };
          break;
        case 'space':
          yield { message: 'space', data: { value: nameOf(problem, text) }, span: problem.span, fixes: quoting(text, frontMatter) };
          break;
        case 'duplicate':
          yield { message: 'duplicate', data: { value: nameOf(problem, text) }, span: problem.span };
          break;
        case 'alias':
          yield { message: 'alias', data: { value: shortened(textOf(text, value)) }, span: value, fixes: quotes(text, value) };
          break;
        case 'key':
          if (textOf(text, value).startsWith('{{')) {
            yield { message: 'braces', data: { value: shortened(textOf(text, value)) }, span: value, fixes: quotes(text, value) };
          } else yield { message: 'key', span: problem.span };
          break;
        case 'tab':
          yield { message: 'tab', span: problem.span, fixes: untabbed(text, problem.span) };
          break;
        case 'unfenced':
          yield { message: 'unfenced', span: problem.span, fixes: closingFence(text, frontMatter) };
          break;
        default:
          yield { message: problem.code, span: problem.span };
      }
    }
  },
});

function inOrder(problems: readonly FrontMatterProblem[]): readonly FrontMatterProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function nameOf(problem: FrontMatterProblem, text: string): string {
  return ('name' in problem ? problem.name : undefined) ?? textOf(text, problem.span);
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}

/** The value of the line that `place` stands on, without a comment behind it. */
function valueAround(text: string, content: Span, place: Span): Span {
  const start = Math.max(text.lastIndexOf('\n', place.start - 1) + 1, content.start);
  const line = text.slice(start, content.end).split(/\r?\n/, 1)[0] ?? '';
  const lead = /^[^:]*:[ \t]+/.exec(line)?.[0] ?? '';
  const comment = line.slice(lead.length).search(/\s#/);
  const value = (comment < 0 ? line.slice(lead.length) : line.slice(lead.length, lead.length + comment)).trimEnd();
  return lead === '' || value === '' ? place : span(start + lead.length, start + lead.length + value.length);
}

function quotes(text: string, value: Span): readonly Fix[] {
  const words = textOf(text, value);
  return asFix(`Put quotes around ${shortened(words)}`, [{ span: value, newText: quoted(words) }]);
}

/**
 * YAML stops at its first error, so the mends are found one after the other until the rest is readable: two
 * values without quotes are mended by one fix.
 */
function quoting(text: string, { content }: Malformed): readonly Fix[] {
  const edits: TextEdit[] = [];
  for (let round = 0; round < 20; round++) {
    const mended = applyEdits(
      textOf(text, content),
      edits.map((edit) => ({ ...edit, span: moved(edit.span, -content.start) })),
    );
    const fix = parseYaml(mended, span(0, mended.length)).problems.find((problem) => problem.fix !== undefined)?.fix;
    if (fix === undefined) break;
    edits.push({ span: moved(unshifted(fix.span, edits, content.start), content.start), newText: fix.newText });
  }
  const [first] = edits;
  if (first === undefined) return [];
  const words = textOf(text, first.span);
  const title = words === '' ? 'Put a space behind the colon' : `Put quotes around ${shortened(words)}`;
  return asFix(edits.length === 1 ? title : `Mend ${String(edits.length)} fields`, edits);
}

/** Where a span of the mended text stood before the edits, which all lie outside it. */
function unshifted(place: Span, edits: readonly TextEdit[], base: number): Span {
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start - base + shift < place.start) shift += edit.newText.length - (edit.span.end - edit.span.start);
  }
  return moved(place, -shift);
}

function moved(place: Span, by: number): Span {
  return span(place.start + by, place.end + by);
}

function untabbed(text: string, line: Span): readonly Fix[] {
  const start = text.lastIndexOf('\n', line.start - 1) + 1;
  const indent = text.slice(start, line.start);
  return asChoice('Replace the tabs with spaces', [{ span: span(start, line.start), newText: indent.replaceAll('\t', '  ') }]);
}

/** The closing fence goes behind the lines at the top that look like fields. */
function closingFence(text: string, { content }: Malformed): readonly Fix[] {
  const eol = lineEndingOf(text);
  let place = content.start;
  for (const line of linesOf(text, text.indexOf('\n', content.start) + 1)) {
    const words = text.slice(line.start, line.end);
    if (!/^(?:[\p{L}_][\p{L}\p{N}_ .-]{0,60}:(?:\s|$)|\s+\S|- )/u.test(words)) break;
    place = line.next;
  }
  const lead = text.charAt(place - 1) === '\n' ? '' : eol;
  return asChoice('Insert the closing ---', [{ span: pointSpan(place), newText: `${lead}---${eol}` }]);
}
