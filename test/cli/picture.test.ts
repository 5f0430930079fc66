// `rubric picture` from its arguments to what it prints and its exit code.
import assert from 'node:assert/strict';
import { pictures } from '../../server/src/pictures/pictures.ts';
import { run } from './memoryTerminal.ts';

const files = {
  'prds/a.md':
    '---\nkind: prd\nid: PRD-1\ntitle: "Doors & <docks>"\nstatus: review\nperiod: 2027-Q1\nrice: { reach: 100/month, impact: 1, confidence: 80%, effort: 2 }\n---\n\n# Doors\n',
  'prds/b.md':
    '---\nkind: prd\nid: PRD-2\ntitle: "=Sum | of all"\nstatus: draft\nrice: { reach: 900/month, impact: 2, confidence: 50%, effort: 4 }\n---\n\n# Sum\n',
};

describe('rubric picture', () => {
  it('prints each picture as an SVG that needs nothing else', async () => {
    for (const { id, title } of pictures) {
      const { code, out } = await run(files, ['picture', id]);
      assert.equal(code, 0, id);
      assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns=/);
      assert.ok(out.includes(`<title id="title">${title}</title>`) && out.includes('<desc id="description">'));
      assert.ok(out.includes('prefers-color-scheme: dark'));
      assert.doesNotMatch(out.replace('http://www.w3.org/2000/svg', ''), /https?:|url\((?!#)|<script|<docks>/);
    }
  });

  it('prints the table as CSV, Markdown and JSON', async () => {
    const csv = await run(files, ['picture', 'ranking', '--format', 'csv']);
    assert.equal(
      csv.out.split('\r\n')[0],
      'Rank,Document,RICE,From,To,Reach,Reach does,Impact,Impact does,Confidence,Confidence does,Effort,Effort does',
    );
    const markdown = await run(files, ['picture', 'ranking', '--format', 'markdown']);
    assert.match(markdown.out, /^# Ranking with intervals\n\n2 documents ranked by RICE, PRD-2 first with 225\.\n\n\| Rank \|/);
    assert.ok(markdown.out.includes('PRD-2 =Sum \\| of all'));
    const json: unknown = JSON.parse((await run(files, ['picture', 'ranking', '--format', 'json'])).out);
    assert.ok(typeof json === 'object' && json !== null && 'picture' in json && json.picture === 'ranking');
  });

  it('says what to do where there is nothing to see, and is no failure', async () => {
    const { code, out } = await run({ 'README.md': '# Hello\n' }, ['picture', 'priority-matrix', '--format', 'markdown']);
    assert.equal(code, 0);
    assert.match(out, /No document carries a RICE score yet\. Add the inputs/);
    assert.match((await run({ 'README.md': '# Hello\n' }, ['picture', 'priority-matrix'])).out, /No document carries a RICE score yet/);
  });

  it('ranks by the framework that was asked for', async () => {
    const { out } = await run(files, ['picture', 'ranking', '--framework', 'ice', '--format', 'markdown']);
    assert.match(out, /No document carries a complete ICE score yet/);
  });

  it('is as wide as was asked for', async () => {
    assert.match((await run(files, ['picture', 'roadmap', '--width', '900'])).out, /<svg [^>]*width="900"/);
  });

  it('refuses what it does not know with what there is', async () => {
    const unknown = await run(files, ['picture', 'pie-chart']);
    assert.deepEqual([unknown.code, unknown.out], [2, '']);
    assert.match(unknown.error, /There is no picture "pie-chart"\. There are priority-matrix, ranking, trace, roadmap, evidence\./);
    assert.equal((await run(files, ['picture', 'ranking', '--framework', 'gut'])).code, 2);
    assert.equal((await run(files, ['picture', 'ranking', '--width', 'wide'])).code, 2);
    assert.equal((await run(files, ['picture', 'ranking', 'nowhere'])).code, 2);
  });
});
