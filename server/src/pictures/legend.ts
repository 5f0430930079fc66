// A line of coloured squares with their names above a picture, broken where it gets too long.
import { element, textNode, type SvgNode } from './picture.ts';
import { fontSize, seriesClass } from './style.ts';
import { textWidth } from './textSize.ts';

const lineHeight = 20;
const square = 11;

/** @returns the nodes from the top of the picture on, and the height that they take */
export function legend(names: readonly string[], width: number, left = 0): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  let [x, y] = [left, 0];
  const nodes = names.flatMap((name, index) => {
    const wide = square + 6 + textWidth(name, fontSize.small) + 18;
    if (x > left && x + wide > width) [x, y] = [left, y + lineHeight];
    const at = { x, y };
    x += wide;
    return [
      element('rect', { class: seriesClass(index), x: at.x, y: at.y + 3, width: square, height: square }),
      textNode(name, { class: 'small', x: at.x + square + 6, y: at.y + 12.5 }),
    ];
  });
  return { nodes, height: names.length === 0 ? 0 : y + lineHeight };
}
