// Metrics that every business knows by the same names, sorted by what they count. Only a whole name counts: "weekly
// teams that complete a review" is none of them, however much activity it takes.

/** Words around a name that do not change what is counted. */
const around =
  /^(?:total|overall|global|net new|new|number of|count of|our|the|daily|weekly|monthly|quarterly|yearly|annual)\s+|\s+(?:total|overall|count|per (?:day|week|month|quarter|year)|a (?:day|week|month)|growth|volume)$/;

/** "Weekly sign-ups (all products)" is `signups`. */
export function foldMetric(name: string): string {
  let folded = name
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .replace(/(?<=sign|log|page|app)[- ](?=up|in\b|ins\b|view|open)/g, '')
    .trim();
  // "Daily active users" is a name of its own.
  for (let shorter = folded; ; folded = shorter) {
    shorter = known.has(folded) ? folded : folded.replace(around, '').trim();
    if (shorter === folded) return folded;
  }
}

export const revenueNames: ReadonlySet<string> = new Set([
  'revenue',
  'recurring revenue',
  'sales',
  'bookings',
  'billings',
  'gross revenue',
  'net revenue',
  'gross profit',
  'profit',
  'margin',
  'gross margin',
  'mrr',
  'monthly recurring revenue',
  'arr',
  'annual recurring revenue',
  'nrr',
  'net revenue retention',
  'net dollar retention',
  'ndr',
  'grr',
  'gmv',
  'gross merchandise value',
  'arpu',
  'average revenue per user',
  'acv',
  'tcv',
  'ltv',
  'clv',
  'customer lifetime value',
  'expansion revenue',
]);

export const activityNames: ReadonlySet<string> = new Set([
  'dau',
  'wau',
  'mau',
  'dau/mau',
  'daily active users',
  'weekly active users',
  'monthly active users',
  'active users',
  'users',
  'registered users',
  'registrations',
  'signups',
  'pageviews',
  'views',
  'impressions',
  'visits',
  'visitors',
  'unique visitors',
  'sessions',
  'clicks',
  'downloads',
  'installs',
  'logins',
  'appopens',
  'followers',
  'likes',
  'time on site',
  'time spent',
  'watch time',
  'api calls',
]);

const known: ReadonlySet<string> = new Set([...revenueNames, ...activityNames]);
