// A file that says it is a `prdd` is checked as nothing at all, and nobody notices. A word that is no kind and
// near none is left alone: other tools have kinds of their own.
import { distance } from 'fastest-levenshtein';
import { scalarText } from '../../../document/field.ts';
import { nearest } from '../../../document/nodeReader.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';

export const kindUnknown = defineRule({
  id: 'doc/kind-unknown',
  scope: 'untyped',
  summary: 'Disallow a kind that does not exist',
  severity: 'error',
  fixable: true,
  messages: {
    near: 'There is no kind "{word}", so this document is not checked. Did you mean "{near}"?',
    claimed: 'There is no kind "{word}", so this document is not checked although rubric.yaml names it. Possible are {kinds}.',
  },
  *check({ document, path, kinds, claimed }) {
    const node = document.metadata === 'front-matter' ? document.fields.get('kind')?.node : undefined;
    const word = scalarText(node);
    if (node === undefined || word === undefined) return;
    const near = nearest(word, kinds);
    if (near !== undefined && (claimed || isSlip(word, near, path))) {
      yield {
        message: 'near',
        data: { word, near },
        span: node.span,
        fixes: asChoice(`Change to "${near}"`, [{ span: node.span, newText: near }]),
      };
    } else if (claimed) {
      const fixes = kinds.flatMap((kind) => asChoice(`Change to "${kind}"`, [{ span: node.span, newText: kind }]));
      yield { message: 'claimed', data: { word, kinds: kinds.join(', ') }, span: node.span, fixes };
    }
  },
});

/** A short word is soon two letters away from another one, and three letters tell nothing unless the path says the same. */
function isSlip(word: string, near: string, path: string): boolean {
  if (path.toLowerCase().includes(near)) return true;
  return word.length > 3 && (near.length > 4 || distance(word.toLowerCase(), near) === 1);
}
