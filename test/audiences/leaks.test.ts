// Nothing leaks: names of accounts and revenue, planted in every field and every section of every kind and in every part
// of a roadmap's entry, in every way in which they can be written, reach no page for people outside, whatever
// rubric.yaml allows. Where the same text is harmless it is told, so the pages are not empty by accident.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roadmapText, roadmapFormats } from '../../server/src/audiences/roadmapText.ts';
import { audienceFields, outside, type AudienceId } from '../../server/src/config/audiences.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import type { FieldSpec, FieldType, Schema } from '../../server/src/schema/schema.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf, type Files } from '../fixture.ts';
import { accountForms, assertNoAccount, assertNoMoney, knowing, moneyForms } from './secrets.ts';

type Plant = (where: string) => string;

/** A value of a field's type in which every text is planted. */
function valueOf(type: FieldType, plant: Plant, where: string): unknown {
  switch (type.kind) {
    case 'list':
      return [valueOf(type.of, plant, where)];
    case 'map':
      return type.fields.size === 0 ? { anything: plant(where) } : mapOf(type.fields.values(), plant, where);
    case 'score':
      return { reach: plant(where) };
    case 'text':
    case 'date':
    case 'number':
    case 'choice':
    case 'reference':
      return plant(where);
  }
}

function mapOf(fields: Iterable<FieldSpec>, plant: Plant, where: string): Record<string, unknown> {
  return Object.fromEntries(Array.from(fields, ({ name, type }) => [name, valueOf(type, plant, `${where}.${name}`)]));
}

/** JSON is YAML, so quoting is no question here. */
function documentOf(fields: Readonly<Record<string, unknown>>, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

const schemas = [...builtinCatalogue().schemas.values()];

/** A document of a kind that is about the item, planted in every field and section. */
function plantedDocument(schema: Schema, plant: Plant, keep: Readonly<Record<string, unknown>>): string {
  const fields = mapOf(schema.fields.values(), plant, schema.id);
  const sections = schema.sections.map(
    ({ title, concept }) =>
      `## ${title}\n\n${plant(concept)}\n\n- ${plant(concept)}\n\n| What | When |\n|---|---|\n| ${plant(concept)} | 2027-Q1 |\n`,
  );
  const heading = plant('title');
  return documentOf({ ...fields, kind: schema.id, ...keep }, `\n# ${heading}\n\n${sections.join('\n')}`);
}

/** An item that all audiences are told of, with every part of its entry. */
const entry: Readonly<Record<string, unknown>> = {
  item: 'PRD-1',
  title: 'Know of a truck',
  period: '2026-Q4',
  commitment: 'committed',
  delivery_confidence: '80%',
  why: 'trucks wait',
  impact: { customer: 'the wait is shorter', revenue: 'more', competitive: 'first' },
  differentiator: 'nothing to install',
  risk: 'rain',
  depends_on: ['PRD-2'],
  milestones: [{ date: '2026-12-01', what: 'a pilot' }],
  unlocks: 'events',
  question: 'what else?',
  segment: 'distributors',
  tier: 'business',
};

function roadmap(audience: string, entries: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): string {
  return documentOf({ kind: 'roadmap', id: `RDM-${audience}`, status: 'published', audience, entries, ...more }, `\n# Roadmap\n`);
}

const settled = { id: 'PRD-1', status: 'approved', period: '2026-Q4', commitment: 'committed' };
const prd = documentOf({ kind: 'prd', title: 'Driver pre-check-in', ...settled }, '\n# Driver pre-check-in\n');

function repository(files: Files, settings = 'version: 1\n'): Workspace {
  const roadmaps = Object.fromEntries(outside.map((audience) => [`roadmaps/${audience}.md`, roadmap(audience, [entry])]));
  const workspace = workspaceOf({ 'rubric.yaml': settings, ...knowing, 'prds/a.md': prd, ...roadmaps, ...files });
  workspace.apply({ kind: 'today', day: '2026-11-22' });
  return workspace;
}

function pages(workspace: Workspace): readonly (readonly [audience: AudienceId, page: string])[] {
  return outside.flatMap((audience) => roadmapFormats.map((format) => [audience, roadmapText(workspace, audience, format).text] as const));
}

const allowed = Object.keys(audienceFields);
const widest = `audiences:\n${outside
  .map((id) => `  ${id}: { fields_allowed: [${allowed.join(', ')}], title: "Coming to Zyxcorp", disclaimer: "$2M of ARR" }\n`)
  .join('')}`;

const secretForms = [
  { name: 'an account', forms: accountForms, check: assertNoAccount },
  { name: 'money', forms: moneyForms, check: assertNoMoney },
] as const;

describe('what reaches people outside', () => {
  it('is told where it is harmless', () => {
    for (const [audience, page] of pages(repository({}))) {
      assert.match(page, /Know of a truck/, audience);
      assert.match(page, /the wait is shorter/, audience);
    }
  });

  for (const { name, forms, check } of secretForms) {
    describe(name, () => {
      for (const schema of schemas) {
        it(`is not told from any field or section of a ${schema.id}`, () => {
          // Every place has another form in every round, and random places below have all of them.
          for (let round = 0; round < 4; round++) {
            let next = round * 7;
            const plant: Plant = () => forms[next++ % forms.length] ?? '';
            // Once beside the item, and once as the document behind it.
            const text = plantedDocument(schema, plant, round % 2 === 0 ? { id: 'X-1' } : settled);
            const files = round % 2 === 0 ? { 'planted/x.md': text } : { 'prds/a.md': text };
            for (const [audience, page] of pages(repository(files, round < 2 ? widest : 'version: 1\n')))
              check(page, `round ${round} in a ${schema.id} for ${audience}`);
          }
        });
      }

      for (const part of [...Object.keys(entry), 'impact.customer', 'bucket', 'name']) {
        it(`is not told from ${part} of an entry, and the rest of the entry is`, () => {
          const entries = forms.map((form, index) => ({
            ...entry,
            item: `PRD-${index + 1}`,
            title: `Know of a truck ${index}.`,
            ...(part === 'impact.customer'
              ? { impact: { customer: `now ${form} too` } }
              : { [part]: part === 'milestones' ? [{ date: '2026-12-01', what: form }] : `now ${form} too` }),
          }));
          const files = Object.fromEntries(outside.map((audience) => [`roadmaps/${audience}.md`, roadmap(audience, entries)]));
          for (const settings of ['version: 1\n', widest]) {
            for (const [audience, page] of pages(repository(files, settings))) {
              check(page, `${part} for ${audience}`);
              if (part === 'title') continue;
              for (let index = 0; index < forms.length; index++)
                assert.ok(page.includes(`Know of a truck ${index}.`), `${part} ${index} for ${audience}`);
            }
          }
        });
      }

      it('is not told from tables and lists in the body of a roadmap', () => {
        const cells = forms.map((form) => form.replaceAll('|', '/'));
        const rows = cells.map((cell) => `| 2026-Q4 | ${cell} | ${cell} | committed |\n| 2026-Q4 | Know it | ${cell} | planned |\n`);
        const items = cells.map((cell) => `- ${cell}\n- See it at ${cell}\n`);
        const body = `# Roadmap\n\n| When | What customers can do | Why | Commitment |\n|---|---|---|---|\n${rows.join('')}\n## Now\n\n${items.join('')}`;
        const files = Object.fromEntries(
          outside.map((audience) => [`roadmaps/${audience}.md`, documentOf({ kind: 'roadmap', audience, status: 'published' }, body)]),
        );
        for (const [audience, page] of pages(repository(files))) {
          check(page, `a table for ${audience}`);
          assert.match(page, /Know it/);
        }
      });

      it('is not told from what rubric.yaml says', () => {
        for (const [audience, page] of pages(repository({}, widest))) {
          assertNoAccount(page, audience);
          assertNoMoney(page, audience);
        }
      });

      it('is not told wherever it is planted at random', () => {
        const place = fc.record({
          schema: fc.constantFrom(...schemas),
          form: fc.constantFrom(...forms),
          before: fc.string({ maxLength: 12, unit: 'grapheme-ascii' }),
          behind: fc.string({ maxLength: 12, unit: 'grapheme-ascii' }),
          share: fc.integer({ min: 1, max: 6 }),
          part: fc.constantFrom(...Object.keys(entry)),
          settings: fc.constantFrom('version: 1\n', widest),
        });
        fc.assert(
          fc.property(place, ({ schema, form, before, behind, share, part, settings }) => {
            // A letter or digit beside the name would make it another word.
            const text = `${before.replace(/[\p{L}\p{N}&%\\#]+/gu, '')} ${form} ${behind.replace(/[\p{L}\p{N};]+/gu, '')}`;
            let count = 0;
            const plant: Plant = () => (count++ % share === 0 ? text : 'harmless');
            const files = {
              'planted/x.md': plantedDocument(schema, plant, { id: 'X-1' }),
              'roadmaps/sales.md': roadmap('sales', [{ ...entry, [part]: text }], {
                disclaimer: text,
                not_doing: [{ what: text, reason: text }],
              }),
            };
            for (const [audience, page] of pages(repository(files, settings))) check(page, `${text} for ${audience}`);
          }),
          { numRuns: 60 },
        );
      });
    });
  }
});
