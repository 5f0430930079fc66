import assert from 'node:assert/strict';
import { requirementIdAt, requirementIdsIn, requirementSeries } from '../../server/src/portfolio/requirementIds.ts';

describe('requirement ids', () => {
  it('are read where a text begins with one', () => {
    const texts = ['R-1 Export', 'FR-012: Export', 'NFR3 Fast', 'FR-INV-01', 'REQ-7.', 'TR-ARCH-01 x', 'F-01 Search', 'FR-1.2.3 x', 'R1'];
    assert.deepEqual(texts.map(requirementIdAt), ['R-1', 'FR-012', 'NFR3', 'FR-INV-01', 'REQ-7', 'TR-ARCH-01', 'F-01', 'FR-1.2.3', 'R1']);
  });

  it('are no priorities, criteria, stories, pull requests and names', () => {
    for (const text of ['P0 — export', 'AC-1 a', 'US-1 b', 'PR-12 c', 'F1 key', 'Q3 2026', 'FR-', 'FR-1a', 'RFC-2119', 'an R-1'])
      assert.equal(requirementIdAt(text), undefined, text);
  });

  it('are not defined by a list or a range of them', () => {
    for (const text of ['R-1, R-2', 'FR-001–FR-005', 'R-1 and R-2', '**R-1** to R-9'])
      assert.equal(requirementIdAt(text.replace(/^\*\*/, '')), undefined, text);
    assert.equal(requirementIdAt('R-1 - Export'), 'R-1');
  });

  it('are found at the beginning of lines, whatever marks stand in front', () => {
    const source =
      '- [ ] **FR-1**: a\n1. FR-2 b\n| `FR-3` | c |\n### FR-4\n| - [x] FR-5 | d |\nsee FR-6\n<!--\n- FR-7\n-->\n* FR-1 again\r\n';
    assert.deepEqual(requirementIdsIn(source), ['FR-1', 'FR-2', 'FR-3', 'FR-4', 'FR-5', 'FR-1']);
  });

  it('belong to a series', () => {
    assert.deepEqual(['FR-012', 'R1', 'FR-INV-01', 'FR-1.2'].map(requirementSeries), ['FR-', 'R', 'FR-INV-', 'FR-']);
  });
});
