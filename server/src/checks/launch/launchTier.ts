// How big a launch is: 1 for the whole company, 2 for a product area, 3 for a small change that needs little ceremony.
import { scalarText } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';

/** The tier of a launch as its `tier:` says; undefined where nobody says. */
export function tierOf(typed: TypedDocument): '1' | '2' | '3' | undefined {
  const tier = scalarText(typed.document.fields.get('tier')?.node)?.toLowerCase();
  if (tier === '3' || tier === 'small') return '3';
  return tier === '1' || tier === '2' ? tier : undefined;
}

/** How the launch reaches customers, as its `release_strategy:` says. */
export function strategyOf(typed: TypedDocument): string | undefined {
  return scalarText(typed.document.fields.get('release_strategy')?.node)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
}
