// What customers and colleagues ask about every launch, and the words by which a question about it is known. The
// words of a topic are looked for in questions; price and availability may also be told in the release.
export interface FaqTopic {
  readonly id: string;
  /** Stands behind "no question on". */
  readonly name: string;
  readonly asks: RegExp;
}

/** What customers ask, as far as options name it. */
export const customerTopics: readonly FaqTopic[] = [
  {
    id: 'why',
    name: 'why it exists',
    asks: /\bwhy\b|\bwhat (?:problem|is it for|does (?:it|this) (?:do|solve))\b|\b(?:purpose|benefits?|motivation|reasons?)\b|\bwho is (?:it|this) for\b|\bwhat(?:'s| is)\b|\bwhat are we\b/i,
  },
  {
    id: 'difference',
    name: 'how it differs from what people use today',
    asks: /\b(?:differ|differs|different|difference|differences|compare|compared|comparison|competitors?|competing|competition|alternatives?|instead|versus|vs|rather than|unlike|better than|unique|already (?:use|have))\b|\bwhy not (?:just )?use\b/i,
  },
  {
    id: 'price',
    name: 'what it costs',
    asks: /\b(?:costs?|prices?|priced|pricing|pay|paid|charges?|charged|free|licen[cs]e|licen[cs]ing|open[- ]source|subscriptions?|billing|budget|plans?|fees?|expensive|afford|trial)\b|[$€£]\s?\d/i,
  },
  {
    id: 'availability',
    name: 'when and where it is available',
    asks: /\b(?:when|available|availability|where (?:can|is|will)|launch(?:es|ed|ing)?|release|released|roll(?:ed)? ?out|regions?|countries|country|beta|general availability|ga|download|install|get started|getting started|sign up|platforms?|support(?:ed|s)?)\b/i,
  },
  {
    id: 'privacy',
    name: 'what happens to customers’ data',
    asks: /\b(?:privacy|private|data|gdpr|secure|security|safe|safety|encrypt\w*|compliance|compliant|retention|delete|personal|confidential|permissions?|access control|logs?)\b/i,
  },
  {
    id: 'integration',
    name: 'whether it works with the tools people have',
    asks: /\b(?:integrat\w*|work with|works with|existing|compatib\w*|connect\w*|migrat\w*|import|export|tools?|apis?|plug-?ins?|my current|upgrade|switch|support(?:ed|s)?|backwards?|breaking)\b/i,
  },
];

/** What colleagues ask. */
export const colleagueTopics: readonly FaqTopic[] = [
  {
    id: 'risk',
    name: 'the biggest risk',
    asks: /\b(?:risks?|risky|fail|fails|failure|go(?:es)? wrong|drawbacks?|downsides?|concerns?|worr\w+|not do this|why not|threats?|what if|guard against|breaking|challenges?|abuse|fraud|unknowns?)\b/i,
  },
  {
    id: 'cost',
    name: 'what it costs us',
    asks: /\b(?:costs?|budget|effort|resources?|invest\w*|how (?:long|much|many)|headcount|people|team|project plan|timeline|estimates?|margin|profit|revenue|roi|price|pricing|economics)\b/i,
  },
  {
    id: 'metric',
    name: 'how we will know that it worked',
    asks: /\b(?:metrics?|measure\w*|success|successful|kpis?|goals?|targets?|know (?:it|that|if|whether)|adoption|working|outcomes?|okrs?)\b/i,
  },
  {
    id: 'exclusions',
    name: 'what we will not do',
    asks: /\b(?:not|won't|will not|don't|out of scope|exclud\w*|scope|leave out|later|future|next|limitations?|deferred|v2|non-goals?)\b/i,
  },
];
