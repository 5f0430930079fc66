// Whether Markdown in an editor is a product document, from its path and its first lines alone, with the same
// function as the engine. Nothing is parsed here, because this runs for every Markdown file anybody opens.
import { kindKeys, kindNamed, recognise, type Recogniser } from '../../../server/src/schema/recognise.ts';

/** How many lines from the top can tell what a document is. */
export const headLines = 80;

export interface DocumentHead {
  /** With `/`, from the workspace folder's own name on. */
  readonly path: string;
  /** The first {@link headLines} lines. */
  readonly text: string;
}

/** The kind of the document, or undefined for Markdown that is none of Rubric's business. */
export function kindOfHead(head: DocumentHead, recognisers: readonly Recogniser[]): string | undefined {
  const { fields, title } = readHead(head.text);
  const kind = fields.get('kind');
  // A file that says it is something else is taken at its word.
  if (kind !== undefined && kindNamed(kind, recognisers) === undefined) return undefined;
  const declared = kindKeys.flatMap((key) => fields.get(key) ?? []);
  return recognise({ path: head.path, declared, title: title ?? fields.get('title') }, recognisers);
}

interface HeadFacts {
  /** Top-level scalars of the front matter. */
  readonly fields: ReadonlyMap<string, string>;
  /** The text of the first heading. */
  readonly title: string | undefined;
}

function readHead(text: string): HeadFacts {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const fields = new Map<string, string>();
  let at = 0;
  if (/^---[ \t]*$/.test(lines[0] ?? '')) {
    for (at = 1; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) break;
      const field = /^([A-Za-z_][\w-]*)[ \t]*:[ \t](.*)$/.exec(line);
      if (field?.[1] !== undefined && field[2] !== undefined) fields.set(field[1].toLowerCase(), unquoted(field[2]));
    }
    at++;
  }
  return { fields, title: firstHeading(lines.slice(at)) };
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(["'])(.*?)\1/.exec(trimmed);
  return quoted?.[2] ?? trimmed.replace(/\s+#.*$/, '').trim();
}

/** The first ATX or underlined heading that is not inside a code fence or a comment. */
function firstHeading(lines: readonly string[]): string | undefined {
  let closing: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (closing !== undefined) {
      if (line.trimStart().startsWith(closing) || (closing === '-->' && line.includes(closing))) closing = undefined;
      continue;
    }
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) closing = fence;
    else if (/^ {0,3}<!--(?!.*-->)/.test(line)) closing = '-->';
    const heading = /^ {0,3}#{1,6}[ \t](.*)$/
      .exec(line)?.[1]
      ?.trim()
      .replace(/(?:^|[ \t])#+$/, '');
    if (heading !== undefined && heading !== '') return heading.trim();
    const below = lines[index + 1] ?? '';
    if (/^ {0,3}(?:=+|-{3,})[ \t]*$/.test(below) && /^ {0,3}[^\s>#|*+-]/.test(line) && !below.includes('|')) return line.trim();
  }
  return undefined;
}
