// A projection holds what was picked and nothing else, and pages and renderers know nothing but projections: their
// imports are read, so that a page which reaches for a document fails here and not at a customer's.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { htmlOf } from '../../server/src/audiences/html.ts';
import { markdownOf } from '../../server/src/audiences/markdown.ts';
import type { Page } from '../../server/src/audiences/page.ts';
import { Projection, type ItemValues, type Saying } from '../../server/src/audiences/projection.ts';
import { style, styleFingerprint } from '../../server/src/audiences/style.ts';
import { audienceFields, type AudienceField } from '../../server/src/config/audiences.ts';

const fields = Object.keys(audienceFields) as AudienceField[];
const when = { days: { start: '2027-01-01', end: '2027-03-31' }, bucket: undefined };

function values(texts: ReadonlyMap<AudienceField, Saying>): ItemValues {
  return { name: 'PRD-1', when, commitment: 'planned', texts };
}

const everything = values(new Map(fields.map((field) => [field, { told: 'all' as const, texts: [{ text: `said in ${field}` }] }])));

describe('a projection', () => {
  it('holds the fields that are allowed and no other', () => {
    fc.assert(
      fc.property(fc.subarray(fields), (others) => {
        const allowed: readonly AudienceField[] = ['title', ...others];
        const picked = Projection.pick(everything, allowed, () => 'told');
        assert.ok(picked);
        for (const field of fields) assert.equal(picked.text(field), allowed.includes(field) ? `said in ${field}` : undefined);
        assert.equal(picked.when, allowed.includes('period') ? when : undefined);
        assert.equal(picked.commitment, allowed.includes('commitment') ? 'planned' : undefined);
        // What it is not given it cannot show when somebody prints it.
        for (const field of fields.filter((name) => !allowed.includes(name)))
          assert.ok(!JSON.stringify(picked).includes(`said in ${field}`), field);
      }),
    );
  });
  it('takes the first text that may be told, and all that may be where all are told', () => {
    const texts = new Map<AudienceField, Saying>([
      ['title', { told: 'first', texts: [{ text: 'bad' }, { text: 'good' }, { text: 'better' }] }],
      ['risk', { told: 'all', texts: [{ text: 'one' }, { text: 'bad' }, { text: 'two' }] }],
      ['why', { told: 'first', texts: [{ text: 'bad' }] }],
    ]);
    const picked = Projection.pick(values(texts), ['title', 'risk', 'why'], (_name, _field, text) =>
      text === 'bad' ? 'left-out' : 'told',
    );
    assert.ok(picked);
    assert.equal(picked.title, 'good');
    assert.deepEqual(
      picked.all('risk').map(({ text }) => text),
      ['one', 'two'],
    );
    assert.equal(picked.text('why'), undefined);
  });
  it('is none without a title', () => {
    assert.equal(
      Projection.pick(everything, fields, (_name, field) => (field === 'title' ? 'left-out' : 'told')),
      undefined,
    );
  });
});

describe('pages and renderers', () => {
  const folder = join(import.meta.dirname, '../../server/src/audiences');
  const files = [
    ...readdirSync(join(folder, 'pages')).map((name) => `pages/${name}`),
    ...['html.ts', 'markdown.ts', 'page.ts', 'links.ts', 'style.ts', 'told.ts', 'when.ts'],
  ];
  /** Modules that hold no document and give no way to one; `items.ts` lends a function over anything. */
  const harmless =
    /^(?:\.\.?\/(?:blocks|page|projection|told|when|counted|links|style)\.ts|(?:\.\.\/)+(?:config\/audiences|document\/calendar|scoring\/format|features\/escape|checks\/roadmap\/roadmapEntry|portfolio\/items)\.ts)$/;

  it('are looked at', () => assert.ok(files.length >= 13));
  for (const file of files) {
    it(`${file} knows no document`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const imports = Array.from(text.matchAll(/^import (type )?(\{[^}]*\}) from '([^']+)'/gm), ([, , names = '', from = '']) => ({
        names,
        from,
      }));
      assert.deepEqual(
        imports.filter(({ from }) => !harmless.test(from)),
        [],
      );
      for (const { names, from } of imports) if (from.endsWith('portfolio/items.ts')) assert.equal(names, '{ grouped }');
      assert.doesNotMatch(text, /Snapshot|DocumentFacts|TypedDocument|ItemValues/);
    });
  }
});

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  '</style><style>',
  '# not a heading',
  '- not an item',
  '1. not a number',
  '| a | b |',
  '[text](javascript:alert(1))',
  '**bold** `code` ~~gone~~ <!-- comment -->',
  '> quote',
  '===',
];

function pageWith(text: string): Page {
  return {
    title: text,
    subtitle: text,
    print: 'flowing',
    blocks: [
      { kind: 'heading', text },
      { kind: 'lead', text },
      { kind: 'paragraph', text },
      { kind: 'disclaimer', text },
      {
        kind: 'list',
        items: [
          { strong: text, text },
          { strong: '', text },
        ],
      },
      {
        kind: 'item',
        title: text,
        tags: [
          { text, kind: 'plain' },
          { text, kind: 'committed' },
        ],
        facts: [
          { label: text, texts: [text, { text, href: text }] },
          { label: text, texts: [text] },
        ],
      },
      { kind: 'table', name: text, headers: [text], rows: [[text], [{ text, href: text }]] },
    ],
  };
}

describe('a page as HTML', () => {
  const tags = (html: string): readonly string[] => [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/g)].map(([, name = '']) => name);
  const shape = tags(htmlOf(pageWith('plain')));

  for (const text of nasty) {
    it(`escapes ${text}`, () => assert.deepEqual(tags(htmlOf(pageWith(text))), shape));
  }
  it('has the same elements whatever the texts are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => assert.deepEqual(tags(htmlOf(pageWith(text))), shape)));
  });
  it('needs nothing from anywhere', () => {
    for (const text of nasty) {
      const html = htmlOf(pageWith(text));
      assert.doesNotMatch(html, /<(?:script|link|img|iframe|object|embed|form|base)\b/i);
      // Inside of its quotes an attribute is text.
      for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) assert.doesNotMatch(tag.replace(/"[^"]*"/g, ''), /\s(?:src|action|on\w+)\s*=/i);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^\.\//);
    }
    assert.doesNotMatch(style, /url\(|@import|expression/i);
  });
  it('allows its own style and nothing else', () => {
    assert.equal(styleFingerprint, `sha256-${createHash('sha256').update(style).digest('base64')}`);
    const html = htmlOf(pageWith('x'));
    assert.ok(
      html.includes(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleFingerprint}'; base-uri 'none'; form-action 'none'">`,
      ),
    );
    assert.ok(html.includes(`<style>${style}</style>`));
  });
});

describe('a page as Markdown', () => {
  it('has no markup but its own', () => {
    const lines = markdownOf(pageWith('plain')).split('\n').length;
    for (const text of nasty) {
      const markdown = markdownOf(pageWith(text));
      assert.equal(markdown.split('\n').length, lines, text);
      assert.doesNotMatch(markdown, /(?<!\\)<(?:script|img|style|b)\b|\]\(javascript:/, text);
    }
  });
});
