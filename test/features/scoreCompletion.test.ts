import { checkCompletion, checkHover, checkOffers } from './features.ts';

const settings = `
//- /rubric.yaml
currency: EUR
frameworks:
  growth:
    label: Growth [x](command:rm)
    formula: users * lift / effort
    inputs: { users: { kind: per-period, help: Who sees it. }, lift: { kind: percent }, effort: { kind: positive, unit: weeks } }
scorecard:
  criteria: [{ id: customer_value, help: What they gain. }, { id: risk, invert: true }]
`;

describe('completion of scores', () => {
  it('offers the inputs of every framework', () => {
    checkOffers('---\nkind: prd\ncd3:\n  $0\n---\n# X\n', { labels: ['cost_of_delay', 'duration', 'profile', 'date'] });
    checkOffers('---\nkind: prd\nvalue_effort: { value: L, $0 }\n---\n# X\n', { labels: ['effort'] });
    checkOffers('---\nkind: prd\nkano:\n  attractive: 3\n  $0\n---\n# X\n', { has: ['must_be', 'questionable'], hasNot: ['attractive'] });
  });

  it('offers levels, sizes and profiles', () => {
    checkOffers('---\nkind: prd\nmoscow: $0\n---\n# X\n', { labels: ['must', 'should', 'could', 'wont'] });
    checkOffers('---\nkind: prd\nmoscow: { level: $0 }\n---\n# X\n', { labels: ['must', 'should', 'could', 'wont'] });
    checkOffers('---\nkind: prd\nvalue_effort: { value: $0 }\n---\n# X\n', { labels: ['XS', 'S', 'M', 'L', 'XL'] });
    checkOffers('---\nkind: prd\ncd3: { profile: $0 }\n---\n# X\n', { has: ['fixed-date', 'none'] });
  });

  it('offers units behind a number that has none', () => {
    checkOffers('---\nkind: prd\nrice: { reach: 500$0 }\n---\n# X\n', { has: ['500/month', '500/quarter'] });
    checkOffers('---\nkind: prd\nrice: { effort: 6$0 }\n---\n# X\n', { has: ['6 pm', '6 pw', '6 pd'] });
    checkOffers('---\nkind: prd\ncd3: { duration: 6$0 }\n---\n# X\n', { has: ['6 weeks', '6 months'] });
    checkOffers(`---\nkind: prd\ncd3: { cost_of_delay: 20k$0 }\n---\n# X\n${settings}`, { has: ['20k EUR/month', '20k EUR/week'] });
    checkCompletion('---\nkind: prd\nrice: { reach: 500$0, impact: 1 }\n---\n# X\n', {
      item: '500/quarter',
      becomes: /reach: 500\/quarter, impact: 1/u,
    });
  });

  it('offers what can be said of one input', () => {
    checkOffers('---\nkind: prd\nrice:\n  reach:\n    value: 500\n    $0\n---\n# X\n', {
      has: ['per', 'low', 'source', 'by'],
      hasNot: ['value', 'unit', 'impact'],
    });
    // Between two words without an order there is no range.
    checkOffers('---\nkind: prd\ncd3:\n  profile:\n    $0\n---\n# X\n', { has: ['value', 'source'], hasNot: ['low', 'likely', 'high'] });
    checkOffers('---\nkind: prd\nrice:\n  reach:\n    per: $0\n---\n# X\n', { has: ['month', 'quarter'] });
    checkOffers('---\nkind: prd\nrice:\n  effort:\n    unit: $0\n---\n# X\n', { labels: ['pm', 'pw', 'pd'] });
    checkOffers(`---\nkind: prd\ncd3:\n  cost_of_delay:\n    currency: $0\n---\n# X\n${settings}`, { labels: ['EUR'] });
  });

  it('offers what a repository has of its own', () => {
    checkOffers(`---\nkind: prd\n$0\n---\n# X\n${settings}`, { has: ['growth', 'scorecard', 'rice'] });
    checkOffers(`---\nkind: evidence\n$0\n---\n# X\n${settings}`, { hasNot: ['growth'] });
    checkOffers(`---\nkind: prd\ngrowth:\n  $0\n---\n# X\n${settings}`, { labels: ['users', 'lift', 'effort'] });
    checkOffers(`---\nkind: prd\nscorecard: { risk: 2, $0 }\n---\n# X\n${settings}`, { labels: ['customer_value'] });
    checkOffers(`---\nkind: prd\nscorecard: { risk: $0 }\n---\n# X\n${settings}`, { labels: ['5', '1'] });
    checkCompletion(`---\nkind: prd\ngr$0\n---\n# X\n${settings}`, {
      item: 'growth',
      becomes: /growth:\n {2}users: \n {2}lift: \n {2}effort: /u,
    });
  });
});

describe('hover of scores', () => {
  it('explains the inputs of every framework with the working of the document', () => {
    checkHover('---\nkind: prd\nid: PRD-1\ncd3: { cost_of_delay: 10/week, dura$0tion: 2 weeks }\n---\n# X\n', {
      covers: 'duration',
      says: /\*\*Duration\*\*, weeks[^]*\*\*CD3 5\*\*[^]*10\/week ÷ 2 weeks = 5[^]*rank 1 of 1 by CD3/u,
    });
    checkHover(`---\nkind: prd\nid: PRD-1\nscorecard: { customer_$0value: 4, risk: 1 }\n---\n# X\n${settings}`, {
      covers: 'customer_value',
      says: /What they gain\.[^]*Scorecard 87\.5/u,
    });
  });

  it('says what a level means, and ranks nothing by it', () => {
    checkHover('---\nkind: prd\nid: PRD-1\nmoscow: mu$0st\n---\n# X\n', {
      covers: 'moscow',
      says: /^\*\*Level\*\*[^]*`must` without it[^]*\*\*MoSCoW must\*\*$/u,
    });
  });

  it('shows what a repository says of its own framework as text', () => {
    checkHover(`---\nkind: prd\nid: PRD-1\ngrowth: { us$0ers: 500/month, lift: 20%, effort: 4 }\n---\n# X\n${settings}`, {
      covers: 'users',
      says: /Who sees it\.[^]*Growth \\\[x\\\]\\\(command:rm\\\) 25/u,
    });
  });
});
