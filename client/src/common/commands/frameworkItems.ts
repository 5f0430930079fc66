// The entries of the list of frameworks, over all roots. Plain data, so that it can be tested without an editor.
import type { BacklogRoot } from '../../../../server/src/connection/protocol.ts';
import { counted } from '../views/rowText.ts';

export type FrameworkItem =
  | { readonly kind: 'separator'; readonly label: string }
  | {
      readonly kind: 'framework';
      readonly label: string;
      readonly description: string;
      readonly framework: string | undefined;
      readonly isChosen: boolean;
    };

/** First what the repository itself ranks by, then frameworks in use by number of documents, then the others. */
export function frameworkItems(roots: readonly BacklogRoot[], chosen: string | undefined): readonly FrameworkItem[] {
  const found = new Map<string, { readonly label: string; documents: number }>();
  for (const { id, label, documents } of roots.flatMap(({ frameworks }) => frameworks)) {
    const known = found.get(id);
    if (known === undefined) found.set(id, { label, documents });
    else known.documents += documents;
  }
  const item = ([framework, { label, documents }]: [string, { readonly label: string; documents: number }]): FrameworkItem => ({
    kind: 'framework',
    label,
    description: counted(documents, 'document') ?? 'no documents',
    framework,
    isChosen: framework === chosen,
  });
  const all = [...found];
  const used = all.filter(([, { documents }]) => documents > 0).sort((a, b) => b[1].documents - a[1].documents);
  const unused = all.filter(([, { documents }]) => documents === 0);
  return [
    {
      kind: 'framework',
      label: "The Repository's Own",
      description: 'what rubric.yaml says, else what most documents carry',
      framework: undefined,
      isChosen: chosen === undefined,
    },
    ...(used.length > 0 ? [{ kind: 'separator' as const, label: 'in use' }, ...used.map(item)] : []),
    ...(unused.length > 0 ? [{ kind: 'separator' as const, label: 'not in use' }, ...unused.map(item)] : []),
  ];
}
