// The settings of one repository, read from its rubric.yaml. Everything that changes what a document means
// stands here and nowhere else, so the editor, the command line and CI agree.
import { isEmpty, member, NodeReader, unknownMessage, type ShapeProblem } from '../document/nodeReader.ts';
import { parseYaml } from '../document/yaml.ts';
import type { Field, FieldNode } from '../document/field.ts';
import { span } from '../text/span.ts';
import { isGlob } from './globs.ts';

export type Severity = 'error' | 'warning' | 'info';
export type RuleSetting = Severity | 'off';
export const ruleSettings: readonly RuleSetting[] = ['error', 'warning', 'info', 'off'];

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
export type IceVariant = 'third' | 'product' | 'mean';
export const iceVariants: readonly IceVariant[] = ['third', 'product', 'mean'];
export type WsjfScale = 'fibonacci' | 'range1to20';
export const wsjfScales: readonly WsjfScale[] = ['fibonacci', 'range1to20'];

export interface ScoringConfig {
  /** The framework to rank by; where unset, the one that most documents carry. */
  readonly framework: string | undefined;
  /** `effortBuffer` multiplies every effort; 1 leaves it alone. */
  readonly rice: { readonly period: Period; readonly effortBuffer: number };
  readonly ice: { readonly variant: IceVariant };
  readonly wsjf: { readonly scale: WsjfScale };
}

export interface KindGlobs {
  readonly kind: string;
  readonly globs: readonly string[];
}

export interface Override {
  readonly paths: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

export interface Config extends ScoringConfig {
  /** False where the root has no rubric.yaml at all. */
  readonly present: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly kinds: readonly KindGlobs[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly Override[];
  /** Id prefixes that differ from the schema's, by kind. */
  readonly prefixes: ReadonlyMap<string, string>;
}

/** What a rubric.yaml may name; a name outside is a problem there. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly frameworks: readonly string[];
  readonly kinds: readonly string[];
}

export const defaultConfig: Config = {
  present: false,
  framework: undefined,
  rice: { period: 'month', effortBuffer: 1 },
  ice: { variant: 'third' },
  wsjf: { scale: 'fibonacci' },
  include: [],
  exclude: [],
  kinds: [],
  rules: new Map(),
  overrides: [],
  prefixes: new Map(),
};

export const configKeys: readonly string[] = [
  'version',
  'framework',
  'rice',
  'ice',
  'wsjf',
  'include',
  'exclude',
  'kinds',
  'rules',
  'overrides',
  'ids',
];

/** Settings that nothing here reads: a repository that has them is not told that they are wrong. */
const otherKeys: readonly string[] = [
  'profile',
  'lang',
  'scorecard',
  'evidence',
  'capacity',
  'currency',
  'fiscal_year_start',
  'stale',
  'jargon',
  'glossary',
  'aliases',
  'audiences',
];

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
    framework: reader.choice(member(top, 'framework'), 'framework', known.frameworks),
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
    rules: readRules(reader, member(top, 'rules'), known),
    overrides: readOverrides(reader, member(top, 'overrides'), known),
    prefixes: new Map(reader.map(member(ids, 'prefix'), 'ids.prefix', known.kinds).flatMap((field) => prefixOf(reader, field))),
  };
  return { config, problems: reader.problems };
}

function prefixOf(reader: NodeReader, field: Field): readonly (readonly [string, string])[] {
  const text = reader.text(field.node, `ids.prefix.${field.name}`);
  if (text === undefined) return [];
  if (/^[A-Z][A-Z0-9]{1,9}$/.test(text)) return [[field.name, text]];
  reader.report(field.node.span, 'An id prefix is two to ten capital letters and digits, the first a letter.');
  return [];
}

function globs(reader: NodeReader, node: FieldNode | undefined, what: string): readonly string[] {
  if (node?.kind === 'map') reader.texts(node, what);
  const items = node?.kind === 'list' ? node.items : node?.kind === 'scalar' ? [node] : [];
  return items.flatMap((item) => {
    const glob = reader.text(item, `Each of ${what}`);
    if (glob === undefined || isGlob(glob)) return glob ?? [];
    reader.report(item.span, `The pattern "${glob.slice(0, 40)}" in ${what} is too complicated; use only *, **, ? and {a,b}.`);
    return [];
  });
}

function readRules(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const field of reader.map(node, 'rules')) {
    if (!known.rules.includes(field.name)) {
      reader.report(field.key, unknownMessage('rule', field.name, known.rules, 'rules').replace(/ Possible are .*$/, ''));
      continue;
    }
    // Beside the bare severity there is the long form, which leaves room for options.
    const severity =
      field.node.kind === 'map' ? member(reader.map(field.node, field.name, ['severity', 'options']), 'severity') : field.node;
    const setting = reader.choice(severity, field.name, ruleSettings);
    if (setting !== undefined) settings.set(field.name, setting);
  }
  return settings;
}

function readOverrides(reader: NodeReader, node: FieldNode | undefined, known: KnownNames): readonly Override[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.kind !== 'list') {
    reader.report(node.span, 'overrides must be a list of paths with rules.');
    return [];
  }
  return node.items.map((item) => {
    const parts = reader.map(item, 'an override', ['paths', 'rules']);
    return { paths: globs(reader, member(parts, 'paths'), 'paths'), rules: readRules(reader, member(parts, 'rules'), known) };
  });
}
