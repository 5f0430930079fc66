// The audiences: how far each looks ahead, what it may read of an item unless rubric.yaml says otherwise, and whose
// roadmaps say things in words that are right for it.
import { neverOutside, outside, type AudienceField, type AudienceId } from '../config/audiences.ts';
import type { Config } from '../config/config.ts';
import { chosen } from '../portfolio/items.ts';

export interface Audience {
  readonly id: AudienceId;
  /** What its page is called, and what it says of promises, where nobody has said it better. */
  readonly title: string;
  readonly disclaimer: string;
  readonly fields: readonly AudienceField[];
  /** Months that it looks ahead; 0 for as far as there is anything. */
  readonly months: number;
  /** Roadmaps whose texts may be told to it, those for itself first. */
  readonly reads: readonly AudienceId[];
  /** True for people outside, who read only what was written for people outside. */
  readonly isOutside: boolean;
  /** Texts with names of accounts or revenue are left out. */
  readonly isScrubbed: boolean;
}

type Usual = Pick<Audience, 'title' | 'disclaimer' | 'fields' | 'months' | 'reads'>;

const mayChange = 'Only what is called committed is a promise; everything else may change.';

const usual: Readonly<Record<AudienceId, Usual>> = {
  executive: {
    title: 'Roadmap for executives',
    disclaimer: mayChange,
    fields: [
      'title',
      'owner',
      'period',
      'commitment',
      'delivery_confidence',
      'why',
      'customer',
      'revenue',
      'competitive',
      'risk',
      'depends_on',
    ],
    months: 12,
    reads: ['executive', 'internal', 'sales', 'customer', 'advisory-board', 'engineering'],
  },
  engineering: {
    title: 'Engineering roadmap',
    disclaimer: mayChange,
    fields: [
      'title',
      'id',
      'status',
      'owner',
      'team',
      'period',
      'date',
      'commitment',
      'delivery_confidence',
      'risk',
      'depends_on',
      'integrations',
      'milestones',
      'unlocks',
      'work',
      'effort',
      'links',
    ],
    months: 6,
    reads: ['engineering', 'internal', 'executive', 'sales', 'customer', 'advisory-board'],
  },
  sales: {
    title: 'What is coming, for conversations with customers',
    disclaimer:
      'Only what is called committed may be promised. Planned means that we intend to and may be wrong about the time; exploring means that it may never come. Neither belongs into a contract.',
    fields: ['title', 'period', 'date', 'commitment', 'why', 'customer', 'differentiator', 'segment', 'tier'],
    months: 12,
    reads: ['sales', 'customer'],
  },
  'advisory-board': {
    title: 'Where we are going',
    disclaimer: 'Only what is called committed is a promise. The rest is where we want to go, and what you tell us will change it.',
    fields: ['title', 'period', 'commitment', 'why', 'customer', 'goals', 'question'],
    months: 18,
    reads: ['advisory-board', 'sales', 'customer'],
  },
  customer: {
    title: 'What is coming',
    disclaimer: 'Plans change as we learn. Only what is called committed is a promise; please decide to buy by what is there today.',
    fields: ['title', 'period', 'date', 'commitment', 'customer', 'tier'],
    months: 12,
    reads: ['customer', 'sales'],
  },
  internal: {
    title: 'The whole roadmap',
    disclaimer: 'For people inside only: it names accounts and revenue.',
    fields: [
      'title',
      'id',
      'status',
      'owner',
      'team',
      'period',
      'date',
      'commitment',
      'delivery_confidence',
      'rank',
      'score',
      'why',
      'customer',
      'revenue',
      'competitive',
      'differentiator',
      'segment',
      'tier',
      'goals',
      'question',
      'risk',
      'depends_on',
      'integrations',
      'milestones',
      'unlocks',
      'work',
      'effort',
      'evidence',
      'accounts',
      'override',
      'links',
    ],
    months: 0,
    reads: ['internal', 'executive', 'engineering', 'sales', 'advisory-board', 'customer'],
  },
};

/** How many months an audience looks ahead is an option of the rule that finds what lies beyond. */
const horizonRule = 'roadmap/horizon-exceeded';

export function audienceOf(id: AudienceId, config: Config): Audience {
  const own = config.audiences.get(id);
  const { title, disclaimer, fields, months, reads } = usual[id];
  const isOutside = outside.includes(id);
  const wanted = own?.fields ?? fields;
  return {
    id,
    title,
    disclaimer,
    // rubric.yaml is refused such a list already; this holds whatever reads it.
    fields: isOutside ? wanted.filter((field) => !neverOutside.includes(field)) : wanted,
    months: months === 0 ? 0 : chosen(config, horizonRule, id.replace('-', '_'), months),
    reads,
    isOutside,
    isScrubbed: id !== 'executive' && id !== 'internal',
  };
}
