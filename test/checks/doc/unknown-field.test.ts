import { unknownField } from '../../../server/src/checks/rules/doc/unknown-field.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(unknownField, [
  {
    name: 'accepts the fields and links of the kind',
    path,
    text: '---\nkind: prd\nid: PRD-1\nowner: "@d"\nproblem: PRB-1\nlinks: { evidence: [EVD-1] }\nrice: { reach: 5 }\ntarget_date: 2026-Q3\n---\n# A\n',
  },
  {
    name: 'accepts keys that are marked as the team’s own',
    path,
    text: '---\nid: PRD-1\nx-cost-centre: 12\nX_squad: a\n_internal: true\n---\n# A\n',
  },
  {
    name: 'accepts keys of the tools that publish the file',
    path,
    text: '---\nid: PRD-1\nsidebar_position: 3\nlayout: page\ndescription: x\nog:image: y\ncssclass: wide\nauthor: Dana\n---\n# A\n',
  },
  { name: 'has nothing to say without front matter', path, text: '# A\n\n**Statsu:** Draft\n**Owner:** Dana\n' },
  { name: 'leaves front matter that cannot be read alone', path, text: '---\nowner: @dana\nconfidance: 80%\n---\n# A\n' },
  {
    name: 'finds a key that is nearly right',
    path,
    text: '---\nid: PRD-1\nstaus: draft\n^^^^^ warning: "staus" is no field of a PRD. Did you mean "status"?\n---\n# A\n',
    fixed: '---\nid: PRD-1\nstatus: draft\n---\n# A\n',
  },
  {
    name: 'says where the numbers of several raters belong',
    path,
    text: '---\nid: PRD-1\nice: { impact: 5 }\nscorers: [{ by: dana, ease: 8 }]\n^^^^^^^ warning: Nothing reads "scorers" here. Put it inside "ice:", beside its inputs.\n---\n# A\n',
  },
  {
    name: 'names the framework of the repository where the document carries no score yet',
    path,
    config: 'framework: value-effort\n',
    text: '---\nid: PRD-1\nraters: [{ by: dana, value: 8 }]\n^^^^^^ warning: Nothing reads "raters" here. Put it inside "value_effort:", beside its inputs.\n---\n# A\n',
  },
  {
    name: 'finds a link that is nearly right',
    path,
    text: '---\nproblm: PRB-1\n^^^^^^ warning: "problm" is no field of a PRD. Did you mean "problem"?\nlinks: { evidnce: [EVD-1] }\n         ^^^^^^^ warning: "evidnce" is no field of "links". Did you mean "evidence"?\n---\n# A\n',
    fixed: '---\nproblem: PRB-1\nlinks: { evidence: [EVD-1] }\n---\n# A\n',
  },
  {
    name: 'looks into maps and lists of maps',
    path: 'launches/export.md',
    text: '---\nstages:\n  - { percent: 5, strat: 2026-09-01 }\n                  ^^^^^ warning: "strat" is no field of "stages". Did you mean "start"?\n---\n# A\n',
    fixed: '---\nstages:\n  - { percent: 5, start: 2026-09-01 }\n---\n# A\n',
  },
  { name: 'leaves the inputs of a score to the rule for scores', path, text: '---\nrice: { reech: 500, impact: 1 }\n---\n# A\n' },
  { name: 'lets teams keep what they like inside a map', path, text: '---\nexternal: { jira: A-1, asana: 12 }\n---\n# A\n' },
  {
    name: 'offers no name that is there already',
    path,
    text: '---\nstatus: draft\nstatuz: x\n^^^^^^ info: Nothing reads the field "statuz" of a PRD. Put "x-" in front if it is your own.\n---\n# A\n',
    fixed: '---\nstatus: draft\nx-statuz: x\n---\n# A\n',
  },
  {
    name: 'names unknown keys together',
    path,
    text: '---\nid: PRD-1\nbudget: 3\n^^^^^^ info: Nothing reads the fields "budget", "squad code" and "🚀" of a PRD. Put "x-" in front of the ones that are your own.\nsquad code: 7\n"🚀": yes\n---\n# A\n',
    fixed: '---\nid: PRD-1\nx-budget: 3\nx-squad-code: 7\nx--: yes\n---\n# A\n',
  },
  { name: 'says nothing of unknown keys where nobody set Rubric up', path, config: 'none', text: '---\nid: PRD-1\nbudget: 3\n---\n# A\n' },
  {
    name: 'keeps places with Windows line endings',
    path,
    text: '---\r\ntitle: "🚀"\r\nowenr: "@d"\r\n^^^^^ warning\r\n---\r\n# A\r\n',
    fixed: '---\r\ntitle: "🚀"\r\nowner: "@d"\r\n---\r\n# A\r\n',
  },
  {
    name: 'is gentle in a draft',
    path,
    text: '---\nstatus: draft\nowenr: "@d"\n^^^^^ info\n---\n# A\n',
    fixed: '---\nstatus: draft\nowner: "@d"\n---\n# A\n',
  },
]);
