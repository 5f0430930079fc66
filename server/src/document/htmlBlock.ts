// The lines at which HTML blocks start and end in Markdown, by CommonMark's seven conditions. Headings inside such
// a block are none.

const instruction = /^ {0,3}<\?/;
const htmlStarts: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [instruction, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];
const htmlBlockTag =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;
const closingRawTag = /^ {0,3}<\/(?:script|pre|style|textarea)[ \t]*>[ \t]*$/i;
const loneTag =
  /^ {0,3}<(?:\/[A-Za-z][\w-]*\s*|[A-Za-z][\w-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>[ \t]*$/;

/** What ends the HTML block that this line opens; `closed` where it ends on the line itself. */
export function htmlBlockEnd(content: string, inParagraph: boolean): RegExp | 'blank' | 'rescue' | 'closed' | undefined {
  if (!/^ {0,3}</.test(content)) return undefined;
  for (const [start, end] of htmlStarts) {
    const match = start.exec(content);
    if (match === null) continue;
    // `<!-->` and `<?>` are whole: the end may share all but the first marks with the start.
    return end.test(content.slice(content.indexOf('<') + (start === instruction ? 1 : 2))) ? 'closed' : end;
  }
  if (htmlBlockTag.test(content) || (!inParagraph && closingRawTag.test(content))) return 'blank';
  return !inParagraph && loneTag.test(content) ? 'rescue' : undefined;
}
