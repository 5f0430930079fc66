// All evidence of a repository: its files by path, its documents through the portfolio. A roll-up is kept with what it
// was made of and made anew only when that has changed by value, so a change costs the documents it touches.
import type { Config } from '../config/config.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { isEvidence, peopleOf, rowsOfDocument } from './documentRows.ts';
import { contributionOf, sameContributions, type Contribution } from './contribution.ts';
import type { EvidenceTable } from './evidenceTable.ts';
import { compareRollUps, mainCurrency } from './order.ts';
import { reached } from './reach.ts';
import { rollUp, type RollUp } from './rollUp.ts';
import { groupOf } from './rowGroup.ts';
import { fileEvidenceOf, type FileEvidence } from './fileEvidence.ts';

export interface ItemRollUp {
  readonly facts: DocumentFacts;
  readonly rollUp: RollUp;
}

interface Kept {
  readonly contributions: readonly Contribution[];
  readonly currency: string | undefined;
  readonly caps: Config['evidenceCaps'];
  readonly rollUp: RollUp | undefined;
}

/** What of the portfolio evidence is found by. */
export type Documents = Pick<Portfolio, 'facts' | 'withId' | 'linkingTo' | 'all' | 'revision'>;

export class EvidenceIndex {
  readonly #documents: Documents;
  readonly #tables = new Map<string, EvidenceTable>();
  #sortedPaths: readonly string[] = [];
  readonly #kept = new Map<string, Kept>();
  #revision = 0;
  /** The last list with what it was made of. */
  #list: { readonly of: string; readonly config: Config; readonly items: readonly ItemRollUp[] } | undefined;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Puts what was read of a file in the place of what it said before; `undefined` takes it out. */
  setTable(path: string, table: EvidenceTable | undefined): void {
    if (table === undefined) this.#tables.delete(path);
    else {
      // Rows that say what they said are the ones that are known already, so that nothing made of them is made anew.
      const before = this.#tables.get(path);
      if (before !== undefined) table.keepRowsOf(before);
      this.#tables.set(path, table);
    }
    this.#sortedPaths = [...this.#tables.keys()].sort();
    this.#revision++;
  }

  table(path: string): EvidenceTable | undefined {
    return this.#tables.get(path);
  }

  /** What the files say for a document of this id, in order of path: small and plain, for rules to compare. */
  fileEvidence(id: string): readonly FileEvidence[] {
    return this.#sortedPaths.flatMap((path) => {
      const rows = this.#tables.get(path)?.rowsFor(id) ?? [];
      return rows.length === 0 ? [] : [fileEvidenceOf(path, rows)];
    });
  }

  /** Every account that a file names, in rows that count and in rows that do not. */
  accountsInFiles(): readonly string[] {
    return [...new Set(this.#sortedPaths.flatMap((path) => [...(this.#tables.get(path)?.accounts ?? [])]))];
  }

  /** Files of which something is not counted, with how many rows; undefined for one of which nothing is. */
  uncounted(): readonly { readonly path: string; readonly rows: number | undefined }[] {
    return this.#sortedPaths.map((path) => ({ path, rows: this.#tables.get(path)?.uncounted })).filter(({ rows }) => rows !== 0);
  }

  /** Every amount that a file holds, as written and as a year's, in rows that count and in rows that do not. */
  figuresInFiles(): readonly number[] {
    return [...new Set(this.#sortedPaths.flatMap((path) => [...(this.#tables.get(path)?.contents.figures ?? [])]))];
  }

  /** Files that may name accounts which {@link accountsInFiles} does not know, because they could not be read whole. */
  filesWithoutNames(): readonly string[] {
    return this.#sortedPaths.filter((path) => this.#tables.get(path)?.contents.isWhole === false);
  }

  /** What the evidence behind a document comes to; the same object for as long as it comes to the same. */
  rollUp(path: string, config: Config): RollUp | undefined {
    const facts = this.#documents.facts(path);
    if (facts === undefined || isEvidence(facts)) {
      this.#kept.delete(path);
      return undefined;
    }
    const contributions = this.#contributions(facts);
    const kept = this.#kept.get(path);
    if (kept?.currency === config.currency && kept?.caps === config.evidenceCaps && sameContributions(kept.contributions, contributions)) {
      return kept.rollUp;
    }
    const made = rollUp(contributions, config);
    this.#kept.set(path, { contributions, currency: config.currency, caps: config.evidenceCaps, rollUp: made });
    return made;
  }

  /** Works on for about `budget` rows at what the roll-up of a document is made of; true where it can be had at once. */
  prepare(path: string, config: Config, budget: number): boolean {
    const facts = this.#documents.facts(path);
    if (facts === undefined) return true;
    return reached(facts, (id) => this.#documents.withId(id)).every(({ member: { id } }) =>
      this.#sortedPaths.every((file) => {
        const rows = id === undefined ? [] : (this.#tables.get(file)?.rowsFor(id) ?? []);
        return rows.length === 0 || groupOf(rows, config.currency ?? '').work(budget);
      }),
    );
  }

  /** The documents that work is chosen from and that have evidence: the most revenue at risk first, then the most revenue, then the most ICP accounts. */
  all(config: Config): readonly ItemRollUp[] {
    const of = `${String(this.#documents.revision)}.${String(this.#revision)}`;
    if (this.#list?.of === of && this.#list.config === config) return this.#list.items;
    for (const path of this.#kept.keys()) if (this.#documents.facts(path) === undefined) this.#kept.delete(path);
    const found = this.#documents.all().flatMap((facts): readonly ItemRollUp[] => {
      const made = facts.ranked ? this.rollUp(facts.path, config) : undefined;
      return made === undefined ? [] : [{ facts, rollUp: made }];
    });
    const items = [...found].sort(compareRollUps(mainCurrency(found, config.currency)));
    this.#list = { of, config, items };
    return items;
  }

  #contributions(of: DocumentFacts): readonly Contribution[] {
    const documents = new Map<string, Contribution>();
    const members = reached(of, (id) => this.#documents.withId(id));
    const nearer = new Set<string>();
    const files: Contribution[] = [];
    for (const { member, via } of members) {
      for (const facts of this.#documentsFor(member.id, member.links['evidence'] ?? [])) {
        if (!documents.has(facts.path)) documents.set(facts.path, documentContribution(facts, via));
      }
      if (member.id === undefined || nearer.has(member.id)) continue;
      for (const path of this.#sortedPaths) {
        const table = this.#tables.get(path);
        const rows = table?.rowsFor(member.id) ?? [];
        // A row may name the document and what it comes from: it is one row all the same.
        const mayShare = table?.hasSharedRows(member.id) === true;
        const contribution = contributionOf({ kind: 'file', path, name: path, via, people: 0 }, rows, nearer, mayShare);
        if (contribution.rows.length > 0) files.push(contribution);
      }
      nearer.add(member.id);
    }
    return [...documents.values(), ...files];
  }

  /** Evidence documents that still hold: those that are linked, and those that say that they support it. */
  #documentsFor(id: string | undefined, linked: readonly string[]): readonly DocumentFacts[] {
    const supporting = id === undefined ? [] : this.#documents.linkingTo(id, 'supports');
    return [...linked.flatMap((evidence) => this.#documents.withId(evidence)), ...supporting].filter(
      (facts) => isEvidence(facts) && facts.phase !== 'closed',
    );
  }
}

function documentContribution(facts: DocumentFacts, via: string | undefined): Contribution {
  const about = { kind: 'document', path: facts.path, name: facts.id ?? facts.title, via, people: peopleOf(facts) } as const;
  return contributionOf(about, rowsOfDocument(facts));
}
