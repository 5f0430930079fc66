import assert from 'node:assert/strict';
import { brokenLink } from '../../../server/src/checks/rules/doc/broken-link.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const others = {
  'problems/wait.problem.md': '---\nid: PRB-9\ntitle: Gate wait\n---\n# Gate wait\n\n## What it costs\n',
  'prds/other.md': '---\nid: PRD-7\n---\n# Other\n\n## Open questions\n',
  'images/flow chart.png': '',
};

testRule(brokenLink, [
  {
    name: 'accepts links that lead somewhere',
    path,
    others,
    text: '---\nid: PRD-1\nproblem: PRB-9\nlinks:\n  problem: PRB-9\n  relates_to: [PRD-7, "PRB-9"]\n---\n# Export\n\n[[PRD-7]] and [[PRB-9|the wait]], [other](./other.md#open-questions), [cost](../problems/wait.problem.md?plain=1#What-it-costs), [without extension](other), [folder](../problems/), ![flow](../images/flow%20chart.png) ![flow](<../images/flow chart.png>)\n\n[here](#export)\n\n[other]: other.md\n',
  },
  {
    name: 'does not judge what is no file of the repository',
    path,
    others,
    text: '# Export\n\n[web](https://example.com/x.md) [mail](mailto:a@example.com) [site](/docs/x) [up](../../elsewhere.md) [issue](../../issues/12) [template]({{url}}/x.md) [vars](${HOME}/x.md) [top](#top) [line](other.md#L10) `[code](nowhere.md)` [](TBD)\n\n    [code](nowhere.md)\n\n```\n[code](nowhere.md)\n```\n\n<!-- [comment](nowhere.md) -->\n',
  },
  {
    name: 'does not judge ids of another tool',
    path,
    others,
    text: '---\nid: PRD-1\nexternal: { jira: ABC-123 }\ndecision: ADR-4\nlinks:\n  relates_to: ABC-123\n---\n# Export\n\nSee [[ABC-123]], PRB-404 and `[[PRB-404]]`.\n',
  },
  {
    name: 'reads a list of links as another tool means it',
    path,
    others,
    text: '---\nid: PRD-1\nlinks:\n  - target: PRB-404\n    relation: solves\n---\n# Export\n',
  },
  {
    name: 'does not take a sentence for an id',
    path,
    others,
    text: '---\nproblem: Exports are slow\nprd: see the other one\n---\n# Export\n',
  },
  { name: 'does not read ids in text where no document has one', path, text: '# Export\n\nSee [[PRB-9]].\n' },
  {
    name: 'reports an id in a field that no document has, in drafts as well',
    path,
    others,
    text: '---\nstatus: draft\nlinks:\n  problem: PRB-8\n           ^^^^^ error: There is no document with the id PRB-8. Did you mean PRB-9?\n---\n# Export\n',
    fixed: '---\nstatus: draft\nlinks:\n  problem: PRB-9\n---\n# Export\n',
  },
  {
    name: 'reports an id in small letters',
    path,
    others,
    text: '---\nproblem: prb-9\n         ^^^^^ error: There is no document with the id prb-9. Did you mean PRB-9?\n---\n',
    fixed: '---\nproblem: PRB-9\n---\n',
  },
  {
    name: 'reports an id where nothing is near',
    path,
    text: '---\nproblem: "PRB-9"\n          ^^^^^ error: There is no document with the id PRB-9.\n---\n# Export\n',
  },
  { name: 'reports an id in a label', path, others, text: '# Export\n\n- **Problem:** PRB-404\n               ^^^^^^^ error\n' },
  {
    name: 'reports a link to the wrong kind of document',
    path,
    others,
    text: '---\nproblem: PRD-7\n         ^^^^^ error: PRD-7 is a PRD, but "problem" links to a problem statement.\n---\n# Export\n',
  },
  {
    name: 'reports an id in double brackets, at its place behind emoji and line ends',
    path,
    others,
    text: '# Export 🚀\r\n\r\n- It takes 🕐 long,\r\n  see [[PRB-8|the wait]].\r\n        ^^^^^ error: There is no document with the id PRB-8. Did you mean PRB-9?\r\n',
    fixed: '# Export 🚀\r\n\r\n- It takes 🕐 long,\r\n  see [[PRB-9|the wait]].\r\n',
  },
  {
    name: 'reports a file that is not there as a warning',
    path,
    others,
    text: '# Export\n\nSee [the "wait"](../problems/wiat.problem.md#what-it-costs "Wait").\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: There is no file problems/wiat.problem.md. Did you mean ../problems/wait.problem.md#what-it-costs?\n',
    fixed: '# Export\n\nSee [the "wait"](../problems/wait.problem.md#what-it-costs "Wait").\n',
  },
  {
    name: 'knows a path that was written from the root',
    path,
    others,
    text: '# Export\n\n## See [other](prds/other.md)\n               ^^^^^^^^^^^^^ warning: There is no file prds/prds/other.md. Did you mean other.md?\n',
    fixed: '# Export\n\n## See [other](other.md)\n',
  },
  {
    name: 'reports an image and a definition',
    path,
    text: '# Export\n\n![flow](img/flow(1).png)\n        ^^^^^^^^^^^^^^^ warning: There is no file prds/img/flow(1).png.\n\n[notes]: <my notes.md>\n          ^^^^^^^^^^^ warning: There is no file prds/my notes.md.\n',
  },
  {
    name: 'reports a heading that is not there, here and in another document',
    path,
    others,
    text: '# Export\n\n[goals](#goal) [open](other.md#open)\n        ^^^^^ warning: There is no heading for #goal in this document. Did you mean #goals?\n                      ^^^^^^^^^^^^^ warning: There is no heading for #open in prds/other.md. Did you mean other.md#open-questions?\n\n## Goals\n',
    fixed: '# Export\n\n[goals](#goals) [open](other.md#open-questions)\n\n## Goals\n',
  },
  {
    name: 'accepts headings as any renderer names them',
    path,
    text: '# Export\n\n[a](#-success--metrics) [b](#user-content-success-metrics) [c](#Success-Metrics) [d](#own) [e](#set) [f](#use-mode-here)\n\n## 📊 Success & Metrics\n\n## Success metrics\n\n<a id="own"></a>\n\n## Other {#set}\n\n## Use `<mode>` here\n',
  },
  {
    name: 'is an info in a draft and silent in a closed document',
    path,
    text: '---\nstatus: draft\n---\n[a](nowhere.md)\n    ^^^^^^^^^^ info\n',
  },
  { name: 'keeps silent about text links of a closed document', path, text: '---\nstatus: parked\n---\n[a](nowhere.md)\n' },
  {
    name: 'reports many broken links once',
    path,
    text: '# Export\n\n[a](x/a.md)\n    ^^^^^^ warning: 4 links of this document lead to files that are not there, the first to prds/x/a.md.\n[b](x/b.md)\n[c](x/c.md)\n[d](x/d.md)\n',
  },
]);

describe('doc/broken-link', () => {
  it('points to the other broken links', () => {
    const text = '# Export\n\n[a](#a) [b](#b) [c](#c) [d](#d)\n';
    const [problem, ...rest] = problemsOf(brokenLink, { path }, text);
    assert.equal(rest.length, 0);
    assert.deepEqual(
      problem?.related.map((place) => text.slice(place.span.start, place.span.end)),
      ['#b', '#c', '#d'],
    );
  });
});
