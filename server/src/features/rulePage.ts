// The page of a rule, as shipped: the same Markdown as in docs/rules/, without a network.
import { rulePages } from './rulePages.ts';

export function rulePage(id: string): string | undefined {
  return Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
}
