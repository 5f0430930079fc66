// Waiting for what a person would wait for: a value read from the screen that satisfies a condition.
// A wait that fails says what it saw last, because the screen is gone by the time anyone looks.

const patienceMilliseconds = 30_000;
const pauseMilliseconds = 50;

export interface Wait<T> {
  /** Named in the error, after "Waited 30 s for". */
  readonly what?: string;
  readonly until?: (value: T) => boolean;
  readonly milliseconds?: number;
}

/** Reads again and again until the value is accepted (by default: is truthy), and returns that value. */
export async function waitFor<T>(read: () => Promise<T> | T, wait: Wait<T> = {}): Promise<T> {
  const { what = 'a condition', until = Boolean, milliseconds = patienceMilliseconds } = wait;
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (until(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`Waited ${String(milliseconds / 1000)} s for ${what}; seen last: ${JSON.stringify(value, null, 1)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
