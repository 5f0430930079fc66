// Plain text inside snippet syntax.

/** Escapes what a snippet would read as a variable or a tab stop. */
export function toSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A template's `<prompts>` become tab stops. */
export function templateSnippet(template: string, first = 1): string {
  let stop = first;
  return template
    .split(/(<[^<>\n]{1,160}>)/)
    .map((part) => (/^<[^<>\n]+>$/.test(part) ? `\${${String(stop++)}:${toSnippet(part)}}` : toSnippet(part)))
    .join('');
}
