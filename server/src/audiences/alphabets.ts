// Letters of one alphabet that look like those of another. A name in which a letter was exchanged reads the same and is
// found by no search, so letters are compared by what they look like as well.

const lookalikes: ReadonlyMap<string, string> = new Map(
  (
    [
      // Cyrillic.
      ['аАᴀ', 'a'],
      ['вВʙ', 'b'],
      ['сСᴄϲ', 'c'],
      ['ԁᴅ', 'd'],
      ['еЕёЁᴇ', 'e'],
      ['ҒғꜰƑ', 'f'],
      ['ԌɢG', 'g'],
      ['нНһҺʜ', 'h'],
      ['іІїЇɪ', 'i'],
      ['јЈᴊ', 'j'],
      ['кКᴋ', 'k'],
      ['ӏʟ', 'l'],
      ['мМᴍ', 'm'],
      ['пɴ', 'n'],
      ['оОᴏ', 'o'],
      ['рРᴘ', 'p'],
      ['ԛ', 'q'],
      ['гʀ', 'r'],
      ['ѕЅꜱ', 's'],
      ['тТᴛ', 't'],
      ['ᴜ', 'u'],
      ['ѵѴᴠ', 'v'],
      ['ԝԜᴡ', 'w'],
      ['хХ', 'x'],
      ['уУүҮʏ', 'y'],
      ['ᴢ', 'z'],
      // Greek.
      ['αΑ', 'a'],
      ['βΒ', 'b'],
      ['εΕ', 'e'],
      ['Ζ', 'z'],
      ['ηΗ', 'h'],
      ['ιΙ', 'i'],
      ['κΚ', 'k'],
      ['Μ', 'm'],
      ['Ν', 'n'],
      ['ν', 'v'],
      ['οΟ', 'o'],
      ['ρΡ', 'p'],
      ['τΤ', 't'],
      ['υΥ', 'u'],
      ['χΧ', 'x'],
      // Cherokee and Lisu capitals that are drawn as Latin ones.
      ['Ꭺꓮ', 'a'],
      ['Ꮯꓚ', 'c'],
      ['Ꭼꓰ', 'e'],
      ['Ꮋꓧ', 'h'],
      ['Ꮇꓟ', 'm'],
      ['Ꮲꓑ', 'p'],
      ['Ꮪꓢ', 's'],
      ['Ꭲꓔ', 't'],
      ['Ꮓꓜ', 'z'],
      ['ꓳ', 'o'],
    ] as const
  ).flatMap(([letters, latin]) => Array.from(letters, (letter) => [letter, latin] as const)),
);

/** The text in Latin letters, as far as a letter looks like one; capitals stay capitals. */
export function asLatin(text: string): string {
  return text
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, (letter) =>
      String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 0x20)),
    )
    .replace(/[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Cherokee}\p{sc=Lisu}\u0250-\u02AF\u1D00-\u1D7F\uA730\uA731]/gu, (letter) => {
      const latin = lookalikes.get(letter);
      return latin === undefined ? letter : /\p{Lu}/u.test(letter) ? latin.toUpperCase() : latin;
    });
}

/** Greek letters of units and of names of versions, which stand beside Latin ones for good reason. */
const fine = /^(?:μ\p{L}{1,2}|\p{L}?Ω)$/u;

/** True where a word has letters of several alphabets that look alike: nobody writes so by accident. */
export function mixesAlphabets(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).some((word) => {
    const alphabets = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u, /[\p{sc=Cherokee}\p{sc=Lisu}]/u];
    return alphabets.filter((alphabet) => alphabet.test(word)).length > 1 && !fine.test(word);
  });
}
