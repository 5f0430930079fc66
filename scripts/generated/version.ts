// The version as a module, so that no bundle has to find its manifest at run time.

export function versionSource(manifest: { readonly version: string }): string {
  return `// Generated from package.json by scripts/generate.ts.\nexport const version = '${manifest.version}';\n`;
}
