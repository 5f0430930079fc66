// A metric tree shows how what teams move today becomes what the product stands for. It breaks where a metric drives
// one that nobody defined, where metrics drive one another in a circle, and where two north stars pull apart.
import { distance } from 'fastest-levenshtein';
import { scalars, scalarText, type ScalarNode } from '../../../document/field.ts';
import { isKind, metadataSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { circleThrough, drivenBy, foldName, leadsTo, metricNamed, metricTree, type MetricNode } from '../../strategy/metricTree.ts';
import type { PortfolioView } from '../../portfolioView.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

export const treeBroken = defineRule({
  id: 'metric/tree-broken',
  scope: 'portfolio',
  summary: 'Require metrics to lead to one north star, without gaps and circles',
  severity: 'error',
  fixable: true,
  messages: {
    unknown: 'No metric is called {names}, which this one is said to drive.{hint} Define it, or correct the name.',
    circle: 'These metrics drive one another in a circle: {names}. Take out the link that runs against cause and effect.',
    loose: 'This input metric leads to no north star. Say under "drives" which metric it moves early.',
    stars: '{count} active metrics are the north star{product}: {names}. Keep one, and make the others inputs that drive it.',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'metric') || typed.document.frontMatter.kind === 'malformed') return;
    const tree = portfolio.answer(metricTree);
    const own = tree.find(({ path }) => path === typed.path);
    if (own === undefined) return;
    const { fields } = typed.document;
    const written = scalars(fields.get('drives')?.node).filter(({ text }) => !isUnfilled(text));
    const unknown = written.filter(({ text }) => metricNamed(tree, text) === undefined);
    const [firstUnknown] = unknown;
    if (firstUnknown !== undefined) yield unknownFinding(typed, tree, own, unknown, firstUnknown);

    const circle = circleThrough(tree, own);
    // A circle is one mistake, and it is told once.
    if (circle.length > 0 && isFirst(own, circle)) {
      const to = circle[1] ?? own;
      yield {
        message: 'circle',
        data: { names: [...circle, own].map(({ name }) => name).join(' → ') },
        span: written.find(({ text }) => to.names.includes(foldName(text)))?.span ?? metadataSpan(typed.document),
        related: placesOf(circle.slice(1), portfolio, 'is part of the circle'),
      };
    }
    const isStar = (node: MetricNode): boolean => node.role === 'north-star' && !node.isClosed;
    if (own.role === 'input' && unknown.length === 0 && circle.length === 0 && hasStar(tree, own, isStar) && !leadsTo(tree, own, isStar))
      yield { message: 'loose', span: spanOf(typed, drivenBy(tree, own).length > 0 ? 'drives' : 'role'), severity: 'warning' };

    const stars = tree.filter((node) => isStar(node) && node.isActive && node.product === own.product);
    if (stars.length > 1 && stars[0]?.path === own.path) {
      const product = own.product === '' ? '' : ` of ${scalarText(fields.get('product')?.node) ?? own.product}`;
      yield {
        message: 'stars',
        data: { count: String(stars.length), names: listed(stars.map(({ name }) => name)), product },
        span: spanOf(typed, 'role'),
        related: placesOf(stars.slice(1), portfolio, 'is a north star too'),
        severity: 'warning',
      };
    }
  },
});

function unknownFinding(
  { document }: TypedDocument,
  tree: readonly MetricNode[],
  own: MetricNode,
  unknown: readonly ScalarNode[],
  first: ScalarNode,
) {
  const near = nearest(tree, own, first.text);
  return {
    message: 'unknown',
    data: {
      names: unknown.map(({ text }) => `"${text.trim()}"`).join(' or '),
      hint: near === undefined ? '' : ` Did you mean "${near}"?`,
    },
    span: first.span,
    fixes:
      near === undefined || document.metadata === 'sidecar' ? [] : asChoice(`Change to ${near}`, [{ span: first.span, newText: near }]),
    severity: 'warning',
  } as const;
}

function nearest(tree: readonly MetricNode[], own: MetricNode, name: string): string | undefined {
  const names = tree.filter(({ path }) => path !== own.path).flatMap((node) => node.names.slice(0, 1));
  const folded = foldName(name);
  const [first] = names
    .map((other) => ({ other, edits: distance(folded, other) }))
    .filter(({ edits }) => edits <= Math.max(2, folded.length / 5))
    .sort((x, y) => x.edits - y.edits);
  return first?.other;
}

/** Where no north star is defined yet, nothing can lead to one. */
function hasStar(tree: readonly MetricNode[], own: MetricNode, isStar: (node: MetricNode) => boolean): boolean {
  return tree.some((node) => isStar(node) && (node.product === own.product || node.product === '' || own.product === ''));
}

function isFirst(own: MetricNode, circle: readonly MetricNode[]): boolean {
  return circle.every(({ path }) => own.path <= path);
}

function spanOf({ document }: TypedDocument, field: string) {
  const found = document.fields.get(field);
  return found?.node.span ?? metadataSpan(document);
}

function placesOf(nodes: readonly MetricNode[], portfolio: PortfolioView, what: string): readonly RelatedPlace[] {
  return nodes.slice(0, 10).flatMap(({ path, name }) => {
    const place = portfolio.placeOf(path);
    return place === undefined ? [] : [{ path, span: place.idSpan, message: `"${name}" ${what}.` }];
  });
}
