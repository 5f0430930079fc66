// A page as blocks, before anybody knows whether it becomes Markdown or HTML. Every text in it is plain: what looks
// like markup is shown as it is written.

export type Text = string | { readonly text: string; readonly href: string };

/** A short word about an item: how sure, when, who. */
export interface Tag {
  readonly text: string;
  /** Tells commitments apart by more than their color. */
  readonly kind: 'committed' | 'planned' | 'exploring' | 'plain';
}

export interface Fact {
  readonly label: string;
  readonly texts: readonly Text[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The sentence that says what is a promise. */
  | { readonly kind: 'disclaimer'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly strong: string; readonly text: string }[] }
  | { readonly kind: 'item'; readonly title: string; readonly tags: readonly Tag[]; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly name: string; readonly headers: readonly string[]; readonly rows: readonly (readonly Text[])[] };

export interface Page {
  readonly title: string;
  /** What stands under the title: the day and how far it looks ahead. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  /** `one-page` is set so that it is printed on one. */
  readonly print: 'one-page' | 'flowing';
}
