// Every framework has a page, and what the page says is run: its examples are scored by the settings that stand above
// them, and its table of inputs is held against the framework.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig, type Config } from '../../../server/src/config/config.ts';
import type { Field } from '../../../server/src/document/field.ts';
import { parseYaml } from '../../../server/src/document/yaml.ts';
import { frameworks, frameworksOf } from '../../../server/src/scoring/frameworks/index.ts';
import { scoresOf } from '../../../server/src/scoring/score.ts';
import { span } from '../../../server/src/text/span.ts';
import { namesInConfig } from '../../../server/src/workspace/kinds.ts';

const folder = join(import.meta.dirname, '../../../docs/frameworks');
const headings = ['What it is for', 'Inputs', 'Formula', 'Examples', 'Traps', 'Source'];
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.replace(/\.md$/, ''));

function textOf(page: string): string {
  return readFileSync(join(folder, `${page}.md`), 'utf8');
}

function configFrom(text: string): Config {
  const { config, problems } = parseConfig(text, { ...namesInConfig, kinds: [] });
  assert.deepEqual(problems, []);
  return config;
}

interface Example {
  readonly says: string;
  readonly yaml: string;
  readonly config: Config;
}

/** The examples of a page, each under a comment that says what it comes to; a block of settings holds for all that come behind it, until the next. */
function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let config = configFrom('');
  for (const [, info = '', yaml = ''] of textOf(page).matchAll(/^```yaml\n# ([^\n]+)\n([^]*?)^```$/gm)) {
    if (info === 'rubric.yaml') config = configFrom(yaml);
    else examples.push({ says: info, yaml, config });
  }
  return examples;
}

/** What a score comes to, in the words of the pages. */
function outcomeOf({ yaml, config }: Example, field: string): string {
  const { root, problems } = parseYaml(yaml, span(0, yaml.length));
  assert.deepEqual(problems, []);
  const fields: ReadonlyMap<string, Field> = new Map(root.kind === 'map' ? root.entries.map((each) => [each.name, each]) : []);
  const outcome = scoresOf(fields, config).find((score) => score.field.name === field)?.outcome;
  const shown = (value: number): string => String(Number(value.toFixed(3)));
  switch (outcome?.kind) {
    case 'scored': {
      const { value, low, high } = outcome;
      return `scores ${shown(value)}${low < high ? ` between ${shown(low)} and ${shown(high)}` : ''}`;
    }
    case 'incomplete':
      return `unscored ${outcome.missing.join(', ')}`;
    case 'illegal':
      return `refused ${outcome.illegal.map(({ input }) => input).join(', ')}`;
    case undefined:
      return 'none';
  }
}

describe('the pages of frameworks', () => {
  it('are there for every framework that ships, for the scorecard and for own ones', () => {
    assert.deepEqual([...pages].sort(), [...frameworks.map(({ id }) => id), 'scorecard', 'own'].sort());
  });

  for (const page of pages) {
    describe(page, () => {
      it('has the usual headings in their order', () => {
        const found = [...textOf(page).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
        assert.deepEqual(found, headings);
      });

      it('lists the inputs of the framework in their order, and no others', () => {
        const framework = frameworks.find(({ id }) => id === page);
        if (framework === undefined) return;
        const [, inputs = ''] = /^## Inputs$([^]*?)^## /m.exec(textOf(page)) ?? [];
        assert.deepEqual(
          [...inputs.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]),
          [...framework.inputs.keys()],
        );
      });

      it('names the framework as it is called', () => {
        const framework = frameworks.find(({ id }) => id === page);
        if (framework !== undefined) assert.ok(textOf(page).startsWith(`# ${framework.label}\n`));
      });

      const examples = examplesOf(page);
      it('has examples of a score, of one that is refused and of one that lacks something', () => {
        const kinds = new Set(examples.map(({ says }) => says.split(' ')[0]));
        assert.ok(kinds.has('scores') && kinds.has('refused'));
        // A level is there or not: half of it cannot be said.
        if (page !== 'moscow') assert.ok(kinds.has('unscored'));
      });
      for (const example of examples) {
        it(`${example.says}: ${example.yaml.trim()}`, () => {
          const own = frameworksOf(example.config).filter(
            ({ field }) => example.yaml.startsWith(`${field}:`) || example.yaml.includes(`\n${field}:`),
          );
          const [framework] = own;
          assert.ok(framework !== undefined && own.length === 1);
          assert.equal(outcomeOf(example, framework.field), example.says);
        });
      }
    });
  }
});
