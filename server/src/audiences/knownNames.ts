// The names of accounts that a repository holds: in the metadata of any document wherever they stand in it, in tables and
// labels of bodies, in files that are no product document for want of a kind, and in files of evidence.
import { plainMap, plainText, type PlainMap, type PlainValue } from '../document/plainValue.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface KnownNames {
  readonly accounts: readonly string[];
  /** Of people outside: a part of such a name names nobody. */
  readonly people: readonly string[];
}

interface Found {
  readonly accounts: Set<string>;
  readonly people: Set<string>;
  /** Whether `customer` is a name here; for whom a PRFAQ is written is none. */
  readonly isCustomerName: boolean;
}

const accountKey =
  /^(?:x?account|xcustomeraccount|compan(?:y|ie)|organi[sz]ation|client|tenant|kunde|(?:account|company|organi[sz]ation|client)name|requester(?:company|organi[sz]ation))$/;
const customerKey = /^(?:customer|customername)$/;
/** Of these kinds `customer` says who it is. */
const named = new Set(['evidence', 'case-study', 'interview-notes', 'idea']);

export function knownNames(snapshots: readonly Snapshot[]): KnownNames {
  const accounts = new Set<string>();
  const people = new Set<string>();
  for (const snapshot of snapshots) {
    for (const name of snapshot.evidence.accountsInFiles()) accounts.add(name);
    for (const { path, fields, lineage } of snapshot.portfolio.all()) {
      const found = { accounts, people, isCustomerName: lineage.some((kind) => named.has(kind)) };
      inMap(fields, found, false);
      inText(snapshot.text(path) ?? '', found);
    }
    for (const { path, text } of untypedIn(snapshot)) {
      // Of a file without a kind nobody knows what it means by "customer", so it is taken for a name where it is spelled as one.
      const found = { accounts, people, isCustomerName: true };
      inMap(plainMap(snapshot.readIf(path, text).document.fields.values()), found, false);
      inText(text, found);
    }
  }
  return { accounts: [...accounts], people: [...people] };
}

/** Files that were read and are neither a product document nor evidence. */
export function untypedIn(snapshot: Snapshot): readonly { readonly path: string; readonly text: string }[] {
  const { settings } = snapshot;
  return snapshot.pathsWithProblems().flatMap((path) => {
    const text = snapshot.text(path);
    const isOther = path === 'rubric.yaml' || settings.isEvidenceFile(path) || settings.isSchema(path) || settings.isSidecar(path);
    return isOther || text === undefined || snapshot.typed(path) !== undefined ? [] : [{ path, text }];
  });
}

function isKey(name: string, { isCustomerName }: Found): boolean {
  const key = name
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '');
  return accountKey.test(key) || (isCustomerName && customerKey.test(key));
}

/** `isAccount` is true for a map that is an account itself, so that its name and its reference are names of one. */
function inMap(map: PlainMap, found: Found, isAccount: boolean): void {
  for (const [name, value] of Object.entries(map)) {
    const key = name.toLowerCase();
    if (key === 'submitters' || key === 'submitter' || key === 'participant' || key === 'participants')
      each(value, (one) => inPerson(one, found));
    else if (isKey(name, found) || (isAccount && (key === 'ref' || key === 'name'))) inNames(value, found);
    else inside(value, found);
  }
}

function inside(value: PlainValue, found: Found): void {
  each(value, (one) => {
    if (isMap(one)) inMap(one, found, false);
  });
}

function inNames(value: PlainValue, found: Found): void {
  each(value, (one) => {
    if (typeof one === 'string') {
      for (const line of one.split('\n')) add(found.accounts, line);
      // "Zephyrine, Quillon": what stands behind a comma is a name as well, unless it is the end of one.
      for (const part of one.split(/\s*[,\n]\s*/)) if (!/^[\p{Ll}\W]|^\w{1,4}\.?$/u.test(part)) add(found.accounts, part);
      return;
    }
    if (!isMap(one)) return;
    const isAccount = Object.keys(one).some(
      (name) => /^(?:ref|name|arr|mrr|revenue|at_risk|date|type|id|currency)$/i.test(name) || isKey(name, found),
    );
    if (!isAccount) for (const name of Object.keys(one)) if (!/_/.test(name)) add(found.accounts, name);
    inMap(one, found, isAccount);
  });
}

/** Teams inside ask for things as well, and are no accounts. */
function inPerson(one: PlainValue, found: Found): void {
  if (typeof one === 'string') {
    if (/^[a-z][\w-]*:\S/i.test(one)) add(found.accounts, one);
    else if (!/^@/.test(one)) {
      const [person = '', ...of] = one.split(/\s*[,(;/]\s*|\s+(?:at|of|from)\s+/);
      add(found.people, person);
      for (const account of of) add(found.accounts, account.replace(/\)\s*$/, ''));
    }
    return;
  }
  if (!isMap(one)) return;
  for (const [name, value] of Object.entries(one)) {
    const key = name.toLowerCase();
    if (key === 'ref' || isKey(name, { ...found, isCustomerName: true })) inNames(value, found);
    else if (key === 'name' && plainText(one, 'type') !== 'internal')
      each(value, (text) => typeof text === 'string' && add(found.people, text));
    else inside(value, found);
  }
}

const label = /^[ \t>*+-]{0,6}["'*_]{0,3}([\p{L}][\p{L} _()-]{2,24}?)["'*_]{0,3}[ \t]*[:=]([^\n]{1,200})$/u;

/** Labels and tables, in front matter that cannot be read as well. */
function inText(text: string, found: Found): void {
  if (!/account|customer|compan|organi[sz]|client|tenant|kunde/i.test(text)) return;
  const lines = text.split(/\r\n?|\n/);
  let columns: readonly number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.includes('|')) {
      const cells = cellsOf(line);
      const isHeader = /^[\s|:-]+$/.test(lines[index + 1] ?? '') && lines[index + 1]?.includes('-') === true;
      if (isHeader) columns = cells.flatMap((cell, at) => (isKey(cell, found) ? [at] : []));
      else for (const at of columns) addSpelled(found, cells[at] ?? '');
      if (cells.length === 2 && isKey(cells[0] ?? '', found)) addSpelled(found, cells[1] ?? '');
      continue;
    }
    columns = [];
    const [, name = '', value = ''] = label.exec(line) ?? [];
    if (name === '' || !isKey(name, found)) continue;
    const items = value.trimStart().startsWith('[') ? value.split(',') : [value];
    for (const item of items) addSpelled(found, item);
  }
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** In a body a sentence can stand where a name is expected, so only what is spelled as a name counts. */
function addSpelled({ accounts }: Found, written: string): void {
  const name = written.replace(/^[[\]{}"'*_`\s]+|[[\]{}"'*_`\s]+$/g, '');
  if (name.split(/\s+/).length <= 6 && /^(?:[^\p{Ll}]|[a-z][\w-]*:\S)/u.test(name)) add(accounts, name);
}

function each(value: PlainValue, take: (one: PlainValue) => unknown): void {
  if (isList(value)) for (const one of value) each(one, take);
  else take(value);
}

function add(names: Set<string>, name: string): void {
  if (name.trim() !== '') names.add(name.trim());
}

export function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

export function isMap(value: PlainValue): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}
