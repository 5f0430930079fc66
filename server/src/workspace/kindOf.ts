// The kind of one file in one repository: what rubric.yaml claims, else what the file itself tells.
import type { ProductDocument } from '../document/document.ts';
import { scalarText } from '../document/field.ts';
import { isCandidatePath, kindKeys, kindNamed, recognise, type Recogniser } from '../schema/recognise.ts';

export function kindOf(
  document: ProductDocument,
  path: string,
  claimed: string | undefined,
  recognisers: readonly Recogniser[],
): string | undefined {
  const declared = declaredKinds(document);
  if (claimed !== undefined) {
    const stem = path.toLowerCase().replace(/\.[^./]+$/, '');
    const named = recognisers.find(({ id }) => stem.endsWith(`.${id}`))?.id;
    const own = declared.map((word) => kindNamed(word, recognisers)).find((kind) => kind !== undefined) ?? named;
    const unknown = scalarText(document.fields.get('kind')?.node) !== undefined && own === undefined;
    return unknown ? undefined : (own ?? claimed);
  }
  if (!isCandidatePath(path) || isLinkAsText(document.text)) return undefined;
  const kindField = scalarText(document.fields.get('kind')?.node);
  // A file that says it is something else is taken at its word.
  if (kindField !== undefined && kindNamed(kindField, recognisers) === undefined) return undefined;
  // The headings of a decision record are those of several kinds, so it is one only where something says so.
  const named = declared.some((word) => kindNamed(word, recognisers) !== undefined) || /\.decision\.md$/i.test(path);
  if (!named && isDecisionRecord(document)) return undefined;
  return recognise({ path, declared, title: document.title?.heading.text ?? scalarText(document.fields.get('title')?.node) }, recognisers);
}

export function declaredKinds(document: ProductDocument): readonly string[] {
  if (document.metadata !== 'front-matter') return [];
  return kindKeys.flatMap((key) => scalarText(document.fields.get(key)?.node) ?? []);
}

/** A symbolic link that was checked out as a text file holds nothing but a path. */
function isLinkAsText(text: string): boolean {
  return text.length < 300 && /^[\w./-]+\.(?:md|markdown)\s*$/.test(text);
}

function isDecisionRecord(document: ProductDocument): boolean {
  return document.sections.some(({ heading }) => /^(?:decision outcome|considered options)$/i.test(heading.text.trim()));
}
