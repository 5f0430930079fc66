// What rubric.yaml may say of audiences: lists that are narrower or wider, never what must stay inside, and every wrong
// part a problem at its place.
import assert from 'node:assert/strict';
import { audienceOf } from '../../server/src/audiences/audience.ts';
import { audienceFields, audienceIds, neverOutside, outside } from '../../server/src/config/audiences.ts';
import { parseConfig, type Config } from '../../server/src/config/config.ts';

const known = { rules: new Map(), frameworks: [], formats: [], kinds: [] };

function read(text: string): { readonly config: Config; readonly problems: readonly (readonly [place: string, message: string])[] } {
  const { config, problems } = parseConfig(text, known);
  return { config, problems: problems.map(({ span, message }) => [text.slice(span.start, span.end), message]) };
}

describe('audiences in rubric.yaml', () => {
  it('narrow and widen what is told', () => {
    const { config, problems } = read('audiences:\n  sales: { fields_allowed: [title, owner], title: For you, disclaimer: Ask first }\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(audienceOf('sales', config).fields, ['title', 'owner']);
    assert.deepEqual(config.audiences.get('sales'), { fields: ['title', 'owner'], title: 'For you', disclaimer: 'Ask first' });
    assert.notDeepEqual(audienceOf('customer', config).fields, ['title', 'owner']);
  });
  it('always tell the title', () => {
    assert.deepEqual(audienceOf('internal', read('audiences: { internal: { fields_allowed: [rank] } }\n').config).fields, [
      'title',
      'rank',
    ]);
    assert.deepEqual(audienceOf('internal', read('audiences: { internal: { fields_allowed: [] } }\n').config).fields, ['title']);
  });
  for (const id of outside) {
    for (const field of neverOutside) {
      it(`cannot give ${field} to ${id}`, () => {
        const { config, problems } = read(`audiences: { ${id}: { fields_allowed: [title, ${field}, why] } }\n`);
        assert.equal(problems.length, 1);
        assert.equal(problems[0]?.[0], field);
        assert.match(problems[0]?.[1] ?? '', /can never be given to/);
        assert.deepEqual(audienceOf(id, config).fields, ['title', 'why']);
      });
    }
  }
  it('can give them to engineering', () => {
    const { config, problems } = read('audiences: { engineering: { fields_allowed: [revenue, accounts] } }\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(audienceOf('engineering', config).fields, ['title', 'revenue', 'accounts']);
  });
  it('hold nothing outside even where somebody else makes the settings', () => {
    const { config } = read('');
    const made: Config = {
      ...config,
      audiences: new Map(outside.map((id) => [id, { fields: neverOutside, title: undefined, disclaimer: undefined }])),
    };
    for (const id of outside) assert.deepEqual(audienceOf(id, made).fields, []);
  });
  const wrong: readonly (readonly [text: string, place: string, message: RegExp])[] = [
    ['audiences: { seles: {} }\n', 'seles', /Unknown key "seles".*Did you mean "sales"\?/],
    ['audiences: { sales: { fields: [title] } }\n', 'fields', /Unknown key "fields"/],
    ['audiences: { sales: { fields_allowed: [titel] } }\n', 'titel', /Unknown value "titel".*Did you mean "title"\?/],
    ['audiences: { sales: { fields_allowed: title } }\n', 'title', /must be a list of fields/],
    ['audiences: { sales: { title: [a] } }\n', '[a]', /must be text/],
    ['audiences: 3\n', '3', /must be a map/],
  ];
  for (const [text, place, message] of wrong) {
    it(`are told of ${text.trim()}`, () => {
      const { config, problems } = read(text);
      assert.equal(problems[0]?.[0], place);
      assert.match(problems[0]?.[1] ?? '', message);
      for (const id of audienceIds) assert.ok(audienceOf(id, config).fields.includes('title'));
    });
  }
  it('have a sentence for every field', () => {
    for (const help of Object.values(audienceFields)) assert.match(help, /^[A-Z].*\.$/);
  });
});
