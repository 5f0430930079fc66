import { metricUnknown } from '../../../server/src/checks/rules/criteria/metric-unknown.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const others = {
  'metrics/activation.metric.md': '---\nid: MET-1\nmetric_id: activation_rate\n---\n# Activation rate\n',
  'metrics/churn.metric.md': '---\nid: MET-2\nmetric_id: churn\n---\n# Churn\n',
};

testRule(metricUnknown, [
  {
    name: 'accepts metrics that a document defines, by name or by id',
    path,
    others,
    text: '---\nmetrics: [activation_rate, MET-2]\n---\n# Bulk export\n\n## Success criteria\n\n- Activation 40 % (metric: activation_rate)\n- Churn 2 % (metric: churn)\n- `activation_rate` above 40 %\n',
  },
  {
    name: 'reports a metric that none defines and offers the nearest',
    path,
    others,
    text: '# Bulk export\n\n## Success criteria\n\n- Activation 40 % (metric: activation_rates)\n                           ^^^^^^^^^^^^^^^^ warning: No metric document defines "activation_rates". Define it in one, or use the id of a metric that is defined, such as "activation_rate".\n',
    fixed: '# Bulk export\n\n## Success criteria\n\n- Activation 40 % (metric: activation_rate)\n',
  },
  {
    name: 'offers none where none is near',
    path,
    others,
    text: '# Bulk export\n\n## Success criteria\n\n- Exports a week above 400 (metric: `weekly_exports`)\n                                     ^^^^^^^^^^^^^^ warning: No metric document defines "weekly_exports". Define it in one, or use the id of a metric that is defined.\n',
  },
  {
    name: 'reports a section once',
    path,
    others,
    text: '# Bulk 🚀\r\n\r\n## KPIs\r\n\r\n- 🚀 40 % (metric: activation_rte)\r\n                   ^^^^^^^^^^^^^^ warning: No metric document defines "activation_rte", "weekly_exports". Define them, or use the ids of metrics that are defined.\r\n- 400 (metric: weekly_exports)\r\n',
    fixed: '# Bulk 🚀\r\n\r\n## KPIs\r\n\r\n- 🚀 40 % (metric: activation_rate)\r\n- 400 (metric: weekly_exports)\r\n',
  },
  {
    name: 'reads the metric cells of a table, not where the numbers come from',
    path,
    others,
    text: '# Bulk export\n\n## KPIs\n\n| Metric | Target | Source |\n|---|---|---|\n| activation_rat | 40 % | `dwh_exports` |\n  ^^^^^^^^^^^^^^ warning\n| Win rate | 50 % | `crm_deals` |\n',
    fixed: /\| activation_rate \| 40 %/,
  },
  {
    name: 'reads the metrics of the front matter',
    path,
    others,
    text: '---\nmetrics:\n  - "activation_rat"\n     ^^^^^^^^^^^^^^ warning\n  - time to entry\n  - MET-9\n---\n# Bulk export\n',
    fixed: '---\nmetrics:\n  - "activation_rate"\n  - time to entry\n  - MET-9\n---\n# Bulk export\n',
  },
  {
    name: 'reads the metrics of objectives and key results',
    path: 'docs/product.strategy.md',
    others,
    text: '---\nobjectives: [{id: O-1, metric: activation_rat}]\n                               ^^^^^^^^^^^^^^ warning\nokrs:\n  - objective: Win\n    krs: [{metric: activation_rate, target: 40 %}]\n---\n# Strategy\n',
    fixed: /metric: activation_rate\}\]\nokrs/,
  },
  {
    name: 'leaves alone events, tables and what is named in words',
    path,
    others,
    text: '# Bulk export\n\n## Success criteria\n\n- Exports above 400, measured via `export_finished`\n- 40 % of rows in `billing_rows` are gone\n- The `export_failed` event stays below 5 a day\n- Metric: time to entry below 15 minutes\n- **Metric:** signups above 200\n\n## Requirements\n\n- Writes `export_id`\n',
  },
  {
    name: 'reports a slip of the pen in code',
    path,
    others,
    text: '# Bulk export\n\n## Success criteria\n\n- Activation 40 %, `activation_rat` (@dana)\n                    ^^^^^^^^^^^^^^ warning\n',
    fixed: /`activation_rate` \(@dana\)/,
  },
  {
    name: 'is silent where nobody defines metrics',
    path,
    text: '---\nmetrics: [activation_rate]\n---\n# Bulk export\n\n## KPIs\n\n- 40 % (metric: activation_rate)\n',
  },
  {
    name: 'knows the metric documents that have no name but their id',
    path,
    others: { 'metrics/nps.metric.md': '---\nid: MET-3\n---\n# NPS\n' },
    text: '---\nmetrics: [MET-3]\n---\n# Bulk export\n',
  },
]);
