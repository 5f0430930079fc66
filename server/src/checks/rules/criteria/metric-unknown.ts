// A metric named by an id that no document defines is counted by everybody in another way. Teams that define no metric
// at all name theirs in words, and are left alone.
import { distance } from 'fastest-levenshtein';
import { entry, scalars, type FieldNode, type ScalarNode } from '../../../document/field.ts';
import { plainText } from '../../../document/plainValue.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../../text/span.ts';
import { columnRoles } from '../../criterion/index.ts';
import { asChoice } from '../../fixes.ts';
import { isId } from '../../links/ids.ts';
import { isMetricId, metricNames, type MetricName } from '../../strategy/metricNames.ts';
import type { PortfolioQuestion } from '../../portfolioQuestion.ts';
import { defineRule } from '../../rule.ts';

export const metricUnknown = defineRule({
  id: 'criteria/metric-unknown',
  scope: 'portfolio',
  summary: 'Require metrics that are named by their id to be defined',
  severity: 'warning',
  fixable: true,
  messages: {
    one: 'No metric document defines "{id}". Define it in one, or use the id of a metric that is defined{hint}.',
    several: 'No metric document defines {ids}. Define them, or use the ids of metrics that are defined.',
  },
  *check({ typed, portfolio }) {
    const groups = [inFields(typed), ...inSections(typed)].filter((names) => names.length > 0);
    if (groups.length === 0) return;
    const known = portfolio.answer(metricIds);
    if (known.length === 0) return;
    for (const names of groups) {
      // In code most names are those of events and tables, so there only a slip of the pen is one of a metric.
      const unknown = names.filter(({ id, as }) => !known.includes(id) && (as === 'stated' || nearest(id, known) !== undefined));
      const [first] = unknown;
      if (first === undefined) continue;
      const ids = [...new Set(unknown.map(({ id }) => id))];
      const edits = unknown.flatMap(({ id, span: place }) => {
        const near = nearest(id, known);
        return near === undefined || typed.document.metadata === 'sidecar' ? [] : [{ span: place, newText: near }];
      });
      const near = nearest(first.id, known);
      const place = {
        span: first.span,
        related: unknown
          .slice(1)
          .map(({ id, span: at }) => ({ path: typed.path, span: at, message: `No metric document defines "${id}".` })),
        fixes: asChoice(`Write ${[...new Set(edits.map(({ newText }) => newText))].join(', ')}`, edits),
      };
      if (ids.length > 1) yield { ...place, message: 'several', data: { ids: ids.map((id) => `"${id}"`).join(', ') } };
      else yield { ...place, message: 'one', data: { id: first.id, hint: near === undefined ? '' : `, such as "${near}"` } };
    }
  },
});

/** The ids under which metrics are known: their own names and the ids of their documents. */
const metricIds: PortfolioQuestion<readonly string[]> = {
  name: 'ids of metrics',
  answer: (all) =>
    all
      .filter(({ lineage }) => lineage.includes('metric'))
      .flatMap(({ id, fields }) => [plainText(fields, 'metric_id'), id])
      .filter((id) => id !== undefined),
};

/** `metrics:`, and the `metric` of objectives and key results. */
function inFields({ document, schema }: TypedDocument): readonly MetricName[] {
  const { fields } = document;
  const below = (node: FieldNode | undefined, name: string): readonly FieldNode[] =>
    (node?.kind === 'list' ? node.items : []).flatMap((item) => entry(item, name)?.node ?? []);
  const okrs = fields.get('okrs')?.node;
  const nodes: readonly (FieldNode | undefined)[] = [
    schema.fields.has('metrics') ? fields.get('metrics')?.node : undefined,
    ...below(fields.get('objectives')?.node, 'metric'),
    ...below(okrs, 'krs').flatMap((results) => below(results, 'metric')),
  ];
  return nodes
    .flatMap(scalars)
    .map((node) => ({ id: node.text.trim(), span: innerSpan(document.text, node), as: 'stated' as const }))
    .filter(({ id }) => isMetricId(id) || isId(id));
}

/** The ids in each section about success; in a table only where the metrics stand. */
function inSections(typed: TypedDocument): readonly (readonly MetricName[])[] {
  // A metric's own text explains what it is made of.
  if (isKind(typed, 'metric')) return [];
  const { document } = typed;
  const sections = [...typed.sectionsFor('success-criteria'), ...typed.sectionsFor('okrs')].map(({ section }) => section);
  const outermost = sections.filter((section) => !sections.some((other) => other !== section && contains(other.span, section.span)));
  return outermost
    .filter((section) => mayName.test(textOf(document.text, section.span)))
    .map((section) =>
      document.blocksBelow(section).flatMap((block): readonly MetricName[] => {
        if (block.kind === 'row') {
          const roles = columnRoles(block.headers);
          const cells = block.cells.filter((_, column) => roles[column] === undefined || roles[column] === 'metric');
          return cells
            .filter(({ text }) => isMetricId(text.trim()))
            .map((cell) => ({ id: cell.text.trim(), span: cell.span, as: 'stated' as const }));
        }
        if (block.kind !== 'item' && block.kind !== 'paragraph') return [];
        const at = block.span.start;
        return metricNames(textOf(document.text, block.span)).map((name) => ({
          ...name,
          span: span(at + name.span.start, at + name.span.end),
        }));
      }),
    );
}

const mayName = /_|metrics?[ \t]{0,2}[:=]/i;

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The value without its quotes. */
function innerSpan(text: string, { span: whole, text: value }: ScalarNode): Span {
  const at = textOf(text, whole).indexOf(value.trim());
  return at < 0 ? whole : span(whole.start + at, whole.start + at + value.trim().length);
}

/** One number is as near to the next as to any other, so an id of a document is like none. */
function nearest(id: string, known: readonly string[]): string | undefined {
  if (isId(id)) return undefined;
  const near = known.map((other) => ({ other, far: distance(id, other) })).sort((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.max(2, Math.floor(id.length / 5)) ? near.other : undefined;
}
