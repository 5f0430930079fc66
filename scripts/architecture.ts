// Which part of the code may import which, as data: a test holds every import against it, and the table of
// ARCHITECTURE.md is made from it. A layer names only layers above itself, so the data itself has no cycle.

export interface Layer {
  /** A folder of server/src/, a file of it, or a folder of client/src/ as `client/…`. */
  readonly name: string;
  readonly what: string;
  /** Layers or single files, all above this one. */
  readonly mayImport: readonly string[];
  /** Layers of which only types may be imported: the ports that a host implements. */
  readonly mayImportTypesOf?: readonly string[];
  /** Packages; a `*` at the end stands for anything. */
  readonly packages: readonly string[];
  /** The engine gives back what follows from its arguments and nothing else: no host, no editor, no clock. */
  readonly part: 'engine' | 'edge';
}

export const layers: readonly Layer[] = [
  { name: 'text', what: 'offsets, spans, edits, lines', mayImport: [], packages: [], part: 'engine' },
  {
    name: 'document',
    what: 'Markdown and front matter as a document with spans',
    mayImport: ['text'],
    packages: ['fastest-levenshtein', 'js-yaml', 'mdast', 'mdast-util-gfm-*', 'micromark-extension-gfm-*', 'remark-parse', 'unified'],
    part: 'engine',
  },
  { name: 'config', what: 'rubric.yaml as settings', mayImport: ['text', 'document'], packages: [], part: 'engine' },
  {
    name: 'schema',
    what: 'kinds of documents, and which kind a document is',
    mayImport: ['text', 'document', 'config'],
    packages: [],
    part: 'engine',
  },
  {
    name: 'scoring',
    what: 'numbers from the inputs of a framework',
    mayImport: ['text', 'document', 'config'],
    packages: [],
    part: 'engine',
  },
  {
    name: 'portfolio',
    what: 'facts of all documents: ids, links, ranking',
    mayImport: ['document', 'config', 'schema', 'scoring'],
    packages: ['fastest-levenshtein'],
    part: 'engine',
  },
  {
    name: 'evidence',
    what: 'what evidence comes to: accounts, money, and how sure it makes',
    mayImport: ['text', 'document', 'config', 'scoring', 'portfolio'],
    packages: ['papaparse'],
    part: 'engine',
  },
  {
    name: 'checks',
    what: 'what is wrong with a document, and how it is mended',
    mayImport: ['text', 'document', 'config', 'schema', 'scoring', 'portfolio', 'evidence'],
    packages: ['fastest-levenshtein', 'mdast'],
    part: 'engine',
  },
  {
    name: 'workspace',
    what: 'one repository over time: changes in, snapshot out',
    mayImport: ['text', 'document', 'config', 'schema', 'scoring', 'checks', 'portfolio', 'evidence'],
    packages: ['fastest-levenshtein', 'ignore'],
    part: 'engine',
  },
  {
    name: 'pictures',
    what: 'the portfolio as pictures: plain data in, a tree of SVG and a table out',
    mayImport: ['document', 'scoring'],
    packages: ['d3-scale', 'd3-shape'],
    part: 'engine',
  },
  {
    name: 'features',
    what: 'what a person can ask, one verb a file',
    mayImport: ['text', 'document', 'config', 'schema', 'scoring', 'checks', 'portfolio', 'evidence', 'workspace', 'pictures'],
    packages: [],
    part: 'engine',
  },
  {
    name: 'audiences',
    what: 'one portfolio told to each audience, and nothing it may not know',
    mayImport: ['document', 'config', 'scoring', 'portfolio', 'evidence', 'checks', 'workspace', 'features'],
    packages: [],
    part: 'engine',
  },
  {
    name: 'connection',
    what: 'the language server protocol',
    mayImport: ['text', 'document', 'config', 'checks', 'workspace', 'features', 'audiences'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
    part: 'edge',
  },
  { name: 'version.ts', what: 'the version, generated', mayImport: [], packages: [], part: 'edge' },
  {
    name: 'cli',
    what: 'arguments, reports, exit codes',
    mayImport: [
      'text',
      'document',
      'config',
      'schema',
      'scoring',
      'checks',
      'portfolio',
      'evidence',
      'workspace',
      'pictures',
      'features',
      'audiences',
      'version.ts',
    ],
    packages: ['commander'],
    part: 'edge',
  },
  {
    name: 'host',
    what: 'the ports, for Node and for a web worker',
    mayImport: ['document'],
    mayImportTypesOf: ['workspace', 'connection', 'cli'],
    packages: ['node:*', 'vscode-uri'],
    part: 'edge',
  },
  {
    name: 'nodeMain.ts',
    what: 'the language server as a Node process',
    mayImport: ['connection', 'host'],
    packages: ['vscode-languageserver/node'],
    part: 'edge',
  },
  {
    name: 'browserMain.ts',
    what: 'the language server as a web worker',
    mayImport: ['connection', 'host'],
    packages: ['vscode-languageserver/browser'],
    part: 'edge',
  },
  { name: 'cliMain.ts', what: 'the command line as a process', mayImport: ['cli', 'host'], packages: [], part: 'edge' },
  {
    name: 'client/dashboard',
    what: 'the page of the dashboard, in a browser frame of its own',
    mayImport: ['pictures', 'cli/table.ts'],
    packages: [],
    part: 'edge',
  },
  {
    name: 'client/common',
    what: 'the VS Code extension, in either host',
    mayImport: ['client/dashboard/messages.ts', 'document/fileSize.ts', 'schema/recognise.ts', 'connection/protocol.ts'],
    packages: ['vscode', 'vscode-languageclient'],
    part: 'edge',
  },
  {
    name: 'client/node',
    what: "its entry in VS Code's Node host",
    mayImport: ['client/common'],
    packages: ['vscode', 'vscode-languageclient/node'],
    part: 'edge',
  },
  {
    name: 'client/browser',
    what: "its entry in VS Code's web worker host",
    mayImport: ['client/common'],
    packages: ['vscode', 'vscode-languageclient/browser'],
    part: 'edge',
  },
];

/** Where the name of a layer or file stands in the repository; folders end with `/`. */
export function pathOf(name: string): string {
  const path = name.startsWith('client/') ? name.replace('client/', 'client/src/') : `server/src/${name}`;
  return path.endsWith('.ts') ? path : `${path}/`;
}

export interface Import {
  /** From the repository's root. */
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  readonly kind: 'file' | 'package';
  readonly use: 'value' | 'type';
}

/** The layer a file belongs to; undefined for one that the table forgot. */
export function layerOf(path: string): Layer | undefined {
  return layers.find(({ name }) => path.startsWith(pathOf(name)));
}

/** True where the table lets the file import what it imports. */
export function isAllowed({ from, to, kind, use }: Import): boolean {
  const layer = layerOf(from);
  if (layer === undefined) return false;
  if (kind === 'package') return layer.packages.some((name) => isPackage(name, to));
  const allowed = [layer.name, ...layer.mayImport, ...(use === 'type' ? (layer.mayImportTypesOf ?? []) : [])];
  return allowed.some((name) => to.startsWith(pathOf(name)));
}

/** Whether a name of the table, which may end with `*`, stands for a package. */
export function isPackage(name: string, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

/** The table as Markdown, for ARCHITECTURE.md. */
export function layersTable(): string {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ');
  const rows = layers.map(({ name, what, mayImport, mayImportTypesOf = [], packages }) => {
    const types = mayImportTypesOf.length === 0 ? '' : ` types of ${code(mayImportTypesOf)}`;
    return `| \`${name}\` | ${what} | ${`${code(mayImport)}${types}`.trim() || 'nothing'} | ${code(packages) || 'none'} |`;
  });
  return ['| Layer | What it is | May import | Packages |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
