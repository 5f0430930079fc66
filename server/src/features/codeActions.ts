// What can be done about the problems at a place: their fixes, all safe fixes of the document, and silence with
// a reason. Every action is plain edits; nothing is changed before a person asks.
import type { Fix, Problem } from '../checks/rule.ts';
import { entry } from '../document/field.ts';
import type { ProductDocument } from '../document/document.ts';
import { lineEndingOf, lineFrom } from '../document/lines.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { configFile } from '../workspace/workspace.ts';
import { acknowledgeUpstream } from './acknowledge.ts';
import { withoutOverlap, type TextEdit } from '../text/edit.ts';
import { meets, pointSpan, type Span } from '../text/span.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'fixAll' | 'disable' | 'acknowledge';
  readonly edits: readonly TextEdit[];
  /** The problem it is about; none for fixing all. */
  readonly problem: Problem | undefined;
  readonly preferred: boolean;
}

/** The actions for problems that meet `range`. */
export function codeActions(snapshot: Snapshot, path: string, range: Span): readonly CodeAction[] {
  const here = snapshot.problems(path).filter((problem) => meets(problem.span, range));
  const fixes = here.flatMap((problem) => problem.fixes.map((fix, index) => quickFix(problem, fix, index)));
  const disables = path === configFile ? [] : here.flatMap((problem) => disableActions(snapshot, path, problem));
  return [...distinct(fixes), ...distinct(disables)];
}

/** One action that applies every safe fix of the document, or none where there is nothing to fix. */
export function fixAll(snapshot: Snapshot, path: string): CodeAction | undefined {
  const edits = safeEdits(snapshot.problems(path));
  if (edits.length === 0) return undefined;
  return { title: 'Fix all safe problems', kind: 'fixAll', edits, problem: undefined, preferred: false };
}

/** Records what the documents upstream say now; none where there is nothing new to record. */
export function acknowledgeAction(snapshot: Snapshot, path: string): CodeAction | undefined {
  const found = acknowledgeUpstream(snapshot, path);
  if (found === undefined) return undefined;
  return {
    title: `Acknowledge ${found.ids.join(', ')} as of now`,
    kind: 'acknowledge',
    edits: found.edits,
    problem: undefined,
    preferred: false,
  };
}

/** The edits of every problem's safe fix; where two overlap the later one waits for the next time. */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find((candidate) => candidate.safety === 'safe');
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => excludes(edit, other)))) continue;
    edits.push(...fix.edits);
  }
  return withoutOverlap(edits);
}

/** Two insertions at one place stand behind each other, unless they insert the same. */
function excludes(a: TextEdit, b: TextEdit): boolean {
  const bothInsert = a.span.start === a.span.end && b.span.start === b.span.end;
  return bothInsert ? a.span.start === b.span.start && a.newText === b.newText : meets(a.span, b.span);
}

function quickFix(problem: Problem, fix: Fix, index: number): CodeAction {
  return { title: fix.title, kind: 'quickfix', edits: fix.edits, problem, preferred: index === 0 && fix.safety === 'safe' };
}

/** The reason is left for the person to write, because a suppression without one helps nobody later. */
const reason = 'reason: <why this does not apply here>';

function disableActions(snapshot: Snapshot, path: string, problem: Problem): readonly CodeAction[] {
  const document = snapshot.typed(path)?.document;
  if (document === undefined) return [];
  const { text } = document;
  const eol = lineEndingOf(text);
  const inFile = disableInFile(snapshot, path, problem.rule);
  const file: CodeAction = { title: `Disable ${problem.rule} in this file`, kind: 'disable', edits: [inFile], problem, preferred: false };
  if (problem.span.start < document.bodyStart || !takesComments(document, problem.span.start)) return [file];
  const lineStart = text.lastIndexOf('\n', problem.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineFrom(text, lineStart).end))?.[0] ?? '';
  const newText = `${indent}<!-- rubric-disable-next-line ${problem.rule} -- ${reason} -->${eol}`;
  return [
    {
      title: `Disable ${problem.rule} on this line`,
      kind: 'disable',
      edits: [{ span: pointSpan(lineStart), newText }],
      problem,
      preferred: false,
    },
    file,
  ];
}

/** False where a comment on a line of its own would tear a table apart or show as code. */
function takesComments(document: ProductDocument, offset: number): boolean {
  const section = document.sections.findLast(({ body }) => body.start <= offset && offset <= body.end);
  return !document
    .blocks(section)
    .some(({ kind, span }) => (kind === 'row' || kind === 'code') && span.start <= offset && offset <= span.end);
}

/** Adds to `lint: {disable: [...]}` where it stands, else a comment behind the front matter. */
function disableInFile(snapshot: Snapshot, path: string, rule: string): TextEdit {
  const document = snapshot.typed(path)?.document;
  const listed = entry(document?.fields.get('lint')?.node, 'disable')?.node;
  if (listed?.kind === 'list' && listed.items.length > 0 && document?.text.charAt(listed.span.start) === '[') {
    return { span: pointSpan(listed.span.end - 1), newText: `, ${rule}` };
  }
  const { text = '', bodyStart = 0, frontMatter } = document ?? {};
  const eol = lineEndingOf(text);
  const comment = `<!-- rubric-disable-file ${rule} -- ${reason} -->${eol}`;
  // Behind dashes that nobody closed the comment would stand among the fields, so it goes to the end.
  const isOpen = frontMatter?.kind === 'malformed' && frontMatter.problems.some(({ code }) => code === 'unfenced');
  if (!isOpen) return { span: pointSpan(bodyStart), newText: comment };
  return { span: pointSpan(text.length), newText: `${text.endsWith('\n') ? '' : eol}${eol}${comment}` };
}

function distinct(actions: readonly CodeAction[]): readonly CodeAction[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const key = `${action.title} ${JSON.stringify(action.edits)}`;
    return !seen.has(key) && seen.add(key);
  });
}
