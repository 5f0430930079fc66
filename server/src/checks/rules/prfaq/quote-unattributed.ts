// A quotation without a speaker is the author praising the author's own work.
import { lineEndingOf } from '../../../document/lines.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { pointSpan } from '../../../text/span.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { asChoice } from '../../fixes.ts';
import { releaseOf } from '../../prfaq/release.ts';
import { companyOf, isNameOnly, nameOf, releaseQuotes, type ReleaseQuote } from '../../prfaq/releaseQuotes.ts';
import { defineRule } from '../../rule.ts';
import { holdsPrompt } from '../../placeholder/unfinished.ts';

export const quoteUnattributed = defineRule({
  id: 'prfaq/quote-unattributed',
  scope: 'document',
  summary: 'Require every quote of a press release to name a speaker and a role',
  severity: 'warning',
  fixable: true,
  recommended: false,
  messages: {
    one: 'Nobody is named for this quote. Say who says it, in what role and where, such as "says Ana Ruiz, SRE lead at Kite".',
    several: '{count} quotes name nobody. Say for each who says it, in what role and where, such as "says Ana Ruiz, SRE lead at Kite".',
    role: '{name} is a name without a role. Add what they do and where, such as "SRE lead at Kite", so that readers know why it matters.',
    same: 'Every quote is by {name}. Let a customer say what has changed for them.',
    company: 'Every quote is from {company}. Let a customer say what has changed for them.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'prfaq')) return;
    const release = releaseOf(typed);
    if (release === undefined) return;
    const quotes = releaseQuotes(typed, release).filter(({ span }) => !holdsPrompt(typed, span));
    const unnamed = quotes.filter(({ speaker }) => speaker === undefined);
    const roleless = quotes.filter(({ speaker }) => speaker !== undefined && isNameOnly(speaker));
    const [first] = unnamed;
    const [second] = roleless;
    if (first !== undefined) {
      const place = {
        span: first.span,
        related: [...unnamed.slice(1), ...roleless].map(({ span, speaker }) => ({
          path: typed.path,
          span,
          message: speaker === undefined ? 'This quote names nobody either.' : `${speaker} has no role.`,
        })),
        fixes: asChoice(
          'Insert a place for the speaker',
          unnamed.map((quote) => speakerPrompt(typed, quote)),
        ),
      };
      if (unnamed.length === 1) yield { message: 'one', ...place };
      else yield { message: 'several', data: { count: String(unnamed.length) }, ...place };
    } else if (second?.speaker !== undefined) yield { message: 'role', data: { name: second.speaker }, span: second.span };
    yield* oneVoice(quotes);
  },
});

/** A leader's reason and a customer's result are two voices. */
function* oneVoice(quotes: readonly ReleaseQuote[]): Generator<
  | { readonly message: 'same'; readonly data: { readonly name: string }; readonly span: ReleaseQuote['span'] }
  | {
      readonly message: 'company';
      readonly data: { readonly company: string };
      readonly span: ReleaseQuote['span'];
      readonly severity: 'info';
    }
> {
  const last = quotes.at(-1);
  const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
  if (last === undefined || speakers.length < 2 || speakers.length < quotes.length) return;
  const name = oneOf(speakers.map(nameOf));
  const company = oneOf(speakers.map((speaker) => companyOf(speaker) ?? speaker));
  if (name !== undefined) yield { message: 'same', data: { name }, span: last.span };
  else if (company !== undefined) yield { message: 'company', data: { company }, span: last.span, severity: 'info' };
}

function oneOf(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return first !== undefined && texts.every((text) => text.toLowerCase() === first.toLowerCase()) ? first : undefined;
}

function speakerPrompt({ document }: TypedDocument, { form, span }: ReleaseQuote): TextEdit {
  const place = pointSpan(span.start + document.text.slice(span.start, span.end).trimEnd().length);
  const prompt = '— <name>, <role>, <company>';
  return { span: place, newText: form === 'quote' ? `${lineEndingOf(document.text)}> ${prompt}` : ` ${prompt}` };
}
