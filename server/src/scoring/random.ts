// Numbers that look drawn at random and are the same on every machine and in every run: a stream is made from its name
// and from nothing else, so the stream of one document does not move when another one comes or goes.

/** A number above 0 and below 1, another one each time. */
export type Stream = () => number;

/** How many numbers are drawn and dropped before the words of the seed are mixed well. Source: PractRand, for sfc32. */
const warmUp = 15;

/** The small fast counter generator with 128 bits of state. Source: Chris Doty-Humphrey, PractRand, “sfc32”. */
export function streamNamed(name: string): Stream {
  let [a, b, c] = wordsOf(name);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  for (let drawn = 0; drawn < warmUp; drawn++) next();
  return next;
}

/** Three words of 32 bits; names that differ in a letter differ in about half of the bits. */
function wordsOf(name: string): readonly [number, number, number] {
  let words: readonly [number, number, number] = [0x9e3779b9, 0x243f6a88, 0x85a308d3];
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const [a, b, c] = words;
    words = [
      Math.imul(a ^ code, 0x01000193) ^ (c >>> 13),
      Math.imul(b ^ code, 0x85ebca6b) ^ (a >>> 16),
      Math.imul(c ^ code, 0xc2b2ae35) ^ (b >>> 15),
    ];
  }
  const [a, b, c] = words;
  return [mixed(a), mixed(b ^ a), mixed(c ^ b)];
}

/** Source: Austin Appleby, the finaliser of MurmurHash3. */
function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
