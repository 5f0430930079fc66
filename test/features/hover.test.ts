import { checkHover } from './features.ts';

const scored =
  '---\nkind: prd\nid: PRD-1\nstatus: review\nrice: { reach: 500/month, impact: 1, conf$0idence: 80%, effort: 3 }\n---\n# Bulk export\n';

describe('hover', () => {
  it('explains an input of a score with its tiers, the formula and the numbers of the document', () => {
    checkHover(scored, {
      covers: 'confidence',
      says: /\*\*Confidence\*\*, percent[^]*`80%`[^]*500\/month × 1 × 80 % ÷ 3 = 133[^]*rank 1 of 1 by RICE/u,
    });
  });
  it('says what is missing where a score is incomplete', () => {
    checkHover('---\nkind: prd\nri$0ce:\n  reach: 500\n---\n# X\n', { covers: 'rice', says: /impact, confidence and effort missing/u });
  });
  it('says what a status means', () => {
    checkHover('---\nkind: prd\nstatus: appr$0oved\n---\n# X\n', { covers: 'approved', says: /\*\*approved\*\* \(committed\)/u });
  });
  it('says what a strong section says', () => {
    checkHover('---\nkind: prd\n---\n# X\n\n## Out of sc$0ope\n\n- No mobile app\n', {
      covers: 'Out of scope',
      says: /\*\*Non-goals\*\*/u,
    });
  });
  it('names the document behind an id', () => {
    checkHover(
      '---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-$09 }\n---\n# X\n//- /problems/a.md\n---\nkind: problem\nid: PRB-9\nstatus: framed\n---\n# Re-typing\n',
      {
        covers: 'PRB-9',
        says: /PRB-9 · Re-typing[^]*framed/u,
      },
    );
  });
  it('shows text of a document as text', () => {
    checkHover(
      '---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-$09 }\n---\n# X\n//- /problems/a.md\n---\nkind: problem\nid: PRB-9\ntitle: "[x](command:rm) <b>"\n---\n# A\n',
      {
        covers: 'PRB-9',
        says: /\\\[x\\\]\\\(command:rm\\\) \\<b\\>/u,
      },
    );
  });
  it('is silent in prose and in other Markdown', () => {
    checkHover('---\nkind: prd\n---\n# X\n\nSome pr$0ose.\n', 'nothing');
    checkHover('//- /notes.md\n# No$0tes\n', 'nothing');
  });
});
