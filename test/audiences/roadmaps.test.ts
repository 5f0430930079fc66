// What each audience is told of one portfolio, and what the author hears beside it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roadmapFormats, roadmapPreview, roadmapText, type RoadmapText } from '../../server/src/audiences/roadmapText.ts';
import { audienceOf } from '../../server/src/audiences/audience.ts';
import { audienceIds, neverOutside, outside, type AudienceId } from '../../server/src/config/audiences.ts';
import { readFixture, workspaceOf, type Files } from '../fixture.ts';

const today = '2026-11-22';

function told(files: Files | string, audience: AudienceId, day: string | undefined = today): RoadmapText {
  const workspace = workspaceOf(typeof files === 'string' ? readFixture(files).files : files);
  if (day !== undefined) workspace.apply({ kind: 'today', day });
  return roadmapText(workspace, audience, 'markdown');
}

/** The titles of items in order, without their marks. */
function titles({ text }: RoadmapText): readonly string[] {
  return Array.from(text.matchAll(/^### (.*)$/gm), ([, title = '']) => title.replaceAll('\\', ''));
}

const portfolio = `//- /rubric.yaml
framework: rice
//- /prds/a.md
---
kind: prd
id: PRD-1
title: Driver pre-check-in
status: approved
owner: "@lee"
team: Yard
period: 2027-Q1
target_date: 2027-03-02
commitment: committed
delivery_confidence: 80%
rice: { reach: 100/month, impact: 1, confidence: 80%, effort: 3 }
links: { prfaq: FAQ-1, depends_on: [PRD-2], launch: LCH-1 }
goals: [G-WAIT]
---
# Driver pre-check-in

## Dependencies

| What | Which way | Team | Needed by |
|---|---|---|---|
| 310,000 texts a month | we need it | Platform | 2027-01-18 |

## Risks

| Risk | Mitigation |
|---|---|
| Drivers ignore the text | a second recipient |
//- /prds/b.md
---
kind: prd
id: PRD-2
title: Move the event store
status: in-delivery
prd_type: platform
period: 2026-Q4
commitment: committed
rice: { reach: 900/month, impact: 1, confidence: 80%, effort: 1 }
---
# Move the event store
//- /prds/c.md
---
kind: prd
id: PRD-3
title: One page of evidence
status: review
period: 2027-Q4
commitment: planned
rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }
---
# One page of evidence
//- /prds/d.md
---
kind: prd
id: PRD-4
title: Long gone
status: launched
period: 2026-Q3
commitment: committed
---
# Long gone
//- /prfaqs/a.md
---
kind: prfaq
id: FAQ-1
title: Drivers check in before they reach the gate
status: approved
customer: dock schedulers
---
# Drivers check in before they reach the gate
//- /launches/a.md
---
kind: launch-plan
id: LCH-1
status: ready
stages:
  - { name: Pilot, type: pilot, start: 2027-01-18 }
  - { name: Everybody, type: ga, start: 2027-03-02 }
links: { prd: PRD-1 }
---
# Launch
//- /strategy/a.md
---
kind: strategy
id: STR-1
status: active
vision: No truck waits for somebody to notice it
mission: We bring the warning from the road
goals:
  - { id: G-WAIT, text: Trucks get a door on time }
---
# Strategy
//- /ideas/a.md
---
kind: idea
id: IDEA-1
title: A native app
status: declined
decision: no
decision_reason: drivers delete it
---
# A native app
//- /ideas/b.md
---
kind: idea
id: IDEA-2
title: Labor planning
status: declined
decision: no
---
# Labor planning
//- /evidence/a.md
---
kind: evidence
id: EVD-1
status: verified
type: interview
date: 2026-09-25
direction: supports
accounts:
  - { ref: "crm:harlan", arr: 193200, currency: USD }
links: { supports: [PRD-1] }
---
# What we heard
`;

function executive(why: string): string {
  const entries = [1, 2, 3].map((number) => `  - { item: PRD-${number}, title: Initiative ${number}, why: ${why} }\n`).join('');
  return `//- /roadmaps/exec.md\n---\nkind: roadmap\nid: RDM-9\nstatus: published\naudience: exec\nentries:\n${entries}---\n# Roadmap\n`;
}

describe('a roadmap for executives', () => {
  const page = told(portfolio, 'executive');
  it('lists initiatives by commitment and rank, each with what they ask first', () => {
    assert.deepEqual(titles(page), ['Move the event store', 'Driver pre-check-in', 'One page of evidence']);
    assert.match(page.text, /^3 initiatives: 2 committed, 1 planned\./m);
    assert.match(page.text, /\*\*Revenue:\*\* \$193K a year at 1 account that its evidence names/);
    assert.match(page.text, /\*\*Risk:\*\* Drivers ignore the text/);
    assert.match(page.text, /\*\*Depends on:\*\* Move the event store/);
    assert.match(page.text, /80% sure of the time/);
    assert.match(page.text, /\*\*Customers:\*\* not said yet/);
  });
  it('says why we say no, and tells the author of a no without a reason', () => {
    assert.match(page.text, /## Why we say no\n\n- \*\*A native app\*\*: drivers delete it\n/);
    assert.doesNotMatch(page.text, /Labor planning/);
    assert.ok(page.notes.includes('left out the no to IDEA-2: it gives no reason'));
  });
  it('lists five at most and counts the others', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `prds/${index}.md`,
        `---\nkind: prd\nid: PRD-${index}\nstatus: approved\nperiod: 2027-Q1\nrice: { reach: ${100 - index}/month, impact: 1, confidence: 80%, effort: 1 }\n---\n# Item ${index}\n`,
      ]),
    );
    const few = told(many, 'executive');
    assert.deepEqual(titles(few), ['Item 0', 'Item 1', 'Item 2', 'Item 3', 'Item 4']);
    assert.match(few.text, /Not on this page: 4 more within this time\./);
  });
  it('tells the author of a page that one sheet does not hold', () => {
    const long = portfolio + executive('a reason '.repeat(200));
    assert.ok(told(long, 'executive').notes.some((note) => note.includes('printed on one sheet')));
    assert.ok(!told(portfolio + executive('a reason'), 'executive').notes.some((note) => note.includes('printed on one sheet')));
  });
  it('shows an initiative in the place of its PRDs', () => {
    const initiative =
      '---\nkind: initiative\nid: INI-1\ntitle: A door in time\nstatus: in-progress\nperiod: 2027-H1\nlinks: { prd: [PRD-1] }\n---\n# A door in time\n';
    const files = { ...readFixture(portfolio).files, 'initiatives/a.md': initiative };
    assert.ok(titles(told(files, 'executive')).includes('A door in time'));
    assert.ok(!titles(told(files, 'executive')).includes('Driver pre-check-in'));
    assert.ok(titles(told(files, 'engineering')).includes('PRD-1 Driver pre-check-in'));
  });
  it('follows a pin in place of the score', () => {
    const { files } = readFixture(portfolio);
    const pinned = {
      ...files,
      'prds/a.md': (files['prds/a.md'] ?? '').replace('goals:', 'override: { rank: 1, reason: renewals, approver: "@p" }\ngoals:'),
    };
    assert.deepEqual(titles(told(pinned, 'executive')).slice(0, 2), ['Driver pre-check-in', 'Move the event store']);
  });
});

describe('a roadmap for engineering', () => {
  const page = told(portfolio, 'engineering');
  it('looks six months ahead and counts what begins later', () => {
    assert.deepEqual(titles(page), ['PRD-2 Move the event store', 'PRD-1 Driver pre-check-in']);
    assert.match(page.text, /1 more item begins later\./);
  });
  it('tells the share of infrastructure, dependencies, where work meets, milestones and a timeline', () => {
    assert.match(page.text, /2 items, 4 person-months: feature 75 %, infrastructure 25 %, technical debt 0 %\./);
    assert.match(page.text, /\*\*Depends on:\*\* Move the event store/);
    assert.match(page.text, /\*\*Unlocks:\*\* Driver pre-check-in .* waits for it/);
    assert.match(page.text, /\*\*Meets other work:\*\* 310,000 texts a month: we need it, Platform, by 2027-01-18/);
    assert.match(page.text, /\| January 2027 \| January 18, 2027 \| PRD-1 Driver pre-check-in \| launch stage: Pilot \|/);
    assert.match(page.text, /\| PRD-1 Driver pre-check-in \| {2}\| {2}\| committed \| committed \| committed \|/);
  });
  it('says what is overdue', () => {
    assert.match(told(portfolio, 'engineering', '2027-02-01').text, /## Overdue\n\n### PRD-2 Move the event store/);
  });
  it('names neither accounts nor revenue', () => {
    assert.doesNotMatch(page.text, /harlan|193|USD/i);
  });
});

const sales = `//- /roadmaps/sales.md
---
kind: roadmap
id: RDM-1
status: published
audience: sales
entries:
  - { item: PRD-1, title: Know of a truck before it reaches your gate, period: 2027-Q1, commitment: committed, why: trucks wait, impact: { customer: the wait is shorter }, differentiator: nothing to install, segment: distributors }
  - { item: PRD-3, title: Answer a bill with one page, period: 2027-10, commitment: committed, impact: { customer: five minutes a bill } }
  - { title: A new API for orders, period: 2027-06-15, commitment: exploring }
  - { title: Far away, period: 2028-Q4, commitment: exploring }
  - { title: "Harlan gets it first", period: 2027-Q2, commitment: planned }
  - { title: Old news, period: 2026-Q1, commitment: planned }
---
# What is coming
`;

describe('a roadmap for sales', () => {
  const page = told(portfolio + sales, 'sales');
  it('keeps what is committed apart from what is planned and explored', () => {
    const [, committed = '', planned = '', exploring = ''] = page.text.split(/^## .*$/m);
    assert.match(committed, /### Know of a truck before it reaches your gate\n\nJanuary to March 2027 · by March 2, 2027\n/);
    assert.match(planned, /### Answer a bill with one page/);
    assert.match(exploring, /### A new API for orders/);
    assert.match(page.text, /^> Only what is called committed may be promised\./m);
  });
  it('tells what is committed too early as planned, with the author told', () => {
    assert.ok(page.notes.includes('PRD-3 is called committed, but its status is "review"; it is told as planned'));
  });
  it('names no day and no month of what is not committed', () => {
    assert.match(page.text, /### A new API for orders\n\nApril to June 2027\n/);
    assert.match(page.text, /### Answer a bill with one page\n\nOctober to December 2027\n/);
  });
  it('speaks in the words of customers and flags those of builders', () => {
    assert.doesNotMatch(page.text, /Driver pre-check-in|PRD-|@lee/);
    assert.ok(
      page.notes.some((note) => note.startsWith('"API" in the title of "A new API for orders" of RDM-1 is a word of those who build')),
    );
  });
  it('leaves out a title that names an account, altogether and with the author told', () => {
    assert.doesNotMatch(page.text, /gets it first/);
    assert.ok(page.notes.includes('left out the title of "Harlan gets it first" of RDM-1: it names an account'));
  });
  it('leaves out what nobody has put into the words of customers', () => {
    assert.ok(page.notes.some((note) => note.startsWith("left out PRD-2: nothing says in customers' words what it brings")));
  });
  it('takes the headline of an approved PRFAQ where nothing else speaks to customers', () => {
    const page = told(portfolio, 'sales');
    assert.deepEqual(titles(page), ['Drivers check in before they reach the gate']);
    const draft = portfolio.replace(
      'title: Drivers check in before they reach the gate\nstatus: approved',
      'title: Drivers check in before they reach the gate\nstatus: draft',
    );
    assert.equal(told(draft, 'sales').state, 'empty');
  });
  it('leaves out what has passed and what lies beyond a year', () => {
    assert.doesNotMatch(page.text, /Old news|Far away/);
    assert.ok(page.notes.some((note) => note.startsWith('left out "Old news" of RDM-1: its time has passed')));
  });
  it('does not read roadmaps that were written for people inside', () => {
    const inside = `${portfolio}//- /roadmaps/x.md\n---\nkind: roadmap\naudience: executive\nentries:\n  - { item: PRD-1, title: Keep them from leaving, why: they threaten to leave, impact: { customer: secret plan } }\n---\n# Roadmap\n`;
    for (const audience of ['sales', 'customer', 'advisory-board'] as const)
      assert.doesNotMatch(told(inside, audience).text, /leaving|leave|secret/);
  });
});

describe('a roadmap for an advisory board', () => {
  it('goes from today to tomorrow under the goals of the strategy, and asks', () => {
    const { text } = told(portfolio + sales, 'advisory-board');
    assert.match(text, /No truck waits for somebody to notice it\./);
    assert.match(text, /## Trucks get a door on time\n\n### Know of a truck before it reaches your gate/);
    assert.match(text, /- \*\*Today:\*\* trucks wait\n- \*\*Tomorrow:\*\* the wait is shorter/);
    assert.match(text, /## Why this direction\n\nWe bring the warning from the road\./);
    assert.match(text, /## Questions for you\n\n- .*\?\n/);
  });
  it('asks the questions that somebody wrote', () => {
    const own = sales
      .replace('audience: sales', 'audience: cab')
      .replace('why: trucks wait', 'why: trucks wait, question: What would you do with an hour of warning?');
    assert.match(told(portfolio + own, 'advisory-board').text, /## Questions for you\n\n- What would you do with an hour of warning\?\n/);
  });
});

describe('a roadmap for customers', () => {
  const { text } = told(portfolio + sales, 'customer');
  it('tells what is coming and what is being explored', () => {
    assert.match(
      text,
      /## Coming, and committed\n\n### Know of a truck before it reaches your gate\n\nJanuary to March 2027 · by March 2, 2027\n\n- \*\*What changes for you:\*\* the wait is shorter/,
    );
    assert.match(text, /## What we are exploring\n\n### A new API for orders\n\n>/);
  });
  it('names no ids, owners, scores or rivals', () => {
    assert.doesNotMatch(text, /PRD-|RDM-|@|RICE|nothing to install/);
  });
});

describe('a roadmap for people inside', () => {
  const { text } = told(portfolio + sales, 'internal');
  it('tells everything, with scores, owners, evidence and links', () => {
    assert.match(
      text,
      /\| 3 \| \[PRD-1\]\(\.\/prds\/a\.md\) \| Driver pre-check-in \| January to March 2027 \| Committed \| RICE 26\.7 \| @lee \| approved \|/,
    );
    assert.match(text, /\*\*Accounts:\*\* crm:harlan \\\(\$193K\\\)/);
    assert.match(text, /\*\*Evidence:\*\* 1 for it, 0 against/);
    assert.match(text, /\*\*Only with us:\*\* nothing to install/);
  });
});

describe('every roadmap', () => {
  it('says what is missing where there is nothing', () => {
    for (const audience of audienceIds) {
      const { text, state } = told({ 'notes.md': '# Notes\n' }, audience);
      assert.equal(state, 'empty');
      assert.match(text, /There is nothing for .* yet\./);
      assert.match(text, /period/);
    }
  });
  it('is the same whatever order the files arrive in', () => {
    const { files } = readFixture(portfolio + sales);
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    for (const audience of audienceIds) assert.deepEqual(told(backwards, audience), told(files, audience));
  });
  it('tells nothing while files are still to be read', () => {
    const workspace = workspaceOf(readFixture(portfolio + sales).files);
    workspace.apply({ kind: 'reading', underway: true });
    for (const audience of audienceIds) {
      const { text, state } = roadmapText(workspace, audience, 'markdown');
      assert.equal(state, 'reading');
      assert.doesNotMatch(text, /truck/i);
    }
  });
  it('is previewed with notes that no export has', () => {
    const workspace = workspaceOf(readFixture(portfolio + sales).files);
    assert.match(roadmapPreview(workspace, 'sales').text, /\n---\n\n\*\*Notes for you\.\*\*[^]*left out the title/);
    for (const format of roadmapFormats) assert.doesNotMatch(roadmapText(workspace, 'sales', format).text, /left out/);
  });
  it('is made without knowing which day it is', () => {
    const workspace = workspaceOf(readFixture(portfolio + sales).files);
    for (const audience of audienceIds) assert.match(roadmapText(workspace, audience, 'html').text, /Know of a truck|Driver pre-check-in/);
  });
  it('has the title, the fields and the disclaimer of rubric.yaml', () => {
    const settings =
      'audiences:\n  sales: { fields_allowed: [title, commitment, id], title: What you may say, disclaimer: Ask before you promise }\n';
    const { text } = told({ ...readFixture(portfolio + sales).files, 'rubric.yaml': settings }, 'sales');
    assert.match(text, /^# What you may say\n/);
    assert.match(text, /^> Ask before you promise\.$/m);
    assert.doesNotMatch(text, /What changes for them|January/);
  });
  it('is scrubbed of what rubric.yaml says as well', () => {
    const settings = 'audiences:\n  sales: { title: For Harlan, disclaimer: "worth $2M" }\n';
    const page = told({ ...readFixture(portfolio + sales).files, 'rubric.yaml': settings }, 'sales');
    assert.doesNotMatch(page.text, /Harlan|\$/);
    assert.ok(page.notes.includes('left out the title of audiences.sales of rubric.yaml: it names an account'));
  });
  it('tells the author of documents that could not be read for names', () => {
    const broken = `${portfolio}//- /evidence/broken.md\n---\nkind: evidence\naccounts: [\n---\n# x\n`;
    assert.ok(told(broken, 'sales').notes.some((note) => note.startsWith('evidence/broken.md cannot be read as a whole')));
  });
});

describe('the roadmaps of the examples', () => {
  const root = join(import.meta.dirname, '../../examples');
  const files = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|yaml)$/.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );
  for (const audience of audienceIds) {
    it(`tell ${audience} something, without gaps`, () => {
      const page = told(files, audience);
      assert.equal(page.state, 'ready');
      assert.ok(titles(page).length >= 4);
      if (audience === 'executive') assert.doesNotMatch(page.text, /not said yet/);
    });
  }
  it('keep the customers of the examples to themselves', () => {
    for (const audience of ['sales', 'advisory-board', 'customer', 'engineering'] as const)
      assert.doesNotMatch(told(files, audience).text, /harlan|northgate|delmarva|three.rivers|\$|USD/i);
  });
});

describe('the page about roadmaps', () => {
  it('says who reads which field, as it is', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/roadmaps.md'), 'utf8');
    const [header = [], , ...rows] = text
      .slice(text.indexOf('| Field |'))
      .split('\n\n', 1)
      .join('')
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const { config } = workspaceOf({});
    for (const id of audienceIds) {
      const column = header.indexOf(id);
      const told = rows.filter((row) => row[column] === 'yes').flatMap(([names = '']) => names.split(', '));
      assert.deepEqual([...told].sort(), [...audienceOf(id, config).fields].sort(), id);
      const never = rows.filter((row) => row[column] === '**never**').flatMap(([names = '']) => names.split(', '));
      assert.deepEqual(never, outside.includes(id) ? neverOutside : [], id);
    }
  });
});
