// Runs the rules over one document. Document rules see that document alone, so their problems can be kept
// until it changes; portfolio rules also see the others, and then it is known which suppressions were needed.
import type { Config, Severity } from '../config/config.ts';
import { span } from '../text/span.ts';
import { beyondLimits } from './rules/doc/beyond-limits.ts';
import { frontmatterInvalid } from './rules/doc/frontmatter-invalid.ts';
import { idDuplicate } from './rules/doc/id-duplicate.ts';
import { templateUnfilled } from './rules/doc/template-unfilled.ts';
import { rules } from './registry.ts';
import type { PortfolioView } from './portfolioView.ts';
import type { AnyRule, Finding, Inputs, Problem, Rule } from './rule.ts';
import { titleSpan } from '../schema/typedDocument.ts';
import { severityOf, type RuleSettings } from './severity.ts';
import { silencing, suppressionNotes, type Suppression } from './suppressions.ts';
import { isUnfilledTemplate } from './placeholder/unfilledTemplate.ts';

const untypedRules: readonly Rule<'untyped'>[] = rules.filter((rule) => rule.scope === 'untyped');
const documentRules: readonly Rule<'document'>[] = rules.filter((rule) => rule.scope === 'document');
const portfolioRules: readonly Rule<'portfolio'>[] = rules.filter((rule) => rule.scope === 'portfolio');
const suppressionRules: readonly Rule<'suppressions'>[] = rules.filter((rule) => rule.scope === 'suppressions');

/** The problems that one document shows by itself. */
export function checkDocument(inputs: Inputs['document'], settings: RuleSettings): readonly Problem[] {
  return runAlone(inputs, settings).problems;
}

/** The problems that need the other documents to be seen. */
export function checkInPortfolio(inputs: Inputs['document'], portfolio: PortfolioView, settings: RuleSettings): readonly Problem[] {
  const together = collect(portfolioRules, inputs, settings, (rule) => rule.run({ ...inputs, portfolio }));
  const { typed, today } = inputs;
  const notes = suppressionNotes(typed.document);
  if (notes.length === 0 || today === undefined) return together.problems;
  const alone = runAlone(inputs, settings);
  // Until the files are listed, nobody can say what the rules about other documents will find.
  const asked = new Set([...alone.asked, ...(portfolio.hasFile(typed.path) === 'unknown' ? [] : together.asked)]);
  const used = new Set([...alone.used, ...together.used]);
  const unneeded = (item: Suppression): boolean => asked.has(item.rule) && !used.has(item);
  const judged = { ...inputs, notes, unneeded, rules: rules.map(({ id }) => id) };
  const about = asked.size === 0 ? [] : collect(suppressionRules, inputs, settings, (rule) => rule.run(judged)).problems;
  return about.length === 0 ? together.problems : [...together.problems, ...about];
}

/** The problems of a candidate file that has no kind. */
export function checkUntyped(inputs: Inputs['untyped'], config: Config, settings: RuleSettings): readonly Problem[] {
  return untypedRules.flatMap((rule) => {
    const setting = settings.setting(rule, { path: inputs.path });
    return [...rule.run(inputs)].flatMap((finding) => {
      const severity = severityOf(rule, 'review', finding.severity, setting, config);
      return severity === 'off' ? [] : [toProblem(rule.id, severity, finding, inputs.document.text.length)];
    });
  });
}

/** What some rules have said about a document. */
interface Run {
  readonly problems: readonly Problem[];
  /** The rules that had a say; the others are off, or have nothing to look at. */
  readonly asked: ReadonlySet<string>;
  /** The suppressions without which there would be more problems. */
  readonly used: ReadonlySet<Suppression>;
}

/** The same inputs are asked about twice, once for the problems and once for the suppressions. */
const ranAlone = new WeakMap<Inputs['document'], Run>();

function runAlone(inputs: Inputs['document'], settings: RuleSettings): Run {
  const run = ranAlone.get(inputs) ?? collect(documentRules, inputs, settings, (rule) => rule.run(inputs));
  ranAlone.set(inputs, run);
  return run;
}

/** Of a text that was not read nothing is known to be missing; of a template everything is. */
const saidOfUnread: ReadonlySet<string> = new Set([beyondLimits.id]);
const saidOfTemplates: ReadonlySet<string> = new Set([templateUnfilled.id, frontmatterInvalid.id, idDuplicate.id, beyondLimits.id]);

function collect<R extends AnyRule>(
  of: readonly R[],
  { typed, config }: Inputs['document'],
  settings: RuleSettings,
  run: (rule: R) => Iterable<Finding>,
): Run {
  const notes = suppressionNotes(typed.document);
  const problems: Problem[] = [];
  const asked = new Set<string>();
  const used = new Set<Suppression>();
  const document = {
    path: typed.path,
    schema: typed.schema,
    ...(typed.status.kind === 'known' ? { status: typed.status.spec.name } : {}),
  };
  const { code } = typed.document.limit ?? {};
  const speaksOfTemplates =
    settings.setting(templateUnfilled, document) !== 'off' && silencing(notes, templateUnfilled.id, titleSpan(typed.document)).length === 0;
  const only =
    code === 'binary' || code === 'document-long'
      ? saidOfUnread
      : speaksOfTemplates && isUnfilledTemplate(typed)
        ? saidOfTemplates
        : undefined;
  for (const rule of of) {
    const setting = settings.setting(rule, document);
    if (setting === 'off' || only?.has(rule.id) === false) continue;
    asked.add(rule.id);
    for (const finding of run(rule)) {
      const silenced = silencing(notes, rule.id, finding.span);
      for (const suppression of silenced) used.add(suppression);
      const severity = severityOf(rule, typed.phase, finding.severity, setting, config);
      if (severity === 'off' || silenced.length > 0) continue;
      problems.push(toProblem(rule.id, severity, finding, typed.document.text.length));
    }
  }
  return { problems, asked, used };
}

function toProblem(rule: string, severity: Severity, finding: Finding, length: number): Problem {
  return {
    rule,
    severity,
    message: finding.message,
    span: span(Math.min(finding.span.start, length), Math.min(finding.span.end, length)),
    fixes: finding.fixes ?? [],
    related: finding.related ?? [],
  };
}

/** By place, then by rule: the order in which problems are shown everywhere. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
