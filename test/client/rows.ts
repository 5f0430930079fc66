// Rows and roots of a backlog for tests, in which only what a test is about has to be said.
import type { BacklogResult, BacklogRoot, BacklogRow } from '../../server/src/connection/protocol.ts';

export function row(id: string, rest: Partial<BacklogRow> = {}): BacklogRow {
  return {
    uri: `file:///repo/prds/${id}.md`,
    id,
    title: `Title of ${id}`,
    kind: 'prd',
    status: 'review',
    phase: 'review',
    rank: undefined,
    score: '133',
    working: undefined,
    interval: undefined,
    near: false,
    pin: undefined,
    expiredPin: undefined,
    inputs: {},
    owner: undefined,
    goals: [],
    period: undefined,
    team: undefined,
    commitment: undefined,
    was: undefined,
    other: undefined,
    isChanged: false,
    isStale: false,
    isSuspect: false,
    errors: 0,
    warnings: 0,
    infos: 0,
    deciding: undefined,
    ...rest,
  };
}

/** A root whose ranked rows have the ranks 1, 2, 3 … in the order given. */
export function root(name: string, ranked: readonly BacklogRow[], unscored: readonly BacklogRow[] = []): BacklogRoot {
  return {
    uri: `file:///${name}`,
    name,
    framework: 'rice',
    label: 'RICE',
    variant: undefined,
    frameworks: [],
    ranked: ranked.map((item, index) => ({ ...item, rank: item.rank ?? String(index + 1) })),
    unscored,
    compare: undefined,
    inputs: [],
    goals: [],
    quarterEnd: undefined,
    refused: [],
    documents: ranked.length + unscored.length,
    launches: [],
  };
}

export function backlog(...roots: readonly BacklogRoot[]): BacklogResult {
  return { roots, state: 'ready' };
}
