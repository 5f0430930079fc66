// The days in what `git blame` prints for people. A line of another shape, as where somebody changed the format of dates,
// gives no day, and no line is taken for another one: each says its own number.

/** The day of each line of the file, as `2026-09-30`; null for one that is not committed. */
export function daysInBlame(blame: string): readonly (string | null)[] {
  return blame.split('\n').map((line, index) => {
    const found = /^\^?([0-9a-f]{7,64}) .*?\s(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}:\d{2} [+-]\d{4}\s+(\d{1,7})\)/.exec(line);
    const [, commit = '', day, number] = found ?? [];
    return day === undefined || Number(number) !== index + 1 || /^0+$/.test(commit) ? null : day;
  });
}
