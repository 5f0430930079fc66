// The evidence behind one document from the ground: which accounts with which revenue, how sure it makes, where it comes
// from and what speaks against it. Markdown, for a page or a terminal.
import { compare, type AccountRollUp } from '../evidence/accountRollUp.ts';
import { moneyText, moneyTexts } from '../evidence/money.ts';
import type { Contribution, RollUp, RollUpSide, Share } from '../evidence/rollUp.ts';
import { formatPercent } from '../scoring/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { cell } from './escape.ts';
import { counted, evidenceOf, evidenceTitle } from './evidence.ts';

/** Most accounts that a page lists, and most sentences that it repeats. */
const mostAccounts = 100;
const mostQuotes = 5;

export function explainEvidence(snapshot: Snapshot, path: string): string | undefined {
  const typed = snapshot.typed(path);
  const found = typed === undefined ? undefined : evidenceOf(snapshot, path);
  if (typed === undefined || found === undefined) return undefined;
  const name = typed.id === undefined ? typed.title : `${typed.id} · ${typed.title}`;
  return (
    [
      `# Evidence for ${cell(name)}`,
      `**${cell(evidenceTitle(found, snapshot.today))}**`,
      ...sureness(found),
      ...accountsPart('Accounts', found.supporting),
      ...mixPart(found),
      ...quotesPart(found),
      ...originPart(found, 'supports', 'Where it comes from'),
      ...againstPart(found),
      `*An account counts once, with its newest figures, however many rows and documents name it. ${currencyNote(found)}Evidence against is counted apart and takes nothing off.*`,
    ].join('\n\n') + '\n'
  );
}

function sureness({ strongest, churnSignals }: RollUp): readonly string[] {
  const parts = [
    strongest === undefined
      ? 'None of it says of what type it is, so it supports no confidence in particular.'
      : `It supports a confidence of up to ${formatPercent(strongest.cap)}: the strongest is ${cell(strongest.name)} (${cell(strongest.type)}).`,
    churnSignals === 0
      ? ''
      : `There ${churnSignals === 1 ? 'is' : 'are'} ${counted(churnSignals, 'signal')} that customers left or may leave.`,
  ];
  return [parts.filter((part) => part !== '').join(' ')];
}

function currencyNote({ supporting, contradicting }: RollUp): string {
  const several = [supporting, contradicting].some(({ revenue, atRisk }) => revenue.length > 1 || atRisk.length > 1);
  return several ? 'Amounts in different currencies are not added up. ' : '';
}

function accountsPart(heading: string, { accounts, revenue, atRisk }: RollUpSide): readonly string[] {
  if (accounts.length === 0) return [];
  const rows = accounts.slice(0, mostAccounts).map(accountRow);
  const left = accounts.length - rows.length;
  const bold = (text: string): string => (text === '' ? '' : `**${text}**`);
  const together = `| ${bold(counted(accounts.length, 'account'))} | ${bold(moneyTexts(revenue))} | ${bold(moneyTexts(atRisk))} | | | | |`;
  return [
    `## ${heading}`,
    [
      '| Account | Revenue a year | At risk | Segment | ICP | Churn | Newest |',
      '|---|---:|---:|---|---|---|---|',
      ...rows,
      ...(left > 0 ? [`| … and ${String(left)} more | | | | | | |`] : []),
      ...(accounts.length > 1 ? [together] : []),
    ].join('\n'),
  ];
}

function accountRow({ name, revenue, atRisk, segment, icpFit, churnSignal, newest }: AccountRollUp): string {
  const cells = [
    cell(name),
    revenue === undefined ? '' : moneyText(revenue),
    atRisk === undefined ? '' : moneyText(atRisk),
    cell(segment ?? ''),
    icpFit ?? '',
    churnSignal ? 'yes' : '',
    newest ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Accounts by segment, and pieces by who brought them and how they were obtained: volume comes last. */
function mixPart({ segments, sources, types }: RollUp): readonly string[] {
  const list = (label: string, shares: readonly Share[]): readonly string[] =>
    shares.length === 0 ? [] : [`- ${label}: ${shares.map(({ name, count }) => `${cell(name)} ${String(count)}`).join(', ')}`];
  const lines = [...list('Accounts by segment', segments), ...list('Pieces by source', sources), ...list('Pieces by type', types)];
  return lines.length === 0 ? [] : ['## For whom and how obtained', lines.join('\n')];
}

function quotesPart({ contributions }: RollUp): readonly string[] {
  const said = contributions
    .flatMap(({ rows }) => rows)
    .flatMap(({ quote, account, date, direction }) =>
      quote === undefined ? [] : [{ quote, account: account ?? '', date: date ?? '', direction }],
    )
    .sort((a, b) => compare(b.date, a.date) || compare(a.quote, b.quote) || compare(a.account, b.account));
  const unique = said.filter(({ quote }, index) => said.findIndex((other) => other.quote === quote) === index).slice(0, mostQuotes);
  if (unique.length === 0) return [];
  const lines = unique.map(({ quote, account, date, direction }) => {
    const who = [account, date, direction === 'contradicts' ? 'against it' : ''].filter((part) => part !== '').map(cell);
    return `- “${cell(quote)}”${who.length === 0 ? '' : ` (${who.join(', ')})`}`;
  });
  return ['## What they say', lines.join('\n')];
}

function originPart({ contributions }: RollUp, direction: 'supports' | 'contradicts', heading: string): readonly string[] {
  const lines = contributions.flatMap((contribution) => {
    const rows = contribution.rows.filter((row) => row.direction === direction);
    return rows.length === 0 ? [] : [`- ${originText(contribution, rows.length)}`];
  });
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}

function originText({ kind, name, via, rows }: Contribution, count: number): string {
  const [first] = rows;
  const about = kind === 'file' ? counted(count, 'row') : [first?.type, first?.date].filter((part) => part !== undefined).join(', ');
  return `${cell(name)}${about === '' ? '' : `: ${cell(about)}`}${via === undefined ? '' : `, through ${cell(via)}`}`;
}

function againstPart(found: RollUp): readonly string[] {
  const { contradicting } = found;
  if (contradicting.pieces === 0) return [];
  return [...originPart(found, 'contradicts', 'What speaks against it'), ...accountsPart('Accounts that speak against it', contradicting)];
}
