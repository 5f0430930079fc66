// What a schema file may hold: every key with what it does, for completion, hover and the published JSON Schema.
import { severityShape, type ShapeNames } from '../config/configShape.ts';
import { choice, flag, list, map, number, text, texts, type Shape } from '../config/shape.ts';
import { fieldTypes } from './parseField.ts';
import { type sectionLevels } from './parseSchema.ts';
import { phases } from './schema.ts';

/** How deep fields can stand in fields before completion stops helping. */
const maxDepth = 3;

export function schemaShape(names: ShapeNames): Shape {
  const kinds = Object.fromEntries(names.kinds.map(({ id, title }) => [id, title]));
  const concepts = [...new Set(names.kinds.flatMap((kind) => kind.concepts))].sort();
  const kindList = (help: string): Shape => list(help, choice('A kind.', kinds));
  return map('A kind of document.', {
    kind: text('The kind’s name in front matter, in small letters with hyphens: feature-brief.'),
    abstract: flag('Such a schema only lends its fields and links to those that extend it.'),
    extends: kindList('Kinds from which this one takes what it does not say itself.'),
    title: text('What people call the kind: Feature brief.'),
    summary: text('One sentence that says what the document is for.'),
    aliases: texts('Other words for the kind in front matter.'),
    prefix: text('What its ids begin with: two to ten capital letters and digits.'),
    folder: text('The folder for a new document where there is none of the kind yet.'),
    ranked: flag('Whether documents with a score take part in the ranking.'),
    sidecar: text('The name of a YAML file beside each document that holds its metadata.'),
    keys: map('Other names that fields have in these documents.', {}, texts('The other names of this field.')),
    recognise: map('How a file is recognised without saying its kind.', {
      stems: texts('File names without their extension; * stands for any characters.'),
      folders: texts('Names of folders, or paths of several.'),
      titles: texts('Words of the first heading.'),
      paths: texts('Patterns of whole paths from the root, for files that would otherwise be left alone.'),
    }),
    statuses: map(
      'How far a document can have come; what is promised in it binds by the phase.',
      {},
      map('A status.', {
        phase: choice('What the status means to every rule.', [...phases]),
        aliases: texts('Other words for the status.'),
        help: text('One sentence for people who choose it.'),
      }),
    ),
    fields: map('What front matter may hold.', {}, fieldShape(names, maxDepth)),
    links: map(
      'Links to other documents by their ids.',
      {},
      map('A link.', {
        to: kindList('The kinds that it may point to; any where nothing is said.'),
        many: flag('Whether there may be several.'),
        help: text('One sentence for people who set it.'),
      }),
    ),
    sections: list(
      'The sections of the document, in their order. One that the extended kind has is changed, not doubled.',
      map('A section.', {
        concept: choice('What the section is about. A new name makes a section of your own.', concepts),
        title: text('The heading that a new document gets.'),
        level: choice('How much the section is missed.', levels),
        own_rule: choice(
          'The rule that reports the section when it is missing.',
          Object.fromEntries(names.rules.map(({ id, summary }) => [id, summary])),
        ),
        guidance: text('What a strong section says; shown on hover.'),
        template: text('What stands under the heading of a new document, with <prompts> in angle brackets.'),
        synonyms: texts('Other headings that mean this section in this kind.'),
      }),
    ),
    groups: list(
      'Of each group at least one section must be there.',
      map('A group of sections.', {
        name: text('What the sections are for: why.'),
        sections: list('The sections of which one must be there.', choice('A section.', concepts)),
        help: text('What to write, for people who have none of them.'),
      }),
    ),
    rules: map(
      'How loud rules are on documents of this kind.',
      Object.fromEntries(names.rules.map(({ id, summary }) => [id, severityShape(`${summary}.`)])),
    ),
  });
}

const levels: Readonly<Record<(typeof sectionLevels)[number], string>> = {
  required: 'Asked for as loudly as the kind’s own sections.',
  recommended: 'Named in a hint when it is missing.',
  optional: 'Never asked for.',
  off: 'Takes a section of the extended kind away.',
};

function fieldShape(names: ShapeNames, depth: number): Shape {
  const inner = depth === 0 ? text('A field.') : fieldShape(names, depth - 1);
  return map('A field.', {
    type: choice('What the field holds.', [...fieldTypes]),
    help: text('One sentence for hover and completion.'),
    example: text('What completion writes as the value.'),
    values: texts('What a choice may be.'),
    min: number('The smallest number.'),
    max: number('The largest number.'),
    to: list(
      'The kinds whose ids a reference may hold.',
      choice('A kind.', Object.fromEntries(names.kinds.map(({ id, title }) => [id, title]))),
    ),
    of: depth === 0 ? text('The items of a list.') : { ...inner, help: 'What the items of a list are.' },
    framework: choice(
      'The framework whose inputs a score holds.',
      Object.fromEntries(names.frameworks.map(({ id, label }) => [id, label])),
    ),
    fields: map('What a map holds.', {}, inner),
  });
}
