// A document that is too large or too deeply nested is checked in part or not at all, and whoever wrote it is
// told so instead of reading silence as praise.
import { maxLine, maxMarks, maxNesting, maxSection } from '../../../document/limits.ts';
import { maxDocument } from '../../../document/fileSize.ts';
import { defineRule } from '../../rule.ts';

export const beyondLimits = defineRule({
  id: 'doc/beyond-limits',
  scope: 'document',
  summary: 'Disallow documents that are too large or too deeply nested to be checked',
  severity: 'warning',
  keepsInDraft: true,
  messages: {
    'document-long': 'The document is longer than {most} characters, so nothing in it is checked. Split it into several.',
    'section-long':
      'This section is longer than {most} characters, so it is not checked; the rest of the document is. Split it into several.',
    'line-long':
      'This line is longer than {most} characters, so its section is not checked; the rest of the document is. Break it up or move it to a file of its own.',
    'nested-deep':
      'This line is nested more than {most} levels deep, so its section is not checked; the rest of the document is. Use fewer levels of lists and quotes.',
    'marks-many':
      'The lines up to here hold more than {most} marks such as * and _, so their section is not checked; the rest of the document is. Put blank lines between them.',
    binary: 'The file holds signs that no text has, so nothing in it is checked. Save it as text in UTF-8.',
  },
  *check({ typed }) {
    const { limit } = typed.document;
    switch (limit?.code) {
      case undefined:
        return;
      case 'binary':
        yield { message: 'binary', span: limit.span };
        return;
      case 'document-long':
        yield { message: 'document-long', data: { most: grouped(maxDocument) }, span: limit.span };
        return;
      case 'section-long':
        yield { message: 'section-long', data: { most: grouped(maxSection) }, span: limit.span };
        return;
      case 'marks-many':
        yield { message: 'marks-many', data: { most: grouped(maxMarks) }, span: limit.span };
        return;
      case 'line-long':
        yield { message: 'line-long', data: { most: grouped(maxLine) }, span: limit.span };
        return;
      case 'nested-deep':
        yield { message: 'nested-deep', data: { most: grouped(maxNesting) }, span: limit.span };
    }
  },
});

/** With a comma at every third digit. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
