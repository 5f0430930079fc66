// What one customer, one person or only the sales team says may be true of nobody else.
import { plainMaps, plainText, plainTexts } from '../../../document/plainValue.ts';
import { accountKey } from '../../../evidence/accountKey.ts';
import type { FileEvidence } from '../../../evidence/fileEvidence.ts';
import type { DocumentFacts } from '../../../portfolio/facts.ts';
import { linkFields, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { allEvidence, supportedBy } from '../../evidence/linkedEvidence.ts';
import { relatedPlaces } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

/** Types of evidence that come from inside the company, with the words for whom they come from. */
const inside: Readonly<Record<string, string>> = { sales: 'the sales team', exec: 'the leadership' };

export const singleSource = defineRule({
  id: 'evidence/single-source',
  scope: 'portfolio',
  summary: 'Suggest a second source where all evidence comes from one',
  severity: 'info',
  messages: {
    account: 'All evidence for this comes from one account ({account}). Ask another customer before you rank it by what this one says.',
    person: 'All evidence for this comes from one person ({evidence}). Ask a few more before you rank it by what this one says.',
    inside: 'All evidence for this comes from {who}. Ask customers themselves before you rank it by what is said about them.',
  },
  *check({ typed, scores, portfolio }) {
    if (!scores.some(({ outcome }) => outcome.kind === 'scored') || isRequired(typed)) return;
    const { documents, files, hasOther } = allEvidence(supportedBy(typed), portfolio);
    const [first] = documents;
    if ((first === undefined && files.length === 0) || hasOther) return;
    const span = evidenceSpan(typed);
    const related = relatedPlaces(
      portfolio,
      documents.map(({ path, title }) => ({ path, note: `"${title}" is linked as evidence.` })),
    );
    const account = oneAccount(documents, files);
    const who = oneSide(documents, files);
    if (account !== undefined) yield { message: 'account', data: { account }, span, related };
    else if (first !== undefined && documents.length === 1 && files.length === 0 && isOnePerson(first))
      yield { message: 'person', data: { evidence: first.id ?? first.title }, span, related };
    else if (who !== undefined) yield { message: 'inside', data: { who }, span, related };
  },
});

/** The law asks once, and that is enough. */
function isRequired({ document }: TypedDocument): boolean {
  const fields = ['prd_type', 'tags', 'source_type'].flatMap((name) => {
    const node = document.fields.get(name)?.node;
    return node === undefined ? [] : node.kind === 'list' ? node.items : [node];
  });
  return fields.some((node) => node.kind === 'scalar' && /^(?:compliance|regulatory|regulation|legal)$/i.test(node.text.trim()));
}

/** The account that every document names and names alone; a document without accounts may come from anywhere. */
function oneAccount(documents: readonly DocumentFacts[], files: readonly FileEvidence[]): string | undefined {
  if (files.some(({ hasUnnamed }) => hasUnnamed)) return undefined;
  const accounts = [...documents.map(accountsOf), ...files.map((file) => file.accounts.map(({ name }) => name))];
  const keys = new Set(accounts.flat().map(accountKey));
  return keys.size === 1 && accounts.every((own) => own.length > 0) ? accounts.flat()[0] : undefined;
}

function accountsOf({ fields }: DocumentFacts): readonly string[] {
  const listed = plainMaps(fields, 'accounts').flatMap((account) => plainText(account, 'ref') ?? plainText(account, 'name') ?? []);
  return [...listed, ...plainTexts(fields, 'accounts'), ...plainTexts(fields, 'account')];
}

function isOnePerson({ fields }: DocumentFacts): boolean {
  const type = plainText(fields, 'type')?.toLowerCase();
  return plainText(fields, 'n') === '1' && (type === undefined || ['interview', 'support', 'expert', 'sales', 'survey'].includes(type));
}

function oneSide(documents: readonly DocumentFacts[], files: readonly FileEvidence[]): string | undefined {
  const ofDocuments = documents.map(({ fields }) => plainText(fields, 'type')?.toLowerCase() ?? '');
  const types = new Set([...ofDocuments, ...files.flatMap(({ sources }) => sources)]);
  const [only = ''] = types;
  return types.size === 1 && Object.hasOwn(inside, only) ? inside[only] : undefined;
}

/** Where the evidence is linked, else what it is found through, else where the metadata begins. */
function evidenceSpan(typed: TypedDocument): Span {
  const [linked] = ['evidence', 'problem', 'prfaq', 'idea'].flatMap((name) => linkFields(typed, name));
  return linked?.node.span ?? typed.document.fields.get('id')?.node.span ?? metadataSpan(typed.document);
}
