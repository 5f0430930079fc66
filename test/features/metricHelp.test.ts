import { checkCompletion, checkHover, checkOffers } from './features.ts';

const table = (row: string): string =>
  `---\nkind: prd\nid: PRD-1\n---\n# X\n\n## Success criteria\n\n| Metric | Baseline | Target |\n|---|---|---|\n${row}\n`;
const own = '\n//- /metrics/a.metric.md\n---\nkind: metric\nid: MET-1\nmetric_id: activation_rate\n---\n# Teams that set up\n';

describe('hover of metrics', () => {
  it('explains a metric in a table of success criteria', () => {
    checkHover(table('| Activation r$0ate of new teams | 32 % | 40 % |'), {
      covers: 'Activation rate',
      says: /^\*\*activation rate\*\* \(`activation_rate`\), %, more is better\n\n[^]*`accounts activated in time ÷ new accounts`/u,
    });
    checkHover(table('| NR$0R | 101 % | 107 % |'), { covers: 'NRR', says: /net revenue retention/u });
  });

  it('names the document that defines it here', () => {
    checkHover(table('| Activation r$0ate | 32 % | 40 % |') + own, {
      covers: 'Activation rate',
      says: /defines it in MET-1: Teams that set up/u,
    });
  });

  it('explains ids in front matter and the metric of a metric document', () => {
    checkHover('---\nkind: prd\nmetrics: [activation_rate, n$0rr]\n---\n# X\n', {
      covers: 'nrr',
      says: /net\\_revenue\\_retention|`net_revenue_retention`/u,
    });
    checkHover('---\nkind: metric\nmetric_id: take$0_rate\n---\n# X\n', { covers: 'take_rate', says: /keeps as its revenue/u });
    checkHover('---\nkind: metric\n---\n# Weekly take r$0ate\n', { covers: 'take rate', says: /keeps as its revenue/u });
  });

  it('is silent in prose, and for metrics that nobody knows', () => {
    checkHover('---\nkind: prd\n---\n# X\n\nThe take r$0ate is high.\n', 'nothing');
    checkHover(table('| Closed boo$0ks | 32 % | 40 % |'), 'nothing');
  });
});

describe('completion of metrics', () => {
  it('offers the metrics of the repository before the catalogue', () => {
    checkOffers('---\nkind: prd\nmetrics: [$0]\n---\n# X\n' + own, { has: ['activation_rate', 'net_revenue_retention', 'take_rate'] });
    checkCompletion('---\nkind: prd\nmetrics: [NRR$0]\n---\n# X\n', {
      item: 'net_revenue_retention',
      becomes: /metrics: \[net_revenue_retention\]/u,
    });
    checkOffers('---\nkind: strategy\nobjectives:\n  - metric: $0\n---\n# X\n', { has: ['net_revenue_retention'] });
    checkOffers('---\nkind: metric\nmetric_id: $0\n---\n# X\n', { has: ['uptime', 'dau'] });
  });

  it('offers formula and unit of the metric that is defined', () => {
    checkCompletion('---\nkind: metric\nmetric_id: nrr\nformula: $0\n---\n# X\n', {
      item: '(start + expansion − contraction − churned) ÷ start',
      becomes: /formula: \(start \+ expansion − contraction − churned\) ÷ start\n/u,
    });
    checkCompletion('---\nkind: metric\nunit: $0\n---\n# Net revenue retention\n', { item: '%', becomes: /unit: "%"\n/u });
    checkOffers('---\nkind: metric\nformula: $0\n---\n# Books closed\n', { labels: [] });
  });
});
