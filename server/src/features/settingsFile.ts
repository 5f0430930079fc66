// Completion and hover in rubric.yaml and in schema files, from the shapes that say what those files may hold.
import { rules } from '../checks/registry.ts';
import { configShape, type ShapeNames } from '../config/configShape.ts';
import { shapeAt, type NamedValue, type Shape } from '../config/shape.ts';
import { quoted } from '../document/yamlErrors.ts';
import { formats } from '../schema/catalogue.ts';
import { schemaShape } from '../schema/schemaShape.ts';
import { frameworks, frameworksOf } from '../scoring/frameworks/index.ts';
import { scorecardOf } from '../scoring/frameworks/scorecard.ts';
import { span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { configFile } from '../workspace/workspace.ts';
import { item, type CompletionItem } from './completionItem.ts';
import { yamlContext, type FrontMatterContext } from './frontMatterContext.ts';
import type { Hover } from './hover.ts';
import { toSnippet } from './snippetText.ts';

/** The shape of the file at a path; undefined for a file that is neither settings nor a schema. */
function shapeOf(snapshot: Snapshot, path: string): Shape | undefined {
  if (path === configFile) return configShape(namesIn(snapshot));
  return snapshot.settings.isSchema(path) ? schemaShape(namesIn(snapshot)) : undefined;
}

/** Only for its name: without criteria it scores nothing. */
const scorecard = scorecardOf([]);

/** What there is to name in a repository, its own kinds and frameworks included. */
export function namesIn({ catalogue, config }: Pick<Snapshot, 'catalogue'> & Partial<Pick<Snapshot, 'config'>>): ShapeNames {
  return {
    rules,
    // The scorecard can be named before it has criteria; its problem then says what it lacks.
    frameworks: [
      ...new Map(
        [...frameworks, ...(config === undefined ? [] : frameworksOf(config)), scorecard].map(({ id, label }) => [id, { id, label }]),
      ).values(),
    ],
    formats: formats(),
    kinds: [...catalogue.schemas.values()].map(({ id, title, sections }) => ({
      id,
      title,
      concepts: sections.map(({ concept }) => concept),
    })),
  };
}

export function isSettingsFile(snapshot: Snapshot, path: string): boolean {
  return path === configFile || snapshot.settings.isSchema(path);
}

export function completionInSettings(snapshot: Snapshot, path: string, offset: number): readonly CompletionItem[] {
  const shape = shapeOf(snapshot, path);
  const content = snapshot.text(path) ?? '';
  const context = yamlContext(content, span(0, content.length), offset);
  if (shape === undefined || context === undefined) return [];
  const around = shapeAt(shape, context.parents);
  if (around === undefined) return [];
  if (context.key === undefined) return keysOf(around, context);
  const value = shapeAt(around, [context.key]);
  const before = content.charAt(context.typed.start - 1);
  const found = value === undefined ? [] : valuesOf(value, context);
  // YAML needs a space behind the colon of a value.
  return before === ':' ? found.map((each) => ({ ...each, insert: ` ${each.insert}` })) : found;
}

export function hoverInSettings(snapshot: Snapshot, path: string, offset: number): Hover | undefined {
  const shape = shapeOf(snapshot, path);
  const content = snapshot.text(path) ?? '';
  const word = wordAt(content, offset);
  const context = word === undefined ? undefined : yamlContext(content, span(0, content.length), word.end);
  if (shape === undefined || word === undefined || context === undefined) return undefined;
  const name = content.slice(word.start, word.end);
  const around = shapeAt(shape, context.parents);
  const isKey = /^\s*:(?:\s|$)/.test(content.slice(word.end, word.end + 20));
  const target =
    around === undefined
      ? undefined
      : isKey
        ? shapeAt(around, [name])
        : context.key === undefined
          ? undefined
          : shapeAt(around, [context.key]);
  if (target === undefined) return undefined;
  const help = isKey ? target.help : namedValues(target).find(({ value }) => value === name)?.help;
  return help === undefined || help === '' ? undefined : { span: word, markdown: `**${name}**\n\n${help}` };
}

function wordAt(content: string, offset: number): ReturnType<typeof span> | undefined {
  const before = /[\w/-]*$/.exec(content.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\w/-]*/.exec(content.slice(offset, offset + 100))?.[0].length ?? 0;
  return before + after === 0 ? undefined : span(offset - before, offset + after);
}

function keysOf(shape: Shape, context: FrontMatterContext): readonly CompletionItem[] {
  switch (shape.kind) {
    case 'map':
      return Object.entries(shape.keys)
        .filter(([name]) => !context.siblings.includes(name))
        .map(([name, inner], order) =>
          item(name, 'field', detailOf(inner), inner.help, context.typed, `${toSnippet(name)}:${valueSnippet(inner, context)}`, order),
        );
    case 'list':
      return keysOf(shape.of, context);
    case 'either':
      return shape.of.flatMap((each) => keysOf(each, context));
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
      return [];
  }
}

function valuesOf(shape: Shape, context: FrontMatterContext): readonly CompletionItem[] {
  // A line of a list can begin the item's first key.
  const keys = shape.kind === 'list' && shape.of.kind === 'map' ? keysOf(shape.of, context) : [];
  return [
    ...namedValues(shape).map(({ value, help }, order) =>
      item(
        value,
        'value',
        '',
        help,
        context.typed,
        toSnippet(/^[\w./-]+$/.test(value) && !/^\d/.test(value) ? value : quoted(value)),
        order,
      ),
    ),
    ...keys,
  ];
}

function namedValues(shape: Shape): readonly NamedValue[] {
  switch (shape.kind) {
    case 'choice':
      return shape.values;
    case 'flag':
      return [
        { value: 'true', help: '' },
        { value: 'false', help: '' },
      ];
    case 'list':
      return namedValues(shape.of);
    case 'either':
      return shape.of.flatMap(namedValues);
    case 'text':
    case 'number':
    case 'map':
      return [];
  }
}

function valueSnippet(shape: Shape, { style }: FrontMatterContext): string {
  switch (shape.kind) {
    case 'choice':
    case 'either':
    case 'text':
    case 'number':
    case 'flag':
      return ' $1';
    case 'list':
      if (style === 'flow') return ' [$1]';
      return shape.of.kind === 'map' ? '\n  - $1' : ' [$1]';
    case 'map':
      return style === 'flow' ? ' { $1 }' : '\n  $1';
  }
}

function detailOf(shape: Shape): string {
  switch (shape.kind) {
    case 'choice':
      return shape.values.length > 5 ? 'choice' : shape.values.map(({ value }) => value).join(' | ');
    case 'either':
      return shape.of.map(detailOf)[0] ?? '';
    case 'flag':
      return 'true | false';
    case 'text':
    case 'number':
    case 'list':
    case 'map':
      return shape.kind;
  }
}
