// WSJF estimates are relative: each column is sized against its smallest entry, which is the 1. A column without one
// was not compared with anything, and every score it goes into is too high or too low by the same unknown factor.
import { wsjf } from '../../../scoring/frameworks/wsjf.ts';
import { listed } from '../../words/listing.ts';
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { batchesWithoutOne, fewestInBatch } from '../../portfolio/wsjfColumns.ts';
import { defineRule } from '../../rule.ts';

export const wsjfNoOne = defineRule({
  id: 'portfolio/wsjf-no-one',
  scope: 'portfolio',
  summary: 'Require every column of a WSJF batch to hold a 1',
  severity: 'warning',
  // The finding is about the batch, whatever the state of the document that it stands on.
  keepsInDraft: true,
  options: {
    items: { value: fewestInBatch, help: 'Scored documents that a batch must have before its columns are looked at.' },
  },
  messages: {
    missing: 'None of the {count} WSJF scores{batch} has a 1 for {columns}. Give the smallest a 1 and size the others against it.',
  },
  *check({ typed, scores, portfolio }) {
    if (!scores.some(({ outcome }) => outcome.framework.id === wsjf.id)) return;
    for (const { batch, columns, count, members } of portfolio.answer(batchesWithoutOne)) {
      const place = placeAtFirst(typed, portfolio, members, wsjf.field, columns[0] ?? '');
      if (place === undefined) continue;
      const data = {
        count: String(count),
        batch: batch === '' ? '' : ` of ${batch}`,
        columns: listed(columns.map((column) => wsjf.inputs.get(column)?.label.toLowerCase() ?? column)),
      };
      yield { message: 'missing', data, ...place };
    }
  },
});
