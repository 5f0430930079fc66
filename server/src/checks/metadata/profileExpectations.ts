// What readers of one kind of business look for in every plan: both sides of a marketplace, the compliance of an
// enterprise product, who buys, who stays. Whether it is there is known by words, so only English documents are asked.
import type { Profile } from '../../config/profiles.ts';
import { perPassage } from '../../document/document.ts';
import { scalarText } from '../../document/field.ts';
import { subtree } from '../../document/section.ts';
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import { criteriaSections, holdsNothing } from '../criteria/criteriaItems.ts';

interface Expectation {
  readonly kinds: readonly string[];
  /** Fields that settle it, whatever they say. */
  readonly settledBy: readonly string[];
  /** What is missing, as it stands behind "look for"; undefined where nothing is. */
  missing(typed: TypedDocument): string | undefined;
}

const words = {
  supply:
    /\b(?:supply|suppliers?|sellers?|hosts?|drivers?|couriers?|providers?|merchants?|vendors?|freelancers?|landlords?|restaurants?|creators?|tutors?|carriers?|contractors?)\b/i,
  demand:
    /\b(?:demand|buyers?|guests?|riders?|passengers?|shoppers?|consumers?|customers?|clients?|tenants?|eaters?|diners?|travell?ers?|patients?|students?|shippers?|employers?|purchasers?)\b/i,
  compliance:
    /\b(?:complian(?:ce|t)|security|privacy|audit(?:s|ed|or)?|soc ?2|iso ?27001|hipaa|fedramp|gdpr|pci|data protection|penetration test)\b/i,
  service: /\b(?:service|services|api|apis|platform|cloud|hosted|saas|server|servers|endpoint|backend)\b/i,
  uptime: /\b(?:uptime|slas?|slos?|availability|downtime)\b|\b99(?:\.\d{1,4})? ?%/i,
  buyer:
    /\b(?:buyers?|buys?|buying|bought|purchas\w*|procurement|decision[- ]makers?|champions?|budget (?:owner|holder)s?|executive sponsors?|economic|signs? off|pays? for|admins?|administrators?)\b/i,
} as const;
type Word = keyof typeof words;

const liquidity =
  /\b(?:liquidity|fill[- ]?rate|match(?:es|ing|ed)?(?:[- ]rate)?|supply|sell[- ]through|utili[sz]ation|time to (?:match|fill|book|first)|(?:active|new|returning) (?:sellers?|hosts?|drivers?|suppliers?|providers?|merchants?|vendors?|couriers?|carriers?)|bookings? per|listings?|coverage|acceptance rate|response time|cancellations?)\b/i;
const retention =
  /\b(?:retention|retain(?:ed|s|ing)?|churn(?:ed)?|d(?:ay)?[- ]?(?:1|7|14|28|30|60|90)|returning|come back|comes back|return(?:ed)? (?:within|in|on)|dau|wau|mau|(?:daily|weekly|monthly)[- ]active|stickiness|repeat\w*|still (?:use|active)|resurrect\w*)\b/i;

const expectations: Readonly<Record<Profile, readonly Expectation[]>> = {
  marketplace: [
    {
      kinds: ['problem', 'prd', 'launch-plan'],
      settledBy: ['side'],
      missing(typed) {
        const supply = isSaid(typed, 'supply');
        const demand = isSaid(typed, 'demand');
        if (supply === demand) return undefined;
        return `what it means for the ${supply ? 'demand' : 'supply'} side (or "side: ${supply ? 'supply' : 'demand'}" where only that one is meant)`;
      },
    },
    {
      kinds: ['prd', 'launch-plan'],
      settledBy: [],
      missing: (typed) => (lacksCriterion(typed, liquidity) ? 'a criterion for the health of supply, such as the fill rate' : undefined),
    },
  ],
  enterprise: [
    {
      kinds: ['prd', 'launch-plan'],
      settledBy: ['compliance'],
      missing: (typed) => (isSaid(typed, 'compliance') ? undefined : 'what it means for security and compliance (or "compliance: n/a")'),
    },
    {
      kinds: ['prd', 'launch-plan'],
      settledBy: ['uptime', 'sla'],
      missing: (typed) => (isSaid(typed, 'service') && !isSaid(typed, 'uptime') ? 'the uptime that the service must reach' : undefined),
    },
  ],
  'b2b-saas': [
    {
      kinds: ['problem', 'prd'],
      settledBy: ['buyer'],
      missing: (typed) => (isSaid(typed, 'buyer') ? undefined : 'who buys it, where that is somebody else than the people who use it'),
    },
  ],
  consumer: [
    {
      kinds: ['prd', 'launch-plan'],
      settledBy: [],
      missing: (typed) => (lacksCriterion(typed, retention) ? 'a criterion for retention, such as who is back on day 7' : undefined),
    },
  ],
  developer: [],
};

/** What a document leaves out of what its kind of business expects, in words. */
export function missingExpectations(typed: TypedDocument, profile: Profile): readonly string[] {
  return expectations[profile].flatMap((expectation) => {
    if (!expectation.kinds.some((kind) => isKind(typed, kind))) return [];
    if (expectation.settledBy.some((name) => scalarText(typed.document.fields.get(name)?.node) !== undefined)) return [];
    return expectation.missing(typed) ?? [];
  });
}

function isSaid(typed: TypedDocument, word: Word): boolean {
  const { document } = typed;
  return [undefined, ...document.sections].some(
    (section) => (section !== undefined && words[word].test(section.heading.text)) || wordsIn(document, section)[word],
  );
}

const wordsIn = perPassage((markdown): Readonly<Record<Word, boolean>> => {
  const text = shown(markdown);
  const has = (word: Word): boolean => words[word].test(text);
  return {
    supply: has('supply'),
    demand: has('demand'),
    compliance: has('compliance'),
    service: has('service'),
    uptime: has('uptime'),
    buyer: has('buyer'),
  };
});

/** True where there are criteria and none of them is of the kind; where there are none, criteria/missing says so. */
function lacksCriterion(typed: TypedDocument, metric: RegExp): boolean {
  const { document } = typed;
  const sections = criteriaSections(typed).filter((section) => !holdsNothing(typed, section));
  if (sections.length === 0) return false;
  return !sections.some((section) =>
    subtree(section).some((part) => metric.test(part.heading.text) || metric.test(shown(document.bodyText(part)))),
  );
}

/** Without comments: a template's guidance is nothing that the author said. */
function shown(markdown: string): string {
  return markdown.replace(/<!--[^]*?(?:-->|$)/g, ' ');
}
