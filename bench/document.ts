// One generated product document: metadata, and sections filled until the document has the size that was drawn
// for it. The same plan and the same random sequence always give the same text.
import { owner, Prose, type Language } from './prose.ts';
import type { Random } from './random.ts';

export type Kind = 'prd' | 'problem' | 'prfaq' | 'launch-plan';

export interface Plan {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** In UTF-16 units; the text ends with the section that passes it. */
  readonly size: number;
  readonly metadata: 'front-matter' | 'labels' | 'none';
  readonly language: Language;
  readonly lineEnding: '\n' | '\r\n';
  /** Other documents that this one names, by id and by relative path. */
  readonly related: readonly { readonly id: string; readonly href: string; readonly link: string }[];
}

const headings: Readonly<Record<Kind, readonly string[]>> = {
  prd: [
    'Summary',
    'Problem',
    'Goals',
    'Non-goals',
    'Users',
    'User stories',
    'Requirements',
    'Solution',
    'Success criteria',
    'Risks',
    'Dependencies',
    'Open questions',
    'Timeline',
  ],
  problem: ['Problem statement', 'Who has it', 'Evidence', 'Current workarounds', 'Jobs to be done', 'Market', 'Next steps'],
  prfaq: ['Press release', 'External FAQ', 'Internal FAQ', 'Pricing', 'Appendix'],
  'launch-plan': ['Summary', 'Timeline', 'Rollout', 'Rollback', 'Success criteria', 'Monitoring', 'Communications', 'Risks'],
};

const titles: Readonly<Record<Kind, string>> = { prd: 'PRD', problem: 'Problem statement', prfaq: 'PRFAQ', 'launch-plan': 'Launch plan' };

const statuses: Readonly<Record<Kind, readonly [string, ...string[]]>> = {
  prd: ['draft', 'review', 'approved', 'in-delivery', 'launched'],
  problem: ['exploring', 'framed', 'validated', 'chosen'],
  prfaq: ['draft', 'review', 'approved'],
  'launch-plan': ['draft', 'ready', 'rolling-out', 'launched'],
};

export function documentText(plan: Plan, random: Random): string {
  const prose = new Prose(random, plan.language);
  // What is in no front matter stands in the title and in labels below it.
  const parts = [...metadataOf(plan, random), `# ${plan.metadata === 'front-matter' ? '' : `${titles[plan.kind]}: `}${plan.title}`];
  if (plan.metadata === 'labels')
    parts.push(
      `**ID:** ${plan.id}\n**Status:** ${random.pick(statuses[plan.kind])}\n**Owner:** ${owner(random)}\n**Last updated:** 2026-11-0${String(random.int(1, 9))}`,
    );
  parts.push(prose.paragraph(2));
  const numbered = random.chance(0.17);
  const names = headings[plan.kind];
  const firstAnchor = `${numbered ? '1-' : ''}${(names[0] ?? '').toLowerCase().replaceAll(' ', '-')}`;
  let length = parts.reduce((sum, part) => sum + part.length + 2, 0);
  const add = (part: string): void => {
    parts.push(part);
    length += part.length + 2;
  };
  // About 14 headings at the median size: longer documents have more of them and longer sections.
  const budget = Math.max(260, plan.size / Math.max(names.length, Math.round(15 * (plan.size / 7000) ** 0.75)));
  for (let index = 0; length < plan.size; index++) {
    const name = names[index] ?? `${names[index % names.length] ?? 'More'} in detail, part ${String(Math.floor(index / names.length) + 1)}`;
    add(`${index >= names.length ? '###' : '##'} ${numbered ? `${String(index + 1)}. ` : ''}${name}`);
    const end = Math.min(plan.size, length + budget * (0.5 + random.next()));
    do {
      add(blockFor(name, plan, firstAnchor, random, prose));
      if (random.chance(0.09))
        add(
          `### ${prose
            .sentence()
            .split(' ')
            .slice(0, 4)
            .join(' ')
            .replace(/[*`,.]/g, '')}`,
        );
    } while (length < end);
  }
  const text = `${parts.join('\n\n')}\n`;
  return plan.lineEnding === '\n' ? text : text.replaceAll('\n', plan.lineEnding);
}

function metadataOf(plan: Plan, random: Random): readonly string[] {
  if (plan.metadata !== 'front-matter') return [];
  const lines = [
    '---',
    `kind: ${plan.kind}`,
    `id: ${plan.id}`,
    `title: ${plan.title}`,
    `status: ${random.pick(statuses[plan.kind])}`,
    `owner: "${owner(random)}"`,
    'created: 2026-10-02',
    'updated: 2026-11-05',
  ];
  if (plan.kind !== 'launch-plan' && random.chance(0.75)) {
    const confidence = random.pick([20, 50, 60, 80, 90]);
    lines.push('rice:', `  reach: ${String(random.int(4, 400) * 10)}/month`, `  impact: ${random.pick(['0.5', '1', '2', '3'])}`);
    // A few scores wait for an input, as some always do.
    if (random.chance(0.93)) lines.push(`  confidence: ${String(confidence)}%`);
    lines.push(`  effort: ${String(random.int(1, 14))}`);
  }
  const links = new Map<string, string[]>();
  for (const { id, link } of plan.related) links.set(link, [...(links.get(link) ?? []), id]);
  if (links.size > 0)
    lines.push('links:', ...[...links].map(([name, ids]) => `  ${name}: ${ids.length === 1 ? (ids[0] ?? '') : `[${ids.join(', ')}]`}`));
  return [[...lines, '---'].join('\n')];
}

function blockFor(name: string, plan: Plan, firstAnchor: string, random: Random, prose: Prose): string {
  if (name === 'Success criteria') return prose.table(random.int(2, 5));
  if (name === 'Goals' || name === 'Non-goals') return prose.list(random.int(2, 5), '-');
  if (name.endsWith('FAQ')) return `**${prose.sentence().replace(/[*.]/g, '')}?**\n\n${prose.paragraph(random.int(1, 3))}`;
  const draw = random.next();
  if (draw < 0.03) return random.pick(['TBD', '<your metric>', '[NAME, TITLE]', '<!-- What would make us stop? -->']);
  if (draw < 0.13 && plan.related.length > 0) return `${prose.paragraph(1)}\n${reference(plan, firstAnchor, random)}`;
  if (draw < 0.3) return prose.list(random.int(3, 7), random.chance(0.2) ? '1.' : '-');
  if (draw < 0.36) return prose.list(random.int(3, 6), '- [ ]');
  if (draw < 0.44) return prose.table(random.int(2, 6));
  if (draw < 0.49) return prose.code();
  if (draw < 0.54) return prose.quote();
  return prose.paragraph(random.int(2, 5));
}

function reference(plan: Plan, firstAnchor: string, random: Random): string {
  const target = plan.related[random.int(0, plan.related.length - 1)];
  if (target === undefined) return '';
  const broken = random.chance(0.03) ? 'moved-' : '';
  const form = random.next();
  if (form < 0.35) return `See [[${target.id}]] for the numbers.`;
  if (form < 0.85) return `See [${target.id}](${target.href.replace(/([^/]+)$/, `${broken}$1`)}) and [above](#${broken}${firstAnchor}).`;
  return `See [the field notes](https://example.com/notes/${String(random.int(1, 99))}) and https://example.com/${target.id}.`;
}
