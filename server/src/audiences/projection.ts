// What one audience may read of one item. A projection is made by picking from an item's values the fields that the
// audience is allowed, and each text passes a judge on the way; there is no other way to make one, and no way back to
// the document. Pages are laid out from projections alone, so no page can tell what was not picked.
import type { AudienceField } from '../config/audiences.ts';
import type { Commitment } from '../portfolio/commitment.ts';
import { shownText } from './readings.ts';
import type { When } from './when.ts';

/** A text of a document, with the day it is about where it has one. */
export interface Said {
  readonly text: string;
  /** As `2027-03-02`. */
  readonly day?: string | undefined;
}

/** `first` is said once, by the first that may be told; `all` are told together. */
export interface Saying {
  readonly told: 'first' | 'all';
  readonly texts: readonly Said[];
}

/** Everything that is known of an item. Only `Projection.pick` reads it on the way to a page. */
export interface ItemValues {
  /** As messages to the author call the item: by its id. */
  readonly name: string;
  readonly when: When;
  readonly commitment: Commitment;
  readonly texts: ReadonlyMap<AudienceField, Saying>;
}

/** Says whether a text of a field may be told; it tells the author where not. */
export type Judge = (name: string, field: AudienceField, text: string) => 'told' | 'left-out';

export class Projection {
  readonly title: string;
  readonly when: When | undefined;
  readonly commitment: Commitment | undefined;
  readonly #texts: ReadonlyMap<AudienceField, readonly Said[]>;

  private constructor(title: string, values: Pick<Projection, 'when' | 'commitment'>, texts: ReadonlyMap<AudienceField, readonly Said[]>) {
    this.title = title;
    this.when = values.when;
    this.commitment = values.commitment;
    this.#texts = texts;
  }

  /** Undefined where the item has no title that this audience may read. */
  static pick(values: ItemValues, allowed: readonly AudienceField[], judge: Judge): Projection | undefined {
    const texts = new Map<AudienceField, readonly Said[]>();
    for (const field of allowed) {
      const said = values.texts.get(field);
      if (said === undefined) continue;
      const kept = pickTexts(said, (text) => judge(values.name, field, text) === 'told');
      if (kept.length > 0) texts.set(field, kept);
    }
    const title = texts.get('title')?.[0]?.text;
    if (title === undefined) return undefined;
    const commitment = allowed.includes('commitment') ? values.commitment : undefined;
    return new Projection(title, { when: allowed.includes('period') ? values.when : undefined, commitment }, texts);
  }

  text(field: AudienceField): string | undefined {
    return this.#texts.get(field)?.[0]?.text;
  }

  all(field: AudienceField): readonly Said[] {
    return this.#texts.get(field) ?? [];
  }
}

function pickTexts({ told, texts }: Saying, mayBeTold: (text: string) => boolean): readonly Said[] {
  const kept: Said[] = [];
  for (const { text, day } of texts) {
    const shown = shownText(text);
    if (shown === '' || !mayBeTold(text)) continue;
    kept.push({ text: shown, day });
    if (told === 'first') break;
  }
  return kept;
}
