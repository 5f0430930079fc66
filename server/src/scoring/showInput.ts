// The value of one input as people read it: `80 %`, `500/month`, `must`. Only for showing; nothing reads it back.
import type { ScoringConfig } from '../config/config.ts';
import { addDays } from '../document/calendar.ts';
import { formatNumber, formatPercent } from './format.ts';
import type { InputSpec } from './framework.ts';

export function showInput(spec: InputSpec, value: number, config: ScoringConfig): string {
  switch (spec.kind) {
    case 'percent':
      return formatPercent(value);
    case 'perPeriod':
      return `${formatNumber(value)}/${config.rice.period}`;
    case 'money':
      return `${formatNumber(value)}${spec.currency === undefined ? '' : ` ${spec.currency}`}${spec.per === undefined ? '' : `/${spec.per}`}`;
    case 'duration':
      return value === 1 ? '1 week' : `${formatNumber(value)} weeks`;
    case 'level':
      return spec.levels.find((level) => level.value === value)?.name ?? formatNumber(value);
    case 'date':
      return addDays('1970-01-01', Math.round(value));
    case 'size':
      return [...spec.sizes].find(([, size]) => size === value)?.[0] ?? formatNumber(value);
    case 'range':
    case 'positive':
      return formatNumber(value);
  }
}
