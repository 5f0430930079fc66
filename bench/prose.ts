// Sentences, lists, tables and code that read like those of product documents. They are put together from a few
// words, because a benchmark needs their shape and their length and nobody needs their meaning.
import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

const people: Words = [
  'Schedulers',
  'New administrators',
  'Drivers',
  'Billing clerks',
  'Account managers',
  'Field teams',
  'Support agents',
  'Regional leads',
  'Carriers',
  'Auditors',
];
const verbs: Words = ['wait for', 'look up', 'retype', 'confirm', 'lose track of', 'export', 'reconcile', 'ask for', 'compare', 'sign off'];
const things: Words = [
  'the dock appointment',
  'every open invoice',
  'the weekly report',
  'a missing receipt',
  'the yard map',
  'shared calendars',
  'the customer record',
  'audit entries',
  'failed deliveries',
  'the access request',
];
const times: Words = [
  'before the first shift',
  'at the end of each month',
  'while the truck idles outside',
  'after every import',
  'on the phone',
  'during onboarding',
  'in a spreadsheet',
  'twice a day',
];
const outcomes: Words = [
  'so the queue grows by the hour',
  'and nobody sees the result until Friday',
  'which costs about 14 minutes a case',
  'and 11% of them end in a dispute',
  'so two teams keep their own list',
  'although the data is already there',
  'and the number never matches',
  'so we answer 31 tickets a week about it',
];
const links: Words = [
  'In practice',
  'Since the spring',
  'At busy sites',
  'For large accounts',
  'In 9 of 12 interviews',
  'On mobile',
  'Without a contract',
  'According to `events.daily`',
];
const owners: Words = ['@dana', '@lee', '@priya', '@tomas', '@ruth', '@marcus', '@joy', '@wen'];

const foreign: readonly (readonly [string, ...string[]])[] = [
  [
    '仓库调度员每天早上要花四十分钟核对预约。',
    '系统里没有司机的到达时间，所以他们只能打电话。',
    '目标是在第三季度前把等待时间缩短到二十分钟。',
    '本期不做车牌识别，因为每个门口都需要硬件。',
  ],
  [
    '現場の担当者は毎朝、予約表を手で照合している。',
    'ドライバーの到着時刻が分からないため、電話が増える。',
    '第三四半期までに待ち時間を二十分に短縮する。',
    '今回はカメラ連携を行わない。',
  ],
  [
    '현장 담당자는 매일 아침 예약을 손으로 확인한다.',
    '도착 시간을 알 수 없어 전화가 늘어난다.',
    '3분기까지 대기 시간을 20분으로 줄이는 것이 목표다.',
    '이번 버전에는 번호판 인식이 없다.',
  ],
  [
    'Диспетчеры каждое утро сверяют записи вручную.',
    'Время прибытия водителя неизвестно, поэтому растёт число звонков.',
    'К третьему кварталу ожидание должно сократиться до двадцати минут.',
    'Распознавание номеров в этой версии не делаем.',
  ],
];

export function owner(random: Random): string {
  return random.pick(owners);
}

/** The language of one document's prose: one of the four that are not written in Latin, or English. */
export type Language = number | 'english';

export class Prose {
  readonly #random: Random;
  readonly #foreign: readonly [string, ...string[]] | undefined;

  constructor(random: Random, language: Language) {
    this.#random = random;
    this.#foreign = language === 'english' ? undefined : foreign[language];
  }

  sentence(): string {
    const random = this.#random;
    if (this.#foreign !== undefined && random.chance(0.8)) return random.pick(this.#foreign);
    const lead = random.chance(0.3) ? `${random.pick(links)}, ${random.pick(people).toLowerCase()}` : random.pick(people);
    const thing = random.chance(0.15)
      ? `**${random.pick(things)}**`
      : random.chance(0.08)
        ? `\`${random.pick(things).replaceAll(' ', '_')}\``
        : random.pick(things);
    return `${lead} ${random.pick(verbs)} ${thing} ${random.pick(times)}, ${random.pick(outcomes)}.`;
  }

  paragraph(sentences: number): string {
    return wrapped(Array.from({ length: sentences }, () => this.sentence()).join(' '));
  }

  list(items: number, mark: '-' | '1.' | '- [ ]'): string {
    const random = this.#random;
    return Array.from({ length: items }, (_, index) => {
      const lead = mark === '1.' ? `${String(index + 1)}.` : mark === '- [ ]' && random.chance(0.5) ? '- [x]' : mark;
      const nested = random.chance(0.12) ? `\n${' '.repeat(lead.startsWith('-') ? 2 : 3)}- ${this.sentence()}` : '';
      const text = this.sentence();
      return `${lead} ${random.chance(0.25) ? `**${random.pick(things)}**: ${text}` : text}${nested}`;
    }).join('\n');
  }

  table(rows: number): string {
    const random = this.#random;
    const lines = ['| Metric | Role | Baseline | Target | By | Owner |', '|---|---|---|---|---|---|'];
    for (let row = 0; row < rows; row++) {
      const base = random.int(2, 90);
      const cells = [
        `Time to ${random.pick(verbs)} ${random.pick(things)}, median`,
        row === 0 ? 'primary' : random.pick(['secondary', 'guardrail']),
        `${String(base)} min`,
        `${String(Math.max(1, Math.round(base * 0.6)))} min`,
        `2027-0${String(random.int(1, 9))}-28`,
        random.pick(owners),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
    return lines.join('\n');
  }

  code(): string {
    const random = this.#random;
    const lines = Array.from(
      { length: random.int(3, 9) },
      (_, index) => `  step ${String(index + 1)}: ${random.pick(verbs)} -> ${random.pick(things)}`,
    );
    return ['```text', '# not a heading', ...lines, '```'].join('\n');
  }

  quote(): string {
    return `> ${this.sentence()}\n> ${this.sentence()}`;
  }
}

/** Lines of at most 116 signs, as people who use version control write; a text without spaces stays one line. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 115) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
