// The risks of a document that are written as rows or items, each with what is known of it. Rows that still wait to be
// filled in are not among them.
import type { Row } from '../../document/content.ts';
import { subtree, type Section } from '../../document/section.ts';
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import { textOf, type Span } from '../../text/span.ts';
import { languageWords } from '../words/languageWords.ts';
import { plannedMonths } from './plannedEffort.ts';
import { cellOf, columnsOf, tablesBelow, type Table } from './tables.ts';
import { saysNothing } from './sectionText.ts';
import { holdsPlaceholderIn } from '../placeholder/unfinishedRanges.ts';
import { countWords } from '../words/wordCount.ts';
import { anyOfWords } from '../words/wordPattern.ts';

/** `elsewhere` where the table has no column for it, so that it may be told in another place or not at all. */
type Told = 'yes' | 'no' | 'elsewhere';

export interface Risk {
  readonly name: string;
  readonly span: Span;
  readonly mitigation: Told;
  readonly owner: Told;
  /** Likely and bad at once, and no day on which anybody looks at it. */
  readonly isUrgent: boolean;
}

/** The sections for risks, without those nested in one another. */
export function riskSections(typed: TypedDocument): readonly Section[] {
  const sections = typed.sectionsFor('risks').map(({ section }) => section);
  return sections.filter((section) => !sections.some((other) => other !== section && subtree(other).includes(section)));
}

/** True for a PRD of a person-month or more: work of that size has risks, or somebody who looked for them. */
export function needsRisks(typed: TypedDocument): boolean {
  return isKind(typed, 'prd') && (plannedMonths(typed.document) ?? 0) >= 1;
}

export function risksIn(typed: TypedDocument, section: Section): readonly Risk[] {
  const tables = tablesBelow(typed.document, section);
  if (tables.length > 0) return tables.flatMap((table) => rowsOf(typed, section, table));
  return isAboutRisks(section) ? itemsOf(typed, section) : [];
}

const columns = [
  [
    'mitigation',
    /mitigat|response|contingen|counter|treatment|action|prevent|plan\b|what we do|fallback|handling|maßnahme|gegen|mitiga[cç]|réponse|atténu|mjer|ублаж|меры|мера|снижен|митигац|缓解|应对|对策|措施|対策|対応|대응|완화|대책/iu,
  ],
  [
    'owner',
    /owner|dri\b|responsible|assign|who\b|lead\b|verantwortlich|responsable|responsável|odgovorn|ответствен|владел|负责|担当|담당|책임/iu,
  ],
  ['likelihood', /likelihood|probab|chance|^[lp]$|wahrscheinlich|vjerojatn|вероятн|概率|可能性|確率|확률|가능성/iu],
  ['impact', /impact|severity|effect|consequence|^i$|auswirkung|utjecaj|влияни|影响|影響|영향/iu],
  ['risk', /risk|threat|what (?:could|can|might)|concern|issue|scenario|risi|riesgo|rizik|риск|风险|風險|リスク|위험|리스크/iu],
] as const;

const high =
  /^(?:[\s*_🔴🟥⚠]*)(?:very )?(?:high|critical|severe|h|hoch|sehr hoch|kritisch|alta?|crític[oa]|élevée?|critique|visok[oai]?|высок|критич|高|높음|심각)(?![a-z])/iu;
const aDate =
  /\d{4}-\d{2}|\d{1,2}[-/.]\d{1,2}|\bQ[1-4]\b|\b(?:T|L|D)[-−–]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d+ (?:days?|weeks?)|[月日周週]/iu;

/** What has been settled is kept for the record. */
const settled = /~~|[✅✔☑]|\b(?:resolved|closed|retired|obsolete|no longer)\b/iu;

function rowsOf(typed: TypedDocument, section: Section, { headers, rows }: Table): readonly Risk[] {
  const found = columnsOf(headers, columns);
  if (found.risk === undefined && found.mitigation === undefined) return [];
  const column = found.risk ?? headers.findIndex((_, index) => !Object.values(found).includes(index));
  const isTold = found.mitigation !== undefined || !tellsMitigations(typed, section);
  return rows.flatMap((row): readonly Risk[] => {
    const name = cellOf(row, column)?.text;
    if (name === undefined || countWords(name) === 0 || settled.test(textOf(typed.document.text, row.span))) return [];
    if (holdsPlaceholderIn(typed, row.span)) return [];
    const handle = row.cells.some(({ text }) => /(?<![\p{L}\p{N}.])@[\p{L}\p{N}]/u.test(text));
    return [
      {
        name,
        span: row.span,
        mitigation: found.mitigation === undefined ? (isTold ? 'no' : 'elsewhere') : says(cellOf(row, found.mitigation)?.text),
        owner: handle ? 'yes' : found.owner === undefined ? 'elsewhere' : cellOf(row, found.owner) === undefined ? 'no' : 'yes',
        isUrgent: isHigh(row, found.likelihood) && isHigh(row, found.impact) && !row.cells.some(({ text }) => aDate.test(text)),
      },
    ];
  });
}

function isHigh(row: Row, column: number | undefined): boolean {
  return column !== undefined && high.test(row.cells[column]?.text.trim() ?? '');
}

/** To accept a risk is an answer as soon as it says why. */
function says(mitigation: string | undefined): Told {
  if (mitigation === undefined) return 'no';
  return /^\p{L}*(?:accept|akzept|acept|aceit|принят|接受|受容|수용)\p{L}*[\s.!]*$/iu.test(mitigation) ? 'no' : 'yes';
}

let words: RegExp | undefined;

function mitigations(): RegExp {
  return (words ??= anyOfWords(languageWords('mitigations')));
}

/** True where the text around a table says what is done, under a heading of its own or in items. */
function tellsMitigations({ document }: TypedDocument, section: Section): boolean {
  return subtree(section).some(
    (part) =>
      (part !== section && mitigations().test(part.heading.text)) ||
      document.blocks(part).some((block) => (block.kind === 'item' || block.kind === 'paragraph') && mitigations().test(block.prose.text)),
  );
}

/** "Drawbacks" and "Edge cases" stand for risks as well, but nobody writes mitigations there. */
function isAboutRisks({ heading }: Section): boolean {
  return /risk|risi|riesgo|rizik|риск|风险|風險|リスク|위험|리스크/iu.test(heading.text);
}

/** "None", "No known risks": what does not say who looked for them. */
export function deniesRisks(text: string): boolean {
  return (
    saysNothing(text) ||
    /^(?:there are )?(?:no|none|keine|aucun|ningún|nenhum|нет|无|なし|없음)(?:\s+\p{L}+){0,3}[\s.!]*$/iu.test(text.trim())
  );
}

const listMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?$)/m;

/** An item of more words than this says something about the risk, and what is done may be part of it. */
const bareWords = 6;

function itemsOf(typed: TypedDocument, section: Section): readonly Risk[] {
  // Most sections tell their risks in prose, about which nothing is said, so those are not parsed.
  if (!subtree(section).some((part) => listMark.test(typed.document.bodyText(part)))) return [];
  if (tellsMitigations(typed, section)) return [];
  return typed.document.blocksBelow(section).flatMap((block): readonly Risk[] => {
    if (block.kind !== 'item' || block.depth > 0 || holdsPlaceholderIn(typed, block.span)) return [];
    const text = block.prose.text.trim();
    const isBare =
      countWords(text) <= bareWords && !/[:：;→⇒(—@\n`]|->|=>| [–-] |\]\(/.test(textOf(typed.document.text, block.span).trim());
    return countWords(text) === 0 || deniesRisks(text)
      ? []
      : [{ name: text, span: block.span, mitigation: isBare ? 'no' : 'elsewhere', owner: 'elsewhere', isUrgent: false }];
  });
}
