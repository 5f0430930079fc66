// Whether a document is a template that nobody has filled in: most of its sections, or most of all that is written in
// it, still ask for something. Such a document lacks everything, so what it lacks is not worth a list.
import { perPassage, type ProductDocument } from '../../document/document.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { promptContext } from './placeholders.ts';
import { shareOf, written } from './templateLines.ts';

/** Fewer sections than this are a note with gaps. */
const fewest = 3;
/** A section in which there is a prompt for every so many words waits to be filled in. */
const wordsForPrompt = 8;
/** A title that is itself a prompt says that nobody has begun. */
const wordsForPromptUntitled = 12;
/** The share of sections that wait. */
const most = 0.6;
/** Fewer prompts than this in a whole document are gaps. */
const fewestPrompts = 8;

const known = new WeakMap<TypedDocument, boolean>();

export function isUnfilledTemplate(typed: TypedDocument): boolean {
  const found = known.get(typed) ?? judge(typed);
  known.set(typed, found);
  return found;
}

const share = perPassage((markdown) => shareOf(markdown));

function judge(typed: TypedDocument): boolean {
  const { document } = typed;
  if (document.sections.length < fewest) return false;
  let unfilled = 0;
  let filled = 0;
  let prompts = 0;
  let words = 0;
  for (const section of [undefined, ...document.sections]) {
    const here = share(document, section);
    prompts += here.prompts;
    words += here.words;
    if (words > written) return false;
    if (here.prompts * wordsForPrompt > here.words) unfilled++;
    else if (here.words > 0) filled++;
  }
  if (unfilled < fewest) return false;
  const perPrompt = hasPromptForTitle(document) ? wordsForPromptUntitled : wordsForPrompt;
  const isMostly = unfilled >= most * (unfilled + filled) || (prompts >= fewestPrompts && prompts * perPrompt > words);
  return isMostly && !isBeingWritten(typed, prompts);
}

function hasPromptForTitle({ title }: ProductDocument): boolean {
  return title !== undefined && /\[[^[\]]{2,}\](?!\()|\{[^{}]+\}|<\p{L}[^<>\s]*\s[^<>]*>/u.test(title.heading.text);
}

/** A document that was begun from the kind's own sections is on its way, and is told of each prompt at its place. */
function isBeingWritten(typed: TypedDocument, prompts: number): boolean {
  const { templates } = promptContext(typed);
  const own = typed.document.text.match(/<[^<>\n]+>/g)?.filter((prompt) => templates.has(prompt)).length ?? 0;
  return own * 2 >= prompts;
}
