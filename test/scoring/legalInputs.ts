// Random legal inputs of any framework, for properties.
import fc from 'fast-check';
import type { Framework, Inputs, InputSpec } from '../../server/src/scoring/framework.ts';

/** Every number that a reader of such an input can let through. */
export function legal(spec: InputSpec): fc.Arbitrary<number> {
  switch (spec.kind) {
    case 'range':
      return fc.oneof(
        fc.double({ min: spec.min, max: Math.min(spec.max, spec.min + 20), noNaN: true }),
        fc.double({ min: spec.min, max: spec.max, noNaN: true }),
      );
    case 'percent':
      return fc.double({ min: spec.from ?? 1e-6, max: 1, noNaN: true });
    case 'positive':
    case 'size':
      return fc.oneof(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
    case 'perPeriod':
    case 'money':
      return fc.oneof(fc.nat(1e6), fc.double({ min: 0, max: 1e12, noNaN: true }));
    case 'duration':
      return fc.double({ min: 1e-3, max: 5000, noNaN: true });
    case 'level':
      return fc.constantFrom(...spec.levels.map(({ value }) => value));
    case 'date':
      return fc.integer({ min: 0, max: 40_000 });
  }
}

export function legalInputs(framework: Framework): fc.Arbitrary<Inputs> {
  return fc.record(Object.fromEntries([...framework.inputs].map(([name, spec]) => [name, legal(spec)])));
}
