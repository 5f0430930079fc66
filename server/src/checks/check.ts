// Runs the rules over one document. Document rules see that document alone, so their problems can be kept
// until it changes; portfolio rules also see the others.
import type { Config, Severity } from '../config/config.ts';
import { span } from '../text/span.ts';
import { beyondLimits } from './rules/doc/beyond-limits.ts';
import { documentRules, portfolioRules, untypedRules } from './registry.ts';
import type { AnyRule, Finding, Inputs, PortfolioView, Problem } from './rule.ts';
import { severityOf, type RuleSettings } from './severity.ts';
import { readSuppressions } from './suppressions.ts';

/** The problems that one document shows by itself. */
export function checkDocument(inputs: Inputs['document'], settings: RuleSettings): readonly Problem[] {
  return collect(documentRules, inputs, settings, (rule) => rule.run(inputs));
}

/** The problems that need the other documents to be seen. */
export function checkInPortfolio(inputs: Inputs['document'], portfolio: PortfolioView, settings: RuleSettings): readonly Problem[] {
  return collect(portfolioRules, inputs, settings, (rule) => rule.run({ ...inputs, portfolio }));
}

/** The problems of a candidate file that has no kind. */
export function checkUntyped(inputs: Inputs['untyped'], config: Config, settings: RuleSettings): readonly Problem[] {
  return untypedRules.flatMap((rule) => {
    const setting = settings.setting(rule.id, inputs.path);
    return [...rule.run(inputs)].flatMap((finding) => {
      const severity = severityOf(rule, 'review', finding.severity, setting, config);
      return severity === 'off' ? [] : [toProblem(rule.id, severity, finding, inputs.document.text.length)];
    });
  });
}

function collect<R extends AnyRule>(
  rules: readonly R[],
  { typed, config }: { readonly typed: Inputs['document']['typed']; readonly config: Config },
  settings: RuleSettings,
  run: (rule: R) => Iterable<Finding>,
): readonly Problem[] {
  const suppressions = readSuppressions(typed.document);
  const problems: Problem[] = [];
  const { limit } = typed.document;
  const unread = limit?.code === 'binary' || limit?.code === 'document-long';
  for (const rule of rules) {
    const setting = settings.setting(rule.id, typed.path);
    // Of a document that was not read nothing is known to be missing.
    if (setting === 'off' || (unread && rule.id !== beyondLimits.id)) continue;
    for (const finding of run(rule)) {
      const severity = severityOf(rule, typed.phase, finding.severity, setting, config);
      if (severity === 'off' || suppressions.covers(rule.id, finding.span)) continue;
      problems.push(toProblem(rule.id, severity, finding, typed.document.text.length));
    }
  }
  return problems;
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
