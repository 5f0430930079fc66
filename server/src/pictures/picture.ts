// A picture: plain data in, a tree of SVG elements out, and the same as one sentence and as a table. It knows no page and
// no file, so that the editor, an SVG file and the command line show the same thing.
import type { DashboardData } from './dashboardData.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
  /** Only of elements without children. */
  readonly text: string | undefined;
  readonly mark: Mark | undefined;
}

/** Makes a part of a picture one that can be pointed at, focused and opened. */
export interface Mark {
  /** The same for the same thing in every drawing, so that focus can be kept. */
  readonly key: string;
  /** What it is, for hover and screen readers. */
  readonly label: string;
  /** The document that it stands for. */
  readonly path: string | undefined;
}

/** A picture may need more room than it was offered: a list is as long as it is. */
export interface Drawing extends Size {
  readonly nodes: readonly SvgNode[];
}

export interface PictureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A change of an input that nobody has written down yet. */
export interface InputChange {
  readonly path: string;
  readonly input: string;
  /** As a person would write it: `500/month`. */
  readonly value: string;
}

export interface Picture {
  readonly id: string;
  readonly title: string;
  /** What there is to do where there is nothing to draw; undefined where there is. */
  empty(data: DashboardData): Emptiness | undefined;
  /** One sentence that says what is to be seen. */
  describe(data: DashboardData): string;
  draw(data: DashboardData, size: Size): Drawing;
  table(data: DashboardData): PictureTable;
  /** Pictures whose marks can be moved: what the inputs would have to be for a mark to stand at a point. */
  readonly move?: (data: DashboardData, size: Size, key: string, to: Point) => readonly InputChange[];
  /** Where the middle of a mark is. */
  readonly place?: (data: DashboardData, size: Size, key: string) => Point | undefined;
}

export interface Emptiness {
  readonly what: string;
  readonly todo: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An empty portfolio is told by `empty`, so that `draw` is only asked where there is something. */
export function definePicture(picture: Picture): Picture {
  return {
    ...picture,
    draw: (data, size) => (picture.empty(data) === undefined ? picture.draw(data, size) : { ...size, nodes: [] }),
    describe: (data) => picture.empty(data)?.what ?? picture.describe(data),
  };
}

export function element(name: string, attributes: SvgNode['attributes'], children: readonly SvgNode[] = []): SvgNode {
  return { name, attributes: rounded(attributes), children, text: undefined, mark: undefined };
}

export function textNode(text: string, attributes: SvgNode['attributes']): SvgNode {
  return { name: 'text', attributes: rounded(attributes), children: [], text, mark: undefined };
}

/** A group that can be focused. */
export function markNode(mark: Mark, attributes: SvgNode['attributes'], children: readonly SvgNode[]): SvgNode {
  return { ...element('g', attributes, children), mark };
}

/** Hundredths of a pixel are not to be seen, and make files long. */
function rounded(attributes: SvgNode['attributes']): SvgNode['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 10) / 10 : value]),
  );
}
