// The text of a new document: front matter with the next free id, title, and every section that is required or
// recommended with its template. A snippet, so that the cursor stands where the writing starts.
import type { Schema } from '../schema/schema.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { rice } from '../scoring/frameworks/rice.ts';
import { templateSnippet, toSnippet } from './snippetText.ts';

export interface NewDocument {
  readonly path: string;
  readonly snippet: string;
  readonly id: string;
  /** False where nothing in the repository says where documents of the kind are kept. */
  readonly folderKnown: boolean;
}

/** A new document of `kind`; `folder` overrides where such documents are kept. */
export function newDocument(snapshot: Snapshot, kind: string, title: string, folder?: string): NewDocument | undefined {
  const schema = snapshot.catalogue.schemas.get(kind);
  if (schema === undefined) return undefined;
  const id = snapshot.links.nextId(snapshot.config.prefixes.get(kind) ?? schema.prefix);
  const usual = folder ?? usualFolder(snapshot, kind);
  // A folder outside of the repository is none that a document of it goes to.
  const wanted = usual ?? schema.folder;
  const where = wanted.split('/').includes('..') || wanted.startsWith('/') ? '' : wanted;
  const name = `${id}-${fileName(title)}.md`.replace(/-\.md$/, '.md');
  const path = freePath(snapshot, where === '' ? name : `${where}/${name}`);
  return { path, snippet: documentSnippet(schema, id, title), id, folderKnown: usual !== undefined };
}

/** The folder that rubric.yaml's globs for the kind name, else where most documents of the kind are. */
function usualFolder(snapshot: Snapshot, kind: string): string | undefined {
  const glob = snapshot.config.kinds.find((claim) => claim.kind === kind)?.globs[0];
  const fixed = glob === undefined ? undefined : /^(?:\.?\/)?((?:[^*?{}/]+\/)+)/.exec(glob)?.[1]?.replace(/\/$/, '');
  if (fixed !== undefined) return fixed;
  const counts = new Map<string, number>();
  for (const facts of snapshot.portfolio.all()) {
    if (facts.kind !== kind) continue;
    const folder = facts.path.split('/').slice(0, -1).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** A path that neither the disk nor an open editor has. */
function freePath(snapshot: Snapshot, path: string): string {
  const isTaken = (candidate: string): boolean => snapshot.links.hasFile(candidate) === 'yes' || snapshot.text(candidate) !== undefined;
  let candidate = path;
  for (let number = 2; isTaken(candidate); number++) candidate = path.replace(/\.md$/, `-${String(number)}.md`);
  return candidate;
}

/** A title as a file name: letters and digits of any script, at most 60 characters. */
function fileName(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** The whole document as a snippet; an id or title that is given is no placeholder. */
export function documentSnippet(schema: Schema, id: string, title: string): string {
  let stop = 1;
  const next = (text: string): string => `\${${String(stop++)}:${toSnippet(text)}}`;
  const first = schema.statuses[0]?.name ?? 'draft';
  const lines = [
    '---',
    `kind: ${schema.id}`,
    `id: ${id === '' ? next(`<${schema.prefix}-id>`) : toSnippet(id)}`,
    `status: ${first}`,
    `owner: "@${next('<name>')}"`,
  ];
  if (schema.links.has('problem') && (schema.id === 'prd' || schema.id === 'prfaq')) lines.push(`links:`, `  problem: ${next('<PRB-id>')}`);
  if (schema.id === 'launch-plan') lines.push(`links:`, `  prd: ${next('<PRD-id>')}`);
  if (schema.id === 'prd') {
    lines.push('rice:');
    for (const name of rice.inputs.keys()) lines.push(`  ${name}: \${${String(stop++)}}`);
  }
  lines.push('---', '', `# ${title === '' ? next(`<your ${schema.title} in one line>`) : toSnippet(title)}`, '');
  for (const section of schema.sections) {
    if (section.level === 'optional') continue;
    lines.push(`## ${toSnippet(section.title)}`, '');
    const body = templateSnippet(section.template, stop);
    stop += (body.match(/\$\{\d+:/g) ?? []).length;
    if (body !== '') lines.push(body, '');
  }
  return `${lines.join('\n').trimEnd()}\n$0`;
}
