// A launch nobody can take back is a bet on nothing going wrong. What counts is that somebody could do it at
// night: which switch, which steps, whose call.
import { entry, scalarText, type Field, type FieldNode } from '../../../document/field.ts';
import type { Section } from '../../../document/section.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { shipsNoSoftware } from '../../launch/launchType.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere, saysNothing, sourceBelow, textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';
import { fieldHoldsPlaceholder, holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

/** "We can revert" and the like, in fewer words than this, is a hope and no plan. */
const fewestWords = 8;
const undoWords =
  /re-?deploy|revert|roll(?:s|ed|ing)?[- ]?back|undo|back ?out|previous (?:version|release|build)|restore|switch back|回滚|回退|还原|重新部署|ロールバック|切り戻|戻す|롤백|되돌리|zurückroll|zurücksetz|revenir|rétablir|revertir|reverter|откат/i;

export const rollbackMissing = defineRule({
  id: 'launch/rollback-missing',
  scope: 'document',
  summary: 'Require a launch plan to say how the launch is taken back',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    missing: 'Nothing says how this launch is taken back. Add a rollback: what triggers it, the steps, and who may start it.',
    empty: '"{heading}" is empty. Say what triggers the rollback, the steps, and who may start it.',
    thin: '"{text}" is not enough to act on at night. Say what triggers the rollback, the steps, who may start it and how long it takes.',
    irreversible: 'This launch cannot be taken back. Say in "mitigation" how the damage is limited if it goes wrong.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document) || shipsNoSoftware(typed)) return;
    const spec = typed.schema.sections.find((section) => section.ownRule === 'launch/rollback-missing');
    const field = typed.document.fields.get('rollback');
    const final = finality(field);
    if (final === 'limited') return;
    const sections = typed.sectionsFor('rollback').map(({ section }) => section);
    const said = [...sections.map((section) => inSection(typed, section)), ...(field === undefined ? [] : [inField(typed, field)])];
    if (final !== undefined) {
      if (!said.some(({ state }) => state === 'enough')) yield { message: 'irreversible', span: final.key };
      return;
    }
    if (said.some(({ state }) => state === 'enough')) return;
    const thin = said.find(({ state }) => state === 'thin');
    const [section] = sections;
    if (thin !== undefined) yield { message: 'thin', data: { text: thin.text }, span: thin.span };
    else if (section !== undefined) yield { message: 'empty', data: { heading: section.heading.text }, span: section.heading.title };
    else if (!isToldInPassing(typed))
      yield {
        message: 'missing',
        span: titleSpan(typed.document),
        fixes: spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec])),
      };
  },
});

const takeBack = /\broll(?:s|ed|ing)?[- ]?back|\bkill[- ]switch|\bswitch(?:ed|es)? (?:it |the flag )?off\b|\brevert(?:s|ed)? to\b/i;
const howOrWhen = /\b(?:if|when|once|unless|by|within|via|using|flag|switch|minutes?|hours?|steps?)\b/i;

/** True where a stage or a risk says in a sentence when or how the launch is taken back. */
function isToldInPassing({ document }: TypedDocument): boolean {
  if (!takeBack.test(document.text)) return false;
  return [undefined, ...document.sections].some((section) =>
    document.blocks(section).some((block) => {
      const text = textOfBlock(block);
      return takeBack.test(text) && howOrWhen.test(text) && countWords(text) >= fewestWords;
    }),
  );
}

interface Said {
  readonly state: 'enough' | 'thin' | 'empty';
  readonly text: string;
  readonly span: Section['span'];
}

function inSection(typed: TypedDocument, section: Section): Said {
  const source = sourceBelow(typed.document, section);
  // "Rollback: flag off, on-call decides" says it in the heading.
  const value = /[:：]\s*(\S.*)$/.exec(section.heading.text)?.[1] ?? '';
  const text = `${value} ${textBelow(typed.document, section)}`.replace(/\s+/g, ' ').trim();
  const shows = typed.document.blocksBelow(section).some(({ kind }) => kind === 'code' || kind === 'other' || kind === 'row');
  const enough = shows || holdsPlaceholder(typed, section) || pointsElsewhere(source);
  return { state: enough ? 'enough' : stateOf(text), text, span: section.heading.title };
}

function inField(typed: TypedDocument, field: Field): Said {
  const { key, node } = field;
  const text = textsOf(node)
    .filter((value) => !isUnfilled(value))
    .join(' ')
    .trim();
  return { state: fieldHoldsPlaceholder(typed, field) || pointsElsewhere(text) ? 'enough' : stateOf(text), text, span: key };
}

function stateOf(text: string): Said['state'] {
  if (saysNothing(text)) return 'empty';
  return countWords(text) < fewestWords && undoWords.test(text) ? 'thin' : 'enough';
}

/** Parts of the field that say nothing about how the launch is taken back. */
const aside = new Set(['irreversible', 'owner', 'max_minutes', 'tested_on']);

/** What the field says in words about taking the launch back. */
function textsOf(node: FieldNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return [scalarText(node) ?? ''];
    case 'list':
      return node.items.flatMap(textsOf);
    case 'map':
      return node.entries.filter(({ name }) => !aside.has(name)).flatMap((item) => textsOf(item.node));
  }
}

/** `irreversible: true` asks for a mitigation in place of a rollback. */
function finality(field: Field | undefined): Field | 'limited' | undefined {
  const flag = entry(field?.node, 'irreversible');
  if (scalarText(flag?.node)?.toLowerCase() !== 'true') return undefined;
  return scalarText(entry(field?.node, 'mitigation')?.node) === undefined ? flag : 'limited';
}
