// The formats of other tools: a document of each is read as it is once rubric.yaml names the format, and not before.
import assert from 'node:assert/strict';
import { formatFiles, formats } from '../../server/src/schema/catalogue.ts';
import { workspaceOf } from '../fixture.ts';

interface Case {
  readonly format: string;
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  readonly concepts: readonly string[];
  readonly status?: string;
}

const cases: readonly Case[] = [
  {
    format: 'spec-kit',
    path: 'specs/001-bulk-export/spec.md',
    kind: 'spec',
    status: 'draft',
    text: '# Feature Specification: Bulk export\n\n**Feature Branch**: `001-bulk-export`\n**Status**: Draft\n\n## User Scenarios & Testing *(mandatory)*\n\n### Edge Cases\n\n- None\n\n## Requirements\n\n- **FR-001**: System MUST export\n\n## Success Criteria\n\n- **SC-001**: 90 % of exports end within 60 s\n',
    concepts: ['user-stories', 'requirements', 'success-criteria'],
  },
  {
    format: 'openspec',
    path: 'openspec/changes/add-export/proposal.md',
    kind: 'openspec-proposal',
    text: '## Why\n\nFinance re-types rows.\n\n## What Changes\n\n- Adds an export\n\n## Impact\n\n- Affected specs: export\n',
    concepts: ['problem', 'solution', 'dependencies'],
  },
  {
    format: 'bmad',
    path: 'docs/prd.md',
    kind: 'bmad-prd',
    text: '# Export Product Requirements Document (PRD)\n\n## Goals and Background Context\n\n### Goals\n\n- Close faster\n\n## Requirements\n\n### Functional\n\n- FR1: Export\n\n## Epic List\n\n- Epic 1\n',
    concepts: ['goals', 'requirements', 'user-stories'],
  },
  {
    format: 'taskmaster',
    path: '.taskmaster/docs/prd.txt',
    kind: 'taskmaster-prd',
    text: '<context>\n# Overview\nExports.\n\n# Core Features\n- Export\n</context>\n<PRD>\n# Technical Architecture\nOne service.\n\n# Logical Dependency Chain\n- First the export\n</PRD>\n',
    concepts: ['summary', 'requirements', 'solution', 'dependencies'],
  },
  {
    format: 'madr',
    path: 'docs/decisions/0005-use-csv.md',
    kind: 'adr',
    status: 'accepted',
    text: '---\nstatus: accepted\ndate: 2026-05-04\ndecision-makers: "@dana"\n---\n# Use CSV\n\n## Context and Problem Statement\n\nWhich format?\n\n## Considered Options\n\n- CSV\n- Ledger format\n\n## Decision Outcome\n\nChosen option: "CSV".\n\n### Consequences\n\n- Bad, because ledgers need a script\n',
    concepts: ['background', 'options', 'decision', 'trade-offs'],
  },
];

describe('formats of other tools', () => {
  it('are all shown here', () => {
    assert.deepEqual(
      cases.map(({ format }) => format).sort(),
      formats()
        .map(({ id }) => id)
        .sort(),
    );
  });

  for (const { format, path, kind, text, concepts, status } of cases) {
    describe(format, () => {
      const workspace = workspaceOf({ 'rubric.yaml': `version: 1\nformats: [${format}]\n` });
      workspace.apply({ kind: 'disk', path, text });
      const typed = workspace.typed(path);

      it('has a schema that extends a kind there is', () => {
        assert.equal(formatFiles([format])[0]?.id, kind);
        assert.deepEqual(workspace.problems('rubric.yaml'), []);
      });
      it('is recognised where it is named, and its sections are found', () => {
        assert.equal(typed?.schema.id, kind);
        for (const concept of concepts) assert.ok(typed.sectionsFor(concept).length > 0, concept);
      });
      it('has its status', () => {
        assert.equal(typed?.status.kind === 'known' ? typed.status.spec.name : undefined, status);
      });
      it('is told nothing that the format does not ask for', () => {
        const loud = workspace.problems(path).filter(({ severity }) => severity === 'error');
        assert.deepEqual(loud, []);
      });
      it('is no document of this kind where nobody names the format', () => {
        const other = workspaceOf({ 'rubric.yaml': 'version: 1\n' });
        other.apply({ kind: 'disk', path, text });
        assert.notEqual(other.typed(path)?.schema.id, kind);
      });
    });
  }

  it('are refused by other names', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\nformats: [speckit]\n' });
    assert.match(workspace.problems('rubric.yaml')[0]?.message ?? '', /Did you mean "spec-kit"/);
  });
});
