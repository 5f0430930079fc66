// Whether an unknown value is the data that pictures are drawn of. The compiler holds each shape against its type.
import type {
  AxisInput,
  AxisSummary,
  DashboardData,
  DocumentSummary,
  EvidenceSummary,
  FrameworkSummary,
  RankedScore,
  Spread,
  TraceSummary,
} from '../../../server/src/pictures/dashboardData.ts';
import { isFlag, isNumber, isText, listOf, maybe, oneOf, record, type Shape } from './shape.ts';

const spread: Shape<Spread> = record({ low: isNumber, likely: isNumber, high: isNumber });
const axisInput: Shape<AxisInput> = record({
  name: isText,
  label: isText,
  joins: oneOf('times', 'plus', 'minus'),
  min: isNumber,
  max: maybe(isNumber),
  steps: listOf(isNumber),
  suffix: isText,
});
const axis: Shape<AxisSummary> = record({ label: isText, scale: oneOf('linear', 'log'), middle: maybe(isNumber), input: maybe(axisInput) });
const framework: Shape<FrameworkSummary> = record({
  id: isText,
  label: isText,
  variant: maybe(isText),
  formula: isText,
  axes: maybe(record({ value: axis, effort: axis })),
});
const document: Shape<DocumentSummary> = record({
  path: isText,
  id: maybe(isText),
  title: isText,
  kind: isText,
  lineage: listOf(isText),
  status: isText,
  phase: isText,
  owner: maybe(isText),
  commitment: maybe(oneOf('committed', 'planned', 'exploring')),
  when: maybe(record({ start: isText, end: isText, text: isText })),
  evidence: maybe(record({ accounts: isNumber, atRisk: isNumber, text: isText })),
});
const axes = maybe(record({ value: spread, effort: spread }));
const ranked: Shape<RankedScore> = record({
  path: isText,
  rank: isText,
  near: isFlag,
  score: spread,
  shown: isText,
  interval: maybe(isText),
  inputs: listOf(record({ name: isText, label: isText, value: isNumber, shown: isText, middle: isText, effect: isNumber, does: isText })),
  axes,
  was: maybe(record({ rank: isText, shown: isText, axes })),
  pin: maybe(isText),
});
const trace: Shape<TraceSummary> = record({
  others: listOf(record({ key: isText, kind: oneOf('goal', 'absent'), id: isText, text: isText })),
  links: listOf(record({ from: isText, to: isText, link: isText })),
  gaps: listOf(record({ key: isText, text: isText, side: oneOf('before', 'after') })),
});
const evidence: Shape<EvidenceSummary> = record({
  accounts: isNumber,
  segments: listOf(
    record({
      name: isText,
      accounts: isNumber,
      sources: listOf(record({ name: isText, accounts: isNumber })),
      revenue: isText,
      atRisk: isText,
    }),
  ),
});

export const isDashboardData: Shape<DashboardData> = record({
  today: maybe(isText),
  framework,
  documents: listOf(document),
  ranked: listOf(ranked),
  unscored: listOf(record({ path: isText, why: isText })),
  trace,
  waits: listOf(record({ path: isText, on: isText })),
  evidence: maybe(evidence),
});
