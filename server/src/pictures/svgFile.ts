// A picture as an SVG file that needs nothing else: its own colours for light and dark pages, a title and a description.
// Every text is escaped, so what stands in a document stays text.
import type { DashboardData } from './dashboardData.ts';
import { element, textNode, type Mark, type Picture, type Size, type SvgNode } from './picture.ts';
import { fileColours, fontSize, pictureStyle } from './style.ts';

/** The room around the drawing, and above it for the title. */
const margin = 20;
const heading = 34;

export function svgFile(picture: Picture, data: DashboardData, size: Size): string {
  const inner = { width: Math.max(size.width - 2 * margin, 1), height: Math.max(size.height - 2 * margin - heading, 1) };
  const empty = picture.empty(data);
  const drawing = picture.draw(data, inner);
  const nodes =
    empty === undefined
      ? drawing.nodes
      : [textNode(empty.what, { x: 0, y: 20, class: 'strong' }), textNode(empty.todo, { x: 0, y: 42, class: 'muted' })];
  const [width, height] = [drawing.width + 2 * margin, drawing.height + 2 * margin + heading].map((length) => Math.ceil(length));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(picture.title)}</title>`,
    `<desc id="description">${escaped(picture.describe(data))}</desc>`,
    `<style>${fileColours}${pictureStyle}</style>`,
    markup(element('rect', { class: 'ground', width: width ?? 0, height: height ?? 0 })),
    markup(textNode(picture.title, { x: margin, y: margin + fontSize.title, class: 'heading' })),
    `<g transform="translate(${String(margin)} ${String(margin + heading)})">`,
    ...nodes.map(markup),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function markup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = `${tip(node.mark)}${node.text === undefined ? '' : escaped(node.text)}${node.children.map(markup).join('')}`;
  return inside === '' ? `<${node.name}${attributes.join('')}/>` : `<${node.name}${attributes.join('')}>${inside}</${node.name}>`;
}

/** What a part is, for everybody who points at it in a browser. */
function tip(mark: Mark | undefined): string {
  return mark === undefined ? '' : `<title>${escaped(mark.label)}</title>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML has no place for, not even escaped: control characters, halves of characters and two that are none. */
const noXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(text: string): string {
  return text.replace(noXml, '\ufffd').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
