// What a place means: score inputs with the formula and its numbers, fields and statuses from the schema,
// section headings with what a strong one says, and ids with the document they name.
import type { Field } from '../document/field.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { frameworkNamed } from '../scoring/frameworks/index.ts';
import type { Framework } from '../scoring/framework.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { touches, type Span } from '../text/span.ts';
import { cell, code } from './escape.ts';
import { idAt } from './ids.ts';
import { rankText, scoreTitle, scoreWorking } from './scoreText.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(snapshot: Snapshot, path: string, offset: number): Hover | undefined {
  const typed = snapshot.typed(path);
  if (typed === undefined) return undefined;
  return hoverReference(snapshot, typed, offset) ?? hoverField(snapshot, typed, offset) ?? hoverHeading(typed, offset);
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
  const type = typed.schema.fields.get(field.name)?.type;
  const framework = type?.kind === 'score' ? frameworkNamed(type.framework) : undefined;
  if (framework !== undefined) return hoverScore(snapshot, typed, framework, field, offset);
  if (field.name === 'links') return hoverLink(typed, field, offset);
  const spec = typed.schema.fields.get(field.name);
  if (field.name === 'status' && typed.status.kind === 'known') {
    const { spec: status } = typed.status;
    return { span: field.node.span, markdown: `**${status.name}** (${status.phase})\n\n${status.help}` };
  }
  if (spec === undefined || spec.help === '') return undefined;
  return {
    span: field.key,
    markdown: `**${cell(spec.name)}**\n\n${spec.help}${spec.example === '' ? '' : `\n\nFor example ${code(spec.example)}.`}`,
  };
}

function hoverLink(typed: TypedDocument, field: Field, offset: number): Hover | undefined {
  const inner = field.node.kind === 'map' ? field.node.entries.find(({ key }) => touches(key, offset)) : undefined;
  const spec = inner === undefined ? undefined : typed.schema.links.get(inner.name);
  return inner === undefined || spec === undefined ? undefined : { span: inner.key, markdown: `**${cell(spec.name)}**\n\n${spec.help}` };
}

/** On an input its own meaning and tiers; everywhere the formula with this document's numbers. */
function hoverScore(snapshot: Snapshot, typed: TypedDocument, framework: Framework, field: Field, offset: number): Hover {
  const inner =
    field.node.kind === 'map' ? field.node.entries.find(({ key, node }) => touches(key, offset) || touches(node.span, offset)) : undefined;
  const input = inner === undefined ? undefined : framework.inputs.get(inner.name);
  const lines: string[] = [];
  if (input !== undefined) {
    lines.push(`**${input.label}**, ${input.unit}`, input.help);
    if (input.choices.length > 0) lines.push(input.choices.map(({ value, meaning }) => `- ${code(value)} ${meaning}`).join('\n'));
  }
  const score = snapshot.scores(typed.path).find(({ outcome }) => outcome.framework === framework);
  if (score !== undefined) {
    const working = scoreWorking(score.outcome, snapshot.config);
    const value = score.outcome.kind === 'scored' ? formatNumber(score.outcome.value) : undefined;
    lines.push(
      working === undefined
        ? `**${cell(scoreTitle(score.outcome, snapshot.config))}**`
        : `**${scoreTitle(score.outcome, snapshot.config)}** = ${framework.formula}\n\n${working} = ${value ?? ''}`,
    );
    const rank = rankText(snapshot.ranking(framework.id), typed.path);
    if (rank !== undefined) lines.push(`This is ${rank} by ${framework.label}.`);
    if (score.outcome.kind === 'scored') {
      const remarks = framework
        .remarks(score.outcome.inputs, snapshot.config)
        .filter((remark) => input === undefined || remark.input === inner?.name);
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
