// The links of a document that lead to other files of the repository or to its own headings, and where they
// lead. Everything that cannot be judged by looking at files is left out: addresses of the web, paths that a
// site resolves, targets that a template fills in.
import type { Definition, Image, Link, Nodes } from 'mdast';
import { perPassage, type ProductDocument } from '../../document/document.ts';
import { childrenOf, endOf, parseMarkdown, startOf } from '../../document/markdown.ts';
import { span, textOf, type Span } from '../../text/span.ts';

export interface LinkTarget {
  /** From the root, without `.` and `..`; undefined for a heading of the same document. */
  readonly path: string | undefined;
  /** What stands before `#`, decoded; empty for a heading of the same document. */
  readonly written: string;
  /** What stands behind `#`, decoded; empty where there is nothing. */
  readonly anchor: string;
}

export interface RelativeLink extends LinkTarget {
  /** The target as written, between the brackets. */
  readonly span: Span;
}

/**
 * The relative links of a document whose target is broken, in order of place; `path` is the document's own,
 * from the root. Only a section in which something looks like a broken link is parsed.
 */
export function brokenRelativeLinks(
  document: ProductDocument,
  path: string,
  isBroken: (target: LinkTarget) => boolean,
): readonly RelativeLink[] {
  const links: RelativeLink[] = [];
  const add = (node: LinkNode, base: number): void => {
    const target = readTarget(node.url, path);
    if (target === undefined || !isBroken(target)) return;
    const place = targetSpan(document.text, node, base);
    if (place !== undefined) links.push({ span: place, ...target });
  };
  const looksBroken = (urls: readonly string[]): boolean =>
    urls.some((url) => {
      const target = readTarget(url, path);
      return target !== undefined && (url.includes('(') || isBroken(target));
    });
  for (const section of [undefined, ...document.sections]) {
    if (section?.heading.text.includes(']') === true && looksBroken(urlsIn(section.heading.text))) {
      for (const node of linksIn(parseMarkdown(textOf(document.text, section.heading.title)))) add(node, section.heading.title.start);
    }
    if (!looksBroken(urlsOf(document, section))) continue;
    for (const node of linksOf(document, section)) add(node, section?.body.start ?? document.bodyStart);
  }
  return links;
}

type LinkNode = Link | Image | Definition;

/** What looks like a target in the text of a section, and the links that are there once it is parsed. */
const urlsOf = perPassage((markdown) => (markdown.includes(']') ? urlsIn(markdown) : []));
const linksOf = perPassage((_, tree) => linksIn(tree()));

function urlsIn(markdown: string): readonly string[] {
  return Array.from(markdown.matchAll(rawTarget), (match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** What may be a link's target in the source: in round brackets, in angle brackets, or behind a definition's colon. */
const rawTarget =
  /\]\(\s{0,80}(?:<([^>\n]{1,2000})>|([^\s)<]{1,2000}))|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,80}\n?[ \t]{0,80}<?([^\s>]{1,2000})/gm;

function linksIn(node: Nodes): readonly LinkNode[] {
  const below = childrenOf(node).flatMap(linksIn);
  return node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node, ...below] : below;
}

/** Where the target stands in the source of a link, image or definition. */
export function targetSpan(text: string, node: LinkNode, base: number): Span | undefined {
  const inner = node.type === 'link' ? node.children.at(-1) : undefined;
  const from = base + (inner === undefined ? startOf(node) : endOf(inner));
  const to = base + endOf(node);
  const lead = (node.type === 'definition' ? /\]:[ \t]*\n?[ \t]*<?/ : /\]\([ \t]*\n?[ \t]*<?/).exec(text.slice(from, to));
  if (lead === null) return undefined;
  const start = from + lead.index + lead[0].length;
  if (lead[0].endsWith('<')) {
    const close = text.indexOf('>', start);
    return close < 0 || close > to ? undefined : span(start, close);
  }
  let depth = 0;
  let end = start;
  for (; end < to; end++) {
    const sign = text.charAt(end);
    if (/\s/.test(sign)) break;
    if (sign === '\\') end++;
    else if (sign === '(') depth++;
    else if (sign === ')' && node.type !== 'definition' && depth-- === 0) break;
  }
  return span(start, Math.min(end, to));
}

/** Paths by which GitHub and GitLab reach what is no file: `../../issues/12`. */
const ofTheHost =
  /^(?:\.\.\/)+(?:-\/)?(?:issues?|pulls?|merge_requests|wiki|releases|discussions|blob|tree|raw|commits?|compare|milestones?|projects|actions|security|labels|tags|branches|archive)(?:\/|$)/;

function readTarget(url: string, from: string): LinkTarget | undefined {
  if (url === '' || isUnfilledTarget(url) || /^[a-z][a-z0-9+.-]*:|^[/\\]|^www\./i.test(url) || ofTheHost.test(url)) return undefined;
  const decoded = decode(url);
  if (decoded === undefined || /[{}<>$*\\]|%[A-Z_]+%|\.\.\.|…/.test(decoded)) return undefined;
  const hash = url.indexOf('#');
  const file = decode((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/s, '')) ?? '';
  const anchor = hash < 0 ? '' : (decode(url.slice(hash + 1)) ?? '');
  if (file === '') return anchor === '' ? undefined : { path: undefined, written: '', anchor };
  const path = resolvePath(from, file);
  return path === undefined ? undefined : { path, written: file, anchor };
}

/** `(TBD)`, `(#)`, `(link)`: a target that somebody meant to fill in. */
export function isUnfilledTarget(url: string): boolean {
  return /^#?(?:tb[acd]|todo|fixme|xxx|link|url|insert[-_ ]?(?:link|url)|(?:your|insert)[-_ ]\S*)?$/i.test(url);
}

/** Undefined where a `%` stands for itself. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `target` as seen from the file at `from`; undefined where it leads out of the root. */
export function resolvePath(from: string, target: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The way from the file at `from` to `path`, both from the root, as it is written in a link. */
export function relativePath(from: string, path: string): string {
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)]
    .map((part) => part.replace(/[\s()<>%#?]/g, encodeURIComponent).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')))
    .join('/');
}
