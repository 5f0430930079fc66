// The kinds of business that a rubric.yaml can name, and what differs between them. Every number is a default that
// an option of the rule which uses it overrides.

export type Profile = 'b2b-saas' | 'consumer' | 'marketplace' | 'enterprise' | 'developer';
export const profiles: readonly Profile[] = ['b2b-saas', 'consumer', 'marketplace', 'enterprise', 'developer'];

export interface ProfileDefaults {
  /** Interviews that a discovery usually needs; 0 where usage data and experiments stand in for them. */
  readonly minInterviews: number;
  /** Days between a launch and its impact review. */
  readonly reviewAfter: number;
  /** Months that a roadmap may look ahead. */
  readonly roadmapMonths: number;
  /** Audiences that a launch tells, beside those that every launch tells. */
  readonly audiences: readonly string[];
  /** Audiences of the usual list that such a launch has no use for. */
  readonly withoutAudiences: readonly string[];
  /** Metrics that may be a north star although they look like activity or money. */
  readonly northStars: readonly string[];
}

export const usualDefaults: ProfileDefaults = {
  minInterviews: 0,
  reviewAfter: 30,
  roadmapMonths: 0,
  audiences: [],
  withoutAudiences: [],
  northStars: [],
};

const byProfile: Readonly<Record<Profile, ProfileDefaults>> = {
  'b2b-saas': { ...usualDefaults, minInterviews: 20, roadmapMonths: 24, northStars: ['nrr', 'net revenue retention', 'mrr', 'arr'] },
  consumer: {
    ...usualDefaults,
    reviewAfter: 14,
    roadmapMonths: 6,
    audiences: ['community'],
    withoutAudiences: ['sales', 'customer success'],
    northStars: ['dau', 'daily active users', 'watch time', 'mau'],
  },
  marketplace: { ...usualDefaults, minInterviews: 20, roadmapMonths: 12, audiences: ['suppliers'], northStars: ['gmv', 'orders'] },
  enterprise: {
    ...usualDefaults,
    minInterviews: 10,
    reviewAfter: 90,
    roadmapMonths: 36,
    audiences: ['procurement', 'security', 'partners'],
    northStars: ['expansion revenue', 'arr'],
  },
  developer: { ...usualDefaults, northStars: ['api calls'] },
};

export function defaultsOf(profile: Profile | undefined): ProfileDefaults {
  return profile === undefined ? usualDefaults : byProfile[profile];
}
