// What a repository knows that people outside must not read: names of accounts, revenue, its own ids and its people.
// They are found in all documents, whatever their kind and status, since a name stays a name when a document is closed.
import { plainMaps, plainText } from '../document/plainValue.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { AccountNames } from './accounts.ts';
import { mixesAlphabets } from './alphabets.ts';
import type { Audience } from './audience.ts';
import { knownFigures } from './knownFigures.ts';
import { knownNames } from './knownNames.ts';
import { namesMoney } from './money.ts';
import { readingsOf } from './readings.ts';

export interface Secrets {
  /** Why a text must not be told, to go behind a colon; undefined where it may be. */
  reasonIn(text: string): string | undefined;
}

const nothing: Secrets = { reasonIn: () => undefined };

/** Scores, places and effort in words, which a list of fields keeps from people outside as fields. */
const workings =
  /(?<![\p{L}\p{N}])(?:(?:RICE|ICE|WSJF|PIE)(?:\s?score)?(?:\s?(?:of|is|=|:))?\s?\d|wsjf|(?:person|man)[- ](?:months?|weeks?|days?|years?)(?!\p{L}))/u;
const places = /(?<!\p{L})rank(?:ed|s)?\s?(?:#|no\.?\s?|number\s)?\d/iu;

/** `others` are repositories beside it, of which names and figures count as well. */
export function secretsFor(audience: Audience, snapshot: Snapshot, others: readonly Snapshot[] = []): Secrets {
  if (!audience.isScrubbed) return nothing;
  const may = (field: Audience['fields'][number]): boolean => audience.fields.includes(field);
  const accounts = may('accounts') ? undefined : accountNames([snapshot, ...others]);
  const figures = may('revenue') ? undefined : knownFigures([snapshot, ...others]);
  const ids = may('id') ? undefined : idPattern(snapshot);
  const people = may('owner') ? undefined : /(?<![\p{L}\p{N}.])@[\p{L}\p{N}][\p{L}\p{N}_-]*|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.\p{L}{2}/u;
  const known = new Map<string, string | undefined>();
  const judge = (text: string): string | undefined => {
    const readings = readingsOf(text);
    if (mixesAlphabets(readings[0] ?? '')) return 'it has letters of several alphabets in one word, which can hide a name';
    if (accounts?.namedIn(readings) !== undefined) return 'it names an account';
    if (figures !== undefined && readings.some((reading) => namesMoney(reading, figures))) return 'it names money or revenue';
    // Where a link leads is not shown, so only what is read counts here.
    const shown = readings[0] ?? '';
    if (ids?.test(shown) === true) return 'it names an id of ours';
    if (audience.isOutside && (workings.test(shown) || places.test(shown))) return 'it names a score, a rank or an effort';
    return people?.test(shown) === true ? 'it names a person of ours' : undefined;
  };
  return {
    reasonIn(text) {
      if (!known.has(text)) known.set(text, judge(text));
      return known.get(text);
    },
  };
}

function accountNames(snapshots: readonly Snapshot[]): AccountNames {
  const { accounts, people } = knownNames(snapshots);
  return new AccountNames(accounts, people);
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
