// The ids that requirements carry: `R-1`, `FR-012`, `NFR-3`, `FR-INV-01`. A line defines an id by beginning with it;
// everywhere else the id is a reference. Priorities (`P0`), criteria (`AC-1`) and stories (`US-1`) are no requirements.

/** A prefix and a number of the forms that people use for requirements, at the beginning of a text. */
const id = /^(?:R|RQ|REQ|[A-Z]{0,2}FR|[BDIQSTU]R|F(?=-))(?:-[A-Z]{1,8})?-?\d{1,4}(?:\.\d{1,3}){0,3}(?![.-]?[\p{L}\p{N}])/u;
/** What stands in front of an id on its line: a list mark or a table's bar, a check box, emphasis. */
const lead = /^[ \t]*(?:[-*+]|\d{1,4}[.)]|\||#{1,6})?[ \t]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]+)?[*_`]{0,3}/;

/** The id that a text begins with, unless it is the first of several: `FR-001, FR-002` names them and defines none. */
export function requirementIdAt(text: string): string | undefined {
  const found = id.exec(text)?.[0];
  if (found === undefined) return undefined;
  const rest = text.slice(found.length).replace(/^[*_`]{1,3}/, '');
  const next = /^\s*(?:[,/&–—-]|and|to|through|\.{2,3}|…)\s*/.exec(rest)?.[0].length ?? 0;
  return next > 0 && id.test(rest.slice(next)) ? undefined : found;
}

/** The ids that lines of a Markdown source define, in order, as often as they are defined. */
export function requirementIdsIn(source: string): readonly string[] {
  const shown = source.includes('<!--') ? source.replace(/<!--[^]*?(?:-->|$)/g, '') : source;
  return shown.split('\n').flatMap((line) => requirementIdAt(line.slice(lead.exec(line)?.[0].length ?? 0)) ?? []);
}

/** `FR-` of `FR-012`. */
export function requirementSeries(requirement: string): string {
  return requirement.replace(/\d[\d.]*$/, '');
}
