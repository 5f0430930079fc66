// Plain text inside snippet syntax.

/** Escapes what a snippet would read as a variable or a tab stop. */
export function toSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
