// What was promised has to be reported, also where it looks bad; a metric that nobody promised may be there because
// it looks good.
import { lineEndingOf } from '../../../document/lines.ts';
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { pointSpan } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { outcomesOf, type Outcomes } from '../../review/outcomes.ts';
import { promisedTo } from '../../review/promisedTo.ts';
import { reportsOn, type Promised } from '../../review/promises.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { defineRule, type Fix, type RelatedPlace } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';

export const metricMismatch = defineRule({
  id: 'impact/metric-mismatch',
  scope: 'portfolio',
  summary: 'Require an impact review to report every metric that was promised',
  severity: 'warning',
  fixable: true,
  messages: {
    unreported: '{source} promised {promised}, and this review does not report it. Add a row for each, also where the figure looks bad.',
    exchanged:
      '{source} promised {promised}, which this review does not report, while it reports {reported}, which nobody promised. Add the promised ones; where one was renamed, say "(was: …)".',
    unpromised: '{reported} was never promised in {source}. Say why it is reported, or name the promised metric it stands for: "(was: …)".',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'impact-review') || isUnread(typed.document)) return;
    const results = typed.sectionsFor('results').map(({ section }) => section);
    const [section] = results;
    // A review without results is told so by another rule.
    if (section === undefined) return;
    const linked = promisedTo(typed, portfolio);
    const promised = distinct(linked.flatMap(({ promises }) => promises));
    if (promised.length === 0) return;
    const outcomes = outcomesOf(typed);
    const rows = outcomes?.rows.filter(({ metric }) => metric !== '') ?? [];
    const prose = outcomes === undefined ? results.map((part) => textBelow(typed.document, part)).join('\n') : '';
    if (outcomes === undefined && prose.trim() === '') return;
    const lines = prose.split('\n');
    const isReported = (promise: Promised): boolean =>
      rows.some((row) => reportsOn(row, promise)) || lines.some((line) => isNamedIn(line, promise));
    const unreported = promised.filter((promise) => !isReported(promise));
    const unpromised = rows.filter((row) => !row.isOpen && !promised.some((promise) => reportsOn(row, promise)));
    if (unreported.length === 0 && unpromised.length === 0) return;
    const source = listed([...new Set(linked.filter(({ promises }) => promises.length > 0).map(({ facts }) => facts.id ?? facts.title))]);
    const data = { source, promised: named(unreported.map(({ name }) => name)), reported: named(unpromised.map(({ metric }) => metric)) };
    const place = {
      span: section.heading.title,
      related: sources(unreported, portfolio),
      fixes: outcomes === undefined ? [] : addRows(typed, outcomes, unreported),
    };
    if (unreported.length === 0)
      yield { message: 'unpromised', data, span: unpromised[0]?.span ?? titleSpan(typed.document), severity: 'info' };
    else if (unpromised.length === 0) yield { message: 'unreported', data, ...place };
    else yield { message: 'exchanged', data, ...place };
  },
});

/** A launch plan repeats what its PRD promised; each metric is asked for once. */
function distinct(promised: readonly Promised[]): readonly Promised[] {
  return promised.filter(
    (promise, index) => !promised.slice(0, index).some((other) => reportsOn({ metric: promise.name, text: promise.text }, other)),
  );
}

/** True where a line of running text is about the promise. */
function isNamedIn(line: string, promise: Promised): boolean {
  return line.trim() !== '' && reportsOn({ metric: promise.name, text: promise.text }, { ...promise, form: 'sentence', text: line });
}

function sources(unreported: readonly Promised[], portfolio: PortfolioView): readonly RelatedPlace[] {
  return unreported.slice(0, 10).flatMap(({ name, path }) => {
    const place = portfolio.placeOf(path);
    return place === undefined ? [] : [{ path, span: place.idSpan, message: `"${name}" is promised here.` }];
  });
}

/** A row for each promised metric behind the last one, with what was expected. */
function addRows(typed: TypedDocument, { columns, headers, last }: Outcomes, unreported: readonly Promised[]): readonly Fix[] {
  const { text } = typed.document;
  const eol = lineEndingOf(text);
  const cells = (promise: Promised): readonly string[] =>
    headers.map((_, index) => {
      if (index === columns.metric) return promise.name;
      return index === columns.expected && promise.form === 'row' ? promise.target : '';
    });
  const rows = unreported.map(
    (promise) =>
      `${eol}| ${cells(promise)
        .map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' '))
        .join(' | ')} |`,
  );
  return asChoice(
    rows.length === 1 ? 'Add a row for it' : 'Add a row for each',
    rows.length === 0 ? [] : [{ span: pointSpan(last.end), newText: rows.join('') }],
  );
}

const most = 3;

/** "A", "B" and 2 others. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, names.length > most + 1 ? most : most + 1).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return listed(rest > 0 ? [...shown, `${String(rest)} others`] : shown);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
