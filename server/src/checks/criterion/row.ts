// Judges one row of a criteria table, whose headers say which cell plays which role. Every part names the cell or
// header that it lies in.
import { type Mark, markOf } from './criterion.ts';
import { type ColumnRole, columnRoles } from './headers.ts';
import { type Judgement, isAbsolute, isDeliverable, isPermanent, judge } from './judgement.ts';
import { findBinaryCell } from './phrases.ts';
import { type PlainText, plainText } from './plain.ts';
import { type Part, type Parts, type RoleName, findParts, roleNames } from './roles.ts';
import { findTimeframeInHeader } from './timeframe.ts';
import { WORDS } from './words.ts';

/** A part of a row; its span lies in the text of that cell or header, and `column` counts from 0. */
export interface RowMark extends Mark {
  readonly column: number;
  readonly place: 'cell' | 'header';
}

export type RowCriterion = Judgement & { readonly [Role in RoleName]: RowMark | undefined };

interface Cell {
  readonly source: string;
  readonly plain: PlainText;
  readonly column: number;
  readonly role: ColumnRole | undefined;
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(WORDS.placeholders);
const NO_BASELINE: ReadonlySet<string> = new Set(WORDS.noBaseline);

type Found = { -readonly [Role in RoleName]: RowMark | undefined };

/**
 * The level (0–4) and findings of a table row. It is measurable when its target cell carries a number or a word such as
 * "zero", or, in a table without a target column, when any cell that has no other role does. Baseline, timeframe, owner and
 * source come from their columns first; a timeframe may stand in a header, as in "Target (90 days post-launch)".
 * A missing cell and a placeholder ("—", "TBD", "n/a") are empty; cells beyond the headers have no role.
 */
export function analyseTableRow(headers: readonly string[], cells: readonly string[]): RowCriterion {
  const roles = columnRoles(headers);
  const filled = cells
    .map((source, column): Cell => ({ source, plain: plainText(source), column, role: roles[column] }))
    .filter(({ plain }) => !isPlaceholder(plain.text));
  const ofRole = (role: ColumnRole): readonly Cell[] => filled.filter((cell) => cell.role === role);
  const open = filled.filter(({ role }) => role === undefined || role === 'metric');
  const targets = roles.includes('target') ? ofRole('target') : open;

  const found: Found = {
    baseline: first(ofRole('baseline'), baselineIn),
    target: undefined,
    delta: undefined,
    binary: undefined,
    timeframe: first(ofRole('timeframe'), whole),
    owner: first(ofRole('owner'), whole),
    source: first(ofRole('source'), whole),
  };
  let isTargetAbsolute = false;
  const openParts = new Map(open.map((cell) => [cell, findParts(cell.plain.text, 'sentence')]));
  for (const cell of targets) {
    const parts = openParts.get(cell) ?? findParts(cell.plain.text, 'cell');
    isTargetAbsolute ||= !found.target && isAbsolute(parts.target, cell.plain.text);
    fill(found, cell, parts);
  }
  for (const [cell, parts] of openParts) fill(found, cell, { ...parts, target: undefined, delta: undefined });
  found.binary ??= first(targets, (cell) => markIn(cell, findBinaryCell(cell.plain.text)));
  found.timeframe ??= timeframeInHeaders(headers, roles);

  const texts = filled.map(({ plain }) => plain.text);
  const isMetricDeliverable = open.slice(0, 2).some(({ plain }) => isDeliverable(plain.text));
  const judgement = judge(found, {
    isAbsolute: isTargetAbsolute,
    isBaselineDeclined: ofRole('baseline').some(({ plain }) => NO_BASELINE.has(plain.text.toLowerCase())),
    isPermanent: texts.some(isPermanent),
    isDeliverable: isMetricDeliverable,
  });
  return { ...judgement, ...found };
}

/** Takes from a cell the parts that no earlier cell has given. */
function fill(found: Found, cell: Cell, parts: Parts): void {
  for (const role of roleNames) found[role] ??= markIn(cell, parts[role]);
}

/** A baseline is a value: a number, a word such as "zero", or the "no" that shall become a "yes". */
function baselineIn(cell: Cell): RowMark | undefined {
  const parts = findParts(cell.plain.text, 'cell');
  const yesOrNo = /^(?:yes|no)$/i.test(cell.plain.text) ? partOfAll(cell) : undefined;
  const isDeclined = NO_BASELINE.has(cell.plain.text.toLowerCase());
  return isDeclined ? undefined : markIn(cell, parts.baseline ?? parts.target ?? parts.delta ?? yesOrNo);
}

function whole(cell: Cell): RowMark | undefined {
  return markIn(cell, partOfAll(cell));
}

function partOfAll(cell: Cell): Part {
  return { start: 0, end: cell.plain.text.length, quantity: undefined };
}

function markIn(cell: Cell, part: Part | undefined): RowMark | undefined {
  return part && { ...markOf(cell.source, cell.plain, part), column: cell.column, place: 'cell' };
}

function timeframeInHeaders(headers: readonly string[], roles: readonly (ColumnRole | undefined)[]): RowMark | undefined {
  for (const [column, header] of headers.entries()) {
    if (roles[column] !== 'target' && roles[column] !== 'metric') continue;
    const plain = plainText(header);
    const span = findTimeframeInHeader(plain.text);
    if (span) return { ...markOf(header, plain, { ...span, quantity: undefined }), column, place: 'header' };
  }
  return undefined;
}

function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDERS.has(text.toLowerCase());
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const picked = pick(item);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
