// How wide a text is likely to be, without a screen to measure it on: enough to keep labels apart and to cut what is
// too long. Widths are those of common sans-serif fonts and rather too large than too small.

const narrow = /[iljtfrI.,:;'|!()[\] \u00a0-]/;
const wide = /[mwMW@%]/;
const upper = /[A-Z0-9=<>+~≈÷×→–]/;

/** In pixels, for a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const letter of text) {
    // Letters beyond the Latin ones are taken for square ones, as those of Chinese and Japanese are.
    units +=
      letter > '\u02ff' && !upper.test(letter) ? 1 : narrow.test(letter) ? 0.38 : wide.test(letter) ? 0.98 : upper.test(letter) ? 0.7 : 0.6;
  }
  return units * fontSize;
}

/** The text with its end cut so that it fits; empty where not even one letter does. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = width - textWidth('…', fontSize) * 0.7;
  let used = 0;
  let kept = '';
  for (const letter of text) {
    used += textWidth(letter, fontSize);
    if (used > room) break;
    kept += letter;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** The text on up to `most` lines, broken at spaces that are not hard ones; the last one is cut. */
export function wrapText(text: string, width: number, fontSize: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || lines.length === most - 1 || textWidth(longer, fontSize) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((part) => part !== '').map((part) => fitText(part, width, fontSize));
}
