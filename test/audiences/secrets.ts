// What the tests of roadmaps plant and look for: an account and a figure that occur nowhere else, in the ways in which
// people and programs write them, and whether a page tells of them.
import assert from 'node:assert/strict';

export const account = 'Zyxcorp Quillfeather';
/** Known as the revenue of the account. */
export const figure = 987_654;

/** The account in the ways in which a text can name it. */
export const accountForms: readonly string[] = [
  account,
  'zyxcorp quillfeather',
  'ZYXCORP QUILLFEATHER',
  "Zyxcorp Quillfeather's",
  'Zyxcorp Quillfeather’s',
  'Zyxcorps',
  'Zyxcorp',
  'crm:zyxcorp-quillfeather',
  'zyxcorp_quillfeather',
  'ZyxcorpQuillfeather',
  'https://www.zyxcorpquillfeather.example/',
  '**Zyxcorp Quillfeather**',
  '**Zyx**corp *Quill*feather',
  'Zyx`corp` Quillfeather',
  '~~Zyxcorp~~ Quillfeather',
  '[Zyxcorp Quillfeather](https://example.com)',
  '[a customer](https://crm.example.com/zyxcorp-quillfeather)',
  '[Zyx](a)corp Quillfeather',
  '<b>Zyx</b>corp <i>Quillfeather</i>',
  'Zyx<!-- -->corp Quillfeather',
  '&#90;yxcorp Quillfeather',
  '&#x5A;yxcorp&nbsp;Quillfeather',
  '&amp;#90;yxcorp Quillfeather',
  'Zyx&shy;corp Quillfeather',
  'Zyx\u200Bcorp\u00A0Quillfeather',
  'Zyx\u00ADcorp Quillfeather',
  'Ｚｙｘｃｏｒｐ Quillfeather',
  'Zýxcörp Quillfeather',
  'Zyxcorp\\_Quillfeather',
  'Zyxcorp%20Quillfeather',
];

/** Money in the ways in which a text can name it. */
export const moneyForms: readonly string[] = [
  '$2M',
  '$ 2 M',
  '$**2**M',
  'US$ 2.5 million',
  '&dollar;2m',
  '&#36;2m',
  '€200k',
  '200 k€',
  '200.000 EUR',
  'EUR 200,000',
  'USD 5',
  '2 million dollars',
  'two million dollars',
  '£1,200 a month',
  '＄2M',
  '2 Mio. Euro',
  'ARR',
  '4 percent of ARR',
  '*MRR* of the segment',
  'revenue of 2 million',
  '40 % of our revenue',
  '987654',
  '987,654',
  '987 654',
  '988k',
  '`$2M`',
  '[$2M](https://example.com)',
  '<b>$</b>2M',
];

/** What a person could read of a page, in one run of letters and digits and as it is. */
function readOf(page: string): { readonly squeezed: string; readonly plain: string } {
  const plain = page
    // The page's own style is no text.
    .replace(/<style>[^]*?<\/style>|<meta[^>]*>|<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase();
  return { plain, squeezed: plain.replace(/[^\p{L}\p{N}]/gu, '') };
}

export function assertNoAccount(page: string, hint: string): void {
  const { squeezed } = readOf(page);
  for (const part of ['zyxcorp', 'quillfeather', 'zyx'])
    assert.ok(!squeezed.includes(part), `${hint}: the page names the account\n${page}`);
}

export function assertNoMoney(page: string, hint: string): void {
  const { plain, squeezed } = readOf(page);
  assert.ok(!/[$€£]|(?<!\p{L})(?:usd|eur|arr|mrr|dollars?|euro)(?!\p{L})/u.test(plain), `${hint}: the page names money\n${page}`);
  for (const part of ['987654', '988k', 'revenue']) assert.ok(!squeezed.includes(part), `${hint}: the page names money\n${page}`);
}

/** The documents from which the account and its revenue are known. */
export const knowing: Readonly<Record<string, string>> = {
  'evidence/a.md': `---
kind: evidence
id: EVD-1
status: verified
accounts:
  - { ref: "crm:zyxcorp-quillfeather", arr: ${figure}, currency: USD, at_risk: 0.5 }
---
# What we heard
`,
  'ideas/a.md': `---
kind: idea
id: IDEA-1
status: declined
submitters:
  - { ref: "crm:4711", type: customer, account: ${account}, date: 2026-01-02 }
---
# A wish
`,
};
