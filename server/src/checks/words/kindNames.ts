// What a kind is called in a sentence: "PRD", "problem statement".
import { builtinCatalogue } from '../../schema/catalogue.ts';

/** A kind's title in the middle of a sentence; the id itself where the kind is not known. */
export function kindName(kind: string): string {
  return inSentence(builtinCatalogue().schemas.get(kind)?.title ?? kind);
}

/** In small letters, unless it is written in capitals. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** With "a" or "an" in front, as it is spoken. */
export function withArticle(title: string): string {
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${inSentence(title)}`;
}
