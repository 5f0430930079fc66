// A page as one HTML file that needs nothing else: no script, no address, one style whose fingerprint is the only one
// that the page itself allows. Every text is escaped. It follows the reader's light or dark theme and prints well.
import { hrefOf } from './links.ts';
import type { Block, Fact, Page, Tag, Text } from './page.ts';
import { style, styleFingerprint } from './style.ts';

export function htmlOf({ title, subtitle, blocks, print }: Page): string {
  const policy = `default-src 'none'; style-src '${styleFingerprint}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body class="${print}">`,
    '<main>',
    `<header><h1>${escaped(title)}</h1>${subtitle === '' ? '' : `<p class="subtitle">${escaped(subtitle)}</p>`}</header>`,
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'lead':
      return `<p class="lead">${escaped(block.text)}</p>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'disclaimer':
      return `<p class="disclaimer">${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map(({ strong, text }) => `<li>${strong === '' ? '' : `<strong>${escaped(strong)}</strong>: `}${escaped(text)}</li>`).join('')}</ul>`;
    case 'item':
      return `<article><h3>${escaped(block.title)}</h3>${tagsHtml(block.tags)}${factsHtml(block.facts)}</article>`;
    case 'table':
      return [
        `<div class="table" role="region" aria-label="${escaped(block.name)}" tabindex="0"><table>`,
        `<thead><tr>${block.headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join('')}</tr></thead>`,
        `<tbody>${block.rows.map((row) => `<tr>${row.map((text) => `<td>${textHtml(text)}</td>`).join('')}</tr>`).join('')}</tbody>`,
        '</table></div>',
      ].join('');
  }
}

function tagsHtml(tags: readonly Tag[]): string {
  if (tags.length === 0) return '';
  return `<ul class="tags">${tags.map(({ text, kind }) => `<li class="${kind}">${escaped(text)}</li>`).join('')}</ul>`;
}

function factsHtml(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  return `<dl>${facts.map(({ label, texts }) => `<div><dt>${escaped(label)}</dt>${texts.map((text) => `<dd>${textHtml(text)}</dd>`).join('')}</div>`).join('')}</dl>`;
}

function textHtml(text: Text): string {
  return typeof text === 'string' ? escaped(text) : `<a href="${escaped(hrefOf(text.href))}">${escaped(text.text)}</a>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
