// Rubric's marks in Markdown, case by case as the `.test.md` files beside this one draw them: in the
// stand-in grammar always, and in VS Code's own, with its themes, where one is installed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  installedBase,
  installedThemes,
  rubricGrammars,
  standInBase,
  timeToScan,
  Tokenizer,
  type Base,
  type GrammarFile,
  type Pattern,
  type Token,
} from './tokenizer.ts';

/** The scope behind each name that a fixture writes beside its carets. */
const scopeOfMark = {
  id: 'constant.other.reference.id.rubric',
  placeholder: 'keyword.control.placeholder.rubric',
  key: 'support.variable.property-name.score.rubric',
  value: 'constant.numeric.score.rubric',
  directive: 'keyword.other.directive.rubric',
  rule: 'entity.name.type.rule.rubric',
  separator: 'punctuation.separator.reason.rubric',
  reason: 'comment.block.reason.rubric',
  region: 'entity.name.type.region.rubric',
} as const;

interface Case {
  readonly title: string;
  readonly lines: readonly string[];
  /** `line:start-end mark "text"`, in the order of the document. */
  readonly marks: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = readdirSync(here).filter((file) => file.endsWith('.test.md'));

function casesOf(fixture: string): Case[] {
  const [, ...blocks] = readFileSync(join(here, fixture), 'utf8').split(/^=== /mu);
  return blocks.map((block) => {
    const [title = '', ...drawn] = block.trimEnd().split(/\r?\n/u);
    const lines: string[] = [];
    const marks: { readonly line: number; readonly start: number; readonly end: number; readonly mark: string }[] = [];
    for (const line of drawn) {
      const [, start, carets, mark] = /^( *)(\^+) ([a-z]+)$/u.exec(line) ?? [];
      if (start === undefined || carets === undefined || mark === undefined) {
        lines.push(line);
      } else {
        assert.ok(mark in scopeOfMark, `${fixture}: "${title}" draws an unknown mark "${mark}"`);
        marks.push({ line: lines.length - 1, start: start.length, end: start.length + carets.length, mark });
      }
    }
    marks.sort((a, b) => a.line - b.line || a.start - b.start);
    return { title, lines, marks: marks.map(({ line, start, end, mark }) => describeMark(lines, line, start, end, mark)) };
  });
}

function describeMark(lines: readonly string[], line: number, start: number, end: number, mark: string): string {
  return `${line + 1}:${start}-${end} ${mark} ${JSON.stringify(lines[line]?.slice(start, end))}`;
}

/** The marks a document has got; tokens of one mark that touch are one. */
function marksOf(lines: readonly string[], tokens: readonly (readonly Token[])[]): string[] {
  return tokens.flatMap((onLine, line) => {
    const found: { start: number; end: number; mark: string }[] = [];
    for (const { start, end, scopes } of onLine) {
      const mark = Object.entries(scopeOfMark).find(([, scope]) => scopes.includes(scope))?.[0];
      const last = found.at(-1);
      if (mark === undefined || start === end) continue;
      if (last?.mark === mark && last.end === start) last.end = end;
      else found.push({ start, end, mark });
    }
    return found.map(({ start, end, mark }) => describeMark(lines, line, start, end, mark));
  });
}

const isOurs = (scope: string): boolean => scope.endsWith('.rubric');

/** The scopes of every character outside Rubric's marks, for comparison with those it has without Rubric. */
function scopesOutsideMarks(
  lines: readonly string[],
  marked: readonly (readonly Token[])[],
  shown: readonly (readonly Token[])[],
): string[] {
  return lines.flatMap((text, line) =>
    Array.from(text, (_, at) => at)
      .filter((at) => !scopesAt(marked[line], at).some(isOurs))
      .map((at) => `${line + 1}:${at} ${scopesAt(shown[line], at).join(' ')}`),
  );
}

function scopesAt(tokens: readonly Token[] | undefined, at: number): readonly string[] {
  return tokens?.find(({ start, end }) => start <= at && at < end)?.scopes ?? [];
}

const grammars = rubricGrammars();
const installed = installedBase();
const missing = 'no VS Code under .vscode-test/';

describeBase('in the stand-in grammar', standInBase());
describeBase(`in VS Code's Markdown grammar${installed === undefined ? ` (skipped: ${missing})` : ''}`, installed);

function describeBase(title: string, base: Base | undefined): void {
  describe(`Rubric's marks ${title}`, () => {
    let plain: Tokenizer;
    let marked: Tokenizer;

    before(async function () {
      if (base === undefined) return this.skip();
      plain = await Tokenizer.create(base, []);
      marked = await Tokenizer.create(base, grammars.values());
    });

    for (const fixture of fixtures) {
      describe(fixture.replace('.test.md', ''), () => {
        for (const { title: name, lines, marks } of casesOf(fixture)) {
          it(name, () => {
            const tokens = marked.tokens(lines);
            assert.deepEqual(marksOf(lines, tokens), marks);
            assert.deepEqual(
              scopesOutsideMarks(lines, tokens, tokens),
              scopesOutsideMarks(lines, tokens, plain.tokens(lines)),
              'something outside the marks looks different with Rubric than without',
            );
          });
        }
      });
    }

    for (const prefix of ['PRB', 'FAQ', 'PRD', 'LCH', 'IDEA', 'EVD', 'REV', 'DEC', 'RDM', 'STR', 'MET', 'INI']) {
      it(`an id that begins with ${prefix} stands out in a sentence, in brackets and in a wiki link`, () => {
        const id = `${prefix}-41`;
        const line = `${id} [${id}] [[${id}]]`;
        const marks = [0, id.length + 2, 2 * id.length + 6].map((at) => describeMark([line], 0, at, at + id.length, 'id'));
        assert.deepEqual(marksOf([line], marked.tokens([line])), marks);
      });
    }

    it('the unit and the period of a score have scopes of their own', () => {
      const lines = ['---', 'rice: {reach: 500/month, confidence: 80%}', '---'];
      const [, tokens = []] = marked.tokens(lines);
      const innermost = (text: string): string | undefined =>
        tokens.find(({ start, end }) => lines[1]?.slice(start, end) === text)?.scopes.at(-1);
      assert.equal(innermost('/'), 'keyword.operator.period.score.rubric');
      assert.equal(innermost('month'), 'keyword.other.unit.period.score.rubric');
      assert.equal(innermost('%'), 'keyword.other.unit.percentage.score.rubric');
    });

    it('what Rubric reads in a comment stays part of the comment', () => {
      const [tokens = []] = marked.tokens(['<!-- rubric-disable-file doc/stale -- kept as history -->']);
      for (const { scopes } of tokens) assert.ok(scopes.includes('comment.block.html'), scopes.join(' '));
    });
  });
}

describe(`Rubric's marks in the themes VS Code starts with${installed === undefined ? ` (skipped: ${missing})` : ''}`, () => {
  const document = [
    '---',
    'id: PRD-41',
    'reach: 500/month',
    'owner: TBD',
    '---',
    'PRD-41 and [[PRD-41]] by <your date>, TBD',
    '<!-- rubric-disable-file doc/stale -- kept -->',
    '<!-- rubric:roadmap -->',
  ];
  /** Where a mark is to look different from the text around it. */
  const standsOut = [
    { what: 'an id in a sentence', line: 5, mark: 'PRD-41', around: 'and' },
    { what: 'an id in a wiki link', line: 5, mark: 'PRD-41]]', around: 'and' },
    { what: 'a prompt', line: 5, mark: '<your', around: 'and' },
    { what: 'a placeholder', line: 5, mark: 'TBD', around: 'and' },
    { what: 'a placeholder in front matter', line: 3, mark: 'TBD', around: ':' },
    { what: 'the input of a score', line: 2, mark: 'reach', around: ':' },
    { what: 'the value of a score', line: 2, mark: '500', around: ':' },
    { what: 'a suppression', line: 6, mark: 'rubric', around: 'kept' },
    { what: 'the rule of a suppression', line: 6, mark: 'doc/stale', around: 'kept' },
    { what: 'the name of a region', line: 7, mark: 'roadmap', around: '-->' },
  ];

  // The two plain Visual Studio themes colour few scopes of any language.
  const themes = installedThemes().filter(({ name }) => !name.startsWith('Visual Studio'));
  if (themes.length === 0) it('every mark looks different from the text around it');
  for (const theme of themes) {
    it(`every mark looks different from the text around it in ${theme.name}`, async function () {
      if (installed === undefined) return this.skip();
      const tokenizer = await Tokenizer.create(installed, grammars.values(), theme);
      const colours = tokenizer.colours(document);
      for (const { what, line, mark, around } of standsOut) {
        const colourOf = (text: string): number | undefined => colours[line]?.[document[line]?.indexOf(text) ?? -1];
        assert.notEqual(colourOf(mark), undefined, what);
        assert.notEqual(colourOf(mark), colourOf(around), what);
      }
    });
  }
});

describe("Rubric's grammar files", () => {
  for (const [file, grammar] of grammars) {
    it(`${file} says what it is for and joins in with Markdown alone`, () => {
      assert.match(grammar.comment ?? '', /^[A-Z].+\.$/u);
      assert.match(grammar.scopeName, /^rubric\.injection(?:\.[a-z]+)?$/u);
      for (const part of (grammar.injectionSelector ?? '').split(/,\s*/u)) assert.match(part, /^(?:L:)?text\.html\.markdown\b/u);
    });
  }

  it('every scope a grammar gives ends in .rubric', () => {
    const names = [...grammars.values()].flatMap((grammar) => [...JSON.stringify(grammar).matchAll(/"(?:name|contentName)":"([^"]+)"/gu)]);
    assert.ok(names.length > 0);
    for (const [, name = ''] of names) for (const scope of name.split(' ')) assert.match(scope, /\.rubric$/u);
  });
});

describe('a line of 100 KB', () => {
  /** Far more than a linear pattern needs and far less than a quadratic one, which would take minutes. */
  const budget = 1000;
  const size = 100_000;
  const pieces = [
    ...['PRD-41 ', 'PRD-', 'PRD-41-', 'PRD-1234567', '[PRD-41', '[[PRD-41', '[[PRD-41|', '[[ ', '[', ']', 'A', 'A1', 'ABC-123, ', '-'],
    ...['TBD', 'TBD ', 'TODO_', '?', '???? ', 'lorem ', 'lorem  ipsum', '[Insert', '[Insert ', '[insert:a', '{', '{{', '{{a', '{{a}', '}}'],
    ...[
      '<',
      '<your',
      '<your ',
      '<your-a@',
      '|TBD',
      ' ',
      '\t',
      'a',
      '9',
      '1,',
      '1.',
      '1_',
      '.5',
      '500/',
      '500 per ',
      'reach: ',
      'reach: 5, ',
    ],
    ...['{reach: 500/month, ', '<!--', '<!-- ', '<!--rubric:a', '<!--rubric-disable-file ', 'a-', 'a/', '--', '-- ', '—', '参'],
  ];
  const openings = ['reach: ', '<!--', 'lorem', '<your ', '[Insert ', '{{', '[[PRD-41|', '500 '];
  const lines = [...pieces, ...openings.flatMap((opening) => ['a', ' ', '9', '-'].map((rest) => opening + rest.repeat(size)))].map(
    (piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size),
  );

  for (const [file, grammar] of grammars) {
    for (const [key, pattern] of regexesOf(grammar)) {
      it(`is searched in linear time for ${key} of ${file}`, async function () {
        this.timeout(60_000);
        for (const line of lines) {
          const time = await timeToScan(pattern, line);
          assert.ok(time < budget, `${Math.round(time)} ms for a line that begins with ${JSON.stringify(line.slice(0, 30))}`);
        }
      });
    }
  }

  const long = (piece: string): string => piece.repeat(size / piece.length);
  const documents = [
    [long('PRD-41 TBD ')],
    [long('PRD-41, [[EVD-7]] and {{x}} ')],
    [long('[Insert ')],
    [long('plain words ')],
    ['---', `reach: ${long('9')}`],
    ['---', `reach: ${long('1,')}`],
    ['---', `rice: {${long('reach: 500/month, ')}`],
    ['---', `tickets: ${long('ABC-1, ')}`],
  ];
  for (const document of documents) {
    const line = document.at(-1) ?? '';
    it(`is marked in time proportional to its length when it begins with ${JSON.stringify(line.slice(0, 30))}`, async function () {
      this.timeout(60_000);
      const tokenizer = await Tokenizer.create(standInBase(), grammars.values());
      const started = performance.now();
      tokenizer.tokens(document);
      const time = performance.now() - started;
      assert.ok(time < 10 * budget, `${Math.round(time)} ms`);
    });
  }
});

/** Every regular expression of a grammar with the way to it. */
function regexesOf(grammar: GrammarFile): [string, string][] {
  const found: [string, string][] = [];
  const visit = (path: string, pattern: Pattern): void => {
    for (const key of ['match', 'begin', 'end'] as const) {
      const regex = pattern[key];
      if (regex !== undefined) found.push([`${path}${key}`, regex]);
    }
    pattern.patterns?.forEach((inner, index) => {
      visit(`${path}${index}/`, inner);
    });
  };
  visit('', grammar);
  for (const [name, pattern] of Object.entries(grammar.repository ?? {})) visit(`${name}/`, pattern);
  return found;
}
