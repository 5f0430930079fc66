// Kano: what a feature is to customers, from pairs of questions: how they like having it and how they like lacking it.
// It says what something is and is no ranking by itself. Source: Noriaki Kano; the two coefficients are Berger's.
import { defineFramework, type InputRemark, type Inputs, type InputSpec } from '../framework.ts';
import { formatNumber } from '../format.ts';

export type KanoCategory = 'must_be' | 'one_dimensional' | 'attractive' | 'indifferent' | 'reverse' | 'questionable';

/** In this order a tie is broken: what angers people most when it lacks comes first. */
const categories: readonly KanoCategory[] = ['must_be', 'one_dimensional', 'attractive', 'indifferent', 'reverse', 'questionable'];

const names: Readonly<Record<KanoCategory, string>> = {
  must_be: 'must-be',
  one_dimensional: 'one-dimensional',
  attractive: 'attractive',
  indifferent: 'indifferent',
  reverse: 'reverse',
  questionable: 'questionable',
};

/** One person's answer to one of the two questions. */
export type KanoAnswer = 'like' | 'must-be' | 'neutral' | 'live-with' | 'dislike';
const answers: readonly KanoAnswer[] = ['like', 'must-be', 'neutral', 'live-with', 'dislike'];

const [m, o, a, i, r, q] = categories;
/** Rows: how it is to have it; columns: how it is to lack it, both in the order of the answers. */
const evaluation: readonly (readonly (KanoCategory | undefined)[])[] = [
  [q, a, a, a, o],
  [r, i, i, i, m],
  [r, i, i, i, m],
  [r, i, i, i, m],
  [r, r, r, r, q],
];

/** What one person's pair of answers makes of the feature. */
export function kanoCategory(having: KanoAnswer, lacking: KanoAnswer): KanoCategory {
  return evaluation[answers.indexOf(having)]?.[answers.indexOf(lacking)] ?? 'questionable';
}

type Counts = Inputs<'attractive' | 'one_dimensional' | 'must_be' | 'indifferent'> & Partial<Inputs<KanoCategory>>;

/** The most frequent category; of two that are as frequent, the one that angers people more when it lacks. */
export function kanoMode(counts: Counts): KanoCategory {
  return categories.reduce((best, each) => ((counts[each] ?? 0) > (counts[best] ?? 0) ? each : best));
}

/** How much having it pleases (0 to 1) and how much lacking it displeases (−1 to 0); undefined without answers. */
export function kanoCoefficients(counts: Counts): { readonly better: number; readonly worse: number } | undefined {
  const { attractive, one_dimensional: linear, must_be: basic, indifferent } = counts;
  const all = attractive + linear + basic + indifferent;
  return all > 0 ? { better: (attractive + linear) / all, worse: 0 - (linear + basic) / all } : undefined;
}

function count(label: string, help: string, direction: 'up' | 'down', optional = false): InputSpec {
  const choices = [{ value: '20', meaning: 'people answered so' }];
  return { kind: 'range', min: 0, max: 1e9, unit: 'answers', label, help, direction, choices, ...(optional ? { optional } : {}) };
}

/** Fewer answers say little, and more than this share of contradictions says that the questions were not understood. */
const fewestAnswers = 20;
const mostQuestionable = 0.1;

/** (Attractive + one-dimensional) ÷ all that count, from 0 to 1, with the category beside it. */
export const kano = defineFramework({
  id: 'kano',
  label: 'Kano',
  formula: '(attractive + one-dimensional) ÷ (attractive + one-dimensional + must-be + indifferent)',
  source: 'Noriaki Kano, “Attractive quality and must-be quality”; Charles Berger and others for the coefficients',
  notes: ['n', 'segment', 'category'],
  ranks: false,
  sharesField: true,
  inputs: {
    attractive: count('Attractive', 'Answers of people who would be delighted to have it and do not miss it.', 'up'),
    one_dimensional: count('One-dimensional', 'Answers of people who are the more satisfied the more there is of it.', 'up'),
    must_be: count('Must-be', 'Answers of people who take it for granted and would be annoyed without it.', 'down'),
    indifferent: count('Indifferent', 'Answers of people who do not mind either way.', 'down'),
    reverse: count('Reverse', 'Answers of people who would rather not have it; they are in no coefficient.', 'down', true),
    questionable: count('Questionable', 'Answers that contradict themselves; they are in no coefficient.', 'down', true),
  },
  compute: (counts) => kanoCoefficients(counts)?.better,
  show: (value) => `better ${formatNumber(value)}`,
  working: (counts) => {
    const { better, worse } = kanoCoefficients(counts) ?? { better: 0, worse: 0 };
    return `${names[kanoMode(counts)]}: better ${formatNumber(better)}, worse ${formatNumber(worse).replace('-', '−')}`;
  },
  remarks: (counts: Counts) => {
    const remarks: InputRemark[] = [];
    const all = categories.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
    if (all < fewestAnswers)
      remarks.push({ input: 'attractive', text: `${formatNumber(all)} answers are few; ask at least ${String(fewestAnswers)} people.` });
    if ((counts.questionable ?? 0) > mostQuestionable * all)
      remarks.push({ input: 'questionable', text: 'More than 10 % of the answers contradict themselves; look at the questions.' });
    return remarks;
  },
});
