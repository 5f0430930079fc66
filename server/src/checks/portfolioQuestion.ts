// A question about all documents at once, such as how the items rank or how full a quarter is. It is answered once
// for everybody; answers are plain data, so that an unchanged answer is known to be unchanged.
import type { Config } from '../config/config.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';

export interface PortfolioQuestion<T> {
  /** Unique: answers are kept by it. */
  readonly name: string;
  /** Pure, and plain data; `all` is in order of path. */
  answer(all: readonly DocumentFacts[], config: Config, today: string | undefined): T;
}
