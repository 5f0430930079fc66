// One `check…` helper for each feature: the only places where the tests call it.
import assert from 'node:assert/strict';
import { codeActions, fixAll, type CodeAction } from '../../server/src/features/codeActions.ts';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { completion, type CompletionItem } from '../../server/src/features/completion.ts';
import { hover } from '../../server/src/features/hover.ts';
import { definition, documentLinks, references } from '../../server/src/features/navigation.ts';
import { readDocument } from '../../server/src/document/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { span, textOf } from '../../server/src/text/span.ts';
import { expandSnippet, readFixture, workspaceOf } from '../fixture.ts';

export function checkHover(text: string, expected: { readonly covers: string; readonly says: RegExp } | 'nothing'): void {
  const { files, path, offset } = readFixture(text);
  const found = hover(workspaceOf(files), path, offset);
  if (expected === 'nothing') {
    assert.equal(found, undefined);
    return;
  }
  assert.ok(found, 'a hover');
  assert.equal(textOf(files[path] ?? '', found.span), expected.covers);
  assert.match(found.markdown, expected.says);
}

function completionsAt(text: string): { readonly items: readonly CompletionItem[]; readonly text: string } {
  const { files, path, offset } = readFixture(text);
  const source = files[path] ?? '';
  return { items: completion(workspaceOf(files), path, readDocument(source), offset), text: source };
}

export function completionLabels(text: string): readonly string[] {
  return completionsAt(text).items.map(({ label }) => label);
}

/** Asserts which labels are offered at the cursor, and that each replaces text around it on one line. */
export function checkOffers(
  text: string,
  expected: { readonly labels?: readonly string[]; readonly has?: readonly string[]; readonly hasNot?: readonly string[] },
): void {
  const { items, text: source } = completionsAt(text);
  const { offset } = readFixture(text);
  const labels = items.map(({ label }) => label);
  if (expected.labels !== undefined) assert.deepEqual(labels, expected.labels);
  for (const label of expected.has ?? []) assert.ok(labels.includes(label), `${label} is among ${labels.join(', ')}`);
  for (const label of expected.hasNot ?? []) assert.ok(!labels.includes(label), `${label} is not among ${labels.join(', ')}`);
  for (const { replace } of items) {
    assert.ok(replace.start <= offset && offset <= replace.end, 'an item replaces text around the cursor');
    assert.doesNotMatch(textOf(source, replace), /[\r\n]/, 'an item replaces text on one line');
  }
}

/** True where an editor that filters by `typed` would keep the item, as VS Code does it: all letters in order. */
function keeps(filter: string, typed: string): boolean {
  let at = 0;
  for (const letter of filter.toLowerCase()) if (letter === typed.toLowerCase().charAt(at)) at++;
  return at >= typed.length;
}

/** Asserts the text that stands there once `item` is taken and its prompts are left as they are. */
export function checkCompletion(text: string, expected: { readonly item: string; readonly becomes: string | RegExp }): void {
  const { items, text: source } = completionsAt(text);
  const found = items.find(({ label }) => label === expected.item);
  assert.ok(found, `"${expected.item}" among ${items.map(({ label }) => label).join(', ')}`);
  const typed = source.slice(found.replace.start, readFixture(text).offset).trim();
  assert.ok(keeps(found.filter, typed), `“${typed}” finds “${found.filter}”`);
  const result = applyEdits(source, [{ span: found.replace, newText: expandSnippet(found.insert) }]);
  if (typeof expected.becomes === 'string') assert.equal(result, expected.becomes);
  else assert.match(result, expected.becomes);
}

export function lensTitles(text: string): readonly string[] {
  const { files, path } = readFixture(text);
  return codeLenses(workspaceOf(files), path).map(({ title }) => title);
}

export function actionsAt(text: string): readonly CodeAction[] {
  const { files, path, offset, end } = readFixture(text);
  return codeActions(workspaceOf(files), path, span(offset, end));
}

/** Asserts the text after the action with this title, and gives the rules that still report there. */
export function checkAction(text: string, title: string, becomes: RegExp): readonly string[] {
  const { files, path } = readFixture(text);
  const action = actionsAt(text).find((candidate) => candidate.title === title);
  assert.ok(
    action,
    `"${title}" among ${actionsAt(text)
      .map((candidate) => candidate.title)
      .join('; ')}`,
  );
  const result = applyEdits(files[path] ?? '', action.edits);
  assert.match(result, becomes);
  return workspaceOf({ ...files, [path]: result })
    .problems(path)
    .map(({ rule }) => rule);
}

export function checkFixAll(text: string, becomes: RegExp): void {
  const { files, path } = readFixture(text);
  const once = applyEdits(files[path] ?? '', fixAll(workspaceOf(files), path)?.edits ?? []);
  assert.match(once, becomes);
  const again = fixAll(workspaceOf({ ...files, [path]: once }), path);
  assert.equal(applyEdits(once, again?.edits ?? []), once, 'fixing twice');
}

/** Places as `path: text on the line`. */
export function checkDefinition(text: string, expected: readonly string[]): void {
  const { files, path, offset } = readFixture(text);
  assert.deepEqual(
    definition(workspaceOf(files), path, offset).map((place) => shown(files, place)),
    expected,
  );
}

export function checkReferences(text: string, expected: readonly string[]): void {
  const { files, path, offset } = readFixture(text);
  assert.deepEqual(
    references(workspaceOf(files), path, offset, 'with').map((place) => shown(files, place)),
    expected,
  );
}

/** Places where the id at the cursor is named, as `path:line`, without the one where it is given. */
export function checkMentions(text: string, expected: readonly string[]): void {
  const { files, path, offset } = readFixture(text);
  const places = references(workspaceOf(files), path, offset, 'without');
  const line = (place: { readonly path: string; readonly span: { readonly start: number } }): number =>
    (files[place.path] ?? '').slice(0, place.span.start).split('\n').length;
  assert.deepEqual(
    places.map((place) => `${place.path}:${String(line(place))}`),
    expected,
  );
}

/** Links of the first file, or of the one with the cursor, as `text → path`. */
export function checkLinks(text: string, expected: readonly string[]): void {
  const { files, path } = readFixture(text);
  const found = documentLinks(workspaceOf(files), path).map(
    ({ span: place, target }) => `${textOf(files[path] ?? '', place)} → ${target.path}`,
  );
  assert.deepEqual(found, expected);
}

function shown(
  files: Readonly<Record<string, string>>,
  place: { readonly path: string; readonly span: { readonly start: number } },
): string {
  const text = files[place.path] ?? '';
  const start = text.lastIndexOf('\n', place.span.start - 1) + 1;
  return `${place.path}: ${text.slice(start).split('\n')[0] ?? ''}`;
}
