// The simulated ranking: the reference of two items, and that what it says depends on what the documents say alone.
import assert from 'node:assert/strict';
import { chanceAbove, simulate, type Simulation, type SimulationOptions } from '../../server/src/portfolio/simulation.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

type Documents = Readonly<Record<string, string>>;

/** Documents by their ids with the rest of their front matter. */
function workspaceOf(documents: Documents, config = ''): Workspace {
  const workspace = new Workspace();
  workspace.apply({ kind: 'config', text: `version: 1\n${config}` });
  for (const [id, fields] of Object.entries(documents))
    workspace.apply({ kind: 'disk', path: `prds/${id}.md`, text: `---\nid: ${id}\n${fields}\n---\n\n# ${id}\n` });
  return workspace;
}

function simulated(workspace: Workspace, options: SimulationOptions = {}): Simulation {
  const simulating = simulate(workspace.ranking(), workspace.config, options);
  let last = 0;
  for (;;) {
    const step = simulating.next();
    if (step.done === true) return step.value;
    assert.ok(step.value >= last && step.value <= 1, `${String(step.value)} after ${String(last)}`);
    last = step.value;
  }
}

/** `id first% top% above-next% p10 p50 p90`. */
function shown({ items }: Simulation): readonly string[] {
  const percent = (share: number | undefined): string => (share === undefined ? '-' : String(Math.round(share * 100)));
  return items.map(({ item, first, top, aboveNext, p10, p50, p90 }) =>
    [item.facts.id, percent(first), percent(top), percent(aboveNext), ...[p10, p50, p90].map((score) => String(Math.round(score)))].join(
      ' ',
    ),
  );
}

const x = 'rice: {reach: [300, 500, 900], impact: {low: 0.5, likely: 1, high: 1}, confidence: 80%, effort: [2, 3, 5]}';
const y = 'rice: {reach: [800, 1000, 1200], impact: 0.5, confidence: 100%, effort: [2.5, 3, 3.5]}';

describe('a simulated ranking', () => {
  it('gives the reference of two items', () => {
    const workspace = workspaceOf({ 'PRD-1': x, 'PRD-2': y });
    const { items, draws } = simulated(workspace);
    assert.equal(draws, 10_000);
    const [above, below] = items;
    assert.ok(above?.item.facts.id === 'PRD-2' && below?.item.facts.id === 'PRD-1');
    const near = (value: number | undefined, expected: number, by: number): void => {
      assert.ok(Math.abs((value ?? NaN) - expected) <= by, `${String(value)} is near ${String(expected)}`);
    };
    near(below.p10, 73, 1.5);
    near(below.p50, 112, 1.5);
    near(below.p90, 169, 2);
    near(above.p10, 144, 1.5);
    near(above.p50, 167, 1.5);
    near(above.p90, 191, 1.5);
    near(1 - (above.aboveNext ?? NaN), 0.12, 0.01);
    near(below.first, 0.12, 0.01);
    assert.equal(below.aboveNext, undefined);
    const [first, second] = workspace.ranking().items;
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(chanceAbove(first, second, workspace.ranking(), workspace.config), above.aboveNext);
    assert.ok(Math.abs(chanceAbove(second, first, workspace.ranking(), workspace.config) + (above.aboveNext ?? 0) - 1) < 1e-9);
  });

  it('does not depend on the order of files, and says the same of two documents whatever the others are', () => {
    const documents: Documents = { 'PRD-1': x, 'PRD-2': y, 'PRD-3': x.replace('80%', '90%'), 'PRD-4': y.replace('0.5', '0.25') };
    const reversed = Object.fromEntries(Object.entries(documents).reverse());
    assert.deepEqual(shown(simulated(workspaceOf(documents))), shown(simulated(workspaceOf(reversed))));
    const [all, two] = [workspaceOf(documents), workspaceOf({ 'PRD-1': x, 'PRD-2': y })].map((workspace) => {
      const ranking = workspace.ranking();
      const [a, b] = ['PRD-1', 'PRD-2'].map((id) => ranking.items.find(({ facts }) => facts.id === id));
      assert.ok(a !== undefined && b !== undefined);
      return chanceAbove(a, b, ranking, workspace.config);
    });
    assert.equal(all, two);
  });

  it('counts draws in which a document is first and among the top', () => {
    const exact = (reach: number): string => `rice: {reach: ${String(reach)}, impact: 1, confidence: 100%, effort: 1}`;
    // PRD-2 is drawn evenly around 200 between 100 and 300, so that it passes each neighbour in an eighth of the draws.
    const documents: Documents = {
      'PRD-1': exact(250),
      'PRD-2': 'rice: {reach: [100, 200, 300], impact: 1, confidence: 100%, effort: 1}',
      'PRD-3': exact(150),
      'PRD-4': exact(50),
    };
    const { items, top } = simulated(workspaceOf(documents), { top: 2 });
    assert.equal(top, 2);
    const shares = items.map((item) => [item.first, item.top, item.aboveNext].map((share) => Math.round((share ?? -1) * 100)));
    const expected = [
      [87.5, 100, 87.5],
      [12.5, 87.5, 87.5],
      [0, 12.5, 100],
      [0, 0, -100],
    ];
    for (const [row, values] of expected.entries()) {
      for (const [column, value] of values.entries())
        assert.ok(Math.abs((shares[row]?.[column] ?? NaN) - value) <= 2, `${String(row)} ${String(column)}: ${JSON.stringify(shares)}`);
    }
  });

  it('says nothing of the top where that is everybody', () => {
    assert.equal(simulated(workspaceOf({ 'PRD-1': x, 'PRD-2': y }), { top: 2 }).items[0]?.top, undefined);
  });

  it('counts a tie half, and both of a tie as first', () => {
    const same = 'rice: {reach: 500, impact: 1, confidence: 80%, effort: 3}';
    assert.deepEqual(shown(simulated(workspaceOf({ 'PRD-1': same, 'PRD-2': same, 'PRD-3': same.replace('500', '400') }), { top: 1 })), [
      'PRD-1 100 100 50 133 133 133',
      'PRD-2 100 100 100 133 133 133',
      'PRD-3 0 0 - 107 107 107',
    ]);
  });

  it('draws documents that share an id, or have none, apart', () => {
    const workspace = new Workspace();
    for (const name of ['a', 'b', 'c'])
      workspace.apply({ kind: 'disk', path: `prds/${name}.md`, text: `---\n${name === 'c' ? '' : 'id: PRD-1\n'}${x}\n---\n\n# ${name}\n` });
    for (const { aboveNext } of simulated(workspace).items.slice(0, 2)) assert.ok(Math.abs((aboveNext ?? NaN) - 0.5) < 0.03);
  });

  it('is in the order of the scores where a pin has decided another', () => {
    const workspace = workspaceOf({ 'PRD-1': `${x}\noverride: {rank: 1, reason: law, approver: "@dana"}`, 'PRD-2': y });
    assert.deepEqual(
      workspace.ranking().items.map(({ facts }) => facts.id),
      ['PRD-1', 'PRD-2'],
    );
    assert.deepEqual(
      simulated(workspace).items.map(({ item }) => item.facts.id),
      ['PRD-2', 'PRD-1'],
    );
  });

  it('leaves out what has no score, and is empty where nothing has one', () => {
    const workspace = workspaceOf({
      'PRD-1': x,
      'PRD-2': 'rice: {reach: 500}',
      'PRD-3': 'rice: {reach: 5, impact: 1, confidence: 80%, effort: 0}',
    });
    assert.equal(simulated(workspace).items.length, 1);
    assert.deepEqual(simulated(workspaceOf({ 'PRD-2': 'rice: {reach: 500}' })).items, []);
  });

  it('follows rubric.yaml', () => {
    const documents: Documents = { 'PRD-1': x, 'PRD-2': y };
    assert.equal(simulated(workspaceOf(documents, 'uncertainty: {draws: 500}')).draws, 500);
    assert.equal(simulated(workspaceOf(documents, 'uncertainty: {draws: 500}'), { draws: 200 }).draws, 200);
    const chance = (config: string): number => 1 - (simulated(workspaceOf(documents, config)).items[0]?.aboveNext ?? NaN);
    assert.ok(chance('uncertainty: {tiers: of}') > 0.16);
    assert.ok(chance('uncertainty: {use_confidence: false}') > 0.25);
  });
});
