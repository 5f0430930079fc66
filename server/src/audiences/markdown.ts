// A page as Markdown that reads well in any renderer. Every text is escaped, so nothing of a document becomes markup.
import { cell } from '../features/escape.ts';
import { hrefOf } from './links.ts';
import type { Block, Fact, Page, Tag, Text } from './page.ts';

export function markdownOf({ title, subtitle, blocks }: Page): string {
  const parts = [`# ${plain(title)}`, ...(subtitle === '' ? [] : [plain(subtitle)]), ...blocks.map(blockText)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Below a line of its own, so that nobody takes the notes for a part of the page. */
export function withNotes(markdown: string, notes: readonly string[]): string {
  if (notes.length === 0) return markdown;
  const lines = notes.map((note) => `- ${plain(note)}.`);
  return `${markdown}\n---\n\n**Notes for you.** They are not part of what you export.\n\n${lines.join('\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${plain(block.text)}`;
    case 'lead':
    case 'paragraph':
      return plain(block.text);
    case 'disclaimer':
      return `> ${plain(block.text)}`;
    case 'list':
      return block.items.map(({ strong, text }) => `- ${strong === '' ? plain(text) : `**${cell(strong)}**: ${cell(text)}`}`).join('\n');
    case 'item':
      return [`### ${plain(block.title)}`, block.tags.map(tagText).join(' · '), block.facts.map(factText).join('\n')]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'table':
      return [block.headers.map(cell), block.headers.map(() => '---'), ...block.rows.map((row) => row.map(textOf))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
  }
}

function tagText({ text, kind }: Tag): string {
  return kind === 'plain' ? plain(text) : `**${cell(text)}**`;
}

function factText({ label, texts }: Fact): string {
  const [only, ...others] = texts;
  if (only === undefined) return '';
  if (others.length === 0) return `- **${plain(label)}:** ${textOf(only)}`;
  return [`- **${plain(label)}:**`, ...texts.map((text) => `  - ${textOf(text)}`)].join('\n');
}

function textOf(text: Text): string {
  return typeof text === 'string' ? cell(text.trim()) : `[${cell(text.text.trim())}](${hrefOf(text.href)})`;
}

/** What would begin a list or a heading at the start of a line does not. */
function plain(text: string): string {
  return cell(text.trim())
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-=:])/, '\\$1');
}
