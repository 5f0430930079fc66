// Dragging a mark with the pointer. The mark follows the pointer; where it is dropped, somebody else says what that means.

/** Less than this is a click with a hand that is not quite still. */
const leastDistance = 5;

export function letDrag(svg: SVGSVGElement, drop: (key: string, dx: number, dy: number) => void): void {
  for (const mark of svg.querySelectorAll<SVGElement>('[data-key]')) {
    mark.classList.add('movable');
    mark.addEventListener('pointerdown', (down: PointerEvent) => {
      if (down.button !== 0) return;
      mark.setPointerCapture(down.pointerId);
      const far = (event: PointerEvent): readonly [number, number] => [event.clientX - down.clientX, event.clientY - down.clientY];
      const move = (event: PointerEvent): void => {
        const [dx, dy] = far(event);
        mark.parentElement?.setAttribute('transform', `translate(${String(dx)} ${String(dy)})`);
      };
      const end = (event: PointerEvent): void => {
        mark.removeEventListener('pointermove', move);
        mark.removeEventListener('pointerup', end);
        mark.removeEventListener('pointercancel', end);
        mark.parentElement?.removeAttribute('transform');
        const [dx, dy] = far(event);
        if (event.type === 'pointerup' && Math.hypot(dx, dy) >= leastDistance) drop(mark.dataset['key'] ?? '', dx, dy);
      };
      mark.addEventListener('pointermove', move);
      mark.addEventListener('pointerup', end);
      mark.addEventListener('pointercancel', end);
    });
  }
}
