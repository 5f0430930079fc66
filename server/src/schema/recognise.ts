// Which kind a file is: what its front matter says, else what its path says, else its title. Headings are
// never enough, so that Markdown which is not a product document is left alone.
import type { Recognition } from './schema.ts';

export interface Recogniser {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly recognition: Recognition;
}

export interface FileIdentity {
  /** With `/`, from the root that the file belongs to. */
  readonly path: string;
  /** `kind:` of the front matter, or one of the other keys people use for it. */
  readonly declared: readonly string[];
  /** The first heading, or a `title:` of the front matter. */
  readonly title: string | undefined;
}

/** The front matter keys that can declare a kind, first one first. */
export const kindKeys: readonly string[] = ['kind', 'type', 'doc_type', 'template'];

/** The kind of a file, or undefined for a file that is none of Rubric's business. */
export function recognise(file: FileIdentity, recognisers: readonly Recogniser[]): string | undefined {
  if (!isCandidatePath(file.path)) return undefined;
  for (const word of file.declared) {
    const kind = kindNamed(word, recognisers);
    if (kind !== undefined) return kind;
  }
  return recognisePath(file.path, recognisers) ?? recogniseTitle(file.title ?? '', recognisers);
}

/** The kind whose id or alias is `word`, in any case and with any separator. */
export function kindNamed(word: string, recognisers: readonly Recogniser[]): string | undefined {
  const key = separatorsAsHyphens(word);
  return recognisers.find(({ id, aliases }) => id === key || aliases.some((alias) => separatorsAsHyphens(alias) === key))?.id;
}

const excludedStem = /^(?:readme|skill|skills|changelog|contributing|license|licence|agents|claude|gemini|code_of_conduct|security)$/i;
/** A template by name; `html-template-comments` is about templates and is none. */
const templateStem = /^(?:templates?|tmpl)(?:[-_ .]|$)|[-_ .](?:templates?|tmpl)$/i;
const excludedFolder = /^(?:templates?|node_modules|page_templates)$/i;
const allowedDotFolders = ['.taskmaster', '.forgeplan', '.specify'];

/** False for READMEs, templates, the folders of coding agents and everything that is not Markdown. */
export function isCandidatePath(path: string): boolean {
  const { folders, stem, extension } = splitPath(path);
  if (extension === 'txt' ? !/(?:^|\/)\.taskmaster\/docs\/prd[^/]*$/i.test(path) : extension !== 'md' && extension !== 'markdown') {
    return false;
  }
  if (excludedStem.test(stem) || templateStem.test(stem)) return false;
  return !folders.some(
    (folder) => excludedFolder.test(folder) || (folder.startsWith('.') && !allowedDotFolders.includes(folder.toLowerCase())),
  );
}

function recognisePath(path: string, recognisers: readonly Recogniser[]): string | undefined {
  const { folders, stem } = splitPath(path);
  const name = separatorsAsHyphens(stem);
  for (const { id } of recognisers) {
    if (stem.toLowerCase().endsWith(`.${id}`)) return id;
  }
  for (const { id, recognition } of recognisers) {
    if (recognition.stems.some((pattern) => matchesStem(name, separatorsAsHyphens(pattern)))) return id;
  }
  const where = `/${folders.join('/').toLowerCase()}/`;
  for (const { id, recognition } of recognisers) {
    if (recognition.folders.some((folder) => where.includes(`/${folder.toLowerCase()}/`))) return id;
  }
  return undefined;
}

function recogniseTitle(title: string, recognisers: readonly Recogniser[]): string | undefined {
  if (title === '') return undefined;
  const text = title.normalize('NFKC').toLowerCase();
  let first: { readonly id: string; readonly at: number } | undefined;
  for (const { id, recognition } of recognisers) {
    for (const words of recognition.titles) {
      const at = placeOfWords(text, words.toLowerCase());
      // "PRD: release plan view" is a PRD, because titles say first what they are.
      if (at >= 0 && (first === undefined || at < first.at)) first = { id, at };
    }
  }
  return first?.id;
}

/** Where the words stand in the text as whole words, or -1. Scripts without spaces have no word edges. */
function placeOfWords(text: string, words: string): number {
  const edge = /[\p{Script=Latin}\p{N}_]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!(edge.test(before) && edge.test(words.charAt(0))) && !(edge.test(after) && edge.test(words.charAt(words.length - 1)))) return at;
  }
  return -1;
}

function matchesStem(stem: string, pattern: string): boolean {
  if (!pattern.includes('*')) return stem === pattern;
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  return stem.length >= first.length + last.length && stem.startsWith(first) && stem.endsWith(last);
}

function separatorsAsHyphens(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-');
}

function splitPath(path: string): { readonly folders: readonly string[]; readonly stem: string; readonly extension: string } {
  const segments = path.split('/');
  const file = segments.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  return {
    folders: segments.slice(0, -1),
    stem: dot > 0 ? file.slice(0, dot) : file,
    extension: dot > 0 ? file.slice(dot + 1).toLowerCase() : '',
  };
}
