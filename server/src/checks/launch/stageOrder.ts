// Puts the stages of a launch in the order of their shares by exchanging whole rows or whole entries, each of which
// keeps its own text.
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { textOf, type Span } from '../../text/span.ts';
import { asChoice } from '../fixes.ts';
import { stagesOf, type LaunchStages } from './launchStages.ts';
import type { Fix } from '../rule.ts';

/** The fix that sorts the stages; none where a share is missing or two are alike, so that no order is the right one. */
export function sortStages(typed: TypedDocument, source: LaunchStages['source']): readonly Fix[] {
  const { document } = typed;
  const stages = stagesOf(typed)?.stages ?? [];
  if (source === 'front-matter' && document.metadata !== 'front-matter') return [];
  const shares = stages.flatMap(({ share }) => share ?? []);
  if (shares.length !== stages.length || new Set(shares).size !== shares.length) return [];
  const places = stages.map(({ whole }) => whole);
  if (places.some((place, index) => index > 0 && place.start < (places[index - 1]?.end ?? 0))) return [];
  const sorted = [...stages].sort((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const edits = places.flatMap((place: Span, index) => {
    const newText = textOf(document.text, sorted[index]?.whole ?? place);
    return newText === textOf(document.text, place) ? [] : [{ span: place, newText }];
  });
  return asChoice('Put the stages in the order of their shares', edits);
}
