import assert from 'node:assert/strict';
import { readsEnglish } from '../../../server/src/checks/words/englishText.ts';
import { headlineWeak } from '../../../server/src/checks/rules/prfaq/headline-weak.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/books.md';
const release = '\n## Press release\n\n**BERLIN, 2026-11-05** — Acme today announced one-click export for finance leads.\n';

testRule(headlineWeak, [
  {
    name: 'remarks on a headline that only names the product',
    path,
    text: `# Acme 3.0 released\n  ^^^^^^^^^^^^^^^^^ info: The headline says that something is there, not what customers get from it. Add the benefit, such as "… cutting downtime by 60 %".\n${release}`,
  },
  { name: 'remarks on a product name alone', path, text: `# 🚀 Acme Export\n  ^^^^^^^^^^^^^^ info\n${release}` },
  {
    name: 'remarks on a headline that is too long',
    path,
    text: `# Acme lets finance leads at companies with 50 to 500 seats close their books on the first day of the month without any typing\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: The headline has 124 characters, and people take in about 100. Keep who it is for and what they can do now.\n${release}`,
  },
  {
    name: 'remarks on several sentences',
    path,
    text: `# Books close themselves. Fridays are free.\r\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: The headline is more than one sentence. Keep the one with the benefit, and move the rest to the line below it.\r\n\r\n## Press release\r\n\r\nToday we announce it.\r\n`,
  },
  {
    name: 'remarks on praise',
    path,
    text: `# Acme is the revolutionary way to close books\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "revolutionary" is praise that any product could claim. Say what customers can do now that they could not before, with a number if you have one.\n${release}`,
  },
  {
    name: 'finds the headline under the release',
    path,
    text: '# PRFAQ\n\n## Press release\n\n### Acme: AI-powered log analysis\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n\nToday we announce it.\n',
  },
  {
    name: 'finds a bold headline',
    path,
    text: '# Acme PRFAQ\n\n## 1. Press Release\n\n### FOR IMMEDIATE RELEASE\n\n**Acme Unveils Platform**\n  ^^^^^^^^^^^^^^^^^^^^^ info\n\n**BERLIN, 2026-11-05** — Today.\n',
  },
  {
    name: 'finds a headline at the first level inside the release',
    path,
    text: '# PRFAQ: Acme\n\n## Press Release\n\n**FOR IMMEDIATE RELEASE**\n\n# Acme 3.0 Introduces Dashboard\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n\nToday we announce it.\n\n# FAQ\n',
  },
  {
    name: 'finds a headline behind its label',
    path,
    text: '# PRFAQ\n\n## Press release\n\n**Headline:** Acme 3.0 released\n              ^^^^^^^^^^^^^^^^^ info\n\nToday.\n',
  },
  {
    name: 'finds a headline under a heading of its own',
    path,
    text: '# PRFAQ\n\n## Press release\n\n### Headline\n\nAcme 3.0 released\n^^^^^^^^^^^^^^^^^ info\n\n### Summary\n\nToday.\n',
  },
  { name: 'accepts a benefit with a number', path, text: `# Acme detects outages before customers do, cutting downtime 60 %\n${release}` },
  { name: 'accepts a benefit without a number', path, text: `# Books that close themselves\n${release}` },
  { name: 'accepts names with dots', path, text: `# Acme Inc. helps leads at Kite v2.0 close books\n${release}` },
  {
    name: 'accepts a headline in another language',
    path,
    text: '# Acme 3.0 ist da\n\n## Pressemitteilung\n\nBERLIN, 2026-11-05 — Acme kündigt heute an, dass die Bücher am Monatsende ganz von allein geschlossen werden und niemand mehr am Freitag Zeilen abtippen muss, weil der Export in das Format des Hauptbuchs nun mit einem Klick gelingt und die Prüfung gleich mit erledigt wird.\n',
  },
  {
    name: 'accepts a longer headline where the repository says so',
    path,
    config: 'version: 1\nrules: {prfaq/headline-weak: {options: {characters: 200}}}\n',
    text: `# Acme lets finance leads at companies with 50 to 500 seats close their books on the first day of the month without any typing\n${release}`,
  },
  { name: 'leaves a title that names the document', path, text: `# PRFAQ: Acme Export\n${release}` },
  {
    name: 'leaves a README that works backwards',
    path,
    text: '# EventBridge Pipes\n\n## Working Backwards\n\n### README\n\nUse it like this.\n',
  },
  { name: 'leaves prompts to the rule about placeholders', path, text: `# <Your headline>\n${release}` },
  { name: 'leaves a document without a release', path, text: '# Acme Export\n\n## FAQ\n\n### Why?\n\nBecause.\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: `# Acme Export\n${release}` },
]);

describe('text in English', () => {
  const english =
    'Finance leads spend every Friday typing rows from the bank into the ledger, and they do it because the export has no format that the ledger can read without changes by hand. ';
  const german =
    'Die Leitung der Buchhaltung tippt jeden Freitag Zeilen von der Bank in das Hauptbuch, weil es kein Format gibt, das ohne Änderungen von Hand gelesen werden kann. ';
  it('is known by its small words', () => {
    assert.equal(readsEnglish(english.repeat(3)), true);
    assert.equal(readsEnglish(german.repeat(3)), false);
    assert.equal(readsEnglish('我们的用户每周五都要把三百行数据重新输入。'.repeat(20)), false);
  });
  it('is assumed where there is little of it', () => {
    assert.equal(readsEnglish('Acme Export'), true);
    assert.equal(readsEnglish('財務担当者のための'), false);
  });
});
