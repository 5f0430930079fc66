// What the dashboard's page and the extension say to each other. Each side looks at every message before it believes it:
// the page shows what stands in documents, and the extension opens and writes files.
import { isFlag, isNumber, isText, listOf, maybe, oneOf, record, type Shape } from './shape.ts';

/** A change of an input in thought, in the root that the page shows. */
export interface PageChange {
  readonly path: string;
  readonly input: string;
  readonly value: string;
}

export type ToExtension =
  /** The page is there and wants its data. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly root: string; readonly path: string }
  | { readonly kind: 'save'; readonly name: string; readonly text: string }
  | { readonly kind: 'copy'; readonly what: string; readonly text: string }
  | { readonly kind: 'preview'; readonly root: string; readonly changes: readonly PageChange[] }
  | { readonly kind: 'discard' }
  | { readonly kind: 'apply' };

export interface PageRoot {
  readonly uri: string;
  readonly name: string;
  /** DashboardData, which the page looks at part by part. */
  readonly data: unknown;
}

export type ToPage =
  | {
      readonly kind: 'data';
      readonly isReading: boolean;
      readonly roots: readonly PageRoot[];
      /** How many changes there are that are only tried out. */
      readonly changes: number;
      /** Why changes count for nothing, one sentence each. */
      readonly refused: readonly string[];
    }
  /** There is no data, and this is why. */
  | { readonly kind: 'unavailable'; readonly what: string };

const change: Shape<PageChange> = record({ path: isText, input: isText, value: isText });

const toExtension: readonly Shape<ToExtension>[] = [
  record({ kind: oneOf('ready') }),
  record({ kind: oneOf('open'), root: isText, path: isText }),
  record({ kind: oneOf('save'), name: isText, text: isText }),
  record({ kind: oneOf('copy'), what: isText, text: isText }),
  record({ kind: oneOf('preview'), root: isText, changes: listOf(change) }),
  record({ kind: oneOf('discard') }),
  record({ kind: oneOf('apply') }),
];

const isAnything: Shape<unknown> = (_value): _value is unknown => true;

const toPage: readonly Shape<ToPage>[] = [
  record({
    kind: oneOf('data'),
    isReading: isFlag,
    roots: listOf(record({ uri: isText, name: isText, data: isAnything })),
    changes: isNumber,
    refused: listOf(isText),
  }),
  record({ kind: oneOf('unavailable'), what: isText }),
];

export function isToExtension(value: unknown): value is ToExtension {
  return toExtension.some((shape) => shape(value));
}

export function isToPage(value: unknown): value is ToPage {
  return toPage.some((shape) => shape(value));
}

/** What the page keeps for the time that nobody sees it. */
export interface PageState {
  readonly tab: string | undefined;
  readonly root: string | undefined;
  readonly asTable: boolean;
}

export const isPageState: Shape<PageState> = record({ tab: maybe(isText), root: maybe(isText), asTable: isFlag });
