// The kinds that ship with Rubric, as data: every schema can be read, every heading that scaffolding writes is
// understood as what it stands for, and a template asks for nothing but to be filled in.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtin } from '../../server/src/schema/builtin.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { parseSchema } from '../../server/src/schema/parseSchema.ts';
import type { FieldSpec, Schema } from '../../server/src/schema/schema.ts';
import { workspaceOf } from '../fixture.ts';

const catalogue = builtinCatalogue();
const schemas = [...catalogue.schemas.values()];

/** The fields of a kind and those inside of them, each with its path. */
function allFields(fields: Iterable<FieldSpec>, path = ''): readonly (readonly [path: string, field: FieldSpec])[] {
  return [...fields].flatMap((field) => {
    const here = `${path}${field.name}`;
    const inner = field.type.kind === 'list' ? field.type.of : field.type;
    return [[here, field] as const, ...(inner.kind === 'map' ? allFields(inner.fields.values(), `${here}.`) : [])];
  });
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) < index);
}

const repository = join(import.meta.dirname, '../..');

describe('the kinds', () => {
  it('are those of the work from an idea to its review, and what stands beside it', () => {
    const core = 'idea evidence problem prfaq prd launch-plan impact-review decision roadmap strategy metric initiative'.split(' ');
    const light = 'experiment case-study competitor positioning interview-notes release-notes status-update'.split(' ');
    assert.deepEqual(schemas.map(({ id }) => id).sort(), [...core, ...light].sort());
  });

  it('are told apart by their names and by the prefixes of their ids', () => {
    assert.deepEqual(repeated(schemas.flatMap(({ id, aliases }) => [id, ...aliases])), []);
    assert.deepEqual(repeated(schemas.map(({ prefix }) => prefix)), []);
    assert.deepEqual(repeated(schemas.flatMap(({ recognition }) => recognition.stems)), []);
  });

  it('are ranked where they compete for a place in the backlog', () => {
    const ranked = schemas.filter((schema) => schema.ranked).map(({ id }) => id);
    assert.deepEqual(ranked.sort(), ['idea', 'initiative', 'prd', 'prfaq', 'problem']);
    for (const schema of schemas) assert.equal(schema.fields.has('rice'), schema.ranked, schema.id);
  });

  it('have the choices of the decision that a review, an idea and an override take', () => {
    const choices = (kind: string, name: string): readonly string[] => {
      const type = catalogue.schemas.get(kind)?.fields.get(name)?.type;
      return type?.kind === 'choice' ? type.values : [];
    };
    assert.deepEqual(choices('impact-review', 'decision'), ['iterate', 'expand', 'stop', 'hold']);
    assert.deepEqual(choices('idea', 'decision'), ['yes', 'no', 'not-now', 'not-this-way']);
    assert.deepEqual(choices('prd', 'cod_profile'), ['linear', 'fixed-date', 'peak-reduced', 'long-life', 'expedite', 'none']);
    assert.deepEqual(choices('roadmap', 'audience').slice(0, 6), 'executive engineering sales advisory-board customer internal'.split(' '));
  });
});

describe('a schema file', () => {
  for (const folder of ['schemas', 'schemas/formats']) {
    for (const name of readdirSync(join(repository, folder)).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(join(repository, folder, name), 'utf8');
      it(`${name} has nothing that cannot be read`, () => assert.deepEqual(parseSchema(name, text).problems, []));
    }
  }
  it('is in the program as it is read', () => {
    for (const file of builtin().schemas) {
      const text = readFileSync(join(repository, 'schemas', `${file.id}.yaml`), 'utf8');
      const read = parseSchema(file.id, text).file;
      assert.deepEqual(file.sections, JSON.parse(JSON.stringify(read.sections)), file.id);
      assert.deepEqual([...file.fields.keys()], [...read.fields.keys()], file.id);
      assert.deepEqual(file.statuses, read.statuses, file.id);
    }
  });
});

for (const schema of schemas) {
  describe(`the kind ${schema.id}`, () => {
    const concepts = catalogue.concepts(schema.id);

    it('begins as a draft and has every status once', () => {
      assert.equal(schema.statuses[0]?.phase, 'draft');
      assert.deepEqual(repeated(schema.statuses.flatMap(({ name, aliases }) => [name, ...aliases])), []);
      for (const { name, help } of schema.statuses) assert.match(help, /^\p{Lu}.*\.$/u, name);
    });

    it('says of every field and link what it is for', () => {
      for (const [path, { help }] of allFields(schema.fields.values())) assert.match(help, /^\p{Lu}.*[.…]$/u, path);
      for (const { name, help } of schema.links.values()) assert.match(help, /^\p{Lu}.*\.$/u, name);
    });

    it('links to kinds that exist', () => {
      for (const { name, to } of schema.links.values()) for (const kind of to) assert.ok(catalogue.schemas.has(kind), `${name}: ${kind}`);
    });

    it('understands the headings it writes and the words it lists', () => {
      for (const { concept, title, synonyms } of schema.sections) {
        assert.equal(concepts.match(title)[0]?.concept, concept, title);
        for (const words of synonyms) assert.ok(concepts.match(words).some(hasConcept(concept)), `${words}: ${concept}`);
      }
    });

    it('has one section for a concept, with guidance and a template', () => {
      assert.deepEqual(repeated(schema.sections.map(({ concept }) => concept)), []);
      for (const { title, guidance, template } of schema.sections) {
        assert.match(guidance, /^\p{Lu}.*\.$/u, title);
        assert.match(template, /<[^<>\n]+>/, title);
      }
    });

    it('asks for nothing but to be filled in when all its sections are there', () => {
      const found = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'notes/x.md': scaffold(schema) }).problems('notes/x.md');
      assert.deepEqual(
        found.filter(({ rule }) => rule !== 'doc/placeholder-left').map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
      assert.ok(found.length > 0 && found.every(({ severity }) => severity === 'info'));
    });
  });
}

function hasConcept(concept: string): (match: { readonly concept: string }) => boolean {
  return (match) => match.concept === concept;
}

function scaffold({ id, prefix, statuses, sections }: Schema): string {
  const front = `---\nkind: ${id}\nid: ${prefix}-1\nstatus: ${statuses[0]?.name ?? ''}\nowner: "@dana"\n---\n\n# Close the books by noon\n`;
  return front + sections.map(({ title, template }) => `\n## ${title}\n\n${template}\n`).join('');
}

describe('headings of other templates', () => {
  const understood = (kind: string, rows: Readonly<Record<string, string>>): void => {
    for (const [heading, concept] of Object.entries(rows)) {
      it(`“${heading}” in a ${kind} is ${concept}`, () => {
        const found = catalogue.concepts(kind).match(heading);
        assert.ok(found.some(hasConcept(concept)), found.map((match) => match.concept).join(', '));
      });
    }
  };
  understood('decision', {
    'Context and Problem Statement': 'background',
    'Decision Drivers': 'drivers',
    'Considered Options': 'options',
    'Decision Outcome': 'decision',
    Consequences: 'trade-offs',
    'Negative Consequences': 'trade-offs',
    Confirmation: 'confirmation',
    'Pros and Cons of the Options': 'options',
    'More Information': 'appendix',
  });
  understood('impact-review', {
    'What Went Well ✅': 'went-well',
    'What worked': 'went-well',
    'What could be improved': 'went-badly',
    "What didn't": 'went-badly',
    "WHAT DIDN'T:": 'went-badly',
    "What didn't / surprises": 'went-badly',
    "What Didn't Go Well": 'went-badly',
    Challenges: 'went-badly',
    "What I'd do differently": 'lessons',
    'Key Takeaways': 'lessons',
    'Lessons Learned': 'lessons',
    'Action Items': 'actions',
    'Next steps': 'actions',
    'Looking Forward': 'actions',
    Decisions: 'decision',
    'Results vs targets': 'results',
    'Success metrics': 'results',
    'First day (date: ____)': 'results',
    'Dejar de hacer': 'went-badly',
    'Išlo je': 'went-well',
  });
  understood('roadmap', {
    Now: 'horizons',
    'Q1 2025: Foundation': 'horizons',
    "What we're not working on & why": 'non-goals',
    "Why we're saying no": 'non-goals',
    'Where we are now': 'background',
  });
  understood('strategy', {
    'The challenge': 'diagnosis',
    'Guiding principles': 'guiding-policy',
    "What's next and why": 'actions-bets',
    "What we won't do": 'non-goals',
    ICP: 'users',
    OKRs: 'okrs',
  });

  it('that only look alike are left alone', () => {
    for (const heading of ["What didn't change", "What didn't happen"]) {
      assert.deepEqual(catalogue.concepts('impact-review').match(heading), []);
    }
  });
});

describe('words of one kind', () => {
  it('change nothing in the documents of another', () => {
    const prd = catalogue.concepts('prd');
    for (const heading of [
      'Request',
      'Decisions',
      'Options',
      'Consequences',
      'Method',
      'Observations',
      'Diagnostics',
      'Segments',
      'Inputs',
    ]) {
      assert.deepEqual(prd.match(heading), [], heading);
    }
    assert.deepEqual(
      prd.match('Challenges').map(({ concept }) => concept),
      ['problem'],
    );
  });
});
