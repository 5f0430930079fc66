import assert from 'node:assert/strict';
import { readAmount } from '../../../server/src/checks/evidence/marketFigures.ts';
import { marketIncoherent } from '../../../server/src/checks/rules/market/incoherent.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/close.problem.md';
const sourced = 'method: bottom-up, source: model v3';

testRule(marketIncoherent, [
  {
    name: 'reports a part that is larger than the whole',
    path,
    text: `---\nmarket: { tam: 2000000, sam: 5000000, ${sourced} }\n                             ^^^^^^^ error: SAM (5000000) is larger than TAM (2000000), although it is a part of it. Check which of the two is wrong.\n---\n# Closing the books\n`,
  },
  {
    name: 'compares across a part that is not there, and keeps Windows line endings',
    path,
    text: `---\r\nmarket:\r\n  tam: 4.0e9\r\n  som: 5.0e9 # 🚀\r\n       ^^^^^ error: SOM (5.0e9) is larger than TAM (4.0e9), although it is a part of it. Check which of the two is wrong.\r\n  method: top-down\r\n  source: report\r\n---\r\n`,
  },
  {
    name: 'reads magnitudes',
    path,
    text: `---\nmarket: { tam: $4B, sam: $600M, som: $700M, ${sourced} }\n                                     ^^^^^ error\n---\n`,
  },
  {
    name: 'reports currencies that are mixed, and does not compare them',
    path,
    text: `---\nmarket: { tam: $4B, sam: €6B, ${sourced} }\n                         ^^^ warning: The market figures mix USD and EUR. Give TAM, SAM and SOM in one and the same unit, so that they can be compared.\n---\n`,
  },
  {
    name: 'reports years that are mixed',
    path,
    text: `---\nmarket: { tam: { value: 4000000, year: 2024 }, sam: { value: 600000, year: 2026 }, ${sourced} }\n                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The market figures are for 2024 and for 2026. Give TAM, SAM and SOM for the same year.\n---\n`,
  },
  {
    name: 'reports growth without a period',
    path,
    text: `---\nmarket: { tam: 4000000, growth: 12%, ${sourced} }\n                                ^^^ warning: A growth of 12% needs its period. Write "12% per year", or whatever the period is.\n---\n`,
  },
  { name: 'accepts growth with a period', path, text: `---\nmarket: { tam: 4000000, growth: 12% per year, ${sourced} }\n---\n` },
  {
    name: 'remarks on figures without a source',
    path,
    text: '---\nmarket: { tam: 4000000, sam: 600000 }\n^^^^^^ info: Nobody can check these figures yet. Add where they come from ("source") and how they were worked out ("method: top-down" or "bottom-up").\n---\n',
  },
  {
    name: 'asks for the source alone where only that is missing',
    path,
    text: '---\nmarket: { tam: 4000000, method: top-down }\n^^^^^^ info: Nobody can check these figures yet. Add where they come from ("source").\n---\n',
  },
  {
    name: 'reads a table',
    path,
    text: '# C\n\n## Market size\n\n| | Size | Year | How we got there |\n|---|---|---|---|\n| Total addressable | $4B | 2026 | report |\n| Serviceable addressable | $6B | 2026 | list |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: SAM ($6B) is larger than TAM ($4B), although it is a part of it. Check which of the two is wrong.\n',
  },
  {
    name: 'reads lines, in any kind of document',
    path: 'prds/x.md',
    text: '# Export\n\n## Market opportunity\n\n- **TAM**: $4B in 2026\n- **SAM (serviceable addressable market)**: $600M\n- **SOM:** about $700 million\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error\n',
  },
  {
    name: 'accepts figures that fit',
    path,
    text: `---\nmarket: { tam: 4.0e9, sam: 6.0e8, som: 3.0e7, currency: USD, year: 2026, ${sourced} }\n---\n`,
  },
  { name: 'accepts figures that are equal', path, text: `---\nmarket: { tam: 600, sam: 600, ${sourced} }\n---\n` },
  { name: 'accepts a share of the market', path, text: '# C\n\n## Market size\n\n- TAM: $4B\n- SAM: 15 % of it\n- SOM: 3 % of it\n' },
  { name: 'accepts ranges, which it does not compare', path, text: '# C\n\n## Market size\n\n- TAM: $4B\n- SAM: $5-6B\n' },
  { name: 'accepts words with these letters', path, text: '# C\n\n## Market size\n\n- Sam: 5 interviews\n- Some: 3\n- Samples: 9\n' },
  { name: 'accepts a section without figures', path, text: '# C\n\n## Market size\n\nLarge, and growing.\n' },
  {
    name: 'leaves prompts to the rule about placeholders',
    path,
    text: '---\nmarket: { tam: 4000000, method: bottom-up, source: <model or report> }\n---\n',
  },
  {
    name: 'reports the order even when the problem is parked',
    path,
    text: `---\nstatus: parked\nmarket: { tam: 2, sam: 5 }\n                       ^ error\n---\n`,
  },
]);

describe('the amounts of a market', () => {
  const cases: readonly (readonly [string, number | undefined, string | undefined])[] = [
    ['$4.2B', 4.2e9, 'USD'],
    ['600 million USD', 6e8, 'USD'],
    ['EUR 3,500', 3500, 'EUR'],
    ['~1,200 companies', 1200, 'company'],
    ['4.0e9', 4e9, undefined],
    ['12 Mrd €', 12e9, 'EUR'],
    ['2026', undefined, undefined],
    ['15 %', undefined, undefined],
    ['$5-6B', undefined, undefined],
    ['large', undefined, undefined],
  ];
  for (const [text, value, unit] of cases) {
    it(`reads ${text}`, () => {
      const read = readAmount(text);
      assert.equal(read?.value, value);
      assert.equal(read?.unit, unit);
    });
  }
});
