// A link that leads nowhere breaks the chain from problem to PRD to launch. Ids in fields and double brackets
// are promises of the document's data, links in the text a courtesy to its readers; the severity says which.
import type { Span } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { brokenWikiReferences, fieldReferences } from '../../links/idReferences.ts';
import { isInUse, knownPrefixes } from '../../links/ids.ts';
import { kindName } from '../../words/kindNames.ts';
import { brokenRelativeLinks, relativePath, type LinkTarget, type RelativeLink } from '../../links/relativeLinks.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { defineRule, type Inputs } from '../../rule.ts';
import type { Config } from '../../../config/config.ts';

/** From this many broken links on they have one cause: a folder was moved, a document was copied. */
const many = 4;

export const brokenLink = defineRule({
  id: 'doc/broken-link',
  scope: 'portfolio',
  summary: 'Disallow links that lead nowhere',
  severity: 'error',
  fixable: true,
  messages: {
    id: 'There is no document with the id {id}.{hint}',
    kind: '{id} is a {found}, but "{link}" links to a {expected}.',
    file: 'There is no file {target}.{hint}',
    anchor: 'There is no heading for #{anchor} in {place}.{hint}',
    files: '{count} links of this document lead to files that are not there, the first to {target}.',
    anchors: '{count} links of this document lead to headings that are not there, the first to #{anchor}.',
  },
  *check({ typed, config, portfolio }) {
    const { document } = typed;
    for (const { id, span, link } of fieldReferences(typed, config)) {
      const targets = portfolio.withId(id);
      const [target] = targets;
      if (target === undefined) yield notThere(id, span, portfolio, link.to);
      else if (link.to.length > 0 && !portfolio.factsWithId(id).some(({ lineage }) => link.to.some((kind) => lineage.includes(kind)))) {
        const related = [{ path: target.path, span: target.idSpan, message: `"${target.title}" has the id ${id}.` }];
        yield {
          message: 'kind',
          data: { id, found: kindName(target.kind), link: link.name, expected: link.to.map(kindName).join(' or ') },
          span,
          related,
        };
      }
    }
    if (hasIds(config, portfolio)) {
      const isThere = (id: string): boolean => portfolio.withId(id).length > 0;
      for (const { id, span } of brokenWikiReferences(document, config, isThere)) yield notThere(id, span, portfolio);
    }
    const broken = brokenLinks({ typed, portfolio });
    yield* filesNotThere(typed.path, broken.files, portfolio);
    yield* headingsNotThere(typed.path, broken.anchors, portfolio);
  },
});

/** Only ids that the link may lead to are offered. */
function notThere(id: string, span: Span, portfolio: PortfolioView, to: readonly string[] = []) {
  const fits = (other: string): boolean =>
    to.length === 0 || portfolio.factsWithId(other).some(({ lineage }) => to.some((kind) => lineage.includes(kind)));
  const near = portfolio.idsLike(id).filter(fits);
  return { message: 'id', data: { id, hint: hintOf(near) }, span, fixes: changes(span, near) } as const;
}

/** Where no document has an id, an id in the text means something else. */
function hasIds(config: Config, portfolio: PortfolioView): boolean {
  return [...knownPrefixes(config)].some((prefix) => isInUse(prefix, portfolio));
}

function* filesNotThere(path: string, links: readonly RelativeLink[], portfolio: PortfolioView) {
  const [first] = links;
  if (first === undefined) return;
  if (links.length >= many) {
    const related = links.slice(1, 51).map((link) => ({ path, span: link.span, message: `There is no file ${link.path ?? ''}.` }));
    yield {
      message: 'files',
      data: { count: String(links.length), target: first.path ?? '' },
      span: first.span,
      related,
      severity: 'warning',
    } as const;
    return;
  }
  for (const link of links) {
    const near = filesLike(link, path, portfolio).map((other) => relativePath(path, other) + (link.anchor === '' ? '' : `#${link.anchor}`));
    yield {
      message: 'file',
      data: { target: link.path ?? '', hint: hintOf(near) },
      span: link.span,
      fixes: changes(link.span, near),
      severity: 'warning',
    } as const;
  }
}

/** A path written from the root, else files of nearly the same name; every folder has an index of its own. */
function filesLike({ path = '', written }: RelativeLink, own: string, portfolio: PortfolioView): readonly string[] {
  const fromRoot = written.replace(/^(?:\.{1,2}\/)+/, '');
  if (portfolio.hasFile(fromRoot) === 'yes') return [fromRoot];
  const generic = /(?:^|\/)(?:index|readme)\.\w+$/i.test(path);
  return portfolio.pathsLike(path).filter((other) => other !== own && (!generic || folderOf(other) === folderOf(path)));
}

/** The name of the folder that a file is in. */
function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function* headingsNotThere(path: string, links: readonly RelativeLink[], portfolio: PortfolioView) {
  const [first] = links;
  if (first === undefined) return;
  if (links.length >= many) {
    const related = links.slice(1, 51).map((link) => ({ path, span: link.span, message: `There is no heading for #${link.anchor}.` }));
    yield {
      message: 'anchors',
      data: { count: String(links.length), anchor: first.anchor },
      span: first.span,
      related,
      severity: 'warning',
    } as const;
    return;
  }
  for (const link of links) {
    const file = link.path === undefined ? '' : relativePath(path, link.path);
    // `#https://…` is an address with one sign too many.
    const near = /^https?:\/\//.test(link.anchor)
      ? [link.anchor]
      : anchorsLike(link.anchor, portfolio.anchorsOf(link.path ?? path)).map((anchor) => `${file}#${anchor}`);
    const place = link.path ?? 'this document';
    yield {
      message: 'anchor',
      data: { anchor: link.anchor, place, hint: hintOf(near) },
      span: link.span,
      fixes: changes(link.span, near),
      severity: 'warning',
    } as const;
  }
}

function brokenLinks({ typed, portfolio }: Pick<Inputs['portfolio'], 'typed' | 'portfolio'>) {
  const targets = new Map<string, Anchors | undefined>();
  const isFileMissing = ({ path }: LinkTarget): boolean => path !== undefined && isMissing(path, portfolio);
  const isAnchorMissing = ({ path, anchor }: LinkTarget): boolean => {
    if (anchor === '') return false;
    const target = path ?? typed.path;
    if (!targets.has(target)) targets.set(target, anchorsOf(target, portfolio));
    return targets.get(target)?.has(anchor) === false;
  };
  const broken = brokenRelativeLinks(typed.document, typed.path, (target) => isFileMissing(target) || isAnchorMissing(target));
  return { files: broken.filter(isFileMissing), anchors: broken.filter((link) => !isFileMissing(link)) };
}

/** Sites also reach `guide.md` as `guide` and as `guide.html`. */
function isMissing(path: string, portfolio: PortfolioView): boolean {
  const bare = path.replace(/\.html?$/i, '');
  return [path, ...['.md', '.markdown', '.mdx'].map((extension) => bare + extension)].every((other) => portfolio.hasFile(other) === 'no');
}

interface Anchors {
  has(anchor: string): boolean;
}

function anchorsOf(path: string, portfolio: PortfolioView): Anchors | undefined {
  const anchors = portfolio.anchorsOf(path);
  if (anchors === undefined) return undefined;
  return {
    has: (anchor) => {
      const name = anchor.toLowerCase().replace(/^user-content-/, '');
      if (anchors.has(name) || name === 'top' || /^(?:l\d+|fn|:~:|\/|!)/.test(name)) return true;
      // Renderers disagree about hyphens and punctuation; what differs in nothing else is right in one of them.
      const key = looseKey(name);
      return key === '' || looseKeys(anchors).has(key);
    },
  };
}

function looseKeys(anchors: ReadonlySet<string>): ReadonlySet<string> {
  const known = loose.get(anchors) ?? new Set([...anchors].map(looseKey));
  loose.set(anchors, known);
  return known;
}

const loose = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function looseKey(anchor: string): string {
  return anchor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&?amp;?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function anchorsLike(anchor: string, anchors: ReadonlySet<string> | undefined): readonly string[] {
  const key = looseKey(anchor);
  return [...(anchors ?? [])]
    .filter((other) => looseKey(other).startsWith(key) || (looseKey(other).length > 3 && key.startsWith(looseKey(other))))
    .slice(0, 3);
}

function hintOf(near: readonly string[]): string {
  return near[0] === undefined ? '' : ` Did you mean ${near[0]}?`;
}

function changes(span: Span, near: readonly string[]) {
  return near.slice(0, 3).flatMap((text) => asChoice(`Change to ${text}`, [{ span, newText: text }]));
}
