// How loud a finding is: the rule's base severity, moved by the document's phase, and set by rubric.yaml.
import { globMatcher } from '../config/globs.ts';
import type { Config, RuleSetting, Severity } from '../config/config.ts';
import type { Phase, Schema } from '../schema/schema.ts';
import { statusKey } from '../schema/typedDocument.ts';
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
): Severity | 'off' {
  if (setting === 'off') return 'off';
  const base = own ?? rule.severity;
  // A finding that is milder than its rule stays milder when the rule is turned up or down.
  if (setting !== undefined && setting !== 'on') return own === undefined ? setting : milder(own, setting);
  const usual = usualSeverity(rule, phase, base, own, config);
  return config.preset === 'quiet' && usual === 'info' ? 'off' : usual;
}

function usualSeverity(rule: RuleMeta, phase: Phase, base: Severity, own: Severity | undefined, config: Config): Severity | 'off' {
  if (rule.needsConfig && !config.present) return 'info';
  if (base === 'error') return 'error';
  switch (phase) {
    case 'draft':
      return rule.keepsInDraft || config.preset === 'strict' ? base : 'info';
    case 'review':
      return base;
    case 'committed':
      // A finding that says for itself how loud it is means it.
      return base === 'warning' && own === undefined && rule.escalates ? 'error' : base;
    case 'closed':
      return rule.keepsWhenClosed ? base : 'off';
  }
}

const order: readonly Severity[] = ['info', 'warning', 'error'];

function milder(a: Severity, b: Severity): Severity {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** The document that a rule is asked about. */
export interface AskedDocument {
  readonly path: string;
  /** Its kind with those that it extends, as far as it has one. */
  readonly schema?: Pick<Schema, 'lineage' | 'rules'>;
  /** As the kind spells it. */
  readonly status?: string;
}

/** What the repository says about a rule for one document; the last override that matches wins. */
export class RuleSettings {
  readonly #config: Config;
  readonly #overrides: readonly { readonly matches: (asked: AskedDocument) => boolean; readonly rules: ReadonlyMap<string, RuleSetting> }[];

  constructor(config: Config) {
    this.#config = config;
    this.#overrides = config.overrides.map(({ paths, kinds, statuses, rules }) => {
      const matchesPath = globMatcher(paths);
      const matches = ({ path, schema, status }: AskedDocument): boolean =>
        (paths.length === 0 || matchesPath(path)) &&
        (kinds.length === 0 || kinds.some((kind) => schema?.lineage.includes(kind))) &&
        (statuses.length === 0 || (status !== undefined && statuses.some((each) => statusKey(each) === statusKey(status))));
      return { matches, rules };
    });
  }

  /** Undefined where nobody says anything; a rule that is off by default is then off, unless the preset is strict. */
  setting(rule: Pick<RuleMeta, 'id' | 'recommended'>, asked: AskedDocument): RuleSetting | undefined {
    let found = this.#config.rules.get(rule.id) ?? asked.schema?.rules.get(rule.id);
    for (const override of this.#overrides) {
      if (override.rules.has(rule.id) && override.matches(asked)) found = override.rules.get(rule.id);
    }
    return found ?? (rule.recommended || this.#config.preset === 'strict' ? undefined : 'off');
  }
}
