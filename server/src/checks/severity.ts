// How loud a finding is: the rule's base severity, moved by the document's phase, and set by rubric.yaml.
import { globMatcher } from '../config/globs.ts';
import type { Config, RuleSetting, Severity } from '../config/config.ts';
import type { Phase } from '../schema/schema.ts';
import type { RuleMeta } from './rule.ts';

/**
 * The severity of one finding, or `off`. What rubric.yaml sets stands as it is; otherwise errors stay errors,
 * drafts are told gently, commitments strictly, and closed documents only what makes their data unusable.
 */
export function severityOf(
  rule: RuleMeta,
  phase: Phase,
  own: Severity | undefined,
  setting: RuleSetting | undefined,
  config: Config,
): RuleSetting {
  if (setting === 'off') return 'off';
  const base = own ?? rule.severity;
  // A finding that is milder than its rule stays milder when the rule is turned up or down.
  if (setting !== undefined) return own === undefined ? setting : milder(own, setting);
  if (rule.needsConfig && !config.present) return 'info';
  if (base === 'error') return 'error';
  switch (phase) {
    case 'draft':
      return rule.keepsInDraft ? base : 'info';
    case 'review':
      return base;
    case 'committed':
      // A finding that says for itself how loud it is means it.
      return base === 'warning' && own === undefined && rule.escalates ? 'error' : base;
    case 'closed':
      return 'off';
  }
}

const order: readonly Severity[] = ['info', 'warning', 'error'];

function milder(a: Severity, b: Severity): Severity {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** What rubric.yaml says about a rule for one path; the last override that matches wins. */
export class RuleSettings {
  readonly #config: Config;
  readonly #overrides: readonly { readonly matches: (path: string) => boolean; readonly rules: ReadonlyMap<string, RuleSetting> }[];

  constructor(config: Config) {
    this.#config = config;
    this.#overrides = config.overrides.map(({ paths, rules }) => ({ matches: globMatcher(paths), rules }));
  }

  setting(rule: string, path: string): RuleSetting | undefined {
    let found = this.#config.rules.get(rule);
    for (const override of this.#overrides) {
      if (override.rules.has(rule) && override.matches(path)) found = override.rules.get(rule);
    }
    return found;
  }
}
