// `rubric check`: what it reports, in which shape, with which exit code, and what its fixes leave untouched.
import assert from 'node:assert/strict';
import type { Report } from '../../server/src/cli/report.ts';
import { run, type Machine, type Run } from './memoryTerminal.ts';
import type { Files } from '../fixture.ts';

const front = (id: string, more = ''): string => `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n`;
const prd = (id: string, more = ''): string => `${front(id, more)}\n# Title of ${id}\n\n## Problem\n\nWords.\n`;
const config = { 'rubric.yaml': 'version: 1\n' };
const json = async (files: Files, argv: readonly string[] = [], machine?: Machine): Promise<Report> =>
  JSON.parse((await run(files, ['check', '--format', 'json', ...argv], machine)).out) as Report;
const paths = (report: Report): readonly string[] => report.documents.map(({ path }) => path);
const rulesOf = (report: Report, path: string): readonly string[] =>
  report.documents.find((document) => document.path === path)?.problems.map(({ rule }) => rule) ?? [];

describe('rubric check', () => {
  describe('ends with', () => {
    const code = async (argv: readonly string[], files: Files = { ...config, 'prds/a.md': prd('PRD-1') }): Promise<number> =>
      (await run(files, ['check', ...argv])).code;

    it('0 where no finding is as loud as --fail-on, which is error', async () => assert.equal(await code([]), 0));
    it('1 where one is', async () => {
      assert.equal(await code(['--fail-on', 'warning']), 1);
      assert.equal(await code(['--fail-on', 'info']), 1);
      assert.equal(await code([], { ...config, 'prds/a.md': prd('PRD-1', 'problem: PRB-404\n') }), 1);
    });
    it('0 where there is nothing to check', async () => assert.equal(await code([], { 'notes.md': '# Notes\n' }), 0));
    it('1 where there are more warnings than --max-warnings', async () => {
      assert.equal(await code(['--max-warnings', '0']), 1);
      assert.equal(await code(['--max-warnings', '100']), 0);
    });
    it('2 for a path that is not there', async () => assert.equal(await code(['prds/gone.md']), 2));
    it('2 for options that do not exist or say nothing sensible', async () => {
      for (const argv of [
        ['--nope'],
        ['--format', 'xml'],
        ['--fail-on', 'fatal'],
        ['--max-warnings', 'few'],
        ['--max-warnings', '-1'],
        ['--today', '2026-13-01'],
        ['--today', 'tomorrow'],
        ['--config'],
      ]) {
        assert.equal(await code(argv), 2, argv.join(' '));
      }
    });
    it('1 for a bad rubric.yaml, which is told like any finding', async () => {
      const files = { 'rubric.yaml': 'framwork: rice\n', 'prds/a.md': prd('PRD-1') };
      assert.equal(await code([], files), 1);
      const [first] = (await json(files)).documents.filter(({ path }) => path === 'rubric.yaml');
      assert.deepEqual(
        first?.problems.map(({ rule, line, column }) => [rule, line, column]),
        [['config/invalid', 1, 1]],
      );
      assert.match(first?.problems[0]?.message ?? '', /Did you mean "framework"\?/);
    });
  });

  describe('says', () => {
    it('what option was meant', async () => {
      const { code, error } = await run({}, ['check', '--fromat', 'json']);
      assert.equal(code, 2);
      assert.match(error, /Did you mean --format\?/);
    });

    it('what command was meant', async () => {
      const { code, error } = await run({}, ['chekc']);
      assert.equal(code, 2);
      assert.match(error, /Did you mean check\?/);
    });

    it('which file cannot be read, and still reports the others', async () => {
      const { code, error, out } = await run({ ...config, 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') }, ['check'], {
        unreadable: ['/repo/prds/b.md'],
      });
      assert.equal(code, 2);
      assert.match(error, /cannot read \/repo\/prds\/b\.md: permission denied/);
      assert.match(out, /prds\/a\.md/);
    });

    it('that rubric.yaml cannot be read, whatever was named', async () => {
      const { code, error } = await run({ ...config, 'prds/a.md': prd('PRD-1') }, ['check', 'prds/a.md'], {
        unreadable: ['/repo/rubric.yaml'],
      });
      assert.equal(code, 2);
      assert.match(error, /cannot read \/repo\/rubric\.yaml/);
    });

    it('help and version without an error', async () => {
      for (const argv of [['--help'], ['check', '--help'], ['--version']]) assert.equal((await run({}, argv)).code, 0);
      assert.equal((await run({}, [])).code, 2);
    });
  });

  describe('--format json', () => {
    const files = {
      ...config,
      'prds/a.md': `${front('PRD-1', 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n')}\n# Export 🚀\n\n## Out of scope\n\n- No exports of old data.\n\n🚀 TODO\n`,
      'prds/b.md': '# PRD: no score\n',
      'notes.md': '# Notes\n',
    };

    it('has exactly the fields of the contract', async () => {
      const report = await json(files);
      assert.deepEqual(Object.keys(report), ['tool', 'documents', 'summary']);
      assert.equal(report.tool.name, 'rubric');
      assert.match(report.tool.version, /^\d+\.\d+\.\d+/);
      assert.deepEqual(paths(report), ['prds/a.md', 'prds/b.md']);
      const [first, second] = report.documents;
      const { problems = [], ...rest } = first ?? {};
      assert.deepEqual(rest, {
        path: 'prds/a.md',
        kind: 'prd',
        id: 'PRD-1',
        title: 'Export 🚀',
        status: 'review',
        phase: 'review',
        sections: [{ concept: 'non-goals', heading: 'Out of scope', line: 11 }],
        score: { framework: 'rice', state: 'scored', value: (500 * 0.8) / 3, rank: 1 },
      });
      assert.deepEqual(
        problems.filter(({ rule }) => rule === 'doc/placeholder-left'),
        [
          {
            rule: 'doc/placeholder-left',
            severity: 'warning',
            message: problems.find(({ rule }) => rule === 'doc/placeholder-left')?.message,
            line: 15,
            column: 4,
            endLine: 15,
            endColumn: 8,
            fixable: false,
          },
        ],
      );
      assert.deepEqual([second?.id, second?.status, second?.phase, second?.score], [null, null, 'review', null]);
      const count = (severity: string): number =>
        report.documents.flatMap((document) => document.problems).filter((problem) => problem.severity === severity).length;
      assert.deepEqual(report.summary, { documents: 2, errors: count('error'), warnings: count('warning'), infos: count('info') });
    });

    it('tells an incomplete and an illegal score by its state alone', async () => {
      const report = await json({
        ...config,
        'prds/a.md': prd('PRD-1', 'rice: { reach: 5 }\n'),
        'prds/b.md': prd('PRD-2', 'rice: { reach: 5, impact: 1, confidence: 80%, effort: 0 }\n'),
      });
      assert.deepEqual(
        report.documents.map(({ score }) => score),
        [
          { framework: 'rice', state: 'incomplete' },
          { framework: 'rice', state: 'illegal' },
        ],
      );
    });

    it('gives no rank to a document that is launched', async () => {
      const report = await json({
        ...config,
        'prds/a.md': prd('PRD-1', 'rice: { reach: 5, impact: 1, confidence: 80%, effort: 1 }\n').replace('review', 'launched'),
      });
      assert.deepEqual(report.documents[0]?.score, { framework: 'rice', state: 'scored', value: 4 });
    });

    it('is the same in a different order of files', async () => {
      const backwards = Object.fromEntries(Object.entries(files).reverse());
      assert.deepEqual(await json(files), await json(backwards));
    });
  });

  describe('--format text', () => {
    it('shows place, severity, message and rule under each path, and a sum', async () => {
      const { out } = await run({ ...config, 'prds/a.md': prd('PRD-1') }, ['check']);
      assert.match(out, /^prds\/a\.md\n/);
      assert.match(out, /^ +8:1 {2}warning {2}.*non-goals.* {2}prd\/non-goals-missing$/m);
      assert.match(out, /1 document checked: 0 errors, \d+ warnings?, \d+ infos?\. \d+ findings? with a fix\.\n$/);
      assert.doesNotMatch(out, /\u001b/);
    });

    it('is colored on request', async () =>
      assert.match((await run({ ...config, 'prds/a.md': prd('PRD-1') }, ['check', '--color'])).out, /\u001b\[33mwarning/));

    it('leaves warnings away with --quiet', async () =>
      assert.doesNotMatch((await run({ ...config, 'prds/a.md': prd('PRD-1') }, ['check', '--quiet'])).out, /warning {2}/));

    it('says so where nothing is wrong or nothing is there', async () => {
      assert.equal((await run({}, ['check'])).out, 'No product documents found.\n');
      const off =
        'rules:\n' +
        ['criteria/missing', 'prd/non-goals-missing', 'prd/section-missing', 'prd/problem-unlinked', 'doc/section-empty']
          .map((rule) => `  ${rule}: off\n`)
          .join('');
      assert.match((await run({ 'rubric.yaml': off, 'prds/a.md': prd('PRD-1') }, ['check'])).out, /1 document checked, nothing to report/);
    });
  });

  describe('--fix', () => {
    const broken = '---\r\nkind: prd\r\nid: PRD-1\r\nowner: @dana\r\nstatus: review\r\n---\r\n\r\n# Export\r\n\r\nTrailing   \r\n';

    it('changes only what a safe fix is about, and keeps byte order mark and line endings', async () => {
      const { files } = await run({ ...config, 'prds/a.md': `\uFEFF${broken}` }, ['check', '--fix', 'prds/a.md']);
      const after = files.get('/repo/prds/a.md') ?? '';
      assert.ok(
        after.startsWith(
          '\uFEFF---\r\nkind: prd\r\nid: PRD-1\r\nowner: "@dana"\r\nstatus: review\r\n---\r\n\r\n# Export\r\n\r\nTrailing   \r\n',
        ),
      );
      assert.doesNotMatch(after, /[^\r]\n/);
    });

    it('reports what is left, and nothing that it has mended', async () => {
      const before = rulesOf(await json({ ...config, 'prds/a.md': broken }), 'prds/a.md');
      const after = rulesOf(await json({ ...config, 'prds/a.md': broken }, ['--fix']), 'prds/a.md');
      assert.ok(before.includes('doc/frontmatter-invalid'));
      assert.ok(!after.includes('doc/frontmatter-invalid'));
    });

    it('leaves files alone that it was not asked about', async () => {
      const { files } = await run({ ...config, 'prds/a.md': broken, 'prds/b.md': broken.replace('PRD-1', 'PRD-2') }, [
        'check',
        '--fix',
        'prds/a.md',
      ]);
      assert.equal(files.get('/repo/prds/b.md'), broken.replace('PRD-1', 'PRD-2'));
    });

    it('does not touch a file whose bytes are no UTF-8, because writing would change them', async () => {
      const latin = broken.replace('Trailing', 'Gr\uFFFD\uFFFDe');
      const { files, error } = await run({ ...config, 'prds/a.md': latin }, ['check', '--fix']);
      assert.equal(files.get('/repo/prds/a.md'), latin);
      assert.match(error, /prds\/a\.md is not UTF-8/);
    });

    it('says which file it cannot write, and ends with 2', async () => {
      const { code, error, out } = await run({ ...config, 'prds/a.md': broken }, ['check', '--fix'], { readOnly: true });
      assert.equal(code, 2);
      assert.match(error, /cannot write \/repo\/prds\/a\.md: permission denied/);
      assert.match(out, /1 document checked/);
    });

    it('twice is once', async () => {
      const once = (await run({ ...config, 'prds/a.md': broken }, ['check', '--fix'])).files.get('/repo/prds/a.md') ?? '';
      assert.equal((await run({ ...config, 'prds/a.md': once }, ['check', '--fix'])).files.get('/repo/prds/a.md'), once);
    });

    it('as --fix-dry-run reports the same and writes nothing', async () => {
      const dry = await run({ ...config, 'prds/a.md': broken }, ['check', '--fix-dry-run']);
      const wet = await run({ ...config, 'prds/a.md': broken }, ['check', '--fix']);
      assert.match(wet.out, /^Fixed prds\/a\.md\.$/m);
      assert.match(dry.out, /^Would fix prds\/a\.md\. /m);
      const report = (out: string): string => out.replace(/^(?:Fixed|Would fix) .*\n/gm, '');
      assert.deepEqual([report(dry.out), dry.code], [report(wet.out), wet.code]);
      assert.equal(dry.files.get('/repo/prds/a.md'), broken);
    });
  });

  describe('--stdin', () => {
    const stdin = (text: string, argv: readonly string[], files: Files = config): Promise<Run> =>
      run(files, ['check', '--format', 'json', '--stdin', ...argv], { stdin: text });
    const reportOf = async (text: string, argv: readonly string[], files?: Files): Promise<Report> =>
      JSON.parse((await stdin(text, argv, files)).out) as Report;

    it('is checked as the file it stands for, whether that is there or not', async () => {
      for (const files of [config, { ...config, 'prds/a.md': prd('PRD-9') }]) {
        const report = await reportOf(prd('PRD-1'), ['--stdin-filename', 'prds/a.md'], files);
        assert.deepEqual(
          report.documents.map(({ path, id }) => [path, id]),
          [['prds/a.md', 'PRD-1']],
        );
      }
    });

    it('has the findings the file would have', async () => {
      const others = { ...config, 'prds/b.md': prd('PRD-1') };
      const asFile = await json({ ...others, 'prds/a.md': prd('PRD-1') }, ['prds/a.md']);
      assert.deepEqual(await reportOf(prd('PRD-1'), ['--stdin-filename', 'prds/a.md'], others), asFile);
      assert.ok(rulesOf(asFile, 'prds/a.md').includes('doc/id-duplicate'));
    });

    it('needs a name and no paths', async () => {
      assert.equal((await stdin('', [])).code, 2);
      assert.equal((await stdin('', ['--stdin-filename', 'a.md', 'prds'])).code, 2);
    });

    it('is never written', async () => {
      const { files } = await stdin(prd('PRD-1').replace('dana', '@dana'), ['--stdin-filename', 'prds/a.md', '--fix'], {
        ...config,
        'prds/a.md': 'old\n',
      });
      assert.equal(files.get('/repo/prds/a.md'), 'old\n');
    });

    it('may stand for a file in a folder that does not exist yet', async () => {
      const report = await reportOf(prd('PRD-1'), ['--stdin-filename', 'new/prds/a.md']);
      assert.deepEqual(paths(report), ['new/prds/a.md']);
    });
  });
});

describe('the root of a path', () => {
  it('is the nearest folder with a rubric.yaml', async () => {
    const report = await json(
      { 'team/rubric.yaml': 'rules: { prd/non-goals-missing: off }\n', 'team/docs/prds/a.md': prd('PRD-1'), 'rubric.yaml': '' },
      ['team/docs/prds/a.md'],
    );
    assert.deepEqual(paths(report), ['docs/prds/a.md']);
    assert.ok(!rulesOf(report, 'docs/prds/a.md').includes('prd/non-goals-missing'));
  });

  it('is found above the current folder', async () => {
    const report = await json(
      {
        '/repo/rubric.yaml': 'rules: { prd/non-goals-missing: off }\n',
        '/repo/docs/prds/a.md': prd('PRD-1'),
        '/repo/prds/b.md': prd('PRD-1'),
      },
      [],
      { cwd: '/repo/docs' },
    );
    assert.deepEqual(paths(report), ['docs/prds/a.md'], 'only the current folder is reported, and all of the root is known');
    assert.ok(rulesOf(report, 'docs/prds/a.md').includes('doc/id-duplicate'));
  });

  it('is the current folder where that contains the path', async () => {
    const report = await json({ 'prds/a.md': prd('PRD-1'), 'other/prds/b.md': prd('PRD-1') }, ['prds']);
    assert.deepEqual(paths(report), ['prds/a.md']);
    assert.ok(rulesOf(report, 'prds/a.md').includes('doc/id-duplicate'));
  });

  it('is the path itself elsewhere', async () => {
    const report = await json({ '/else/prds/a.md': prd('PRD-1') }, ['/else']);
    assert.deepEqual(paths(report), ['prds/a.md']);
  });

  it('that is a named folder of nobody’s says by its own name what is in it', async () => {
    const report = await json({ '/else/prds/a.md': '# Export\n' }, ['/else/prds']);
    assert.deepEqual(
      report.documents.map(({ path, kind }) => [path, kind]),
      [['a.md', 'prd']],
    );
  });

  it('with another root inside reports both, each by its own rules', async () => {
    const report = await json({
      'rubric.yaml': 'rules: { prd/non-goals-missing: off }\n',
      'prds/a.md': prd('PRD-1'),
      'team/rubric.yaml': 'version: 1\n',
      'team/prds/b.md': prd('PRD-1'),
    });
    assert.deepEqual(
      report.documents.map(({ path, problems }) => [path, problems.some(({ rule }) => rule === 'prd/non-goals-missing')]),
      [
        ['prds/a.md', false],
        ['team/prds/b.md', true],
      ],
    );
    assert.ok(!rulesOf(report, 'prds/a.md').includes('doc/id-duplicate'));
  });

  it('reads what is named outright although it is git-ignored, and not what is excluded', async () => {
    const files = {
      'rubric.yaml': 'exclude: [archive/**]\n',
      '.gitignore': 'drafts/\n',
      'drafts/a.prd.md': prd('PRD-1'),
      'archive/b.prd.md': prd('PRD-2'),
    };
    assert.deepEqual(paths(await json(files)), []);
    assert.deepEqual(paths(await json(files, ['drafts/a.prd.md'])), ['drafts/a.prd.md']);
    assert.deepEqual(paths(await json(files, ['archive/b.prd.md'])), []);
  });

  it('takes another file in place of its rubric.yaml', async () => {
    const files = { ...config, 'prds/a.md': prd('PRD-1'), 'strict.yaml': 'rules: { prd/non-goals-missing: error }\n' };
    assert.equal((await run(files, ['check', '--config', 'strict.yaml'])).code, 1);
    assert.equal((await run(files, ['check', '--config', 'gone.yaml'])).code, 2);
  });
});
