// In the first days somebody has to look, know what is too much, and be allowed to act. A dashboard without a value
// and a name is decoration.
import type { Section } from '../../../document/section.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { insertSections } from '../../editing.ts';
import { asFix } from '../../fixes.ts';
import { shipsNoSoftware } from '../../launch/launchType.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { namesSomebody } from '../../words/people.ts';
import { defineRule } from '../../rule.ts';
import { pointsElsewhere, saysNothing, sourceBelow, textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { cellOf, tablesBelow } from '../../sections/tables.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';
import { countWords } from '../../words/wordCount.ts';

export const monitoringMissing = defineRule({
  id: 'launch/monitoring-missing',
  scope: 'document',
  summary: 'Require a launch plan to say what is watched, which value raises an alarm and who is called',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    missing:
      'Nothing says what is watched after this launch. Add monitoring: the metric, the value that raises an alarm, and who is called.',
    empty: '"{heading}" is empty. Say what is watched, which value raises an alarm, and who is called.',
    both: '"{heading}" says neither which value raises an alarm nor who is called. Add both, such as "alarm above 2 % for 10 minutes (@oncall)".',
    threshold: '"{heading}" does not say which value raises an alarm. Add one to each metric, such as "above 2 % for 10 minutes".',
    owner: '"{heading}" does not say who is called. Name the person or the on-call team, and until when they watch.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'launch-plan') || isUnread(typed.document) || shipsNoSoftware(typed)) return;
    const sections = typed.sectionsFor('monitoring').map(({ section }) => section);
    const [first] = sections;
    if (first === undefined) {
      if (isToldInPassing(typed)) return;
      const spec = typed.schema.sections.find(({ ownRule }) => ownRule === 'launch/monitoring-missing');
      const fixes = spec === undefined ? [] : asFix(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
      yield { message: 'missing', span: titleSpan(typed.document), fixes };
      return;
    }
    const texts = sections.map((section) => `${valueOf(section)} ${textBelow(typed.document, section)}`.trim());
    const place = { data: { heading: first.heading.text.trim() }, span: first.heading.title };
    const isOpen = sections.some((section) => holdsPlaceholder(typed, section) || pointsElsewhere(sourceBelow(typed.document, section)));
    if (isOpen) return;
    if (texts.every(saysNothing)) {
      yield { message: 'empty', ...place };
      return;
    }
    const hasThreshold = texts.some(saysHowMuch) || sections.some((section) => hasFilled(typed, section, thresholdColumn));
    const hasOwner = texts.some(namesSomebody) || sections.some((section) => hasFilled(typed, section, ownerColumn));
    if (!hasThreshold || !hasOwner) yield { message: hasThreshold ? 'owner' : hasOwner ? 'threshold' : 'both', ...place };
  },
});

/** "Monitoring: error rate, on-call" says it in the heading. */
function valueOf({ heading }: Section): string {
  return /[:：]\s*(\S.*)$/.exec(heading.text)?.[1] ?? '';
}

const thresholdColumn =
  /alarm|alert|threshold|limit|trigger|unhealthy|page at|schwelle|seuil|umbral|limiar|порог|阈值|告警|閾値|しきい値|임계/i;
const ownerColumn = /owner|on[- ]?call|who|dri|responsible|verantwort|responsable|responsável|ответств|负责|担当|담당/i;

function hasFilled(typed: TypedDocument, section: Section, header: RegExp): boolean {
  return tablesBelow(typed.document, section).some(({ headers, rows }) => {
    const column = headers.findIndex((text) => header.test(text));
    return column >= 0 && rows.some((row) => cellOf(row, column) !== undefined);
  });
}

const alarm =
  /\b(?:alarms?|alerts?|paged?|pages) (?:at|on|if|when|above|below|over|under)\b|[<>≤≥]|\bthresholds?\b|\b(?:exceeds?|above|below)\b/i;

function saysHowMuch(text: string): boolean {
  return hasQuantity(text) || alarm.test(text);
}

const watching = /\b(?:monitor(?:s|ed|ing)?|watch(?:es|ed)?|alarms?|alerts?|on[- ]call|dashboards?)\b/i;

/** True where a stage, a checklist or a risk says in a sentence what is watched. */
function isToldInPassing({ document }: TypedDocument): boolean {
  if (!watching.test(document.text)) return false;
  return [undefined, ...document.sections].some((section) =>
    document.blocks(section).some((block) => {
      const text = textOfBlock(block);
      return watching.test(text) && (saysHowMuch(text) || namesSomebody(text)) && countWords(text) >= 6;
    }),
  );
}
