// Makes the elements of the page. Texts become text nodes and names are fixed, so nothing that stands in a document is ever
// read as markup.
import type { Drawing, SvgNode } from '../../../server/src/pictures/picture.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(text: string, press: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = html('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

/** Marks can be focused one at a time; which one is the picture view's business. */
export function svgOf(drawing: Drawing, attributes: Readonly<Record<string, string>>): SVGSVGElement {
  const [width, height] = [drawing.width, drawing.height].map((length) => String(Math.ceil(length)));
  const svg = document.createElementNS(svgSpace, 'svg');
  const own = { width: width ?? '', height: height ?? '', viewBox: `0 0 ${width ?? ''} ${height ?? ''}`, class: 'picture', ...attributes };
  for (const [name, value] of Object.entries(own)) svg.setAttribute(name, value);
  svg.append(...drawing.nodes.map(svgNode));
  return svg;
}

function svgNode({ name, attributes, children, text, mark }: SvgNode): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  if (text !== undefined) made.append(text);
  if (mark === undefined) {
    made.append(...children.map(svgNode));
    return made;
  }
  // What opens a document is pressed; the others only say something.
  made.setAttribute('role', mark.path === undefined ? 'img' : 'button');
  made.setAttribute('tabindex', '-1');
  made.setAttribute('aria-label', mark.label);
  made.setAttribute('data-key', mark.key);
  if (mark.path !== undefined) made.setAttribute('data-path', mark.path);
  made.append(...children.filter((child) => child.text === undefined).map(svgNode));
  // The label says all of the texts and says them uncut, so they stand beside the mark for the eye alone.
  const texts = document.createElementNS(svgSpace, 'g');
  texts.setAttribute('class', 'texts');
  texts.setAttribute('aria-hidden', 'true');
  texts.append(...children.filter((child) => child.text !== undefined).map(svgNode));
  const both = document.createElementNS(svgSpace, 'g');
  both.append(made, texts);
  return both;
}
