// The anchors of a document: the slugs that Markdown renderers give its headings, and the names it sets itself.
import type { ProductDocument } from '../document/document.ts';

/** Slugs as GitHub and VS Code make them, repeated ones with a number behind. */
export function anchorsOf(document: ProductDocument): readonly string[] {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const { heading } of document.sections) {
    const own = /\{#([^}\s]+)\}\s*$/.exec(heading.text)?.[1];
    if (own !== undefined) anchors.add(own.toLowerCase());
    const slug = slugOf(heading.text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${String(count)}`);
  }
  if (/<[a-z]/i.test(document.text)) {
    for (const match of document.text.matchAll(/<[a-z][^>]{0,200}?\s(?:id|name)\s*=\s*["']([^"'\s]{1,200})["']/gi)) {
      if (match[1] !== undefined) anchors.add(match[1].toLowerCase());
    }
  }
  return [...anchors];
}

export function slugOf(heading: string): string {
  return (
    heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      // Angle brackets in code are words, not tags.
      .replace(/`[^`]*`|<[^<>]*>/g, (part) => (part.startsWith('`') ? part : ''))
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-')
  );
}
