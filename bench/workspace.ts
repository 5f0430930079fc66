// A generated repository of product documents with the shape of real ones: log-normal sizes around 7 KB, about
// 14 headings, front matter in most, ids that link to one another, one in ten with CRLF. The same seed and
// number of documents always give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { documentText, type Kind, type Plan } from './document.ts';
import { Random } from './random.ts';

export interface GeneratedWorkspace {
  readonly folder: string;
  readonly documents: number;
  readonly bytes: number;
  /** Paths of the two PRDs to type in, from the folder. */
  readonly small: string;
  readonly large: string;
}

const folders: Readonly<Record<Kind, string>> = { prd: 'prds', problem: 'problems', prfaq: 'prfaqs', 'launch-plan': 'launches' };
const prefixes: Readonly<Record<Kind, string>> = { prd: 'PRD', problem: 'PRB', prfaq: 'FAQ', 'launch-plan': 'LCH' };
const topics = [
  'gate wait',
  'carrier scorecards',
  'dock calendar',
  'billing export',
  'access requests',
  'shift handover',
  'label printing',
  'yard map',
  'detention audit',
  'driver texts',
] as const;

interface Place {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly metadata: Plan['metadata'];
}

/** Writes the documents and a rubric.yaml into `folder`, which must not hold anything else. */
export function generateWorkspace(folder: string, documents: number, seed = 1): GeneratedWorkspace {
  const random = new Random(seed);
  const small: Place = {
    kind: 'prd',
    id: 'PRD-90001',
    path: 'prds/typed-small.md',
    title: 'Small PRD to type in',
    metadata: 'front-matter',
  };
  const large: Place = {
    kind: 'prd',
    id: 'PRD-90002',
    path: 'prds/typed-large.md',
    title: 'Large PRD to type in',
    metadata: 'front-matter',
  };
  const places = [...placesOf(documents - 2, random), small, large];
  let bytes = 0;
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  };
  for (const place of places) {
    const plan = planOf(place, places, random);
    if (place === small || place === large) write(place.path, typedText({ ...plan, size: place === small ? 8_000 : 300_000 }, random));
    else write(place.path, documentText(plan, random));
  }
  write('rubric.yaml', 'version: 1\nframework: rice\nrice:\n  period: month\n');
  return { folder, documents: places.length, bytes, small: small.path, large: large.path };
}

function placesOf(count: number, random: Random): readonly Place[] {
  const counters = new Map<Kind, number>();
  return Array.from({ length: count }, () => {
    const kind = random.pick<Kind>(['prd', 'prd', 'prd', 'prd', 'prd', 'prd', 'problem', 'problem', 'prfaq', 'launch-plan']);
    const number = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, number);
    const topic = random.pick(topics);
    return {
      kind,
      id: `${prefixes[kind]}-${String(number)}`,
      path: `${folders[kind]}/${String(number).padStart(5, '0')}-${topic.replace(' ', '-')}.md`,
      title: `${topic.charAt(0).toUpperCase()}${topic.slice(1)} ${String(number)}`,
      metadata: random.chance(0.8) ? 'front-matter' : random.chance(0.7) ? 'labels' : 'none',
    };
  });
}

function planOf(place: Place, places: readonly Place[], random: Random): Plan {
  return {
    kind: place.kind,
    id: place.id,
    title: place.title,
    size: Math.round(Math.min(Math.max(random.logNormal(6_600, 0.62), 900), 54_000)),
    metadata: place.metadata,
    language: random.chance(0.08) ? random.int(0, 3) : 'english',
    lineEnding: random.chance(0.1) ? '\r\n' : '\n',
    related: relatedTo(place, places, random),
  };
}

/** One to four documents of other kinds: a problem for a PRD, a PRD for a launch plan. */
function relatedTo(place: Place, places: readonly Place[], random: Random): Plan['related'] {
  const related: { id: string; href: string; link: string }[] = [];
  for (let tries = random.int(1, 4); tries > 0; tries--) {
    const other = places[random.int(0, places.length - 1)];
    if (other === undefined || other.kind === place.kind || other.metadata === 'none') continue;
    const link = other.kind === 'launch-plan' ? 'launch' : other.kind;
    related.push({ id: other.id, href: posix.relative(posix.dirname(place.path), other.path), link });
  }
  return related;
}

/** A PRD in which every place the benchmark types in is there: front matter with RICE, a table, plain prose. */
function typedText(plan: Plan, random: Random): string {
  const text = documentText({ ...plan, metadata: 'none', language: 'english', lineEnding: '\n' }, random);
  const head = `---\nkind: prd\nid: ${plan.id}\ntitle: ${plan.title}\nstatus: review\nowner: "@dana"\nrice:\n  reach: 900/month\n  impact: 2\n  confidence: 80%\n  effort: 4\n---\n\n`;
  return head + text;
}
