// What the backlog knows of an item: its rank and score, the evidence behind it, and why it stands somewhere else than
// its score would put it. People outside never read any of it.
import type { AudienceField } from '../config/audiences.ts';
import { plainText } from '../document/plainValue.ts';
import { moneyText, moneyTexts } from '../evidence/money.ts';
import type { RollUp } from '../evidence/rollUp.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { counted } from './counted.ts';
import type { Said } from './projection.ts';
import type { Source } from './sources.ts';
import type { Known } from './values.ts';

export const backlogTexts = {
  of({ facts }: Source, { snapshot, ranking, ranked: all }: Known): ReadonlyMap<AudienceField, readonly Said[]> {
    const texts = new Map<AudienceField, readonly Said[]>();
    if (facts === undefined) return texts;
    const ranked = all.get(facts.path);
    if (ranked !== undefined) {
      const { rank, tied, near, score, low, high } = ranked;
      texts.set('rank', [{ text: `${near ? '≈' : ''}${tied ? '=' : ''}${String(rank)}` }]);
      const interval = low < high ? ` (${formatNumber(low)} to ${formatNumber(high)})` : '';
      const variant = ranking.variant === undefined ? '' : `, ${ranking.variant}`;
      texts.set('score', [{ text: `${ranking.framework.label} ${formatNumber(score)}${interval}${variant}` }]);
    }
    const override = overrideText(facts);
    if (override !== undefined) texts.set('override', [{ text: override }]);
    const rollUp = snapshot.evidence.rollUp(facts.path, snapshot.config);
    if (rollUp === undefined) return texts;
    texts.set('evidence', [{ text: evidenceText(rollUp) }]);
    const accounts = rollUp.supporting.accounts.map(({ name, revenue }) =>
      revenue === undefined ? name : `${name} (${moneyText(revenue)})`,
    );
    if (accounts.length > 0) texts.set('accounts', [{ text: shortened(accounts) }]);
    return texts;
  },

  /** The revenue of the accounts that speak for it, a currency at a time. */
  revenue({ facts }: Source, { evidence, config }: Snapshot): readonly string[] {
    const side = facts === undefined ? undefined : evidence.rollUp(facts.path, config)?.supporting;
    if (side === undefined || side.revenue.length === 0) return [];
    const named = side.accounts.filter(({ revenue }) => revenue !== undefined).length;
    const atRisk = side.atRisk.length === 0 ? '' : `, ${moneyTexts(side.atRisk)} of it at risk`;
    return [`${moneyTexts(side.revenue)} a year at ${counted(named, 'account')} that its evidence names${atRisk}`];
  },
} as const;

/** More than this is a list for another page. */
const mostAccounts = 10;

function shortened(names: readonly string[]): string {
  const others = names.length - mostAccounts;
  return others > 0 ? `${names.slice(0, mostAccounts).join(', ')} and ${String(others)} more` : names.join(', ');
}

function evidenceText({ supporting, contradicting, types, newest }: RollUp): string {
  const about = [...types.map(({ name }) => name), ...(newest === undefined ? [] : [`newest of ${newest}`])];
  return `${String(supporting.pieces)} for it, ${String(contradicting.pieces)} against${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

function overrideText({ fields }: DocumentFacts): string | undefined {
  const [rank, reason, approver, expires] = ['rank', 'reason', 'approver', 'expires'].map((name) => plainText(fields, 'override', name));
  if (reason === undefined && rank === undefined) return undefined;
  const place = rank === undefined ? 'goes against the ranking' : `moved to place ${rank}`;
  const by = approver === undefined ? '' : `, agreed by ${approver}`;
  return `${place}${reason === undefined ? '' : ` because ${reason}`}${by}${expires === undefined ? '' : `, until ${expires}`}`;
}
