import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/document/document.ts';
import { findLabelSections } from '../../server/src/schema/labelSections.ts';
import { textOf } from '../../server/src/text/span.ts';

/** `label | body` of every label, line endings shown as `⏎`. */
function labelsOf(text: string): readonly string[] {
  return findLabelSections(readDocument(text)).map(
    ({ heading, body }) => `${heading.text} | ${textOf(text, body).trim().replace(/\r?\n/g, '⏎')}`,
  );
}

describe('findLabelSections', () => {
  it('gives a label what stands behind it and below it, up to the next label', () => {
    assert.deepEqual(labelsOf('# X\n\n**Why:** re-typing\nhurts.\n\n**Goals**\n\n1. Less of it.\n\n## Y\n\nText.\n'), [
      'Why | re-typing⏎hurts.',
      'Goals | 1. Less of it.',
    ]);
  });

  it('gives a label on a line of its own the bullets below it, whatever they begin with', () => {
    assert.deepEqual(labelsOf('**Success metrics:**\r\n- **Adoption**: 40 teams\r\n- **Time:** 15 min\r\n\r\n**Risks:** none\r\n'), [
      'Success metrics | - **Adoption**: 40 teams⏎- **Time:** 15 min',
      'Adoption | 40 teams',
      'Time | 15 min',
      'Risks | none',
    ]);
  });

  it('gives a bullet the bullets indented below it', () => {
    assert.deepEqual(labelsOf('- **Metrics:**\n  - **Adoption**: 40 teams\n  - Time\n- **Risks:** none\n'), [
      'Metrics | - **Adoption**: 40 teams⏎  - Time',
      'Adoption | 40 teams⏎  - Time',
      'Risks | none',
    ]);
  });

  it('takes no label from code or from the middle of a line', () => {
    assert.deepEqual(labelsOf('```\n**Goals**\n```\n\nWe have **goals** here.\n**Bold words** in a sentence.\n'), []);
  });

  it('takes time in proportion to the text', () => {
    const text = '- **Label:** x\n'.repeat(20_000);
    const start = performance.now();
    assert.equal(findLabelSections(readDocument(text)).length, 20_000);
    assert.ok(performance.now() - start < 2000);
  });
});
