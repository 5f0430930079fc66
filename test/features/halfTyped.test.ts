// What is offered while somebody writes: keys and values of front matter, inputs of scores, ids of other
// documents and missing sections, in YAML and Markdown that are still half-typed.
import { checkCompletion, checkOffers } from './features.ts';

const others =
  '//- /problems/p.md\n---\nkind: problem\nid: PRB-12\nstatus: validated\nowner: "@lee"\n---\n# Drivers wait\n//- /prds/y.md\n---\nkind: prd\nid: PRD-41\nowner: "@dana"\n---\n# Waitlist\n//- /prds/x.md\n';

describe('keys that are offered', () => {
  it('offers the fields of the kind that are not there yet', () => {
    checkOffers('---\nkind: prd\nid: PRD-1\n$0\n---\n', {
      has: ['status', 'owner', 'rice', 'ice', 'wsjf', 'links', 'target_date'],
      hasNot: ['kind', 'id', 'tier'],
    });
    checkOffers('//- /launches/x.md\n---\nkind: launch-plan\n$0\n---\n', { has: ['tier', 'rollback', 'stages'], hasNot: ['rice'] });
  });

  it('offers what every kind has, before the kind is known', () => {
    checkOffers('//- /notes/x.md\n---\n$0\n---\n', { has: ['kind', 'id', 'status', 'owner'], hasNot: ['rice'] });
  });

  it('works in a word that is half-typed, which is no YAML yet', () => {
    checkCompletion('---\nkind: prd\nsta$0\n---\n', { item: 'status', becomes: '---\nkind: prd\nstatus: draft\n---\n' });
    checkOffers('---\nkind: prd\nsta$0\nid: PRD-1\nowner: @dana\n---\n', { has: ['status'], hasNot: ['id'] });
  });

  it('works before the closing dashes are there', () => {
    checkCompletion('---\nkind: prd\nsta$0', { item: 'status', becomes: '---\nkind: prd\nstatus: draft' });
    checkOffers('---\nkind: prd\nstatus: $0\n\n# Title\n', { has: ['draft', 'review'] });
    checkOffers('---\nkind: $0', { has: ['prd', 'prfaq', 'problem', 'launch-plan'] });
    checkOffers('---\nkind: prd\n\n# Title\n\nsta$0', { hasNot: ['status'] });
  });

  it('writes what a value needs: inputs below a score, quotes around a handle, brackets around a list', () => {
    checkCompletion('---\nkind: prd\nri$0\n---\n', {
      item: 'rice',
      becomes: '---\nkind: prd\nrice:\n  reach: 500/month\n  impact: 3\n  confidence: 100%\n  effort: 0.5\n---\n',
    });
    checkCompletion('---\nkind: prd\nown$0\n---\n', { item: 'owner', becomes: '---\nkind: prd\nowner: "@"\n---\n' });
    checkCompletion('---\nkind: prd\n$0\n---\n', { item: 'tags', becomes: '---\nkind: prd\ntags: []\n---\n' });
    checkCompletion('---\nkind: prd\n$0\n---\n', { item: 'links', becomes: '---\nkind: prd\nlinks:\n  \n---\n' });
    checkCompletion('---\nkind: prd\n$0\n---\n', { item: 'created', becomes: '---\nkind: prd\ncreated: \n---\n' });
  });

  it('replaces a key alone where its value is already there', () => {
    checkCompletion('---\nkind: prd\nsta$0te: draft\n---\n', { item: 'status', becomes: '---\nkind: prd\nstatus: draft\n---\n' });
  });

  it('offers the inputs of a score that are missing', () => {
    checkOffers('---\nkind: prd\nrice:\n  reach: 5\n  $0\n---\n', { labels: ['impact', 'confidence', 'effort'] });
    checkOffers('---\nkind: prd\nrice:\n  $0\n  reach: 5\nice:\n  impact: 5\n---\n', { labels: ['impact', 'confidence', 'effort'] });
    checkCompletion('---\nkind: prd\nrice:\n  reach: 5\n  con$0\n---\n', {
      item: 'confidence',
      becomes: '---\nkind: prd\nrice:\n  reach: 5\n  confidence: 100%\n---\n',
    });
    checkOffers('---\nkind: prd\nrice:\n    rea$0', { has: ['reach'] });
  });

  it('offers them in a flow map as well', () => {
    checkOffers('---\nkind: prd\nrice: { reach: 5, $0 }\n---\n', { labels: ['impact', 'confidence', 'effort'] });
    checkOffers('---\nkind: prd\nrice: {$0}\n---\n', { has: ['reach'] });
    checkCompletion('---\nkind: prd\nrice: { reach: 5, imp$0\n---\n', {
      item: 'impact',
      becomes: '---\nkind: prd\nrice: { reach: 5, impact: 3\n---\n',
    });
  });

  it('offers the kinds of links', () => {
    checkOffers('---\nkind: prd\nlinks:\n  $0\n---\n', { has: ['problem', 'prfaq', 'depends_on'] });
    checkOffers('---\nkind: prd\nlinks:\n  problem: PRB-1\n  $0\n---\n', { hasNot: ['problem'] });
    checkCompletion('---\nkind: prd\nlinks: { $0 }\n---\n', {
      item: 'depends_on',
      becomes: '---\nkind: prd\nlinks: { depends_on: [] }\n---\n',
    });
  });

  it('offers the fields of a map and of the items of a list', () => {
    const launch = '//- /launches/x.md\n---\nkind: launch-plan\n';
    checkOffers(`${launch}rollback:\n  $0\n---\n`, { has: ['trigger', 'steps', 'owner', 'max_minutes'] });
    checkOffers(`${launch}stages:\n  - $0\n---\n`, { has: ['name', 'type', 'percent'] });
    checkOffers(`${launch}stages:\n  - name: canary\n    $0\n---\n`, { has: ['type', 'percent'], hasNot: ['name'] });
    checkOffers(`${launch}stages:\n  - name: canary\n  - na$0\n---\n`, { has: ['name'] });
    checkOffers(`${launch}stages: [{ name: canary, $0 }]\n---\n`, { has: ['type'], hasNot: ['name'] });
  });
});

describe('values that are offered', () => {
  it('offers kinds, statuses and choices', () => {
    const kinds =
      'case-study competitor decision evidence experiment idea impact-review initiative interview-notes launch-plan metric positioning prd prfaq problem release-notes roadmap status-update strategy';
    checkOffers('---\nkind: $0\n---\n', { labels: kinds.split(' ') });
    checkOffers('---\nkind: prd\nstatus: $0\n---\n', { has: ['draft', 'review', 'approved'] });
    checkOffers('//- /launches/x.md\n---\nkind: launch-plan\nrelease_strategy: $0\n---\n', { has: ['gradual', 'beta'] });
    checkOffers('//- /launches/x.md\n---\nkind: launch-plan\nstages:\n  - type: $0\n---\n', { has: ['canary', 'ga'] });
  });

  it('replaces the whole value, and nothing behind it', () => {
    checkCompletion('---\nkind: prd\nstatus: re$0aft # for now\n---\n', {
      item: 'review',
      becomes: '---\nkind: prd\nstatus: review # for now\n---\n',
    });
    checkCompletion('---\nkind: prd\nstatus: $0draft\n---\n', { item: 'review', becomes: '---\nkind: prd\nstatus: review\n---\n' });
  });

  it('puts the space that YAML needs behind the colon', () => {
    checkCompletion('---\nkind: prd\nstatus:$0\n---\n', { item: 'draft', becomes: '---\nkind: prd\nstatus: draft\n---\n' });
    checkCompletion('---\nkind: prd\nrice: { impact:$0 }\n---\n', { item: '2', becomes: '---\nkind: prd\nrice: { impact: 2 }\n---\n' });
  });

  it('offers the usual values of inputs', () => {
    checkOffers('---\nkind: prd\nrice:\n  impact: $0\n---\n', { labels: ['3', '2', '1', '0.5', '0.25'] });
    checkOffers('---\nkind: prd\nrice: { reach: 5, confidence: $0 }\n---\n', { labels: ['100%', '80%', '50%'] });
    checkCompletion('---\nkind: prd\nrice: { reach: 5, confidence: 8$0, effort: 1 }\n---\n', {
      item: '80%',
      becomes: '---\nkind: prd\nrice: { reach: 5, confidence: 80%, effort: 1 }\n---\n',
    });
  });

  it('offers the next free id', () => {
    checkCompletion(`${others}---\nkind: prd\nid: $0\n---\n`, { item: 'PRD-42', becomes: '---\nkind: prd\nid: PRD-42\n---\n' });
    checkOffers(`//- /rubric.yaml\nids: { prefix: { prd: DOC } }\n${others}---\nkind: prd\nid: $0\n---\n`, { labels: ['DOC-1'] });
  });

  it('offers the documents that a link may name, by id and by title', () => {
    checkOffers(`${others}---\nkind: prd\nlinks:\n  problem: $0\n---\n`, { labels: ['PRB-12'] });
    checkCompletion(`${others}---\nkind: prd\nlinks:\n  problem: wait$0\n---\n`, {
      item: 'PRB-12',
      becomes: '---\nkind: prd\nlinks:\n  problem: PRB-12\n---\n',
    });
    checkCompletion(`${others}---\nkind: prd\nproblem: PRB-$0\n---\n`, {
      item: 'PRB-12',
      becomes: '---\nkind: prd\nproblem: PRB-12\n---\n',
    });
    checkCompletion(`${others}---\nkind: prd\nlinks:\n  depends_on: [PRB-12, $0]\n---\n`, {
      item: 'PRD-41',
      becomes: '---\nkind: prd\nlinks:\n  depends_on: [PRB-12, PRD-41]\n---\n',
    });
    checkOffers(`${others}---\nkind: prd\nlinks:\n  depends_on:\n    - $0\n---\n`, { has: ['PRB-12', 'PRD-41'] });
    checkOffers(`${others}---\nkind: prd\nlinks: { depends_on: [$0] }\n---\n`, { has: ['PRB-12', 'PRD-41'] });
  });

  it('offers the owners of other documents, in quotes where they need them', () => {
    checkCompletion(`${others}---\nkind: prd\nowner: $0\n---\n`, { item: '@dana', becomes: '---\nkind: prd\nowner: "@dana"\n---\n' });
    checkCompletion(`${others}---\nkind: prd\nowner: "@$0"\n---\n`, { item: '@lee', becomes: '---\nkind: prd\nowner: "@lee"\n---\n' });
    checkCompletion(`${others}---\nkind: prd\nowner: @d$0\n---\n`, { item: '@dana', becomes: '---\nkind: prd\nowner: "@dana"\n---\n' });
  });

  it('offers nothing where only the author knows', () => {
    checkOffers('---\nkind: prd\ntitle: $0\n---\n', { labels: [] });
    checkOffers('---\nkind: prd\nnothing: $0\n---\n', { labels: [] });
    checkOffers('---\nkind: prd\n# sta$0\n---\n', { labels: [] });
  });
});

describe('sections and ids that are offered', () => {
  const prd = '---\nkind: prd\n---\n\n# Title\n\n';

  it('offers the missing sections in the order of the schema', () => {
    checkOffers(`${prd}## Problem\n\nWords.\n\n## $0\n`, { has: ['Non-goals', 'Success criteria'], hasNot: ['Problem'] });
    checkOffers(`${prd}$0\n`, { has: ['Problem', 'Non-goals'] });
    checkCompletion(`${prd}Open$0\n`, {
      item: 'Open questions',
      becomes: `${prd}## Open questions\n\n- <question>? @<name> by <date>\n\n`,
    });
    checkOffers(`${prd}## Non-goals$0\n`, { has: ['Non-goals'] });
    checkOffers(`${prd}##$0\n`, { has: ['Non-goals'] });
  });

  it('writes heading and template over what is half-typed', () => {
    checkCompletion(`${prd}## Open q$0\n`, {
      item: 'Open questions',
      becomes: `${prd}## Open questions\n\n- <question>? @<name> by <date>\n\n`,
    });
    checkCompletion(`${prd}# Open$0\n`, {
      item: 'Open questions',
      becomes: `${prd}# Open questions\n\n- <question>? @<name> by <date>\n\n`,
    });
  });

  it('puts the headings of a template below its own', () => {
    const launch = '---\nkind: launch-plan\n---\n\n# Title\n\n';
    const answer = 'Question a customer will ask>?\n\n<Answer in two sentences.>\n\n';
    for (const marks of ['##', '###']) {
      const becomes = `${launch}${marks} FAQ for sales and support\n\n${marks}# <${answer}`;
      checkCompletion(`//- /launches/x.md\n${launch}${marks} FAQ$0\n`, { item: 'FAQ for sales and support', becomes });
    }
  });

  it('offers none in a sentence, in code, in front of text and in Markdown that is no product document', () => {
    for (const text of [
      `${prd}Some words $0\n`,
      `${prd}\`\`\`\n# $0\n\`\`\`\n`,
      `${prd}<!--\n## $0\n-->\n`,
      `${prd}## $0 Goals\n`,
      '//- /notes/x.md\n# $0\n',
      `${prd}Words.\n$0\n`,
      `${prd}-$0\n`,
      `${prd} $0\n`,
      `${prd}We $0\n`,
    ])
      checkOffers(text, { labels: [] });
  });

  it('offers ids where one is being written', () => {
    checkCompletion(`${others}# Title\n\nSee PRD-$0 for more.\n`, { item: 'PRD-41', becomes: '# Title\n\nSee PRD-41 for more.\n' });
    checkOffers(`${others}# Title\n\n- depends on [[PRB-1$0]]\n`, { labels: ['PRB-12'] });
    checkOffers(`${others}# Title\n\nUTF-$0\n`, { labels: [] });
  });
});
