// The measurable-criterion analysis by tables of sentences, passages and rows, and by properties that hold for any text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ANALYSED_LENGTH,
  type Criterion,
  type CriterionFinding,
  type CriterionLevel,
  type Measure,
  type RowCriterion,
  SEARCHED_LENGTH,
  analyseCriterion,
  analyseTableRow,
  hasQuantity,
} from '../../server/src/checks/criterion/index.ts';

const N = 'not-measurable';
const B = 'baseline-missing';
const T = 'timeframe-missing';
const D = 'delta-without-baseline';
const O = 'output-not-outcome';

const ROLES = ['baseline', 'target', 'delta', 'timeframe', 'owner', 'source', 'binary'] as const;
type Role = (typeof ROLES)[number];
type Texts = Partial<Record<Role, string>>;

type Judged = readonly [text: string, level: CriterionLevel, findings: readonly CriterionFinding[]];
type JudgedParts = readonly [...Judged, parts: Texts];

const VECTORS: readonly Judged[] = [
  ['Reduce time-to-entry from 2 hours to 15 minutes per week within 90 days of launch (owner: @dana, measured via Amplitude)', 4, []],
  ["We'll know we've solved this when time-to-entry drops to 15 minutes", 1, [B, T]],
  ['Improve onboarding', 0, [N]],
  ['Increase engagement', 0, [N]],
  ['Modernize the platform', 0, [N]],
  ['North Star improves by 10%', 1, [D, T]],
  ['Competitive win rate from 30% to 50% in Fortune 500 accounts by Q4 2026', 3, []],
  ['**Command Syntax Errors**: Reduce by 95%', 1, [D, T]],
  ['JSON database contains 200+ items (vs current ~41)', 2, [T]],
  ['User Satisfaction: Measurable improvement in AI assistance effectiveness', 0, [N]],
  ['Performance impact < 5%', 1, [B, T]],
  ['Executes buff checks in <100ms per cycle', 1, [B, T]],
  ['Users deployed in production and have gone through at least one K8s upgrade.', 0, [N]],
  ['Allow consumers of k8s.io/client-go to propagate context', 0, [N]],
  ['Support for Phase 2 and OAuth 2.0 in v1.19', 0, [N]],
  ['Launch feature X by 2026-06-01', 0, [N, O]],
  ['D7 retention rises from 31% to 38% by end of Q2', 3, []],
  ['p95 latency below 200 ms (currently 480 ms) by GA', 3, []],
  ['Zero Sev-1 incidents in the first 30 days after launch', 2, []],
  ['Double weekly active teams from 1,200 to 2,400 by December 2026', 3, []],
  ['NPS +8 vs. baseline 32 by Q3', 3, []],
  ['MTTR reduced by 60% for Fortune 500 customers', 1, [D, T]],
  ['Close FR-001 and PROJ-12, see #345', 0, [N]],
  ['$2M+ ARR from new tier by H2 2026 (baseline $0)', 3, []],
  ['Support ticket volume down 25% from 400/month to 300/month within 8 weeks', 3, []],
  ['Adoption: 40% of eligible accounts use it weekly by 2026-09-30 (today 0%)', 3, []],
  ['5x faster investigation', 1, [D, T]],
  ['Conversion 3–5% higher in 8 weeks', 2, [D]],
  ['1,200 → 2,400 WAU by Q2 2027', 3, []],
  ['Reduce churn', 0, [N]],
  ['Reduce churn below 2%/month by Dec 2026 (currently 3.1%)', 3, []],
  ['Time to first value < 10 min for 80% of new workspaces', 1, [B, T]],
  ['CSAT ≥ 4.5/5', 1, [B, T]],
  ['Cut MTTR in half by Q3', 2, [D]],
  ['One in three trials converts', 1, [B, T]],
  ['No increase in support tickets', 1, [T]],
  ['+5pp activation (32% → 37%) by 30 June 2026', 3, []],
  ['Beta in 1.29', 0, [N]],
  ['100% of enterprise accounts migrated by 2026-12-31', 2, []],
  ['Answer 9 of 10 questions correctly', 1, [B, T]],
  ['SOC 2 Type II certified by 30 June 2026', 2, []],
  ['Ship v2 to 5% of users first', 1, [B, T, O]],
  ['10× throughput vs. today (2k rps)', 2, [T]],
  ['< 0.1 % error rate', 1, [B, T]],
  ['- [ ] All 66+ existing tests pass', 1, [B, T]],
  ['Maintainability improved', 0, [N]],
  ['Fewer than 50 tickets in week 1', 1, [B, T]],
];

/** Sentences whose parts matter as much as their level. */
const PARTS: readonly JudgedParts[] = [
  ['Cut calls per 100 deliveries from 11 to 4', 2, [T], { baseline: '11', target: '4' }],
  [
    'Raise on-time rate from 9 out of 10 to 99 out of 100 by Q2 2027',
    3,
    [],
    { baseline: '9 out of 10', target: '99 out of 100', timeframe: 'by Q2 2027' },
  ],
  ['Answers 9 of 10 questions', 1, [B, T], { target: '9 of 10 questions' }],
  ['5/10 of the pilots finish at least 1 import', 1, [B, T], { target: '5/10' }],
  ['応答時間は３秒以内', 1, [B, T], { target: '３秒' }],
  ['応答は3秒以内に表示される', 1, [B, T], { target: '3秒' }],
  ['完了率５０％以上', 1, [B, T], { target: '５０％' }],
  ['Error rate from 3,5 % to 1,2 % by March 2027', 3, [], { baseline: '3,5 %', target: '1,2 %', timeframe: 'by March 2027' }],
  ['Forecast stays within ±5% of actuals', 1, [B, T], { target: '±5%' }],
  ['≥25% Day-14 retention for accounts that create ≥3 boards', 2, [B], { target: '≥25%', timeframe: 'Day-14' }],
  ['Day 30 retention above 40%', 2, [B], { target: '40%', timeframe: 'Day 30' }],
  ['Admins find the invoice in under 4 clicks', 1, [B, T], { target: '4 clicks' }],
  ['Admins find the invoice in under four clicks', 1, [B, T], { target: 'four clicks' }],
  ['Set-up takes less than two weeks', 1, [B, T], { target: 'two weeks' }],
  ['Wait time from twenty to thirty percent', 2, [T], { baseline: 'twenty', target: 'thirty percent' }],
  ['Ninety percent of drafts pass review', 1, [B, T], { target: 'Ninety percent', binary: 'pass' }],
  ['Reviews take 10–15 min', 1, [B, T], { target: '10–15 min' }],
  ['Build time under 5 min', 1, [B, T], { target: '5 min' }],
  ['p99 latency under 300 ms', 1, [B, T], { target: '300 ms' }],
  ['Sub-200 ms search', 1, [B, T], { target: '200 ms' }],
  ['Sub-second search', 1, [B, T], { target: 'Sub-second' }],
  ['Search is 10x faster', 1, [D, T], { delta: '10x' }],
  ['Search is ×10 faster', 1, [D, T], { delta: '×10' }],
  ['2 times faster than today', 1, [D, T], { delta: '2 times' }],
  ['Three-day wait for approvals drops below 4 hours', 1, [B, T], { target: '4 hours' }],
  ['Offers two-factor login', 0, [N], {}],
  ['Basket value from 500 € to 650 €', 2, [T], { baseline: '500 €', target: '650 €' }],
  ['Cost per ticket from 12 EUR to 8 EUR by May 2027', 3, [], { baseline: '12 EUR', target: '8 EUR', timeframe: 'by May 2027' }],
  ['SC-004: Ship the invoice view', 0, [N, O], {}],
  ['SC-004: Users export in under 2 minutes', 1, [B, T], { target: '2 minutes' }],
  ["1'200 → 2'400 exports a week by FY27", 3, [], { baseline: "1'200", target: "2'400 exports", timeframe: 'by FY27' }],
  ['1 200 → 2 400 exports a week by FY27', 3, [], { baseline: '1 200', target: '2 400 exports', timeframe: 'by FY27' }],
  ['Cut handling time by 50%', 1, [D, T], { delta: '50%' }],
  ['Lead time is reduced by 3 days', 1, [D, T], { delta: '3 days' }],
  ['Tickets fall 12% QoQ', 2, [D], { delta: '12%', timeframe: 'QoQ' }],
  ['25% cost savings by H1 2027', 2, [D], { delta: '25%', timeframe: 'by H1 2027' }],
  ['Agents went through at least one K8s upgrade', 0, [N], {}],
  ['Graduates to stable in 1.31', 0, [N], {}],
  ['Median load in 1.5 seconds', 1, [B, T], { target: '1.5 seconds' }],
  ['Ratings at 4.5 stars by year end', 2, [B], { target: '4.5 stars', timeframe: 'by year end' }],
  ['Support for Phase 2', 0, [N], {}],
  ['Confidence level 95%', 1, [B, T], { target: '95%' }],
  ['Recovery objective: 1 hour', 1, [B, T], { target: '1 hour' }],
  ['Tickets are resolved within 3 days', 1, [B, T], { target: '3 days' }],
  ['Improve onboarding within 3 months', 0, [N], { timeframe: '3 months' }],
  ['Launch the portal within 90 days', 0, [N, O], { timeframe: '90 days' }],
  ['5k signups in 6 months post-launch', 2, [B], { target: '5k signups', timeframe: '6 months' }],
  ['Repeat orders double within the first year', 2, [D], { delta: 'double', timeframe: 'within the first year' }],
  ['Crash rate below 1% by month 6', 2, [B], { target: '1%', timeframe: 'by month 6' }],
  ['Feature used by 40% of admins within 60 days', 2, [B], { target: '40%', timeframe: '60 days' }],
  ['Adopted by 5 teams', 1, [B, T], { target: '5 teams' }],
  ['Feedback from 20 customers', 1, [B, T], { target: '20 customers' }],
  ['Reduce churn 5% in marketing', 1, [B, T], { target: '5%' }],
  ['Open 5 marketing accounts', 1, [B, T], { target: '5 marketing' }],
  ['By May 30% of admins use it', 2, [B], { target: '30%', timeframe: 'By May' }],
  ['In Q4 40% of teams use it', 2, [B], { target: '40%', timeframe: 'In Q4' }],
  ['By 2027 20% of users export', 2, [B], { target: '20%', timeframe: 'By 2027' }],
  ['NPS 50 (Q1 2027)', 2, [B], { target: '50', timeframe: 'Q1 2027' }],
  ['In 2026 users can log in', 0, [N], { timeframe: 'In 2026' }],
  ['Serves 2000 users', 1, [B, T], { target: '2000 users' }],
  ['Error rate below 0.5%', 1, [B, T], { target: '0.5%' }],
  ['Improve onboarding (2)', 0, [N], {}],
  ['Meeting at 10:30', 0, [N], {}],
  ['Double-click opens the file', 0, [N], {}],
  ['Rated on a scale of 1 to 5', 0, [N], {}],
  ['Served from localhost:3000', 0, [N], {}],
  ['Reduce churn (currently 3.1%)', 0, [N], { baseline: '3.1%' }],
  ['15% of accounts today, 40% by Q4 2027', 3, [], { baseline: '15%', target: '40%', timeframe: 'by Q4 2027' }],
  ['Take-rate rises to 12% (baseline: none) by Q1 2027', 2, [], { target: '12%', timeframe: 'by Q1 2027' }],
  ['Mean time to detect goes from 4 h to zero', 2, [T], { baseline: '4 h', target: 'to zero' }],
  ['No data loss', 1, [T], { target: 'No data loss' }],
  ['No open incidents by GA', 2, [], { target: 'No open incidents', timeframe: 'by GA' }],
  ['Crash rate > 5% → page the team', 1, [B, T], { target: '> 5%' }],
  ['product owner can see 5 dashboards', 1, [B, T], { target: '5 dashboards' }],
  ['The report (owner: TBD) covers 40% of teams', 1, [B, T], { target: '40%' }],
  ['NPS 50 (owner: Sam)', 2, [B, T], { target: '50', owner: 'owner: Sam' }],
  ['Bugs reported by customers down 20%', 1, [D, T], { delta: '20%' }],
  ['Uptime of 99.9% at all times', 1, [B], { target: '99.9%' }],
  ['Target 100% of exports, measured via `export_done`', 2, [T], { target: '100%', source: 'measured via `export_done`' }],
  ['Runs 3 `worker` processes', 1, [B, T], { target: '3 `worker` processes' }],
  ['Twelve of twenty pilots renew by June 2027', 2, [B], { target: 'Twelve of twenty pilots', timeframe: 'by June 2027' }],
  ['Invoices paid within 5 business days', 1, [B, T], { target: '5 business days' }],
  ['R$ 500 per month', 1, [B, T], { target: 'R$ 500 per month' }],
];

/**
 * Known to be read wrongly: verbs of other languages, a criterion in two sentences, a baseline in words, a ratio that looks
 * like a factor, an incidental number, a small count in words, versions that look like decimals, numbers behind a link.
 */
const MISSES: readonly JudgedParts[] = [
  ['Churn um 10 % senken', 1, [B, T], { target: '10 %' }],
  ['Export works offline. Half of the admins use it.', 1, [B, T], { target: 'Half of' }],
  ['Half of accounts export today, 70% by Q4 2027', 2, [B], { target: '70%', timeframe: 'by Q4 2027' }],
  ['Onboarding takes two weeks instead of five by Q3', 2, [B], { target: 'two weeks', timeframe: 'by Q3' }],
  ['ROI of 3x within 12 months', 2, [D], { delta: '3x', timeframe: '12 months' }],
  ['Supports 2 additional address types', 1, [B, T], { target: '2 additional' }],
  ['Three pilot customers sign by Q4 2027', 0, [N], { timeframe: 'by Q4 2027' }],
  ['Upgrade from 1.28 to 1.29', 2, [T], { baseline: '1.28', target: '1.29' }],
  ['The numbers are on [the dashboard](https://example.org/300)', 0, [N], {}],
];

function partsOf(criterion: Criterion): Texts {
  const parts: Texts = {};
  for (const role of ROLES) {
    const mark = criterion[role];
    if (mark) parts[role] = mark.text;
  }
  return parts;
}

describe('analyseCriterion', () => {
  for (const [text, level, findings] of VECTORS) {
    it(`reads: ${text}`, () => {
      const criterion = analyseCriterion(text);
      assert.deepEqual([criterion.level, criterion.findings], [level, findings]);
    });
  }
  for (const [text, level, findings, parts] of PARTS) {
    it(`names the parts of: ${text}`, () => {
      const criterion = analyseCriterion(text);
      assert.deepEqual([criterion.level, criterion.findings, partsOf(criterion)], [level, findings, parts]);
    });
  }
  for (const [text, level, findings, parts] of MISSES) {
    it(`is known to misread: ${text}`, () => {
      const criterion = analyseCriterion(text);
      assert.deepEqual([criterion.level, criterion.findings, partsOf(criterion)], [level, findings, parts]);
    });
  }

  it('gives spans in the text as written, markup and wide digits included', () => {
    const text = '- [ ] **Load**: from **4** s to ３ s 🚀 by Q3 2027';
    const { baseline, target, timeframe } = analyseCriterion(text);
    for (const mark of [baseline, target, timeframe]) {
      assert.ok(mark);
      assert.equal(text.slice(mark.span.start, mark.span.end), mark.text);
    }
    assert.deepEqual([baseline?.text, target?.text, timeframe?.text], ['4** s', '３ s', 'by Q3 2027']);
  });

  it('ignores what lies beyond the analysed length', () => {
    const padding = 'word '.repeat(ANALYSED_LENGTH / 5);
    assert.equal(analyseCriterion(`${padding}below 5%`).level, 0);
    assert.equal(analyseCriterion(`below 5% ${padding}`).level, 1);
  });
});

describe('measures', () => {
  const MEASURES: readonly (readonly [text: string, measure: Partial<Measure>])[] = [
    ['Load in under 1,200.5 ms', { value: 1200.5, unit: 'ms', comparator: 'under' }],
    ["Reach 2'400 exports", { value: 2400, unit: 'exports' }],
    ['Reach 2 400 exports', { value: 2400, unit: 'exports' }],
    ['Reach 2\u202F400 exports', { value: 2400, unit: 'exports' }],
    ['Reach 5.000.000 rows', { value: 5_000_000, unit: 'rows' }],
    ['Error rate under 2,5 %', { value: 2.5, unit: '%', comparator: 'under' }],
    ['At least $2M+ in orders', { value: 2_000_000, unit: '$', comparator: 'at-least' }],
    ['Basket of 650 €', { value: 650, unit: '€' }],
    ['Cost of 8 EUR', { value: 8, unit: 'eur' }],
    ['Cost of EUR 8', { value: 8, unit: 'eur' }],
    ['Revenue of $5k/month', { value: 5000, unit: '$/month' }],
    ['Review takes 10–15 min', { value: 10, upper: 15, unit: 'min' }],
    ['Wait between 5 and 10 minutes', { value: 5, upper: 10, unit: 'minutes' }],
    ['9 of 10 questions', { value: 9, outOf: 10, unit: 'questions' }],
    ['CSAT ≥ 4.5/5', { value: 4.5, outOf: 5, comparator: 'at-least' }],
    ['Contrast of at least 4.5:1', { value: 4.5, outOf: 1, comparator: 'at-least' }],
    ['Stays within ±5%', { value: 5, unit: '%', comparator: 'within' }],
    ['Ninety percent of drafts', { value: 90, unit: '%' }],
    ['90 per cent of drafts', { value: 90, unit: '%' }],
    ['Twenty-five percent of drafts', { value: 25, unit: '%' }],
    ['Gains +5 percentage points', { value: 5, unit: 'pp', comparator: 'plus' }],
    ['Publish in 5 or fewer steps', { value: 5, comparator: 'at-most' }],
    ['応答は３秒以内', { value: 3, unit: '秒', comparator: 'at-most' }],
    ['50%以上のユーザー', { value: 50, unit: '%', comparator: 'at-least' }],
    ['×10 throughput', { value: 10, unit: '×' }],
    [`${'9'.repeat(400)} rows`, { value: Number.MAX_VALUE, unit: 'rows' }],
  ];
  for (const [text, expected] of MEASURES) {
    it(`reads the measure of: ${text.slice(0, 60)}`, () => {
      const { target, delta } = analyseCriterion(text);
      const measure = (target ?? delta)?.measure;
      assert.ok(measure);
      assert.deepEqual(measure, { upper: undefined, outOf: undefined, unit: '', comparator: undefined, ...expected });
    });
  }
});

describe('hasQuantity', () => {
  const QUANTIFIED = [
    '12 of 20 admins retype rows',
    'Twelve of twenty admins retype rows',
    'twelve of\ntwenty admins',
    'Closing the books means re-typing 300 rows.',
    'It costs $50K+ a year.',
    'Each close takes 2 h.',
    'a 3-day wait',
    'A ticket comes in every 20 minutes.',
    'In five interviews people named it first.',
    'Three teams asked for it.',
    'Admins lose half a day.',
    'The queue takes an hour.',
    'It happens twice a week.',
    'Tickets doubled.',
    'Half of the admins gave up.',
    'One in three trials ends here.',
    '40 percent give up',
    '待ち時間は５分',
    `${'Long before. '.repeat(300)}\nIt takes 40 minutes.`,
  ];
  const UNQUANTIFIED = [
    '',
    'Users find entry slow.',
    '## 2. Problem\nAdmins wait.',
    '### 2.1 Context\nAdmins wait.',
    '3.2 Context\nAdmins wait.',
    '1. Slow\n2. Costly',
    '1) one\n2) two',
    'Users of v2.1 wait, see #34 and FR-001.',
    'k8s users in Phase 2 on 2026-01-01',
    'In 2024 admins complained.',
    'By 3 May 2026 nothing had changed.',
    'OAuth 2.0 and TLS 1.3 are required.',
    '`500 rows` in code',
    '- **P0** — export\n- **P1** — import',
    'One of the reasons is trust.',
    'There are two ways to do it.',
    'Fortune 500 companies in Q3',
    'Beta in 1.29',
    'Reported at 10:30',
    'See [the study](https://example.org/300-rows).',
    `${' '.repeat(SEARCHED_LENGTH)}300 rows`,
  ];
  for (const text of QUANTIFIED) it(`accepts: ${text.slice(0, 60)}`, () => assert.equal(hasQuantity(text), true));
  for (const text of UNQUANTIFIED) it(`rejects: ${text.slice(0, 60)}`, () => assert.equal(hasQuantity(text), false));
});

/** Each part as its text, `@`, the column, and `^` where it stands in the header. */
function rowPartsOf(criterion: RowCriterion): Texts {
  const parts: Texts = {};
  for (const role of ROLES) {
    const mark = criterion[role];
    if (mark) parts[role] = `${mark.text}@${mark.column}${mark.place === 'header' ? '^' : ''}`;
  }
  return parts;
}

describe('analyseTableRow', () => {
  type Row = readonly [headers: string, cells: string, level: CriterionLevel, findings: readonly CriterionFinding[], parts: Texts];
  const ROWS: readonly Row[] = [
    [
      'ID | Criterion | Metric | Current | Target | Timeframe | How to Measure',
      'SC-1 | Exports | time to export | 4 min | < 1 min | v0.4 | stopwatch',
      4,
      [],
      { baseline: '4 min@3', target: '< 1 min@4', timeframe: 'v0.4@5', source: 'stopwatch@6' },
    ],
    [
      'Metric | Target (90 days post-launch) | How measured',
      'Sign-ups | 300 | ledger',
      3,
      [B],
      { target: '300@1', timeframe: '90 days post-launch@1^', source: 'ledger@2' },
    ],
    ['Metric | Q4 2026 target | Source', 'Active users | 1,500 | n/a', 2, [B], { target: '1,500@1', timeframe: 'Q4 2026@1^' }],
    ['Metric | Target by end of 2027', 'Active users | 1,500', 2, [B], { target: '1,500@1', timeframe: '2027@1^' }],
    ['Metric | Target | Current | Status', 'NPS | — | 32 | open', 0, [N], { baseline: '32@2' }],
    [
      'Metric | Baseline | Goal | By | Owner',
      'Churn | 3.1% | 2% | Q3 2027 | @ana',
      4,
      [],
      { baseline: '3.1%@1', target: '2%@2', timeframe: 'Q3 2027@3', owner: '@ana@4' },
    ],
    [
      'Goal | Metric | Target | Timeframe',
      'Grow | Active teams | 1 200 → 1 500 | Q4 2026',
      3,
      [],
      { baseline: '1 200@2', target: '1 500@2', timeframe: 'Q4 2026@3' },
    ],
    ['Goal | Metric | Target', 'Answer 5 questions | NPS | TBD', 0, [N], {}],
    ['KPI | Description', 'Churn | below 2% by Q3 2027', 2, [B], { target: '2%@1', timeframe: 'by Q3 2027@1' }],
    ['KPI | Description', 'Churn | falls', 0, [N], {}],
    ['# | Metric | Weight', '1 | Speed | 25', 0, [N], {}],
    ['Metric | Before | Target', 'Downtime | none | zero', 1, [T], { target: 'zero@2' }],
    ['Metric | Before | Target', 'Downtime | 4 h | zero', 2, [T], { baseline: '4 h@1', target: 'zero@2' }],
    [
      'Criterion | Current | Target | When',
      'Export log is kept | No | Yes | GA',
      3,
      [],
      { baseline: 'No@1', timeframe: 'GA@3', binary: 'Yes@2' },
    ],
    ['Criterion | Target', 'Export log is kept | Yes', 0, [N], { binary: 'Yes@1' }],
    [
      'Metric | Current | Target | When',
      'Pages with tests | 0% | 100% (33/33) | Launch +2w',
      3,
      [],
      { baseline: '0%@1', target: '100%@2', timeframe: 'Launch +2w@3' },
    ],
    ['Metric | Target', 'Refund time | within 3 days', 1, [B, T], { target: '3 days@1' }],
    ['Metric | Target', 'Day-30 retention | ≥ 25%', 2, [B], { target: '≥ 25%@1', timeframe: 'Day-30@0' }],
    ['Metric | Target | Actual', 'Errors | −20% | −25%', 1, [D, T], { delta: '−20%@1' }],
    ['Metric | Expected | Measured by', 'Ship the exporter | 1 | log', 2, [B, T, O], { target: '1@1', source: 'log@2' }],
    [
      'Metric | Target | Target date',
      'Exports | three per day | 2027-01-31',
      2,
      [B],
      { target: 'three per day@1', timeframe: '2027-01-31@2' },
    ],
    ['Metric | Current | Target', 'Exports | slow | 8 of 10 within a minute', 1, [B, T], { target: '8 of 10@2' }],
    ['Metric | Current → Target', 'Exports | 40 → 75', 2, [T], { baseline: '40@1', target: '75@1' }],
    ['Metric (primary) | Today | Expected', '完了率 | ３０％ | ５０％以上', 2, [T], { baseline: '３０％@1', target: '５０％@2' }],
    [
      'Metric | Baseline | Target | DRI',
      'Support tickets | 120 | no increase | Lee',
      3,
      [T],
      { baseline: '120@1', target: 'no increase@2', owner: 'Lee@3' },
    ],
    ['Metric | Target', 'Log-in | two-factor', 0, [N], {}],
    ['Metric | Target', 'Set-up | 4-step wizard', 0, [N], {}],
  ];
  const cellsOf = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());
  for (const [headers, cells, level, findings, parts] of ROWS) {
    it(`reads under "${headers}": ${cells}`, () => {
      const row = analyseTableRow(cellsOf(headers), cellsOf(cells));
      assert.deepEqual([row.level, row.findings, rowPartsOf(row)], [level, findings, parts]);
    });
  }
  for (const empty of ['', ' ', '-', '—', '–', 'TBD', 'tbd', 'n/a', 'N/A', '?', '**TBD**', '…']) {
    it(`takes "${empty}" for an empty cell`, () => {
      const row = analyseTableRow(['Metric', 'Baseline', 'Target', 'By', 'Owner'], ['NPS', empty, empty, empty, empty]);
      assert.deepEqual([row.level, row.findings, rowPartsOf(row)], [0, [N], {}]);
    });
  }
  it('survives rows that are shorter or longer than their headers', () => {
    assert.equal(analyseTableRow(['Metric', 'Target'], []).level, 0);
    assert.equal(analyseTableRow([], ['Activation', '40%']).level, 1);
    assert.equal(analyseTableRow(['Metric', 'Target'], ['Activation', '40%', 'a note', '7']).level, 1);
  });
});

const VOCABULARY = [
  ...'0123456789 .,-–—%$€<>≥~:;()/|#*_`@[]\n→×３％秒🚀\u00A0\uE000\uE001'.split(/(?:)/u),
  ...['from ', ' to ', 'by ', 'within ', 'per ', 'under ', 'Q3 ', '2026', ' days', 'zero ', 'three ', 'owner: ', 'today'],
  ...['<!--', '-->', 'measured via ', 'baseline ', 'k', 'M', 'K8s ', 'FR-1 ', 'reduce ', ' of ', ' in ', 'no loss', '](', 'http://'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 }).map((words) => words.join('')),
);

function assertMarksIn(text: string, criterion: Criterion): void {
  for (const role of ROLES) {
    const mark = criterion[role];
    if (!mark) continue;
    assert.ok(0 <= mark.span.start && mark.span.start < mark.span.end && mark.span.end <= text.length, role);
    assert.equal(mark.text, text.slice(mark.span.start, mark.span.end));
    if (mark.measure) assert.ok(Number.isFinite(mark.measure.value) && mark.measure.value >= 0);
  }
}

function assertConsistent({ level, findings, target, delta, binary, timeframe }: Criterion): void {
  assert.equal(level === 0, findings.includes(N));
  assert.equal(level > 0, Boolean(target ?? delta) || Boolean(binary && timeframe));
  assert.equal(new Set(findings).size, findings.length);
}

describe('any text', () => {
  it('is analysed without throwing, with marks that lie in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const criterion = analyseCriterion(text);
        assertMarksIn(text, criterion);
        assertConsistent(criterion);
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged the same every time, whatever was judged before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = [analyseCriterion(text), hasQuantity(text)];
        analyseCriterion(other);
        hasQuantity(other);
        assert.deepEqual([analyseCriterion(text), hasQuantity(text)], first);
      }),
    );
  });

  it('is a table cell whose marks lie in that cell or header', () => {
    const cells = fc.array(anyText, { maxLength: 6 });
    const header = fc.oneof(fc.constantFrom('Metric', 'Target (30 days)', 'Baseline', 'By', 'Owner', 'How measured'), anyText);
    fc.assert(
      fc.property(fc.array(header, { maxLength: 6 }), cells, (headers, row) => {
        const criterion = analyseTableRow(headers, row);
        for (const role of ROLES) {
          const mark = criterion[role];
          if (!mark) continue;
          const place = (mark.place === 'cell' ? row : headers)[mark.column] ?? '';
          assert.ok(mark.span.start < mark.span.end && mark.span.end <= place.length);
          assert.equal(mark.text, place.slice(mark.span.start, mark.span.end));
        }
      }),
    );
  });

  it('may be half typed', () => {
    for (const [text] of [...VECTORS, ...PARTS, ...MISSES]) {
      for (let length = 0; length <= text.length; length++) {
        const prefix = text.slice(0, length);
        const criterion = analyseCriterion(prefix);
        assertMarksIn(prefix, criterion);
        assertConsistent(criterion);
        hasQuantity(prefix);
        analyseTableRow(['Metric', 'Target'], ['x', prefix]);
      }
    }
  });

  it('costs no more than its length', () => {
    const units = ['1 ', '1', 'a', '1,', '$ ', '1 111 ', '1–', '1.', 'A-', 'from 1 to ', 'three ', '[a](', '<!--', '`', '1\n', '# 1 '];
    // The bound is generous, since a shared machine may stall; a quadratic expression would take minutes.
    const BOUND_MS = 5_000;
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = performance.now();
      analyseCriterion(text);
      analyseTableRow(['Metric', 'Target'], [text, text]);
      hasQuantity(text);
      assert.ok(performance.now() - started < BOUND_MS, JSON.stringify(unit));
    }
  });
});
