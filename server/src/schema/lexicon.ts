// One language's words for concepts, and the words of placeholders, read from `schemas/lang/<language>.yaml`.
import { member, NodeReader, type ShapeProblem } from '../document/nodeReader.ts';
import { parseYaml } from '../document/yaml.ts';
import { span } from '../text/span.ts';
import type { ConceptWords, Lexicon } from './concepts.ts';

export function parseLexicon(language: string, text: string): { readonly lexicon: Lexicon; readonly problems: readonly ShapeProblem[] } {
  const reader = new NodeReader();
  const { root, problems } = parseYaml(text, span(0, text.length));
  for (const problem of problems) reader.report(problem.span, `This YAML cannot be read (${problem.name ?? problem.code}).`);
  const top = reader.map(root, 'the lexicon');
  const concepts = new Map<string, ConceptWords>();
  for (const concept of reader.map(member(top, 'concepts'), 'concepts')) {
    const parts = reader.map(concept.node, concept.name, ['names', 'prefixes', 'not']);
    concepts.set(concept.name, {
      names: reader.texts(member(parts, 'names'), 'names'),
      prefixes: reader.texts(member(parts, 'prefixes'), 'prefixes'),
      not: reader.texts(member(parts, 'not'), 'not'),
    });
  }
  const words = new Map(
    top
      .filter(({ name }) => name !== 'lang' && name !== 'concepts')
      .map(({ name, node }) => [name, reader.texts(node, name).map((word) => word.toLowerCase())]),
  );
  return { lexicon: { language: reader.text(member(top, 'lang'), 'lang') ?? language, concepts, words }, problems: reader.problems };
}
