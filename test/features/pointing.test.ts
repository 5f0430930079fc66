// What a place means when somebody points at it: fields, statuses, score inputs with their numbers, headings, ids.
import { checkHover } from './features.ts';

const others =
  '//- /problems/p.md\n---\nkind: problem\nid: PRB-12\nstatus: validated\nowner: "@lee"\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n---\n# Drivers *wait* <b>47</b> | minutes\n//- /prds/x.md\n';
const rice = '---\nkind: prd\nid: PRD-1\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: 80%\n  effort: 3\n---\n# T\n';

describe('pointing at something', () => {
  it('says what a field is for, with an example', () => {
    checkHover('---\nkind: prd\ncrea$0ted: 2026-01-01\n---\n', {
      covers: 'created',
      says: /^\*\*created\*\*\n\nThe day .*\n\nFor example `2026-05-04`\.$/,
    });
    checkHover('---\nkind: prd\n$0owner: x\n---\n', { covers: 'owner', says: /one person/ });
  });

  it('says what a status means', () => {
    checkHover('---\nkind: prd\nstatus: app$0roved\n---\n', { covers: 'approved', says: /^\*\*approved\*\* \(committed\)/ });
    checkHover('---\nkind: prd\nstatus: Proposed$0\n---\n', { covers: 'Proposed', says: /^\*\*review\*\* \(review\)/ });
    checkHover('---\nkind: prd\nsta$0tus: approved\n---\n', { covers: 'status', says: /^\*\*status\*\*/ });
    checkHover('# PRD\n\n**Status:** Dra$0ft\n', { covers: 'Draft', says: /^\*\*draft\*\* \(draft\)/ });
  });

  it('says what an input means and which values are usual, with the formula and its numbers', () => {
    checkHover(rice.replace('impact', 'imp$0act'), {
      covers: 'impact',
      says: /\*\*Impact\*\*, tier from 0\.25 to 3[^]*- `3` massive[^]*\*\*RICE 133\*\* = reach × impact × confidence ÷ effort\n\n500\/month × 1 × 80 % ÷ 3 = 133\n\nThis is rank 1 of 1 by RICE\./,
    });
    checkHover(rice.replace('80%', '8$00%'), { covers: 'confidence', says: /\*\*Confidence\*\*, percent/ });
    checkHover(rice.replace('rice', 'ri$0ce'), { covers: 'rice', says: /^\*\*RICE 133\*\*/ });
  });

  it('says what is missing or wrong in a score, and no number', () => {
    checkHover('---\nkind: prd\nri$0ce: { reach: 5 }\n---\n', {
      covers: 'rice',
      says: /^\*\*RICE: impact, confidence and effort missing\*\*$/,
    });
    checkHover('---\nkind: prd\nrice: { reach: 5, impact: 1, confidence: 80%, eff$0ort: 0 }\n---\n', {
      covers: 'effort',
      says: /must be more than 0/,
    });
  });

  it('names the variant beside every ICE number', () => {
    checkHover('---\nkind: prd\ni$0ce: { impact: 5, confidence: 6, ease: 9 }\n---\n', { covers: 'ice', says: /ICE 90 \(I × C × E ÷ 3\)/ });
  });

  it('says what a section should say, on its heading', () => {
    checkHover('---\nkind: prd\n---\n# T\n\n## 🚫 **Out of $0scope**\n\nText.\n', {
      covers: '🚫 **Out of scope**',
      says: /^\*\*Non-goals\*\*/,
    });
    checkHover('---\nkind: prd\n---\n# T\n\nNon-g$0oals\n---------\n', { covers: 'Non-goals', says: /^\*\*Non-goals\*\*/ });
    checkHover('---\nkind: prd\n---\n# T\n\n## Weather$0\n', 'nothing');
    checkHover('---\nkind: prd\n---\n# T\n\n## Non-goals\n\nTe$0xt.\n', 'nothing');
  });

  it('shows the document behind an id, wherever it stands, and nothing of its markup', () => {
    const shown = /^\*\*PRB-12 · Drivers \\\*wait\\\* \\<b\\>47\\<\/b\\> \\\| minutes\*\*|^\*\*PRB-12 · Drivers wait/;
    checkHover(`${others}---\nkind: prd\nproblem: PRB-$012\n---\n`, { covers: 'PRB-12', says: shown });
    checkHover(`${others}# PRD\n\nSee ($0PRB-12).\n`, { covers: 'PRB-12', says: /validated · @lee · RICE 133/ });
    checkHover(`${others}# PRD\n\nSee PRB-1$03.\n`, 'nothing');
  });

  it('says what a link is for, on its key', () => {
    checkHover('---\nkind: prd\nlinks:\n  prob$0lem: PRB-1\n---\n', { covers: 'problem', says: /problem that this exists to solve/ });
    checkHover('---\nkind: prd\nprob$0lem: PRB-1\n---\n', { covers: 'problem', says: /problem that this exists to solve/ });
  });

  it('says what a field inside a map is for', () => {
    checkHover('//- /launches/x.md\n---\nkind: launch-plan\nrollback:\n  trig$0ger: x\n---\n', {
      covers: 'trigger',
      says: /condition that starts it/,
    });
    checkHover('//- /launches/x.md\n---\nkind: launch-plan\nstages:\n  - name: a\n    per$0cent: 5\n---\n', {
      covers: 'percent',
      says: /share of customers/,
    });
  });

  it('works in front matter that does not parse', () => {
    checkHover('---\nkind: prd\nowner: @dana\nstatus: dr$0aft\n---\n', { covers: 'draft', says: /\*\*draft\*\*/ });
  });

  it('says nothing in Markdown that is no product document', () => {
    checkHover('//- /notes/x.md\n---\nstatus: dr$0aft\n---\n# Notes\n', 'nothing');
  });
});
