// Facts for tests of the portfolio: documents given as path and front matter, read as they are in a repository.
import type { Config } from '../../server/src/config/config.ts';
import type { DocumentFacts } from '../../server/src/portfolio/facts.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

export interface Read {
  readonly all: readonly DocumentFacts[];
  readonly config: Config;
  readonly workspace: Workspace;
}

export function read(documents: Readonly<Record<string, string>>, config = 'version: 1\n', today?: string): Read {
  const workspace = new Workspace();
  workspace.apply({ kind: 'config', text: config });
  if (today !== undefined) workspace.apply({ kind: 'today', day: today });
  for (const [path, frontMatter] of Object.entries(documents))
    workspace.apply({ kind: 'disk', path, text: `---\n${frontMatter}\n---\n\n# ${path}\n` });
  return { all: workspace.portfolio.all(), config: workspace.config, workspace };
}

/** The same documents, last come first. */
export function backwards<T>(documents: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(documents).reverse());
}

export function rice(score: number, effort = 1): string {
  return `rice: {reach: ${String(score * effort)}, impact: 1, confidence: 100%, effort: ${String(effort)}}`;
}
