// Pointing at, focusing and opening the marks of a picture. One mark is in the order of tab stops and arrow keys lead to the
// nearest one in their direction, so a picture of two hundred points is one stop on the way through the page.

export interface MarkActions {
  open(path: string): void;
  /** Undefined for a picture whose marks stay where they are. */
  readonly nudge: ((key: string, dx: number, dy: number) => void) | undefined;
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @param keep the key of the mark that had the focus before the picture was drawn anew */
export function serveMarks(svg: SVGSVGElement, tip: HTMLElement, actions: MarkActions, keep: string | undefined): void {
  const marks = [...svg.querySelectorAll<SVGElement>('[data-key]')];
  const kept = marks.find((mark) => mark.dataset['key'] === keep);
  let stop = kept ?? marks[0];
  stop?.setAttribute('tabindex', '0');
  const moveTo = (mark: SVGElement | undefined): void => {
    if (mark === undefined) return;
    stop?.setAttribute('tabindex', '-1');
    stop = mark;
    mark.setAttribute('tabindex', '0');
    mark.focus();
  };
  for (const mark of marks) {
    const show = (): void => {
      showTip(tip, mark);
      highlight(svg, mark.dataset['key']);
    };
    const hide = (): void => {
      tip.hidden = true;
      highlight(svg, undefined);
    };
    mark.addEventListener('pointerenter', show);
    mark.addEventListener('pointerleave', hide);
    mark.addEventListener('focus', () => {
      stop?.setAttribute('tabindex', '-1');
      stop = mark;
      mark.setAttribute('tabindex', '0');
      show();
    });
    mark.addEventListener('blur', hide);
    // What can be dragged opens by a double click; a click without a pointer is a screen reader's way to press.
    mark.addEventListener('dblclick', () => {
      if (actions.nudge !== undefined) openMark(mark, actions);
    });
    mark.addEventListener('click', ({ detail }) => {
      if (actions.nudge === undefined || detail === 0) openMark(mark, actions);
    });
    mark.addEventListener('keydown', (event) => {
      if (pressed(event, mark)) event.preventDefault();
    });
  }
  if (kept !== undefined) kept.focus({ preventScroll: true });

  function pressed(event: KeyboardEvent, mark: SVGElement): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter') openMark(mark, actions);
    else if (event.key === 'Escape') tip.hidden = true;
    else if (event.key === 'Home') moveTo(marks[0]);
    else if (event.key === 'End') moveTo(marks.at(-1));
    else {
      const direction = directions[event.key];
      if (direction === undefined) return false;
      if (!event.shiftKey) moveTo(nearest(marks, mark, direction));
      else if (actions.nudge === undefined) return false;
      else actions.nudge(mark.dataset['key'] ?? '', direction[0], direction[1]);
    }
    return true;
  }
}

function openMark(mark: SVGElement, actions: MarkActions): void {
  const path = mark.dataset['path'];
  if (path !== undefined) actions.open(path);
}

/** The mark that is nearest in a direction; what lies aside counts twice, so that columns and rows are followed. */
function nearest(marks: readonly SVGElement[], from: SVGElement, [dx, dy]: readonly [number, number]): SVGElement | undefined {
  const [x, y] = middleOf(from);
  let best: { readonly mark: SVGElement; readonly far: number } | undefined;
  for (const mark of marks) {
    const [otherX, otherY] = middleOf(mark);
    const along = (otherX - x) * dx + (otherY - y) * dy;
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
    // Two marks at one place are reached one behind the other.
    if (mark === from || along < 0 || (along === 0 && (aside > 0 || marks.indexOf(mark) < marks.indexOf(from)))) continue;
    const far = along + 2 * aside;
    if (best === undefined || far < best.far) best = { mark, far };
  }
  return best?.mark;
}

function middleOf(mark: SVGElement): readonly [number, number] {
  const { left, right, top, bottom } = (mark.querySelector('circle, rect:not(.hit)') ?? mark).getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

function showTip(tip: HTMLElement, mark: SVGElement): void {
  tip.textContent = mark.getAttribute('aria-label') ?? '';
  tip.hidden = false;
  const { left, right, top, bottom } = (mark.querySelector('circle, rect:not(.hit)') ?? mark).getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const below = bottom + 8 + own.height <= window.innerHeight;
  tip.style.left = `${String(Math.max(4, Math.min((left + right) / 2 - own.width / 2, window.innerWidth - own.width - 4)))}px`;
  tip.style.top = `${String(below ? bottom + 8 : Math.max(4, top - own.height - 8))}px`;
}

/** Brings out the links of one node. */
function highlight(svg: SVGSVGElement, key: string | undefined): void {
  for (const link of svg.querySelectorAll<SVGElement>('.link')) {
    link.classList.toggle('near', key !== undefined && (link.dataset['from'] === key || link.dataset['to'] === key));
  }
}
