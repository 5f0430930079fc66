// Text of documents inside the Markdown that Rubric writes: shown as it is, never taken for markup or a link.

/** Escapes a short piece of text for a table cell, a heading or a sentence. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+|~!&]/g, '\\$&');
}

/** A code span, whatever back ticks the text holds. */
export function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', '’').replaceAll('|', '\\|')}\``;
}
