// Ids of product documents: their shape, `PRD-41`, and the prefixes that belong to a kind. A word of the same
// shape with another prefix may be an issue key of some other tool and is none of Rubric's business.
import type { Config } from '../../config/config.ts';
import { builtinCatalogue } from '../../schema/catalogue.ts';
import type { Schema } from '../../schema/schema.ts';
import type { PortfolioView } from '../portfolioView.ts';

const shape = /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/;

export function isId(text: string): boolean {
  return shape.test(text);
}

/** `PRD` of `PRD-41`. */
export function prefixOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('-'), 0));
}

/** The prefix of a kind's ids in this repository. */
export function prefixFor(schema: Pick<Schema, 'id' | 'prefix'>, config: Config): string {
  return config.prefixes.get(schema.id) ?? schema.prefix;
}

/** The prefixes of all kinds that documents can have. */
export function knownPrefixes(config: Config): ReadonlySet<string> {
  const known =
    prefixes.get(config) ??
    new Set([
      ...[...builtinCatalogue().schemas.values()].flatMap((schema) => [schema.prefix, prefixFor(schema, config)]),
      ...config.prefixes.values(),
    ]);
  prefixes.set(config, known);
  return known;
}

const prefixes = new WeakMap<Config, ReadonlySet<string>>();

/** True where at least one document has an id with this prefix. */
export function isInUse(prefix: string, portfolio: PortfolioView): boolean {
  return portfolio.nextId(prefix) !== `${prefix}-1`;
}
