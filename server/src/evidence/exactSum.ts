// A sum of decimals that is the same in any order, so that an account can be taken out of it and put in again. It keeps
// what plain addition rounds away (Shewchuk's partial sums, as in Python's fsum).

export class ExactSum {
  /** Parts that do not overlap, the smallest first. */
  readonly #parts: number[];

  constructor(parts: readonly number[] = []) {
    this.#parts = [...parts];
  }

  copy(): ExactSum {
    return new ExactSum(this.#parts);
  }

  add(amount: number): void {
    let sum = amount;
    let kept = 0;
    for (const part of this.#parts) {
      const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
      const together = large + small;
      const lost = small - (together - large);
      if (lost !== 0) this.#parts[kept++] = lost;
      sum = together;
    }
    this.#parts.length = kept;
    this.#parts.push(sum);
  }

  /** The nearest number to the sum. */
  get value(): number {
    let at = this.#parts.length - 1;
    let sum = this.#parts[at] ?? 0;
    let lost = 0;
    while (lost === 0 && --at >= 0) {
      const before = sum;
      const part = this.#parts[at] ?? 0;
      sum = before + part;
      lost = part - (sum - before);
    }
    // Half of the last digit was rounded away; what is below it says in which direction it has to go.
    const below = this.#parts[at - 1] ?? 0;
    if ((lost < 0 && below < 0) || (lost > 0 && below > 0)) {
      const nudged = sum + lost * 2;
      if (lost * 2 === nudged - sum) sum = nudged;
    }
    return sum;
  }
}
