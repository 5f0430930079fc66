// A repository of documents and evidence files in memory, read to its end.
import { Workspace } from '../../server/src/workspace/workspace.ts';
import type { Files } from '../fixture.ts';

export function repositoryOf(files: Files): Workspace {
  const workspace = new Workspace();
  const paths = Object.keys(files);
  if (files['rubric.yaml'] !== undefined) workspace.apply({ kind: 'config', text: files['rubric.yaml'] });
  workspace.apply({ kind: 'files', files: paths, closed: [] });
  for (const path of paths) if (path !== 'rubric.yaml') workspace.apply({ kind: 'disk', path, text: files[path] });
  readEvidence(workspace);
  return workspace;
}

export function readEvidence({ evidence }: Workspace, slice = 100_000): void {
  while (!evidence.read(slice));
}

/** A document's text from its front matter. */
export function front(kind: string, id: string, more = ''): string {
  return `---\nkind: ${kind}\nid: ${id}\nowner: dana\n${more}---\n\n# ${id}\n\nWords.\n`;
}
