// Ids of pulled diagnostics: equal where the same is shown for the same version of a text. The version is part
// of it because an editor moves what it shows with every edit, so the same places must be sent anew.
import type { Diagnostic } from 'vscode-languageserver';

export function resultIdOf(version: number, items: readonly Diagnostic[]): string {
  return `${String(version)}.${digest(JSON.stringify(items))}`;
}

/** A short digest of a text, 52 bits wide; nothing secret hangs on it. */
function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
