// What a metric means, where a document names one: on ids in front matter, in success criteria and in metric documents;
// and which metrics there are, those of the repository before those that everybody knows.
import type { Field, FieldNode, ScalarNode } from '../document/field.ts';
import { lineFrom } from '../document/lines.ts';
import { plainText } from '../document/plainValue.ts';
import { quoted } from '../document/yamlErrors.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { metricAt, metricFormula, metricNamed, metrics, type Metric } from '../schema/metricCatalogue.ts';
import { isKind, type TypedDocument } from '../schema/typedDocument.ts';
import { span, touches } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { item, type CompletionItem } from './completionItem.ts';
import { cell, code } from './escape.ts';
import type { FrontMatterContext } from './frontMatterContext.ts';
import type { Hover } from './hover.ts';
import { toSnippet } from './snippetText.ts';

/** Fields whose values are ids of metrics. */
const metricFields: readonly string[] = ['metric_id', 'metrics', 'metric', 'primary_metric', 'guardrails', 'drives'];
/** Sections in which a metric's name stands for that metric. */
const metricSections: readonly string[] = ['success-criteria', 'results', 'guardrails'];

export function hoverMetric(snapshot: Snapshot, typed: TypedDocument, offset: number): Hover | undefined {
  const { text, bodyStart, fields } = typed.document;
  if (offset < bodyStart) {
    const node = scalarBelow(fields.values(), offset);
    const metric = node === undefined ? undefined : metricNamed(node.text);
    return node === undefined || metric === undefined ? undefined : { span: node.span, markdown: helpOf(snapshot, typed, metric) };
  }
  const isAbout =
    isKind(typed, 'metric') ||
    metricSections.some((concept) => typed.sectionsFor(concept).some(({ section }) => touches(section.span, offset)));
  if (!isAbout) return undefined;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const found = metricAt(text.slice(start, lineFrom(text, start).end), offset - start);
  if (found === undefined) return undefined;
  return { span: span(start + found.start, start + found.end), markdown: helpOf(snapshot, typed, found.metric) };
}

/** The value at an offset below one of the fields that name metrics. */
function scalarBelow(fields: Iterable<Field>, offset: number, isMetric = false): ScalarNode | undefined {
  for (const { name, node } of fields) {
    if (!touches(node.span, offset)) continue;
    return inNode(node, offset, isMetric || metricFields.includes(name));
  }
  return undefined;
}

function inNode(node: FieldNode, offset: number, isMetric: boolean): ScalarNode | undefined {
  switch (node.kind) {
    case 'scalar':
      return isMetric ? node : undefined;
    case 'list': {
      const inner = node.items.find((each) => touches(each.span, offset));
      return inner === undefined ? undefined : inNode(inner, offset, isMetric);
    }
    case 'map':
      return scalarBelow(node.entries, offset);
  }
}

function helpOf(snapshot: Snapshot, { path }: TypedDocument, metric: Metric): string {
  const own = ownMetrics(snapshot).find((each) => each.facts.path !== path && metricNamed(each.id) === metric);
  const formula = metricFormula(metric);
  const direction = { up: 'more is better', down: 'less is better', range: 'a range is right' }[metric.direction];
  const lines = [
    `**${cell(metric.names[0] ?? metric.id)}** (${code(metric.id)}), ${cell(metric.unit)}, ${direction}`,
    own === undefined ? '' : `This repository defines it in ${cell(own.facts.id ?? own.facts.path)}: ${cell(own.facts.title)}.`,
    cell(metric.definition),
    formula === undefined ? '' : code(formula),
    cell(metric.traps),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

interface OwnMetric {
  readonly id: string;
  readonly facts: DocumentFacts;
}

/** The metrics that documents of the repository define. */
function ownMetrics(snapshot: Snapshot): readonly OwnMetric[] {
  return snapshot.portfolio.all().flatMap((facts): readonly OwnMetric[] => {
    const id = facts.lineage.includes('metric') ? plainText(facts.fields, 'metric_id') : undefined;
    return id === undefined ? [] : [{ id, facts }];
  });
}

/** The metrics that a field can name, and what the catalogue knows of the metric that a document defines. */
export function metricValues(
  snapshot: Snapshot,
  typed: TypedDocument,
  context: FrontMatterContext,
  key: string,
): readonly CompletionItem[] | undefined {
  const value = (label: string, detail: string, documentation: string, order: number, filter = label): CompletionItem => {
    const written = /^[\p{L}\p{N}(][^:#]*$/u.test(label) ? label : quoted(label);
    return { ...item(label, 'value', detail, documentation, context.typed, toSnippet(written), order), filter };
  };
  if (isKind(typed, 'metric') && context.parents.length === 0 && (key === 'formula' || key === 'unit')) {
    const metric = metricOf(typed);
    const text = metric === undefined ? undefined : key === 'unit' ? metric.unit : metricFormula(metric);
    return text === undefined || metric === undefined ? undefined : [value(text, metric.names[0] ?? metric.id, metric.definition, 0)];
  }
  if (!metricFields.includes(key)) return undefined;
  const own = key === 'metric_id' ? [] : ownMetrics(snapshot).filter(({ facts }) => facts.path !== typed.path);
  const taken = new Set(own.map(({ id }) => id));
  const known = metrics().filter(({ id }) => !taken.has(id));
  return [
    ...own.map(({ id, facts }, order) => value(id, facts.title, facts.id ?? '', order, `${id} ${facts.title}`)),
    ...known.map((metric, order) =>
      value(metric.id, metric.names[0] ?? metric.id, metric.definition, own.length + order, [metric.id, ...metric.names].join(' ')),
    ),
  ];
}

/** The metric of the catalogue that a metric document defines, by its id or its title. */
function metricOf({ document, title }: TypedDocument): Metric | undefined {
  const id = document.fields.get('metric_id')?.node;
  return (id?.kind === 'scalar' ? metricNamed(id.text) : undefined) ?? metricNamed(title);
}
