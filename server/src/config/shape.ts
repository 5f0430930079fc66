// What a settings or schema file may hold, as data: editors complete and explain such a file by it, and its JSON
// Schema is made from it. The readers judge the file; tests hold the two against each other.

export interface NamedValue {
  readonly value: string;
  readonly help: string;
}

/** `help` is one sentence for the person who writes the file. */
export type Shape = { readonly help: string } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly NamedValue[] }
  | { readonly kind: 'list'; readonly of: Shape }
  /** `others` stands for keys that people choose; `named` are those that are worth offering. */
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, Shape>>; readonly others?: Shape }
  /** The first that fits, as a severity or a map with a severity and options. */
  | { readonly kind: 'either'; readonly of: readonly [Shape, ...Shape[]] }
);

export function text(help: string): Shape {
  return { kind: 'text', help };
}

export function number(help: string): Shape {
  return { kind: 'number', help };
}

export function flag(help: string): Shape {
  return { kind: 'flag', help };
}

export function choice(help: string, values: Readonly<Record<string, string>> | readonly string[]): Shape {
  const named = isNames(values)
    ? values.map((value) => ({ value, help: '' }))
    : Object.entries(values).map(([value, about]) => ({ value, help: about }));
  return { kind: 'choice', help, values: named };
}

export function list(help: string, of: Shape): Shape {
  return { kind: 'list', help, of };
}

export function texts(help: string): Shape {
  return list(help, text(help));
}

export function map(help: string, keys: Readonly<Record<string, Shape>>, others?: Shape): Shape {
  return { kind: 'map', help, keys, ...(others === undefined ? {} : { others }) };
}

function isNames(values: Readonly<Record<string, string>> | readonly string[]): values is readonly string[] {
  return Array.isArray(values);
}

/** The shape at a path of keys; `*` and a number stand for an item of a list. Lists are entered without being named. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return shape;
  switch (shape.kind) {
    case 'map': {
      const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.others;
      return inner === undefined ? undefined : shapeAt(inner, rest);
    }
    case 'list':
      return shapeAt(shape.of, path);
    case 'either':
      return shape.of.map((each) => shapeAt(each, path)).find((found) => found !== undefined);
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
      return undefined;
  }
}
