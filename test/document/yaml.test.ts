import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { entry, type FieldNode, type ScalarNode } from '../../server/src/document/field.ts';
import { parseYaml, resolvePlain, type YamlResult } from '../../server/src/document/yaml.ts';
import { span, textOf } from '../../server/src/text/span.ts';

/** Stands before and behind the YAML, so that a span that counts from the wrong place cannot pass. */
const before = '\u{FEFF}🚀---\r\n';
const after = '\n---\n# Title: {not} [yaml]\n';

function parse(source: string): YamlResult & { readonly text: string } {
  const text = before + source + after;
  return { text, ...parseYaml(text, span(before.length, before.length + source.length)) };
}

function fieldOf(source: string, ...path: readonly string[]): FieldNode | undefined {
  return path.reduce<FieldNode | undefined>((node, name) => entry(node, name)?.node, parse(source).root);
}

function scalarsOf(node: FieldNode): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalarsOf) : node.entries.flatMap((field) => scalarsOf(field.node));
}

/** `path: source text` of every node and key, as the spans give it. */
function placesOf(source: string): readonly string[] {
  const { root, text } = parse(source);
  const visit = (node: FieldNode, path: string): readonly string[] => {
    const own = `${path} ${node.kind}: ${textOf(text, node.span)}`;
    if (node.kind === 'scalar') return [own];
    if (node.kind === 'list') return [own, ...node.items.flatMap((item, index) => visit(item, `${path}/${String(index)}`))];
    return [
      own,
      ...node.entries.flatMap((field) => [
        `${path}/${field.name} key: ${textOf(text, field.key)}`,
        ...visit(field.node, `${path}/${field.name}`),
      ]),
    ];
  };
  return visit(root, '').filter((line) => !line.startsWith(' '));
}

const tricky: readonly string[] = [
  'kind: prd\r\nid: PRD-41\r\nrice:\r\n  reach: 500/month\r\n',
  'owner: @dana\nid: PRD-1\n',
  'title: Export: bulk\n',
  'title: \'it\'\'s\'\nother: "a \\"quoted\\" \\u00e9 \\\\ line"\n',
  'rice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}\n',
  'rice: {reach: 1,500, confidence: 0,8}\n',
  'rice: {reach, impact: , "effort":3, ? a : b}\n',
  'tags: [a, "b, c", [d, {e: f}], ]\n',
  'tags: [a # ]\n  , b # }\n  ]\nnext: 1\n',
  'text: |\n  line one\n  line two\n\nfold: >-\n  a\n  b\nkeep: |+\n  x\n\n',
  'plain: several words\n  over lines\nnext: x\n',
  '? complex\n: value\n? [a, b]\n: c\n',
  'a: &anchor [1, 2]\nb: *anchor\n',
  'base: &b {x: 1}\nderived:\n  <<: *b\n  y: 2\n',
  'a: &x [*x]\n',
  '__proto__: {polluted: true}\nconstructor: x\n',
  '"__proto__": 1\n__proto__: 2\n',
  'a: !!str 80\nb: !custom x\nc: !!int "3"\nd: !!binary aGk=\n',
  '%YAML 1.2\n---\na: 1\n---\nb: 2\n...\n',
  '- a\n- - b\n  - c\n-\n- key: 1\n  other: 2\n',
  'a:\n\tb: 1\n',
  '<<<<<<< HEAD\nid: PRD-1\n=======\nid: PRD-2\n>>>>>>> main\n',
  'emoji: 🚀 launch\nümlaut: "ä\\u{1F680}"\n漢字：値: x\n',
  'date: 2026-06-01\ntime: 12:30\noctal: 0o17\nhex: 0x1F\nnan: .nan\ninf: -.inf\nfloat: 1_000\n',
  'bad: "\\U00110000 \\xZZ \\ud800"\n',
  'a: "unclosed\nb: 2\n',
  'a: [unclosed\nb: {c: d\n',
  '\u{FEFF}a: 1\n',
  'a: 1\u{2028}b: 2\u{85}c: 3\n',
  'a: 1\rb: 2\rc:\r  - 3\r',
  '---\n---\n---\n',
  '# only a comment\n',
  '',
  ': empty key\n',
  'null: ~\ntrue: no\n1: 2\n',
  '"a": "b"\n\'c\': \'d\'\n',
  '{',
  '*unknown',
  '@',
  '- - - - [[[[{{{{',
  '!<tag:yaml.org,2002:str> x',
];

describe('parseYaml', () => {
  describe('spans', () => {
    it('are the source text of every key and value, quotes included', () => {
      assert.deepEqual(placesOf('id: PRD-41\nowner: "@dana"\nlinks:\n  prd: \'PRD-1\'\n  evidence: [EVD-1, "EVD-2"]\n'), [
        '/id key: id',
        '/id scalar: PRD-41',
        '/owner key: owner',
        '/owner scalar: "@dana"',
        '/links key: links',
        '/links map: prd: \'PRD-1\'\n  evidence: [EVD-1, "EVD-2"]',
        '/links/prd key: prd',
        "/links/prd scalar: 'PRD-1'",
        '/links/evidence key: evidence',
        '/links/evidence list: [EVD-1, "EVD-2"]',
        '/links/evidence/0 scalar: EVD-1',
        '/links/evidence/1 scalar: "EVD-2"',
      ]);
    });

    it('reach over a flow map to its own brace', () => {
      assert.deepEqual(placesOf('rice: { reach: 500/month, effort: {value: 3, by: "}"} } # } after\nnext: [ ]\n'), [
        '/rice key: rice',
        '/rice map: { reach: 500/month, effort: {value: 3, by: "}"} }',
        '/rice/reach key: reach',
        '/rice/reach scalar: 500/month',
        '/rice/effort key: effort',
        '/rice/effort map: {value: 3, by: "}"}',
        '/rice/effort/value key: value',
        '/rice/effort/value scalar: 3',
        '/rice/effort/by key: by',
        '/rice/effort/by scalar: "}"',
        '/next key: next',
        '/next list: [ ]',
      ]);
    });

    it('pass over a bracket in a comment', () => {
      assert.ok(placesOf('a: [b # ]\n  , # ]\n  ]\nc: d\n').includes('/a list: [b # ]\n  , # ]\n  ]'));
    });

    it('put an empty value right behind its own colon', () => {
      const { root } = parse('reach:\nimpact: 1\n');
      const node = entry(root, 'reach')?.node;
      assert.deepEqual(node, { kind: 'scalar', span: span(before.length + 6, before.length + 6), text: '', value: null });
    });

    it('put the empty value of a key without a colon behind the key, not behind a later colon', () => {
      const source = '{reach, impact: 1}';
      const node = fieldOf(source, 'reach');
      assert.deepEqual(node?.span, span(before.length + 6, before.length + 6));
      assert.equal(placesOf(source).at(-1), '/impact scalar: 1');
    });

    it('hold the lines of a block scalar', () => {
      const { root, text } = parse('text: |\n  one\n  two\nnext: x\n');
      const node = entry(root, 'text')?.node;
      assert.ok(node?.kind === 'scalar');
      assert.equal(node.text, 'one\ntwo\n');
      assert.match(textOf(text, node.span), /^ {2}one\n {2}two\n?$/);
    });

    it('count in UTF-16 units behind CRLF and astral characters', () => {
      assert.deepEqual(placesOf('a: 🚀\r\nb: "x🚀"\r\nc: [🚀, d]\r\n').slice(1), [
        '/a scalar: 🚀',
        '/b key: b',
        '/b scalar: "x🚀"',
        '/c key: c',
        '/c list: [🚀, d]',
        '/c/0 scalar: 🚀',
        '/c/1 scalar: d',
      ]);
    });

    it('of scalars, parsed again, give the same value', () => {
      for (const source of tricky) {
        const { root, text, problems } = parse(source);
        if (problems.length > 0) continue;
        for (const node of scalarsOf(root)) {
          const raw = textOf(text, node.span);
          if (raw === '' || raw.includes('\n') || raw.includes('\r') || source.includes('!')) continue;
          const again = parseYaml(raw, span(0, raw.length)).root;
          assert.deepEqual({ ...again, span: undefined }, { ...node, span: undefined }, JSON.stringify(source));
        }
      }
    });

    it('lie inside the given range, children inside their parents and one behind the other', () => {
      const inside = (node: FieldNode, start: number, end: number): void => {
        assert.ok(
          node.span.start >= start && node.span.end <= end,
          `${String(node.span.start)}–${String(node.span.end)} is outside ${String(start)}–${String(end)}`,
        );
        let last = node.span.start;
        const children =
          node.kind === 'map' ? node.entries.flatMap((field) => [field.key, field.node]) : node.kind === 'list' ? node.items : [];
        for (const child of children) {
          const place = 'kind' in child ? child.span : child;
          assert.ok(place.start >= last, 'children overlap');
          last = place.end;
          if ('kind' in child) inside(child, node.span.start, node.span.end);
        }
      };
      for (const source of tricky) {
        for (let length = 0; length <= source.length; length++) {
          const { root } = parse(source.slice(0, length));
          inside(root, before.length, before.length + length);
        }
      }
    });
  });

  describe('values', () => {
    it('are those of the core schema: dates, percentages and "no" stay text', () => {
      const { root } = parse('a: 2026-06-01\nb: 80%\nc: no\nd: 007\ne: 1.10\nf: 12:30\ng: 1_000\nh: ~\ni: True\nj: "5"\nk: .5\n');
      assert.deepEqual(
        scalarsOf(root).map(({ value }) => value),
        ['2026-06-01', '80%', 'no', 7, 1.1, '12:30', '1_000', null, true, '5', 0.5],
      );
    });

    it('of plain scalars are what js-yaml reads', () => {
      const characters = fc.constantFrom(...'0123456789+-.eExXobaAfFnN_ilLruTt~');
      const words = fc.constantFrom(
        'null',
        'Null',
        'true',
        'TRUE',
        'False',
        'yes',
        '.inf',
        '-.Inf',
        '.NaN',
        '0o17',
        '0x1f',
        '-0x1F',
        '1e3',
        '+.5',
        '1.',
        '~',
        '2026-06-01',
        '+12',
        '0b11',
        '1:30',
        '0o8',
        '-0',
        '+.inf',
        '.',
        '-.',
        'e3',
      );
      fc.assert(
        fc.property(
          fc.oneof(
            words,
            fc.array(characters, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
          ),
          (plain) => {
            let expected: unknown;
            try {
              expected = load(`- ${plain}`, { schema: CORE_SCHEMA });
            } catch {
              return;
            }
            const [value] = Array.isArray(expected) ? (expected as unknown[]) : [];
            // A dash makes a list or a document mark of what follows, which is no plain scalar.
            if (typeof value === 'object' && value !== null) return;
            assert.deepEqual(resolvePlain(plain), value, plain);
          },
        ),
        { numRuns: 1500 },
      );
    });

    it('of any text that js-yaml reads without aliases and tags are the same', () => {
      for (const source of tricky) {
        // Keys that are no text become text in a JavaScript object, and aliases are refused here.
        if (/[!*]|<<|__proto__|\? \[|^: /.test(source)) continue;
        let expected: unknown;
        try {
          expected = load(source, { schema: CORE_SCHEMA });
        } catch {
          continue;
        }
        const { root, problems } = parse(source);
        if (problems.length > 0 || expected === undefined) continue;
        assert.deepEqual(plainOf(root), expected, JSON.stringify(source));
      }
    });

    it('with a tag for text stay text', () => {
      assert.deepEqual(
        scalarsOf(parse('a: !!str 80\nb: !!int 80\nc: !own 80\n').root).map(({ value }) => value),
        ['80', 80, '80'],
      );
    });
  });

  describe('safety', () => {
    it('never throws, whatever the text', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => void parse(source)));
      const marks = fc.constantFrom(...'-:?[]{},&*#!|>@`"\'%~<=\\ \t\n\r ab1.', '🚀', '\u{FEFF}', '\\u', '---', ': ', '- ', '<<: ');
      fc.assert(
        fc.property(fc.array(marks, { maxLength: 40 }), (parts) => void parse(parts.join(''))),
        { numRuns: 500 },
      );
    });

    it('never throws on half-typed text', () => {
      for (const source of tricky) for (let length = 0; length <= source.length; length++) parse(source.slice(0, length));
    });

    it('gives up on nesting past the bound with one plain problem', () => {
      for (const source of ['['.repeat(5000), '{a: '.repeat(5000), '- '.repeat(5000), `${'['.repeat(100)}${']'.repeat(100)}`]) {
        const { problems } = parse(source);
        assert.equal(problems.length, 1);
      }
      assert.equal(parse(`${'['.repeat(100)}${']'.repeat(100)}`).problems[0]?.code, 'deep');
    });

    it('follows no alias and says so', () => {
      for (const source of [
        'a: &x [*x]\n',
        'a: &x 1\nb: *x\n',
        `a: &a [x]\n${Array.from({ length: 20 }, (_, index) => `b${String(index)}: [*a, *a]`).join('\n')}\n`,
      ]) {
        const { problems } = parse(source);
        assert.ok(problems.length > 0);
        assert.ok(problems.every(({ code }) => code === 'alias'));
      }
    });

    it('takes a merge key for a key like any other', () => {
      const { root, problems } = parse('<<: {a: 1}\nb: 2\n');
      assert.deepEqual(problems, []);
      assert.deepEqual(root.kind === 'map' && root.entries.map(({ name }) => name), ['<<', 'b']);
    });

    it('keeps keys such as __proto__ as data', () => {
      const { root } = parse('__proto__: {polluted: yes}\nconstructor: x\n');
      assert.deepEqual(root.kind === 'map' && root.entries.map(({ name }) => name), ['__proto__', 'constructor']);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });

    it('reports a key that stands twice', () => {
      const { root, problems, text } = parse('id: PRD-1\nid: PRD-2\n');
      assert.deepEqual(
        problems.map(({ code, name, span: place }) => [code, name, place.start - before.length, textOf(text, place)]),
        [['duplicate', 'id', 10, 'id']],
      );
      assert.ok(root.kind === 'map');
    });

    it('reads long text in linear time', () => {
      const sources = [
        'a: 1\n'.repeat(12_000),
        `a:${' '.repeat(60_000)}@`,
        `a: ${'"'.repeat(60_000)}`,
        `x${' :'.repeat(30_000)}`,
        `a:\n`.repeat(20_000) + '@',
        `- [${'a, '.repeat(20_000)}`,
      ];
      for (const source of sources) {
        const start = performance.now();
        parse(source);
        assert.ok(performance.now() - start < 1500, `${source.slice(0, 10)}… takes too long`);
      }
    });
  });

  describe('broken YAML', () => {
    it('still tells the values of its top-level lines', () => {
      const { root, problems, text } = parse('kind: prd\r\nid: "PRD-41" \r\nowner: @dana # PM\r\ntitle: A: b\r\nstatus: draft # soon\r\n');
      assert.equal(problems.length, 1);
      assert.ok(root.kind === 'map');
      assert.deepEqual(
        root.entries.map(({ name, node }) => [name, node.kind === 'scalar' ? node.value : node.kind, textOf(text, node.span)]),
        [
          ['kind', 'prd', 'prd'],
          ['id', 'PRD-41', '"PRD-41"'],
          ['owner', '@dana', '@dana'],
          ['title', 'A: b', 'A: b'],
          ['status', 'draft', 'draft'],
        ],
      );
    });

    it('knows that a map or list is there, and nothing of what it holds', () => {
      const { root } = parse('owner: @dana\nrice:\n  reach: 500\n  effort: 3\nlinks: {prd: PRD-1}\ntags: [a]\nempty:\nid: PRD-1\n');
      assert.ok(root.kind === 'map');
      assert.deepEqual(
        root.entries.map(({ name, node }) => [
          name,
          node.kind,
          node.kind === 'map' ? node.entries.length : node.kind === 'list' ? node.items.length : node.value,
        ]),
        [
          ['owner', 'scalar', '@dana'],
          ['rice', 'map', 0],
          ['links', 'map', 0],
          ['tags', 'list', 0],
          ['empty', 'scalar', null],
          ['id', 'scalar', 'PRD-1'],
        ],
      );
    });
  });
});

function plainOf(node: FieldNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map((field) => [field.name, plainOf(field.node)]));
}
