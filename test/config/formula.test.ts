import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formulaFunctions,
  isFunctionName,
  maxFormulaDepth,
  maxFormulaLength,
  namesIn,
  parseFormula,
  printFormula,
  type Expression,
} from '../../server/src/config/formula.ts';
import { bounds, evaluate, trendOf, type Interval } from '../../server/src/config/formulaValue.ts';

function parsed(text: string): Expression {
  const result = parseFormula(text);
  assert.ok(result.kind === 'formula', `${text}: ${result.kind === 'broken' ? result.problem.message : ''}`);
  return result.expression;
}

/** What is wrong with a formula, with the text it is said of. */
function problem(text: string): string {
  const result = parseFormula(text);
  if (result.kind === 'formula') return 'none';
  return `${text.slice(result.problem.span.start, result.problem.span.end)}: ${result.problem.message}`;
}

function value(text: string, inputs: Readonly<Record<string, number>> = {}): number | undefined {
  return evaluate(parsed(text), inputs);
}

/** The tree alone, as nested lists, so that two trees can be compared without their places. */
function shape(expression: Expression): unknown {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return expression.name;
    case 'negative':
      return ['-', shape(expression.of)];
    case 'operation':
      return [expression.operator, shape(expression.left), shape(expression.right)];
    case 'call':
      return [expression.function, ...expression.values.map(shape)];
  }
}

const names = ['users', 'lift', 'effort', '_x', 'größe'];
const noWhere = { start: 0, end: 0 } as Extract<Expression, { kind: 'name' }>['span'];

const trees: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  const call = (name: keyof typeof formulaFunctions): fc.Arbitrary<Expression> =>
    fc
      .array(tree, { minLength: formulaFunctions[name].least, maxLength: Math.min(3, formulaFunctions[name].most) })
      .map((values) => ({ kind: 'call', function: name, values }));
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e6, noNaN: true })).map((number) => ({ kind: 'number' as const, value: number + 0 })),
      fc.constantFrom(...names).map((name) => ({ kind: 'name' as const, name, span: noWhere })),
      tree.map((of) => ({ kind: 'negative' as const, of })),
      fc
        .tuple(fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const), tree, tree)
        .map(([operator, left, right]) => ({ kind: 'operation' as const, operator, left, right })),
      ...Object.keys(formulaFunctions).filter(isFunctionName).map(call),
    ),
  };
}).tree;

/** A second evaluator that shares nothing with the first: plain numbers, and one look at the end of each step. */
function reference(expression: Expression, inputs: Readonly<Record<string, number>>): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return inputs[expression.name] ?? NaN;
    case 'negative':
      return 0 - reference(expression.of, inputs);
    case 'operation': {
      const [a, b] = [reference(expression.left, inputs), reference(expression.right, inputs)];
      const result =
        expression.operator === '+' ? a + b : expression.operator === '-' ? a - b : expression.operator === '*' ? a * b : a / b;
      return Number.isFinite(result) ? result : NaN;
    }
    case 'call': {
      const values = expression.values.map((each) => reference(each, inputs));
      return Math[expression.function](...(values as [number]));
    }
  }
}

const small = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }));
const inputSets = fc.record(Object.fromEntries(names.map((name) => [name, small])));

describe('a formula', () => {
  it('knows that × and ÷ come before + and −, and that the left comes first', () => {
    assert.deepEqual(shape(parsed('a + b * c - d / e')), ['-', ['+', 'a', ['*', 'b', 'c']], ['/', 'd', 'e']]);
    assert.deepEqual(shape(parsed('a - b - c')), ['-', ['-', 'a', 'b'], 'c']);
    assert.deepEqual(shape(parsed('a / b / c')), ['/', ['/', 'a', 'b'], 'c']);
    assert.deepEqual(shape(parsed('-a * b')), ['*', ['-', 'a'], 'b']);
    assert.deepEqual(shape(parsed('a × (b − c) ÷ 2.5')), ['/', ['*', 'a', ['-', 'b', 'c']], 2.5]);
    assert.deepEqual(shape(parsed('max(importance - satisfaction, 0)')), ['max', ['-', 'importance', 'satisfaction'], 0]);
  });

  it('computes', () => {
    assert.equal(value('users * lift / effort', { users: 500, lift: 0.2, effort: 4 }), 25);
    assert.equal(value('importance + max(importance - satisfaction, 0)', { importance: 9, satisfaction: 3 }), 15);
    assert.equal(value('min(3, 1, 2) + round(1.5) + floor(1.7) + ceil(1.2) + abs(-3) + sqrt(16)'), 13);
    assert.equal(value('.5 + 1e3 + 2.'), 1002.5);
    assert.ok(Object.is(value('0 * -1'), 0));
  });

  it('has no value where it divides by zero, overflows, has no root or lacks an input', () => {
    for (const text of [
      '1 / 0',
      '0 / 0',
      '1 / (a - a)',
      '1e300 * 1e300',
      'sqrt(-1)',
      'a / b',
      'sqrt(0 - 1) * 0',
      'toString',
      'max(1, 1 / 0)',
    ])
      assert.equal(value(text, { a: 1 }), undefined, text);
  });

  it('says what is wrong at its place', () => {
    assert.equal(problem(''), ': The formula is empty.');
    assert.equal(problem('  '), '  : The formula is empty.');
    assert.equal(problem('users *'), '*: A number or an input is missing after "*".');
    assert.equal(problem('* users'), '*: A number or an input is missing before "*".');
    assert.equal(problem('users * / lift'), '/: A number or an input is missing before "/".');
    assert.equal(problem('(users * lift'), '(: The bracket that opens here is never closed.');
    assert.equal(problem('2 * (3 + (4'), '(: The bracket that opens here is never closed.');
    assert.equal(problem('min(1, 2'), '(: The bracket that opens here is never closed.');
    assert.equal(problem('('), '(: The bracket that opens here is never closed.');
    assert.equal(problem('users)'), '): This bracket closes nothing.');
    assert.equal(problem('()'), '(: A number or an input is missing after "(".');
    assert.equal(problem('users lift'), 'lift: An operator is missing before "lift": one of + − × ÷.');
    assert.equal(problem('2 users'), 'users: An operator is missing before "users": one of + − × ÷.');
    assert.equal(problem('1,5 * users'), ',: A comma stands only between the values of a function; decimals have a point.');
    assert.equal(problem('users * 80%'), '%: There are no percentages in a formula; write 0.8 for 80 %.');
    assert.match(problem('users ^ 2'), /^\^: "\^" means nothing here; /);
    assert.match(problem('users > 2'), /^>: ">" means nothing here; /);
    assert.equal(problem('mix(a, b)'), 'mix: There is no function "mix". Did you mean "min"?');
    assert.match(
      problem('reach (a + b)'),
      /^reach: There is no function "reach"\. There are min, .*to multiply, write × before the bracket\.$/,
    );
    assert.equal(problem('min(a)'), 'min: "min" needs at least 2 values with commas between them.');
    assert.equal(problem('round(a, b)'), 'round: "round" takes one value.');
    assert.equal(problem('max * 2'), 'max: "max" needs brackets around its values, as in max(a, b).');
    assert.equal(problem('1e999'), '1e999: This number is too large.');
  });

  it('is bounded in length and depth', () => {
    assert.equal(parseFormula('1'.repeat(1) + '+1'.repeat((maxFormulaLength - 2) / 2)).kind, 'formula');
    assert.match(problem(`${'1+'.repeat(maxFormulaLength / 2)}1`), /longer than 500/);
    assert.equal(parseFormula(`${'('.repeat(maxFormulaDepth)}1${')'.repeat(maxFormulaDepth)}`).kind, 'formula');
    assert.match(
      problem(`${'('.repeat(maxFormulaDepth + 1)}1${')'.repeat(maxFormulaDepth + 1)}`),
      /^\(: The formula nests more than 32 deep/,
    );
    assert.match(problem('-'.repeat(400) + '1'), /nests more than 32 deep/);
  });

  it('prints as it reads', () => {
    assert.equal(printFormula(parsed('users*lift/effort')), 'users × lift ÷ effort');
    assert.equal(printFormula(parsed('a-(b-c)')), 'a − (b − c)');
    assert.equal(printFormula(parsed('((a*b))/(c*d)')), 'a × b ÷ (c × d)');
    assert.equal(printFormula(parsed('-(a+b)*2')), '−(a + b) × 2');
    assert.equal(
      printFormula(parsed('a*b'), (name) => name.toUpperCase()),
      'A × B',
    );
    fc.assert(
      fc.property(trees, (tree) => {
        const text = printFormula(tree);
        fc.pre(text.length <= maxFormulaLength);
        assert.deepEqual(shape(parsed(text)), shape(tree));
      }),
      { numRuns: 500 },
    );
  });

  it('names its inputs with their places', () => {
    const text = 'users * (lift + users) / max(effort, 1)';
    assert.deepEqual(
      namesIn(parsed(text)).map(({ name, span }) => [name, text.slice(span.start, span.end), span.start]),
      [
        ['users', 'users', 0],
        ['lift', 'lift', 9],
        ['users', 'users', 16],
        ['effort', 'effort', 29],
      ],
    );
  });

  it('agrees with a second evaluator', () => {
    fc.assert(
      fc.property(trees, inputSets, (tree, inputs) => {
        const found = evaluate(tree, inputs);
        const expected = reference(tree, inputs);
        // A step without a value has none as a whole, also where plain numbers would go on, as in max(1, NaN).
        if (found !== undefined) assert.ok(Number.isFinite(found) && found === expected + 0, `${String(found)} ${String(expected)}`);
        else assert.ok(Number.isNaN(expected));
      }),
      { numRuns: 1000 },
    );
  });

  it('parses or reports in place at every prefix, and at any text', () => {
    const check = (text: string): void => {
      const result = parseFormula(text);
      if (result.kind === 'formula') return;
      const { start, end } = result.problem.span;
      assert.ok(start >= 0 && start <= end && end <= text.length, `${text}: ${String(start)}–${String(end)}`);
      assert.match(result.problem.message, /^["\p{Lu}].*[.?]$/u);
    };
    fc.assert(
      fc.property(trees, (tree) => {
        const text = printFormula(tree);
        for (let end = 0; end <= Math.min(text.length, 120); end++) check(text.slice(0, end));
      }),
      { numRuns: 100 },
    );
    const words = fc.constantFrom(
      'a',
      'min',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '1',
      '.',
      '1e',
      '%',
      '\u0000',
      '🚀',
      ' ',
      '__proto__',
      '×',
      '−',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join('')),
        ),
        check,
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the bounds of a formula', () => {
  const ranges = fc.record(
    Object.fromEntries(
      names.map((name) => [name, fc.tuple(small, small).map(([a, b]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) }))]),
    ),
  );
  const within = ({ low, high }: Interval, share: number): number => Math.min(high, Math.max(low, low + (high - low) * share));

  it('hold the value of every choice of inputs', () => {
    fc.assert(
      fc.property(
        trees,
        ranges,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: names.length, maxLength: names.length }),
        (tree, by, shares) => {
          const found = bounds(tree, (name) => by[name]);
          const inputs = Object.fromEntries(
            names.map((name, index) => [name, within(by[name] ?? { low: 0, high: 0 }, shares[index] ?? 0)]),
          );
          const at = evaluate(tree, inputs);
          if (found === undefined) return;
          // Rounding may put a corner of the arithmetic a hair beside the value.
          const slack = 1e-9 * Math.max(1, Math.abs(found.low), Math.abs(found.high));
          assert.ok(at !== undefined && found.low - slack <= at && at <= found.high + slack, `${String(at)} in ${JSON.stringify(found)}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are exact where each input stands once', () => {
    const by: Readonly<Record<string, Interval>> = {
      r: { low: 300, high: 900 },
      i: { low: 0.5, high: 1 },
      c: { low: 0.8, high: 0.8 },
      e: { low: 2, high: 5 },
    };
    assert.deepEqual(
      bounds(parsed('r * i * c / e'), (name) => by[name]),
      { low: 24, high: 360 },
    );
    assert.equal(
      bounds(parsed('1 / (i - 0.7)'), (name) => by[name]),
      undefined,
    );
  });
});

describe('the trend of a formula', () => {
  const positive = (): Interval => ({ low: 0, high: 10 });
  const of = (text: string, name: string): string => trendOf(parsed(text), name, positive);

  it('is told by the signs of its parts', () => {
    assert.equal(of('users * lift / (effort + 1)', 'users'), 'up');
    assert.equal(of('users * lift / (effort + 1)', 'effort'), 'down');
    assert.equal(of('value - cost', 'cost'), 'down');
    assert.equal(of('importance + max(importance - satisfaction, 0)', 'satisfaction'), 'down');
    assert.equal(of('a + b', 'c'), 'flat');
    assert.equal(of('(value - cost) / (effort + 1)', 'effort'), 'mixed');
    assert.equal(of('a * (10 - a)', 'a'), 'mixed');
    assert.equal(of('-abs(a)', 'a'), 'down');
    assert.equal(of('1 / (a - 5)', 'a'), 'mixed');
    assert.equal(of('1 / a', 'a'), 'down');
  });

  it('is never contradicted by two values', () => {
    const unit = fc.double({ min: 0, max: 10, noNaN: true });
    const sets = fc.record(Object.fromEntries(names.map((name) => [name, unit])));
    fc.assert(
      fc.property(trees, sets, unit, fc.constantFrom(...names), (tree, inputs, other, name) => {
        const trend = trendOf(tree, name, positive);
        const [a, b] = [inputs[name] ?? 0, other].sort((x, y) => x - y);
        const [less, more] = [evaluate(tree, { ...inputs, [name]: a ?? 0 }), evaluate(tree, { ...inputs, [name]: b ?? 0 })];
        if (less === undefined || more === undefined) return;
        const slack = 1e-9 * Math.max(1, Math.abs(less), Math.abs(more));
        if (trend === 'up') assert.ok(more >= less - slack);
        if (trend === 'down') assert.ok(more <= less + slack);
        if (trend === 'flat') assert.equal(more, less);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a formula at the bound of its depth', () => {
  const nested = (open: string): string => open.repeat(maxFormulaDepth) + 'x' + ')'.repeat(maxFormulaDepth);
  const fromOneToTen = (): Interval => ({ low: 1, high: 10 });

  for (const open of ['abs(', '1/(', '2*(']) {
    it(`is looked at once for each of its parts: ${open}`, () => {
      let asked = 0;
      const range = (): Interval => {
        asked++;
        return fromOneToTen();
      };
      // A formula is small, so a count says more than a clock: doubled with each level it would be four billion.
      const formula = parsed(nested(open));
      assert.equal(trendOf(formula, 'x', range), 'up');
      assert.ok(asked <= 4 * maxFormulaDepth, `asked ${String(asked)} times`);
    });
  }
});
