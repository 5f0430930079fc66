import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig, parseConfig, type Config } from '../../server/src/config/config.ts';
import { globMatcher } from '../../server/src/config/globs.ts';

const known = {
  rules: new Map([
    ['criteria/missing', { least: 1, strict: false, words: [] }],
    ['criteria/not-measurable', {}],
    ['prd/non-goals-missing', {}],
    ['score/input-invalid', {}],
  ]),
  frameworks: ['rice', 'ice', 'wsjf'],
  formats: ['madr', 'spec-kit'],
  kinds: ['prd', 'prfaq', 'problem', 'launch-plan', 'roadmap'],
};

function configOf(text: string): Config {
  const { config, problems } = parseConfig(text, known);
  assert.deepEqual(problems, []);
  return config;
}

/** `source text: message` of every problem. */
function problemsOf(text: string): readonly string[] {
  return parseConfig(text, known).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const full = `version: 1
framework: ice
rice: {period: quarter, effort_unit: pm, effort_buffer: 1.25}
ice: {variant: product}
wsjf: {scale: range1to20}
include: [docs/**/*.md]
exclude:
  - docs/archive/**
kinds:
  prd: [specs/**/*.md, "product/{a,b}/*.md"]
  problem: problems/*.md
rules:
  criteria/missing: error
  prd/non-goals-missing: off
overrides:
  - paths: [docs/legacy/**]
    rules: {criteria/missing: info}
ids:
  prefix: {prd: SPEC}
`;

describe('parseConfig', () => {
  it('reads every setting', () => {
    const config = configOf(full);
    assert.equal(config.framework, 'ice');
    assert.deepEqual(config.rice, { period: 'quarter', effortBuffer: 1.25 });
    assert.deepEqual(config.ice, { variant: 'product' });
    assert.deepEqual(config.wsjf, { scale: 'range1to20' });
    assert.deepEqual(config.include, ['docs/**/*.md']);
    assert.deepEqual(config.exclude, ['docs/archive/**']);
    assert.deepEqual(config.kinds, [
      { kind: 'prd', globs: ['specs/**/*.md', 'product/{a,b}/*.md'] },
      { kind: 'problem', globs: ['problems/*.md'] },
    ]);
    assert.deepEqual(
      [...config.rules],
      [
        ['criteria/missing', 'error'],
        ['prd/non-goals-missing', 'off'],
      ],
    );
    assert.deepEqual(
      config.overrides.map(({ paths, rules }) => [paths, [...rules]]),
      [[['docs/legacy/**'], [['criteria/missing', 'info']]]],
    );
    assert.deepEqual([...config.prefixes], [['prd', 'SPEC']]);
    assert.ok(config.present);
  });

  it('is all defaults for an empty file, a comment and an empty key', () => {
    for (const text of ['', '\n', '# settings\n', 'rice:\nrules:\nkinds:\noverrides:\n', '---\n', '\u{FEFF}', '\u{FEFF}version: 1\r\n']) {
      assert.deepEqual(configOf(text), { ...defaultConfig, present: true }, JSON.stringify(text));
    }
  });

  it('reads Windows line endings', () => {
    assert.deepEqual(configOf(full.replaceAll('\n', '\r\n')), configOf(full));
  });

  it('takes a severity with options beside it', () => {
    const { rules, options } = configOf('rules:\n  criteria/missing: {severity: warning, options: {least: 2, words: [API, SDK]}}\n');
    assert.deepEqual([...rules], [['criteria/missing', 'warning']]);
    assert.deepEqual(
      [...(options.get('criteria/missing') ?? [])],
      [
        ['least', 2],
        ['words', ['API', 'SDK']],
      ],
    );
  });

  it('knows the settings that other parts read', () => {
    assert.deepEqual(
      problemsOf('lang: en\ncapacity: {teams: []}\nwsjf: {batch: PI-7}\nstale: {prd: 30}\njargon: [Kafka]\nscorecard: {criteria: []}\n'),
      [],
    );
  });

  it('reads what teams set for the rules', () => {
    const config = configOf(
      [
        'preset: strict',
        'profile: marketplace',
        'schemas: [product/schemas/*.yaml]',
        'aliases: {prd: {non-goals: [Nicht-Ziele, Not now]}}',
        'capacity: {teams: [{id: gate, pm_per_period: 6}], load_factor: 0.7}',
        'stale: {roadmap: 30, score: 60}',
        'fiscal_year_start: 7',
        'evidence: {caps: {survey: 60%}}',
        'overrides: [{kinds: [prd], statuses: [approved], rules: {criteria/missing: error}}]',
        '',
      ].join('\n'),
    );
    assert.equal(config.preset, 'strict');
    assert.equal(config.profile, 'marketplace');
    assert.deepEqual(config.schemas, ['product/schemas/*.yaml']);
    assert.deepEqual(config.aliases.get('prd')?.get('non-goals'), ['Nicht-Ziele', 'Not now']);
    assert.deepEqual(config.capacity, { teams: [{ id: 'gate', perPeriod: 6 }], loadFactor: 0.7 });
    assert.deepEqual(
      [...config.stale],
      [
        ['roadmap', 30],
        ['score', 60],
      ],
    );
    assert.equal(config.fiscalYearStart, 7);
    assert.deepEqual([...config.evidenceCaps], [['survey', 0.6]]);
    assert.deepEqual(config.overrides[0]?.kinds, ['prd']);
  });

  it('leaves an override out whose words are wrong, because it would hold for everybody', () => {
    for (const where of ['kinds: [launchplan]', 'paths: ["docs/[x]/**"]']) {
      const text = `overrides: [{ ${where}, rules: { criteria/missing: off } }]\n`;
      assert.equal(problemsOf(text).length, 1, where);
      assert.deepEqual(parseConfig(text, known).config.overrides, []);
    }
  });

  it('reads shares and percentages', () => {
    const caps = configOf('evidence: { caps: { interview: 0.5, survey: 37.5%, market: 80 } }\n').evidenceCaps;
    assert.deepEqual([...caps.values()], [0.5, 0.375, 0.8]);
  });

  it('tells a type of evidence that is nearly a known one, and takes a team’s own', () => {
    assert.deepEqual(problemsOf('evidence: { caps: { surveys: 60% } }\n'), [
      'surveys: Unknown type of evidence "surveys" in evidence.caps. Did you mean "survey"?',
    ]);
    assert.deepEqual(problemsOf('evidence: { caps: { ethnography: 60% } }\n'), []);
  });

  describe('with something wrong', () => {
    const rows: readonly (readonly [text: string, problems: readonly string[]])[] = [
      ['framwork: rice\n', ['framwork: Unknown key "framwork" in rubric.yaml. Did you mean "framework"?']],
      ['framework: rise\n', ['rise: Unknown value "rise" in framework. Did you mean "rice"?']],
      ['framework: [rice]\n', ['[rice]: Unknown value "" in framework. Possible are rice, ice, wsjf, scorecard.']],
      ['version: 2\n', ['2: Unknown value "2" in version. Possible are 1.']],
      ['rice: {perido: month}\n', ['perido: Unknown key "perido" in rice. Did you mean "period"?']],
      ['rice: {period: months}\n', ['months: Unknown value "months" in rice.period. Did you mean "month"?']],
      [
        'rice: {period: fortnight}\n',
        ['fortnight: Unknown value "fortnight" in rice.period. Possible are day, week, month, quarter, year.'],
      ],
      ['rice: month\n', ['month: rice must be a map of keys and values.']],
      ['rice: {effort_buffer: 0}\n', ['0: rice.effort_buffer must be a number above 0.1 and at most 10.']],
      ['rice: {effort_buffer: "1.25"}\n', ['"1.25": rice.effort_buffer must be a number above 0.1 and at most 10.']],
      ['rice: {effort_buffer: .nan}\n', ['.nan: rice.effort_buffer must be a number above 0.1 and at most 10.']],
      ['rice: {effort_unit: days}\n', ['days: Unknown value "days" in rice.effort_unit. Possible are pm.']],
      ['ice: {variant: average}\n', ['average: Unknown value "average" in ice.variant. Possible are third, product, mean.']],
      ['kinds: {prds: [a.md]}\n', ['prds: Unknown key "prds" in kinds. Did you mean "prd"?']],
      ['kinds: {prd: {glob: a.md}}\n', ['{glob: a.md}: kinds.prd must be a list.']],
      ['rules: {criteria/mising: error}\n', ['criteria/mising: Unknown rule "criteria/mising" in rules. Did you mean "criteria/missing"?']],
      ['rules: {no/such-rule-at-all: error}\n', ['no/such-rule-at-all: Unknown rule "no/such-rule-at-all" in rules.']],
      [
        'rules: {criteria/missing: fatal}\n',
        ['fatal: Unknown value "fatal" in criteria/missing. Possible are error, warning, info, on, off.'],
      ],
      ['rules: {criteria/missing: {severty: error}}\n', ['severty: Unknown key "severty" in criteria/missing. Did you mean "severity"?']],
      ['rules: [criteria/missing]\n', ['[criteria/missing]: rules must be a map of keys and values.']],
      ['overrides: {paths: [a]}\n', ['{paths: [a]}: overrides must be a list of paths with rules.']],
      ['overrides: [docs/**]\n', ['docs/**: an override must be a map of keys and values.']],
      ['overrides: [{path: [a], rules: {}}]\n', ['path: Unknown key "path" in an override. Did you mean "paths"?']],
      ['include: [a, [b]]\n', ['[b]: Each of include must be text.']],
      ['include: ["!(a)", b.md]\n', ['"!(a)": The pattern "!(a)" in include is too complicated; use only *, **, ? and {a,b}.']],
      [
        `exclude: ["${'x'.repeat(201)}"]\n`,
        [`"${'x'.repeat(201)}": The pattern "${'x'.repeat(40)}" in exclude is too complicated; use only *, **, ? and {a,b}.`],
      ],
      [
        `exclude: "${'{a,b}'.repeat(7)}"\n`,
        [`"${'{a,b}'.repeat(7)}": The pattern "${'{a,b}'.repeat(7)}" in exclude is too complicated; use only *, **, ? and {a,b}.`],
      ],
      ['ids: {prefix: {prd: prd}}\n', ['prd: An id prefix is two to ten capital letters and digits, the first a letter.']],
      ['- a\n- b\n', ['- a\n- b: rubric.yaml must be a map of keys and values.']],
      ['just text\n', ['just text: rubric.yaml must be a map of keys and values.']],
    ];
    for (const [text, problems] of rows) {
      it(`says where and what: ${text.trim().slice(0, 60).replaceAll('\n', ' ')}`, () => {
        assert.deepEqual(problemsOf(text), problems);
      });
    }

    it('leaves that setting at its default and keeps the others', () => {
      const { config, problems } = parseConfig(
        'framework: rise\nrice: {period: quarter, effort_buffer: -1}\nrules: {criteria/missing: fatal, prd/non-goals-missing: info}\ninclude: ["[a]", docs]\n',
        known,
      );
      assert.equal(problems.length, 4);
      assert.equal(config.framework, undefined);
      assert.deepEqual(config.rice, { period: 'quarter', effortBuffer: 1 });
      assert.deepEqual([...config.rules], [['prd/non-goals-missing', 'info']]);
      assert.deepEqual(config.include, ['docs']);
    });
  });

  describe('with broken YAML', () => {
    it('uses no setting of the file and says so at the line', () => {
      const text = 'framework: ice\nowner: @dana\n';
      const { config, problems } = parseConfig(text, known);
      assert.deepEqual(config, { ...defaultConfig, present: true });
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', /No setting of the file is used\.$/);
      const place = problems[0]?.span;
      assert.ok(place !== undefined && place.start >= text.indexOf('owner') && place.end <= text.length);
    });

    it('refuses aliases, keys that stand twice and deep nesting', () => {
      for (const text of ['include: &a [x]\nexclude: *a\n', 'framework: rice\nframework: ice\n', `rules: ${'['.repeat(200)}`]) {
        const { config, problems } = parseConfig(text, known);
        assert.ok(problems.length > 0);
        assert.equal(config.framework, undefined);
      }
    });

    it('is survived whatever the text', () => {
      for (let length = 0; length <= full.length; length++) parseConfig(full.slice(0, length), known);
      fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void parseConfig(text, known)));
    });

    it('never lets a key reach into a prototype', () => {
      const { config } = parseConfig(
        '__proto__: {present: false}\nrules: {__proto__: off, constructor: off}\nkinds: {__proto__: [a]}\n',
        known,
      );
      assert.ok(config.present);
      assert.equal(config.rules.size, 0);
      assert.equal(({} as Record<string, unknown>)['present'], undefined);
    });
  });
});

describe('globMatcher', () => {
  const rows: readonly (readonly [pattern: string, matching: readonly string[], others: readonly string[]])[] = [
    ['*.prd.md', ['z.PRD.md', 'deep/in/z.prd.md', '.hidden.prd.md'], ['z.prd.txt', 'prd.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/x/y/z.md', 'Docs/.hidden/a.md'], ['src/docs/a.md', 'docs/a.txt']],
    ['docs/*.md', ['docs/a.md'], ['docs/x/a.md']],
    ['/specs/', ['specs/any/thing.txt', 'specs/a'], ['specsheet/a.md', 'x/specs/a.md']],
    ['specs/**', ['specs/any/thing.txt'], ['specsheet/a']],
    ['./a?.md', ['ab.md', 'x/a🚀.md'], ['abc.md', 'a.md']],
    ['x/{b,c{1,2}}.md', ['x/b.md', 'X/c2.md'], ['x/c.md', 'x/d.md']],
    ['docs\\prds\\*.md', ['docs/prds/a.md'], ['docs/a.md']],
    ['**', ['a', 'a/b/c.md'], []],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/b/y/c'], ['a/c', 'a/b']],
    ['{a', ['{a', 'x/{a'], ['a']],
    ['a**b.md', ['ab.md', 'x/aXYb.md'], ['a/b.md']],
  ];
  for (const [pattern, matching, others] of rows) {
    it(`understands ${pattern}`, () => {
      const matches = globMatcher([pattern]);
      for (const path of matching) assert.ok(matches(path), path);
      for (const path of others) assert.ok(!matches(path), path);
    });
  }

  it('matches nothing without patterns and with those that are none', () => {
    assert.ok(!globMatcher([])('a.md'));
    assert.ok(!globMatcher(['', '!a.md', '[a].md', '{a,b}'.repeat(20)])('a.md'));
  });

  it('agrees with a plain regular expression on one segment', () => {
    const character = fc.constantFrom('a', 'b', '*', '?');
    const name = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
        name,
        (pattern, path) => {
          const expected = new RegExp(`^${pattern.replaceAll('**', '*').replaceAll('*', '.*').replaceAll('?', '.')}$`);
          assert.equal(globMatcher([pattern])(path), expected.test(path), `${pattern} ${path}`);
        },
      ),
    );
  });

  it('matches the worst pattern that is allowed in good time', () => {
    const matches = globMatcher([`${'*a'.repeat(99)}b`, `${'**/'.repeat(60)}b`, `${'*?'.repeat(99)}b`]);
    const start = performance.now();
    for (const path of ['a'.repeat(250), 'a/'.repeat(200) + 'c', `${'a'.repeat(250)}/`.repeat(15)]) matches(path);
    assert.ok(performance.now() - start < 200);
  });
});
