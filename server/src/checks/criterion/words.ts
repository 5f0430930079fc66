// The English words that the criterion analysis knows, as data only: supporting another language means another
// object of this shape. Entries are lower case, singular where the reader adds a plural itself, and never contain
// digits.
const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** Entries are separated by commas; a line break may stand behind a comma only. */

export const WORDS = {
  months: list(`january, jan, february, feb, march, mar, april, apr, may, june, jun, july, jul, august, aug,
    september, sept, sep, october, oct, november, nov, december, dec`),
  /** Durations in which a deadline is given; shorter ones ("15 minutes") are read as targets. */
  longDurations: list(`day, days, d, week, weeks, wk, wks, w, month, months, mo, mos, quarter, quarters, year, years, yr,
    yrs`),
  shortDurations: list(`millisecond, milliseconds, ms, second, seconds, sec, secs, s, minute, minutes, min, mins, hour,
    hours, hr, hrs, h`),
  /** "90 business days", "three consecutive months". */
  durationAdjectives: list(`business, working, calendar, consecutive, straight, full, rolling, more, additional`),
  /** Other units that make a small number word a quantity ("three clicks") and a decimal after "in" no version. */
  otherUnits: list(`percent, click, clicks, tap, taps, step, steps, star, stars, point, points, time, times, kb, mb, gb,
    tb, kib, mib, gib, rps, qps, fps, dollar, dollars, euro, euros, million, billion`),
  /** Plurals that make 2000 a count and no year. */
  counted: list(`users, customers, accounts, teams, rows, requests, tickets, orders, downloads, installs, signups,
    records, events, items, calls, sessions, visits, subscribers, people, documents, words, characters`),
  currencies: list(`usd, eur, gbp, chf, jpy, cny, inr, cad, aud, sek, nok, dkk, pln, brl`),
  /** Digits after these nouns name a thing and count nothing: "Phase 2", "OAuth 2.0", "Fortune 500". */
  labels: list(`phase, stage, step, tier, level, version, release, milestone, section, figure, table, part,
    appendix, option, scenario, sprint, iteration, page, rule, wave, story, epic, chapter, priority,
    issue, pr, prd, adr, kep, rfc, requirement, objective, goal, metric, criterion, kpi, kr, iso, wcag,
    soc, pci dss, oauth, http, tls, html, css, usb, bluetooth, wifi, utf, port, status, exit code,
    error code, windows, ios, android, iphone, chrome, python, node, java, react, angular, vue, rails,
    django, php, ruby, postgres, postgresql, mysql, kubernetes, gpt, claude, llama, gemini, apache,
    fortune, web, type, sev, severity, gen, cohort, round, batch, exit`),
  /** The labels that also take a colon; "Objective: 1 hour" states a value. */
  colonLabels: list(`priority, severity, sev, phase, sprint, version, issue, status, port, step, release`),
  /** Digits after these name a point in time: "Day 30 retention". After "per" and the like they do not. */
  periods: list(`day, week, month, quarter, year`),
  /** A decimal after these is a release ("beta in 1.29") unless a unit follows it. */
  versionLeads: list(`in, since, for, at, until, with`),
  /** What follows is what is divided by: "calls per 100 deliveries". */
  denominatorLeads: list(`per, each, every, out of`),
  /** Words that follow a number without being its unit. */
  functionWords: list(`a, above, across, after, against, all, already, an, and, any, are, as, at, be, because, before,
    below, between, but, by, can, currently, did, do, does, during, each, every, for, from, had, has,
    have, if, in, including, into, is, it, its, may, must, not, now, of, on, only, onto, or, our, over,
    per, plus, should, since, so, than, that, the, their, then, there, these, this, those, through, to,
    today, under, until, versus, via, vs, was, we, were, when, where, which, while, who, will, with,
    within, without`),
  /** Nouns that make "three …" an enumeration and no measurement. */
  vagueNouns: list(`things, ways, reasons, options, parts, kinds, types, sections, approaches, themes, phases`),
  below: list(`under, below, less than, fewer than, lower than, faster than, shorter than, smaller than, sub-`),
  atMost: list(`at most, up to, no more than, not more than, no longer than, within, maximum, maximum of, max, max.`),
  above: list(`over, above, more than, greater than, higher than, exceed, exceeds, exceeding, beyond`),
  atLeast: list(`at least, no less than, no fewer than, not below, minimum, minimum of, min, min.`),
  about: list(`about, around, approximately, approx., roughly, circa, ca., nearly, almost`),
  /** "5 or fewer", "200 ms max". */
  atMostAfter: list(`or less, or fewer, or lower, or below, or faster, max, maximum, at most`),
  atLeastAfter: list(`or more, or better, or higher, or above, or greater, and above, and up, minimum, at least`),
  /** Words that make the bare number behind them a value. */
  valueLeads: list(`from, to, by, reach, reaches, hit, hits, equals, target, target of, goal, goal of, baseline,
    baseline of, currently, today, now at, stays at, holds at, remains at, capped at, score, score of,
    rating, rating of, nps, nps of, csat, csat of, average of, total of, vs, vs., versus, than,
    rather than, instead of`),
  baselineLeads: list(`baseline, baseline of, baseline is, currently, current, current value, currently at, today, today's,
    was, were, vs, vs., vs current, vs. current, vs baseline, vs. baseline, vs today, vs. today, versus,
    compared to, compared with, against, up from, down from, now at, now, previously, instead of,
    rather than, last week, last month, last quarter, last year, as-is`),
  baselineAfter: list(`today, currently, now, at present, baseline`),
  /** Starts of the verbs that announce a change: "reduced", "increasing". */
  changeStems: list(`reduc, increas, decreas, improv, lower, rais, rising, declin, shorten, shrink, lift, boost, climb,
    grow, drop, fall, halv, doubl, tripl, accelerat`),
  changeWords: list(`cut, cuts, rise, rises, rose, fell, grew, shrank, up, down, move, moves, moved, goes, went`),
  /** "80% reduction", also with a word between: "25% cost savings". */
  changeNouns: list(`reduction, decrease, increase, improvement, uplift, lift, growth, drop, decline, gain, saving,
    savings, boost`),
  changeComparatives: list(`fewer, faster, slower, less, more, lower, higher, better, shorter, cheaper, smaller, larger`),
  /** Deltas without a numeral. */
  changeForms: list(`halve, halves, halved, in half, by half, doubles, doubled, double, triples, tripled, triple,
    quadruple, quadruples, quadrupled, twice as, by a third, by a quarter, by two thirds, tenfold,
    twofold, threefold`),
  /** "Double-click" and "double bookings" double nothing. */
  notDoubled: list(`check, click, tap, entry, opt, quote, book, count, spend, submit, charge, write, submission`),
  shares: list(`half of, half the, a third of, one third of, two thirds of, two-thirds of, a quarter of,
    three quarters of`),
  /** "No increase", "no data loss": a guardrail whose threshold is zero; only the second list may have a word between. */
  changes: list(`increase, decrease, drop, change, degradation`),
  guardrails: list(`regression, loss, incident, outage, downtime, failure, duplicate, defect, vulnerability,
    vulnerabilities, complaint, escalation, breach, breaches, violation`),
  anyTime: list(`at all times, at any time`),
  ordinals: list(`first, last, next, past, previous`),
  timeframeLeads: list(`within, in, over, after, during, first, last, next, past, previous, for, throughout`),
  deadlineLeads: list(`by, until, till, before, through, end of, eoy, eoq, in, during, at`),
  milestones: list(`launch, ga, go-live, release, rollout, general availability, deployment`),
  windows: list(`retention, window, period, average, cohort, after, post, of launch, rolling, trailing, moving`),
  /** "Answered within 3 days" states a service level; with any other verb the days are a deadline. */
  turnaround: list(`resolved, answered, processed, closed, reviewed, fixed, refunded, paid, settled, fulfilled,
    acknowledged, triaged, patched, respond, responded, replied`),
  binary: list(`certified, certification, passes, pass, passed, approved, sign-off, sign off, signed off,
    signed-off, signed, audit, audited, compliant, go-live, migrated, decommissioned`),
  /** A whole target cell that can only be met or not met. */
  binaryCells: list(`yes, pass, passed, passes, true, done, met, all green`),
  outputVerbs: list(`launch, ship, release, deliver, build, implement, complete, create, develop, roll out, rollout,
    deploy, publish`),
  /** "Build time under 5 min" measures something although it starts with an output verb. */
  notOutput: list(`time, times, duration, frequency, rate, cycle, notes, size, failure, failures, success, cadence,
    errors, minutes, day, quality, pipeline, latency, cost, costs`),
  ownerLabels: list(`owner, owners, dri, accountable, responsible`),
  sourceVerbs: list(`measured, tracked, instrumented, monitored, verified`),
  sourceLeads: list(`by, via, with, in, from, through, using, on`),
  /** "Reported by customers" and "observed in production" name no source, "reported via" does. */
  weakSourceVerbs: list(`reported, observed`),
  weakSourceLeads: list(`via, through, using`),
  sourceLabels: list(`source, dashboard, query, event`),
  /** "Doubled", "twice a week" and "takes an hour" quantify a problem without a numeral. */
  multiples: list(`doubled, tripled, quadrupled, halved`),
  frequencies: list(`once, twice, three times`),
  costVerbs: list(`take, takes, spend, spends, cost, costs, lose, loses, waste, wastes, wait, waits`),
  /** A cell, an owner or a source that says that there is none yet. */
  placeholders: list(`-, --, –, —, ?, ??, ., ..., …, tbd, tba, tbc, todo, n/a, na, n.a., unknown, unmeasured`),
  noBaseline: list(`none, new, new product, not applicable`),
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  },
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  magnitudes: {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    k: 1e3,
    m: 1e6,
    mm: 1e6,
    b: 1e9,
    bn: 1e9,
    dozen: 12,
  },
  /** Table headers by role, matched as whole words and tried in this order. */
  headers: {
    timeframe: list(`timeframe, time frame, timeline, when, deadline, due, date, horizon, eta, quarter, period`),
    source: list(`source, how, measured, measurement, instrumentation, method, tool, tracking, verification,
    verified by`),
    owner: list(`owner, owners, dri, accountable, responsible, lead`),
    target: list(`target, targets, goal, goals, expected, threshold, desired, target value`),
    baseline: list(`baseline, current, currently, today, now, as-is, before, previous, existing`),
    metric: list(`metric, metrics, kpi, measure, indicator, criterion, criteria, objective, signal`),
    /** Columns whose numbers rank or name rows and measure nothing. */
    other: list(`#, id, no, no., nr, priority, weight, status, rank, phase, actual, frequency`),
  },
};

/** Units and limits written without spaces in Chinese, Japanese and Korean text, where digits sit between letters. */
export const CJK = {
  units:
    list(`ミリ秒, 秒, 分, 時間, 日, 週間, か月, ヶ月, 年, 件, 人, 名, 回, 円, 個, 社, 倍, 毫秒, 分钟, 小时, 天, 个月, 次, 个, 元, 초, 분, 시간, 일, 명,
    건, 개, 회, 원`),
  atMostAfter: list(`以内, 以下, 内, 이내, 이하`),
  belowAfter: list(`未満, 미만`),
  atLeastAfter: list(`以上, 이상`),
};
