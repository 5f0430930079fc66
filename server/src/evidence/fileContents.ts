// Every account that a file names and every amount it holds, in rows that count and in rows that do not: who must not
// read a customer's name or what it pays must not read it anywhere. So this reads more than what is counted.
import { accountKey } from './accountKey.ts';
import type { Columns } from './columns.ts';
import { readMoney } from './money.ts';
import { isNobody } from './readValue.ts';

export class FileContents {
  readonly accounts = new Set<string>();
  readonly figures = new Set<number>();
  /** False where something in the file was not read, so that it may name accounts which nobody knows of. */
  isWhole = true;
  /** Cells that were read already; thousands of rows repeat a few. */
  readonly #seen = new Set<string>();

  /** Takes over what a row names and pays. */
  read(cells: readonly string[], { at, accountLike, moneyLike }: Columns): void {
    for (const index of accountLike) {
      const cell = (cells[index] ?? '').trim();
      if (cell !== '' && !this.accounts.has(cell)) this.#name(cell, index === at.get('account'));
    }
    const yearly = new Set<number>();
    for (const [index, times] of moneyLike) {
      for (const amount of amountsIn((cells[index] ?? '').trim())) {
        this.figures.add(amount);
        if (times !== 1) this.figures.add(amount * times);
        yearly.add(amount * times);
      }
    }
    const share = shareIn((cells[at.get('at_risk') ?? -1] ?? '').trim());
    if (share !== undefined) for (const amount of yearly) this.figures.add(amount * share);
  }

  #name(cell: string, isAccount: boolean): void {
    if (this.#seen.has(cell)) return;
    this.#seen.add(cell);
    for (const part of new Set([cell, ...cell.split(/[,;]/)])) {
      const name = part.trim();
      if (name === '' || isNobody(name) || isLegalForm(name)) continue;
      // A column of customers may just as well count them.
      if (isAccount || /\p{L}/u.test(name)) this.accounts.add(name);
    }
  }
}

/** `Inc` in `Acme, Inc.` is no account. */
function isLegalForm(name: string): boolean {
  return name.length <= 12 && accountKey(`x ${name}`) === 'x';
}

/** All amounts that a cell may mean; one that could be two is both. */
function amountsIn(text: string): readonly number[] {
  if (!/\d/.test(text) || text.includes('%')) return [];
  const read = readMoney(text, '');
  if (read.kind === 'money') return [read.money.amount];
  return (text.match(/\d[\d.,\s'’_]*/g) ?? []).flatMap((digits) => {
    const plain = digits.trim().replace(/[\s'’_]/g, '');
    const readings = [plain.replace(/[.,]/g, ''), plain.replace(/,/g, ''), plain.replace(/\./g, '').replace(',', '.')];
    return [...new Set(readings.map(Number))].filter((amount) => Number.isFinite(amount));
  });
}

function shareIn(text: string): number | undefined {
  const [, digits, percent] = /^(\d{1,3}(?:[.,]\d+)?|[.,]\d+) ?(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(',', '.'));
  const share = percent === '%' ? number / 100 : number;
  return share > 0 && share < 1 ? share : undefined;
}
