// The settings of one repository, read from its rubric.yaml. Everything that changes what a document means
// stands here and nowhere else, so the editor, the command line and CI agree.
import { member, NodeReader, unknownMessage, type ShapeProblem } from '../document/nodeReader.ts';
import { parseYaml } from '../document/yaml.ts';
import type { Field, FieldNode } from '../document/field.ts';
import { span } from '../text/span.ts';
import { readAudiences, type AudienceId, type AudienceSettings } from './audiences.ts';
import { profiles, type Profile } from './profiles.ts';
import type { OwnFramework } from './readFrameworks.ts';
import { noOwnScoring, readOwnScoring } from './readOwnScoring.ts';
import { globs, readOverrides, readRules } from './readRules.ts';
import type { Scorecard } from './readScorecard.ts';
import { readAliases, readCapacity, readCaps, readDays, readEvidenceFiles, usualLoadFactor } from './readTeam.ts';
import type { OptionValue, RuleSetting } from './ruleSetting.ts';
import { readUncertainty, usualUncertainty, type Uncertainty } from './uncertainty.ts';

export type { OptionValue, RuleSetting, Severity } from './ruleSetting.ts';

export type Preset = 'recommended' | 'strict' | 'quiet';
export const presets: readonly Preset[] = ['recommended', 'strict', 'quiet'];

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
export type IceVariant = 'third' | 'product' | 'mean';
export const iceVariants: readonly IceVariant[] = ['third', 'product', 'mean'];
export type WsjfScale = 'fibonacci' | 'range1to20';
export const wsjfScales: readonly WsjfScale[] = ['fibonacci', 'range1to20'];

export interface ScoringConfig extends Scorecard {
  /** The framework to rank by; where unset, the one that most documents carry. */
  readonly framework: string | undefined;
  /** `effortBuffer` multiplies every effort; 1 leaves it alone. */
  readonly rice: { readonly period: Period; readonly effortBuffer: number };
  readonly ice: { readonly variant: IceVariant };
  readonly wsjf: { readonly scale: WsjfScale };
  /** The repository's own frameworks; empty where it has none. */
  readonly frameworks: readonly OwnFramework[];
  /** What the T-shirt sizes XS to XL stand for. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The code of the currency that amounts are in, such as EUR; amounts are never converted. */
  readonly currency: string | undefined;
}

export interface KindGlobs {
  readonly kind: string;
  readonly globs: readonly string[];
}

/** Rules for some documents: those that match every list which is not empty. */
export interface Override {
  readonly paths: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What teams can do in a period, in person-months; empty where nobody says. */
export interface Capacity {
  readonly teams: readonly { readonly id: string; readonly perPeriod: number }[];
  /** The share of it that may be planned. */
  readonly loadFactor: number;
}

export interface Config extends ScoringConfig {
  /** False where the root has no rubric.yaml at all. */
  readonly present: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly kinds: readonly KindGlobs[];
  readonly preset: Preset;
  /** True where `rice: {period: …}` says what a bare reach is counted over. */
  readonly namesReachPeriod: boolean;
  /** The kind of business, which moves the defaults of some rules. */
  readonly profile: Profile | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Options that differ from the rule's defaults, by rule and option. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, OptionValue>>;
  readonly overrides: readonly Override[];
  /** Formats of other tools whose documents are read as they are. */
  readonly formats: readonly string[];
  /** Where the schema files of the repository are. */
  readonly schemas: readonly string[];
  /** The repository's own headings, by kind and concept. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Words of the trade that readers outside it do not know, and words that they do. */
  readonly jargon: readonly string[];
  readonly glossary: readonly string[];
  /** Days after which a document of a kind must be looked at again. */
  readonly stale: ReadonlyMap<string, number>;
  readonly capacity: Capacity;
  /** The month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  /** Most confidence, from 0 to 1, that evidence of a type supports, where it differs from the default. */
  readonly evidenceCaps: ReadonlyMap<string, number>;
  /** Which CSV files hold evidence, a row each. */
  readonly evidenceFiles: readonly string[];
  /** Id prefixes that differ from the schema's, by kind. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** What a roadmap tells to whom, where it differs from the usual. */
  readonly audiences: ReadonlyMap<AudienceId, AudienceSettings>;
  readonly uncertainty: Uncertainty;
}

/** What a rubric.yaml may name; a name outside is a problem there. */
export interface KnownNames {
  /** Rules by id, with the defaults of their options. */
  readonly rules: ReadonlyMap<string, Readonly<Record<string, OptionValue>>>;
  readonly frameworks: readonly string[];
  readonly formats: readonly string[];
  readonly kinds: readonly string[];
}

export const defaultConfig: Config = {
  present: false,
  ...noOwnScoring,
  rice: { period: 'month', effortBuffer: 1 },
  ice: { variant: 'third' },
  wsjf: { scale: 'fibonacci' },
  include: [],
  exclude: [],
  kinds: [],
  preset: 'recommended',
  namesReachPeriod: false,
  profile: undefined,
  rules: new Map(),
  options: new Map(),
  overrides: [],
  formats: [],
  schemas: ['schemas/*.yaml'],
  aliases: new Map(),
  jargon: [],
  glossary: [],
  stale: new Map(),
  capacity: { teams: [], loadFactor: usualLoadFactor },
  fiscalYearStart: 1,
  evidenceCaps: new Map(),
  evidenceFiles: ['**/evidence/*.csv'],
  prefixes: new Map(),
  audiences: new Map(),
  uncertainty: usualUncertainty,
};

export const configKeys: readonly string[] = [
  'version',
  'preset',
  'profile',
  'framework',
  'frameworks',
  'scorecard',
  'value_effort',
  'currency',
  'rice',
  'ice',
  'wsjf',
  'include',
  'exclude',
  'kinds',
  'schemas',
  'formats',
  'aliases',
  'rules',
  'overrides',
  'ids',
  'jargon',
  'glossary',
  'stale',
  'capacity',
  'fiscal_year_start',
  'evidence',
  'audiences',
  'uncertainty',
];

/** Settings that nothing here reads: a repository that has them is not told that they are wrong. */
const otherKeys: readonly string[] = ['lang'];

/** Reads rubric.yaml. Whatever is wrong is a problem and leaves that setting at its default. */
export function parseConfig(text: string, known: KnownNames): { readonly config: Config; readonly problems: readonly ShapeProblem[] } {
  const reader = new NodeReader();
  const { root, problems } = parseYaml(text, span(0, text.length));
  for (const problem of problems) {
    const hint = problem.fix === undefined ? '' : ` Put quotes around ${problem.name ?? 'the value'}.`;
    reader.report(problem.span, `This line cannot be read as YAML (${problem.code}).${hint} No setting of the file is used.`);
  }
  if (problems.length > 0) return { config: { ...defaultConfig, present: true }, problems: reader.problems };

  const top = reader.map(root, 'rubric.yaml', [...configKeys, ...otherKeys]);
  const version = member(top, 'version');
  if (version !== undefined) reader.choice(version, 'version', ['1']);
  const rice = reader.map(member(top, 'rice'), 'rice', ['period', 'effort_buffer', 'effort_unit', 'impact_strict', 'confidence_strict']);
  const ice = reader.map(member(top, 'ice'), 'ice', ['variant']);
  const wsjf = reader.map(member(top, 'wsjf'), 'wsjf', ['scale', 'batch']);
  const unit = member(rice, 'effort_unit');
  if (unit !== undefined) reader.choice(unit, 'rice.effort_unit', ['pm']);
  const ids = reader.map(member(top, 'ids'), 'ids', ['prefix']);
  const config: Config = {
    present: true,
    ...readOwnScoring(reader, top, known),
    rice: {
      period: reader.choice(member(rice, 'period'), 'rice.period', periods) ?? defaultConfig.rice.period,
      effortBuffer:
        reader.number(member(rice, 'effort_buffer'), 'rice.effort_buffer', { above: 0.1, most: 10 }) ?? defaultConfig.rice.effortBuffer,
    },
    ice: { variant: reader.choice(member(ice, 'variant'), 'ice.variant', iceVariants) ?? defaultConfig.ice.variant },
    wsjf: { scale: reader.choice(member(wsjf, 'scale'), 'wsjf.scale', wsjfScales) ?? defaultConfig.wsjf.scale },
    include: globs(reader, member(top, 'include'), 'include'),
    exclude: globs(reader, member(top, 'exclude'), 'exclude'),
    kinds: reader.map(member(top, 'kinds'), 'kinds', known.kinds).map((field) => ({
      kind: field.name,
      globs: globs(reader, field.node, `kinds.${field.name}`),
    })),
    namesReachPeriod: member(rice, 'period') !== undefined,
    preset: reader.choice(member(top, 'preset'), 'preset', presets) ?? defaultConfig.preset,
    profile: reader.choice(member(top, 'profile'), 'profile', profiles),
    ...readRules(reader, member(top, 'rules'), known),
    schemas: member(top, 'schemas') === undefined ? defaultConfig.schemas : globs(reader, member(top, 'schemas'), 'schemas'),
    formats: reader
      .texts(member(top, 'formats'), 'formats')
      .filter((format) => isKnownFormat(reader, member(top, 'formats'), format, known)),
    aliases: readAliases(reader, member(top, 'aliases'), known),
    jargon: reader.texts(member(top, 'jargon'), 'jargon'),
    glossary: reader.texts(member(top, 'glossary'), 'glossary'),
    stale: readDays(reader, member(top, 'stale'), known),
    capacity: readCapacity(reader, member(top, 'capacity')),
    fiscalYearStart:
      reader.number(member(top, 'fiscal_year_start'), 'fiscal_year_start', { above: 0, most: 12 }) ?? defaultConfig.fiscalYearStart,
    evidenceCaps: readCaps(reader, member(top, 'evidence')),
    evidenceFiles: readEvidenceFiles(reader, member(top, 'evidence')) ?? defaultConfig.evidenceFiles,
    overrides: readOverrides(reader, member(top, 'overrides'), known),
    audiences: readAudiences(reader, member(top, 'audiences')),
    uncertainty: readUncertainty(reader, member(top, 'uncertainty')),
    prefixes: new Map(reader.map(member(ids, 'prefix'), 'ids.prefix', known.kinds).flatMap((field) => prefixOf(reader, field))),
  };
  return { config, problems: reader.problems };
}

function isKnownFormat(reader: NodeReader, node: FieldNode | undefined, format: string, { formats }: KnownNames): boolean {
  const known = formats.includes(format);
  if (!known && node !== undefined) reader.report(node.span, unknownMessage('format', format, formats, 'formats'));
  return known;
}

function prefixOf(reader: NodeReader, field: Field): readonly (readonly [string, string])[] {
  const text = reader.text(field.node, `ids.prefix.${field.name}`);
  if (text === undefined) return [];
  if (/^[A-Z][A-Z0-9]{1,9}$/.test(text)) return [[field.name, text]];
  reader.report(field.node.span, 'An id prefix is two to ten capital letters and digits, the first a letter.');
  return [];
}
