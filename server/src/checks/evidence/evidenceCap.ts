// The most confidence that linked evidence supports: that of its strongest piece, which may be a document or the rows of
// an evidence file. Evidence that speaks against a document supports no confidence in it.
import type { Config } from '../../config/config.ts';
import { plainText } from '../../document/plainValue.ts';
import { capOfType } from '../../evidence/confidenceCap.ts';
import { peopleOf } from '../../evidence/documentRows.ts';
import type { FileEvidence } from '../../evidence/fileEvidence.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';

/** From 0 to 1; undefined where none of the documents and files says what type it is. */
export function capOf(evidence: readonly DocumentFacts[], config: Config, files: readonly FileEvidence[] = []): number | undefined {
  const caps = [
    ...evidence.flatMap((facts) => capOfOne(facts, config) ?? []),
    ...files.flatMap((file) => capOfFile(file, files, config) ?? []),
  ];
  return caps.length === 0 ? undefined : Math.max(...caps);
}

function capOfOne(facts: DocumentFacts, config: Config): number | undefined {
  const type = plainText(facts.fields, 'type')?.toLowerCase();
  if (plainText(facts.fields, 'direction')?.toLowerCase() === 'contradicts') return undefined;
  return capOfType(type, peopleOf(facts), config);
}

/** Each row is one interview or one answer, and all files count them together. */
export function capOfFile({ types }: FileEvidence, all: readonly FileEvidence[], config: Config): number | undefined {
  const caps = Object.keys(types).flatMap((type) => {
    const people = all.reduce((sum, other) => sum + (other.types[type] ?? 0), 0);
    return capOfType(type, people, config) ?? [];
  });
  return caps.length === 0 ? undefined : Math.max(...caps);
}
