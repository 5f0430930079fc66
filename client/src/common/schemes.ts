// The schemes whose documents are checked: a list of what is allowed, because everything else that holds
// Markdown (diff sides, chat, output, commit messages) is a copy in which findings would only repeat.

/** Always allowed: files on disk, new files, and folders of another computer or repository. */
const baseSchemes: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** Never allowed, not even as the scheme of a workspace folder: the same text already stands in a file. */
const copies: readonly string[] = ['git', 'gitlens', 'gitfs', 'review', 'pr', 'vscode-scm', 'output', 'vscode-chat-code-block'];

/** The allowed schemes: the fixed ones and those of the workspace's own folders, each once. */
export function allowedSchemes(folderSchemes: readonly string[]): readonly string[] {
  return [...new Set([...baseSchemes, ...folderSchemes.filter((scheme) => !copies.includes(scheme))])];
}

export interface SchemeFilter {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/** What the server hears about: Markdown, task-master's text files, rubric.yaml and schema files, in allowed schemes only. */
export function documentFilters(schemes: readonly string[]): readonly SchemeFilter[] {
  return schemes.flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/.taskmaster/docs/prd*.txt' },
    { scheme, pattern: '**/rubric.yaml' },
    { scheme, pattern: '**/schemas/*.{yaml,yml}' },
  ]);
}
