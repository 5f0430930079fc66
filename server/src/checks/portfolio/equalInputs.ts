// Inputs that are the same for nearly every document. Drafts are left out, because an early estimate may be rough,
// and so is what another rule says already: that everything is easy, or certain.
import type { Config } from '../../config/config.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { Framework } from '../../scoring/framework.ts';
import { frameworksOf } from '../../scoring/frameworks/index.ts';
import { showInput } from '../../scoring/showInput.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { inflatedConfidence, inflatedEase } from './inflation.ts';
import { batchOf, chosen, grouped, nameOf, scoredBy, type ScoredItem } from '../../portfolio/items.ts';
import { membersOf, type Member } from './reporting.ts';

export interface EqualInputs {
  readonly framework: string;
  /** Empty where it is not about one batch. */
  readonly batch: string;
  readonly total: number;
  readonly inputs: readonly { readonly input: string; readonly value: string; readonly count: number }[];
  /** Those that have the first of the inputs in common. */
  readonly members: readonly Member[];
}

export const fewestCompared = 4;
export const equalShare = 80;

export const equalInputs: PortfolioQuestion<readonly EqualInputs[]> = {
  name: 'inputs that are all the same',
  answer: (all, config, today) =>
    frameworksOf(config).flatMap((framework) => {
      // A level or a survey is what it is; that many documents have the same one says nothing of how they were scored.
      if (!framework.ranks) return [];
      const items = scoredBy(all, framework.id).filter(({ facts }) => facts.phase !== 'draft');
      const groups = Array.from(grouped(items, ({ facts }) => (framework.id === 'wsjf' ? batchOf(facts) : '')));
      const told = groups.length === 0 ? [] : toldElsewhere(framework, all, config, today);
      return groups.flatMap(([batch, group]) => equalIn(framework, batch, group, told, config));
    }),
};

/** The inputs of a framework that are inflated, which is the cause of their being alike. */
function toldElsewhere(framework: Framework, all: readonly DocumentFacts[], config: Config, today: string | undefined): readonly string[] {
  return [inflatedEase, inflatedConfidence].flatMap((question) =>
    question
      .answer(all, config, today)
      .filter((inflation) => inflation.framework === framework.id)
      .map(({ input }) => input),
  );
}

function equalIn(
  framework: Framework,
  batch: string,
  items: readonly ScoredItem[],
  told: readonly string[],
  config: Config,
): readonly EqualInputs[] {
  const rule = 'portfolio/all-same';
  const share = chosen(config, rule, 'percent', equalShare) / 100;
  if (items.length < Math.max(chosen(config, rule, 'items', fewestCompared), 2)) return [];
  const equal = [...framework.inputs.keys()].flatMap((input) => {
    if (told.includes(input)) return [];
    const groups = [...grouped(items, ({ inputs }) => String(inputs[input])).values()];
    const largest = groups.reduce((most, group) => (group.length > most.length ? group : most), []);
    return largest.length >= share * items.length ? [{ input, members: largest }] : [];
  });
  const [first] = equal;
  if (first === undefined) return [];
  return [
    {
      framework: framework.id,
      batch,
      total: items.length,
      inputs: equal.map(({ input, members }) => ({
        input,
        value: shown(framework, input, members[0]?.inputs[input] ?? 0, config),
        count: members.length,
      })),
      members: membersOf(first.members, ({ facts }) => ({
        path: facts.path,
        note: `${nameOf(facts)} has the same ${labelOf(framework, first.input)}.`,
      })),
    },
  ];
}

export function labelOf(framework: Framework, input: string): string {
  return framework.inputs.get(input)?.label.toLowerCase() ?? input;
}

function shown(framework: Framework, input: string, value: number, config: Config): string {
  const spec = framework.inputs.get(input);
  return spec === undefined ? formatNumber(value) : showInput(spec, value, config);
}
