// Bold labels in the description of a person are about that person.
import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/document/document.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { typeDocument } from '../../server/src/schema/typedDocument.ts';

function sectionsFor(text: string, concept: string): readonly string[] {
  const typed = typeDocument(readDocument(text), 'prd', 'prds/x.md', builtinCatalogue());
  return typed?.sectionsFor(concept).map(({ section }) => section.heading.text) ?? [];
}

describe('labels of personas', () => {
  it('are no sections of the document', () => {
    const text = '# Export\n\n## User personas\n\n### Finance lead\n\n- **Goals:** sign off early\n- **Challenges:** re-typing\n';
    assert.deepEqual(sectionsFor(text, 'goals'), []);
    assert.deepEqual(sectionsFor(text, 'problem'), []);
  });

  it('leave labels of other sections alone', () => {
    const text = '# Export\n\n## User personas\n\nLeads.\n\n## Notes\n\n**Problem:** re-typing\n';
    assert.deepEqual(sectionsFor(text, 'problem'), ['Problem']);
  });

  it('count below a heading that names more than people', () => {
    const text = '# Export\n\n## Users and problem\n\n**Goals:** sign off early\n';
    assert.deepEqual(sectionsFor(text, 'goals'), ['Goals']);
  });
});
