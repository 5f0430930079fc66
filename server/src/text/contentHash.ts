// A short fingerprint of a text, to tell later whether it still says the same. It is no protection against
// somebody who wants two texts to look alike.

/** Twelve hexadecimal digits that stay the same when only white space is added, taken away or changed. */
export function contentHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const word of text.trim().split(/\s+/)) {
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
    }
    a = Math.imul(a ^ 32, 0x01000193);
    b = Math.imul(b ^ (b >>> 13) ^ 32, 0xc2b2ae35);
  }
  return ((a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')).slice(0, 12);
}
