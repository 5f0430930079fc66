// One picture on the page: its sentence, what can be done with it, and the drawing or its table. It is drawn anew with every
// new data and keeps what a person has in hand: the focused mark and how far the page is scrolled.
import { csv } from '../../../server/src/cli/table.ts';
import type { DashboardData } from '../../../server/src/pictures/dashboardData.ts';
import type { InputChange, Picture, Size } from '../../../server/src/pictures/picture.ts';
import { svgFile } from '../../../server/src/pictures/svgFile.ts';
import { letDrag } from './dragging.ts';
import { button, html, svgOf } from './elements.ts';
import { serveMarks } from './marks.ts';

export interface PictureActions {
  open(path: string): void;
  save(name: string, text: string): void;
  copy(what: string, text: string): void;
  preview(changes: readonly InputChange[]): void;
  showAs(look: 'picture' | 'table'): void;
}

/** An SVG file is drawn for a slide or a page. */
const fileSize: Size = { width: 1200, height: 760 };
/** Narrower pictures are scrolled to the side. */
const leastWidth = 420;
const leastHeight = 340;

export class PictureView {
  readonly #parent: HTMLElement;
  readonly #tip: HTMLElement;
  readonly #actions: PictureActions;
  readonly #summary = html('p', { class: 'summary', id: 'summary' });
  readonly #stage = html('div', { class: 'stage' });
  readonly #hint = html('p', { class: 'hint' });
  readonly #look: HTMLButtonElement;
  #shown: { readonly picture: Picture; readonly data: DashboardData; readonly look: 'picture' | 'table' } | undefined;

  constructor(parent: HTMLElement, tip: HTMLElement, actions: PictureActions) {
    this.#parent = parent;
    this.#tip = tip;
    this.#actions = actions;
    this.#look = button('Show as table', () => actions.showAs(this.#shown?.look === 'table' ? 'picture' : 'table'), {
      'aria-pressed': 'false',
    });
    const tools = html(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'What to do with this picture' },
      this.#look,
      button('Save as SVG', () => this.#save()),
      button('Copy table as CSV', () => this.#copy()),
    );
    parent.append(html('div', { class: 'top' }, this.#summary, tools), this.#stage, this.#hint);
    // Only the width decides the layout; watching the height as well would answer to its own drawing.
    let width = 0;
    new ResizeObserver(() => {
      if (this.#stage.clientWidth === width) return;
      width = this.#stage.clientWidth;
      if (this.#shown?.look === 'picture') this.#draw();
    }).observe(this.#stage);
  }

  show(picture: Picture, data: DashboardData, look: 'picture' | 'table'): void {
    const isOther = this.#shown?.picture !== picture || this.#shown.look !== look;
    this.#shown = { picture, data, look };
    this.#look.setAttribute('aria-pressed', String(look === 'table'));
    this.#summary.textContent = picture.describe(data);
    if (isOther) this.#stage.scrollTo(0, 0);
    this.#draw();
  }

  #draw(): void {
    if (this.#shown === undefined) return;
    const { picture, data, look } = this.#shown;
    const empty = picture.empty(data);
    this.#tip.hidden = true;
    this.#hint.textContent = '';
    if (empty !== undefined) {
      this.#summary.textContent = '';
      this.#stage.replaceChildren(html('p', { class: 'empty' }, html('strong', {}, empty.what), ' ', empty.todo));
      return;
    }
    if (look === 'table') {
      this.#stage.replaceChildren(tableOf(picture, data));
      return;
    }
    const size = this.#size();
    const svg = svgOf(picture.draw(data, size), { role: 'group', 'aria-label': picture.title, 'aria-describedby': 'summary' });
    const focused = document.activeElement;
    const keep = focused instanceof SVGElement && this.#stage.contains(focused) ? focused.dataset['key'] : undefined;
    this.#stage.replaceChildren(svg);
    this.#hint.textContent = hintOf(picture, data, svg.querySelector('[data-path]') === null ? 'nothing' : 'documents');
    const { move, place } = picture;
    const moveBy = (key: string, dx: number, dy: number): void => {
      const at = place?.(data, size, key);
      if (move === undefined || at === undefined) return;
      this.#actions.preview(move(data, size, key, { x: at.x + dx, y: at.y + dy }));
    };
    const nudge = (key: string, dx: number, dy: number): void => {
      const at = place?.(data, size, key);
      if (move === undefined || at === undefined) return;
      // Scales have steps, so the mark goes on until it gets to the next one.
      for (let far = 24; far <= 240; far += 12) {
        const changes = move(data, size, key, { x: at.x + dx * far, y: at.y + dy * far });
        if (changes.length === 0) continue;
        this.#actions.preview(changes);
        return;
      }
    };
    serveMarks(svg, this.#tip, { open: (path) => this.#actions.open(path), nudge: move === undefined ? undefined : nudge }, keep);
    if (move !== undefined) letDrag(svg, moveBy);
  }

  #size(): Size {
    const { clientWidth } = this.#stage;
    const above = this.#parent.getBoundingClientRect().top + (this.#stage.offsetTop - this.#parent.offsetTop) + window.scrollY;
    return { width: Math.max(clientWidth, leastWidth), height: Math.max(window.innerHeight - above - 60, leastHeight) };
  }

  #save(): void {
    if (this.#shown === undefined) return;
    const { picture, data } = this.#shown;
    this.#actions.save(`${picture.id}.svg`, svgFile(picture, data, fileSize));
  }

  #copy(): void {
    if (this.#shown === undefined) return;
    const { picture, data } = this.#shown;
    const { columns, rows } = picture.table(data);
    this.#actions.copy(picture.title, csv(columns, rows));
  }
}

function hintOf({ move }: Picture, { framework }: DashboardData, opens: 'documents' | 'nothing'): string {
  const press = opens === 'nothing' ? '' : `, Enter or a ${move === undefined ? '' : 'double '}click opens the document`;
  const walk = `Arrow keys go from one to the next${press}.`;
  const inputs = [framework.axes?.value.input, framework.axes?.effort.input].flatMap((input) => input?.label.toLowerCase() ?? []);
  if (move === undefined || inputs.length === 0) return walk;
  return `Drag a point, or press Shift and an arrow key, to try out another ${inputs.join(' or ')}. ${walk}`;
}

function tableOf(picture: Picture, data: DashboardData): HTMLElement {
  const { columns, rows } = picture.table(data);
  const head = html('tr', {}, ...columns.map((column) => html('th', { scope: 'col' }, column)));
  const body = rows.map((row) => html('tr', {}, ...row.map((cell) => html('td', {}, cell))));
  const table = html('table', {}, html('caption', {}, picture.title), html('thead', {}, head), html('tbody', {}, ...body));
  // A table that is wider than the page is scrolled by keyboard as well.
  return html('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${picture.title} as a table` }, table);
}
