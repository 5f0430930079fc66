// The non-goals of a document, and which of them rule nothing out: words so general that nobody would have
// expected anything else, and goals that are only turned around.
import { scalars } from '../../document/field.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { ConceptSection, TypedDocument } from '../../schema/typedDocument.ts';
import { saysNothing, sourceBelow, textOfBlock } from './sectionText.ts';

/** The texts that stand as non-goals in a section: items and rows, else paragraphs; sub-headings count too. */
export function nonGoalsIn(typed: TypedDocument, section: Section): readonly string[] {
  const blocks = typed.document.blocksBelow(section);
  const below = subtree(section)
    .slice(1)
    .map(({ heading }) => heading.text);
  const listed = blocks.filter(({ kind }) => kind === 'item' || kind === 'row');
  return [
    ...below,
    ...(listed.length > 0 ? listed : blocks).map((block) => (block.kind === 'other' ? 'picture' : textOfBlock(block))),
  ].filter((text) => text.trim() !== '');
}

/** The items of `non_goals:` in front matter. */
export function declaredNonGoals(typed: TypedDocument): readonly string[] {
  return scalars(typed.document.fields.get('non_goals')?.node).map(({ text }) => text);
}

/** The goals of a document, read only for a non-goal whose every word stands somewhere among them. */
export class Goals {
  readonly #typed: TypedDocument;
  readonly #sections: readonly Section[];
  readonly #source: string;
  /** The words of each goal, once a non-goal asks for them. */
  #goals: readonly ReadonlySet<string>[] | undefined;

  constructor(typed: TypedDocument) {
    this.#typed = typed;
    this.#sections = typed
      .sectionsFor('goals')
      .filter(isOnlyAbout)
      .map(({ section }) => section);
    const source = this.#sections.map((section) => sourceBelow(typed.document, section)).join('\n');
    this.#source = source.toLowerCase().replace(/['’*_~`\\]/g, '');
  }

  /** True for a goal turned around: every word of the non-goal, but for "not" and the like, stands in one goal. */
  areNegatedBy(nonGoal: string): boolean {
    const words = tokens(nonGoal);
    // What HTML, links and entities do to words is seen only in the parsed goals.
    const isPlain = !/[<[&]/.test(this.#source);
    if (words.size < 2 || (isPlain && [...words].some((word) => !this.#source.includes(word)))) return false;
    this.#goals ??= this.#sections.flatMap((section) => nonGoalsIn(this.#typed, section)).map(tokens);
    return this.#goals.some((goal) => negates(words, goal));
  }
}

/** True for a section whose heading names nothing else: "Goals & Non-goals" holds both. */
export function isOnlyAbout({ strength }: ConceptSection): boolean {
  return strength !== 'part';
}

const generic: readonly RegExp[] = [
  /^(?:everything|anything|all|any|every) ?(?:thing|things|other|others)?(?: else)?(?: (?:features?|functionality|work|things?|requests?|requirements?|items?|topics?|changes?|ideas?))?(?: (?:that is|which is|that are|which are))?(?: not)?(?: (?:explicitly|specifically|otherwise|already|directly))?(?: (?:listed|mentioned|covered|described|included|specified|defined|stated|in scope|in this document|in this prd|in the prd|related|outlined))?(?: (?:above|here|below|in this document|in this prd|in the goals?|in goals|in scope|in the scope|under goals|as a goal))*$/,
  /^(?:other|additional|further|more|extra|advanced|all other|any other)(?: (?:features?|functionality|work|things?|stuff|requests?|requirements?|improvements?|enhancements?))?$/,
  /^(?:future|later|additional)(?: (?:work|features?|enhancements?|improvements?|iterations?|phases?|releases?|versions?|functionality))$/,
  /^(?:nice[- ]to[- ]haves?|(?:new |more |known |existing |minor |unrelated )?(?:bugs?|bug ?fix(?:es|ing)?|issues)|scope creep|feature creep|gold[- ]?plating|over[- ]?engineering|perfection(?:ism)?|being perfect|perfect|boiling the ocean|solving everything|solving all problems|being everything to everyone|world (?:peace|domination)|edge cases|out of scope(?: items| features| things)?|anything out of scope|non[- ]goals|low[- ]priority (?:items|features|work|requests)|unnecessary (?:features|complexity)|unrelated (?:features|work|changes)|etc|and so on|misc(?:ellaneous)?)$/,
  /^(?:alles andere|alle anderen? (?:funktionen|themen)|tout le reste|todo lo demás|tudo o mais|其他(?:功能|所有)?|其余|その他(?:すべて|全て)?|上記以外|기타|그 외(?: 모든 것)?|всё остальное|все остальное)$/,
];

/** True for words that rule nothing in particular out. */
export function isGeneric(nonGoal: string): boolean {
  const words = nonGoal
    .replace(/[*_`"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:no|not|we (?:will not|won't|are not|aren't) (?:do|doing|build|building)|don't (?:do|build))\s+/, '')
    .replace(/[\s.;,!:]+$/, '');
  return saysNothing(words) || generic.some((pattern) => pattern.test(words));
}

function negates(words: ReadonlySet<string>, goalWords: ReadonlySet<string>): boolean {
  if (goalWords.size === 0 || words.size / goalWords.size < 0.5) return false;
  return [...words].every((word) => goalWords.has(word));
}

const stopWords = new Set(
  'a an the of for to in on at by with and or we our us it its this that is are be being been will would do does doing not no non never without avoid dont wont isnt arent goal goals v1'.split(
    ' ',
  ),
);

/** The words that carry meaning, without plural and verb endings. */
function tokens(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map(stem));
}

function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ed|es|s|e)$/, '');
  return bare.length < 3 ? word : bare;
}
