// Glob patterns of rubric.yaml against paths relative to the root, in any case, dot-folders included. They
// come from the repository, so matching takes time in proportion to pattern times path, never more.

/** Longer patterns, and patterns with more alternatives, are no patterns. */
const maxLength = 200;
const maxAlternatives = 64;

/** True for what {@link globMatcher} understands: `*`, `**`, `?` and `{a,b}`, in any number that is sensible. */
export function isGlob(pattern: string): boolean {
  return (
    pattern.trim() !== '' && pattern.length <= maxLength && !/[()[\]!]/.test(pattern) && alternatives(pattern).length <= maxAlternatives
  );
}

/** A function that says whether a path matches one of the patterns; a pattern without `/` matches file names. */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.filter(isGlob).flatMap(alternatives).map(segmentsOf);
  if (globs.length === 0) return () => false;
  return (path) => {
    const segments = path.toLowerCase().split('/').map(charactersOf);
    return globs.some((glob) => matchRuns(glob, segments, isAnyDepth, matchSegment));
  };
}

type Segment = readonly string[];

/** One entry a path segment; `/specs/` means everything below, `*.md` a file in any folder. */
function segmentsOf(pattern: string): readonly Segment[] {
  const bare = pattern
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '/**')
    .toLowerCase();
  const full = bare.includes('/') ? bare : `**/${bare}`;
  return full.split(/\/+/).map((segment) => (segment === '**' ? ['**'] : charactersOf(segment.replace(/\*+/g, '*'))));
}

/** Characters, so that `?` stands for one even where UTF-16 needs two units. */
function charactersOf(text: string): Segment {
  return Array.from(text);
}

function isAnyDepth(segment: Segment): boolean {
  return segment.length === 1 && segment[0] === '**';
}

function matchSegment(pattern: Segment, name: Segment): boolean {
  return matchRuns(
    pattern,
    name,
    (character) => character === '*',
    (character, other) => character === '?' || character === other,
  );
}

/**
 * Matches parts of which some stand for any run. It is enough to come back to the latest such part: what lies
 * before it has matched as early as it can, which leaves the most for the rest.
 */
function matchRuns<T>(
  pattern: readonly T[],
  given: readonly T[],
  isRun: (part: T) => boolean,
  equal: (part: T, other: T) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let run: { readonly at: number; from: number } | undefined;
  while (next < given.length) {
    const part = pattern[at];
    const other = given[next];
    if (part !== undefined && isRun(part)) {
      run = { at, from: next };
      at++;
    } else if (part !== undefined && other !== undefined && equal(part, other)) {
      at++;
      next++;
    } else if (run !== undefined) {
      run.from++;
      next = run.from;
      at = run.at + 1;
    } else return false;
  }
  return pattern.slice(at).every(isRun);
}

/** The patterns that `{a,b}` stands for; more than are allowed are cut off one behind the bound. */
function alternatives(pattern: string): readonly string[] {
  let done: string[] = [];
  const open = [pattern];
  for (let glob = open.pop(); glob !== undefined; glob = open.pop()) {
    const close = glob.indexOf('}');
    const start = close < 0 ? -1 : glob.lastIndexOf('{', close);
    if (start < 0) done = [...done, glob];
    else
      for (const part of glob
        .slice(start + 1, close)
        .split(',')
        .reverse())
        open.push(glob.slice(0, start) + part + glob.slice(close + 1));
    if (done.length + open.length > maxAlternatives) return [...done, ...open];
  }
  return done;
}
