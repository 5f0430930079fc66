// On which day each line of a document was last committed, asked of VS Code's own Git extension. Where it is not there or
// switched off, where the workspace is not trusted, and while the document is not saved, nobody is asked.
import * as vscode from 'vscode';
import { daysInBlame } from './blameText.ts';

/** Milliseconds after which the page does without. */
const patience = 5000;

export async function lineDays(uri: vscode.Uri): Promise<readonly (string | null)[] | undefined> {
  if (!vscode.workspace.isTrusted || uri.scheme !== 'file') return undefined;
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && document.isDirty)) return undefined;
  const git = vscode.extensions.getExtension<unknown>('vscode.git');
  // It is not started for this: whoever works with git has it running.
  if (git?.isActive !== true) return undefined;
  try {
    const repository = call(call(git.exports, 'getAPI', 1), 'getRepository', uri);
    const blame = await Promise.race([call(repository, 'blame', uri.fsPath), soon()]);
    return typeof blame === 'string' ? daysInBlame(blame) : undefined;
  } catch {
    // A file that git does not know has no days, and an extension that is switched off refuses to answer.
    return undefined;
  }
}

/** Calls a method of an extension whose types nobody vouches for; undefined where there is none. */
function call(of: unknown, method: string, ...given: readonly unknown[]): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  const found: unknown = Reflect.get(of, method);
  return typeof found === 'function' ? Reflect.apply(found, of, given) : undefined;
}

function soon(): Promise<undefined> {
  return new Promise((done) => {
    setTimeout(() => {
      done(undefined);
    }, patience);
  });
}
