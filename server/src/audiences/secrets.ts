// What a repository knows that people outside must not read: names of accounts, revenue, its own ids and its people.
// They are found in all documents, whatever their kind and status, since a name stays a name when a document is closed.
import { plainMaps, plainText, plainTexts, type PlainMap } from '../document/plainValue.ts';
import type { EvidenceRow } from '../evidence/evidenceRow.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { AccountNames } from './accounts.ts';
import type { Audience } from './audience.ts';
import { namesMoney } from './money.ts';
import { readingsOf } from './readings.ts';

export interface Secrets {
  /** Why a text must not be told, to go behind a colon; undefined where it may be. */
  reasonIn(text: string): string | undefined;
}

const nothing: Secrets = { reasonIn: () => undefined };

export function secretsFor(audience: Audience, snapshot: Snapshot): Secrets {
  if (!audience.isScrubbed) return nothing;
  const may = (field: Audience['fields'][number]): boolean => audience.fields.includes(field);
  const accounts = may('accounts') ? undefined : new AccountNames(accountNames(snapshot));
  const figures = may('revenue') ? undefined : accountFigures(snapshot);
  const ids = may('id') ? undefined : idPattern(snapshot);
  const people = may('owner') ? undefined : /(?<![\p{L}\p{N}.])@[\p{L}\p{N}][\p{L}\p{N}_-]*|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.\p{L}{2}/u;
  const known = new Map<string, string | undefined>();
  const judge = (text: string): string | undefined => {
    const readings = readingsOf(text);
    if (accounts?.namedIn(readings) !== undefined) return 'it names an account';
    if (figures !== undefined && readings.some((reading) => namesMoney(reading, figures))) return 'it names money or revenue';
    // Where a link leads is not shown, so only what is read counts here.
    const shown = readings[0] ?? '';
    if (ids?.test(shown) === true) return 'it names an id of ours';
    return people?.test(shown) === true ? 'it names a person of ours' : undefined;
  };
  return {
    reasonIn(text) {
      if (!known.has(text)) known.set(text, judge(text));
      return known.get(text);
    },
  };
}

/** Fields that hold the name of an account, wherever they stand in the metadata. */
const nameFields = ['ref', 'name', 'account', 'company'];

function accountNames({ portfolio, evidence }: Snapshot): readonly string[] {
  const names = portfolio.all().flatMap(({ fields, lineage }) => [
    ...plainTexts(fields, 'accounts'),
    ...plainMaps(fields, 'accounts').flatMap((account) => nameFields.flatMap((name) => plainTexts(account, name))),
    ...plainMaps(fields, 'submitters').flatMap(submitterNames),
    ...plainTexts(fields, 'account'),
    ...plainTexts(fields, 'company'),
    // An interview names its person by their entry in the customer database.
    ...plainTexts(fields, 'participant').filter((text) => /^[a-z][\w-]*:\S/i.test(text)),
    ...(lineage.includes('case-study') ? plainTexts(fields, 'customer') : []),
  ]);
  return [...new Set([...names, ...evidence.accountsInFiles()])].filter((name) => !/^<.*>$/.test(name));
}

/** What files and documents say of accounts, for as far as they name a document that they are evidence for. */
function evidenceRows({ evidence, config }: Pick<Snapshot, 'evidence' | 'config'>): readonly EvidenceRow[] {
  return evidence.all(config).flatMap(({ rollUp }) => rollUp.contributions.flatMap(({ rows }) => rows));
}

/** Teams inside ask for things as well, and are no accounts. */
function submitterNames(submitter: PlainMap): readonly string[] {
  const isInside = plainText(submitter, 'type') === 'internal';
  return ['ref', 'account', 'company', ...(isInside ? [] : ['name'])].flatMap((name) => plainTexts(submitter, name));
}

/** The revenue of accounts and what of it is at risk, as plain amounts. */
function accountFigures({ portfolio, evidence, config }: Snapshot): readonly number[] {
  const inEvidence = evidenceRows({ evidence, config }).flatMap(({ revenue, atRisk }) => [
    ...(revenue === undefined ? [] : [revenue.amount]),
    ...(atRisk?.kind === 'amount' ? [atRisk.money.amount] : []),
  ]);
  const amounts = portfolio.all().flatMap(({ fields }) =>
    plainMaps(fields, 'accounts').flatMap((account) => {
      const arr = amountIn(plainText(account, 'arr') ?? plainText(account, 'revenue'));
      const risk = amountIn(plainText(account, 'at_risk'));
      return [arr, arr * (risk <= 1 ? risk : 0)];
    }),
  );
  return [...new Set([...amounts, ...inEvidence])].filter((amount) => amount > 0);
}

function amountIn(text: string | undefined): number {
  const amount = Number((text ?? '').replace(/[,_ ]/g, ''));
  return Number.isFinite(amount) ? amount : 0;
}

/** Ids of documents by their prefixes, and ids of goals as strategies write them. */
function idPattern({ catalogue, config, portfolio }: Snapshot): RegExp {
  const prefixes = [...new Set([...[...catalogue.schemas.values()].map(({ prefix }) => prefix), ...config.prefixes.values()])];
  const goals = portfolio
    .all()
    .flatMap(({ fields }) => ['goals', 'objectives', 'strategies', 'tactics'].flatMap((name) => plainMaps(fields, name)))
    .flatMap((goal) => plainText(goal, 'id') ?? []);
  // An id without a digit may be any word.
  const own = [...goals, ...portfolio.ids.filter((id) => /\d/.test(id))].map(escaped);
  const series = prefixes.filter((prefix) => prefix !== '').map(escaped);
  const any = [...(series.length === 0 ? [] : [String.raw`(?:${series.join('|')})-\d{1,6}`]), ...own];
  return new RegExp(any.length === 0 ? '(?!)' : String.raw`(?<![\p{L}\p{N}-])(?:${any.join('|')})(?![\p{L}\p{N}-])`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
