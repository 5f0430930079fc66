// What a text is in a repository: the document, its kind and its scores. A function of the text, the settings and
// the sidecar beside it, so that a text nobody has saved can be asked about as well.
import { readDocument, type ProductDocument } from '../document/document.ts';
import { factsOf, type DocumentFacts } from '../portfolio/facts.ts';
import { typeDocument, type TypedDocument } from '../schema/typedDocument.ts';
import { scoresOf, type DocumentScore } from '../scoring/score.ts';
import { kindOf } from './kindOf.ts';
import type { Settings } from './settings.ts';

export interface ReadText {
  readonly document: ProductDocument;
  /** Undefined where the file is no product document. */
  readonly typed: TypedDocument | undefined;
  readonly scores: readonly DocumentScore[];
  readonly facts: DocumentFacts | undefined;
}

export interface ReadContext {
  readonly settings: Settings;
  /** The name of the root folder, where it may say what the files in it are. */
  readonly rootName: string | undefined;
  /** The text of another file of the root. */
  readonly textOf: (path: string) => string | undefined;
}

/** Takes over what `previous`, the last version of the document, has already parsed. */
export function readEntry(path: string, text: string, previous: ProductDocument | undefined, context: ReadContext): ReadText {
  const { settings, rootName, textOf } = context;
  const { catalogue } = settings.kinds;
  const plain = readDocument(text, previous);
  const pathForRules = rootName === undefined ? path : `${rootName}/${path}`;
  const kind = settings.isExcluded(path) ? undefined : kindOf(plain, pathForRules, settings.claim(path), catalogue.recognisers);
  const schema = kind === undefined ? undefined : catalogue.schemas.get(kind);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const sidecar = schema?.sidecar === undefined ? undefined : textOf(folder + schema.sidecar);
  const isForeign = schema !== undefined && (sidecar !== undefined || schema.keys.size > 0);
  const document = isForeign ? readDocument(text, plain, { sidecar, keys: schema.keys }) : plain;
  const typed = kind === undefined ? undefined : typeDocument(document, kind, path, catalogue);
  if (typed === undefined) return { document, typed, scores: [], facts: undefined };
  const scores = scoresOf(document.fields, settings.config, document.frontMatter.kind !== 'malformed');
  return { document, typed, scores, facts: factsOf(typed, scores) };
}
