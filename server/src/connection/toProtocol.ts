// The engine's plain results as LSP's types. Offsets become lines and columns here and nowhere above.
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
  type CodeAction as LspCodeAction,
  type CodeLens as LspCodeLens,
  type CompletionItem as LspCompletionItem,
  type Diagnostic,
  type DocumentSymbol as LspSymbol,
  type Range,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { Problem } from '../checks/rule.ts';
import type { Severity } from '../config/config.ts';
import type { CodeAction } from '../features/codeActions.ts';
import type { CodeLens } from '../features/codeLens.ts';
import type { CompletionItem } from '../features/completion.ts';
import type { DocumentSymbol } from '../features/symbols.ts';
import type { TextEdit } from '../text/edit.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { acknowledgeKind } from './capabilities.ts';
import { clientCommands } from './protocol.ts';

/** Finds the lines of a document by its path; undefined for one that is gone. */
export type LinesOf = (path: string) => LineIndex | undefined;

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Most diagnostics that are shown for one document; one more says how many there are. */
const maxDiagnostics = 100;

export function toDiagnostics(
  problems: readonly Problem[],
  lines: LineIndex,
  linesOf: LinesOf,
  uriOf: (path: string) => string,
  rulePages: string | undefined,
): Diagnostic[] {
  const shown = problems.slice(0, maxDiagnostics).map((problem) => toDiagnostic(problem, lines, linesOf, uriOf, rulePages));
  const left = problems.length - shown.length;
  if (left <= 0) return shown;
  const zero = { line: 0, character: 0 };
  return [
    ...shown,
    {
      range: { start: zero, end: zero },
      severity: DiagnosticSeverity.Information,
      source: 'rubric',
      message: `${String(left)} more findings are not shown.`,
    },
  ];
}

/** What is wrong in a settings, schema or evidence file is explained by its message; only rules have pages. */
const withoutPage = /^(?:config|schema)\/|^evidence\/row-invalid$/;

function toDiagnostic(
  problem: Problem,
  lines: LineIndex,
  linesOf: LinesOf,
  uriOf: (path: string) => string,
  rulePages: string | undefined,
): Diagnostic {
  const related = problem.related.flatMap((place) => {
    const other = linesOf(place.path);
    return other === undefined ? [] : [{ location: { uri: uriOf(place.path), range: toRange(other, place.span) }, message: place.message }];
  });
  return {
    range: toRange(lines, problem.span),
    severity: severities[problem.severity],
    source: 'rubric',
    code: problem.rule,
    ...(rulePages === undefined || withoutPage.test(problem.rule) ? {} : { codeDescription: { href: `${rulePages}${problem.rule}.md` } }),
    message: problem.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

export function toEdits(edits: readonly TextEdit[], lines: LineIndex): LspTextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}

const actionKinds: Readonly<Record<CodeAction['kind'], string>> = {
  quickfix: CodeActionKind.QuickFix,
  disable: CodeActionKind.QuickFix,
  fixAll: `${CodeActionKind.SourceFixAll}.rubric`,
  acknowledge: acknowledgeKind,
};

/** Code actions carry the version they were made for, so that a client refuses them for another text. */
export function toCodeAction(
  action: CodeAction,
  uri: string,
  version: number | null,
  lines: LineIndex,
  diagnostics: readonly Diagnostic[],
): LspCodeAction {
  return {
    title: action.title,
    kind: actionKinds[action.kind],
    ...(action.preferred ? { isPreferred: true } : {}),
    ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits: toEdits(action.edits, lines) }] },
  };
}

export function toCodeLens(lens: CodeLens, uri: string, lines: LineIndex): LspCodeLens {
  const target = lens.action === 'showProblems' ? [uri] : [uri, lens.framework];
  return {
    range: toRange(lines, lens.span),
    command: { title: lens.title, tooltip: lens.tooltip, command: clientCommands[lens.action], arguments: target },
  };
}

const completionKinds: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  section: CompletionItemKind.Class,
  snippet: CompletionItemKind.Snippet,
};

export function toCompletionItem(item: CompletionItem, lines: LineIndex): LspCompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    detail: item.detail,
    documentation: item.documentation,
    filterText: item.filter,
    sortText: String(item.order).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: toRange(lines, item.replace), newText: item.insert },
  };
}

export function toSymbol(symbol: DocumentSymbol, lines: LineIndex): LspSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SymbolKind.String,
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map((child) => toSymbol(child, lines)),
  };
}
