// Portfolios to draw: small ones by hand, and any that there can be for the properties.
import fc from 'fast-check';
import type {
  AxisSummary,
  DashboardData,
  DocumentSummary,
  RankedScore,
  ScorePart,
  Spread,
} from '../../server/src/pictures/dashboardData.ts';
import type { Drawing, SvgNode } from '../../server/src/pictures/picture.ts';

export const exactly = (value: number): Spread => ({ low: value, likely: value, high: value });

const valueAxis: AxisSummary = {
  label: 'Reach × impact × confidence',
  scale: 'log',
  middle: undefined,
  input: { name: 'reach', label: 'Reach', joins: 'times', min: 0, max: undefined, steps: [], suffix: '/month' },
};
const effortAxis: AxisSummary = {
  label: 'Effort in person-months',
  scale: 'linear',
  middle: undefined,
  input: { name: 'effort', label: 'Effort', joins: 'times', min: 0.1, max: undefined, steps: [], suffix: '' },
};

export const nothing: DashboardData = {
  today: '2026-11-22',
  framework: {
    id: 'rice',
    label: 'RICE',
    variant: undefined,
    formula: 'reach × impact × confidence ÷ effort',
    axes: { value: valueAxis, effort: effortAxis },
  },
  documents: [],
  ranked: [],
  unscored: [],
  trace: { others: [], links: [], gaps: [] },
  waits: [],
  evidence: undefined,
};

export function aDocument(path: string, rest: Partial<DocumentSummary> = {}): DocumentSummary {
  const { kind = 'prd' } = rest;
  return {
    path,
    id: path.toUpperCase(),
    title: `The title of ${path}`,
    kind,
    lineage: [kind],
    status: 'review',
    phase: 'review',
    owner: undefined,
    commitment: undefined,
    when: undefined,
    evidence: undefined,
    ...rest,
  };
}

export function aPart(name: string, value: number, rest: Partial<ScorePart> = {}): ScorePart {
  return { name, label: name, value, shown: String(value), middle: String(value), effect: 0, does: '', ...rest };
}

/** A ranked document with a value and an effort. */
export function aScore(path: string, value: number | Spread, effort: number | Spread, rest: Partial<RankedScore> = {}): RankedScore {
  const axes = { value: typeof value === 'number' ? exactly(value) : value, effort: typeof effort === 'number' ? exactly(effort) : effort };
  const score = axes.value.likely / axes.effort.likely;
  return {
    path,
    rank: '1',
    near: false,
    score: { low: axes.value.low / axes.effort.high, likely: score, high: axes.value.high / axes.effort.low },
    shown: String(Math.round(score)),
    interval: undefined,
    inputs: [aPart('reach', axes.value.likely), aPart('effort', axes.effort.likely)],
    axes,
    was: undefined,
    pin: undefined,
    ...rest,
  };
}

/** The portfolio of these scores, with a document for each. */
export function scored(...ranked: readonly RankedScore[]): DashboardData {
  return { ...nothing, ranked, documents: ranked.map(({ path }) => aDocument(path)) };
}

/** All nodes of a drawing, the outer ones first. */
export function allNodes({ nodes }: Drawing): readonly SvgNode[] {
  const inside = (node: SvgNode): readonly SvgNode[] => [node, ...node.children.flatMap(inside)];
  return nodes.flatMap(inside);
}

export function markOf(drawing: Drawing, key: string): SvgNode {
  const found = allNodes(drawing).find(({ mark }) => mark?.key === key);
  if (found === undefined) throw new Error(`There is no mark ${key}.`);
  return found;
}

export function classed(nodes: readonly SvgNode[], name: string): readonly SvgNode[] {
  return nodes.filter(({ attributes }) =>
    String(attributes['class'] ?? '')
      .split(' ')
      .includes(name),
  );
}

export function textsOf(drawing: Drawing): readonly string[] {
  return allNodes(drawing).flatMap(({ text }) => text ?? []);
}

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1, Number.MAX_VALUE, Number.MIN_VALUE, NaN, Infinity),
);
const anySpread: fc.Arbitrary<Spread> = fc.record({ low: anyNumber, likely: anyNumber, high: anyNumber });
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('<script>', '&', ']]>', '', 'Ünï 漢字 🎉'));
const anyDay = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyPath = fc.constantFrom(...paths);
const kinds = ['prd', 'prfaq', 'problem', 'idea', 'evidence', 'launch-plan', 'impact-review', 'metric'];

const anyScore: fc.Arbitrary<RankedScore> = fc.record({
  path: anyPath,
  rank: fc.constantFrom('1', '=2', '≈3'),
  near: fc.boolean(),
  score: anySpread,
  shown: anyText,
  interval: fc.option(anyText, { nil: undefined }),
  inputs: fc.array(
    fc.record({
      name: fc.constantFrom('reach', 'effort', 'x'),
      label: anyText,
      value: anyNumber,
      shown: anyText,
      middle: anyText,
      effect: anyNumber,
      does: anyText,
    }),
    { maxLength: 8 },
  ),
  axes: fc.option(fc.record({ value: anySpread, effort: anySpread }), { nil: undefined }),
  was: fc.option(
    fc.record({ rank: anyText, shown: anyText, axes: fc.option(fc.record({ value: anySpread, effort: anySpread }), { nil: undefined }) }),
    {
      nil: undefined,
    },
  ),
  pin: fc.option(anyText, { nil: undefined }),
});

const anyDocument = (path: string): fc.Arbitrary<DocumentSummary> =>
  fc
    .record({
      id: fc.option(anyText, { nil: undefined }),
      title: anyText,
      kind: fc.constantFrom(...kinds),
      status: fc.constantFrom('draft', 'review', 'launched', ''),
      phase: fc.constantFrom('draft', 'review', 'committed', 'closed'),
      owner: fc.option(anyText, { nil: undefined }),
      commitment: fc.constantFrom('committed' as const, 'planned' as const, 'exploring' as const, undefined),
      when: fc.option(
        fc.tuple(anyDay, anyDay).map(([one, other]) => ({ start: one < other ? one : other, end: one < other ? other : one, text: one })),
        { nil: undefined },
      ),
      evidence: fc.option(fc.record({ accounts: anyNumber, atRisk: anyNumber, text: anyText }), { nil: undefined }),
    })
    .map((rest) => ({ ...rest, path, lineage: [rest.kind] }));

/** Any portfolio that could come over the wire, and some that could not. */
export const anyData: fc.Arbitrary<DashboardData> = fc.record({
  today: fc.option(anyDay, { nil: undefined }),
  framework: fc.record({
    id: fc.constant('rice'),
    label: anyText,
    variant: fc.constant(undefined),
    formula: anyText,
    axes: fc.option(
      fc.record({
        value: fc.record({
          label: anyText,
          scale: fc.constantFrom('log' as const, 'linear' as const),
          middle: fc.option(anyNumber, { nil: undefined }),
          input: fc.constantFrom(undefined, valueAxis.input),
        }),
        effort: fc.record({
          label: anyText,
          scale: fc.constantFrom('log' as const, 'linear' as const),
          middle: fc.option(anyNumber, { nil: undefined }),
          input: fc.constantFrom(undefined, effortAxis.input),
        }),
      }),
      { nil: undefined },
    ),
  }),
  documents: fc.subarray(paths).chain((some) => fc.tuple(...some.map(anyDocument))),
  ranked: fc.array(anyScore, { maxLength: 12 }),
  unscored: fc.array(fc.record({ path: anyPath, why: anyText }), { maxLength: 3 }),
  trace: fc.record({
    others: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('goal x', 'goal y', 'absent z'),
        kind: fc.constantFrom('goal' as const, 'absent' as const),
        id: anyText,
        text: anyText,
      }),
      {
        selector: ({ key }) => key,
      },
    ),
    links: fc.array(
      fc.record({
        from: fc.constantFrom(...paths, 'goal x', 'nobody'),
        to: fc.constantFrom(...paths, 'absent z'),
        link: fc.constantFrom('problem', 'prd', 'launch', 'goals'),
      }),
      { maxLength: 20 },
    ),
    gaps: fc.array(
      fc.record({ key: fc.constantFrom(...paths, 'goal x'), text: anyText, side: fc.constantFrom('before' as const, 'after' as const) }),
      {
        maxLength: 6,
      },
    ),
  }),
  waits: fc.array(fc.record({ path: anyPath, on: anyPath }), { maxLength: 6 }),
  evidence: fc.option(
    fc.record({
      accounts: anyNumber,
      segments: fc.array(
        fc.record({
          name: anyText,
          accounts: anyNumber,
          sources: fc.array(fc.record({ name: anyText, accounts: anyNumber }), { maxLength: 9 }),
          revenue: anyText,
          atRisk: anyText,
        }),
        { maxLength: 8 },
      ),
    }),
    { nil: undefined },
  ),
});
