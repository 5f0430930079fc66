// What the client says about how the editor behaves: unknown JSON until it is read here, never trusted.
import type { EditorSettings, InitializationOptions } from './protocol.ts';

/** `usualPages` is where the host knows the pages of the rules to be. */
export function parseInitializationOptions(value: unknown, usualPages?: string): InitializationOptions {
  const options = asRecord(value);
  const today = options['today'];
  const pages = options['rulePages'];
  return {
    filesFromClient: options['filesFromClient'] === true,
    codeLens: options['codeLens'] !== false,
    rulePages: typeof pages === 'string' && /^[a-z][\w+.-]*:\/.*\/$/i.test(pages) ? pages : usualPages,
    today: typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : undefined,
  };
}

/** Reads the `rubric` section of workspace/didChangeConfiguration; whatever does not fit keeps its default. */
export function parseSettings(value: unknown): EditorSettings {
  const all = asRecord(value);
  const section = 'rubric' in all ? asRecord(all['rubric']) : all;
  return { codeLens: { enabled: asRecord(section['codeLens'])['enabled'] !== false } };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
