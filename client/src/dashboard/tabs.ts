// The tabs of the dashboard, one for each picture, worked by arrow keys as tabs are everywhere.
import type { Picture } from '../../../server/src/pictures/picture.ts';
import { button, html } from './elements.ts';

export class Tabs {
  readonly element = html('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Pictures of the portfolio' });
  readonly #buttons: ReadonlyMap<string, HTMLButtonElement>;

  constructor(pictures: readonly Picture[], panel: HTMLElement, choose: (id: string) => void) {
    const ids = pictures.map(({ id }) => id);
    this.#buttons = new Map(
      pictures.map(({ id, title }) => [id, button(title, () => choose(id), { role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id })]),
    );
    this.element.append(...this.#buttons.values());
    this.element.addEventListener('keydown', (event) => {
      const at = ids.findIndex((id) => this.#buttons.get(id) === event.target);
      const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: ids.length - 1 }[event.key];
      const id = target === undefined || at < 0 ? undefined : ids[(target + ids.length) % ids.length];
      if (id === undefined) return;
      event.preventDefault();
      choose(id);
      this.#buttons.get(id)?.focus();
    });
  }

  choose(chosen: string): void {
    for (const [id, tab] of this.#buttons) {
      tab.setAttribute('aria-selected', String(id === chosen));
      tab.tabIndex = id === chosen ? 0 : -1;
    }
  }
}
