// The evidence picture by its meaning: each account once, stacked by source, with money beside.
import assert from 'node:assert/strict';
import { evidenceBySegment } from '../../server/src/pictures/evidenceBySegment.ts';
import { allNodes, markOf, nothing, textsOf } from './portfolio.ts';

const size = { width: 900, height: 500 };
const segment = (name: string, sources: Record<string, number>, atRisk = '') => ({
  name,
  accounts: Object.values(sources).reduce((sum, count) => sum + count, 0),
  sources: Object.entries(sources).map(([source, accounts]) => ({ name: source, accounts })),
  revenue: '$1.2M + €300K',
  atRisk,
});
const data = {
  ...nothing,
  evidence: { accounts: 9, segments: [segment('finance', { sales: 4, support: 2 }, '$400K'), segment('retail', { support: 3 })] },
};

describe('evidence by segment and source', () => {
  it('stacks the sources of a segment to its number of accounts', () => {
    const drawing = evidenceBySegment.draw(data, size);
    const widths = (key: string) =>
      markOf(drawing, key)
        .children.filter(({ name, attributes }) => name === 'rect' && String(attributes['class']).startsWith('series'))
        .map(({ attributes }) => Number(attributes['width']));
    const sum = (key: string) => widths(key).reduce((all, width) => all + width, 0);
    assert.equal(widths('finance').length, 2);
    assert.ok(Math.abs(sum('finance') / sum('retail') - 2) < 0.02);
  });

  it('gives a source the same look in every segment', () => {
    const drawing = evidenceBySegment.draw(data, size);
    const looks = (key: string) => markOf(drawing, key).children.map(({ attributes }) => String(attributes['class'] ?? ''));
    const support = looks('retail').find((look) => look.startsWith('series'));
    assert.ok(support && looks('finance').includes(support));
  });

  it('says the money of each beside it, and where it is not known', () => {
    const texts = textsOf(evidenceBySegment.draw(data, size));
    assert.ok(texts.includes('$1.2M + €300K') && texts.includes('$400K') && texts.includes('not known'));
    assert.match(markOf(evidenceBySegment.draw(data, size), 'finance').mark?.label ?? '', /6 accounts \(sales 4, support 2\)/);
    assert.match(evidenceBySegment.describe(data), /^9 accounts in 2 segments; the most revenue at risk is in finance with \$400K\.$/);
  });

  it('takes together what there are no more looks for', () => {
    const sources = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`source ${String(index)}`, 9 - index]));
    const drawing = evidenceBySegment.draw({ ...nothing, evidence: { accounts: 45, segments: [segment('all', sources)] } }, size);
    assert.ok(textsOf(drawing).includes('others'));
    const looks = allNodes(drawing).flatMap(({ attributes }) => /series-\d/.exec(String(attributes['class'] ?? ''))?.[0] ?? []);
    assert.equal(new Set(looks).size, 6);
  });

  it('has a column for each source in its table', () => {
    assert.deepEqual(evidenceBySegment.table(data), {
      columns: ['Segment', 'Accounts', 'Revenue a year', 'At risk', 'sales', 'support'],
      rows: [
        ['finance', '6', '$1.2M + €300K', '$400K', '4', '2'],
        ['retail', '3', '$1.2M + €300K', '', '0', '3'],
      ],
    });
  });
});
