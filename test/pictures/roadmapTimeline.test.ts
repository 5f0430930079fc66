// The roadmap by its meaning: order, length, how sure it is in look and word, and what waits for what.
import assert from 'node:assert/strict';
import type { DashboardData, DocumentSummary } from '../../server/src/pictures/dashboardData.ts';
import { plannedItems, roadmapTimeline } from '../../server/src/pictures/roadmapTimeline.ts';
import { timeTicks } from '../../server/src/pictures/timeTicks.ts';
import { aDocument, allNodes, classed, markOf, nothing, textsOf } from './portfolio.ts';

const size = { width: 1000, height: 600 };
const q1 = { start: '2027-01-01', end: '2027-03-31', text: '2027-Q1' };
const q2 = { start: '2027-04-01', end: '2027-06-30', text: '2027-Q2' };
const h1 = { start: '2027-01-01', end: '2027-06-30', text: '2027-H1' };

function planned(path: string, when: DocumentSummary['when'], rest: Partial<DocumentSummary> = {}): DocumentSummary {
  return aDocument(path, { when, commitment: 'planned', ...rest });
}

function portfolio(documents: readonly DocumentSummary[], waits: DashboardData['waits'] = []): DashboardData {
  return { ...nothing, documents, waits };
}

describe('the roadmap', () => {
  it('holds open work that says when, by its beginning and its end', () => {
    const data = portfolio([
      planned('late', q2),
      planned('long', h1),
      planned('early', q1),
      planned('never', undefined),
      planned('closed', q1, { phase: 'closed' }),
      planned('no work', q1, { commitment: undefined }),
    ]);
    assert.deepEqual(
      plannedItems(data).map(({ document }) => document.path),
      ['early', 'long', 'late'],
    );
  });

  it('makes what takes longer longer, and begins periods where they begin', () => {
    const drawing = roadmapTimeline.draw(portfolio([planned('half', h1), planned('quarter', q2)]), size);
    const bar = (key: string) => classed(markOf(drawing, key).children, 'planned')[0]?.attributes ?? {};
    assert.ok(Number(bar('half')['width']) > 1.9 * Number(bar('quarter')['width']));
    assert.ok(Number(bar('quarter')['x']) > Number(bar('half')['x']));
  });

  it('says how sure each is by pattern and by word, never by color alone', () => {
    const documents = (['committed', 'planned', 'exploring'] as const).map((commitment) => planned(commitment, q1, { commitment }));
    const drawing = roadmapTimeline.draw(portfolio(documents), size);
    for (const commitment of ['committed', 'planned', 'exploring']) {
      assert.equal(classed(markOf(drawing, commitment).children, commitment).length, 1);
      assert.ok(markOf(drawing, commitment).children.some(({ text }) => text?.endsWith(`· ${commitment}`)));
    }
    const [hatched] = classed(markOf(drawing, 'planned').children, 'planned');
    const pattern = /url\(#(.*)\)/.exec(String(hatched?.attributes['fill']))?.[1];
    assert.ok(allNodes(drawing).some(({ name, attributes }) => name === 'pattern' && attributes['id'] === pattern));
  });

  it('calls launched what is launched', () => {
    const drawing = roadmapTimeline.draw(portfolio([planned('a', q1, { status: 'launched', commitment: 'committed' })]), size);
    assert.match(markOf(drawing, 'a').mark?.label ?? '', /launched/);
  });

  it('draws what waits for what, and tells where that ends too late', () => {
    const data = portfolio(
      [planned('a', q1), planned('b', q2)],
      [
        { path: 'b', on: 'a' },
        { path: 'a', on: 'b' },
        { path: 'a', on: 'nobody' },
      ],
    );
    const drawing = roadmapTimeline.draw(data, size);
    assert.equal(classed(allNodes(drawing), 'arrow').length, 2);
    assert.equal(classed(allNodes(drawing), 'wait').length, 1);
    assert.match(markOf(drawing, 'a').mark?.label ?? '', /waits for B, which ends later/);
    assert.match(markOf(drawing, 'b').mark?.label ?? '', /waits for A\./);
    assert.match(roadmapTimeline.describe(data), /1 wait for something that ends too late/);
    assert.deepEqual(
      roadmapTimeline.table(data).rows.map((row) => row.at(-1)),
      ['B (ends later)', 'A'],
    );
  });

  it('marks today where it lies within', () => {
    const data = portfolio([planned('a', h1)]);
    assert.ok(textsOf(roadmapTimeline.draw({ ...data, today: '2027-02-01' }, size)).includes('today'));
    assert.ok(!textsOf(roadmapTimeline.draw({ ...data, today: '2026-02-01' }, size)).includes('today'));
    assert.ok(!textsOf(roadmapTimeline.draw({ ...data, today: undefined }, size)).includes('today'));
  });
});

describe('the lines of a time axis', () => {
  it('are months, quarters or years after the room there is', () => {
    const texts = (first: string, last: string) => timeTicks(first, last, 8).map(({ text }) => text);
    assert.deepEqual(texts('2027-01-01', '2027-03-31'), ['Jan 2027', 'Feb 2027', 'Mar 2027']);
    assert.deepEqual(texts('2026-10-01', '2027-09-30').slice(0, 2), ['Oct–Dec 2026', 'Jan–Mar 2027']);
    assert.deepEqual(texts('2020-01-01', '2026-12-31').slice(0, 2), ['2020', '2021']);
  });

  it('lie between the first and the last day, however many years', () => {
    for (const [first, last] of [
      ['2026-02-15', '2026-02-20'],
      ['0100-01-01', '9998-12-31'],
    ] as const) {
      for (const { day } of timeTicks(first, last, 8)) assert.ok(day >= first && day <= last, `${day} of ${first} to ${last}`);
      assert.ok(timeTicks(first, last, 8).length <= 10);
    }
  });
});
