// The metrics that a text names by their id: `metric: activation_rate`, and ids in code such as `activation_rate`. A
// metric named in plain words is free text and none of anybody's business.
import { span, type Span } from '../../text/span.ts';

export interface MetricName {
  readonly id: string;
  /** Where the id stands in the text that was searched. */
  readonly span: Span;
  /** `stated` behind the word "metric"; an id that only stands in code may name an event or a table as well. */
  readonly as: 'stated' | 'code';
}

const stated =
  /\bmetrics?[ \t]{0,2}[:=][ \t]{0,2}[`"']?(?:([a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,8})(?![\w.(/-])|([a-z][a-z0-9]{0,40})(?=[`"']?\)))/gi;
const code = /`([a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,8})`/g;

/** Every metric that is named, in order of place. */
export function metricNames(text: string): readonly MetricName[] {
  if (!/metric|`/i.test(text)) return [];
  const inWords = Array.from(text.matchAll(stated), (match) => named(match, match[1] ?? match[2] ?? '', 'stated'));
  const inCode = Array.from(text.matchAll(code), (match) => named(match, match[1] ?? '', 'code'));
  const others = inCode.filter((each) => !inWords.some((other) => other.span.start === each.span.start));
  return [...inWords, ...others].sort((a, b) => a.span.start - b.span.start);
}

export function namesMetric(text: string): boolean {
  return metricNames(text).length > 0;
}

/** True for a text that is nothing but an id in small letters with underscores. */
export function isMetricId(text: string): boolean {
  return text.length < 100 && /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(text);
}

function named(match: RegExpExecArray, id: string, as: MetricName['as']): MetricName {
  const start = match.index + match[0].lastIndexOf(id);
  return { id, span: span(start, start + id.length), as };
}
