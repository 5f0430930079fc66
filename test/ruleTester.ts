// Tests a rule by documents with carets under what must be reported. Every case also proves that fixing gives
// the stated text, that fixed text has nothing fixable left, and that every half-typed prefix is survived.
import assert from 'node:assert/strict';
import type { AnyRule, Problem } from '../server/src/checks/rule.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';

export interface RuleCase {
  readonly name: string;
  /** Path of the document, which also says its kind: `prds/x.md`. */
  readonly path: string;
  /**
   * The document, with lines such as `^^^^ warning: message` under what is reported. A caret line belongs to the
   * line above it, starts at the same column, and is taken out before the text is read. Severity and message
   * may be left out. A report over several lines is marked on its first line, an empty span by one caret.
   */
  readonly text: string;
  /** The text after the first fix of every report, or what it matches; left out where nothing is fixable. */
  readonly fixed?: string | RegExp;
  /** Other documents of the repository. */
  readonly others?: Readonly<Record<string, string>>;
  /** Text of rubric.yaml; an empty one is assumed, so that the root is configured. `none` leaves it away. */
  readonly config?: string;
  /** The day to take for today; 2026-06-15 where it is left out. */
  readonly today?: string;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: string | undefined;
  readonly message: string | undefined;
}

const markLine = /^(?<lead>[ \t]*)(?<carets>\^+)(?:[ \t]+(?<severity>error|warning|info))?(?::[ \t]*(?<message>.*))?[ \t]*$/;

/** Declares a mocha suite for the rule with one test a case. */
export function testRule(rule: AnyRule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    it('has cases with different names', () => {
      assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
      assert.ok(cases.length > 0);
    });
    for (const testCase of cases) {
      it(testCase.name, () => {
        runCase(rule, testCase);
      });
    }
  });
}

function runCase(rule: AnyRule, testCase: RuleCase): void {
  const { text, marks } = readMarks(testCase.text);
  const reports = problemsOf(rule, testCase, text);
  assert.deepEqual(
    reports.map((report) => shown(text, report)),
    marks.map((mark) => expected(text, mark)).map((mark, index) => relax(mark, marks[index], reports[index])),
  );
  for (const { message } of reports) assert.doesNotMatch(message, /\{\w+\}/, 'a slot was left unfilled');

  const fixed = fixAll(text, reports);
  if (testCase.fixed instanceof RegExp) assert.match(fixed, testCase.fixed);
  else assert.equal(fixed, testCase.fixed ?? text, 'the fixed text');
  if (fixed !== text) {
    // A choice that only the safe fixes make possible is a step of its own.
    const left = problemsOf(rule, testCase, fixed).filter(
      ({ fixes }) => fixes[0]?.safety === 'safe' || !reports.some((report) => report.fixes[0]?.safety === 'safe'),
    );
    const again = fixAll(fixed, left);
    assert.equal(again, fixed, 'fixing twice changes the text again');
  }
  survivesTyping(rule, testCase, text);
}

/** Types the document into one workspace, as a person does, with the rule looking at every step. */
function survivesTyping(rule: AnyRule, testCase: RuleCase, text: string): void {
  const workspace = workspaceFor(rule, testCase);
  // Every rule has dozens of cases, so a sample of the steps of each is enough to meet every kind of half-typed text.
  const step = Math.max(1, Math.floor(text.length / 50));
  for (let length = 0; length < text.length; length += step) {
    workspace.apply({ kind: 'disk', path: testCase.path, text: text.slice(0, length) });
    const typed = workspace.typed(testCase.path);
    if (typed === undefined || rule.scope === 'untyped' || rule.scope === 'suppressions') {
      workspace.problems(testCase.path);
      continue;
    }
    const inputs = { typed, scores: workspace.scores(testCase.path), config: workspace.config, today: workspace.today };
    const findings = rule.scope === 'document' ? rule.run(inputs) : rule.run({ ...inputs, portfolio: workspace.links });
    for (const { span } of findings) assert.ok(span.start <= span.end);
  }
}

/** The rule's problems for a document, in a repository that holds it and the other documents of the case. */
export function problemsOf(
  rule: Pick<AnyRule, 'id' | 'recommended'>,
  testCase: Omit<RuleCase, 'text' | 'name'>,
  text: string,
): readonly Problem[] {
  const workspace = workspaceFor(rule, testCase);
  workspace.apply({ kind: 'disk', path: testCase.path, text });
  return workspace.problems(testCase.path).filter((problem) => problem.rule === rule.id);
}

/** A rule that is off by default is woken, because the case is about what it says. */
function workspaceFor(rule: Pick<AnyRule, 'id' | 'recommended'>, testCase: Omit<RuleCase, 'text' | 'name'>): Workspace {
  const workspace = new Workspace();
  const usual = rule.recommended ? 'version: 1\n' : `version: 1\nrules:\n  ${rule.id}: on\n`;
  workspace.apply({ kind: 'today', day: testCase.today ?? '2026-06-15' });
  const others = Object.entries(testCase.others ?? {});
  workspace.apply({ kind: 'config', text: testCase.config === 'none' ? undefined : (testCase.config ?? usual) });
  workspace.apply({ kind: 'files', files: [testCase.path, ...others.map(([path]) => path)], closed: [] });
  for (const [path, other] of others) workspace.apply({ kind: 'disk', path, text: other });
  return workspace;
}

function fixAll(text: string, problems: readonly Problem[]): string {
  return applyEdits(
    text,
    problems.flatMap((problem) => problem.fixes[0]?.edits ?? []),
  );
}

function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let lineStart = 0;
  for (const line of marked.split(/(?<=\n)/)) {
    const groups = markLine.exec(line.replace(/\r?\n$/, ''))?.groups;
    if (groups === undefined) {
      lineStart = text.length;
      text += line;
      continue;
    }
    const start = lineStart + (groups['lead']?.length ?? 0);
    marks.push({ start, end: start + (groups['carets']?.length ?? 0), severity: groups['severity'], message: groups['message'] });
  }
  marks.sort((a, b) => a.start - b.start);
  return { text, marks };
}

function shown(text: string, { span, severity, message }: Problem): string {
  const lineEnd = text.slice(span.start).search(/\r?\n/);
  const end = Math.min(Math.max(span.end, span.start + 1), lineEnd < 0 ? Infinity : Math.max(span.start + lineEnd, span.start + 1));
  return `${place(text, span.start, end)} ${severity}: ${message}`;
}

function expected(text: string, mark: Mark): string {
  return `${place(text, mark.start, mark.end)} ${mark.severity ?? '*'}: ${mark.message ?? '*'}`;
}

/** Severity and message that a mark leaves out are taken from the report it is compared with. */
function relax(line: string, mark: Mark | undefined, report: Problem | undefined): string {
  if (mark === undefined || report === undefined) return line;
  return line.replace(/ \*:/, ` ${mark.severity ?? report.severity}:`).replace(/: \*$/, () => `: ${mark.message ?? report.message}`);
}

function place(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split('\n');
  return `line ${String(before.length)} “${text.slice(start, end)}”`;
}
