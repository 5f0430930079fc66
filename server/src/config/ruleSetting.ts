// How loud a rule can be set, and what its options can hold.

export type Severity = 'error' | 'warning' | 'info';
/** `on` leaves the severity to the rule and wakes a rule that is off by default. */
export type RuleSetting = Severity | 'on' | 'off';
export const ruleSettings: readonly RuleSetting[] = ['error', 'warning', 'info', 'on', 'off'];
/** What a rule lets people choose: a limit, a switch or words. */
export type OptionValue = number | boolean | readonly string[];
