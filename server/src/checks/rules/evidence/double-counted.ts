// Revenue that two pieces of evidence name is at stake once; added up, it makes the item look larger than it is.
import { linkFields, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { accountRevenues, type AccountRevenue } from '../../evidence/accountRevenue.ts';
import { ownEvidence, supportedBy } from '../../evidence/linkedEvidence.ts';
import { relatedPlaces } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const doubleCounted = defineRule({
  id: 'evidence/double-counted',
  scope: 'portfolio',
  summary: 'Disallow the revenue of an account to be counted twice for one item',
  severity: 'info',
  messages: {
    one: '{account} stands in {count} pieces of evidence. Counted once, the accounts behind this come to {once}; added up, they would come to {sum}.',
    several:
      '{accounts} accounts stand in more than one piece of evidence, such as {account}. Counted once, they all come to {once}; added up, they would come to {sum}.',
  },
  *check({ typed, portfolio }) {
    if (!typed.schema.ranked) return;
    const { documents } = ownEvidence(supportedBy(typed), portfolio);
    if (documents.length < 2) return;
    const accounts = accountRevenues(documents);
    const twice = accounts.filter(({ evidence }) => evidence.length > 1);
    const [first] = twice;
    if (first === undefined) return;
    const ofCurrency = accounts.filter(({ currency }) => currency === first.currency);
    const data = {
      account: first.ref,
      once: amount(ofCurrency, ({ arr }) => arr),
      sum: amount(ofCurrency, ({ addedUp }) => addedUp),
    };
    const related = relatedPlaces(
      portfolio,
      first.evidence.map(({ path, title }) => ({ path, note: `"${title}" names ${first.ref}.` })),
    );
    const place = { span: spanOf(typed), related };
    if (twice.length === 1) yield { message: 'one', data: { ...data, count: String(first.evidence.length) }, ...place };
    else yield { message: 'several', data: { ...data, accounts: String(twice.length) }, ...place };
  },
});

function amount(accounts: readonly AccountRevenue[], of: (account: AccountRevenue) => number): string {
  const sum = Math.round(accounts.reduce((total, account) => total + of(account), 0));
  const currency = accounts[0]?.currency ?? '';
  return `${String(sum).replace(/\B(?=(?:\d{3})+$)/g, ',')}${currency === '' ? '' : ` ${currency}`}`;
}

function spanOf(typed: TypedDocument): Span {
  const [linked] = linkFields(typed, 'evidence');
  return linked?.node.span ?? typed.document.fields.get('id')?.node.span ?? metadataSpan(typed.document);
}
