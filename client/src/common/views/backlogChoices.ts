// How a person looks at the backlog in this window: what it is compared with, grouped by, ordered by and filtered to.
// Grouping and comparison are kept with the workspace; a filter is not, because one that is forgotten hides documents.
import * as vscode from 'vscode';
import { noFilter, type Filter } from './filter.ts';
import { groupingOf, type Grouping } from './groups.ts';

const keys = { grouping: 'rubric.backlog.grouping', compare: 'rubric.backlog.compare' };

/** `disagreement` puts first what two frameworks rank most differently. */
export type Order = 'rank' | 'disagreement';

export class BacklogChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #questionChanged = new vscode.EventEmitter<void>();
  readonly #lookChanged = new vscode.EventEmitter<void>();
  #order: Order = 'rank';
  #filter: Filter = noFilter;
  /** Something changed that the server has to be asked about. */
  readonly onDidChangeQuestion = this.#questionChanged.event;
  /** Something changed that only the drawing depends on. */
  readonly onDidChangeLook = this.#lookChanged.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get grouping(): Grouping {
    return groupingOf(this.#memory.get<unknown>(keys.grouping));
  }

  /** The second framework; undefined where the backlog is looked at by one. */
  get compare(): string | undefined {
    const kept = this.#memory.get<unknown>(keys.compare);
    return typeof kept === 'string' ? kept : undefined;
  }

  get order(): Order {
    return this.compare === undefined ? 'rank' : this.#order;
  }

  get filter(): Filter {
    return this.#filter;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(keys.grouping, grouping);
    this.#lookChanged.fire();
  }

  async compareWith(framework: string | undefined): Promise<void> {
    await this.#memory.update(keys.compare, framework);
    if (framework === undefined) this.#order = 'rank';
    this.#questionChanged.fire();
    this.#lookChanged.fire();
  }

  sortBy(order: Order): void {
    this.#order = order;
    this.#lookChanged.fire();
  }

  filterTo(filter: Filter): void {
    this.#filter = filter;
    this.#lookChanged.fire();
  }

  dispose(): void {
    this.#questionChanged.dispose();
    this.#lookChanged.dispose();
  }
}
