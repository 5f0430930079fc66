// The audiences as the list shows them. Plain data, so that a test can hold them against those that the server knows.

export interface AudienceChoice {
  readonly id: string;
  /** In a list. */
  readonly title: string;
  /** In a sentence. */
  readonly label: string;
  readonly detail: string;
}

export const audiences: readonly AudienceChoice[] = [
  {
    id: 'executive',
    title: 'Executives',
    label: 'executives',
    detail: 'Three to five initiatives with impact, confidence and risk, and why we say no, on one page',
  },
  {
    id: 'engineering',
    title: 'Engineering',
    label: 'engineering',
    detail: 'Six months with dependencies, milestones and the share of infrastructure and technical debt',
  },
  {
    id: 'sales',
    title: 'Sales',
    label: 'sales',
    detail: "Twelve months in customers' words: what is committed, what is only planned, and what only we offer",
  },
  {
    id: 'advisory-board',
    title: 'Advisory Board',
    label: 'the advisory board',
    detail: 'Eighteen months from today to tomorrow, why this direction, and questions',
  },
  {
    id: 'customer',
    title: 'Customers',
    label: 'customers',
    detail: 'What is coming and what is being explored, with no date that nobody has promised',
  },
  { id: 'internal', title: 'The Team', label: 'the team', detail: 'Everything, with scores, owners, evidence and links' },
];
