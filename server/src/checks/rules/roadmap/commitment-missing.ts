// What a salesperson or a customer reads on a roadmap, they take for a promise unless it says that it is none.
import { scalarText } from '../../../document/field.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { insertField } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { languageWords } from '../../words/languageWords.ts';
import { insertEntry } from '../../metadata/mapEditing.ts';
import { audiencesOf, type Audience } from '../../roadmap/roadmapAudience.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { commitmentOf, type RoadmapEntry } from '../../roadmap/roadmapEntry.ts';
import { defineRule } from '../../rule.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

/** Readers who pass on or plan with what they read. */
const outside: readonly Audience[] = ['sales', 'advisory-board', 'customer'];
const disclaimer = 'Planned work may change; only what is marked as committed is a promise.';

export const commitmentMissing = defineRule({
  id: 'roadmap/commitment-missing',
  scope: 'document',
  summary: 'Require a roadmap for sales or customers to say what is committed',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    one: '"{name}" does not say whether it is a promise. Write committed, planned or exploring beside it.',
    several:
      '{count} of {total} entries do not say whether they are promises, such as "{name}". Write committed, planned or exploring beside each.',
    disclaimer: 'Not all of this is committed, and nothing tells the reader what that means. Add a sentence that planned work may change.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'roadmap') || !audiencesOf(typed).some((audience) => outside.includes(audience))) return;
    const entries = roadmapEntries(typed);
    const isOpen = entries.some((entry) => ['planned', 'exploring'].includes(commitmentOf(entry) ?? ''));
    const explain = hasDisclaimer(typed) ? [] : disclaimerEdits(typed);
    const silent = entries.filter(saysNothing);
    const [first] = silent;
    if (first !== undefined) {
      const data = { name: first.name, count: String(silent.length), total: String(entries.length) };
      const edits = silent.flatMap(({ node }) => (node === undefined ? [] : insertEntry(typed.document, node, 'commitment', 'planned')));
      // A commitment of another spelling is for a person to read.
      const isFixable = edits.length > 0 && !silent.some(({ parts }) => parts.has('commitment'));
      const place = {
        span: first.span,
        related: silent.slice(1, 50).map(({ name, span }) => ({ path: typed.path, span, message: `"${name}" does not say either.` })),
        fixes: isFixable ? asChoice('Mark as planned', isOpen ? edits : [...edits, ...explain]) : [],
      };
      yield silent.length === 1 ? { message: 'one', data, ...place } : { message: 'several', data, ...place };
    }
    if (isOpen && !hasDisclaimer(typed))
      yield { message: 'disclaimer', span: titleSpan(typed.document), fixes: asChoice('Add a disclaimer', explain) };
  },
});

function disclaimerEdits({ document }: TypedDocument): readonly TextEdit[] {
  return document.frontMatter.kind === 'parsed' ? [insertField(document, 'disclaimer', `"${disclaimer}"`)] : [];
}

/** A placeholder says that it is to be said. */
function saysNothing(entry: RoadmapEntry): boolean {
  const written = entry.parts.get('commitment')?.text;
  return commitmentOf(entry) === undefined && (written === undefined || !isUnfilled(written));
}

let sentences: RegExp | undefined;

function hasDisclaimer({ document }: TypedDocument): boolean {
  if (scalarText(document.fields.get('disclaimer')?.node) !== undefined) return true;
  sentences ??= anyOfWords(languageWords('disclaimers'));
  return sentences.test(document.text.slice(document.bodyStart).replace(/<!--[^]*?-->/g, ' '));
}
