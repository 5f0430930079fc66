// Says whether an unknown value has a shape, so that nothing of a message is believed before it was looked at. A shape is
// a type guard, and the compiler holds it against the type it stands for.

export type Shape<T> = (value: unknown) => value is T;
type Shaped<S> = S extends Shape<infer T> ? T : never;

export const isText: Shape<string> = (value) => typeof value === 'string';
export const isNumber: Shape<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Shape<boolean> = (value) => typeof value === 'boolean';

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((known) => known === value);
}

/** JSON leaves out what is undefined. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => shape(item));
}

export function record<S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<{ readonly [Name in keyof S]: Shaped<S[Name]> }> {
  return (value): value is { readonly [Name in keyof S]: Shaped<S[Name]> } => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = new Map<string, unknown>(Object.entries(value));
    return Object.entries(shapes).every(([name, shape]) => shape(fields.get(name)));
  };
}
