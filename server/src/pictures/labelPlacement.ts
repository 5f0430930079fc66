// Puts labels beside points so that none covers another label, a point or the edge. Greedy: points that come first choose
// first, and a label for which there is no room is left out, because the table and the hover tell it as well.
import type { Point } from './picture.ts';
import { textWidth } from './textSize.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelledPoint extends Point {
  readonly text: string;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Where the text begins, on its baseline. */
  readonly at: Point;
  readonly box: Box;
}

const gap = 4;

/**
 * One answer for each point, in their order; undefined where there is no room. Nothing is put on what is `taken`, and what
 * is `avoided` is covered only where there is no other place.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Box,
  fontSize: number,
  taken: readonly Box[] = [],
  avoided: readonly Box[] = [],
): readonly (PlacedLabel | undefined)[] {
  const occupied: Box[] = [...taken, ...points.map(({ x, y, radius }) => boxAround(x, y, radius))];
  return points.map((point, index) => {
    const own = occupied[taken.length + index];
    const free = boxesBeside(point, fontSize).filter(
      (box) => isInside(box, frame) && !occupied.some((other) => other !== own && overlap(box, other)),
    );
    // A line through a label is ugly, and no label is worse.
    const box = free.find((candidate) => !avoided.some((other) => overlap(candidate, other))) ?? free[0];
    if (box === undefined) return undefined;
    occupied.push(box);
    return { text: point.text, at: { x: box.left, y: box.bottom - fontSize * 0.25 }, box };
  });
}

/** To the right first, where people look for it; then left, above, below and the corners. */
function boxesBeside({ x, y, radius, text }: LabelledPoint, fontSize: number): readonly Box[] {
  const [width, height] = [textWidth(text, fontSize), fontSize * 1.2];
  const away = radius + gap;
  const slant = radius * 0.75 + gap;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y - away - height),
    at(x - width / 2, y + away),
    at(x + slant, y - slant - height / 2),
    at(x + slant, y + slant - height / 2),
    at(x - slant - width, y - slant - height / 2),
    at(x - slant - width, y + slant - height / 2),
  ];
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
