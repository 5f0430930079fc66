// What a place means: score inputs with the formula and its numbers, fields and statuses from the schema,
// section headings with what a strong one says, and ids with the document they name.
import type { Field, FieldNode } from '../document/field.ts';
import type { FieldSpec, FieldType } from '../schema/schema.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { frameworks } from '../scoring/frameworks/index.ts';
import type { Framework } from '../scoring/framework.ts';
import { remarksOf } from '../scoring/score.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { touches, type Span } from '../text/span.ts';
import { decidingText } from './deciders.ts';
import { cell, code } from './escape.ts';
import { evidenceHover } from './evidence.ts';
import { idAt } from './ids.ts';
import { hoverMetric } from './metricHelp.ts';
import { frameworkAt } from './scoreCompletion.ts';
import { rankText, scoreTitle, scoreWorking } from './scoreText.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(snapshot: Snapshot, path: string, offset: number): Hover | undefined {
  const typed = snapshot.typed(path);
  if (typed === undefined) return undefined;
  const found =
    hoverReference(snapshot, typed, offset) ??
    hoverMetric(snapshot, typed, offset) ??
    hoverField(snapshot, typed, offset) ??
    hoverHeading(typed, offset);
  const evidence = evidenceHover(snapshot, typed, offset);
  if (evidence === undefined) return found;
  return found === undefined ? evidence : { span: found.span, markdown: `${found.markdown}\n\n${evidence.markdown}` };
}

function hoverReference(snapshot: Snapshot, typed: TypedDocument, offset: number): Hover | undefined {
  const found = idAt(typed.document, offset);
  if (found === undefined || found.id === typed.id) return undefined;
  const [target] = snapshot.portfolio.withId(found.id);
  if (target === undefined) return undefined;
  const scores = snapshot.scores(target.path).map(({ outcome }) => scoreTitle(outcome, snapshot.config));
  const facts = [snapshot.catalogue.schemas.get(target.kind)?.title ?? target.kind, target.status, target.owner, ...scores].filter(
    (part) => part !== undefined && part !== '',
  );
  return {
    span: found.span,
    markdown: `**${cell(found.id)} · ${cell(target.title)}**\n\n${facts.map((fact) => cell(fact ?? '')).join(' · ')}`,
  };
}

function hoverField(snapshot: Snapshot, typed: TypedDocument, offset: number): Hover | undefined {
  const field = [...typed.document.fields.values()].find(
    (candidate) => touches(candidate.key, offset) || touches(candidate.node.span, offset),
  );
  if (field === undefined) return undefined;
  const framework = frameworkAt(typed, field.name, snapshot.config);
  if (framework !== undefined) return hoverScore(snapshot, typed, framework, field, offset);
  if (field.name === 'links') return hoverLink(typed, field.node.kind === 'map' ? field.node.entries : [], offset);
  if (field.name === 'status' && typed.status.kind === 'known' && touches(field.node.span, offset)) {
    const { spec: status } = typed.status;
    return { span: field.node.span, markdown: `**${status.name}** (${status.phase})\n\n${status.help}` };
  }
  const spec = typed.schema.fields.get(field.name);
  return spec === undefined ? hoverLink(typed, [field], offset) : (hoverInner(spec.type, field.node, offset) ?? hoverSpec(spec, field));
}

/** The field of a map, or of a map in a list, on its key or its value. */
function hoverInner(type: FieldType, node: FieldNode, offset: number): Hover | undefined {
  if (node.kind === 'list') {
    const item = type.kind === 'list' ? node.items.find((each) => touches(each.span, offset)) : undefined;
    return item === undefined || type.kind !== 'list' ? undefined : hoverInner(type.of, item, offset);
  }
  if (node.kind !== 'map' || type.kind !== 'map') return undefined;
  const field = node.entries.find((each) => touches(each.key, offset) || touches(each.node.span, offset));
  const spec = field === undefined ? undefined : type.fields.get(field.name);
  return field === undefined || spec === undefined ? undefined : (hoverInner(spec.type, field.node, offset) ?? hoverSpec(spec, field));
}

function hoverSpec(spec: FieldSpec, field: Field): Hover | undefined {
  if (spec.help === '') return undefined;
  const example = spec.example === '' ? '' : `\n\nFor example ${code(spec.example)}.`;
  return { span: field.key, markdown: `**${cell(spec.name)}**\n\n${spec.help}${example}` };
}

/** A link stands in the map of links or at the top. */
function hoverLink(typed: TypedDocument, fields: readonly Field[], offset: number): Hover | undefined {
  const inner = fields.find(({ key }) => touches(key, offset));
  const spec = inner === undefined ? undefined : typed.schema.links.get(inner.name);
  return inner === undefined || spec === undefined ? undefined : { span: inner.key, markdown: `**${cell(spec.name)}**\n\n${spec.help}` };
}

/** On an input its own meaning and tiers; everywhere the formula with this document's numbers. */
function hoverScore(snapshot: Snapshot, typed: TypedDocument, framework: Framework, field: Field, offset: number): Hover {
  const inner =
    field.node.kind === 'map' ? field.node.entries.find(({ key, node }) => touches(key, offset) || touches(node.span, offset)) : undefined;
  const name = field.node.kind === 'scalar' ? framework.bareInput : inner?.name;
  const input = name === undefined ? undefined : framework.inputs.get(name);
  // What a repository says of its own framework is text, and no markup.
  const shown = frameworks.some(({ id }) => id === framework.id) ? (text: string): string => text : cell;
  const lines: string[] = [];
  if (input !== undefined) {
    lines.push(`**${shown(input.label)}**, ${shown(input.unit)}`, shown(input.help));
    if (input.choices.length > 0) lines.push(input.choices.map(({ value, meaning }) => `- ${code(value)} ${meaning}`).join('\n'));
  }
  const score = snapshot.scores(typed.path).find(({ outcome }) => outcome.framework.id === framework.id);
  if (score !== undefined) {
    const working = scoreWorking(score.outcome, snapshot.config);
    const value = score.outcome.kind === 'scored' ? score.outcome.framework.show(score.outcome.value, snapshot.config) : undefined;
    const title = scoreTitle(score.outcome, snapshot.config);
    // A level is its own working.
    const sum = working === undefined || working === value ? '' : ` = ${shown(framework.formula)}\n\n${shown(working)} = ${value ?? ''}`;
    // What is wrong with an input is said in the document's own words.
    lines.push(`**${score.outcome.kind === 'scored' ? shown(title) : cell(title)}**${sum}`);
    const rank = !framework.ranks ? undefined : rankText(snapshot.ranking(framework.id), typed.path);
    const decides = decidingText(snapshot, typed.path, framework, input === undefined ? undefined : name);
    if (rank !== undefined) lines.push([`This is ${rank} by ${framework.label}.`, decides].filter((text) => text !== undefined).join(' '));
    if (score.outcome.kind === 'scored') {
      const remarks = remarksOf(score.outcome, snapshot.config).filter((remark) => input === undefined || remark.input === name);
      lines.push(...remarks.map(({ text }) => text));
    }
  }
  return { span: inner?.key ?? field.key, markdown: lines.join('\n\n') };
}

function hoverHeading(typed: TypedDocument, offset: number): Hover | undefined {
  for (const [section, concepts] of typed.sections) {
    if (!touches(section.heading.span, offset)) continue;
    const specs = concepts.flatMap((concept) => typed.schema.sections.find((spec) => spec.concept === concept) ?? []);
    if (specs.length === 0) return undefined;
    const markdown = specs.map((spec) => `**${spec.title}** (${spec.level})\n\n${spec.guidance}`).join('\n\n---\n\n');
    return { span: section.heading.title, markdown };
  }
  return undefined;
}
