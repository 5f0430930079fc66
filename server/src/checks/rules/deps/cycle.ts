// Work that waits for itself, by way of other documents, can never begin.
import { scalars, type ScalarNode } from '../../../document/field.ts';
import { linkFields, type TypedDocument } from '../../../schema/typedDocument.ts';
import { wayRound, type Circles } from '../../../portfolio/dependencies.ts';
import { dependencyCircles } from '../../links/dependencyCycles.ts';
import { defineRule } from '../../rule.ts';

/** A longer way round is cut in the middle. */
const mostShown = 6;
/** In a circle of thousands each would otherwise look up all others. */
const mostRelated = 10;

export const dependencyCycle = defineRule({
  id: 'deps/cycle',
  scope: 'portfolio',
  summary: 'Disallow documents that wait for one another in a circle',
  severity: 'error',
  messages: {
    itself: '{id} waits for itself. Remove it from its own {link}.',
    circle: '{id} waits for itself, by way of {way}. Remove one of these links, or split off what the others need first.',
  },
  *check({ typed, portfolio }) {
    const { id, path } = typed;
    if (id === undefined || (linkFields(typed, 'depends_on').length === 0 && linkFields(typed, 'blocks').length === 0)) return;
    const circles = portfolio.answer(dependencyCircles);
    const way = wayRound(circles, id);
    const link = way === undefined ? undefined : linkInCircle(typed, id, circles, way);
    if (way === undefined || link === undefined) return;
    if (way.length === 2) {
      yield { message: 'itself', data: { id, link: link.name }, span: link.node.span };
      return;
    }
    const related = way
      .slice(1, -1)
      .slice(0, mostRelated)
      .flatMap((other) =>
        portfolio
          .withId(other)
          .filter((place) => place.path !== path)
          .map((place) => ({ path: place.path, span: place.idSpan, message: `${other}, "${place.title}", is in the circle.` })),
      );
    yield { message: 'circle', data: { id, way: shown(way) }, span: link.node.span, related };
  },
});

interface CircleLink {
  readonly name: string;
  readonly node: ScalarNode;
}

/** The link on the way round that stands in this document, else another one in the circle; the others are reported where they stand. */
function linkInCircle(typed: TypedDocument, id: string, { inside }: Circles, way: readonly string[]): CircleLink | undefined {
  const named = (name: string): readonly CircleLink[] =>
    linkFields(typed, name).flatMap((field) => scalars(field.node).map((node) => ({ name, node })));
  const waits = named('depends_on').filter(({ node }) => inside[id]?.includes(node.text.trim()));
  const blocks = named('blocks').filter(({ node }) => inside[node.text.trim()]?.includes(id));
  const onWay = (link: CircleLink, other: string | undefined): boolean => link.node.text.trim() === other;
  return waits.find((link) => onWay(link, way[1])) ?? blocks.find((link) => onWay(link, way.at(-2))) ?? waits[0] ?? blocks[0];
}

function shown(way: readonly string[]): string {
  return (way.length <= mostShown + 1 ? way : [...way.slice(0, 4), '…', ...way.slice(-2)]).join(' → ');
}
