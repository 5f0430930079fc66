// The time for slicing work, on every host. The engine has no clock; only who takes turns with an editor does.

declare const performance: { now(): number };

/** Milliseconds from an arbitrary start; only differences mean anything. */
export function performanceNow(): number {
  return performance.now();
}
