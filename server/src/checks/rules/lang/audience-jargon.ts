// A customer who reads "event-bus migration" learns that something is moved, not that alerts arrive in seconds.
import type { Block } from '../../../document/content.ts';
import type { Prose } from '../../../document/prose.ts';
import { subtree } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { jargonOf } from '../../words/jargon.ts';
import { listed } from '../../words/listing.ts';
import type { PhraseFinder } from '../../words/phraseFinder.ts';
import { isSettled } from '../../criteria/promiseLines.ts';
import { releaseBlocks, releaseOf } from '../../prfaq/release.ts';
import { audienceName, audiencesOf } from '../../roadmap/roadmapAudience.ts';
import { defineRule } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';

export const audienceJargon = defineRule({
  id: 'lang/audience-jargon',
  scope: 'document',
  summary: 'Disallow words of those who build in what customers read',
  severity: 'warning',
  recommended: false,
  messages: {
    one: '"{term}" is a word of those who build, and {readers} read this. Say what changes for them instead.',
    several: '{terms} are words of those who build, and {readers} read this. Say what changes for them instead.',
  },
  *check({ typed, config }) {
    const finder = jargonOf(config);
    if (!finder.isIn(typed.document.text)) return;
    const { readers, blocks } = readOutside(typed);
    if (readers === undefined) return;
    const found = blocks.flatMap(prosesOf).flatMap((prose) => termsIn(finder, prose, typed.document.text));
    const [first, ...others] = found.filter(
      ({ term }, index) => found.findIndex((other) => other.term.toLowerCase() === term.toLowerCase()) === index,
    );
    if (first === undefined || isForBuilders(typed)) return;
    const place = {
      span: first.span,
      related: others
        .slice(0, 10)
        .map(({ term, span }) => ({ path: typed.path, span, message: `"${term}" is a word of those who build.` })),
    };
    if (others.length === 0) yield { message: 'one', data: { term: first.term, readers }, ...place };
    else
      yield {
        message: 'several',
        data: { terms: listed([first, ...others.slice(0, 3)].map(({ term }) => `"${term}"`)), readers },
        ...place,
      };
  },
});

/** The part of a document that people outside read, and who they are. */
function readOutside(typed: TypedDocument): { readonly readers: string | undefined; readonly blocks: readonly Block[] } {
  const { document } = typed;
  if (isKind(typed, 'prfaq')) {
    const release = releaseOf(typed);
    return { readers: 'customers', blocks: release === undefined ? [] : releaseBlocks(typed, release) };
  }
  if (isKind(typed, 'roadmap')) {
    const audience = audiencesOf(typed).find((each) => each === 'sales' || each === 'advisory-board' || each === 'customer');
    const blocks = audience === undefined ? [] : [undefined, ...document.sections].flatMap((section) => document.blocks(section));
    return {
      readers: audience === 'sales' ? 'sales people' : audience === 'customer' ? 'customers' : audience && `the ${audienceName(audience)}`,
      blocks,
    };
  }
  if (!isKind(typed, 'problem')) return { readers: undefined, blocks: [] };
  const sections = new Set(typed.sectionsFor('problem').flatMap(({ section }) => subtree(section)));
  return { readers: 'people who do not build', blocks: [...sections].flatMap((section) => document.blocks(section)) };
}

function prosesOf(block: Block): readonly Prose[] {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return [block.prose];
    case 'row':
      return block.cells;
    case 'quote':
    case 'code':
    case 'other':
      return [];
  }
}

/** A term with its meaning in brackets behind it is explained. */
function termsIn(finder: PhraseFinder, prose: Prose, source: string): readonly { readonly term: string; readonly span: Span }[] {
  return finder
    .find(prose.text)
    .filter(({ end }) => !/^\s*\(\p{L}+\s\p{L}/u.test(prose.text.slice(end, end + 40)))
    .map(({ start, end, text }) => ({ term: text, span: prose.spanOf(start, end) }))
    .filter(({ span }) => !isSettled(source, span));
}

const builders = /\b(?:developers?|engineers?|dev ?ops|sres?|programmers?|maintainers?|contributors?|platform teams?|data scientists?)\b/i;

/** Where the customers are developers, their words are the customers' words. */
function isForBuilders(typed: TypedDocument): boolean {
  const { document } = typed;
  const users = typed.sectionsFor('users').map(({ section }) => textBelow(document, section));
  const release = releaseOf(typed);
  const about = release === undefined ? typed.sectionsFor('problem').map(({ section }) => textBelow(document, section)) : [];
  return [...users, ...about].some((text) => builders.test(text)) || builders.test(document.text.slice(0, 4000));
}
