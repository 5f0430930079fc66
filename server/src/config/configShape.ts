// What rubric.yaml may hold: every key with what it does, for completion, hover and the published JSON Schema.
import { iceVariants, periods, wsjfScales } from './config.ts';
import { audienceFields, audienceIds, neverOutside, outside, readersOf, type AudienceId } from './audiences.ts';
import { profiles } from './profiles.ts';
import { ownScoringShape } from './ownScoringShape.ts';
import type { OptionValue } from './ruleSetting.ts';
import { choice, flag, list, map, number, text, texts, type Shape } from './shape.ts';
import { uncertaintyShape } from './uncertainty.ts';

/** What there is to name: rules with their options, frameworks and kinds. */
export interface ShapeNames {
  readonly rules: readonly {
    readonly id: string;
    readonly summary: string;
    readonly options: Readonly<Record<string, { readonly value: OptionValue; readonly help: string }>>;
  }[];
  readonly frameworks: readonly { readonly id: string; readonly label: string }[];
  readonly formats: readonly { readonly id: string; readonly title: string }[];
  readonly kinds: readonly { readonly id: string; readonly title: string; readonly concepts: readonly string[] }[];
}

const severities = {
  error: 'Fails `rubric check`.',
  warning: 'Worth a look before the document is approved.',
  info: 'A hint.',
  on: 'As loud as the rule itself says; wakes a rule that is off by default.',
  off: 'Not reported at all.',
};

/** How loud one rule is. */
export function severityShape(help: string): Shape {
  return choice(help, severities);
}

export function configShape(names: ShapeNames): Shape {
  const kindValues = Object.fromEntries(names.kinds.map(({ id, title }) => [id, title]));
  const byKind = (help: string, inner: Shape): Shape =>
    map(help, Object.fromEntries(names.kinds.map(({ id, title }) => [id, { ...inner, help: `${title}. ${inner.help}` }])));
  const globs = (help: string): Shape => texts(`${help} Patterns know *, **, ? and {a,b}; one without a slash matches names.`);
  const rules = Object.fromEntries(names.rules.map((rule) => [rule.id, ruleShape(rule)]));
  const plainRules = Object.fromEntries(names.rules.map(({ id, summary }) => [id, severityShape(`${summary}.`)]));
  return map('The settings of this repository.', {
    version: choice('The version of this format.', ['1']),
    preset: choice('How loud Rubric is where nothing else is said.', {
      recommended: 'Rules that are right on real documents, gentle in drafts and strict in commitments.',
      strict: 'Every rule, and drafts are told as loudly as reviews.',
      quiet: 'No hints: only what is missing or wrong.',
    }),
    profile: choice('The kind of business, which moves the defaults of some rules.', [...profiles]),
    framework: choice(
      'What the backlog is ranked by; without it, what most documents carry.',
      Object.fromEntries(names.frameworks.map(({ id, label }) => [id, label])),
    ),
    ...ownScoringShape(),
    rice: map('Settings of RICE.', {
      period: choice('The period that every reach is brought to.', [...periods]),
      effort_unit: choice('The unit of a bare effort.', { pm: 'person-months' }),
      effort_buffer: number('Multiplies every effort; 1 leaves it alone.'),
      impact_strict: flag('Only the five tiers of impact.'),
      confidence_strict: flag('Only 100 %, 80 % and 50 %.'),
    }),
    ice: map('Settings of ICE.', { variant: choice('Which formula: product ÷ 3, product or mean.', [...iceVariants]) }),
    wsjf: map('Settings of WSJF.', {
      scale: choice('Which numbers the inputs may be.', [...wsjfScales]),
      batch: text('The batch whose items are estimated relative to one another.'),
    }),
    include: globs('Files that are looked at whatever their names.'),
    exclude: globs('Files that are never looked at.'),
    kinds: byKind('Which files are documents of a kind.', globs('Files of this kind.')),
    schemas: globs('Where the schema files of this repository are; `schemas/*.yaml` where nothing is said.'),
    formats: list(
      'Formats of other tools whose documents are read as they are.',
      choice('A format.', Object.fromEntries(names.formats.map(({ id, title }) => [id, title]))),
    ),
    aliases: map(
      'Headings of your own that stand for sections, by kind and section.',
      Object.fromEntries(
        names.kinds.map(({ id, title, concepts }) => [
          id,
          map(
            `Headings in documents of the kind ${title}.`,
            Object.fromEntries(concepts.map((concept) => [concept, texts(`Headings that mean ${concept}.`)])),
            texts('Headings that mean this section.'),
          ),
        ]),
      ),
    ),
    rules: map('How loud single rules are, and their options.', rules),
    overrides: list(
      'Severities for some documents: those that match every list that is given.',
      map('Severities for some documents.', {
        paths: globs('The documents.'),
        kinds: list('The kinds of the documents.', choice('A kind.', kindValues)),
        statuses: texts('The statuses of the documents.'),
        rules: map('How loud single rules are for them.', plainRules),
      }),
    ),
    ids: map('How ids are written.', { prefix: byKind('What ids begin with, by kind.', text('Two to ten capital letters and digits.')) }),
    jargon: texts('Words of your trade that readers outside it do not know.'),
    glossary: texts('Words of your trade that your readers do know.'),
    stale: map('Days after which documents must be looked at again.', {
      ...Object.fromEntries(names.kinds.map(({ id, title }) => [id, number(`Days, for ${title}.`)])),
      score: number('Days, for the inputs of a score.'),
    }),
    capacity: map('What teams can do.', {
      load_factor: number('The share of the capacity that may be planned; 0.8 where nothing is said.'),
      teams: list(
        'The teams.',
        map('A team.', {
          id: text('The team as documents name it.'),
          people: number('How many people it has.'),
          pm_per_period: number('Person-months that it has in a period.'),
        }),
      ),
    }),
    fiscal_year_start: number('The month, 1 to 12, in which the fiscal year begins.'),
    evidence: map('Where evidence is, and how sure it can make anybody.', {
      files: globs('CSV files that hold evidence, a row each; `**/evidence/*.csv` where nothing is said.'),
      caps: map('The most confidence that evidence of a type supports, as a percentage.', {}, text('A percentage, such as 50%.')),
      min_interviews: number('Interviews that a discovery needs.'),
    }),
    audiences: map(
      'What a roadmap tells to whom, where it differs from the usual.',
      Object.fromEntries(audienceIds.map((id) => [id, audienceShape(id)])),
    ),
    uncertainty: uncertaintyShape(),
  });
}

/** What can never be told outside is not offered there. */
function audienceShape(id: AudienceId): Shape {
  const fields = Object.entries(audienceFields).filter(([name]) => !outside.includes(id) || neverOutside.every((never) => never !== name));
  return map(`What a roadmap for ${readersOf(id)} tells.`, {
    fields_allowed: list('All that it may tell of an item, in place of the usual list.', choice('A field.', Object.fromEntries(fields))),
    title: text('The title of the page.'),
    disclaimer: text('The sentence that says what is not committed and may change.'),
  });
}

function ruleShape({ summary, options }: ShapeNames['rules'][number]): Shape {
  const short = severityShape(`${summary}.`);
  const values = Object.fromEntries(Object.entries(options).map(([name, { value, help }]) => [name, optionShape(value, help)]));
  const long = map(`${summary}.`, {
    severity: severityShape('How loud the rule is.'),
    ...(Object.keys(values).length === 0 ? {} : { options: map('What the rule lets you choose.', values) }),
  });
  return { kind: 'either', help: `${summary}.`, of: [short, long] };
}

function optionShape(value: OptionValue, help: string): Shape {
  if (typeof value === 'number') return number(`${help} Default: ${String(value)}.`);
  if (typeof value === 'boolean') return flag(`${help} Default: ${String(value)}.`);
  return texts(help);
}
