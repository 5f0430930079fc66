// Objectives with their key results, from the `okrs:` field and from sections that call them so. In a section only what
// is labelled counts ("Objective 1", "KR 1.1", "Key results"): a list of aims without labels promises no numbers.
import type { List, ListItem, Nodes } from 'mdast';
import { perPassage } from '../../document/document.ts';
import { entry, scalarText, type FieldNode } from '../../document/field.ts';
import { childrenOf, endOf, startOf } from '../../document/markdown.ts';
import { proseOf } from '../../document/prose.ts';
import { subtree } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, type Span } from '../../text/span.ts';

export interface Objective {
  readonly name: string;
  readonly span: Span;
  readonly results: readonly KeyResult[];
}

export interface KeyResult {
  readonly text: string;
  /** Where it says in a field of its own from where or to where; then its words need no number. */
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  /** A deliverable that was promised as one. */
  readonly isMilestone: boolean;
  readonly span: Span;
}

/** The objectives in the front matter. */
export function objectivesInFields({ document }: TypedDocument): readonly Objective[] {
  const node = document.fields.get('okrs')?.node;
  return (node?.kind === 'list' ? node.items : []).map((item) => {
    const results = entry(item, 'krs')?.node ?? entry(item, 'key_results')?.node;
    const title = entry(item, 'objective')?.node;
    return {
      name: scalarText(title) ?? '',
      span: title?.span ?? item.span,
      results: (results?.kind === 'list' ? results.items : []).map(resultOfNode),
    };
  });
}

function resultOfNode(node: FieldNode): KeyResult {
  const text = (name: string): string | undefined => scalarText(entry(node, name)?.node);
  return {
    text: scalarText(node) ?? text('text') ?? text('metric') ?? '',
    baseline: text('baseline'),
    target: text('target'),
    isMilestone: text('type')?.toLowerCase() === 'milestone',
    span: node.span,
  };
}

/** The objectives in each section about them. */
export function objectivesInSections(typed: TypedDocument): readonly (readonly Objective[])[] {
  const sections = typed.sectionsFor('okrs').map(({ section }) => section);
  const outermost = sections.filter((section) => !sections.some((other) => other !== section && subtree(other).includes(section)));
  return outermost.map((section) => {
    const found: Found[] = [];
    const isOkrs = okrsTitle.test(section.heading.text);
    for (const part of subtree(section)) {
      const heading = part.heading.text.replace(/[*_`]/g, '').trim();
      const isResults = resultsTitle.test(heading);
      if (part !== section && !isResults)
        found.push({ name: heading, span: part.heading.title, results: [], isLabelled: isOkrs || objectiveTitle.test(heading) });
      const base = part.body.start;
      for (const piece of labelledIn(typed.document, part)) {
        const at = span(base + piece.start, base + piece.end);
        if (piece.kind === 'objective') found.push({ name: piece.text, span: at, results: [], isLabelled: true });
        else {
          const current = found.at(-1) ?? { name: heading, span: section.heading.title, results: [], isLabelled: isResults };
          if (found.length === 0) found.push(current);
          if (piece.kind === 'result' || current.isLabelled || isResults)
            current.results.push({
              text: piece.text,
              baseline: undefined,
              target: undefined,
              isMilestone: milestone.test(piece.text),
              span: at,
            });
        }
      }
    }
    return found.filter(({ results }) => results.length > 0);
  });
}

interface Found extends Objective {
  readonly results: KeyResult[];
  readonly isLabelled: boolean;
}

const objectiveTitle = /^(?:objective|objectif|objetivo|ziel|цель|目標|目标|목표|O\d)(?![\p{L}\p{N}]{3})/iu;
const objectiveLabel = /^(?:objective|objectif|objetivo|ziel|цель|目標|目标|목표|O\d{1,2})(?: ?#?\d{1,2})? ?[:：.–—-]/iu;
/** A section of this name has an objective a sub-section. */
const okrsTitle = /\bOKRs?\b|key results|schlüsselergebnisse|résultats clés|resultados[- ]chave|resultados clave|关键结果/iu;
const resultsTitle =
  /^(?:key results?|krs?|schlüsselergebnisse|résultats clés|resultados[- ]clave|resultados[- ]chave|ключевые результаты|关键结果|主要な結果|핵심 결과)$/iu;
const resultLabel = /^(?:KR|key result) ?#?\d{0,2}(?:\.\d{1,2})? ?[:：.)–—-]/i;
const milestone = /\bmilestone\b/i;

/** A piece of a section's own text; offsets count from the start of the section's body. */
interface Piece {
  readonly kind: 'objective' | 'result' | 'item';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const labelledIn = perPassage((markdown, tree): readonly Piece[] =>
  /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|objective|\bKR\b|\bO\d/im.test(markdown) ? childrenOf(tree()).flatMap((node) => piecesOf(node)) : [],
);

function piecesOf(node: Nodes): readonly Piece[] {
  if (node.type === 'list') return itemsOf(node, 'item');
  if (node.type !== 'paragraph') return [];
  const text = wordsOf(node);
  return objectiveLabel.test(text) ? [{ kind: 'objective', text, start: startOf(node), end: endOf(node) }] : [];
}

/** Items below an objective or below "Key results:" are its results, whether they are labelled or not. */
function itemsOf(list: List, plain: 'item' | 'result'): readonly Piece[] {
  return list.children.flatMap((item): readonly Piece[] => {
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const own = wordsOf({ ...item, children: item.children.filter((child) => child.type !== 'list') });
    const below = (kind: 'item' | 'result'): readonly Piece[] => nested.flatMap((child) => itemsOf(child, kind));
    if (resultsTitle.test(own.replace(/[:：]$/, ''))) return below('result');
    if (resultLabel.test(own)) return [pieceOf(item, 'result', wordsOf(item))];
    if (objectiveLabel.test(own)) {
      const end = endOf(item.children.find((child) => child.type !== 'list') ?? item);
      return [{ kind: 'objective', text: own, start: startOf(item), end }, ...below('result')];
    }
    return nested.length > 0 && plain === 'item' ? below('item') : [pieceOf(item, plain, wordsOf(item))];
  });
}

function pieceOf(item: ListItem, kind: Piece['kind'], text: string): Piece {
  return { kind, text, start: startOf(item), end: endOf(item) };
}

function wordsOf(node: Nodes): string {
  return proseOf(node, 0, { code: 'keep' }).text.trim();
}
