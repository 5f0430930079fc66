// What rubric.yaml says of a team's own ways: its headings, its limits of age, its capacity and its evidence.
import { isEmpty, member, nearest, unknownMessage, type NodeReader } from '../document/nodeReader.ts';
import type { FieldNode } from '../document/field.ts';
import type { Capacity, Config, KnownNames } from './config.ts';
import { globs } from './readRules.ts';

/** The share of a team's capacity that may be planned, unless it says otherwise. */
export const usualLoadFactor = 0.8;

export function readAliases(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): Config['aliases'] {
  const kinds = reader.map(node, 'aliases', known.kinds);
  return new Map(
    kinds.map((kind) => [
      kind.name,
      new Map(reader.map(kind.node, `aliases.${kind.name}`).map(({ name, node: names }) => [name, reader.texts(names, name)])),
    ]),
  );
}

export function readDays(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): ReadonlyMap<string, number> {
  return new Map(
    reader.map(node, 'stale', [...known.kinds, 'score']).flatMap((field) => {
      const days = reader.number(field.node, `stale.${field.name}`, { above: 0, most: 3650 });
      return days === undefined ? [] : [[field.name, days] as const];
    }),
  );
}

export function readCapacity(reader: NodeReader, node: FieldNode | undefined): Capacity {
  const parts = reader.map(node, 'capacity', ['teams', 'load_factor']);
  const listed = member(parts, 'teams');
  if (listed !== undefined && listed.kind !== 'list' && !isEmpty(listed))
    reader.report(listed.span, 'capacity.teams must be a list of teams.');
  const teams = listed?.kind === 'list' ? listed.items : [];
  return {
    loadFactor: reader.number(member(parts, 'load_factor'), 'capacity.load_factor', { above: 0, most: 2 }) ?? usualLoadFactor,
    teams: teams.flatMap((team) => {
      const about = reader.map(team, 'a team', ['id', 'people', 'pm_per_period']);
      const id = reader.text(member(about, 'id'), 'id');
      const people = reader.number(member(about, 'people'), 'people', { above: 0, most: 100_000 });
      const perPeriod = reader.number(member(about, 'pm_per_period'), 'pm_per_period', { above: 0, most: 1e6 });
      // People alone say nothing of how long the period is, so they only stand for a month each.
      const capacity = perPeriod ?? people;
      if (id !== undefined && capacity !== undefined) return [{ id, perPeriod: capacity }];
      reader.report(team.span, 'A team needs its id and its pm_per_period: the person-months it has in a period.');
      return [];
    }),
  };
}

/** The types that have a limit from the start; a team may have others of its own. */
const evidenceTypes: readonly string[] = [
  'expert',
  'sales',
  'support',
  'competitor',
  'interview',
  'survey',
  'analytics',
  'market',
  'experiment',
  'launch',
];

export function readCaps(reader: NodeReader, node: FieldNode | undefined): ReadonlyMap<string, number> {
  const parts = reader.map(node, 'evidence', ['caps', 'files', 'min_interviews']);
  return new Map(
    reader.map(member(parts, 'caps'), 'evidence.caps').flatMap((field) => {
      const text = field.node.kind === 'scalar' ? /^(\d{1,3}(?:\.\d+)?) ?(%?)$/.exec(field.node.text.trim()) : null;
      if (!evidenceTypes.includes(field.name) && nearest(field.name, evidenceTypes) !== undefined)
        reader.report(field.key, unknownMessage('type of evidence', field.name, evidenceTypes, 'evidence.caps'));
      // 0.5 is a share as well as 50 and 50%.
      const number = Number(text?.[1] ?? NaN);
      const share = text?.[2] === '' && number <= 1 ? number : number / 100;
      if (share >= 0 && share <= 1) return [[field.name, share] as const];
      reader.report(field.node.span, `evidence.caps.${field.name} must be a percentage from 0 to 100, such as 50%.`);
      return [];
    }),
  );
}

/** The patterns of evidence files, where any are given. What is no map is reported by whoever reads the caps. */
export function readEvidenceFiles(reader: NodeReader, node: FieldNode | undefined): readonly string[] | undefined {
  const files = node?.kind === 'map' ? member(node, 'files') : undefined;
  return files === undefined ? undefined : globs(reader, files, 'evidence.files');
}
