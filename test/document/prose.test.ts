// The prose of a block leads back to the source: every word of it stands where its span says, whatever marks,
// entities, escapes, emoji and code are around it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/document.ts';
import type { Prose } from '../../server/src/document/prose.ts';

function proses(body: string): { readonly text: string; readonly found: readonly Prose[] } {
  const text = `---\nid: PRD-1\n---\n# Title\n\n${body}`;
  const document = readDocument(text);
  const found = document
    .blocks(document.sections[0])
    .flatMap((block) => ('prose' in block ? [block.prose] : 'cells' in block ? block.cells : []));
  return { text, found };
}

/** The words of all blocks of a text, each after a look at where its letters stand: as themselves or as an entity. */
function words(body: string): readonly string[] {
  const { text, found } = proses(body);
  return found.flatMap((prose) =>
    [...prose.text.matchAll(/[\p{L}\p{N}\u{1F300}-\u{1FAFF}]+/gu)].map((match) => {
      let at = match.index;
      for (const letter of match[0]) {
        const { start, end } = prose.spanOf(at, at + letter.length);
        const source = text.slice(start, end);
        assert.ok(source === letter || source.startsWith('&'), `${letter} stands at “${source}” in ${JSON.stringify(body)}`);
        at += letter.length;
      }
      return match[0];
    }),
  );
}

describe('prose', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'leads back through emphasis and links': ['Plain **bold _both_** [link text](http://x "t") end', 'Plain bold both link text end'],
    'leads back over entities': ['before &amp; between &nbsp;&#8364;&#x1F680; after', 'before between 🚀 after'],
    'leads back over escapes': ['one \\* two \\_three\\_ \\[four\\] 5\\. six', 'one two three four 5 six'],
    'leads back over emoji': ['one 🚀 two 👩‍🚀 three', 'one 🚀 two 👩 🚀 three'],
    'leads back into code': ['before `code here` after', 'before code here after'],
    'leads back into code with more marks and spaces': ['before `` co`de `` and ``two`` after', 'before co de and two after'],
    'leads back through lists and quotes': [
      '- one **two**\n  three\n  - four `five`\n\n> six\n> seven\n',
      'one two three four five six seven',
    ],
    'leads back through tables': [
      '| a \\| b | `c` | d |\n|---|---|---|\n| one \\| two | **three** `four` | &lt;five |\n',
      'one two three four five',
    ],
    'leads back over lines with CRLF and indentation': ['one\r\n   two  \r\nthree\\\r\n four', 'one two three four'],
    'leaves out what a reader does not see': [
      'one <!-- no --> two ![no](no) [three]: <b>four</b> <https://five.example>',
      'one two three four https five example',
    ],
    'leads back over replaced characters': ['one &#0; two &#xD800; three', 'one two three'],
    'leads back through strikethrough and footnotes': ['one ~~two~~ three[^1] four\n\n[^1]: note', 'one two three four'],
    'leads back in scripts without spaces': ['用户**每天**需要&amp;等待「两次」', '用户每天需要 等待 两次'],
  };
  for (const [name, [body, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(words(body).join(' ').replaceAll(' ', ''), expected.replaceAll(' ', ''));
    });
  }

  it('has a span that covers all of its words', () => {
    const { text, found } = proses('Some **words** &amp; more\n');
    assert.equal(text.slice(found[0]?.span.start, found[0]?.span.end), 'Some **words** &amp; more');
  });

  it('has spans in order and in the text, for every part of every text', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '**',
      '_',
      '`',
      '&amp;',
      '&#65;',
      '&x;',
      '\\*',
      '\\',
      '🚀',
      '\n',
      '\r\n',
      '[a](b)',
      '[',
      '](',
      '<b>',
      '<!--x-->',
      '- ',
      '> ',
      '|',
      '\n|-|\n',
      '~~',
      '  \n',
      'é',
      '\ud83d',
      '&#x1F680;',
      '&nbsp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { text, found } = proses(pieces.join(''));
        for (const prose of found) {
          let last = 0;
          for (let at = 0; at < prose.text.length; at++) {
            const { start, end } = prose.spanOf(at, at + 1);
            assert.ok(last <= start && start <= end && end <= text.length);
            last = start;
          }
        }
        words(pieces.join(''));
      }),
      { numRuns: 1500 },
    );
  });
});
