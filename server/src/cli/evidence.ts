// `rubric evidence`: what stands behind all documents, those with the most revenue at risk first, or behind one of them
// from the ground. Volume decides nothing and stands last.
import type { ItemRollUp } from '../evidence/evidenceIndex.ts';
import type { AccountRollUp } from '../evidence/accountRollUp.ts';
import type { Money } from '../evidence/evidenceRow.ts';
import { moneyTexts } from '../evidence/money.ts';
import type { RollUpSide } from '../evidence/rollUp.ts';
import { explainEvidence } from '../features/explainEvidence.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { load, unreadableIn } from './load.ts';
import { csv, markdownTable, table } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface EvidenceOptions {
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly root?: string;
  readonly config?: string;
  readonly today?: string;
}

export async function evidenceCommand(terminal: Terminal, id: string | undefined, options: EvidenceOptions): Promise<number> {
  const refuse = (message: string): number => {
    terminal.error(`rubric: ${message}\n`);
    return 2;
  };
  const loaded = await load(terminal, [options.root ?? '.'], options);
  if (loaded.kind === 'refused') return refuse(loaded.message);
  const [first, ...others] = loaded.roots;
  if (first === undefined) return 0;
  const { workspace } = first;
  if (others.length > 0)
    terminal.error(`rubric: ${String(others.length)} more folders have a rubric.yaml of their own; their evidence is counted by itself.\n`);
  if (id === undefined) terminal.out(listText(workspace, options.format));
  else {
    const name = id.trim();
    const [facts] =
      workspace.portfolio.withId(name).length > 0 ? workspace.portfolio.withId(name) : workspace.portfolio.withId(name.toUpperCase());
    const found = facts ?? workspace.portfolio.facts(name);
    if (found === undefined) {
      const [near] = workspace.portfolio.idsLike(name);
      return refuse(`No document has the id ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
    }
    const rollUp = workspace.evidence.rollUp(found.path, workspace.config);
    if (rollUp === undefined) terminal.error(`rubric: No evidence is linked to ${name}.\n`);
    else terminal.out(oneText(workspace, { facts: found, rollUp }, options.format));
  }
  for (const { path, rows } of workspace.evidence.uncounted()) {
    const what =
      rows === undefined ? `Nothing in ${path} is` : rows === 1 ? `1 row of ${path} is not` : `${String(rows)} rows of ${path} are not`;
    terminal.error(`rubric: ${what} counted; rubric check says why.\n`);
  }
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length > 0 ? 2 : 0;
}

function oneText(workspace: Workspace, item: ItemRollUp, format: EvidenceOptions['format']): string {
  switch (format) {
    case 'table':
    case 'markdown':
      return explainEvidence(workspace, item.facts.path) ?? '';
    case 'json': {
      const { supporting, contradicting, contributions } = item.rollUp;
      const whole = {
        ...itemJson(item),
        byAccount: accountsJson(supporting),
        byAccountAgainst: accountsJson(contradicting),
        from: contributions.map(({ kind, path, name, via, rows }) => ({ kind, path, name, via: via ?? null, rows: rows.length })),
      };
      return `${JSON.stringify(whole, null, 2)}\n`;
    }
    case 'csv':
      return csv(
        ['account', 'arr', 'arr_currency', 'at_risk', 'at_risk_currency', 'segment', 'icp_fit', 'churn_signal', 'newest', 'direction'],
        (['supporting', 'contradicting'] as const).flatMap((side) =>
          item.rollUp[side].accounts.map((account) => [
            account.name,
            account.revenue?.amount,
            account.revenue?.currency,
            account.atRisk?.amount,
            account.atRisk?.currency,
            account.segment,
            account.icpFit,
            account.churnSignal ? 'yes' : '',
            account.newest,
            side === 'supporting' ? 'supports' : 'contradicts',
          ]),
        ),
      );
  }
}

function listText(workspace: Workspace, format: EvidenceOptions['format']): string {
  const items = workspace.evidence.all(workspace.config);
  switch (format) {
    case 'json':
      return `${JSON.stringify({ currency: workspace.config.currency ?? null, items: items.map(itemJson) }, null, 2)}\n`;
    case 'csv':
      return csv(csvHeaders, items.map(csvRow));
    case 'table':
    case 'markdown': {
      if (items.length === 0) return 'No document has evidence yet.\n';
      const print = format === 'table' ? table : markdownTable;
      return print(headers, items.map(tableRow));
    }
  }
}

const headers = ['At risk', 'ARR', 'ICP', 'Accounts', 'Churn', 'Against', 'Newest', 'Id', 'Title', 'Pieces'];

function tableRow({ facts, rollUp }: ItemRollUp): readonly string[] {
  const { supporting, contradicting, icp, icpKnown, churnSignals, newest } = rollUp;
  const some = (count: number): string => (count === 0 ? '' : String(count));
  return [
    moneyTexts(supporting.atRisk),
    moneyTexts(supporting.revenue),
    icpKnown === 0 ? '' : `${String(icp)} of ${String(icpKnown)}`,
    some(supporting.count),
    some(churnSignals),
    some(contradicting.pieces),
    newest ?? '',
    facts.id ?? '',
    facts.title,
    String(supporting.pieces),
  ];
}

const csvHeaders = [
  'id',
  'kind',
  'title',
  'at_risk',
  'arr',
  'currency',
  'other_currencies',
  'icp_accounts',
  'icp_known',
  'accounts',
  'churn_signals',
  'strongest_type',
  'confidence_cap',
  'contradicting',
  'newest',
  'pieces',
  'path',
];

/** One currency has columns of its own, so that they can be added up; the others stand in words beside it. */
function csvRow({ facts, rollUp }: ItemRollUp): readonly (string | number | undefined)[] {
  const { supporting, contradicting, icp, icpKnown, churnSignals, newest, strongest } = rollUp;
  const [main] = [...supporting.revenue, ...supporting.atRisk];
  const isMain = ({ currency }: Money): boolean => currency === main?.currency;
  const others = supporting.revenue.filter((money) => !isMain(money)).map(({ amount, currency }) => `${currency} ${String(amount)}`);
  const othersAtRisk = supporting.atRisk
    .filter((money) => !isMain(money))
    .map(({ amount, currency }) => `${currency} ${String(amount)} at risk`);
  return [
    facts.id,
    facts.kind,
    facts.title,
    supporting.atRisk.find(isMain)?.amount,
    supporting.revenue.find(isMain)?.amount,
    main?.currency,
    [...others, ...othersAtRisk].join('; '),
    icp,
    icpKnown,
    supporting.count,
    churnSignals,
    strongest?.type,
    strongest?.cap,
    contradicting.pieces,
    newest,
    supporting.pieces,
    facts.path,
  ];
}

function itemJson({ facts, rollUp }: ItemRollUp): object {
  const { supporting, contradicting, icp, icpKnown, churnSignals, segments, sources, types, newest, strongest } = rollUp;
  return {
    id: facts.id ?? null,
    kind: facts.kind,
    title: facts.title,
    path: facts.path,
    accounts: supporting.count,
    revenue: supporting.revenue,
    atRisk: supporting.atRisk,
    icp,
    icpKnown,
    churnSignals,
    segments,
    sources,
    types,
    newest: newest ?? null,
    strongest: strongest ?? null,
    pieces: supporting.pieces,
    contradicting: { accounts: contradicting.count, revenue: contradicting.revenue, pieces: contradicting.pieces },
  };
}

function accountsJson({ accounts }: RollUpSide): readonly object[] {
  return accounts.map(({ name, revenue, atRisk, segment, icpFit, churnSignal, newest, rows }: AccountRollUp) => ({
    account: name,
    revenue: revenue ?? null,
    atRisk: atRisk ?? null,
    segment: segment ?? null,
    icpFit: icpFit ?? null,
    churnSignal,
    newest: newest ?? null,
    rows,
  }));
}
