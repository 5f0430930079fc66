// Money comes after value, and activity is not value yet. A north star that counts one of them can rise while
// customers are no better off. Which businesses may do so anyway, their profile says.
import { defaultsOf } from '../../../config/profiles.ts';
import { scalarText } from '../../../document/field.ts';
import { isKind } from '../../../schema/typedDocument.ts';
import { activityNames, foldMetric, revenueNames } from '../../strategy/metricCatalogue.ts';
import { defineRule } from '../../rule.ts';

export const northStarSuspect = defineRule({
  id: 'metric/north-star-suspect',
  scope: 'document',
  summary: 'Disallow a north star that counts money or mere activity',
  severity: 'info',
  messages: {
    revenue:
      '"{name}" counts money, which follows value by months and cannot steer a team. Count what customers get done that they later pay for.',
    activity:
      '"{name}" counts activity, which can rise while customers are no better off. Count what they get done, such as weekly teams that complete a review.',
  },
  *check({ typed, config }) {
    if (!isKind(typed, 'metric')) return;
    const { fields } = typed.document;
    const role = fields.get('role');
    if (
      scalarText(role?.node)
        ?.toLowerCase()
        .replace(/[\s_]+/g, '-') !== 'north-star' ||
      role === undefined
    )
      return;
    const named = scalarText(fields.get('metric_id')?.node);
    const names = [named, typed.title].flatMap((name) => (name === undefined ? [] : foldMetric(name)));
    const usual = new Set(defaultsOf(config.profile).northStars.map(foldMetric));
    if (names.some((name) => usual.has(name))) return;
    const message = names.some((name) => revenueNames.has(name))
      ? 'revenue'
      : names.some((name) => activityNames.has(name))
        ? 'activity'
        : undefined;
    if (message !== undefined) yield { message, data: { name: typed.title }, span: role.node.span };
  },
});
